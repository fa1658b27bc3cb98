import type { ReportCell, ReportSheet } from "../../../src/plan/plan";
import { failAt } from "../../support/office-wire";
import { dataOf, openSheets, type Opened } from "./opened";

const cell = (value: string | number | null, look: ReportCell["look"] = "text", sheet?: string): ReportCell =>
  ({ value, look, ...(sheet !== undefined && { link: { sheet, address: "A1" } }) });
const report = (...findings: string[]): ReportSheet => ({
  name: "Audit LKIP", frozenRows: 2, columns: [{ width: 10, hidden: false }, { width: 40, hidden: false }, { width: 12, hidden: true }],
  rows: [[cell("Hasil audit", "title")], [cell("Sel", "header"), cell("Temuan", "header"), cell("Temuan", "header")],
    ...findings.map((text): ReportCell[] => [cell("A1", "error", "Tabel d'Île"), cell(text), cell(null, "input")])],
  table: { name: "AuditLkip", range: { top: 1, left: 0, bottom: 1 + Math.max(1, findings.length), right: 2 } },
});
const NAME = "Audit LKIP";
const open = (after = ""): Promise<Opened> => openSheets([{ name: "Tabel d'Île", data: dataOf({ A1: 1 }), after }]);
const put = (opened: Opened, content: ReportSheet | null, replaces: string | null = null) => opened.apply({ sheet: { replaces, content } });

describe("the audit sheet in Excel", () => {
  it("is a table with links, widths, a frozen head and a page to print", async () => {
    const opened = await open();
    await put(opened, report("Jumlah salah"));
    const sheet = opened.wire.book.sheet(NAME);
    const { tables, frozenRows, columnWidths, hiddenColumns, page, gridlines, rowsFitted } = sheet;
    expect(tables.map(({ name, area, banded }) => [name, area, banded])).toEqual([["AuditLkip", { top: 1, left: 0, bottom: 2, right: 2 }, false]]);
    expect([frozenRows, columnWidths.get(1), [...hiddenColumns], gridlines, rowsFitted]).toEqual([2, 213.75, [2], false, true]);
    expect(page).toEqual({ orientation: "Landscape", paperSize: "A4", zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 }, titleRows: "$2:$2" });
    expect(sheet.cell(2, 0)).toMatchObject({ value: "A1", link: { documentReference: "'Tabel d''Île'!A1" }, look: { fill: "#FFC7CE", wrapText: true, border: "Continuous" } });
    expect(sheet.cell(0, 0)?.look).toMatchObject({ bold: true, fontSize: 14 });
    expect(sheet.cell(0, 0)?.look.wrapText).toBeUndefined();
    // Headers of a table must differ.
    expect([sheet.cell(1, 1)?.value, sheet.cell(1, 2)?.value]).toEqual(["Temuan", "Temuan 2"]);
  });

  it.each(["=1+1", "+62", "-5", "@SUM(A1)", "0812", "1-2-2024", "TRUE", "'kutip", "#N/A", "3/4", "50%", "Rp 5.000", "=cmd|' /C calc'!A0"])(
    "keeps the text %s a text", async (text) => {
      const opened = await open();
      await put(opened, report(text));
      const { value, formula, error } = opened.wire.book.sheet(NAME).cell(2, 1) ?? {};
      expect([value, formula, error]).toEqual([text, undefined, undefined]);
    },
  );

  it("is renewed in place, so that the user keeps his undo, and without what it had before", async () => {
    const opened = await open();
    await put(opened, report("satu", "dua", "tiga"));
    const { id } = opened.wire.book.sheet(NAME);
    const wiped = opened.wire.book.undoWiped;
    await put(opened, { ...report("empat"), name: "Audit baru" }, NAME);
    const sheet = opened.wire.book.sheet("Audit baru");
    expect([sheet.id, opened.wire.book.undoWiped, sheet.tables.length]).toEqual([id, wiped, 1]);
    expect([...sheet.grid.entries()].filter(([row]) => row > 2)).toEqual([]);
  });

  it("leaves other sheets and tables of the same name alone", async () => {
    const opened = await open();
    opened.wire.book.add(NAME);
    await put(opened, report("satu"));
    await put(opened, report("dua"));
    const { sheets } = opened.wire.book;
    expect(sheets.map(({ name, tables }) => [name, tables.map((table) => table.name)])).toEqual([
      ["Tabel d'Île", []], [NAME, []], [`${NAME} (2)`, ["AuditLkip"]], [`${NAME} (3)`, ["AuditLkip_2"]],
    ]);
  });

  it("is not left half-made, and Excel's events not switched off", async () => {
    const opened = await open();
    failAt(opened.wire.faults, "GeneralException", ({ name }) => name === "Hyperlink");
    expect(await opened.problem({ sheet: { replaces: null, content: report("satu") } })).toBe("failed");
    expect([opened.wire.book.sheets.length, opened.wire.book.enableEvents]).toEqual([1, true]);
  });

  it("is whole without a printer", async () => {
    const opened = await open();
    failAt(opened.wire.faults, "GeneralException", ({ name }) => name === "PaperSize");
    await put(opened, report("satu"));
    expect(opened.wire.book.sheet(NAME).tables).toHaveLength(1);
  });

  it.each(["Values", "Hyperlink", "Color"])("comes back with people's responses when its renewal fails at %s", async (member) => {
    const opened = await open();
    await put(opened, report("satu", "dua"));
    const sheet = opened.wire.book.sheet(NAME);
    sheet.grid.make(2, 2).value = "sudah diperbaiki";
    const before = await opened.read();
    failAt(opened.wire.faults, "GeneralException", ({ kind, name, target }) => kind === "set" && name === member && target !== null);
    expect(await opened.problem({ sheet: { replaces: NAME, content: { ...report("tiga"), name: "Lain" } } })).toBe("failed");
    const after = await opened.read();
    expect(after.sheets.map(({ name, cells }) => [name, cells.map(({ row, column, text, style }) => [row, column, text, style.fill, style.bold])]))
      .toEqual(before.sheets.map(({ name, cells }) => [name, cells.map(({ row, column, text, style }) => [row, column, text, style.fill, style.bold])]));
    expect(opened.wire.book.enableEvents).toBe(true);
    expect([sheet.tables.map(({ name }) => name), sheet.cell(2, 0)?.link?.documentReference]).toEqual([["AuditLkip"], "'Tabel d''Île'!A1"]);
  });

  it("is refused where the structure of the workbook or the sheet itself is protected", async () => {
    const opened = await open();
    opened.wire.book.structureProtected = true;
    expect(await opened.problem({ sheet: { replaces: null, content: report("satu") } })).toBe("protected");
    opened.wire.book.structureProtected = false;
    await put(opened, report("satu"));
    opened.wire.book.structureProtected = true;
    expect(await opened.problem({ sheet: { replaces: NAME, content: report("dua") } })).toBe("ok");
    expect(await opened.problem({ sheet: { replaces: NAME, content: null } })).toBe("protected");
    opened.wire.book.sheet(NAME).protection = { allowFormatCells: true };
    expect(await opened.problem({ sheet: { replaces: NAME, content: report("tiga") } })).toBe("protected");
    expect(opened.at("B3", NAME)).toBe("dua");
  });

  it("is taken out even where it is hidden", async () => {
    const opened = await open();
    await put(opened, report("satu"));
    opened.wire.book.sheet(NAME).visibility = "VeryHidden";
    await put(opened, null, NAME);
    await put(opened, null, NAME);
    expect(opened.wire.book.sheets.map(({ name }) => name)).toEqual(["Tabel d'Île"]);
  });
});
