import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readWorkbook } from "../../../src/hosts/xlsx";

const original = new Uint8Array(readFileSync(join(__dirname, "../../corpus/semboro-2024-rumus.xlsx")));
/** More on demand, to look for what a usual run misses. */
const numRuns = Number(process.env["FUZZ_RUNS"] ?? 100);
const TIMEOUT = 600_000;
const CODES = new Set(["password-protected", "legacy-xls", "xlsb", "ods", "not-a-workbook", "corrupt", "empty", "too-large"]);

/** A result within bounded time, whatever the bytes. */
async function expectResult(bytes: Uint8Array): Promise<void> {
  const start = performance.now();
  const result = await readWorkbook(bytes);
  expect(performance.now() - start).toBeLessThan(5000);
  if (result.ok) expect(result.value.sheets.some(({ cells }) => cells.length > 0)).toBe(true);
  else expect(CODES.has(result.code)).toBe(true);
}

const fraction = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const change = fc.record({ at: fraction, byte: fc.nat(255) });

it("gives a result for a workbook with some bytes changed", async () => {
  await fc.assert(fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), async (changes) => {
    const bytes = original.slice();
    for (const { at, byte } of changes) bytes[Math.floor(at * bytes.length)] = byte;
    await expectResult(bytes);
  }), { numRuns });
}, TIMEOUT);

it("gives a result for a workbook whose directory is changed", async () => {
  await fc.assert(fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
    const bytes = original.slice();
    for (const { at, byte } of changes) bytes[bytes.length - 1 - Math.floor(at * 1500)] = byte;
    await expectResult(bytes);
  }), { numRuns });
}, TIMEOUT);

it("gives a result for a workbook cut anywhere", async () => {
  const cut = (end: number) => expectResult(original.subarray(0, end));
  await fc.assert(fc.asyncProperty(fc.nat(original.length), cut), { numRuns });
}, TIMEOUT);

it("gives a result for any bytes", async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), expectResult), { numRuns });
  const signed = [[0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], [0x50, 0x4b, 5, 6]];
  await fc.assert(fc.asyncProperty(fc.constantFrom(...signed), fc.uint8Array({ maxLength: 2000 }), async (head, rest) => {
    await expectResult(Uint8Array.from([...head, ...rest]));
  }), { numRuns });
}, TIMEOUT);

// The checksums are right here, so that the changes reach the parsers.
describe("parts with changed XML", () => {
  const parts = unzipSync(original);
  const paths = Object.keys(parts).filter((path) => path.endsWith(".xml") || path.endsWith(".rels"));
  const words = [
    "<", ">", "/>", "\"", "&", "]]>", "<!--", "<c>", "</c>", "<c/>", "<row>", "<f t=\"shared\" si=\"0\"/>",
    "<f t=\"array\" ref=\"A1:XFD1048576\">A1</f>", "<is><t>x</t>", "r=\"A0\"",
    "t=\"s\"", "-1", "99999999999", "NaN", "1E999", "\u0000", "\uFFFF", "A1:B2", "rId1", "<mergeCell ref=\"A1:XFD1048576\"/>",
    "fontId=\"99999\"", "<!DOCTYPE x>", "true",
    " s=\"999999999\"", " s=\"-1\"", " r=\"1e3\"", "<sheetData>", "</sheetData>", "<rPh>", "<r>", "</r>",
    "<numFmt numFmtId=\"0\" formatCode=\"[$-\"/>", "=", "\\", "%", ";;;;;",
  ];
  const edit = fc.record({ at: fraction, remove: fc.nat(12), insert: fc.constantFrom("", ...words) });
  const edits = fc.array(edit, { minLength: 1, maxLength: 3 });

  it("give a result", async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...paths), edits, async (path, given) => {
      let xml = strFromU8(parts[path] as Uint8Array);
      for (const { at, remove, insert } of given) {
        const start = Math.floor(at * xml.length);
        xml = xml.slice(0, start) + insert + xml.slice(start + remove);
      }
      await expectResult(zipSync({ ...parts, [path]: strToU8(xml) }, { level: 0 }));
    }), { numRuns });
  }, TIMEOUT);

  it("give a result where only values are changed and the XML stays well-formed", async () => {
    const harmless = words.map((word) => word.replaceAll(/[<&"]/g, "").replaceAll("\u0000", "?").replaceAll("\uFFFF", "?"));
    const change = fc.tuple(fc.nat(), fc.constantFrom(...harmless, "1", "0", "s", ""));
    const changes = fc.array(change, { minLength: 1, maxLength: 6 });
    await fc.assert(fc.asyncProperty(fc.constantFrom(...paths), changes, async (path, given) => {
      let xml = strFromU8(parts[path] as Uint8Array);
      for (const [which, by] of given) {
        const values = [...xml.matchAll(/="[^"]*"|>[^<]+</g)].slice(2);
        const target = values[which % values.length];
        if (!target) continue;
        const [open, close] = target[0].startsWith("=") ? ['="', '"'] : [">", "<"];
        xml = xml.slice(0, target.index) + open + by + close + xml.slice(target.index + target[0].length);
      }
      await expectResult(zipSync({ ...parts, [path]: strToU8(xml) }, { level: 0 }));
    }), { numRuns });
  }, TIMEOUT);
});
