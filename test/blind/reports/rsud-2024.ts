/**
 * RSUD: negative indicators with units, English decimals as text beside real numbers, a capaian of exactly 90 where the printed
 * scale overlaps, capaian capped in the recap only, formulas across sheets, ticks of all sorts, an income table with a Jumlah
 * row. Clean.
 */
import { Book } from "../lib/book";
import { plain, rpNum, type Cell } from "../lib/cell";
import { bercentang, capaian, centang, efisien, permendagri, serapanOf } from "../lib/parts";
import { mean, percent, round, toNumber } from "../lib/rational";
import { Table } from "../lib/table";
import { find, writeTotal, writeTree } from "../lib/tree";
import { SASARAN, SATUAN, TEKS, campur, angka, POHON, MILIK, PREDIKAT, SEMUA } from "./data/rsud-2024";

export function rsud(): Book {
  const overlap = ["r/i3/cap", "r/i3/ind", "r/i3/st", "r/i3/t", "sk/r0/int", "sk/r1/int"];
  const textPercent = ["i2", "i4", "i6"].flatMap((k) => [`k/${k}/tgt`, `k/${k}/real`]);
  const b = new Book("rsud-2024", { may: [...overlap, ...textPercent] });
  kinerja(b);
  renstra(b);
  tren(b);
  pendapatan(b);
  anggaran(b);
  efisiensi(b);
  rekap(b);
  return b;
}

function kinerja(b: Book): void {
  const s = b.sheet("Kinerja 2024", { B: 36, C: 36 });
  s.lines("A1", "RUMAH SAKIT UMUM DAERAH", "CAPAIAN KINERJA TAHUN 2024");
  const t = new Table(s, {
    id: "k",
    kind: "kinerja",
    title: "CAPAIAN KINERJA TAHUN 2024",
    at: "A4",
    merge: true,
    cols: ["no", "sas", "ind", "sat", "cap", "tgt", "real"],
    header: [
      ["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Tahun 2024", "<", "<"],
      ["^", "^", "^", "^", "Capaian", "Target", "Realisasi"],
    ],
  });
  SASARAN.forEach((x, i) => {
    x.ind.forEach((y, j) => {
      t.add(y.k, {
        no: j ? null : i + 1,
        sas: j ? null : x.n,
        ind: y.n,
        sat: SATUAN[y.k] as string,
        tgt: campur(y, y.target),
        real: campur(y, y.real),
        cap: plain(2)(capaian(y)),
      });
      const [r, g] = [t.a1(y.k, "real"), t.a1(y.k, "tgt")];
      if (TEKS[y.k] === undefined)
        t.set(y.k, "cap", { f: y.neg ? `ROUND((${g}-(${r}-${g}))/${g}*100,2)` : `ROUND(${r}/${g}*100,2)` });
      t.ratio(y.k, "cap", "real", "tgt", { negative: y.neg ?? false });
      t.fact(`realisasi:${y.k}`, y.k, "real");
    });
    const keys = x.ind.map((y) => y.k);
    t.add(
      x.k,
      {
        sas: "Rata-rata capaian",
        cap: { f: `AVERAGE(${t.a1(keys[0] as string, "cap")}:${t.a1(keys.at(-1) as string, "cap")})`, z: "0.00" },
      },
      { bold: true },
    );
    t.average(x.k, "cap", keys);
  });
}

function renstra(b: Book): void {
  const s = b.sheet("Renstra", { A: 36 });
  const t = new Table(s, {
    id: "rn",
    kind: "renstra",
    title: "",
    at: "A2",
    cols: ["ind", "sat", "real", "akhir", "maju"],
    header: [["Indikator Kinerja", "Satuan", "Realisasi 2024", "Target Akhir Renstra", "Tingkat Kemajuan (%)"]],
    numbers: [1, 2, 3, 4, "5 = 3/4 x 100"],
  });
  for (const y of SEMUA) {
    const real: Cell = { f: b.far(`k/${y.k}/real`), z: y.k === "i7" ? "#,##0" : "0.00" };
    const linked = TEKS[y.k] === undefined;
    t.add(y.k, {
      ind: y.n,
      sat: SATUAN[y.k] as string,
      real: linked ? real : angka(y.real),
      akhir: angka(y.akhir as string),
      maju: plain(2)(capaian({ ...y, target: y.akhir as string })),
    });
    const [r, g] = [t.a1(y.k, "real"), t.a1(y.k, "akhir")];
    t.set(y.k, "maju", { f: y.neg ? `(${g}-(${r}-${g}))/${g}*100` : `${r}/${g}*100` });
    t.ratio(y.k, "maju", "real", "akhir", { negative: y.neg ?? false });
    t.fact(`realisasi:${y.k}`, y.k, "real");
  }
}

function tren(b: Book): void {
  const s = b.sheet("Tren 4 Tahun", { B: 36 });
  s.lines("B1", "Grafik pada halaman berikut disusun dari data tabel ini.");
  const t = new Table(s, {
    id: "tr",
    kind: "tren",
    title: "",
    at: "B3",
    cols: ["ind", "sat", "y0", "y1", "y2", "real"],
    header: [["Indikator Kinerja", "Satuan", "Realisasi 2021", "Realisasi 2022", "Realisasi 2023", "Realisasi 2024"]],
  });
  for (const y of SEMUA) {
    const [a, c, d] = y.lalu as [string, string, string];
    t.add(y.k, { ind: y.n, sat: SATUAN[y.k] as string, y0: angka(a), y1: angka(c), y2: angka(d), real: angka(y.real) });
    t.fact(`realisasi:${y.k}`, y.k, "real");
  }
}

function pendapatan(b: Book): void {
  const s = b.sheet("Pendapatan", { B: 44, C: 20, D: 20 });
  s.lines("A1", "Rincian Pendapatan BLUD Tahun 2024");
  const t = new Table(s, {
    id: "pd",
    kind: "jumlah",
    title: "Rincian Pendapatan BLUD Tahun 2024",
    at: "A2",
    cols: ["no", "nama", "tgt", "real", "pct"],
    header: [["No", "Jenis Pendapatan", "Target (Rp)", "Realisasi (Rp)", "%"]],
  });
  const rows = [
    ["Klaim BPJS Kesehatan", 71250000000, 73486120500],
    ["Pasien umum", 14800000000, 15193644250],
    ["Kerja sama pendidikan", 3950000000, 4127500000],
    ["Parkir dan sewa", 1650000000, 1612485000],
    ["Jasa giro dan lain-lain", 850000000, 855250250],
  ] as const;
  rows.forEach(([nama, tgt, real], i) => {
    t.add(`p${i}`, { no: i + 1, nama, tgt: rpNum()(tgt), real: rpNum()(real), pct: plain(2)(percent(real, tgt)) });
    t.ratio(`p${i}`, "pct", "real", "tgt");
    t.set(`p${i}`, "pct", { f: `${t.a1(`p${i}`, "real")}/${t.a1(`p${i}`, "tgt")}*100` });
  });
  const range = (c: string): Cell => ({ f: `SUM(${t.a1("p0", c)}:${t.a1("p4", c)})`, z: "#,##0" });
  t.add("jumlah", { nama: "Jumlah", tgt: range("tgt"), real: range("real"), pct: plain(2)(103) }, { bold: true });
  for (const c of ["tgt", "real"])
    t.sum(
      "jumlah",
      c,
      rows.map((_, i) => `p${i}`),
    );
  t.ratio("jumlah", "pct", "real", "tgt");
  t.fact("realisasi:i7", "jumlah", "real");
}

function anggaran(b: Book): void {
  const s = b.sheet("Anggaran", { A: 8, B: 64, C: 22, D: 22 });
  s.lines("A1", "Tabel 12. Realisasi Belanja RSUD Tahun Anggaran 2024");
  const t = new Table(s, {
    id: "ra",
    kind: "realisasi",
    title: "Tabel 12. Realisasi Belanja RSUD Tahun Anggaran 2024",
    at: "A3",
    cols: ["no", "nama", "pagu", "real", "pct", "opd"],
    header: [["No", "Program/Kegiatan/Sub Kegiatan", "Pagu Anggaran", "Realisasi Anggaran", "Capaian (%)", "OPD"]],
  });
  const rp = rpNum("_-* #,##0_-");
  writeTree(t, POHON, {
    pagu: rp,
    real: rp,
    pct: plain(2),
    sumFormula: "plus",
    pctFormula: true,
    no: (p) => p.join("."),
    style: (l) => ({ bold: l === 1, ...(l === 1 ? { fill: "FFDDEBF7" } : {}) }),
    extra: () => ({ opd: "RSUD" }),
  });
  writeTotal(t, POHON, { pagu: rp, real: rp, pct: plain(2), label: { nama: "Jumlah Belanja" }, formula: true, pctFormula: true });
}

function efisiensi(b: Book): void {
  const s = b.sheet("Efisiensi", { A: 44 });
  const t = new Table(s, {
    id: "e",
    kind: "efisiensi",
    title: "",
    at: "A1",
    cols: ["sas", "cap", "ser", "kat"],
    header: [["Sasaran", "% Capaian Kinerja", "% Serapan Anggaran", "Tingkat Efisiensi"]],
  });
  for (const x of SASARAN) {
    const c = mean(x.ind.map((y) => round(capaian(y), 2)));
    const ser = serapanOf([find(POHON, MILIK[x.k] as string)]);
    t.add(x.k, {
      sas: x.n,
      cap: { f: b.far(`k/${x.k}/cap`), z: "0.00" },
      ser: { f: b.far(`ra/${MILIK[x.k]}/pct`), z: "0.00" },
      kat: toNumber(c) > toNumber(ser) ? "Efisien" : "Tidak Efisien",
    });
    efisien(t, x.k);
  }
}

function rekap(b: Book): void {
  const s = b.sheet("Rekap", { B: 40, I: 16 });
  s.lines("B1", "Skala nilai peringkat kinerja");
  const k = new Table(s, {
    id: "sk",
    kind: "skala",
    title: "Skala nilai peringkat kinerja",
    at: "B2",
    cols: ["int", "krit"],
    header: [["Interval Nilai Realisasi Kinerja", "Kriteria Penilaian"]],
  });
  (
    [
      ["≥ 90", "Sangat Tinggi"],
      ["76 ≤ 90", "Tinggi"],
      ["66 ≤ 75", "Sedang"],
      ["51 ≤ 65", "Rendah"],
      ["≤ 50", "Sangat Rendah"],
    ] as const
  ).forEach(([int, krit], i) => k.add(`r${i}`, { int, krit }));
  s.lines("B9", "Rekapitulasi predikat (nilai di atas 100 ditulis 100)");
  const t = new Table(s, {
    id: "r",
    kind: "rekap",
    title: "Rekapitulasi predikat (nilai di atas 100 ditulis 100)",
    at: "A10",
    cols: ["no", "ind", "cap", ...Object.keys(PREDIKAT)],
    merge: true,
    header: [
      ["No", "Indikator", "Capaian (%)", "Predikat", "<", "<", "<", "<"],
      ["^", "^", "^", "ST", "T", "S", "R", "SR"],
    ],
  });
  const marks = ["✓", "v", "x", "√", "V", "✔", "X"];
  SEMUA.forEach((y, i) => {
    const c = capaian(y, 100);
    t.add(y.k, { no: i + 1, ind: y.n, cap: plain(2)(c), ...centang(PREDIKAT, permendagri(toNumber(c)), marks[i]) });
    bercentang(t, y.k, PREDIKAT, permendagri);
  });
}
