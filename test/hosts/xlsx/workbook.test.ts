import { strToU8 } from "fflate";
import { codeOf, packageOf, partsOf, relationships, sheetOf, snapshotOf, workbookOf } from "../../support/xlsx-fixture";

const ONE = `<row r="1"><c r="A1"><v>1</v></c></row>`;
const STRING = `<row r="1"><c r="A1" t="s"><v>0</v></c></row>`;

describe("sheets", () => {
  it("come in order, with their names and visibility", async () => {
    const { sheets } = await snapshotOf(workbookOf({ sheets: [
      { name: "Tabel 3.2", data: ONE }, { name: "R&amp;D_x0021_", state: "hidden", data: "" },
      { name: "X", state: "veryHidden", data: ONE },
      { name: "Y", state: "visible", data: ONE },
    ] }));
    expect(sheets.map(({ name, visibility, cells }) => [name, visibility, cells.length])).toEqual([
      ["Tabel 3.2", "visible", 1], ["R&D!", "hidden", 0], ["X", "veryHidden", 1], ["Y", "visible", 1],
    ]);
  });

  it("that are charts, dialogues or macros are left out", async () => {
    const parts = partsOf({ sheets: ["Grafik", "Data", "Dialog", "Makro"].map((name) => ({ name, data: ONE })) });
    parts["xl/_rels/workbook.xml.rels"] = relationships([
      ["rId1", "chartsheet", "chartsheets/sheet1.xml"], ["rId2", "worksheet", "worksheets/sheet2.xml"],
      ["rId3", "dialogsheet", "worksheets/sheet3.xml"],
      ["rId4", "xlMacrosheet", "worksheets/sheet4.xml"],
    ]);
    expect((await snapshotOf(packageOf(parts))).sheets.map(({ name }) => name)).toEqual(["Data"]);
  });

  it("listed without a part, or without a relationship, are empty", async () => {
    const parts = partsOf({ sheets: [{ data: ONE }, { data: ONE }, { data: ONE }] });
    delete parts["xl/worksheets/sheet2.xml"];
    parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"]?.replace(/<Relationship Id="rId3".*?\/>/, "") ?? "";
    expect((await snapshotOf(packageOf(parts))).sheets.map(({ cells }) => cells.length)).toEqual([1, 0, 0]);
  });

  it.each([
    ["absolute", "/xl/worksheets/sheet1.xml"], ["relative with dots", "../xl/./worksheets/sheet1.xml"],
    ["backslashes", "worksheets\\sheet1.xml"],
    ["other capitals", "Worksheets/SHEET1.xml"], ["an escaped letter", "worksheets/%73heet1.xml"],
    ["a lone percent sign", "%/../worksheets/sheet1.xml"],
  ])("are found by a target that is %s", async (_, target) => {
    const parts = partsOf({ sheets: [{ data: ONE }] });
    parts["xl/_rels/workbook.xml.rels"] = relationships([["rId1", "worksheet", target]]);
    expect((await snapshotOf(packageOf(parts))).sheets[0]?.cells).toHaveLength(1);
  });

  it("are found in entries with backslashes", async () => {
    const parts = partsOf({ sheets: [{ data: ONE }] });
    const moved = Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path.replaceAll("/", "\\"), xml]));
    expect((await snapshotOf(packageOf(moved))).sheets[0]?.cells).toHaveLength(1);
  });
});

describe("other ways to write a workbook", () => {
  const expectOne = async (parts: Record<string, string | Uint8Array>): Promise<void> => {
    expect((await snapshotOf(packageOf(parts))).sheets[0]?.cells).toMatchObject([{ row: 0, column: 0, value: "Sasaran" }]);
  };
  const parts = (): Record<string, string> => partsOf({ sheets: [{ data: STRING }], strings: `<si><t>Sasaran</t></si>` });
  const each = (change: (xml: string) => string | Uint8Array): Record<string, string | Uint8Array> =>
    Object.fromEntries(Object.entries(parts()).map(([path, xml]) => [path, change(xml)]));

  it("strict OOXML", () => expectOne(each((xml) => xml
    .replaceAll("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main")
    .replaceAll("http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      "http://purl.oclc.org/ooxml/officeDocument/relationships"))));

  it("prefixes", () => expectOne(each((xml) => xml
    .replace(/<(\/?)(\w)/g, "<$1x:$2").replaceAll("xmlns=", "xmlns:x=").replaceAll("r:id", "rel:id").replaceAll("xmlns:r=",
      "xmlns:rel="))));

  it("UTF-16, little endian with a mark", () => expectOne(each((xml) =>
    utf16(`\uFEFF<?xml version="1.0" encoding="UTF-16"?>${xml}`, true))));
  it("UTF-16, big endian with a mark", () => expectOne(each((xml) => utf16(`\uFEFF${xml}`, false))));
  it("UTF-16 without a mark", () => expectOne(each((xml) => utf16(xml, true))));
  it("UTF-8 with a mark", () => expectOne(each((xml) =>
    `\uFEFF<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n${xml}`)));
  it("comments and processing instructions", () => expectOne(each((xml) =>
    `<?xml version="1.0"?><!-- x --><?pi y?>${xml}<!-- z -->`)));
  it("a Western code page", async () => {
    const changed = partsOf({ sheets: [{ data: STRING }] }) as Record<string, string | Uint8Array>;
    const xml = `<?xml version="1.0" encoding="windows-1252"?><sst><si><t>caf\u00e9</t></si></sst>`;
    changed["xl/sharedStrings.xml"] = Uint8Array.from(xml, (letter) => letter.charCodeAt(0));
    expect((await snapshotOf(packageOf(changed))).sheets[0]?.cells[0]?.value).toBe("café");
  });
  it("an encoding that nobody knows", () => expectOne(each((xml) => `<?xml version="1.0" encoding="x-nobody"?>${xml}`)));

  it("without content types or package relationships", () => {
    const { "[Content_Types].xml": _types, "_rels/.rels": _rels, ...rest } = parts();
    return expectOne(rest);
  });
  it("a workbook part elsewhere, with its parts beside it", () => {
    const elsewhere = (path: string): string => path.replace(/^xl\//, "isi/buku/").replace("workbook.xml", "main.xml");
    const moved = Object.fromEntries(Object.entries(parts()).map(([path, xml]) => [elsewhere(path), xml]));
    return expectOne({ ...moved, "_rels/.rels": relationships([["rId1", "officeDocument", "/isi/buku/main.xml"]]) });
  });

  function utf16(text: string, littleEndian: boolean): Uint8Array {
    const view = new DataView(new ArrayBuffer(text.length * 2));
    for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
    return new Uint8Array(view.buffer);
  }
});

describe("dates", () => {
  const styles = `<cellXfs><xf numFmtId="14"/></cellXfs>`;
  it.each([["0", "15/03/2023"], ["1", "16/03/2027"]])("show by the date system, date1904=%s", async (flag, text) => {
    const { cells } = await sheetOf(`<row><c><v>45000</v></c></row>`, { styles, workbookPr: `<workbookPr date1904="${flag}"/>` });
    expect(cells[0]).toMatchObject({ value: 45000, text });
  });
  it("show as the locale says", async () => {
    const { cells } = await sheetOf(`<row><c><v>45000</v></c><c><v>0.5</v></c></row>`, { styles }, { locale: "en" });
    expect(cells[0]?.text).toBe("3/15/2023");
  });
});

it("reads defined names with their scope", async () => {
  const { definedNames } = await snapshotOf(workbookOf({
    sheets: [{ name: "A", data: ONE }, { name: "B", data: ONE }],
    afterSheets: `<definedNames><definedName name="Pagu">A!$A$1:$B$2</definedName>
      <definedName name="_xlnm.Print_Area" localSheetId="1">'B'!$A$1&amp;""</definedName>
      <definedName name="Hilang" localSheetId="9">#REF!</definedName></definedNames>`,
  }));
  expect(definedNames).toEqual([
    { name: "Pagu", refersTo: "A!$A$1:$B$2" }, { name: "_xlnm.Print_Area", refersTo: `'B'!$A$1&""`, sheet: "B" },
    { name: "Hilang", refersTo: "#REF!" },
  ]);
});

describe("merges and hidden rows and columns", () => {
  const sheet = () => sheetOf(
    `<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="0"><c r="C2"><v>1</v></c></row>
     <row r="3" hidden="true"><c r="D3"><v>1</v></c></row><row r="9" hidden="1"/>`,
    {
      before: `<cols><col min="1" max="1" width="9"/><col min="2" max="3" hidden="1"/>
        <col min="4" max="16384" hidden="true"/></cols>`,
      after: `<mergeCells count="5"><mergeCell ref="A1:B2"/><mergeCell ref="C2:C1048576"/><mergeCell ref="D3"/>
        <mergeCell ref="F1:G1"/><mergeCell ref="salah"/></mergeCells>`,
    },
  );
  it("are read", async () => {
    const { merges, hiddenRows, hiddenColumns } = await sheet();
    expect(merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }, { top: 1, left: 2, bottom: 1_048_575, right: 2 }]);
    expect([...hiddenRows]).toEqual([0, 2]);
    expect([...hiddenColumns]).toEqual([1, 2, 3]);
  });
});

describe("codes", () => {
  const parts = () => partsOf({ sheets: [{ data: STRING }], strings: `<si><t>a</t></si>` });
  const without = (path: string) => {
    const rest = parts();
    delete rest[path];
    return packageOf(rest);
  };
  const changed = (path: string, change: (xml: string) => string) =>
    packageOf({ ...parts(), [path]: change(parts()[path] ?? "") });
  const bin = (types: string) => packageOf({
    "[Content_Types].xml": `<Types>${types}</Types>`, "xl/workbook.bin": "x",
    "_rels/.rels": relationships([["rId1", "officeDocument", "xl/workbook.bin"]]),
  });
  const DOCTYPE = `<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;&x;">]>`;

  it.each<[string, () => Uint8Array, string]>([
    ["no bytes", () => new Uint8Array(0), "empty"],
    ["one byte", () => Uint8Array.of(80), "not-a-workbook"],
    ["text", () => strToU8("No;Sasaran;Target\n1;Meningkatnya;80"), "not-a-workbook"],
    ["a web page called .xls", () => strToU8("<html><table><tr><td>1</td></tr></table></html>"), "not-a-workbook"],
    ["a picture", () => strToU8("\u0089PNG\r\n\u001a\n"), "not-a-workbook"],
    ["any zip", () => packageOf({ "catatan.txt": "halo" }), "not-a-workbook"],
    ["a package without a main part", () => packageOf({ "[Content_Types].xml": "<Types/>", "_rels/.rels": relationships([]) }),
      "not-a-workbook"],
    ["a document", () => packageOf({
      "[Content_Types].xml": "<Types/>", "word/document.xml": "<w:document/>",
      "_rels/.rels": relationships([["rId1", "officeDocument", "word/document.xml"]]),
    }), "not-a-workbook"],
    ["an .xlsb", () => bin(""), "xlsb"],
    ["an .xlsb by its content type", () => packageOf({
      "[Content_Types].xml": `<Types><Override PartName="/xl/book"
        ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>`,
      "_rels/.rels": relationships([["rId1", "officeDocument", "xl/book"]]), "xl/book": "x",
    }), "xlsb"],
    ["an .ods", () => packageOf({ "mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" }), "ods"],
    ["an .ods without its type in front", () => packageOf({
      "META-INF/manifest.xml": `<x media-type="application/vnd.oasis.opendocument.spreadsheet"/>`, "content.xml": "<x/>",
    }), "ods"],
    ["no workbook part", () => without("xl/workbook.xml"), "corrupt"],
    ["an empty workbook part", () => changed("xl/workbook.xml", () => ""), "corrupt"],
    ["malformed XML in a sheet", () => changed("xl/worksheets/sheet1.xml", (xml) => xml.replace("</row>", "")), "corrupt"],
    ["malformed XML in the strings", () => changed("xl/sharedStrings.xml", (xml) => xml.slice(0, -5)), "corrupt"],
    ["an entity that nobody defined", () => changed("xl/sharedStrings.xml", (xml) => xml.replace("a", "&nbsp;")), "corrupt"],
    ["a document type", () => changed("xl/sharedStrings.xml", (xml) => DOCTYPE + xml), "corrupt"],
    ["a control character", () => changed("xl/sharedStrings.xml", (xml) => xml.replace("a", "\u0001")), "corrupt"],
    ["elements without end", () => changed("xl/sharedStrings.xml", () => "<a>".repeat(100_000)), "corrupt"],
    ["no worksheet with a cell", () => packageOf(partsOf({ sheets: [{ data: `<row r="1"><c r="A1"/></row>` }] })), "empty"],
    ["no worksheet", () => packageOf(partsOf({ sheets: [] })), "empty"],
    ["a sheet with text", () => packageOf(parts()), "ok"],
  ])("%s", async (_, make, code) => { expect(await codeOf(make())).toBe(code); });

  it("bytes that are not in the part's encoding", async () => {
    const strings = Uint8Array.of(...strToU8("<sst><si><t>"), 0xff, 0xfe, ...strToU8("</t></si></sst>"));
    expect(await codeOf(packageOf({ ...parts(), "xl/sharedStrings.xml": strings }))).toBe("corrupt");
  });
});

describe("compound files", () => {
  /** A header, then directory entries with the given names. */
  function compound(...names: string[]): Uint8Array {
    const bytes = new Uint8Array(512 + 512);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    names.forEach((name, i) => {
      const at = 512 + 128 * i;
      [...name].forEach((letter, k) => { bytes[at + 2 * k] = letter.charCodeAt(0); });
      bytes[at + 64] = 2 * (name.length + 1);
      bytes[at + 66] = i === 0 ? 5 : 2;
    });
    return bytes;
  }
  it.each([
    ["an encrypted workbook", compound("Root Entry", "EncryptionInfo", "EncryptedPackage"), "password-protected"],
    ["a workbook of Excel 97", compound("Root Entry", "Workbook"), "legacy-xls"],
    ["one that shouts", compound("Root Entry", "WORKBOOK"), "legacy-xls"],
    ["a workbook of Excel 95", compound("Root Entry", "Book"), "legacy-xls"],
    ["a document of Word 97", compound("Root Entry", "WordDocument", "1Table"), "not-a-workbook"],
    ["a storage of that name", compound("Workbook"), "not-a-workbook"],
    ["nothing but a header", compound().subarray(0, 20), "not-a-workbook"],
  ])("%s", async (_, bytes, code) => { expect(await codeOf(bytes)).toBe(code); });
});
