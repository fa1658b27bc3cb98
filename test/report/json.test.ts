import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { TABLE_KINDS } from "../../src/model/table";
import { cliTexts } from "../../src/messages/texts";
import { jsonFile, jsonReport } from "../../src/report/json";
import { audited, clean } from "./audited.fixture";
import { schemaErrors } from "./schema";

const broken = { file: "x.xls", error: { code: "legacy-xls", message: "Simpan sebagai .xlsx.", detail: "BIFF8" } };
const parsed = (text: string): { version: number; files: Record<string, unknown>[] } => JSON.parse(text) as never;
const report = parsed(jsonReport([jsonFile({ file: "a.xlsx", audited }, "id"), jsonFile(broken, "id"), jsonFile({ file: "b.xlsx", audited: clean }, "en")]));
const [first, second] = report.files as [{ findings: Record<string, unknown>[]; tables: unknown[]; skipped: unknown[] }, Record<string, unknown>];

describe("the JSON report", () => {
  it("is what the published schema describes", () => { expect(schemaErrors(report)).toEqual([]); });

  it("lists findings by table, then as one reads", () => {
    expect(first.findings.map(({ id }) => id)).toEqual(["f-tie", "f-sum", "f-percent", "f-late"]);
  });

  it("gives numbers plainly, whatever the language, and cells as sheet and address", () => {
    expect(first.findings[1]).toMatchObject({
      sheet: "Tabel 3.8", cell: "E20", reported: "46.192.970", expected: "467192970", severity: "error", rule: "sum-mismatch",
      evidence: ["E20", "E21", "E22", "E23"].map((cell) => ({ sheet: "Tabel 3.8", cell })),
      suspect: { sheet: "Tabel 3.8", cell: "E20" }, cause: "Tabel 3.8!E20",
      suggestion: { sheet: "Tabel 3.8", cell: "E20", value: "467192970", confidence: "certain" },
    });
    expect(first.findings[2]).toMatchObject({ expected: "4.8" });
  });

  it("has null where nothing is expected, words as they are, and alternatives on a tie only", () => {
    expect(first.findings[3]).toMatchObject({ expected: null });
    expect(first.findings[3]).not.toHaveProperty("suggestion");
    expect(first.findings[0]).toMatchObject({
      expected: "Tinggi", suggestion: { alternatives: [{ sheet: "Tabel 3.2", cell: "H9", value: "Tinggi" }, { sheet: "Tabel 3.2", cell: "F9", value: "12" }] },
    });
    expect(first.findings[1]).not.toHaveProperty("suggestion.alternatives");
  });

  it("lists tables and what was left out or not judged", () => {
    expect(first).toMatchObject({
      tables: [{ id: "kinerja", range: "A3:H11", caption: "" }, { id: "realisasi", kind: "realisasi", sheet: "Tabel 3.8", range: "B4:F23" }],
      skipped: [{ sheet: "Catatan", range: null, status: "unrecognised", reason: "noHeader" }, { sheet: "Tabel 3.9", range: "A1:D2", status: "ambiguous" }],
      incomplete: [{ rule: "capaian-mismatch", table: "kinerja", sheet: "Tabel 3.2", cell: "F9" }],
    });
  });

  it("has the error of a file and empty lists", () => {
    expect(second).toEqual({ ...broken, tables: [], findings: [], skipped: [], incomplete: [], rules: [] });
  });
});

describe("the schema", () => {
  const finding = first.findings[1] ?? {};
  it.each([
    ["a missing version", { files: [] }],
    ["an unknown severity", { version: 1, files: [{ ...first, findings: [{ ...finding, severity: "fatal" }] }] }],
    ["a finding without a cell", { version: 1, files: [{ ...first, findings: [{ ...finding, cell: undefined }] }] }],
    ["an address that is none", { version: 1, files: [{ ...first, findings: [{ ...finding, cell: "20E" }] }] }],
    ["a member that nobody described", { version: 1, files: [{ ...first, findings: [{ ...finding, surprise: 1 }] }] }],
  ])("refuses %s", (_, bad) => { expect(schemaErrors(JSON.parse(JSON.stringify(bad)))).not.toEqual([]); });

  it("knows every kind of table and every code of a file's error", () => {
    const schema = JSON.parse(readFileSync(resolve(__dirname, "../../docs/report.schema.json"), "utf8")) as {
      definitions: { table: { properties: { kind: { enum: string[] } } }; file: { properties: { error: { properties: { code: { enum: string[] } } } } } };
    };
    const { table, file } = schema.definitions;
    expect([...table.properties.kind.enum].sort()).toEqual([...TABLE_KINDS].sort());
    expect([...file.properties.error.properties.code.enum].sort()).toEqual(Object.keys(cliTexts.id.fileErrors).sort());
  });
});
