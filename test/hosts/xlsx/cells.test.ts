import type { Cell, CellValue, Sheet } from "../../../src/snapshot/snapshot";
import { toAddress } from "../../../src/kernel/address";
import { codeOf, firstCell, sheetOf, snapshotOf, workbookOf } from "../../support/xlsx-fixture";

const strings = `<si><t>Sasaran</t></si>
  <si><r><t xml:space="preserve">Meningkatnya </t></r><r><rPr><b/></rPr><t>kualitas</t></r>
    <rPh sb="0" eb="1"><t>fonetik</t></rPh><phoneticPr fontId="1"/></si>
  <si><t>baris_x000A_dua _x005F_x0041_ _x0041_ &lt;&amp;&#x41;&gt;</t></si>
  <si/>
  <si><t><![CDATA[<A&B>]]></t></si>`;

const placesOf = ({ cells }: Sheet) => cells.map(({ row, column, value }) => [toAddress(row, column), value]);

describe("values", () => {
  it.each<[string, string, CellValue, string]>([
    ["number", `<c r="A1"><v>84.02</v></c>`, 84.02, "84,02"],
    ["number in exponents", `<c r="A1" t="n"><v> 1.5E3 </v></c>`, 1500, "1500"],
    ["zero", `<c r="A1"><v>0</v></c>`, 0, "0"],
    ["no number at all", `<c r="A1"><v>NaN</v></c>`, { error: "#NUM!" }, "#NUM!"],
    ["shared string", `<c r="A1" t="s"><v>0</v></c>`, "Sasaran", "Sasaran"],
    ["rich string without its phonetic hint", `<c r="A1" t="s"><v>1</v></c>`, "Meningkatnya kualitas", "Meningkatnya kualitas"],
    ["escapes and entities", `<c r="A1" t="s"><v>2</v></c>`, "baris\ndua _x0041_ A <&A>", "baris\ndua _x0041_ A <&A>"],
    ["CDATA", `<c r="A1" t="s"><v>4</v></c>`, "<A&B>", "<A&B>"],
    ["inline string", `<c r="A1" t="inlineStr"><is><t>13.000 Berkas</t></is></c>`, "13.000 Berkas", "13.000 Berkas"],
    ["rich inline string", `<c r="A1" t="inlineStr"><is><r><t>4 </t></r><r><rPr><i/></rPr><t>Dok</t></r>
      <rPh sb="0" eb="1"><t>x</t></rPh></is></c>`, "4 Dok", "4 Dok"],
    ["formula string", `<c r="A1" t="str"><f>"a"</f><v>a_x0042_</v></c>`, "aB", "aB"],
    ["empty formula string", `<c r="A1" t="str"><f>""</f><v></v></c>`, "", ""],
    ["empty formula string without a v", `<c r="A1" t="str"><f>""</f></c>`, "", ""],
    ["true", `<c r="A1" t="b"><v>1</v></c>`, true, "TRUE"],
    ["false", `<c r="A1" t="b"><v>false</v></c>`, false, "FALSE"],
    ["error", `<c r="A1" t="e"><v>#DIV/0!</v></c>`, { error: "#DIV/0!" }, "#DIV/0!"],
    ["ISO date", `<c r="A1" t="d"><v>2023-03-15</v></c>`, 45000, "45000"],
    ["ISO date and time", `<c r="A1" t="d"><v>2023-03-15T12:00:00.000Z</v></c>`, 45000.5, "45000,5"],
    ["ISO time", `<c r="A1" t="d"><v>T06:00</v></c>`, 0.25, "0,25"],
    ["ISO date before the leap day that never was", `<c r="A1" t="d"><v>1900-01-31</v></c>`, 31, "31"],
    ["what is no ISO date", `<c r="A1" t="d"><v>kemarin</v></c>`, "kemarin", "kemarin"],
  ])("%s", async (_, data, value, text) => {
    expect(firstCell(await sheetOf(`<row r="1">${data}</row>`, { strings }))).toMatchObject({ row: 0, column: 0, value, text });
  });

  it("ISO dates of a workbook that counts from 1904", async () => {
    const sheet = await sheetOf(`<row><c t="d"><v>2023-03-15</v></c></row>`, { workbookPr: `<workbookPr date1904="1"/>` });
    expect(firstCell(sheet).value).toBe(43538);
  });

  it.each([
    ["no shared string has that number", `<c r="A1" t="s"><v>99</v></c>`],
    ["the address is none", `<c r="1A"><v>1</v></c>`],
    ["the column is beyond the last", `<c r="XFE1"><v>1</v></c>`],
    ["the row is beyond the last", `<c r="A1048577"><v>1</v></c>`],
    ["the row is zero", `<c r="A0"><v>1</v></c>`],
    ["the row is no whole number", `<c r="A1.5"><v>1</v></c>`],
  ])("refuses a file where %s", async (_, data) => {
    expect(await codeOf(workbookOf({ sheets: [{ data: `<row r="1">${data}</row>` }], strings }))).toBe("corrupt");
  });
});

describe("rich text with a struck part", () => {
  const styles = `<fonts><font/><font><strike/><b/></font></fonts><cellXfs><xf/><xf fontId="1"/></cellXfs>`;
  const run = (text: string, properties?: string) =>
    `<r>${properties === undefined ? "" : `<rPr>${properties}</rPr>`}<t xml:space="preserve">${text}</t></r>`;
  const rich = async (runs: string, style = 0): Promise<Cell> =>
    firstCell(await sheetOf(`<row><c s="${style}" t="inlineStr"><is>${runs}</is></c></row>`, { styles }));

  it("tells the text without it", async () => {
    const cell = await rich(run("99,8%", "<strike/>") + run(" 98%"));
    expect(cell).toMatchObject({ value: "99,8% 98%", text: "99,8% 98%", unstruck: " 98%", style: { strike: false } });
  });
  it("is none where all of it is struck", async () => {
    const cell = await rich(run("99,8%", "<strike/>") + run(" ") + run("98%", `<strike val="1"/>`));
    expect(cell.style.strike).toBe(true);
    expect(cell).not.toHaveProperty("unstruck");
  });
  it("is none where nothing is", async () => {
    expect(await rich(run("99,8%", `<strike val="0"/>`) + run(" 98%"))).not.toHaveProperty("unstruck");
  });
  it("counts the cell's font for runs without their own", async () => {
    const cell = await rich(run("99,8%") + run(" 98%", "<i/>"), 1);
    expect(cell).toMatchObject({ unstruck: " 98%", style: { strike: false, bold: false } });
    expect((await rich(run("99,8%") + run("  ", "<i/>"), 1)).style).toMatchObject({ strike: true, bold: true, italic: false });
  });
  it("may begin with text beside the runs", async () => {
    const cell = await rich(`<t>99%</t>${run(" 98%", "<strike/>")}<t> 97%</t>`);
    expect(cell).toMatchObject({ text: "99% 98% 97%", unstruck: "99% 97%" });
  });
  it("shows bold and italic where all visible text is", async () => {
    const { style } = await rich(run("PROGRAM", "<b/>") + run(" ", "") + run("I", "<b/><i/>"));
    expect(style).toMatchObject({ bold: true, italic: false });
  });
});

describe("places", () => {
  it("are the next ones where rows and cells have no address", async () => {
    const sheet = await sheetOf(`<row><c><v>1</v></c><c><v>2</v></c></row>
      <row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>`);
    expect(placesOf(sheet)).toEqual([["A1", 1], ["B1", 2], ["C5", 3], ["D5", 4], ["A6", 5]]);
  });
  it("are put in order, the last cell of a place counting", async () => {
    const sheet = await sheetOf(`<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row>
      <row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>`);
    expect(placesOf(sheet)).toEqual([["A1", 2], ["A2", 3], ["B2", 4]]);
  });
  it("may lie in the sheet's last corner", async () => {
    const { cells } = await sheetOf(`<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`);
    expect(cells).toMatchObject([{ row: 1_048_575, column: 16_383 }]);
  });
});

describe("formulas", () => {
  const formulasOf = async (data: string) =>
    Object.fromEntries((await sheetOf(data)).cells.map(({ row, column, formula }) => [toAddress(row, column), formula]));

  it("come with their result", async () => {
    const cell = firstCell(await sheetOf(`<row r="1"><c r="A1"><f>B1/C1</f><v>0.5</v></c></row>`));
    expect(cell).toEqual({ row: 0, column: 0, value: 0.5, text: "0,5", formula: "=B1/C1", style: cell.style });
  });
  it("that are shared are written out for each cell", async () => {
    expect(await formulasOf(`
      <row r="1"><c r="A1"><f t="shared" ref="A1:B2" si="0">C1*$D$1&amp;"C1"</f><v>1</v></c>
        <c r="B1"><f t="shared" si="0"/><v>1</v></c></row>
      <row r="2"><c r="A2"><f t="shared" si="0"></f><v>1</v></c>
        <c r="B2"><f t="shared" si="0">SUM(_xlfn.SINGLE(C9))</f><v>1</v></c></row>
      <row r="3"><c r="A3"><f t="shared" ref="A3" si="1">A1</f><v>1</v></c>
        <c r="B3"><f t="shared" si="7"/><v>1</v></c></row>`)).toEqual({
      A1: '=C1*$D$1&"C1"', B1: '=D1*$D$1&"C1"', A2: '=C2*$D$1&"C1"', B2: "=SUM(SINGLE(C9))", A3: "=A1", B3: undefined,
    });
  });
  it("of an array stand in all its cells, as Excel shows them", async () => {
    expect(await formulasOf(`
      <row r="1"><c r="A1"><f t="array" ref="A1:B2">C1:D2*2</f><v>1</v></c><c r="B1"><v>1</v></c><c r="C1"><v>1</v></c></row>
      <row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>1</v></c></row><row r="3"><c r="A3"><v>1</v></c></row>`)).toEqual({
      A1: "=C1:D2*2", B1: "=C1:D2*2", C1: undefined, A2: "=C1:D2*2", B2: "=C1:D2*2", A3: undefined,
    });
  });
  it("of a data table name its inputs", async () => {
    const data = `<row r="1"><c r="A1"><f t="dataTable" ref="A1:A2" dt2D="0" dtr="0" r1="D5"/><v>1</v></c></row>`;
    expect(await formulasOf(data)).toEqual({ A1: "=TABLE(D5)" });
  });
});

describe("blank cells", () => {
  const styles = `<fills><fill><patternFill/></fill><fill/>
    <fill><patternFill patternType="solid"><fgColor rgb="FF00B050"/></patternFill></fill></fills>
    <cellXfs><xf/><xf fillId="2"/></cellXfs>`;
  const places = async (data: string) => placesOf(await sheetOf(data, { styles, strings }));

  it("stay only where filled and between cells with content", async () => {
    expect(await places(`
      <row r="1"><c r="A1" s="1"/></row>
      <row r="2"><c r="A2" s="1"/><c r="B2" s="1"><v>1</v></c><c r="C2" s="1"/><c r="D2"/><c r="E2" s="1"/><c r="F2" s="1"/></row>
      <row r="3"><c r="B3" s="1" t="s"><v>3</v></c><c r="C3" s="1" t="inlineStr"><is><t></t></is></c></row>
      <row r="4"><c r="E4"><v>2</v></c></row><row r="5"><c r="E5" s="1"/></row>`,
    )).toEqual([["B2", 1], ["C2", null], ["E2", null], ["B3", null], ["C3", null], ["E4", 2]]);
  });
  it("keep their place in order even in a file out of order", async () => {
    expect(await places(`<row r="3"><c r="C3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>
      <row r="2"><c r="B2" s="1"/></row>`))
      .toEqual([["A1", 1], ["B2", null], ["C3", 3]]);
  });
  it("have no text", async () => {
    const { cells } = await sheetOf(`<row><c><v>1</v></c><c s="1"/><c><v>1</v></c></row>`, { styles });
    expect(cells[1]).toMatchObject({ value: null, text: "", style: { fill: "00B050" } });
  });
});

it("is frozen down to the cells", async () => {
  const snapshot = await snapshotOf(workbookOf({ sheets: [{ data: `<row><c><v>1</v></c></row>` }] }));
  const [sheet] = snapshot.sheets;
  const parts = [snapshot, snapshot.sheets, snapshot.definedNames, sheet, sheet?.cells, sheet?.merges, sheet?.cells[0]];
  for (const part of [...parts, sheet?.cells[0]?.style]) expect(Object.isFrozen(part)).toBe(true);
});
