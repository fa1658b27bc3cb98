import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { init } from "excelize-wasm";

/** A picture of one pixel. */
const PNG = Uint8Array.from(Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64"));
/** Begins as a compound file does; the rest is no macro anybody could run. */
export const VBA = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 1_000 }, (_, i) => (i * 7) % 256)]);

const done = ({ error }: { error: string | null }): void => { if (error) throw new Error(error); };

/** A workbook of another library, with macros and nearly everything else that Excel can keep beside cells. */
export function richWorkbook(): Uint8Array {
  // The library's WebAssembly does not start inside jest.
  const made = spawnSync(process.execPath, ["--import", "tsx", __filename], { maxBuffer: 2 ** 26 });
  if (made.status !== 0) throw new Error(made.stderr.toString());
  return new Uint8Array(made.stdout);
}

async function make(): Promise<Uint8Array> {
  const excelize = await init(join(__dirname, "../../node_modules/excelize-wasm/excelize.wasm.gz"));
  const f = excelize.NewFile();
  done(f.SetSheetRow("Sheet1", "A1", ["Program", "Anggaran", "Realisasi", "Persen", "Wilayah"]));
  for (let row = 2; row <= 9; row++) done(f.SetSheetRow("Sheet1", `A${row}`, [`Program ${row}`, row * 1_000_000, row * 750_000, null, row % 2 ? "Utara" : "Selatan"]));
  done(f.SetCellFormula("Sheet1", "D2", "C2/B2", { Type: "shared", Ref: "D2:D9" }));
  done(f.SetCellFormula("Sheet1", "B11", "SUM(B2:B9)"));
  done(f.SetCellFormula("Sheet1", "G2", "A2:A4&E2:E4", { Type: "array", Ref: "G2:G4" }));
  done(f.SetCellRichText("Sheet1", "A13", [{ Text: "tebal", Font: { Bold: true } }, { Text: " biasa" }]));
  done(f.SetCellValue("Sheet1", "A12", true));
  const { style } = f.NewConditionalStyle({ Font: { Color: "9A0511" }, Fill: { Type: "pattern", Color: ["FEC7CE"], Pattern: 1 } });
  done(f.SetConditionalFormat("Sheet1", "B2:B9", [{ Type: "cell", Criteria: ">", Format: style, Value: "5000000" }]));
  done(f.SetConditionalFormat("Sheet1", "C2:C9", [{ Type: "data_bar", Criteria: "=", MinType: "min", MaxType: "max", BarColor: "638EC6" }]));
  done(f.AddDataValidation("Sheet1", { Sqref: "E2:E9", Type: "list", Formula1: '"Utara,Selatan"', ShowErrorMessage: true }));
  done(f.AddComment("Sheet1", { Cell: "C3", Author: "Penyusun", Text: "Angka sementara" }));
  done(f.AddPictureFromBytes("Sheet1", "I2", { Extension: ".png", File: PNG, Format: {}, InsertType: 0 }));
  done(f.AddChart("Sheet1", "I6", { Type: excelize.Col, Series: [{ Name: "Sheet1!$C$1", Categories: "Sheet1!$A$2:$A$9", Values: "Sheet1!$C$2:$C$9" }] }));
  done(f.AddSparkline("Sheet1", { Location: ["F2"], Range: ["Sheet1!B2:C2"] }));
  done(f.MergeCell("Sheet1", "A15", "C16"));
  done(f.SetCellHyperLink("Sheet1", "A2", "https://example.org/", "External"));
  done(f.SetHeaderFooter("Sheet1", { OddFooter: "&P" }));
  done(f.SetPanes("Sheet1", { Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft" }));
  done(f.SetRowVisible("Sheet1", 8, false));
  done(f.SetColVisible("Sheet1", "H", false));
  done(f.NewSheet("Pivot"));
  done(f.AddPivotTable({
    DataRange: "Sheet1!A1:E9", PivotTableRange: "Pivot!A3:D20", Rows: [{ Data: "Wilayah" }], Data: [{ Data: "Realisasi", Name: "Jumlah", Subtotal: "Sum" }],
  }));
  done(f.SetCellValue("Pivot", "G1", "catatan"));
  done(f.NewSheet("Tabel"));
  done(f.SetSheetRow("Tabel", "A1", ["Nama", "Nilai"]));
  done(f.SetSheetRow("Tabel", "A2", ["a", 1]));
  done(f.SetSheetRow("Tabel", "A3", ["b", 2]));
  done(f.AddTable("Tabel", { Range: "A1:B3", Name: "Daftar" }));
  done(f.AddSlicer("Tabel", { Name: "Nama", Cell: "E1", TableSheet: "Tabel", TableName: "Daftar", Caption: "Nama" }));
  done(f.NewSheet("Terkunci"));
  done(f.SetSheetRow("Terkunci", "A1", ["terkunci", "terbuka"]));
  const open = f.NewStyle({ Protection: { Locked: false } });
  done(f.SetCellStyle("Terkunci", "B1", "B1", open.style));
  done(f.ProtectSheet("Terkunci", { Password: "rahasia", SelectLockedCells: true }));
  done(f.SetSheetVisible("Terkunci", false));
  done(f.SetDefinedName({ Name: "Anggaran", RefersTo: "Sheet1!$B$2:$B$9" }));
  done(f.SetDefinedName({ Name: "_xlnm.Print_Titles", RefersTo: "Sheet1!$1:$1", Scope: "Sheet1" }));
  done(f.AddVBAProject(VBA));
  const { buffer, error } = f.WriteToBuffer();
  if (error) throw new Error(error);
  return withMore(Uint8Array.from(buffer as unknown as ArrayLike<number>));
}

/** What the library does not make: the content type of macros, custom XML, settings of a printer, a part that nobody knows. */
function withMore(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const types = strFromU8(parts["[Content_Types].xml"] ?? new Uint8Array(0));
  parts["[Content_Types].xml"] = strToU8(types.replace(/application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet\.main\+xml/, "application/vnd.ms-excel.sheet.macroEnabled.main+xml"));
  parts["customXml/item1.xml"] = strToU8(`<catatan xmlns="urn:contoh">tetap</catatan>`);
  parts["xl/printerSettings/printerSettings1.bin"] = Uint8Array.from({ length: 300 }, (_, i) => i % 251);
  parts["xl/aneh/tidak-dikenal.dat"] = strToU8("apa saja");
  return zipSync(parts, { level: 9 });
}

if (require.main === module) void make().then((bytes) => { process.stdout.write(bytes, () => { process.exit(); }); });
