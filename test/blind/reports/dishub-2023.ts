/**
 * Dinas Perhubungan: percentages without decimals, one of them truncated, a staff table with two groups of Sigma columns, scale
 * given by nothing, levels by number alone. Six errors: two cells swapped, a sub kegiatan forgotten, a wrong Sigma, a target
 * that drifted.
 */
import { Book } from "../lib/book";
import { type Cell } from "../lib/cell";
import { capaian, capaianSasaran, efisien, kemajuan, serapanOf } from "../lib/parts";
import { cmp } from "../lib/rational";
import { Table } from "../lib/table";
import { writeTotal, writeTree } from "../lib/tree";
import { SASARAN, IND, nilai, POHON, milik, rp, bulat, potong, ERRORS } from "./data/dishub-2023";

export function dishub(): Book {
  const b = new Book("dishub-2023", {
    errors: ERRORS,
    may: ["ag/1.2.2/nama", "ag/1.2.2/pagu"],
    allow: { "ra/2.1.1/pct": "trunc", "d/2.1.1/pct": "trunc" },
  });
  bab1(b);
  bab2(b);
  bab3(b);
  return b;
}

function bab1(b: Book): void {
  const s = b.sheet("Tabel 1.1", { A: 28 });
  s.lines("A1", "Tabel 1.1 Komposisi Pegawai Dinas Perhubungan Tahun 2023");
  const didik = ["SMA", "D3", "S1", "S2"];
  const kolom = (p: string): string[] => [p, ...didik.map((d) => `${p}${d}`)];
  const t = new Table(s, {
    id: "pg",
    kind: "pegawai",
    title: "Tabel 1.1 Komposisi Pegawai Dinas Perhubungan Tahun 2023",
    at: "A2",
    merge: true,
    cols: ["jab", ...kolom("kb"), ...kolom("bz"), "l", "p"],
    header: [
      ["Jabatan", "Kebutuhan", "<", "<", "<", "<", "Bezetting", "<", "<", "<", "<", "L", "P"],
      ["^", "Σ", ...didik, "Σ", ...didik, "^", "^"],
    ],
  });
  const rows: readonly (readonly [string, readonly number[], readonly number[], number, number])[] = [
    ["Pejabat Administrator", [0, 0, 2, 3], [0, 0, 1, 4], 4, 1],
    ["Pejabat Pengawas", [0, 0, 12, 4], [2, 0, 9, 3], 10, 4],
    ["Pelaksana", [34, 8, 15, 0], [28, 5, 11, 0], 35, 9],
    ["Fungsional Penguji", [0, 6, 4, 0], [0, 5, 3, 0], 7, 1],
  ];
  const angka = (n: number): Cell => (n ? `${n}` : "-");
  const jumlah = (xs: readonly number[]): number => xs.reduce((a, c) => a + c, 0);
  const isi = (p: string, xs: readonly number[]): Record<string, Cell> => ({
    [p]: angka(jumlah(xs)),
    ...Object.fromEntries(didik.map((d, i) => [`${p}${d}`, angka(xs[i] as number)])),
  });
  const semua = (i: 1 | 2): number[] => didik.map((_, j) => jumlah(rows.map((r) => r[i][j] as number)));
  rows.forEach(([jab, kb, bz, l, p], i) =>
    t.add(`p${i + 1}`, { jab, ...isi("kb", kb), ...isi("bz", bz), l: angka(l), p: angka(p) }),
  );
  t.add(
    "jumlah",
    {
      jab: "Jumlah",
      ...isi("kb", semua(1)),
      ...isi("bz", semua(2)),
      l: angka(jumlah(rows.map((r) => r[3]))),
      p: angka(jumlah(rows.map((r) => r[4]))),
    },
    { bold: true },
  );
  const keys = rows.map((_, i) => `p${i + 1}`);
  for (const k of [...keys, "jumlah"]) {
    for (const g of ["kb", "bz"])
      t.across(
        k,
        g,
        didik.map((d) => `${g}${d}`),
      );
    t.across(k, "bz", ["l", "p"]);
  }
  for (const c of [...kolom("kb"), ...kolom("bz"), "l", "p"]) t.sum("jumlah", c, keys);
  const u = b.sheet("Tabel 1.4", { B: 60, C: 22 });
  u.lines("A1", "Tabel 1.4 Anggaran Dinas Perhubungan Tahun 2023");
  const v = new Table(u, {
    id: "ag",
    kind: "anggaran",
    title: "Tabel 1.4 Anggaran Dinas Perhubungan Tahun 2023",
    at: "A2",
    cols: ["no", "nama", "pagu"],
    header: [["No", "Program/Kegiatan/Sub Kegiatan", "Anggaran"]],
  });
  writeTree(v, POHON, { pagu: rp, no: (p) => p.join(".") });
  writeTotal(v, POHON, { pagu: rp, label: { no: "JUMLAH" } });
}

function bab2(b: Book): void {
  const s = b.sheet("Tabel 2.3", { B: 40, C: 44 });
  s.lines("A1", "Tabel 2.3 Perjanjian Kinerja");
  const t = new Table(s, {
    id: "pk",
    kind: "pk",
    title: "Tabel 2.3 Perjanjian Kinerja",
    at: "A2",
    cols: ["no", "sas", "ind", "tgt"],
    header: [["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "TARGET"]],
    numbers: ["(1)", "(2)", "(3)", "(4)"],
  });
  SASARAN.forEach((x, i) =>
    x.ind.forEach((y, j) => {
      t.add(y.k, { no: j ? null : `${i + 1}.`, sas: j ? null : x.n, ind: y.n, tgt: nilai(y, y.target) });
      t.fact(`target:${y.k}`, y.k, "tgt");
    }),
  );
}

function bab3(b: Book): void {
  const s = b.sheet("Tabel 3.2-3.3", { B: 40, C: 44 });
  s.lines("A1", "Tabel 3.2 Pengukuran Kinerja Tahun 2023");
  const t = new Table(s, {
    id: "k",
    kind: "kinerja",
    title: "Tabel 3.2 Pengukuran Kinerja Tahun 2023",
    at: "A2",
    cols: ["no", "sas", "ind", "tgt", "real", "cap"],
    header: [["No", "Sasaran Strategis", "Indikator Sasaran", "Target 2023", "Realisasi 2023", "Capaian (%)"]],
    numbers: ["1", "2", "3", "4", "5", "6 (=5/4*100)"],
  });
  SASARAN.forEach((x, i) => {
    x.ind.forEach((y, j) => {
      t.add(y.k, {
        no: j ? null : `${i + 1}`,
        sas: j ? null : x.n,
        ind: y.n,
        tgt: nilai(y, y.target),
        real: nilai(y, y.real),
        cap: bulat(capaian(y)),
      });
      t.ratio(y.k, "cap", "real", "tgt", { negative: y.neg ?? false });
      t.fact(`target:${y.k}`, y.k, "tgt");
      t.fact(`realisasi:${y.k}`, y.k, "real");
    });
    t.add(x.k, { sas: `Rata rata capaian sasaran ${i + 1}`, cap: bulat(capaianSasaran(x)) }, { bold: true });
    t.average(
      x.k,
      "cap",
      x.ind.map((y) => y.k),
    );
    t.fact(`capaian:${x.k}`, x.k, "cap");
  });
  s.put(`A${t.row + 1}`, "Tabel 3.3 Perbandingan Realisasi dengan Target Jangka Menengah");
  const u = new Table(s, {
    id: "rn",
    kind: "renstra",
    title: "Tabel 3.3 Perbandingan Realisasi dengan Target Jangka Menengah",
    at: `B${t.row + 2}`,
    cols: ["ind", "akhir", "real", "maju"],
    header: [["Indikator Sasaran", "Target Jangka Menengah", "Realisasi", "Tingkat Kemajuan"]],
  });
  for (const y of IND) {
    u.add(y.k, { ind: y.n, akhir: nilai(y, y.akhir as string), real: nilai(y, y.real), maju: bulat(kemajuan(y)) });
    u.ratio(y.k, "maju", "real", "akhir", { negative: y.neg ?? false });
    u.fact(`realisasi:${y.k}`, y.k, "real");
  }
  anggaran(b);
}

function anggaran(b: Book): void {
  const s = b.sheet("Tabel 3.6-3.7", { A: 40, B: 60, C: 22, D: 22 });
  s.lines("A1", "Tabel 3.6 Kegiatan Pendukung Sasaran");
  const t = new Table(s, {
    id: "d",
    kind: "pendukung",
    title: "Tabel 3.6 Kegiatan Pendukung Sasaran",
    at: "A2",
    cols: ["sas", "nama", "pagu", "real", "pct"],
    header: [["Sasaran", "Kegiatan/Sub Kegiatan", "Anggaran", "Realisasi", "% Serapan Anggaran"]],
  });
  SASARAN.forEach((x, i) => {
    const nodes = milik(x.k);
    writeTree(t, nodes, {
      pagu: rp,
      real: rp,
      pct: bulat,
      level: 2,
      label: (n, l) => (l === 2 ? `Kegiatan ${n.n}` : `Sub Kegiatan ${n.n}`),
      extra: (n) => (n === nodes[0] ? { sas: `Sasaran ${i + 1} : ${x.n}` } : potong(n)),
    });
    writeTotal(t, nodes, { key: x.k, label: { sas: "TOTAL" }, pagu: rp, real: rp, pct: bulat, fact: x.k });
  });
  s.put(`A${t.row + 1}`, "Tabel 3.7 Efisiensi Penggunaan Sumber Daya");
  const e = new Table(s, {
    id: "e",
    kind: "efisiensi",
    title: "Tabel 3.7 Efisiensi Penggunaan Sumber Daya",
    at: `A${t.row + 2}`,
    cols: ["sas", "cap", "ser", "kat"],
    header: [["Sasaran", "% Capaian Kinerja", "% Serapan Anggaran", "Kategori Efisiensi"]],
  });
  for (const x of SASARAN) {
    const [c, ser] = [capaianSasaran(x), serapanOf(milik(x.k))];
    e.add(x.k, { sas: x.n, cap: bulat(c), ser: bulat(ser), kat: cmp(c, ser) > 0 ? "Efisien" : "Tidak Efisien" });
    efisien(e, x.k);
    e.fact(`capaian:${x.k}`, x.k, "cap");
    e.fact(`serapan:${x.k}`, x.k, "ser");
  }
  const w = b.sheet("Tabel 3.9", { B: 60, C: 22, D: 22 });
  w.lines("A1", "Tabel 3.9 Realisasi Anggaran Dinas Perhubungan Tahun 2023");
  const r = new Table(w, {
    id: "ra",
    kind: "realisasi",
    title: "Tabel 3.9 Realisasi Anggaran Dinas Perhubungan Tahun 2023",
    at: "A3",
    cols: ["no", "nama", "pagu", "real", "pct"],
    header: [["No", "Program/Kegiatan/Sub Kegiatan", "Anggaran", "Realisasi", "% Realisasi"]],
  });
  writeTree(r, POHON, { pagu: rp, real: rp, pct: bulat, omit: ["1.2.2"], no: (p) => p.join("."), extra: potong });
  writeTotal(r, POHON, { pagu: rp, real: rp, pct: bulat, label: { no: "JUMLAH" } });
}
