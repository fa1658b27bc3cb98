import fc from "fast-check";
import { parseAddress, toAddress } from "../../src/kernel/address";
import type { Applied, HostProblem, WorkbookHost } from "../../src/plan/host";
import { undoOf } from "../../src/plan/journal";
import { sameContent, type CellEdit, type Content, type Highlight, type Plan, type ReportSheet } from "../../src/plan/plan";
import type { Result } from "../../src/kernel/result";
import type { Cell, CellRef, Sheet, Snapshot } from "../../src/snapshot/snapshot";
import { workbookOf } from "../support/xlsx-fixture";

/** A host with a workbook in it, and what the contract cannot learn from the host itself. */
export interface OpenedHost {
  readonly host: WorkbookHost;
  /** The highlights of ours that stand in the workbook, in any order. */
  highlights(): Promise<readonly Highlight[]>;
}

/** What a host behind the contract can do. */
export interface Abilities {
  /** Formulas get their results; a test double of Excel may leave them as they were written. */
  readonly calculates: boolean;
}

const TABLE = "Tabel 3.8";
const OTHER = "Lampiran d'Île";

/** Two sheets as reports have them: text, numbers in several formats, a percentage column of formulas, a merged title, a blank row. */
const bytes = workbookOf({
  styles: `<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts>`
    + `<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>`
    + `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>`
    + `<fill><patternFill patternType="solid"><fgColor rgb="FFD9E1F2"/></patternFill></fill></fills>`
    + `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>`
    + `<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="3" fontId="0" fillId="0" borderId="0"/>`
    + `<xf numFmtId="10" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0"/>`
    + `<xf numFmtId="164" fontId="0" fillId="0" borderId="0"/></cellXfs>`,
  sheets: [
    {
      name: TABLE,
      data: `<row r="1"><c r="A1" s="3" t="inlineStr"><is><t>Tabel 3.8 Realisasi Anggaran Tahun 2024</t></is></c></row>`
        + `<row r="3">${["No", "Program", "Anggaran", "Realisasi", "%"].map((text, i) =>
          `<c r="${toAddress(2, i)}" s="3" t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`
        + [[200_000_000, 150_000_000], [120_000_000, 90_000_000], [80_000_000, 60_000_000]].map(([anggaran, realisasi], i) =>
          `<row r="${i + 4}"><c r="A${i + 4}"><v>${i + 1}</v></c><c r="B${i + 4}" t="inlineStr"><is><t>Program ${i + 1}</t></is></c>`
          + `<c r="C${i + 4}" s="1"><v>${anggaran}</v></c><c r="D${i + 4}" s="1"><v>${realisasi}</v></c>`
          + `<c r="E${i + 4}" s="2"><f>D${i + 4}/C${i + 4}</f><v>0.75</v></c></row>`).join(""),
      after: `<mergeCells count="1"><mergeCell ref="A1:E1"/></mergeCells>`,
    },
    {
      name: OTHER.replace("'", "&apos;"),
      data: `<row r="1"><c r="A1" s="4"><v>0.755</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#N/A</v></c></row>`
        + `<row r="2"><c r="A2"><f>SUM('${TABLE}'!D5:D6)</f><v>150000000</v></c></row>`,
    },
  ],
});

const at = (address: string, sheet = TABLE): CellRef => ({ sheet, address });
const constant = (value: Content["value"]): Content => ({ value });
const formula = (text: string): Content => ({ formula: text, value: null });

function value<T>(result: Result<T, HostProblem>): T {
  if (!result.ok) throw new Error(`${result.code}: ${result.detail}`);
  return result.value;
}
const sheetOf = (snapshot: Snapshot, name: string): Sheet | undefined => snapshot.sheets.find((sheet) => sheet.name === name);
function cellOf(snapshot: Snapshot, { sheet, address }: CellRef): Cell | undefined {
  const { row, column } = parseAddress(address) ?? { row: -1, column: -1 };
  return sheetOf(snapshot, sheet)?.cells.find((cell) => cell.row === row && cell.column === column);
}
const contentOf = (snapshot: Snapshot, ref: CellRef): Content => {
  const { value: found = null, formula: text } = cellOf(snapshot, ref) ?? {};
  return text === undefined ? { value: found } : { formula: text, value: found };
};

/** What an undone plan must leave as it was: contents and formats of all cells that hold something. */
function essence(snapshot: Snapshot, { calculates }: Abilities): unknown {
  return snapshot.sheets.map(({ name, visibility, cells, merges }) => ({
    name, visibility, merges,
    cells: cells.filter((cell) => cell.formula !== undefined || (cell.value ?? "") !== "").map(({ row, column, value: held, text, formula: own, style }) => ({
      at: toAddress(row, column), style, ...(own === undefined ? { value: held, text } : { formula: own, ...(calculates ? { value: held, text } : {}) }),
    })),
  }));
}

const report = (rows: ReportSheet["rows"], table: ReportSheet["table"] = null): ReportSheet => ({
  name: "Audit LKIP", rows, table, frozenRows: table ? table.range.top + 1 : 0,
  columns: [{ width: 12, hidden: false }, { width: 60, hidden: false }, { width: 10, hidden: true }],
});
const findings = (...texts: string[]): ReportSheet => report([
  [{ value: "Hasil audit", look: "title" }],
  [{ value: "Sel", look: "header" }, { value: "Temuan", look: "header" }, { value: "Tanggapan", look: "header" }],
  ...texts.map((text, i) => [
    { value: `E${i + 4}`, look: "text", link: at(`E${i + 4}`) }, { value: text, look: "error" }, { value: null, look: "input" },
  ] as const),
], { name: "AuditLkip", range: { top: 1, left: 0, bottom: 1 + texts.length, right: 2 } });
const shown = (snapshot: Snapshot, name: string): string[] | undefined => sheetOf(snapshot, name)?.cells.filter(({ text }) => text !== "").map(({ text }) => text);

/** What both hosts must do; `make` opens the bytes of a workbook afresh. */
export function contract(name: string, abilities: Abilities, make: (bytes: Uint8Array) => Promise<OpenedHost>): void {
  const open = (): Promise<OpenedHost> => make(bytes);
  const read = async (host: WorkbookHost): Promise<Snapshot> => value(await host.read());
  const apply = async (host: WorkbookHost, plan: Partial<Plan>): Promise<Applied> => value(await host.apply({ edits: [], ...plan }));
  const edit = async (host: WorkbookHost, ref: CellRef, after: Content, format?: CellEdit["format"]): Promise<CellEdit> =>
    ({ at: ref, before: contentOf(await read(host), ref), after, ...(format && { format }) });

  describe(`${name} as a workbook host`, () => {
    it("reads sheets, values, formulas, formats and merged areas", async () => {
      const { host } = await open();
      const snapshot = await read(host);
      expect(snapshot.sheets.map((sheet) => sheet.name)).toEqual([TABLE, OTHER]);
      expect(cellOf(snapshot, at("C5"))).toMatchObject({ value: 120_000_000, text: "120.000.000", style: { numberFormat: "#,##0" } });
      expect(cellOf(snapshot, at("E5"))).toMatchObject({ value: 0.75, text: "75,00%", formula: "=D5/C5", style: { numberFormat: "0.00%" } });
      expect(cellOf(snapshot, at("A1"))?.style).toMatchObject({ bold: true, fill: "D9E1F2" });
      expect(sheetOf(snapshot, TABLE)?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 4 }]);
      expect([contentOf(snapshot, at("B1", OTHER)), contentOf(snapshot, at("C1", OTHER))]).toEqual([constant(true), constant({ error: "#N/A" })]);
    });

    it.each<[string, CellRef, Content]>([
      ["a number", at("D5"), constant(90_500_000)],
      ["a fraction", at("A1", OTHER), constant(0.1 + 0.2)],
      ["a negative number", at("D6"), constant(-1.5)],
      ["a text", at("B5"), constant("Program Penunjang Urusan")],
      ["a text in place of a number", at("D5"), constant("tidak ada")],
      ["a number in place of a text", at("B5"), constant(7)],
      ["a truth value", at("A5"), constant(false)],
      ["an error value", at("A5"), constant({ error: "#DIV/0!" })],
      ["nothing", at("D5"), constant(null)],
      ["a value in place of a formula", at("E5"), constant(0.8)],
      ["a formula in place of a value", at("D4"), formula("=SUM(D5:D6)")],
      ["another formula", at("E5"), formula("=ROUND(D5/C5,2)")],
      ["a formula across sheets", at("F4"), formula(`='${OTHER.replace("'", "''")}'!A1*2`)],
      ["a formula with text and quotes", at("F5"), formula('=IF(D5>C5,"lebih ""besar"" <&>","cukup")')],
      ["a value in an empty cell of a row", at("H5"), constant(3)],
      ["a value in an empty row between others", at("C2"), constant("catatan")],
      ["a value below and beside everything", at("AB200"), constant(3)],
      ["text that looks like a formula", at("B4"), constant("=1+1")],
      ["text that looks like a sum", at("B4"), constant("+62 331 123")],
      ["text that looks like a negative", at("B4"), constant("-5 orang")],
      ["text that looks like a mention", at("B4"), constant("@SUM(A1)")],
      ["text that looks like a number", at("B4"), constant("0812")],
      ["text that looks like a date", at("B4"), constant("1-2-2024")],
      ["text that looks like a truth value", at("B4"), constant("TRUE")],
      ["text that begins with an apostrophe", at("B4"), constant("'kutip")],
      ["text in many scripts, lines and signs", at("B4"), constant("Ünï ﷽ 漢字 😀 a\u0301\nbaris 2\ttab <b>&amp;</b> \"'")],
      ["text with blanks around it", at("B4"), constant("  dua spasi  ")],
      ["text that looks like an escape", at("B4"), constant("_x000D_ dan _x0041_")],
      ["the longest text", at("B4"), constant("panjang ".repeat(4_096).slice(0, 32_767))],
    ])("writes %s", async (_, ref, after) => {
      const { host } = await open();
      const before = await read(host);
      const made = await edit(host, ref, after);
      const { done, refused } = await apply(host, { edits: [made] });
      expect(refused).toEqual([]);
      expect(done).toHaveLength(1);
      expect(sameContent(done[0]?.after as Content, after)).toBe(true);
      const snapshot = await read(host);
      expect(sameContent(contentOf(snapshot, ref), after)).toBe(true);
      const style = cellOf(before, ref)?.style;
      if (style && after.value !== null) expect(cellOf(snapshot, ref)?.style).toEqual(style);
      // Nothing else.
      const others = (one: Snapshot): unknown => (essence(one, { calculates: false }) as { name: string; cells: { at: string }[] }[]).map((sheet) =>
        ({ ...sheet, cells: sheet.cells.filter((cell) => sheet.name !== ref.sheet || cell.at !== ref.address) }));
      expect(others(snapshot)).toEqual(others(before));
    });

    if (abilities.calculates) {
      it("gives a formula and all that depend on what changed their results", async () => {
        const { host } = await open();
        await apply(host, { edits: [await edit(host, at("D5"), constant(60_000_000)), await edit(host, at("D4"), formula("=SUM(D5:D6)"))] });
        const snapshot = await read(host);
        expect(["D4", "E4", "E5", "E6"].map((address) => contentOf(snapshot, at(address)).value)).toEqual([120_000_000, 0.6, 0.5, 0.75]);
        expect(contentOf(snapshot, at("A2", OTHER)).value).toBe(120_000_000);
      });
    }

    it("changes the number format of a cell only where asked to, and everything else of its look never", async () => {
      const { host } = await open();
      const made = await edit(host, at("E5"), constant(0.756), { before: "0.00%", after: "0.0%" });
      expect((await apply(host, { edits: [made] })).refused).toEqual([]);
      const snapshot = await read(host);
      expect(cellOf(snapshot, at("E5"))).toMatchObject({ value: 0.756, text: "75,6%", style: { numberFormat: "0.0%", bold: false } });
      expect(cellOf(snapshot, at("E4"))?.style.numberFormat).toBe("0.00%");
      await apply(host, { edits: [await edit(host, at("A3"), constant(1234.5), { before: "General", after: '#,##0.000" juta"' })] });
      expect(cellOf(await read(host), at("A3"))).toMatchObject({ text: "1.234,500 juta", style: { numberFormat: '#,##0.000" juta"', bold: true, fill: "D9E1F2" } });
    });

    it("refuses what has changed since, what has no sheet, and covered cells; makes the rest", async () => {
      const { host } = await open();
      const good: CellEdit = { at: at("D6"), before: constant(60_000_000), after: constant(61_000_000) };
      const stale: CellEdit = { at: at("D5"), before: constant(1), after: constant(2) };
      const staleFormula: CellEdit = { at: at("E5"), before: formula("=D5/C4"), after: constant(2) };
      const missing: CellEdit = { at: at("A1", "Tidak ada"), before: constant(null), after: constant(2) };
      const merged: CellEdit = { at: at("C1"), before: constant(null), after: constant(2) };
      const before = await read(host);
      const { done, refused } = await apply(host, { edits: [stale, good, staleFormula, missing, merged] });
      expect(done).toEqual([good]);
      expect(refused.map((one) => [one.edit, one.reason])).toEqual([[stale, "stale"], [staleFormula, "stale"], [missing, "missing"], [merged, "merged"]]);
      expect(refused[0]?.found).toEqual(constant(90_000_000));
      expect(refused[1]?.found).toMatchObject({ formula: "=D5/C5" });
      const after = await read(host);
      expect(contentOf(after, good.at)).toEqual(good.after);
      for (const one of [stale, staleFormula]) expect(contentOf(after, one.at)).toEqual(contentOf(before, one.at));
    });

    it("treats the same cell twice in one plan as one after the other", async () => {
      const { host } = await open();
      const edits: CellEdit[] = [
        { at: at("D6"), before: constant(60_000_000), after: constant(1) },
        { at: at("D6"), before: constant(1), after: constant(2) },
        { at: at("D6"), before: constant(60_000_000), after: constant(3) },
      ];
      const { done, refused } = await apply(host, { edits });
      expect([done.length, refused.map(({ reason }) => reason)]).toEqual([2, ["stale"]]);
      expect(contentOf(await read(host), at("D6"))).toEqual(constant(2));
      await apply(host, undoOf({ id: "1", time: "2024-01-01T00:00:00Z", step: "accept", edits: done }));
      expect(contentOf(await read(host), at("D6"))).toEqual(constant(60_000_000));
    });

    it("is as it was after a plan is undone, whatever the plan", async () => {
      // Formulas stand where none of them can refer to itself.
      const inputs = ["A4", "B4", "B6", "C4", "C5", "D4", "D6", "E4", "E6", "C2", "A9"];
      const results = ["F4", "F6", "G9", "A30", "A3"];
      const anyConstant = fc.oneof(
        fc.constant(null), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }).map((number) => number + 0), fc.boolean(),
        fc.constantFrom("teks", "=A1", "+1", "-", "@x", "75%", "1.500,00", "Rp 2.000", "漢字\nbaris", "_x0009_", " ", "TRUE", "'a"),
        fc.constantFrom("#N/A", "#DIV/0!", "#REF!").map((error) => ({ error })),
      ).map(constant);
      const anyFormula = fc.constantFrom("=SUM(C4:C6)", "=D4/C4", '=IF(C4>0,"ya","tidak")', `='${OTHER.replace("'", "''")}'!A1*2`, "=$C$4", "=AVERAGE(E4:E6)").map(formula);
      const anyFormat = fc.option(fc.constantFrom("General", "0", "0.00%", "#,##0", "0.0%", "#,##0.000", "d mmmm yyyy"), { nil: undefined });
      const changes = (addresses: string[], contents: fc.Arbitrary<Content>): fc.Arbitrary<{ address: string; content: Content; code: string | undefined }[]> =>
        fc.uniqueArray(fc.record({ address: fc.constantFrom(...addresses), content: contents, code: anyFormat }), { selector: ({ address }) => address });
      await fc.assert(fc.asyncProperty(
        changes(inputs, anyConstant), changes(results, fc.oneof(anyConstant, anyFormula)), changes(["A1", "D7"], anyConstant),
        async (first, second, elsewhere) => {
          const { host } = await open();
          const before = await read(host);
          const edits = [...[...first, ...second].map((one) => ({ ...one, ref: at(one.address) })), ...elsewhere.map((one) => ({ ...one, ref: at(one.address, OTHER) }))]
            .map(({ ref, content, code }): CellEdit => {
              const format = cellOf(before, ref)?.style.numberFormat;
              return { at: ref, before: contentOf(before, ref), after: content, ...(code !== undefined && format !== undefined && { format: { before: format, after: code } }) };
            });
          const { done, refused } = await apply(host, { edits });
          expect(refused).toEqual([]);
          const between = await read(host);
          for (const one of edits) expect([one.at, sameContent(contentOf(between, one.at), one.after)]).toEqual([one.at, true]);
          const undone = await apply(host, undoOf({ id: "1", time: "2024-01-01T00:00:00Z", step: "accept", edits: done }));
          expect(undone.refused).toEqual([]);
          expect(essence(await read(host), abilities)).toEqual(essence(before, abilities));
        },
      ), { numRuns: 40 });
    }, 120_000);

    it("puts, replaces and removes highlights, and leaves them alone when not asked", async () => {
      const { host, highlights } = await open();
      const sorted = async (): Promise<string[]> => (await highlights()).map(({ at: { sheet, address }, tone }) => `${sheet}!${address} ${tone}`).sort();
      const before = essence(await read(host), abilities);
      expect([value(await host.highlighted()), await sorted()]).toEqual([false, []]);
      await apply(host, { highlights: [
        { at: at("E4"), tone: "error" }, { at: at("E5"), tone: "error" }, { at: at("D5"), tone: "suspect" }, { at: at("A1"), tone: "info" },
        { at: at("A1", OTHER), tone: "warning" }, { at: at("ZZ99", "Tidak ada"), tone: "error" },
      ] });
      const first = [`${TABLE}!A1 info`, `${TABLE}!D5 suspect`, `${TABLE}!E4 error`, `${TABLE}!E5 error`, `${OTHER}!A1 warning`].sort();
      expect([value(await host.highlighted()), await sorted()]).toEqual([true, first]);
      await apply(host, { store: { k: "v" } });
      expect(await sorted()).toEqual(first);
      await apply(host, { highlights: [{ at: at("E6"), tone: "warning" }] });
      expect(await sorted()).toEqual([`${TABLE}!E6 warning`]);
      expect(essence(await read(host), abilities)).toEqual(before);
      await apply(host, { highlights: [] });
      expect([value(await host.highlighted()), await sorted()]).toEqual([false, []]);
    });

    it("makes, renews and removes the audit sheet, in its place", async () => {
      const { host } = await open();
      const before = essence(await read(host), abilities);
      await apply(host, { sheet: { replaces: null, content: findings("Persentase salah", "=1+1", "@teks", "漢字\nbaris 2") } });
      let snapshot = await read(host);
      expect(snapshot.sheets.map((sheet) => sheet.name)).toEqual([TABLE, OTHER, "Audit LKIP"]);
      expect(shown(snapshot, "Audit LKIP")).toEqual([
        "Hasil audit", "Sel", "Temuan", "Tanggapan", "E4", "Persentase salah", "E5", "=1+1", "E6", "@teks", "E7", "漢字\nbaris 2",
      ]);
      expect(sheetOf(snapshot, "Audit LKIP")?.cells.some((cell) => cell.formula !== undefined)).toBe(false);
      expect([...sheetOf(snapshot, "Audit LKIP")?.hiddenColumns ?? []]).toEqual([2]);
      await apply(host, { sheet: { replaces: "Audit LKIP", content: findings("Lain") } });
      snapshot = await read(host);
      expect(snapshot.sheets.map((sheet) => sheet.name)).toEqual([TABLE, OTHER, "Audit LKIP"]);
      expect(shown(snapshot, "Audit LKIP")).toEqual(["Hasil audit", "Sel", "Temuan", "Tanggapan", "E4", "Lain"]);
      await apply(host, { sheet: { replaces: "Audit LKIP", content: null } });
      expect(essence(await read(host), abilities)).toEqual(before);
    });

    it("makes an audit sheet without a table, and one whose table has no row yet", async () => {
      const { host } = await open();
      await apply(host, { sheet: { replaces: null, content: report([[{ value: "Tidak ada temuan", look: "text" }, null, { value: 12.5, look: "number" }]]) } });
      expect(shown(await read(host), "Audit LKIP")).toEqual(["Tidak ada temuan", "12,5"]);
      await apply(host, { sheet: { replaces: "Audit LKIP", content: findings() } });
      expect(shown(await read(host), "Audit LKIP")).toEqual(["Hasil audit", "Sel", "Temuan", "Tanggapan"]);
    });

    it("keeps what it is told to and forgets it again", async () => {
      const { host } = await open();
      const kept = async (): Promise<Record<string, string>> => Object.fromEntries(value(await host.stored()));
      expect(await kept()).toEqual({});
      const odd = 'kutip " <&> \u0001 \uFFFE _x0041_ \r\n baris 漢字 😀 ]]>';
      await apply(host, { store: { "lkip-audit.journal": JSON.stringify({ a: [1, "b"] }), odd, long: "x".repeat(100_000), empty: "" } });
      expect(await kept()).toEqual({ "lkip-audit.journal": '{"a":[1,"b"]}', odd, long: "x".repeat(100_000), empty: "" });
      await apply(host, { store: { odd: null, long: "pendek" } });
      expect(await kept()).toEqual({ "lkip-audit.journal": '{"a":[1,"b"]}', long: "pendek", empty: "" });
      await apply(host, {});
      expect(Object.keys(await kept())).toHaveLength(3);
      await apply(host, { store: { "lkip-audit.journal": null, long: null, empty: null, never: null } });
      expect(await kept()).toEqual({});
    });

    it("does all of a plan in one step", async () => {
      const { host, highlights } = await open();
      const { done } = await apply(host, {
        edits: [await edit(host, at("D5"), constant(1))], highlights: [{ at: at("D5"), tone: "error" }],
        sheet: { replaces: null, content: findings("a") }, store: { key: "1" },
      });
      expect([done.length, (await highlights()).length, value(await host.stored()).get("key")]).toEqual([1, 1, "1"]);
      expect((await read(host)).sheets).toHaveLength(3);
    });

    it("shows a cell where there is its sheet", async () => {
      const { host } = await open();
      expect([value(await host.show(at("A1", OTHER))), value(await host.show(at("A1", "Tidak ada")))]).toEqual([true, false]);
    });

    it("can be watched and left alone again", async () => {
      const { host } = await open();
      const changed = jest.fn();
      const end = value(await host.watch(changed));
      await apply(host, { edits: [await edit(host, at("D5"), constant(1))] });
      await end();
      expect(changed).not.toHaveBeenCalled();
    });
  });
}
