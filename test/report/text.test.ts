import { paintWith } from "../../src/apps/cli/terminal";
import { reportTexts } from "../../src/messages/texts";
import { TABLE_KINDS } from "../../src/model/table";
import { textFile, textTotal, type TextOptions } from "../../src/report/text";
import { wrap } from "../../src/report/wrap";
import { audited, clean } from "./audited.fixture";

const plain: TextOptions = { locale: "id", paint: paintWith(false), brief: false };
const broken = { file: "x.xls", error: { code: "legacy-xls", message: "Simpan sebagai .xlsx." } };
const text = textFile({ file: "a.xlsx", audited }, plain);
const after = (start: string, whole = text): string => whole.slice(whole.indexOf(start));

describe("the text report", () => {
  it("groups findings by sheet and table, in reading order", () => {
    const marks = ["a.xlsx", 'Lembar "Tabel 3.2"', "Pengukuran kinerja, A3:H11", "H9  Peringatan", 'Lembar "Tabel 3.8"',
      "Tabel 3.8 Realisasi Anggaran (Realisasi anggaran), B4:F23", "E20  Kesalahan", "F20  Kesalahan", "E100  Catatan", "Tabel yang diperiksa (2)"];
    const places = marks.map((mark) => text.indexOf(mark));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(text.match(/Lembar "Tabel 3.8"\n/g)).toHaveLength(1);
  });

  it("tells what is written, what should be, the proof without the cell itself, and the suspicion", () => {
    const found = after("E20  Kesalahan");
    expect(found).toContain("Tertulis: 46.192.970. Seharusnya: Rp467.192.970.");
    expect(found).toContain("Bukti: E21:E23.");
    expect(found).toContain("Dugaan (pasti): E20 seharusnya Rp467.192.970.");
  });

  it("names another sheet, an empty cell and the candidates of a tie", () => {
    const found = after("H9  Peringatan");
    expect(found).toContain("Tertulis: (kosong). Seharusnya: Tinggi.");
    expect(found).toContain('Bukti: "Tabel 3.6" C7.');
    expect(found).toContain("Kemungkinan: H9 = Tinggi; F9 = Rp12.");
    expect(found).toContain("Dugaan (mungkin): Kesalahannya ada di salah satu sel ini");
  });

  it("tells a cause once, and that what is calculated need not be right where another cell is to blame", () => {
    expect(after("F20  Kesalahan")).toContain("Tertulis: 49%. Menurut hitungan: 4,8%.");
    expect(after("F20  Kesalahan")).toContain("Dugaan: penyebabnya sama dengan temuan pada E20.");
  });

  it("lists what was audited, left out, not judged and crashed, and sums up", () => {
    expect(text).toContain('Lembar "Tabel 3.8" B4:F23: Realisasi anggaran, Tabel 3.8 Realisasi Anggaran [%: 0,89 = 89 %]');
    expect(text).toContain('Mirip tabel LKIP, tetapi belum dapat diperiksa (1)\n  Lembar "Tabel 3.9" A1:D2: Judul kolomnya cocok (Realisasi anggaran)');
    expect(text).toContain('Bukan tabel LKIP yang dikenal, tidak diperiksa (1)\n  Lembar "Catatan": Tidak ada judul kolom');
    expect(text).toContain('Belum dapat dinilai (1)\n  "Tabel 3.2" F9: ');
    expect(text).toContain("serapan-mismatch: Error: planted");
    expect(text).toContain("Ringkasan: 2 kesalahan, 1 peringatan, 1 catatan. 1.235 pemeriksaan cocok, 1 belum dapat dinilai.");
  });

  it("in brief has findings and the summary, and does not hide a crash", () => {
    const brief = textFile({ file: "a.xlsx", audited }, { ...plain, brief: true });
    expect(brief).toContain("E20  Kesalahan");
    expect(brief).toContain("Ringkasan: 2 kesalahan");
    expect(brief).toContain("Aturan yang gagal berjalan");
    expect(brief).not.toContain("Tabel yang diperiksa");
  });

  it("says that nothing was found, which is not the same as no table", () => {
    expect(textFile({ file: "a.xlsx", audited: clean }, plain)).toContain("Tidak ada temuan.");
    const without = textFile({ file: "a.xlsx", audited: { ...clean, tables: [] } }, plain);
    expect(without).toContain("Tidak ada tabel LKIP yang dikenali");
    expect(without).not.toContain("Tidak ada temuan.");
  });

  it("cuts a long list of what could not be judged, with a count", () => {
    const many = { ...clean, notJudged: Array.from({ length: 45 }, () => audited.notJudged[0] as (typeof audited.notJudged)[number]) };
    const long = textFile({ file: "a.xlsx", audited: many }, plain);
    expect(long).toContain("Belum dapat dinilai (45)");
    expect(long).toContain("… dan 15 lagi");
  });

  it("says why a file could not be audited", () => {
    expect(textFile(broken, plain)).toBe("x.xls\n  Tidak dapat diperiksa: Simpan sebagai .xlsx.\n\n");
    expect(textTotal([broken, { file: "a.xlsx", audited }], plain))
      .toBe("Ringkasan: 2 berkas, 1 tidak dapat diperiksa; 2 kesalahan, 1 peringatan, 1 catatan.\n");
  });

  it("has no Indonesian words in English", () => {
    const english = textFile({ file: "a.xlsx", audited }, { ...plain, locale: "en" });
    expect(english).toContain("Written: 46.192.970. Expected: Rp467,192,970.");
    expect(english).not.toMatch(/Kesalahan|Tertulis|Seharusnya|Bukti|Dugaan|Ringkasan|Lembar|Kemungkinan|mungkin/);
  });

  it("is coloured by the paint only", () => {
    const coloured = textFile({ file: "a.xlsx", audited }, { ...plain, paint: paintWith(true) });
    expect(coloured).toContain("\u001b[31mKesalahan");
    expect(coloured.replaceAll(/\u001b\[\d+m/g, "")).toBe(text);
    expect(text).not.toContain("\u001b");
  });

  it("keeps to 110 columns", () => { expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(110); });

  it("knows every kind of table", () => { expect(Object.keys(reportTexts.id.kinds).sort()).toEqual([...TABLE_KINDS].sort()); });
});

describe("wrap", () => {
  it.each([
    ["a bb ccc", 4, ["a bb", "ccc"]],
    ["abcdefgh ij", 4, ["abcdefgh", "ij"]],
    ["  a \n b  ", 10, ["a b"]],
    ["", 10, []],
  ])("%j at %d", (long, width, lines) => { expect(wrap(long, width)).toEqual(lines); });
});
