import { paintWith } from "../../../src/apps/cli/terminal";
import { createWorkbench } from "../../../src/apps/workbench/create";
import { audit } from "../../../src/engine/audit";
import { jsonFile, jsonReport } from "../../../src/report/json";
import { textFile } from "../../../src/report/text";
import { MemoryHost } from "../../support/memory-host";
import { snapshotOf, type CellText } from "../../support/workbook";

/** A slip in C4 of a table in millions or thousands, where the parts and the percentage ask for one value. */
const budget = (unit: string, own: CellText, program: CellText, other: CellText): ReturnType<typeof snapshotOf> => snapshotOf({ "3.8": [
  [`Tabel 3.8 Realisasi Anggaran (dalam ${unit} rupiah)`], ["No", "Program/Kegiatan", `Anggaran (${unit} rupiah)`, `Realisasi (${unit} rupiah)`, "%"],
  ["1", "Program Penunjang", program, 400.5, 80.1], ["1.1", "Kegiatan Umum", own, 240.5, 80.1], ["1.2", "Kegiatan Kepegawaian", other, 160, 80.1],
] });

describe("a suggestion for a cell in a table in millions is told as the cell shows it, with its unit", () => {
  const cases = [
    ["millions with decimals", budget("juta", 330.25, 500, 199.75), "300,25 juta", "300250000", 300.25],
    ["millions with a currency sign", budget("juta", { v: 330.25, format: "\"Rp\"#,##0.00" }, 500, 199.75), "Rp300,25 juta", "300250000", 300.25],
    ["thousands", budget("ribu", 330.25, 500, 199.75), "300,25 ribu", "300250", 300.25],
  ] as const;

  it.each(cases)("%s", async (_, workbook, shown, value, typed) => {
    const report = { file: "a.xlsx", audited: audit(workbook) };
    const text = textFile(report, { locale: "id", paint: paintWith(false), brief: false }).replaceAll(/\s+/g, " ");
    expect(text).toContain(`C4 seharusnya ${shown}. Nilai ${shown} cocok dengan`);

    const { files } = JSON.parse(jsonReport([jsonFile(report, "id")])) as { files: readonly { findings: readonly { suggestion?: { cell: string; value: string } }[] }[] };
    const suggestions = files[0]?.findings.flatMap(({ suggestion }) => suggestion ?? []) ?? [];
    expect(new Set(suggestions.map((one) => `${one.cell} ${one.value}`))).toEqual(new Set([`C4 ${value}`]));

    const host = new MemoryHost(workbook);
    const bench = createWorkbench(host, { name: () => "a.xlsx", language: () => "id", now: () => new Date("2026-11-22T03:15:00Z") });
    const view = await bench.scan();
    if (!view.ok) throw new Error(view.code);
    expect(new Set(view.value.findings.map(({ suggestion }) => suggestion?.value))).toEqual(new Set([shown]));

    const preview = await bench.previewSuggestions(view.value.findings.map(({ id }) => id));
    if (!preview.ok) throw new Error(preview.code);
    await bench.apply(preview.value.id, preview.value.changes.map(({ id }) => id));
    expect(host.snapshot.sheets[0]?.cells.find(({ row, column }) => row === 3 && column === 2)?.value).toBe(typed);
  });
});
