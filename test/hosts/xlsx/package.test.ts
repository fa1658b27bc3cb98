import { deflateSync, strFromU8, strToU8, zipSync } from "fflate";
import { crc32 } from "../../../src/hosts/xlsx/crc32";
import { Package, type PackageLimits } from "../../../src/hosts/xlsx/package";
import { ReadError } from "../../../src/hosts/xlsx/read-error";
import { readXml } from "../../../src/hosts/xlsx/xml";

const codeOf = (action: () => unknown): string => {
  try {
    action();
    return "ok";
  } catch (error) {
    if (error instanceof ReadError) return error.code;
    throw error;
  }
};

const END = 0x06054b50;
const RECORD = 0x02014b50;

/** Where the first record with a signature starts. */
function find(zip: Uint8Array, signature: number): number {
  const view = new DataView(zip.buffer, zip.byteOffset);
  for (let at = 0; at + 4 <= zip.length; at++) if (view.getUint32(at, true) === signature) return at;
  throw new Error("no such record");
}

/** A copy of the zip with a number written somewhere behind the first record of a signature. */
function patched(zip: Uint8Array, signature: number, offset: number, value: number, bytes: 2 | 4): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  const at = find(copy, signature) + offset;
  if (bytes === 2) view.setUint16(at, value, true);
  else view.setUint32(at, value, true);
  return copy;
}

const TEXT = "Sasaran strategis ".repeat(500);
const zip = zipSync({ "xl/Workbook.xml": strToU8(TEXT), "stored.bin": [strToU8("abc"), { level: 0 }],
  "folder/": new Uint8Array(0) });

describe("Package", () => {
  it.each(["xl/Workbook.xml", "/xl/workbook.xml", "XL\\WORKBOOK.XML"])("finds a part as %s", (path) => {
    expect(strFromU8(new Package(zip).bytes(path) as Uint8Array)).toBe(TEXT);
  });

  it("reads stored entries and knows what is not there", () => {
    const pkg = new Package(zip);
    expect(strFromU8(pkg.bytes("stored.bin") as Uint8Array)).toBe("abc");
    expect(pkg.bytes("nothing.xml")).toBeUndefined();
    expect(pkg.has("folder/")).toBe(false);
  });

  it("keeps entries in order and packed, byte for byte", () => {
    const pkg = new Package(zip);
    expect(pkg.entries.map(({ name }) => name)).toEqual(["xl/Workbook.xml", "stored.bin", "folder/"]);
    const [entry] = pkg.entries;
    if (!entry) throw new Error("no entry");
    expect(pkg.raw(entry)).toEqual(deflateSync(strToU8(TEXT)));
    expect(entry.record).toEqual(zip.subarray(find(zip, RECORD), find(zip, RECORD) + 46 + "xl/Workbook.xml".length));
  });

  it("reads a part of several steps", () => {
    const noise = Uint8Array.from({ length: 300_000 }, (_, i) => (i * i * 31 + (i >> 3)) & 255);
    expect(Buffer.compare(new Package(zipSync({ noise })).bytes("noise") as Uint8Array, noise)).toBe(0);
  });

  it("reads zip64 sizes and ends", () => {
    const plain = zipSync({ part: strToU8("zip64 text") }, { level: 0 });
    const directory = find(plain, RECORD);
    const record = plain.slice(directory, find(plain, END));
    const head = new DataView(record.buffer);
    const sizes = [head.getUint32(24, true), head.getUint32(20, true), head.getUint32(42, true)];
    for (const at of [24, 20, 42]) head.setUint32(at, 0xffffffff, true);
    head.setUint16(30, 28, true);
    const extra = new DataView(new ArrayBuffer(28));
    extra.setUint16(0, 1, true);
    extra.setUint16(2, 24, true);
    sizes.forEach((size, i) => { extra.setBigUint64(4 + 8 * i, BigInt(size), true); });
    const end64At = directory + record.length + 28;
    const end64 = new DataView(new ArrayBuffer(56));
    end64.setUint32(0, 0x06064b50, true);
    end64.setBigUint64(32, 1n, true);
    end64.setBigUint64(48, BigInt(directory), true);
    const locator = new DataView(new ArrayBuffer(20));
    locator.setUint32(0, 0x07064b50, true);
    locator.setBigUint64(8, BigInt(end64At), true);
    const end = new DataView(new ArrayBuffer(22));
    end.setUint32(0, END, true);
    end.setUint16(10, 0xffff, true);
    end.setUint32(16, 0xffffffff, true);
    const whole = Buffer.concat([plain.subarray(0, directory), record,
      ...[extra, end64, locator, end].map((view) => new Uint8Array(view.buffer))]);
    expect(strFromU8(new Package(new Uint8Array(whole)).bytes("part") as Uint8Array)).toBe("zip64 text");
  });

  it.each<[string, Uint8Array, string]>([
    ["no zip", strToU8("No,Sasaran,Target\n".repeat(10)), "not-a-workbook"],
    ["a zip cut short", zip.subarray(0, zip.length - 60), "corrupt"],
    ["a directory elsewhere", patched(zip, END, 16, 5, 4), "corrupt"],
    ["a directory longer than the file", patched(zip, END, 10, 9, 2), "corrupt"],
    ["a record longer than the file", patched(zip, RECORD, 30, 60_000, 2), "corrupt"],
  ])("refuses %s on opening", (_, bytes, code) => { expect(codeOf(() => new Package(bytes))).toBe(code); });

  it.each<[string, Uint8Array, string]>([
    ["a wrong checksum", patched(zip, RECORD, 16, 1234, 4), "corrupt"],
    ["a size that is not the claimed one", patched(zip, RECORD, 24, 17, 4), "corrupt"],
    ["data cut short", patched(zip, RECORD, 20, 9, 4), "corrupt"],
    ["data beyond the end", patched(zip, RECORD, 20, 0x7fffffff, 4), "corrupt"],
    ["a local header elsewhere", patched(zip, RECORD, 42, 3, 4), "corrupt"],
    ["a local header beyond the end", patched(zip, RECORD, 42, 0x7fffffff, 4), "corrupt"],
    ["an unknown method", patched(zip, RECORD, 10, 9, 2), "corrupt"],
    ["data that is no deflate", patched(zip, 0x04034b50, 48, 0xffffffff, 4), "corrupt"],
    ["an encrypted entry", patched(zip, RECORD, 8, 1, 2), "password-protected"],
  ])("refuses %s on reading", (_, bytes, code) => {
    const pkg = new Package(bytes);
    expect(codeOf(() => pkg.bytes("xl/workbook.xml"))).toBe(code);
  });
});

describe("limits", () => {
  const open = (bytes: Uint8Array, limits: Partial<PackageLimits>) => codeOf(() => new Package(bytes, limits).bytes("part"));
  const bomb = zipSync({ part: new Uint8Array(60_000_000) });

  it("refuse too many entries", () => {
    const many = zipSync(Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`part${i}`, new Uint8Array(1)])));
    expect(open(many, { entries: 29 })).toBe("too-large");
    expect(open(many, { entries: 30 })).toBe("ok");
  });

  it("refuse a bomb by its ratio, long before it is unpacked", () => {
    let seen = 0;
    const pkg = new Package(bomb);
    expect(codeOf(() => pkg.stream("part", (chunk) => { seen += chunk.length; }))).toBe("too-large");
    expect(seen).toBeLessThanOrEqual(2 ** 25);
  });

  it("refuse a bomb that declares a small size", () => {
    expect(open(patched(bomb, RECORD, 24, 100, 4), {})).toBe("too-large");
  });

  it("count all parts together", () => {
    const pkg = new Package(zipSync({ a: new Uint8Array(700), b: new Uint8Array(700) }), { unpacked: 1000 });
    expect(codeOf(() => pkg.bytes("a"))).toBe("ok");
    expect(codeOf(() => pkg.bytes("b"))).toBe("too-large");
  });

  it("count a part again each time, or once for a writer, which looks at it again and again", () => {
    const zip = zipSync({ a: new Uint8Array(700), b: new Uint8Array(700) });
    const [reader, writer] = [new Package(zip, { unpacked: 1000 }), new Package(zip, { unpacked: 1000, once: true })];
    expect(["a", "a"].map((part) => codeOf(() => reader.bytes(part)))).toEqual(["ok", "too-large"]);
    expect(["a", "a", "b"].map((part) => codeOf(() => writer.bytes(part)))).toEqual(["ok", "ok", "too-large"]);
  });

  it("refuse too many elements, over all parts", () => {
    const pkg = new Package(zipSync({ a: strToU8("<a><b/></a>"), b: strToU8("<a><b/><b/></a>") }), { elements: 4 });
    const read = (part: string) => codeOf(() => readXml(pkg, part, { open: () => undefined }));
    expect([read("a"), read("b")]).toEqual(["ok", "too-large"]);
  });

  it("allow small parts any ratio", () => { expect(open(zipSync({ part: new Uint8Array(1_000_000) }), {})).toBe("ok"); });
});

it("computes the checksum of zip, in one piece or several", () => {
  expect(crc32(strToU8("123456789"))).toBe(0xcbf43926);
  expect(crc32(strToU8("6789"), crc32(strToU8("12345")))).toBe(0xcbf43926);
});
