import { deflateSync } from "fflate";
import { crc32 } from "../crc32";
import type { Package } from "../package";
import { END, FULL, LOCAL, RECORD, ZIP64_EXTRA, type Entry } from "../zip-directory";
import { Unsupported } from "./unsupported";

/** Names are UTF-8, for entries of ours. */
const UTF8 = 0x0800;
/** 1 January 1980: the same bytes give the same file. */
const DATE = 0x0021;

interface Piece { readonly local: readonly Uint8Array[]; record(offset: number): Uint8Array }

/**
 * The zip with some parts changed, added or (null) left out, by path. Entries keep their order and what their records say;
 * those that did not change keep all their bytes, from the local header to whatever follows the data. New ones come last.
 */
export function writeZip(pkg: Package, changes: ReadonlyMap<string, Uint8Array | null>): Uint8Array {
  const places = [...pkg.entries].sort((a, b) => a.localOffset - b.localOffset);
  const ends = new Map(places.map((entry, i) => [entry, places[i + 1]?.localOffset ?? pkg.directoryOffset] as const));
  const changed = new Map<Entry, Uint8Array | null>();
  const added: [string, Uint8Array][] = [];
  for (const [path, content] of changes) {
    const entry = pkg.find(path);
    if (!entry) { if (content) added.push([path, content]); continue; }
    if (content === null || entry.size !== content.length || entry.crc !== crc32(content)) changed.set(entry, content);
  }
  if (changed.size === 0 && added.length === 0) return pkg.file;

  const first = places[0]?.localOffset ?? 0;
  const pieces = new Map<Entry, Piece>();
  for (const entry of pkg.entries) {
    const content = changed.get(entry);
    if (content !== null) pieces.set(entry, content ? packed(pkg.file, entry, content) : copied(pkg.file, entry, ends.get(entry) ?? 0));
  }
  // Data in the order of the data, records in the order of the records.
  const chunks: Uint8Array[] = [pkg.file.subarray(0, first)];
  let offset = first;
  const records = new Map<Entry | string, Uint8Array>();
  const put = (key: Entry | string, piece: Piece): void => {
    records.set(key, piece.record(offset));
    for (const chunk of piece.local) {
      chunks.push(chunk);
      offset += chunk.length;
    }
  };
  for (const entry of places) {
    const piece = pieces.get(entry);
    if (piece) put(entry, piece);
  }
  for (const [path, content] of added) put(path, fresh(path, content));
  const directory = [...pkg.entries.flatMap((entry) => records.get(entry) ?? []), ...added.map(([path]) => records.get(path) as Uint8Array)];
  const size = directory.reduce((sum, record) => sum + record.length, 0);
  return joined([...chunks, ...directory, endRecord(directory.length, size, offset, pkg.comment)]);
}

function copied(file: Uint8Array, entry: Entry, end: number): Piece {
  if (end < entry.localOffset + 30 + entry.packedSize) throw new Unsupported(`${entry.name}: its data overlap another entry's`);
  return {
    local: [file.subarray(entry.localOffset, end)],
    record: (offset) => recordOf(entry, { flags: entry.flags, method: entry.method, crc: entry.crc, packedSize: entry.packedSize, size: entry.size, offset }),
  };
}

interface Facts { readonly flags: number; readonly method: number; readonly crc: number; readonly packedSize: number; readonly size: number; readonly offset: number }

/** The record of the directory with other facts; sizes of 64 bits are not needed below 4 GiB. */
function recordOf(entry: Entry, facts: Facts): Uint8Array {
  const old = new DataView(entry.record.buffer, entry.record.byteOffset, entry.record.byteLength);
  const nameEnd = 46 + old.getUint16(28, true);
  const extraEnd = nameEnd + old.getUint16(30, true);
  const extra = withoutZip64(entry.record.subarray(nameEnd, extraEnd));
  const record = joined([entry.record.subarray(0, nameEnd), extra, entry.record.subarray(extraEnd)]);
  const view = new DataView(record.buffer);
  view.setUint16(8, facts.flags, true);
  view.setUint16(10, facts.method, true);
  view.setUint32(16, facts.crc, true);
  view.setUint32(20, facts.packedSize, true);
  view.setUint32(24, facts.size, true);
  view.setUint16(30, extra.length, true);
  view.setUint32(42, facts.offset, true);
  return record;
}

function withoutZip64(extra: Uint8Array): Uint8Array {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  const kept: Uint8Array[] = [];
  let at = 0;
  while (at + 4 <= extra.length) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) !== ZIP64_EXTRA) kept.push(extra.subarray(at, end));
    at = end;
  }
  return joined([...kept, extra.subarray(Math.min(at, extra.length))]);
}

/** An entry with other content, packed as it was; sizes stand in the header, not behind the data. */
function packed(file: Uint8Array, entry: Entry, content: Uint8Array): Piece {
  const data = entry.method === 0 ? content : deflateSync(content, { level: 6 });
  const flags = entry.flags & ~8;
  const old = new DataView(file.buffer, file.byteOffset + entry.localOffset);
  const nameEnd = 30 + old.getUint16(26, true);
  const extraEnd = nameEnd + old.getUint16(28, true);
  const extra = withoutZip64(file.subarray(entry.localOffset + nameEnd, entry.localOffset + extraEnd));
  const header = joined([file.subarray(entry.localOffset, entry.localOffset + nameEnd), extra]);
  const facts = { flags, method: entry.method, crc: crc32(content), packedSize: data.length, size: content.length };
  const view = new DataView(header.buffer);
  view.setUint16(6, flags, true);
  view.setUint16(8, facts.method, true);
  view.setUint32(14, facts.crc, true);
  view.setUint32(18, facts.packedSize, true);
  view.setUint32(22, facts.size, true);
  view.setUint16(28, extra.length, true);
  return { local: [header, data], record: (offset) => recordOf(entry, { ...facts, offset }) };
}

function fresh(path: string, content: Uint8Array): Piece {
  const name = new TextEncoder().encode(path);
  const data = deflateSync(content, { level: 6 });
  const fill = (view: DataView, at: number): void => {
    view.setUint16(at, 20, true);
    view.setUint16(at + 2, UTF8, true);
    view.setUint16(at + 4, 8, true);
    view.setUint16(at + 8, DATE, true);
    view.setUint32(at + 10, crc32(content), true);
    view.setUint32(at + 14, data.length, true);
    view.setUint32(at + 18, content.length, true);
    view.setUint16(at + 22, name.length, true);
  };
  const header = new Uint8Array(30 + name.length);
  const headerView = new DataView(header.buffer);
  headerView.setUint32(0, LOCAL, true);
  fill(headerView, 4);
  header.set(name, 30);
  return {
    local: [header, data],
    record(offset) {
      const record = new Uint8Array(46 + name.length);
      const view = new DataView(record.buffer);
      view.setUint32(0, RECORD, true);
      view.setUint16(4, 20, true);
      fill(view, 6);
      view.setUint32(42, offset, true);
      record.set(name, 46);
      return record;
    },
  };
}

function endRecord(count: number, size: number, offset: number, comment: Uint8Array): Uint8Array {
  if (count >= 0xffff || offset + size >= FULL) throw new Unsupported("more than a plain zip can hold");
  const record = new Uint8Array(22 + comment.length);
  const view = new DataView(record.buffer);
  view.setUint32(0, END, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  view.setUint16(20, comment.length, true);
  record.set(comment, 22);
  return record;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
