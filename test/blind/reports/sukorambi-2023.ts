/**
 * Kecamatan: three sheets (BAB I, II, III) with several tables each, local four-step scale, predicates as labels, text money with ",-".
 * Eight errors of the classic kinds: a dropped digit, a forgotten row, a stale Jumlah, a copied percentage, values changed in one table only.
 */
import { Book, type Planted } from "../lib/book";
import { pctText, rpText, text, type Cell } from "../lib/cell";
import { berlabel, capaian, capaianSasaran, efisien, lokal4, pohon, serapanOf, type Sasaran } from "../lib/parts";
import { mean, round, toNumber, type Q } from "../lib/rational";
import { Table } from "../lib/table";
import { find, writeTotal, writeTree } from "../lib/tree";

const SASARAN: readonly Sasaran[] = [
  { k: "s1", n: "Meningkatnya kualitas pelayanan publik di Kecamatan", ind: [
    { k: "i1", n: "Indeks Kepuasan Masyarakat (IKM)", target: "84", real: "86.1", lalu: ["80.12", "82.45"] },
    { k: "i2", n: "Persentase keluhan masyarakat yang ditindaklanjuti", target: "95", real: "91", lalu: ["88", "90"] },
  ] },
  { k: "s2", n: "Meningkatnya pemberdayaan masyarakat desa", ind: [
    { k: "i3", n: "Persentase desa yang menetapkan APBDes tepat waktu", target: "100", real: "80", lalu: ["60", "80"] },
    { k: "i4", n: "Jumlah desa dengan status mandiri", target: "3", real: "4", lalu: ["1", "2"] },
  ] },
  { k: "s3", n: "Terwujudnya ketenteraman dan ketertiban umum", ind: [
    { k: "i5", n: "Persentase pelanggaran ketertiban yang diselesaikan", target: "100", real: "92.5", lalu: ["85", "90"] },
  ] },
];
const IND = SASARAN.flatMap((x) => x.ind);
const nilai = (k: string, x: string): Cell => {
  const s = x.replace(".", ",");
  return k === "i1" ? s : k === "i4" ? `${s} Desa` : `${s}%`;
};
const POHON = pohon(`
1|PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA
1.1|Kegiatan Administrasi Keuangan Perangkat Daerah
1.1.1|Sub Kegiatan Penyediaan Gaji dan Tunjangan ASN|1874320500|1809476212
1.1.2|Sub Kegiatan Pelaksanaan Penatausahaan dan Pengujian/Verifikasi Keuangan SKPD|87600000|87600000
1.2|Kegiatan Administrasi Umum Perangkat Daerah
1.2.1|Sub Kegiatan Penyediaan Peralatan dan Perlengkapan Kantor|64215000|61870500
1.2.2|Sub Kegiatan Penyediaan Barang Cetakan dan Penggandaan|18450000|17935250
1.3|Kegiatan Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah
1.3.1|Sub Kegiatan Penyediaan Jasa Komunikasi, Sumber Daya Air dan Listrik|39600000|34218745
1.3.2|Sub Kegiatan Penyediaan Jasa Pelayanan Umum Kantor|142800000|141300000
2|PROGRAM PENYELENGGARAAN PEMERINTAHAN DAN PELAYANAN PUBLIK
2.1|Kegiatan Koordinasi Penyelenggaraan Kegiatan Pemerintahan di Tingkat Kecamatan
2.1.1|Sub Kegiatan Peningkatan Efektifitas Kegiatan Pemerintahan di Tingkat Kecamatan|214350000|206178400
3|PROGRAM PEMBERDAYAAN MASYARAKAT DESA DAN KELURAHAN
3.1|Kegiatan Koordinasi Kegiatan Pemberdayaan Desa
3.1.1|Sub Kegiatan Peningkatan Partisipasi Masyarakat dalam Forum Musyawarah Perencanaan Pembangunan di Desa|27900000|26415000
3.1.2|Sub Kegiatan Peningkatan Efektifitas Kegiatan Pemberdayaan Masyarakat di Wilayah Kecamatan|118740000|109267600
4|PROGRAM KOORDINASI KETENTRAMAN DAN KETERTIBAN UMUM
4.1|Kegiatan Koordinasi Upaya Penyelenggaraan Ketenteraman dan Ketertiban Umum
4.1.1|Sub Kegiatan Sinergitas dengan Kepolisian Negara Republik Indonesia, Tentara Nasional Indonesia dan Instansi Vertikal|96500000|88315900
`);
const MILIK: Readonly<Record<string, readonly string[]>> = { s1: ["1", "2"], s2: ["3"], s3: ["4"] };
const milik = (k: string) => (MILIK[k] as readonly string[]).map((x) => find(POHON, x));
const rp = rpText("Rp ", ",-");
const dua = (x: Q): Q => round(x, 2);

const ERRORS: readonly Planted[] = [
  { id: "sr-11-jumlah", kind: "jumlah", scope: "umum", at: "pg/jumlah/jml", write: "21", correct: "23", why: "Jumlah 21, the column (and L + P, 14 + 9) sums to 23" },
  { id: "sr-14-cetak", kind: "jumlah", at: "ag/1.2.2/pagu", write: rp(1845000), correct: "18450000", why: "a zero dropped: 82.665.000 - 64.215.000 = 18.450.000" },
  { id: "sr-31-i2", kind: "capaian", at: "k/i2/cap", write: "98,75%", correct: "95.79", why: "91 / 95 = 95,79%; the average below and Tabel 3.5 use that" },
  { id: "sr-31-pred", kind: "predikat", at: "k/i3/pred", write: "Cukup", correct: "Baik", why: "80% lies in 76-100 (Baik)" },
  { id: "sr-32-i5", kind: "lintas-tabel", at: "tr/i5/real", write: "95,2%", correct: "92.5", why: "realisasi 2023 is 92,5% in Tabel 3.1" },
  { id: "sr-35-cap", kind: "lintas-tabel", at: "e/s2/cap", write: "116,67", correct: "106.67", why: "average of 80% and 133,33% is 106,67 (Tabel 3.1)" },
  { id: "sr-36-listrik", kind: "jumlah", at: "ra/1.3.1/real", write: rp(32418745), correct: "34218745",
    why: "two digits swapped: 175.518.745 - 141.300.000 = 34.218.745 = 86,41%" },
  { id: "sr-36-musrenbang", kind: "jumlah", at: "ra/3.1/pagu", also: ["ra/3.1.2/pagu", "ra/3.1/nama"], suspect: false,
    why: "Sub Kegiatan Peningkatan Partisipasi (27.900.000) is left out; Tabel 1.3 has it" },
  { id: "sr-36-musrenbang-real", kind: "jumlah", at: "ra/3.1/real", also: ["ra/3.1.2/real"], suspect: false, why: "same, realisasi" },
];

export function sukorambi(): Book {
  const b = new Book("sukorambi-2023", { errors: ERRORS });
  bab1(b);
  bab2(b);
  const s = b.sheet("BAB III", { A: 6, B: 40, C: 44, D: 20, E: 20, F: 20 });
  s.lines("A1", "BAB III AKUNTABILITAS KINERJA");
  let row = kinerja(b, 3);
  row = tren(b, row + 2);
  row = banding(b, row + 2);
  row = pendukung(b, row + 2);
  row = efisiensi(b, row + 2);
  realisasi(b, row + 2);
  return b;
}
const last = (b: Book) => b.sheets.at(-1) as Book["sheets"][number];

function bab1(b: Book): void {
  const s = b.sheet("BAB I", { A: 6, B: 60 });
  s.lines("A1", "BAB I PENDAHULUAN", undefined, "Tabel 1.1 Data Pegawai Kecamatan Sukorambi per 31 Desember 2023");
  const t = new Table(s, { id: "pg", kind: "pegawai", title: "Tabel 1.1 Data Pegawai Kecamatan Sukorambi per 31 Desember 2023", at: "A4",
    cols: ["no", "jab", "l", "p", "jml"], merge: true, header: [["No", "Jabatan", "Jenis Kelamin", "<", "Jumlah"], ["^", "^", "L", "P", "^"]] });
  const rows = [["Camat", 1, 0], ["Sekretaris Kecamatan", 1, 0], ["Kepala Seksi/Sub Bagian", 3, 2], ["Pelaksana", 4, 3], ["Tenaga Harian Lepas", 5, 4]] as const;
  rows.forEach(([jab, l, p], i) => {
    t.add(`p${i}`, { no: `${i + 1}`, jab, l: l ? `${l}` : "-", p: p ? `${p}` : "-", jml: `${l + p}` });
    t.across(`p${i}`, "jml", ["l", "p"]);
  });
  t.add("jumlah", { jab: "Jumlah", l: "14", p: "9", jml: "23" });
  for (const c of ["l", "p", "jml"]) t.sum("jumlah", c, rows.map((_, i) => `p${i}`));
  t.across("jumlah", "jml", ["l", "p"]);
  s.put(`A${t.row + 1}`, "Tabel 1.3 Pagu Anggaran Kecamatan Sukorambi Tahun 2023 (setelah perubahan)");
  const u = new Table(s, { id: "ag", kind: "anggaran", title: "Tabel 1.3 Pagu Anggaran Kecamatan Sukorambi Tahun 2023 (setelah perubahan)", at: `A${t.row + 2}`,
    cols: ["no", "nama", "pagu"], header: [["NO", "PROGRAM / KEGIATAN / SUB KEGIATAN", "PAGU ANGGARAN"]] });
  writeTree(u, POHON, { pagu: rp, no: (p) => p.join(".") });
  writeTotal(u, POHON, { pagu: rp, label: { nama: "J U M L A H" } });
}

function bab2(b: Book): void {
  const s = b.sheet("BAB II", { A: 6, B: 50, C: 50 });
  s.lines("A2", "Tabel 2.2 Perjanjian Kinerja Camat Sukorambi Tahun 2023");
  const t = new Table(s, { id: "pk", kind: "pk", title: "Tabel 2.2 Perjanjian Kinerja Camat Sukorambi Tahun 2023", at: "A3",
    cols: ["no", "sas", "ind", "tgt"], header: [["No.", "Sasaran", "Indikator", "Target"]] });
  SASARAN.forEach((x, i) => x.ind.forEach((y, j) => {
    t.add(y.k, { no: j ? null : `${i + 1}.`, sas: j ? null : x.n, ind: y.n, tgt: nilai(y.k, y.target) });
    t.fact(`target:${y.k}`, y.k, "tgt");
  }));
  const u = new Table(s, { id: "pa", kind: "pk-anggaran", title: "", at: `A${t.row + 1}`,
    cols: ["no", "nama", "pagu", "ket"], header: [["No.", "Program", "Anggaran", "Keterangan"]] });
  writeTree(u, POHON, { pagu: rp, only: (n) => !n.k.includes("."), partial: ["1", "2", "3", "4"], no: (p) => `${p[0]}.`, extra: () => ({ ket: "APBD" }) });
  writeTotal(u, POHON, { pagu: rp, label: { no: "Jumlah" } });
}

function kinerja(b: Book, row: number): number {
  const s = last(b);
  s.put(`A${row}`, "Skala pengukuran ordinal yang digunakan:");
  const k = new Table(s, { id: "sk", kind: "skala", title: "", at: `A${row + 1}`, cols: ["no", "krit", "int"], header: [["No", "Kategori", "Capaian Kinerja"]] });
  ([["Sangat Baik", "> 100 %"], ["Baik", "76 – 100 %"], ["Cukup", "55 – 75 %"], ["Kurang", "< 55 %"]] as const)
    .forEach(([krit, int], i) => k.add(`r${i}`, { no: `${i + 1}`, krit, int }));
  s.put(`A${k.row + 1}`, "Tabel 3.1 Pengukuran Kinerja Tahun 2023");
  const t = new Table(s, { id: "k", kind: "kinerja", title: "Tabel 3.1 Pengukuran Kinerja Tahun 2023", at: `A${k.row + 2}`,
    cols: ["no", "sas", "ind", "tgt", "real", "cap", "pred"], merge: true,
    header: [["No", "Sasaran", "Indikator Kinerja", "Tahun 2023", "<", "<", "Kategori"], ["^", "^", "^", "Target", "Realisasi", "%", "^"]] });
  SASARAN.forEach((x, i) => {
    x.ind.forEach((y, j) => {
      t.add(y.k, { no: j ? null : `${i + 1}`, sas: j ? null : x.n, ind: y.n, tgt: nilai(y.k, y.target), real: nilai(y.k, y.real),
        cap: pctText(2)(capaian(y)), pred: lokal4(toNumber(capaian(y))) });
      t.ratio(y.k, "cap", "real", "tgt");
      berlabel(t, y.k, lokal4);
      t.fact(`target:${y.k}`, y.k, "tgt");
      t.fact(`realisasi:${y.k}`, y.k, "real");
      t.fact(`capaian:${y.k}`, y.k, "cap");
    });
    if (x.ind.length === 1) return t.fact(`capaian:${x.k}`, (x.ind[0] as { k: string }).k, "cap");
    const c = capaianSasaran(x);
    t.add(x.k, { ind: `Rerata capaian sasaran ${i + 1}`, cap: pctText(2)(c), pred: lokal4(toNumber(c)) }, { italic: true });
    t.average(x.k, "cap", x.ind.map((y) => y.k));
    berlabel(t, x.k, lokal4);
    t.fact(`capaian:${x.k}`, x.k, "cap");
  });
  const all = mean(SASARAN.map((x) => dua(capaianSasaran(x))));
  t.add("semua", { ind: "Rata-rata capaian seluruh sasaran", cap: pctText(2)(all), pred: lokal4(toNumber(all)) }, { bold: true });
  const keys = SASARAN.map((x) => (x.ind.length === 1 ? (x.ind[0] as { k: string }).k : x.k));
  t.average("semua", "cap", keys);
  berlabel(t, "semua", lokal4);
  return t.row;
}

function tren(b: Book, row: number): number {
  last(b).put(`B${row}`, "Tabel 3.2 Perbandingan Realisasi Kinerja Tahun 2021 – 2023");
  const t = new Table(last(b), { id: "tr", kind: "tren", title: "Tabel 3.2 Perbandingan Realisasi Kinerja Tahun 2021 – 2023", at: `B${row + 1}`,
    cols: ["sas", "ind", "y0", "y1", "real"], header: [["Sasaran", "Indikator", "Realisasi Tahun 2021", "Realisasi Tahun 2022", "Realisasi Tahun 2023"]] });
  SASARAN.forEach((x) => x.ind.forEach((y, j) => {
    const [a, c] = y.lalu as [string, string];
    t.add(y.k, { sas: j ? null : x.n, ind: y.n, y0: nilai(y.k, a), y1: nilai(y.k, c), real: nilai(y.k, y.real) });
    t.fact(`realisasi:${y.k}`, y.k, "real");
  }));
  return t.row;
}

function banding(b: Book, row: number): number {
  last(b).put(`B${row}`, "Tabel 3.3 Perbandingan dengan Realisasi Kabupaten");
  const t = new Table(last(b), { id: "bd", kind: "banding", title: "Tabel 3.3 Perbandingan dengan Realisasi Kabupaten", at: `B${row + 1}`,
    cols: ["ind", "real", "kab", "ket"], header: [["Indikator", "Realisasi 2023", "Realisasi Kabupaten", "Keterangan (+/-)"]] });
  IND.forEach((y) => {
    t.add(y.k, { ind: y.n, real: nilai(y.k, y.real), kab: y.k === "i1" ? "85,27 (IKM Kabupaten)" : "n/a", ket: y.k === "i1" ? "+" : "-" });
    t.fact(`realisasi:${y.k}`, y.k, "real");
  });
  return t.row;
}

function pendukung(b: Book, row: number): number {
  last(b).put(`A${row}`, "Tabel 3.4 Program dan Kegiatan yang Mendukung Sasaran");
  const t = new Table(last(b), { id: "d", kind: "pendukung", title: "Tabel 3.4 Program dan Kegiatan yang Mendukung Sasaran", at: `A${row + 1}`,
    cols: ["no", "sas", "nama", "pagu", "real", "pct"], header: [["No", "Sasaran", "Program/Kegiatan", "Anggaran", "Realisasi", "% Serapan"]] });
  SASARAN.forEach((x, i) => {
    const nodes = milik(x.k);
    writeTree(t, nodes, { pagu: rp, real: rp, pct: pctText(2), only: (n) => n.k.split(".").length < 3, partial: POHON.flatMap((n) => (n.kids ?? []).map((m) => m.k)),
      extra: (n) => (n === nodes[0] ? { no: `${i + 1}`, sas: x.n } : {}) });
    writeTotal(t, nodes, { key: x.k, label: { nama: "Total" }, pagu: rp, real: rp, pct: pctText(2), fact: x.k });
  });
  return t.row;
}

function efisiensi(b: Book, row: number): number {
  last(b).put(`B${row}`, "Tabel 3.5 Tingkat Efisiensi");
  const t = new Table(last(b), { id: "e", kind: "efisiensi", title: "Tabel 3.5 Tingkat Efisiensi", at: `B${row + 1}`,
    cols: ["sas", "cap", "ser", "kat"], header: [["Sasaran", "Capaian Kinerja (%)", "Serapan Anggaran (%)", "Tingkat Efisiensi"]] });
  for (const x of SASARAN) {
    const [c, ser] = [capaianSasaran(x), serapanOf(milik(x.k))];
    t.add(x.k, { sas: x.n, cap: text(2)(c), ser: text(2)(ser), kat: toNumber(c) > toNumber(ser) ? "Efisien" : "Tidak efisien" });
    efisien(t, x.k);
    t.fact(`capaian:${x.k}`, x.k, "cap");
    t.fact(`serapan:${x.k}`, x.k, "ser");
  }
  return t.row;
}

function realisasi(b: Book, row: number): number {
  last(b).put(`A${row}`, "Tabel 3.6 Realisasi Anggaran Kecamatan Sukorambi Tahun 2023");
  const t = new Table(last(b), { id: "ra", kind: "realisasi", title: "Tabel 3.6 Realisasi Anggaran Kecamatan Sukorambi Tahun 2023", at: `A${row + 1}`,
    cols: ["no", "nama", "dana", "pagu", "real", "pct", "ket"],
    header: [["No", "Program/Kegiatan/Sub Kegiatan", "Sumber Dana", "Anggaran (Rp)", "Realisasi (Rp)", "%", "Ket."]] });
  writeTree(t, POHON, { pagu: rp, real: rp, pct: pctText(2), omit: ["3.1.1"], no: (p) => (p.length === 3 ? null : p.join(".")),
    extra: (n, l) => ({ dana: l === 1 ? "APBD" : null, ket: n.k === "1.3.1" ? "Sisa tagihan listrik" : null }) });
  writeTotal(t, POHON, { pagu: rp, real: rp, pct: pctText(2), label: { nama: "JUMLAH" } });
  return t.row;
}
