import { corrupt, ReadError } from "./read-error";

/** One entry of a zip container, as its central directory describes it. */
export interface Entry {
  /** As written, with its capitals; backslashes of careless writers included. */
  readonly name: string;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  /** Claimed by the directory; verified when the entry is unpacked. */
  readonly size: number;
  readonly localOffset: number;
  /** The whole record of the central directory, byte for byte. */
  readonly record: Uint8Array;
}

/** How the records of a zip begin: a part's own, its record in the directory, the end. */
export const LOCAL = 0x04034b50;
export const RECORD = 0x02014b50;
export const END = 0x06054b50;
/** The number of the field with sizes of 64 bits. */
export const ZIP64_EXTRA = 1;
/** Stands where a size needs 64 bits. */
export const FULL = 0xffffffff;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END = 0x06064b50;

const utf8 = new TextDecoder();

export interface Directory {
  /** In order. */
  readonly entries: readonly Entry[];
  /** Where the records begin. */
  readonly offset: number;
  /** Of the whole zip. */
  readonly comment: Uint8Array;
}

/** Throws "not-a-workbook" for what is no zip, "corrupt" for a broken one, "too-large" above the limit. */
export function readDirectory(bytes: Uint8Array, limit: number): Directory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset, end } = locate(view);
  if (count > limit) throw new ReadError("too-large", `${count} entries in the zip directory`);
  const entries: Entry[] = [];
  for (let i = 0, at = offset; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== RECORD) throw corrupt("the zip directory is broken");
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const end = extraEnd + view.getUint16(at + 32, true);
    if (end > bytes.length) throw corrupt("the zip directory is cut short");
    entries.push({
      name: utf8.decode(bytes.subarray(at + 46, nameEnd)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      ...sizes(view, at, nameEnd, extraEnd),
      record: bytes.subarray(at, end),
    });
    at = end;
  }
  return { entries, offset, comment: bytes.subarray(end + 22, end + 22 + view.getUint16(end + 20, true)) };
}

function locate(view: DataView): { count: number; offset: number; end: number } {
  const length = view.byteLength;
  let end = -1;
  // The end record is the last thing in the file but for a comment of at most 65,535 bytes.
  for (let at = length - 22; at >= Math.max(0, length - 65_557) && end < 0; at--) if (view.getUint32(at, true) === END) end = at;
  if (end < 0) {
    if (length >= 4 && view.getUint32(0, true) === LOCAL) throw corrupt("the zip has no end: it was cut short");
    throw new ReadError("not-a-workbook", "not a zip");
  }
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  if (offset !== FULL && count !== 0xffff) return { count, offset, end };
  if (end < 20 || view.getUint32(end - 20, true) !== ZIP64_LOCATOR) return { count, offset, end };
  const at = Number(view.getBigUint64(end - 12, true));
  if (at + 56 > length || view.getUint32(at, true) !== ZIP64_END) throw corrupt("the zip64 end is broken");
  return { count: Number(view.getBigUint64(at + 32, true)), offset: Number(view.getBigUint64(at + 48, true)), end };
}

/** Sizes and offset of a record, from its zip64 field where the plain ones are full. */
function sizes(view: DataView, at: number, extraStart: number, extraEnd: number) {
  let packedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let localOffset = view.getUint32(at + 42, true);
  for (let field = extraStart; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== ZIP64_EXTRA) continue;
    let value = field + 4;
    const end = Math.min(value + view.getUint16(field + 2, true), extraEnd);
    const next = (): number => {
      if (value + 8 > end) throw corrupt("a zip64 field is cut short");
      value += 8;
      return Number(view.getBigUint64(value - 8, true));
    };
    if (size === FULL) size = next();
    if (packedSize === FULL) packedSize = next();
    if (localOffset === FULL) localOffset = next();
  }
  return { packedSize, size, localOffset };
}
