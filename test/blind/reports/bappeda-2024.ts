/**
 * Bappeda: quarterly columns in the performance and the budget table, a trend with Target and Realisasi for each year, amounts in
 * millions of rupiah (full rupiah in the agreement), three header rows, capaian as percentages that keep all their digits. Six errors.
 */
import { Book, type Planted } from "../lib/book";
import { pctExact, pctReal, plain, rpText, rpUnit, type Cell } from "../lib/cell";
import { berlabel, capaian, capaianSasaran, efisien, kemajuan, permendagri, pohon, serapanOf, type Indikator, type Sasaran } from "../lib/parts";
import { toNumber } from "../lib/rational";
import { Table } from "../lib/table";
import { find, letter, writeTotal, writeTree, type Node } from "../lib/tree";

interface Triwulan extends Indikator {
  readonly tw: readonly (number | "-")[];
  readonly sat: string;
  /** Target and realisasi of 2022 and 2023. */
  readonly riwayat: readonly (readonly [number, number])[];
}
const ind = (k: string, n: string, sat: string, target: string, real: string, akhir: string, tw: Triwulan["tw"], riwayat: Triwulan["riwayat"]): Triwulan =>
  ({ k, n, sat, target, real, akhir, tw, riwayat });
interface SasaranTw extends Sasaran {
  readonly ind: readonly Triwulan[];
}
const SASARAN: readonly SasaranTw[] = [
  { k: "s1", n: "Meningkatnya kualitas perencanaan pembangunan daerah", ind: [
    ind("i1", "Persentase keselarasan RKPD dengan RPJMD", "%", "95", "93.1", "97", [20, 45, 70, 93.1], [[91, 90.4], [93, 92.2]]),
    ind("i2", "Nilai komponen perencanaan SAKIP Kabupaten", "Nilai", "24.5", "23.94", "26", ["-", "-", "-", 23.94], [[22, 22.71], [23.5, 23.16]]),
  ] },
  { k: "s2", n: "Meningkatnya pemanfaatan hasil riset dan inovasi daerah", ind: [
    ind("i3", "Indeks Inovasi Daerah", "Indeks", "60", "63.3", "65", ["-", "-", 63.3, 63.3], [[50, 54.82], [55, 58.09]]),
    ind("i4", "Persentase hasil kelitbangan yang dimanfaatkan", "%", "80", "68", "90", [20, 36, 52, 68], [[70, 66], [75, 70]]),
  ] },
  { k: "s3", n: "Meningkatnya akuntabilitas kinerja Bappeda", ind: [
    ind("i5", "Nilai SAKIP Bappeda", "Nilai", "80", "80.6", "82", ["-", "-", "-", 80.6], [[75, 76.33], [78, 78.92]]),
  ] },
];
const POHON = pohon(`
1|PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA
1.1|Administrasi Keuangan Perangkat Daerah
1.1.1|Penyediaan Gaji dan Tunjangan ASN|5214380000|4987215000
1.2|Administrasi Umum Perangkat Daerah
1.2.1|Penyediaan Bahan Logistik Kantor|78450000|77120000
1.2.2|Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD|342600000|331915000
2|PROGRAM PERENCANAAN, PENGENDALIAN DAN EVALUASI PEMBANGUNAN DAERAH
2.1|Penyusunan Perencanaan dan Pendanaan
2.1.1|Pelaksanaan Konsultasi Publik|96300000|94750000
2.1.2|Koordinasi Penyusunan dan Penetapan Dokumen Perencanaan Pembangunan Daerah|412775000|398640000
2.2|Analisis Data dan Informasi Pemerintahan Daerah Bidang Perencanaan Pembangunan Daerah
2.2.1|Analisis Data dan Informasi Perencanaan Pembangunan Daerah|185400000|176225000
2.3|Pengendalian, Evaluasi dan Pelaporan Bidang Perencanaan Pembangunan Daerah
2.3.1|Monitoring, Evaluasi dan Penyusunan Laporan Berkala Pelaksanaan Pembangunan Daerah|553890000|497118000
3|PROGRAM PENELITIAN DAN PENGEMBANGAN DAERAH
3.1|Pengembangan Inovasi dan Teknologi
3.1.1|Fasilitasi Pelaksanaan Inovasi Daerah|268700000|251340000
`);
const MILIK: Readonly<Record<string, string>> = { s1: "2", s2: "3", s3: "1" };
const milik = (k: string) => [find(POHON, MILIK[k] as string)];
/** Spending by quarter: three shares in whole thousands, the rest in the last. */
const tw = (n: Node, i: number): number => {
  const share = [0.17, 0.29, 0.24].map((x) => Math.floor(((n.real ?? 0) * x) / 1000) * 1000);
  return share[i] ?? (n.real ?? 0) - share.reduce((a, c) => a + c, 0);
};
const juta = rpUnit(1_000_000, 3);
const nilai = (x: string): Cell => ({ v: Number(x), z: x.includes(".") ? "0.00" : "General" });

const ERRORS: readonly Planted[] = [
  { id: "bp-31-i4", kind: "capaian", at: "k/i4/real", write: 86, correct: "68", why: "86 for 68: TW IV, the trend, the renstra table and capaian 85,00% all want 68" },
  { id: "bp-32-target", kind: "lintas-tabel", at: "tr/i1/t2024", write: 90, correct: "95", why: "target 2024 is 95 in the agreement and in Tabel 3.1" },
  { id: "bp-33-inovasi", kind: "persen", at: "rn/i3/maju", write: { v: 0.9378, z: "0.00%" }, correct: "97.38", why: "63,3 / 65 = 97,38%, digits swapped" },
  { id: "bp-34-tw3", kind: "jumlah", at: "rt/jumlah/tw3", write: juta(1_645_434_000), correct: "1635.434", why: "the programmes' third quarter sums to 1.635,434 and so do the four quarters of the total" },
  { id: "bp-35-serapan", kind: "lintas-tabel", at: "e/s1/ser", write: { v: 94.36, z: "0.00" }, correct: "93.46",
    why: "serapan of Program Perencanaan is 93,46% in Tabel 3.4 (1.166,733 / 1.248,365)" },
  { id: "bp-23-program2", kind: "jumlah", at: "pa/2/pagu", write: rpText("Rp")(1284365000), correct: "1248365000",
    why: "1.284.365.000 for 1.248.365.000: Jumlah and Tabel 3.4 want the latter" },
];

export function bappeda(): Book {
  const b = new Book("bappeda-2024", { errors: ERRORS });
  perjanjian(b);
  kinerja(b);
  tren(b);
  renstra(b);
  anggaran(b);
  efisiensi(b);
  return b;
}

function perjanjian(b: Book): void {
  const s = b.sheet("Bab 2", { B: 40, C: 44, E: 24 });
  s.lines("A1", "Tabel 2.3 Perjanjian Kinerja Kepala Bappeda Tahun 2024");
  const t = new Table(s, { id: "pk", kind: "pk", title: "Tabel 2.3 Perjanjian Kinerja Kepala Bappeda Tahun 2024", at: "A3", cols: ["no", "sas", "ind", "sat", "tgt"],
    header: [["No.", "Sasaran", "Indikator Kinerja Utama", "Satuan", "Target Tahunan"]], numbers: ["1", "2", "3", "4", "5"] });
  SASARAN.forEach((x, i) => x.ind.forEach((y, j) => {
    t.add(y.k, { no: j ? null : i + 1, sas: j ? null : x.n, ind: y.n, sat: y.sat, tgt: nilai(y.target) });
    t.fact(`target:${y.k}`, y.k, "tgt");
  }));
  const u = new Table(s, { id: "pa", kind: "pk-anggaran", title: "", at: `A${t.row + 1}`, cols: ["no", "nama", "pagu", null, "ket"],
    header: [["No.", "Program", "Anggaran", null, "Keterangan"]] });
  const rp = rpText("Rp");
  writeTree(u, POHON, { pagu: rp, only: (n) => !n.k.includes("."), partial: ["1", "2", "3"], no: (p) => p[0] as number, extra: () => ({ ket: "APBD" }) });
  writeTotal(u, POHON, { pagu: rp, label: { nama: "Jumlah" } });
}

function kinerja(b: Book): void {
  const s = b.sheet("Tabel 3.1", { B: 36, C: 40 });
  s.lines("A1", "Tabel 3.1", "Capaian Kinerja per Triwulan dan Tahunan Tahun 2024");
  const t = new Table(s, { id: "k", kind: "kinerja", title: "Tabel 3.1 Capaian Kinerja per Triwulan dan Tahunan Tahun 2024", at: "A4", merge: true,
    cols: ["no", "sas", "ind", "sat", "tgt", "tw1", "tw2", "tw3", "tw4", "real", "cap", "pred"],
    header: [
      ["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target 2024", "Realisasi", "<", "<", "<", "<", "Capaian (%)", "Predikat"],
      ["^", "^", "^", "^", "^", "Triwulan", "<", "<", "<", "Tahun 2024", "^", "^"],
      ["^", "^", "^", "^", "^", "I", "II", "III", "IV", "^", "^", "^"],
    ] });
  SASARAN.forEach((x, i) => {
    x.ind.forEach((y, j) => {
      const quarters = Object.fromEntries(y.tw.map((v, q) => [`tw${q + 1}`, v]));
      t.add(y.k, { no: j ? null : i + 1, sas: j ? null : x.n, ind: y.n, sat: y.sat, tgt: nilai(y.target), ...quarters, real: nilai(y.real),
        cap: pctExact(2)(capaian(y)), pred: permendagri(toNumber(capaian(y))) });
      t.ratio(y.k, "cap", "real", "tgt");
      berlabel(t, y.k, permendagri);
      t.fact(`target:${y.k}`, y.k, "tgt");
      for (const c of ["tw4", "real"]) t.fact(`realisasi:${y.k}`, y.k, c);
      t.fact(`capaian:${y.k}`, y.k, "cap");
    });
    if (x.ind.length === 1) return t.fact(`capaian:${x.k}`, "i5", "cap");
    t.add(x.k, { sas: "Rata-rata", cap: pctExact(2)(capaianSasaran(x)), pred: permendagri(toNumber(capaianSasaran(x))) }, { bold: true });
    t.average(x.k, "cap", x.ind.map((y) => y.k));
    berlabel(t, x.k, permendagri);
    t.fact(`capaian:${x.k}`, x.k, "cap");
  });
}

function tren(b: Book): void {
  const s = b.sheet("Tabel 3.2", { C: 44 });
  s.lines("B2", "Tabel 3.2 Perkembangan Target dan Realisasi Kinerja 2022 – 2024");
  const years = ["2022", "2023", "2024"];
  const t = new Table(s, { id: "tr", kind: "tren", title: "Tabel 3.2 Perkembangan Target dan Realisasi Kinerja 2022 – 2024", at: "B4", merge: true,
    cols: ["no", "ind", ...years.flatMap((y) => [`t${y}`, `r${y}`])],
    header: [["No", "Indikator Kinerja", ...years.flatMap((y) => [Number(y), "<"])], ["^", "^", ...years.flatMap(() => ["Target", "Realisasi"])]] });
  SASARAN.flatMap((x) => x.ind).forEach((y, i) => {
    const [[a, c], [d, e]] = y.riwayat as [[number, number], [number, number]];
    t.add(y.k, { no: i + 1, ind: y.n, t2022: a, r2022: c, t2023: d, r2023: e, t2024: Number(y.target), r2024: Number(y.real) });
    t.fact(`target:${y.k}`, y.k, "t2024");
    t.fact(`realisasi:${y.k}`, y.k, "r2024");
  });
}

function renstra(b: Book): void {
  const s = b.sheet("Tabel 3.3", { B: 44 });
  s.lines("A1", "Tabel 3.3 Kemajuan Kinerja terhadap Target Jangka Menengah (Renstra 2021-2026)");
  const t = new Table(s, { id: "rn", kind: "renstra", title: "Tabel 3.3 Kemajuan Kinerja terhadap Target Jangka Menengah (Renstra 2021-2026)", at: "A2",
    cols: ["no", "ind", "sat", "real", "akhir", "maju"], header: [["No", "Indikator Kinerja", "Satuan", "Realisasi 2024", "Target Jangka Menengah 2026", "Tingkat Kemajuan"]],
    numbers: ["(1)", "(2)", "(3)", "(4)", "(5)", "(6) = (4)/(5)"] });
  SASARAN.flatMap((x) => x.ind).forEach((y, i) => {
    t.add(y.k, { no: i + 1, ind: y.n, sat: y.sat, real: nilai(y.real), akhir: nilai(y.akhir as string), maju: pctReal(2)(kemajuan(y)) });
    t.ratio(y.k, "maju", "real", "akhir");
    t.fact(`realisasi:${y.k}`, y.k, "real");
  });
}

function anggaran(b: Book): void {
  const s = b.sheet("Tabel 3.4", { C: 60 });
  s.lines("A1", "Tabel 3.4 Realisasi Anggaran per Triwulan Tahun 2024", "(dalam juta rupiah)");
  const t = new Table(s, { id: "rt", kind: "realisasi", title: "Tabel 3.4 Realisasi Anggaran per Triwulan Tahun 2024 (dalam juta rupiah)", at: "A4", merge: true,
    cols: ["no", null, "nama", "pagu", "tw1", "tw2", "tw3", "tw4", "real", "pct"],
    header: [
      ["No", null, "Program/Kegiatan/Sub Kegiatan", "Anggaran (juta Rp)", "Realisasi (juta Rp)", "<", "<", "<", "<", "% Serapan"],
      ["^", null, "^", "^", "TW I", "TW II", "TW III", "TW IV", "Jumlah", "^"],
    ] });
  const more = Object.fromEntries([0, 1, 2, 3].map((i) => [`tw${i + 1}`, { fmt: juta, of: (n: Node) => tw(n, i) }]));
  const keys: string[] = [];
  writeTree(t, POHON, { pagu: juta, real: juta, pct: pctReal(2), more, before: (n) => keys.push(n.k),
    no: (p) => (p.length === 1 ? `${p[0]}` : p.length === 2 ? `${p[1]})` : `${letter(p[2] as number, true)}.`), style: (l) => ({ bold: l === 1, italic: l === 3 }) });
  writeTotal(t, POHON, { pagu: juta, real: juta, pct: pctReal(2), more, label: { nama: "JUMLAH" } });
  for (const k of [...keys, "jumlah"]) t.across(k, "real", ["tw1", "tw2", "tw3", "tw4"]);
}

function efisiensi(b: Book): void {
  const s = b.sheet("Tabel 3.5", { C: 44 });
  s.lines("B2", "Tabel 3.5 Efisiensi Sumber Daya");
  const t = new Table(s, { id: "e", kind: "efisiensi", title: "Tabel 3.5 Efisiensi Sumber Daya", at: "B3", cols: ["no", "sas", "cap", "ser", "kat"],
    header: [["No", "Sasaran", "Capaian Kinerja (%)", "Serapan Anggaran (%)", "Kategori"]] });
  SASARAN.forEach((x, i) => {
    const [c, ser] = [capaianSasaran(x), serapanOf(milik(x.k))];
    t.add(x.k, { no: i + 1, sas: x.n, cap: plain(2)(c), ser: plain(2)(ser), kat: toNumber(c) > toNumber(ser) ? "Efisien" : "Tidak Efisien" });
    efisien(t, x.k);
    t.fact(`capaian:${x.k}`, x.k, "cap");
    t.fact(`serapan:${MILIK[x.k]}`, x.k, "ser");
  });
}
