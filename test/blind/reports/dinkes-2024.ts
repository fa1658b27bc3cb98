/**
 * Dinas Kesehatan: one table a sheet, live formulas everywhere, negative indicators, ticks. Six errors, mostly of formulas.
 */
import { Book } from "../lib/book";
import { pctReal, plain, rpNum, type Cell, type Fmt } from "../lib/cell";
import { bercentang, capaian, centang, efisien, kemajuan, permendagri, type Indikator } from "../lib/parts";
import { div, q, toNumber } from "../lib/rational";
import { Table } from "../lib/table";
import { amounts, roman, writeTotal, writeTree } from "../lib/tree";
import { SASARAN, INDIKATOR, bare, nilai, POHON, milik, PREDIKAT, ERRORS } from "./data/dinkes-2024";

export function dinkes(): Book {
  const b = new Book("dinkes-2024", { errors: ERRORS });
  pegawai(b);
  perjanjian(b);
  skala(b);
  kinerja(b);
  renstra(b);
  tren(b);
  banding(b);
  pendukung(b);
  efisiensi(b);
  rekap(b);
  realisasi(b);
  return b;
}

function pegawai(b: Book): void {
  const s = b.sheet("1.1 SDM", { C: 38 });
  s.lines("B2", "Tabel 1.1", "Komposisi Sumber Daya Manusia Dinas Kesehatan Tahun 2024");
  const t = new Table(s, {
    id: "pg",
    kind: "pegawai",
    title: "Tabel 1.1 Komposisi Sumber Daya Manusia Dinas Kesehatan Tahun 2024",
    at: "B5",
    cols: ["no", "jenis", "pns", "pppk", "non", "jml"],
    merge: true,
    header: [
      ["No", "Jenis Tenaga", "Status Kepegawaian", "<", "<", "Jumlah"],
      ["^", "^", "PNS", "PPPK", "Non ASN", "^"],
    ],
  });
  const rows: readonly (readonly [string, number, number, number])[] = [
    ["Tenaga Medis", 62, 18, 9],
    ["Tenaga Keperawatan", 148, 76, 52],
    ["Tenaga Kebidanan", 171, 64, 38],
    ["Tenaga Kefarmasian", 27, 11, 14],
    ["Tenaga Kesehatan Masyarakat", 34, 9, 6],
    ["Tenaga Gizi", 22, 7, 5],
    ["Tenaga Teknis Laboratorium", 21, 8, 4],
    ["Tenaga Penunjang Lainnya", 36, 12, 47],
  ];
  rows.forEach(([jenis, pns, pppk, non], i) => {
    const k = `p${i + 1}`;
    t.add(k, { no: i + 1, jenis, pns, pppk, non, jml: pns + pppk + non });
    t.across(k, "jml", ["pns", "pppk", "non"]);
    t.set(k, "jml", { f: `SUM(${t.a1(k, "pns")}:${t.a1(k, "non")})` });
  });
  const all = rows.map((_, i) => `p${i + 1}`);
  t.add(
    "jumlah",
    {
      jenis: "Jumlah",
      ...Object.fromEntries(["pns", "pppk", "non", "jml"].map((c) => [c, { f: `SUM(${t.a1("p1", c)}:${t.a1("p8", c)})` }])),
    },
    { bold: true },
  );
  for (const c of ["pns", "pppk", "non", "jml"]) t.sum("jumlah", c, all);
  t.across("jumlah", "jml", ["pns", "pppk", "non"]);
}

function perjanjian(b: Book): void {
  const s = b.sheet("2.3 PK", { C: 44, D: 44 });
  s.lines("B2", "Tabel 2.3", "Perjanjian Kinerja Dinas Kesehatan Tahun 2024");
  const t = new Table(s, {
    id: "pk",
    kind: "pk",
    title: "Tabel 2.3 Perjanjian Kinerja Dinas Kesehatan Tahun 2024",
    at: "B4",
    cols: ["no", "sas", "ind", "tgt"],
    header: [["No", "Sasaran Strategis", "Indikator Kinerja", "Target"]],
    numbers: ["(1)", "(2)", "(3)", "(4)"],
  });
  SASARAN.forEach((x, i) =>
    x.ind.forEach((y, j) => {
      t.add(y.k, { no: j ? null : i + 1, sas: j ? null : x.n, ind: y.n, tgt: nilai(y.target) });
      t.fact(`target:${y.k}`, y.k, "tgt");
    }),
  );
  const u = new Table(s, {
    id: "pa",
    kind: "pk-anggaran",
    title: "",
    at: `B${t.row + 2}`,
    cols: ["no", "nama", "pagu", "dana"],
    header: [["No", "Program", "Anggaran (Rp)", "Sumber Dana"]],
  });
  const rp = rpNum('"Rp"\\ #,##0');
  writeTree(u, POHON, {
    pagu: rp,
    no: (p) => `${p[0]}.`,
    only: (n) => !n.k.includes("."),
    partial: ["1", "2", "3", "4"],
    label: (n) => n.n.replace("PROGRAM", "Program"),
    extra: (n) => ({ dana: n.k === "2" ? "APBD, DAK, DBHCHT" : "APBD" }),
  });
  writeTotal(u, POHON, { pagu: rp, label: { nama: "Jumlah" }, formula: true });
}

function skala(b: Book): void {
  const s = b.sheet("3.1 Skala", { C: 24, D: 30 });
  s.lines("B2", "Tabel 3.1", "Skala Nilai Peringkat Kinerja (Permendagri 86 Tahun 2017)");
  const t = new Table(s, {
    id: "sk",
    kind: "skala",
    title: "Tabel 3.1 Skala Nilai Peringkat Kinerja (Permendagri 86 Tahun 2017)",
    at: "B4",
    cols: ["no", "int", "krit"],
    header: [["No", "Interval Nilai Realisasi Kinerja", "Kriteria Penilaian Realisasi Kinerja"]],
  });
  (
    [
      ["≥ 91", "Sangat Tinggi"],
      ["76 ≤ 90", "Tinggi"],
      ["66 ≤ 75", "Sedang"],
      ["51 ≤ 65", "Rendah"],
      ["≤ 50", "Sangat Rendah"],
    ] as const
  ).forEach(([a, c], i) => t.add(`r${i}`, { no: i + 1, int: a, krit: c }));
}

function kinerja(b: Book): void {
  const s = b.sheet("3.2 Kinerja", { C: 36, D: 40 });
  s.lines("B2", "Tabel 3.2", "Pengukuran Kinerja Dinas Kesehatan Tahun 2024");
  const t = new Table(s, {
    id: "k",
    kind: "kinerja",
    title: "Tabel 3.2 Pengukuran Kinerja Dinas Kesehatan Tahun 2024",
    at: "B5",
    cols: ["no", "sas", "ind", "tgt", "real", "cap"],
    header: [["No", "Sasaran Strategis", "Indikator Kinerja", "Target 2024", "Realisasi 2024", "Tingkat Capaian (%)"]],
    numbers: ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)=(5)/(4)x100%"],
  });
  SASARAN.forEach((x, i) => {
    x.ind.forEach((y, j) => {
      t.add(y.k, {
        no: j ? null : i + 1,
        sas: j ? null : x.n,
        ind: y.n,
        tgt: nilai(y.target),
        real: nilai(y.real),
        cap: pctReal(2)(capaian(bare(y))),
      });
      const [r, g] = [t.a1(y.k, "real"), t.a1(y.k, "tgt")];
      t.set(y.k, "cap", { f: y.neg ? `(${g}-(${r}-${g}))/${g}` : `${r}/${g}` });
      t.ratio(y.k, "cap", "real", "tgt", { negative: y.neg ?? false });
      t.fact(`target:${y.k}`, y.k, "tgt");
      t.fact(`realisasi:${y.k}`, y.k, "real");
      t.fact(`capaian:${y.k}`, y.k, "cap");
    });
    if (x.ind.length === 1) return t.fact(`capaian:${x.k}`, (x.ind[0] as Indikator).k, "cap");
    const ks = x.ind.map((y) => y.k);
    t.add(
      x.k,
      {
        sas: `Rata-rata capaian sasaran ${i + 1}`,
        cap: { f: `AVERAGE(${t.a1(ks[0] as string, "cap")}:${t.a1(ks.at(-1) as string, "cap")})`, z: "0.00%" },
      },
      { bold: true },
    );
    t.mergeLast("sas", "real");
    t.average(x.k, "cap", ks);
    t.fact(`capaian:${x.k}`, x.k, "cap");
  });
}

function renstra(b: Book): void {
  const s = b.sheet("3.3 Renstra", { C: 44 });
  s.lines("B2", "Tabel 3.3", "Perbandingan Realisasi Kinerja dengan Target Akhir Renstra 2021-2026");
  const t = new Table(s, {
    id: "rn",
    kind: "renstra",
    title: "Tabel 3.3 Perbandingan Realisasi Kinerja dengan Target Akhir Renstra 2021-2026",
    at: "B4",
    cols: ["no", "ind", "akhir", "real", "maju"],
    header: [["No", "Indikator Kinerja", "Target Akhir Renstra (2026)", "Realisasi 2024", "Tingkat Kemajuan (%)"]],
  });
  INDIKATOR.forEach((y, i) => {
    t.add(y.k, { no: i + 1, ind: y.n, akhir: nilai(y.akhir as string), real: nilai(y.real), maju: plain(2)(kemajuan(bare(y))) });
    t.ratio(y.k, "maju", "real", "akhir", { negative: y.neg ?? false });
    t.fact(`realisasi:${y.k}`, y.k, "real");
  });
}

function tren(b: Book): void {
  const s = b.sheet("3.4 Tren", { B: 44 });
  s.lines("B2", "Tabel 3.4 Perkembangan Realisasi Kinerja Tahun 2020 s.d. 2024");
  const t = new Table(s, {
    id: "tr",
    kind: "tren",
    title: "Tabel 3.4 Perkembangan Realisasi Kinerja Tahun 2020 s.d. 2024",
    at: "B3",
    cols: ["ind", "y0", "y1", "y2", "y3", "real"],
    merge: true,
    header: [
      ["Indikator Kinerja", "Realisasi", "<", "<", "<", "<"],
      ["^", 2020, 2021, 2022, 2023, 2024],
    ],
  });
  for (const y of INDIKATOR) {
    const lalu = Object.fromEntries((y.lalu as readonly string[]).map((x, i) => [`y${i}`, nilai(x)]));
    t.add(y.k, { ind: y.n, ...lalu, real: nilai(y.real) });
    t.fact(`realisasi:${y.k}`, y.k, "real");
  }
}

function banding(b: Book): void {
  const s = b.sheet("3.5 Banding", { C: 44 });
  s.lines("B2", "Tabel 3.5", "Perbandingan Realisasi Kinerja dengan Realisasi Provinsi dan Nasional");
  const t = new Table(s, {
    id: "bd",
    kind: "banding",
    title: "Tabel 3.5 Perbandingan Realisasi Kinerja dengan Realisasi Provinsi dan Nasional",
    at: "B4",
    cols: ["no", "ind", "real", "prov", "nas", "ket"],
    merge: true,
    header: [
      ["No", "Indikator", "Realisasi 2024", "Realisasi", "<", "Ket. (+/-)"],
      ["^", "^", "^", "Provinsi Jawa Timur", "Nasional", "^"],
    ],
  });
  const luar: Readonly<Record<string, readonly Cell[]>> = {
    i1: [93.73, 140, null],
    i2: [nilai("14.7%"), nilai("19.8%"), null],
    i3: [72.12, 72.39, "-"],
  };
  INDIKATOR.slice(0, 3).forEach((y, i) => {
    const [prov, nas, ket] = luar[y.k] as readonly [Cell, Cell, Cell];
    t.add(y.k, { no: i + 1, ind: y.n, real: nilai(y.real), prov, nas, ket });
    t.fact(`realisasi:${y.k}`, y.k, "real");
  });
}

function pendukung(b: Book): void {
  const s = b.sheet("3.6 Pendukung", { B: 30, C: 56, D: 20, E: 20 });
  s.lines("B2", "Tabel 3.6", "Program, Kegiatan dan Sub Kegiatan Pendukung Sasaran");
  const t = new Table(s, {
    id: "d",
    kind: "pendukung",
    title: "Tabel 3.6 Program, Kegiatan dan Sub Kegiatan Pendukung Sasaran",
    at: "B4",
    cols: ["sas", "nama", "pagu", "real", "pct"],
    header: [["Sasaran", "Program/Kegiatan/Sub Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)", "% Serapan"]],
  });
  const kata = ["", "Program", "Kegiatan", "Sub Kegiatan"];
  SASARAN.forEach((x, i) => {
    const nodes = milik(x.k);
    writeTree(t, nodes, {
      pagu: rpNum(),
      real: rpNum(),
      pct: pctReal(2),
      pctFormula: true,
      label: (n, l) => (l === 1 ? n.n.replace("PROGRAM", "Program") : `${kata[l]} ${n.n}`),
      extra: (n) => (n === nodes[0] ? { sas: `Sasaran ${i + 1}: ${x.n}` } : {}),
    });
    writeTotal(t, nodes, {
      key: x.k,
      label: { sas: "TOTAL" },
      pagu: rpNum(),
      real: rpNum(),
      pct: pctReal(2),
      pctFormula: true,
      formula: true,
      fact: x.k,
    });
  });
}

function efisiensi(b: Book): void {
  const s = b.sheet("3.7 Efisiensi", { B: 44 });
  s.lines("B2", "Tabel 3.7", "Analisis Efisiensi Penggunaan Sumber Daya");
  const t = new Table(s, {
    id: "e",
    kind: "efisiensi",
    title: "Tabel 3.7 Analisis Efisiensi Penggunaan Sumber Daya",
    at: "B4",
    cols: ["sas", "cap", "ser", "kat"],
    header: [["Sasaran", "% Capaian Kinerja", "% Serapan Anggaran", "Tingkat Efisiensi"]],
  });
  for (const x of SASARAN) {
    const cap = x.ind.map((y) => capaian(bare(y))).reduce((a, c) => ({ n: a.n * c.d + c.n * a.d, d: a.d * c.d }));
    const [c, ser] = [div(cap, BigInt(x.ind.length)), div(q(amounts(milik(x.k), "real") * 100), amounts(milik(x.k), "pagu"))];
    t.add(x.k, {
      sas: x.n,
      cap: plain(2)(c),
      ser: plain(2)(ser),
      kat: toNumber(c) > toNumber(ser) ? "Efisien" : "Tidak Efisien",
    });
    efisien(t, x.k);
    t.fact(`capaian:${x.k}`, x.k, "cap");
    t.fact(`serapan:${x.k}`, x.k, "ser");
  }
}

function rekap(b: Book): void {
  const s = b.sheet("3.8 Rekap", { B: 50 });
  s.lines("B2", "Tabel 3.8", "Rekapitulasi Predikat Capaian Kinerja Tahun 2024");
  const t = new Table(s, {
    id: "r",
    kind: "rekap",
    title: "Tabel 3.8 Rekapitulasi Predikat Capaian Kinerja Tahun 2024",
    at: "B4",
    cols: ["ind", "cap", ...Object.keys(PREDIKAT)],
    merge: true,
    header: [
      ["Sasaran/Indikator", "% Capaian", "Predikat", "<", "<", "<", "<"],
      ["^", "^", ...Object.values(PREDIKAT)],
    ],
  });
  SASARAN.forEach((x, i) => {
    t.add(`judul-${x.k}`, { ind: `Sasaran ${i + 1} : ${x.n}` }, { bold: true });
    x.ind.forEach((y, j) => {
      const c = capaian(bare(y));
      t.add(y.k, { ind: `Indikator ${i + 1}.${j + 1} ${y.n}`, cap: plain(2)(c), ...centang(PREDIKAT, permendagri(toNumber(c))) });
      bercentang(t, y.k, PREDIKAT, permendagri);
      t.fact(`capaian:${y.k}`, y.k, "cap");
    });
  });
}

function realisasi(b: Book): void {
  const s = b.sheet("3.9 Realisasi Anggaran", { C: 60, D: 20, E: 20 });
  s.lines("B2", "Tabel 3.9", "Realisasi Anggaran Dinas Kesehatan Tahun Anggaran 2024");
  const t = new Table(s, {
    id: "ra",
    kind: "realisasi",
    title: "Tabel 3.9 Realisasi Anggaran Dinas Kesehatan Tahun Anggaran 2024",
    at: "B5",
    cols: ["no", "nama", "pagu", "real", "pct"],
    header: [["No", "Program/Kegiatan/Sub Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)", "% Realisasi"]],
    numbers: [1, 2, 3, 4, "5=4/3*100"],
  });
  const fmt: Fmt = rpNum();
  writeTree(t, POHON, {
    pagu: fmt,
    real: fmt,
    pct: pctReal(2),
    sumFormula: "sum",
    pctFormula: true,
    no: (p) => (p.length === 1 ? roman(p[0] as number) : p.length === 2 ? `${p[0]}.${p[1]}` : p.join(".")),
    style: (l) => ({ bold: l === 1, indent: l - 1 }),
  });
  writeTotal(t, POHON, { pagu: fmt, real: fmt, pct: pctReal(2), label: { nama: "JUMLAH" }, formula: true, pctFormula: true });
}
