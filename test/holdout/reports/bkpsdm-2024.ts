/**
 * Badan Kepegawaian: staff by golongan and education with totals on both axes, the same staff by sex, a list of names with NIP, a
 * list of regulations with years, letters with their numbers, capaian capped at 100, a scale with step names of its own,
 * a column that says whether the target was met, rests in brackets where negative. Eight errors.
 */
import { type Book, type Planted } from "../../blind/lib/book";
import { pctLoose, pctText, rpText, type Cell } from "../../blind/lib/cell";
import { capaian, capaianSasaran, pohon, serapanOf, type Indikator, type Sasaran } from "../../blind/lib/parts";
import { cmp, print, sub, toNumber, type Q } from "../../blind/lib/rational";
import { Table } from "../../blind/lib/table";
import { find, writeTotal, writeTree, type Node } from "../../blind/lib/tree";
import { derived, HoldBook, other, sign, worded } from "../lib/hold";

interface Ind extends Indikator {
  /** How its values are written. */
  readonly w: (x: string) => Cell;
}
interface Sas extends Sasaran {
  readonly ind: readonly Ind[];
  readonly prog: readonly string[];
}
const koma = (dec: number, suffix = "") => (x: string): Cell => ({ v: print(x, dec) + suffix, loc: "id", align: "center" });
const huruf = (x: string): Cell => {
  const n = Number(x);
  const h = n > 90 ? "AA" : n > 80 ? "A" : n > 70 ? "BB" : n > 60 ? "B" : "CC";
  return { v: `${h} (${print(x, 2)})`, loc: "id", align: "center" };
};
const SASARAN: readonly Sas[] = [
  {
    k: "s1",
    n: "Meningkatnya profesionalitas ASN",
    prog: ["B", "C"],
    ind: [
      { k: "i1", n: "Indeks Profesionalitas ASN", target: "78.50", real: "76.93", lalu: ["62.18", "70.44", "74.05"], w: koma(2) },
      { k: "i2", n: "Persentase ASN yang mengikuti pengembangan kompetensi minimal 20 JP", target: "90", real: "93.75", lalu: ["71.2", "80.5", "88.4"], w: koma(2, "%") },
      { k: "i3", n: "Persentase pelanggaran disiplin ASN yang ditindaklanjuti", target: "100", real: "95", lalu: ["87.5", "92.3", "94.1"], w: koma(0, "%") },
    ],
  },
  {
    k: "s2",
    n: "Terwujudnya manajemen ASN berbasis sistem merit",
    prog: ["B"],
    ind: [
      { k: "i4", n: "Indeks Sistem Merit", target: "280", real: "268", lalu: ["214", "238", "255"], w: koma(0) },
      { k: "i5", n: "Persentase jabatan yang terisi sesuai standar kompetensi", target: "85", real: "87.4", lalu: ["74.6", "79.9", "83.2"], w: koma(1, "%") },
    ],
  },
  {
    k: "s3",
    n: "Meningkatnya akuntabilitas kinerja BKPSDM",
    prog: ["A"],
    ind: [{ k: "i6", n: "Nilai SAKIP BKPSDM", target: "80.10", real: "80.35", lalu: ["72.40", "75.86", "79.22"], w: huruf }],
  },
];
const POHON = pohon(`
A|Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota
A.1|Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah
A.1.a|Penyusunan Dokumen Perencanaan Perangkat Daerah|24600000|24115000
A.1.b|Evaluasi Kinerja Perangkat Daerah|12450000|12398000
A.2|Administrasi Keuangan Perangkat Daerah
A.2.a|Penyediaan Gaji dan Tunjangan ASN|6874120000|6590348275
A.3|Administrasi Umum Perangkat Daerah
A.3.a|Penyediaan Peralatan dan Perlengkapan Kantor|78300000|77946500
A.3.b|Penyediaan Bahan Bacaan dan Peraturan Perundang-undangan|6000000|6240000
B|Program Kepegawaian Daerah
B.1|Pengadaan, Pemberhentian dan Informasi Kepegawaian ASN
B.1.a|Koordinasi dan Fasilitasi Pengadaan PNS dan PPPK|1482650000|1396472900
B.1.b|Pengelolaan Sistem Informasi Kepegawaian|218400000|214985000
B.2|Mutasi dan Promosi ASN
B.2.a|Pengelolaan Mutasi ASN|146900000|139278400
B.2.b|Pengelolaan Kenaikan Pangkat ASN|98750000|96312500
B.3|Penilaian dan Evaluasi Kinerja Aparatur
B.3.a|Pembinaan Disiplin ASN|87200000|83646000
C|Program Pengembangan Sumber Daya Manusia
C.1|Pengembangan Kompetensi Teknis
C.1.a|Penyelenggaraan Pengembangan Kompetensi Teknis Umum, Inti, dan Pilihan bagi Jabatan Administrasi|764300000|748925600
C.2|Sertifikasi, Kelembagaan, Pengembangan Kompetensi Manajerial dan Fungsional
C.2.a|Penyelenggaraan Pengembangan Kompetensi bagi Pimpinan Daerah, Jabatan Pimpinan Tinggi dan Jabatan Fungsional|1928600000|1874116350
`);
const nodes = (ks: readonly string[]): Node[] => ks.map((k) => find(POHON, k));
const pct = pctText(2, "%");
const rp = rpText("Rp", ",-");
const skala = (x: Q): string => (cmp(x, 95) >= 0 ? "Istimewa" : cmp(x, 85) >= 0 ? "Memuaskan" : cmp(x, 70) >= 0 ? "Cukup Memuaskan" : "Kurang Memuaskan");

const LEBIH = "ra/A.3.b";
const ERRORS: readonly Planted[] = [
  {
    id: "bk-golongan-sigma",
    kind: "jumlah",
    scope: "umum",
    at: "gol/III/jml",
    write: 39,
    correct: "38",
    why: "2 + 27 + 6 + 3 = 38, and the total of 64 wants it",
  },
  {
    id: "bk-kelamin-jumlah",
    kind: "jumlah",
    scope: "umum",
    at: "jk/jumlah/l",
    write: 35,
    correct: "36",
    why: "4 + 18 + 9 + 5 = 36; 36 + 28 = 64",
  },
  {
    id: "bk-pk-target",
    kind: "lintas-tabel",
    at: "k/i1/tgt",
    write: koma(2)("75.50"),
    correct: "78.50",
    why: "the performance agreement says 78,50, and 98,00% is 76,93 / 78,50",
  },
  {
    id: "bk-kinerja-huruf",
    kind: "huruf",
    at: "k/i6/real",
    write: { v: "BB (80,35)", loc: "id", align: "center" },
    also: ["k/i6/tgt", "tr/i6/real"],
    formal: true,
    why: "80,35 is an A, as the trend table has it; BB ends at 80",
  },
  {
    id: "bk-kinerja-rata",
    kind: "rata-rata",
    at: "k/s2/cap",
    write: pct("99.56"),
    correct: "97.86",
    why: "the mean of 95,71 and of 102,82 without the cap would be 99,27; with the cap of 100, which every row keeps, it is 97,86",
  },
  {
    id: "bk-tren-dua",
    kind: "dua-nilai",
    at: "tr/i2/real",
    write: { rich: [{ text: "92,40%", strike: true }, { text: " 93,75%" }] },
    formal: true,
    why: "two values in the cell, the first struck out in Word",
  },
  {
    id: "bk-ra-lebih",
    kind: "lebih",
    at: `${LEBIH}/real`,
    also: [`${LEBIH}/pagu`, `${LEBIH}/pct`],
    formal: true,
    why: "realisasi 6.240.000 above anggaran 6.000.000 (104,00%)",
  },
  {
    id: "bk-kinerja-ket",
    kind: "keterangan",
    scope: "umum",
    at: "k/i4/ket",
    write: "Tercapai",
    correct: "Tidak Tercapai",
    why: "268 against a target of 280",
  },
];

export function bkpsdm(): Book {
  const b = new HoldBook("bkpsdm-2024", { errors: ERRORS });
  pegawai(b);
  lain(b);
  perjanjian(b);
  kinerja(b);
  tren(b);
  realisasi(b);
  efisiensi(b);
  return b;
}

function pegawai(b: Book): void {
  const s = b.sheet("1.1", { B: 26, M: 28 });
  s.lines("B2", "Komposisi Pegawai Menurut Golongan dan Pendidikan");
  const g = new Table(s, {
    id: "gol",
    kind: "pegawai",
    title: "Komposisi Pegawai Menurut Golongan dan Pendidikan",
    at: "B3",
    merge: true,
    cols: ["n", "s2", "s1", "d3", "sma", "jml"],
    header: [["Golongan", "Tingkat Pendidikan", "<", "<", "<", "Jumlah"], ["^", "S2", "S1/D4", "D3", "SMA", "^"]],
  });
  const gol = { IV: [6, 3, 0, 0], III: [2, 27, 6, 3], II: [0, 0, 4, 7], IX: [0, 5, 1, 0] } as const;
  const names = { IV: "Golongan IV", III: "Golongan III", II: "Golongan II", IX: "PPPK" } as const;
  const cols = ["s2", "s1", "d3", "sma"] as const;
  const keys = Object.keys(gol) as (keyof typeof gol)[];
  for (const k of keys) {
    const row = gol[k];
    g.add(k, { n: names[k], ...Object.fromEntries(cols.map((c, i) => [c, row[i] || "-"])), jml: row.reduce((x: number, y) => x + y, 0) });
    b.sum(g.n(k, "jml"), cols.map((c) => g.n(k, c)));
  }
  const sums = cols.map((_, i) => keys.reduce((x, k) => x + (gol[k][i] as number), 0));
  g.add("jumlah", { n: "Jumlah", ...Object.fromEntries(cols.map((c, i) => [c, sums[i] as number])), jml: sums.reduce((x, y) => x + y, 0) }, { bold: true });
  for (const c of [...cols, "jml"]) g.sum("jumlah", c, keys);
  g.across("jumlah", "jml", cols);
  s.put("M2", "Komposisi Pegawai Menurut Jabatan dan Jenis Kelamin");
  const j = new Table(s, {
    id: "jk",
    kind: "pegawai",
    title: "Komposisi Pegawai Menurut Jabatan dan Jenis Kelamin",
    at: "M3",
    cols: ["n", "l", "p", "jml"],
    header: [["Jabatan", "L", "P", "L+P"]],
  });
  const jab = [["Struktural", 4, 3], ["Pelaksana", 18, 12], ["Fungsional", 9, 7], ["Tenaga Teknis Lainnya", 5, 6]] as const;
  for (const [n, l, p] of jab) {
    j.add(n, { n, l, p, jml: l + p });
    j.across(n, "jml", ["l", "p"]);
  }
  j.add("jumlah", { n: "J u m l a h", l: 36, p: 28, jml: 64 }, { bold: true });
  for (const c of ["l", "p", "jml"]) j.sum("jumlah", c, jab.map((x) => x[0]));
  j.across("jumlah", "jml", ["l", "p"]);
}

function lain(b: Book): void {
  const s = b.sheet("1.2", { B: 34, C: 26 });
  s.lines("A1", "Daftar Pejabat Struktural");
  other(s, "A2", [
    ["No", "Nama", "NIP", "Pangkat/Gol.", "Jabatan"],
    [1, "Drs. H. SUKOWINARNO, M.Si", "19650917 198603 1 006", "Pembina Utama Muda, IV/c", "Kepala Badan"],
    [2, "DEWI ANDRIYANI, S.H., M.H.", "19760204 200212 2 005", "Pembina, IV/a", "Sekretaris"],
    [3, "AGUS PRIHANTORO, S.STP", "19840821 200212 1 001", "Penata Tk. I, III/d", "Kepala Bidang Mutasi"],
    [4, "RATNA KUMALA, S.Psi", "19811112 200604 2 017", "Penata Tk. I, III/d", "Kepala Bidang Pengembangan Kompetensi"],
  ]);
  s.lines("A9", "Dasar Hukum");
  other(s, "A10", [
    ["No", "Peraturan", "Nomor", "Tahun"],
    [1, "Undang-Undang Aparatur Sipil Negara", 20, 2023],
    [2, "Peraturan Pemerintah Manajemen PNS", 11, 2017],
    [3, "Peraturan Menteri PANRB Petunjuk Teknis Perjanjian Kinerja", 53, 2014],
    [4, "Peraturan Bupati SOTK BKPSDM", 87, 2021],
  ]);
}

function perjanjian(b: Book): void {
  const s = b.sheet("2.3", { B: 40, C: 52 });
  s.lines("A1", "PERJANJIAN KINERJA TAHUN 2024", "BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA");
  const t = new Table(s, {
    id: "pk",
    kind: "pk",
    title: "PERJANJIAN KINERJA TAHUN 2024 BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA",
    at: "A4",
    cols: ["no", "sas", "ind", "tgt"],
    header: [["No", "Sasaran Strategis", "Indikator Kinerja", "Target"]],
    numbers: ["(1)", "(2)", "(3)", "(4)"],
  });
  SASARAN.forEach((x, i) =>
    x.ind.forEach((y, j) => {
      t.add(y.k, { ...(j ? {} : { no: i + 1, sas: x.n }), ind: y.n, tgt: y.w(y.target) });
      t.fact(`target:${y.k}`, y.k, "tgt");
    }),
  );
  const p = new Table(s, {
    id: "pka",
    kind: "pk-anggaran",
    title: "",
    at: `A${t.row + 2}`,
    cols: ["no", "nama", "pagu", "ket"],
    header: [["No", "Program", "Anggaran", "Ket."]],
  });
  POHON.forEach((n, i) => {
    p.add(n.k, { no: i + 1, nama: n.n, pagu: rp([n].reduce((z, m) => z + total(m), 0)), ket: "APBD" });
    p.fact(`pagu:${n.k}`, n.k, "pagu");
  });
  p.add("jumlah", { nama: "Jumlah Keseluruhan", pagu: rp(POHON.reduce((z, m) => z + total(m), 0)) }, { bold: true });
  p.sum("jumlah", "pagu", POHON.map((n) => n.k));
  p.fact("pagu:total", "jumlah", "pagu");
  s.lines(`B${p.row + 2}`, "BUPATI,", undefined, undefined, undefined, { v: "MUHAMMAD RIFA'I", bold: true });
  sign(s, `D${p.row + 2}`, "Februari 2024", "KEPALA BADAN,", "Drs. H. SUKOWINARNO, M.Si", "Pembina Utama Muda", "19650917 198603 1 006");
}
const total = (n: Node): number => n.kids?.reduce((z, m) => z + total(m), 0) ?? (n.pagu as number);

function kinerja(b: Book): void {
  const s = b.sheet("3.1", { C: 36, D: 46 });
  s.lines("B1", "Skala pengukuran capaian kinerja BKPSDM");
  const k = new Table(s, { id: "sk", kind: "skala", title: "Skala pengukuran capaian kinerja BKPSDM", at: "B2", cols: ["no", "int", "krit"], header: [["No", "Interval Capaian (%)", "Interpretasi"]] });
  (
    [["95 – 100", "Istimewa"], ["85 – 94,99", "Memuaskan"], ["70 – 84,99", "Cukup Memuaskan"], ["< 70", "Kurang Memuaskan"]] as const
  ).forEach(([int, krit], i) => k.add(`r${i}`, { no: i + 1, int, krit }));
  s.lines("B9", "Capaian Kinerja Tahun 2024 (capaian di atas 100% dihitung 100%)");
  const t = new Table(s, {
    id: "k",
    kind: "kinerja",
    title: "Capaian Kinerja Tahun 2024 (capaian di atas 100% dihitung 100%)",
    at: "B11",
    cols: ["no", "sas", "ind", "tgt", "real", "cap", "pred", "ket"],
    header: [["No", "Sasaran Strategis", "Indikator Kinerja Utama (IKU)", "Target PK", "Realisasi", "Persentase Capaian (maks. 100%)", "Interpretasi", "Keterangan"]],
  });
  SASARAN.forEach((x, i) => {
    x.ind.forEach((y, j) => {
      const c = capaian(y, 100);
      const ket = cmp(y.real, y.target) >= 0 ? "Tercapai" : "Tidak Tercapai";
      t.add(y.k, { ...(j ? {} : { no: i + 1, sas: x.n }), ind: y.n, tgt: y.w(y.target), real: y.w(y.real), cap: pct(c), pred: skala(c), ket });
      t.ratio(y.k, "cap", "real", "tgt", { cap: 100 });
      for (const [f, col] of [["target", "tgt"], ["realisasi", "real"]] as const) t.fact(`${f}:${y.k}`, y.k, col);
      worded(t, y.k, "pred", ["cap"], (z) => skala(z));
      worded(t, y.k, "ket", ["cap"], (z) => (cmp(z, 100) >= 0 ? "Tercapai" : "Tidak Tercapai"));
    });
    if (x.ind.length > 1) {
      t.add(x.k, { sas: `Rata-rata capaian sasaran ${i + 1}`, cap: pct(capaianSasaran(x, 100)) }, { bold: true });
      t.average(x.k, "cap", x.ind.map((y) => y.k), 100);
    }
    t.fact(`capaian:${x.k}`, x.ind.length > 1 ? x.k : (x.ind[0] as Ind).k, "cap");
  });
}

function tren(b: Book): void {
  const s = b.sheet("3.2", { A: 50 });
  s.lines("A1", "Realisasi kinerja 2021 s.d. 2024");
  const t = new Table(s, {
    id: "tr",
    kind: "tren",
    title: "Realisasi kinerja 2021 s.d. 2024",
    at: "A2",
    cols: ["ind", "y0", "y1", "y2", "real"],
    merge: true,
    header: [["Indikator Kinerja Utama (IKU)", "Realisasi Tahun", "<", "<", "<"], ["^", "2021", "2022", "2023", "2024"]],
  });
  for (const y of SASARAN.flatMap((x) => x.ind)) {
    const [a, c, d] = y.lalu as [string, string, string];
    t.add(y.k, { ind: y.n, y0: y.w(a), y1: y.w(c), y2: y.w(d), real: y.w(y.real) });
    t.fact(`realisasi:${y.k}`, y.k, "real");
  }
}

function realisasi(b: Book): void {
  const s = b.sheet("3.4", { B: 6, C: 60, D: 20, E: 20, G: 18 });
  s.lines("B2", "Realisasi Anggaran BKPSDM Tahun 2024");
  const t = new Table(s, {
    id: "ra",
    kind: "realisasi",
    title: "Realisasi Anggaran BKPSDM Tahun 2024",
    at: "B3",
    cols: ["no", "nama", "pagu", "real", "pct", "sisa"],
    header: [["No", "Program / Kegiatan / Sub Kegiatan", "Alokasi Anggaran", "Realisasi Anggaran", "%", "Sisa Lebih/Kurang"]],
  });
  const keys: string[] = [];
  const sisa = (n: number): string => (n < 0 ? `(Rp${print(-n, 0, "id", true)},-)` : `Rp${print(n, 0, "id", true)},-`);
  const leafSum = (n: Node, a: "pagu" | "real"): number => n.kids?.reduce((z, m) => z + leafSum(m, a), 0) ?? (n[a] as number);
  writeTree(t, POHON, {
    pagu: rp,
    real: rp,
    pct,
    no: (p, n) => (p.length === 1 ? n.k : p.length === 2 ? `${p[1]}.` : `${n.k.slice(-1)})`),
    style: (l) => ({ bold: l === 1, indent: l - 1 }),
    before: (n) => keys.push(n.k),
    extra: (n) => ({ sisa: sisa(leafSum(n, "pagu") - leafSum(n, "real")) }),
  });
  for (const k of keys) if (k !== "A.3.b") derived(t, k, "sisa", ["pagu", "real"], sub);
  writeTotal(t, POHON, { label: { nama: "Jumlah Keseluruhan" }, pagu: rp, real: rp, pct });
}

function efisiensi(b: Book): void {
  const s = b.sheet("3.5", { C: 52 });
  s.lines("B1", "Tingkat Efisiensi");
  const t = new Table(s, {
    id: "e",
    kind: "efisiensi",
    title: "Tingkat Efisiensi",
    at: "B2",
    cols: ["no", "sas", "cap", "ser", "kat"],
    header: [["No", "Sasaran Strategis", "Capaian Kinerja (%)", "Penyerapan Anggaran (%)", "Tingkat Efisiensi"]],
  });
  SASARAN.forEach((x, i) => {
    const [c, ser] = [capaianSasaran(x, 100), serapanOf(nodes(x.prog))];
    t.add(x.k, { no: i + 1, sas: x.n, cap: pctLoose(2)(c), ser: pctLoose(2)(ser), kat: cmp(c, ser) > 0 ? "Efisien" : "Tidak Efisien" });
    t.fact(`capaian:${x.k}`, x.k, "cap");
    worded(t, x.k, "kat", ["cap", "ser"], (a, z) => (cmp(a, z) > 0 ? "Efisien" : "Tidak Efisien"));
    b.claim(`serapan of ${x.k}`, [t.n(x.k, "ser")], x.prog.flatMap((p) => [`ra/${p}/real`, `ra/${p}/pagu`]), (get, r) => {
      const sum = (a: string): number => x.prog.reduce((z, p) => z + toNumber(get(r(`ra/${p}/${a}`))?.value ?? 0), 0);
      return Math.abs((100 * sum("real")) / sum("pagu") - toNumber(get(r(t.n(x.k, "ser")))?.value ?? 0)) < 0.0051;
    });
  });
}
