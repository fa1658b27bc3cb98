import { headerText, isCaption, isClosing, isColumnCount, isStepName, isTotalLabel, summaryWord } from "../../src/layouts/words";

describe("headerText", () => {
  it.each([
    ["Realisasi Th. 2024", { core: "realisasi", years: [2024], percent: false, scale: 0 }],
    ["Target Akhir Renstra (2026)", { core: "target akhir renstra", years: [2026], percent: false, scale: 0 }],
    ["Tingkat Capaian Kinerja (% realisasi target)", { core: "tingkat capaian kinerja", years: [], percent: true, scale: 0 }],
    ["% Serapan Anggaran", { core: "serapan anggaran", years: [], percent: true, scale: 0 }],
    ["%", { core: "", years: [], percent: true, scale: 0 }],
    ["Persentase", { core: "", years: [], percent: true, scale: 0 }],
    ["Anggaran (Rp,-)", { core: "anggaran", years: [], percent: false, scale: 0 }],
    ["Anggaran (dalam juta rupiah)", { core: "anggaran", years: [], percent: false, scale: 6 }],
    ["Pagu (Rp juta)", { core: "pagu", years: [], percent: false, scale: 6 }],
    ["Realisasi (ribuan rupiah)", { core: "realisasi", years: [], percent: false, scale: 3 }],
    ["Belanja dalam miliar", { core: "belanja miliar", years: [], percent: false, scale: 9 }],
    ["Ind.\nKinerja", { core: "indikator kinerja", years: [], percent: false, scale: 0 }],
    ["% Cap. Kin.", { core: "capaian kinerja", years: [], percent: true, scale: 0 }],
    ["SASARAN\nSTRATEGIS", { core: "sasaran strategis", years: [], percent: false, scale: 0 }],
    ["Realisasi 2021 - 2024", { core: "realisasi", years: [2021, 2024], percent: false, scale: 0 }],
  ])("takes %j apart", (text, expected) => {
    const { core, years, percent, scale } = headerText(text);
    expect({ core, years, percent, scale }).toEqual(expected);
  });
});

it.each([
  ["JUMLAH", true], ["Total", true], ["TOTAL SASARAN 1", true], ["Jumlah Total (Rp)", true], ["J U M L A H", true], ["Sub Total", true], ["Grand Total", true],
  ["Jml", true], ["Σ", true], ["Total Anggaran Dinas", true], ["Jumlah Keseluruhan", true], ["Jumlah I", true],
  ["Jumlah dokumen yang disusun", false], ["Jumlah Indikator", true], ["Jumlah IKU per kategori", true], ["Jumlah indikator yang tercapai", false], ["Total Quality Management", false], ["Jumlah Penduduk Miskin", false], ["Program Jumlah", false], ["", false], ["Sasaran 1", false], ["JUMLAH I + II + III", true], ["Jumlah Subbag", true], ["Jumlah Seksi", true],
])("total label %j: %s", (text, expected) => { expect(isTotalLabel(text)).toBe(expected); });

it.each([
  ["Rata-rata", true], ["Rata rata capaian sasaran 1", true], ["RATA-RATA CAPAIAN KINERJA", true], ["Rerata", true], ["Nilai rata-rata capaian", true], ["Rata - Rata (%)", true],
  ["Rata-rata lama sekolah", false], ["Rata-rata pengeluaran per kapita", false], ["Nilai SAKIP", false], ["Jumlah", false],
])("average label %j: %s", (text, expected) => { expect(summaryWord(text) === "average").toBe(expected); });

it.each<[readonly string[], boolean]>([
  [["1", "2", "3", "4"], true], [["(1)", "(2)", "(3)"], true], [["1", "2", "3", "4", "5", "6 (= 5/4 *100)%", "7", "8 (=5/7 *100)%"], true],
  [["a", "b", "c", "d"], true], [["1", "2"], true], [["1", "2", "4=3/2"], true], [["", "1", "2", "3"], true],
  [["1", "Program", "3"], false], [["1", "2.636.500.000", "45"], false], [["3", "2", "1"], false], [["2021", "2022", "2023"], false], [["1"], false], [["10", "20", "30"], false],
])("column numbers %j: %s", (texts, expected) => { expect(isColumnCount(texts)).toBe(expected); });

it.each([
  ["Tabel 3.8", true], ["TABEL 3.9 Realisasi Anggaran", true], ["Tabel. 2", true], ["(Tabel 3.4", true], ["Lampiran II", true], ["Tabel berikut menyajikan", false], ["Realisasi Anggaran", false],
])("caption %j: %s", (text, expected) => { expect(isCaption(text)).toBe(expected); });

it.each([
  ["Sumber Data : Laporan Kinerja", true], ["Sumber: LKIP", true], ["Keterangan:", true], ["*) Catatan", false], ["* Catatan: sementara", true], ["Sub Kegiatan", false], ["JUMLAH", false],
])("closing line %j: %s", (text, expected) => { expect(isClosing(text)).toBe(expected); });

it.each([
  ["Sangat Tinggi", true], ["ST", true], ["BB", true], ["Sangat Baik", true], ["Cukup", true], ["Memuaskan", true], ["Tidak Berhasil (TB)", true],
  ["Anggaran", false], ["Target", false], ["Baik sekali dan benar", false],
])("step of a scale %j: %s", (text, expected) => { expect(isStepName(text)).toBe(expected); });
