import type { CellStyle } from "../../../src/snapshot/snapshot";
import { firstCell, sheetOf } from "../../support/xlsx-fixture";

/** The style of a cell with the second of two formats. */
const styleOf = async (xf: string, parts: string, theme?: string): Promise<CellStyle> => {
  const styles = `${parts}<cellXfs><xf/>${xf}</cellXfs>`;
  return firstCell(await sheetOf(`<row><c s="1"><v>1</v></c></row>`, theme === undefined ? { styles } : { styles, theme })).style;
};
const PLAIN: CellStyle = { numberFormat: "General", bold: false, italic: false, strike: false, indent: 0, fill: null };

it("is plain without a styles part, or for a format that does not exist", async () => {
  expect(firstCell(await sheetOf(`<row><c s="7"><v>1</v></c></row>`)).style).toEqual(PLAIN);
  expect(firstCell(await sheetOf(`<row><c s="7"><v>1</v></c></row>`, { styles: `<cellXfs><xf numFmtId="9"/></cellXfs>` })).style)
    .toEqual({ ...PLAIN, numberFormat: "0%" });
});

it("is one object for all cells of a format", async () => {
  const styles = `<cellXfs><xf/><xf/></cellXfs>`;
  const { cells } = await sheetOf(`<row><c s="1"><v>1</v></c><c s="1"><v>2</v></c><c><v>3</v></c></row>`, { styles });
  expect(cells[0]?.style).toBe(cells[1]?.style);
});

it.each<[string, string, Partial<CellStyle>]>([
  ["bold", "<font><b/></font>", { bold: true }],
  ["bold and italic, said at length", `<font><b val="1"/><i val="true"/></font>`, { bold: true, italic: true }],
  ["not bold", `<font><b val="0"/><i val="false"/></font>`, {}],
  ["struck out", "<font><sz val=\"11\"/><strike/></font>", { strike: true }],
])("follows the font: %s", async (_, font, expected) => {
  expect(await styleOf(`<xf fontId="1"/>`, `<fonts><font/>${font}</fonts>`)).toEqual({ ...PLAIN, ...expected });
});

it("does not take the fonts and fills of conditional formats for those of cells", async () => {
  const parts = `<fonts><font/></fonts><fills><fill/></fills>
    <dxfs><dxf><font><b/></font><fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/></patternFill></fill></dxf></dxfs>
    <cellStyleXfs><xf numFmtId="9"/><xf numFmtId="9"/></cellStyleXfs>`;
  expect(await styleOf(`<xf fontId="1" fillId="1"/>`, parts)).toEqual(PLAIN);
});

it("follows the indentation", async () => {
  expect(await styleOf(`<xf><alignment horizontal="left" indent="3"/></xf>`, "")).toEqual({ ...PLAIN, indent: 3 });
});

it.each([
  [`<xf numFmtId="3"/>`, "#,##0"], [`<xf numFmtId="165"/>`, '"Rp"\\ #,##0'], [`<xf numFmtId="4"/>`, "0.000"],
  [`<xf numFmtId="999"/>`, "General"],
])("follows the number format: %s", async (xf, numberFormat) => {
  const parts = `<numFmts><numFmt numFmtId="165" formatCode="&quot;Rp&quot;\\ #,##0"/>
    <numFmt numFmtId="4" formatCode="0.000"/></numFmts>`;
  expect(await styleOf(xf, parts)).toEqual({ ...PLAIN, numberFormat });
});

const THEME = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x">
  <a:dk1><a:sysClr val="windowText" lastClr="101010"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1>
  <a:dk2><a:srgbClr val="1F497D"/></a:dk2><a:lt2><a:srgbClr val="EEECE1"/></a:lt2><a:accent1><a:srgbClr val="4f81bd"/></a:accent1>
  </a:clrScheme></a:themeElements>
  <a:extraClrSchemeLst><a:accent1><a:srgbClr val="000000"/></a:accent1></a:extraClrSchemeLst></a:theme>`;

const filled = async (colour: string): Promise<string | null> => {
  const parts = `<fills><fill><patternFill patternType="none"/></fill>
    <fill><patternFill patternType="solid">${colour}</patternFill></fill></fills>`;
  const { fill, ...rest } = await styleOf(`<xf fillId="1"/>`, parts, THEME);
  expect({ ...rest, fill: null }).toEqual(PLAIN);
  return fill;
};

it.each<[string, string, string | null]>([
  ["rgb with alpha", `<fgColor rgb="FFD9E1F2"/>`, "D9E1F2"],
  ["rgb with an alpha that Excel ignores", `<fgColor rgb="0000b050"/>`, "00B050"],
  ["rgb of six digits", `<fgColor rgb="00B050"/>`, "00B050"],
  ["rgb that is none", `<fgColor rgb="green"/>`, null],
  ["white", `<fgColor rgb="FFFFFFFF"/>`, null],
  ["no colour", "", null],
  ["automatic", `<fgColor auto="1"/>`, null],
  ["only a background", `<bgColor rgb="FFFF0000"/>`, null],
  ["palette", `<fgColor indexed="10"/>`, "FF0000"],
  ["palette, light yellow", `<fgColor indexed="43"/>`, "FFFF99"],
  ["window background", `<fgColor indexed="65"/>`, null],
  ["theme light 1", `<fgColor theme="0"/>`, null],
  ["theme dark 1", `<fgColor theme="1"/>`, "101010"],
  ["theme light 2", `<fgColor theme="2"/>`, "EEECE1"],
  ["theme dark 2", `<fgColor theme="3"/>`, "1F497D"],
  ["theme accent 1", `<fgColor theme="4"/>`, "4F81BD"],
  ["theme colour that the theme lacks", `<fgColor theme="5"/>`, "ED7D31"],
  ["theme colour that does not exist", `<fgColor theme="40"/>`, null],
])("follows the fill: %s", async (_, colour, fill) => { expect(await filled(colour)).toBe(fill); });

// As Excel's palette shows them; Excel rounds on the way, so that a channel may differ by one.
it.each<[string, string, string]>([
  ["theme light 1, 15 % darker", `<fgColor theme="0" tint="-0.14999847407452621"/>`, "D9D9D9"],
  ["theme accent 1, 80 % lighter", `<fgColor theme="4" tint="0.79998168889431442"/>`, "DCE6F1"],
  ["theme accent 1, 40 % lighter", `<fgColor theme="4" tint="0.39997558519241921"/>`, "95B3D7"],
  ["theme accent 1, 25 % darker", `<fgColor theme="4" tint="-0.249977111117893"/>`, "366092"],
])("follows the fill: %s", async (_, colour, expected) => {
  const channels = (rgb: string | null): number[] => [0, 2, 4].map((at) => parseInt(rgb?.slice(at, at + 2) ?? "", 16));
  const shown = channels(await filled(colour));
  channels(expected).forEach((channel, i) => { expect(Math.abs(channel - (shown[i] ?? NaN))).toBeLessThanOrEqual(1); });
});

it("takes a palette of the workbook's own", async () => {
  const own = Array.from({ length: 20 }, (_, i) => `<rgbColor rgb="000000${(i + 16).toString(16)}"/>`).join("");
  const parts = `<fills><fill/><fill><patternFill patternType="solid"><fgColor indexed="10"/></patternFill></fill></fills>
    <colors><indexedColors>${own}</indexedColors></colors>`;
  expect((await styleOf(`<xf fillId="1"/>`, parts)).fill).toBe("00001A");
});

it.each([
  ["a pattern", `<patternFill patternType="gray125"><fgColor rgb="FFFF0000"/></patternFill>`],
  ["a gradient", `<gradientFill><stop position="0"><color rgb="FFFF0000"/></stop></gradientFill>`],
])("sees no colour in %s", async (_, fill) => {
  expect(await styleOf(`<xf fillId="1"/>`, `<fills><fill/><fill>${fill}</fill></fills>`)).toEqual(PLAIN);
});
