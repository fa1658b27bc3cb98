import { Inflate } from "fflate";
import { crc32 } from "./crc32";
import { corrupt, ReadError } from "./read-error";
import { LOCAL, readDirectory, type Entry } from "./zip-directory";

/** What a package may cost before it is refused as "too-large". Sizes are bytes. */
export interface PackageLimits {
  readonly entries: number;
  /** Unpacked, over everything that is read. */
  readonly unpacked: number;
  /** Of XML, over everything that is parsed. */
  readonly elements: number;
  /** Unpacked to packed; deflate itself ends at 1,032, sheets of real workbooks stay below 60. */
  readonly ratio: number;
  /** The ratio counts only above this unpacked size: small parts may well be repetitive. */
  readonly ratioFrom: number;
  /** A part counts once, however often it is unpacked: a writer looks at some again and again. */
  readonly once: boolean;
}

export const DEFAULT_LIMITS: PackageLimits = {
  entries: 20_000, unpacked: 2 ** 30, elements: 30_000_000, ratio: 200, ratioFrom: 2 ** 25, once: false,
};

/** Packed bytes unpacked at a time: bounds what one step can add before the limits are looked at. */
const STEP = 32_768;

/** How parts are looked up: Excel ignores capitals, a leading slash and the kind of slash. */
export const partKey = (path: string): string => path.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();

/**
 * An OOXML package: the zip container with its parts. Nothing is unpacked before it is asked for, and every entry stays
 * available packed, byte for byte, so that a writer can copy what it does not change.
 */
export class Package {
  /** In the order of the central directory. */
  readonly entries: readonly Entry[];
  /** Where the central directory begins in the file. */
  readonly directoryOffset: number;
  /** Of the zip as a whole. */
  readonly comment: Uint8Array;
  readonly #bytes: Uint8Array;
  readonly #limits: PackageLimits;
  readonly #byKey = new Map<string, Entry>();
  /** What each part has counted for. */
  readonly #counted = new Map<Entry, number>();
  #unpacked = 0;
  #elements = 0;

  /** Reads the directory only. Throws a ReadError. */
  constructor(bytes: Uint8Array, limits: Partial<PackageLimits> = {}) {
    this.#bytes = bytes;
    this.#limits = { ...DEFAULT_LIMITS, ...limits };
    const { entries, offset, comment } = readDirectory(bytes, this.#limits.entries);
    this.entries = entries;
    this.directoryOffset = offset;
    this.comment = comment;
    for (const entry of this.entries) if (!entry.name.endsWith("/")) this.#byKey.set(partKey(entry.name), entry);
  }

  /** The whole zip as it was given. */
  get file(): Uint8Array { return this.#bytes; }

  /** The entry of a part, whatever the capitals and slashes of its path. */
  find(path: string): Entry | undefined { return this.#byKey.get(partKey(path)); }

  has(path: string): boolean { return this.#byKey.has(partKey(path)); }

  /** The packed data of an entry as it stands in the file. */
  raw(entry: Entry): Uint8Array {
    const bytes = this.#bytes;
    const at = entry.localOffset;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) throw corrupt(`${entry.name}: no local header`);
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    if (start + entry.packedSize > bytes.length) throw corrupt(`${entry.name}: beyond the end of the file`);
    return bytes.subarray(start, start + entry.packedSize);
  }

  /**
   * Unpacks a part in chunks, verifying its size and checksum at the end. False where there is no such part. A chunk
   * belongs to the sink. Throws a ReadError as soon as a limit is passed, whatever size the directory claims.
   */
  stream(path: string, sink: (chunk: Uint8Array) => void): boolean {
    const entry = this.find(path);
    if (!entry) return false;
    if (entry.flags & 1) throw new ReadError("password-protected", `${entry.name} is encrypted`);
    const raw = this.raw(entry);
    let size = 0;
    let crc = 0;
    const take = (chunk: Uint8Array): void => {
      size += chunk.length;
      this.#count(entry, size, chunk.length);
      crc = crc32(chunk, crc);
      if (chunk.length > 0) sink(chunk);
    };
    if (entry.method === 0) take(raw.slice());
    else if (entry.method === 8) inflate(raw, take, entry.name);
    else throw corrupt(`${entry.name}: packed by an unknown method, ${entry.method}`);
    if (size !== entry.size) throw corrupt(`${entry.name}: unpacks to ${size} bytes, not ${entry.size}`);
    if (crc !== entry.crc) throw corrupt(`${entry.name}: wrong checksum`);
    return true;
  }

  /** The content of a part; undefined where there is none. Throws a ReadError. */
  bytes(path: string): Uint8Array | undefined {
    const chunks: Uint8Array[] = [];
    let size = 0;
    const found = this.stream(path, (chunk) => {
      chunks.push(chunk);
      size += chunk.length;
    });
    if (!found) return undefined;
    const whole = new Uint8Array(size);
    let at = 0;
    for (const chunk of chunks) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return whole;
  }

  /** Called by the parser for each element. Throws a ReadError above the limit. */
  countElement(): void {
    if (++this.#elements > this.#limits.elements) throw new ReadError("too-large", `more than ${this.#limits.elements} elements`);
  }

  #count(entry: Entry, size: number, grown: number): void {
    const { name } = entry;
    const before = this.#counted.get(entry) ?? 0;
    this.#counted.set(entry, Math.max(size, before));
    this.#unpacked += this.#limits.once ? Math.max(0, size - before) : grown;
    const { unpacked, ratio, ratioFrom } = this.#limits;
    if (this.#unpacked > unpacked) throw new ReadError("too-large", `${name}: more than ${unpacked} bytes unpacked`);
    if (this.#unpacked > ratioFrom && this.#unpacked > ratio * this.#bytes.length) {
      throw new ReadError("too-large", `${name}: unpacks to more than ${ratio} times the file`);
    }
  }
}

/** Feeds the data in small steps: a bomb is noticed by what it unpacks to, not by what it declares. */
function inflate(raw: Uint8Array, take: (chunk: Uint8Array) => void, name: string): void {
  const inflater = new Inflate(take);
  let at = 0;
  do {
    const end = Math.min(at + STEP, raw.length);
    try {
      inflater.push(raw.subarray(at, end), end === raw.length);
    } catch (error) {
      // fflate's own errors carry a numeric code; a refusal from the sink passes through.
      if (error instanceof ReadError || typeof (error as { code?: unknown }).code !== "number") throw error;
      throw corrupt(`${name}: ${(error as Error).message}`);
    }
    at = end;
  } while (at < raw.length);
}
