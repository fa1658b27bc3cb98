/**
 * Dinas Sosial: one sheet of live formulas. Seven errors of form and formula: a SUM that counts every level twice, one that
 * forgets a programme, an average over the wrong rows, #REF!, two values in a cell, a letter that is not its number, a total
 * typed over its formula.
 */
import { Book } from "../lib/book";
import { pctReal } from "../lib/cell";
import { capaian, capaianSasaran, efisien, serapanOf, type Indikator } from "../lib/parts";
import { cmp } from "../lib/rational";
import { Table } from "../lib/table";
import { writeTotal, writeTree } from "../lib/tree";
import { SASARAN, IND, persen, nilai, POHON, MILIK, milik, rp, ERRORS } from "./data/dinsos-2024";

export function dinsos(): Book {
  const b = new Book("dinsos-2024", { errors: ERRORS, may: ["tr/i5/ind", "k/i5/cap"] });
  const s = b.sheet("LKJIP", { A: 8, B: 44, C: 44, D: 20, E: 20 });
  s.lines("A1", "LAPORAN KINERJA INSTANSI PEMERINTAH DINAS SOSIAL TAHUN 2024");
  let row = skala(b, 3);
  row = kinerja(b, row + 1);
  row = tren(b, row + 1);
  row = pendukung(b, row + 1);
  row = efisiensi(b, row + 1);
  realisasi(b, row + 1);
  return b;
}
const sheet = (b: Book) => b.sheets[0] as Book["sheets"][number];

function skala(b: Book, row: number): number {
  sheet(b).put(`A${row}`, "Tabel 3.1 Kategori Nilai AKIP");
  const t = new Table(sheet(b), {
    id: "sk",
    kind: "skala",
    title: "Tabel 3.1 Kategori Nilai AKIP",
    at: `A${row + 1}`,
    cols: ["no", "krit", "int", "arti"],
    header: [["No", "Kategori", "Interval Nilai", "Interpretasi"]],
  });
  (
    [
      ["AA", "> 90 - 100", "Sangat Memuaskan"],
      ["A", "> 80 - 90", "Memuaskan"],
      ["BB", "> 70 - 80", "Sangat Baik"],
      ["B", "> 60 - 70", "Baik"],
      ["CC", "> 50 - 60", "Cukup"],
      ["C", "> 30 - 50", "Kurang"],
      ["D", "0 - 30", "Sangat Kurang"],
    ] as const
  ).forEach(([krit, int, arti], i) => t.add(`r${i}`, { no: i + 1, krit, int, arti }));
  return t.row;
}

function kinerja(b: Book, row: number): number {
  sheet(b).put(`A${row}`, "Tabel 3.2 Pengukuran Kinerja Tahun 2024");
  const t = new Table(sheet(b), {
    id: "k",
    kind: "kinerja",
    title: "Tabel 3.2 Pengukuran Kinerja Tahun 2024",
    at: `A${row + 1}`,
    cols: ["no", "sas", "ind", "tgt", "real", "cap"],
    header: [["No", "Sasaran", "Indikator", "Target", "Realisasi", "Capaian"]],
  });
  SASARAN.forEach((x, i) => {
    x.ind.forEach((y, j) => {
      t.add(y.k, {
        no: j ? null : i + 1,
        sas: j ? null : x.n,
        ind: y.n,
        tgt: nilai(y, y.target),
        real: nilai(y, y.real),
        cap: pctReal(2)(capaian(y)),
      });
      const [r, g] = [t.a1(y.k, "real"), t.a1(y.k, "tgt")];
      if (persen(y)) t.set(y.k, "cap", { f: y.neg ? `(${g}-(${r}-${g}))/${g}` : `${r}/${g}` });
      t.ratio(y.k, "cap", "real", "tgt", { negative: y.neg ?? false });
      t.fact(`realisasi:${y.k}`, y.k, "real");
    });
    if (x.ind.length === 1) return t.fact(`capaian:${x.k}`, (x.ind[0] as Indikator).k, "cap");
    t.add(
      x.k,
      { ind: "Rata-rata capaian sasaran 1", cap: { f: `AVERAGE(${t.a1("i1", "cap")}:${t.a1("i3", "cap")})`, z: "0.00%" } },
      { bold: true },
    );
    t.average(
      x.k,
      "cap",
      x.ind.map((y) => y.k),
    );
    t.fact(`capaian:${x.k}`, x.k, "cap");
  });
  return t.row;
}

function tren(b: Book, row: number): number {
  sheet(b).put(`A${row}`, "Tabel 3.3 Realisasi Kinerja Tahun 2021 - 2024");
  const t = new Table(sheet(b), {
    id: "tr",
    kind: "tren",
    title: "Tabel 3.3 Realisasi Kinerja Tahun 2021 - 2024",
    at: `A${row + 1}`,
    cols: ["no", "ind", "y0", "y1", "y2", "real"],
    merge: true,
    header: [
      ["No", "Indikator", "Realisasi", "<", "<", "<"],
      ["^", "^", "2021", "2022", "2023", "2024"],
    ],
  });
  IND.forEach((y, i) => {
    const [a, c, d] = y.lalu as [string, string, string];
    t.add(y.k, { no: i + 1, ind: y.n, y0: nilai(y, a), y1: nilai(y, c), y2: nilai(y, d), real: nilai(y, y.real) });
    t.fact(`realisasi:${y.k}`, y.k, "real");
  });
  return t.row;
}

function pendukung(b: Book, row: number): number {
  sheet(b).put(`A${row}`, "Tabel 3.5 Program Pendukung Sasaran");
  const t = new Table(sheet(b), {
    id: "d",
    kind: "pendukung",
    title: "Tabel 3.5 Program Pendukung Sasaran",
    at: `A${row + 1}`,
    cols: ["no", "sas", "nama", "pagu", "real", "pct"],
    header: [["No", "Sasaran", "Program", "Anggaran (Rp)", "Realisasi (Rp)", "% Serapan"]],
  });
  SASARAN.forEach((x, i) => {
    const nodes = milik(x.k);
    writeTree(t, nodes, {
      pagu: rp,
      real: rp,
      pct: pctReal(2),
      pctFormula: true,
      only: (n) => !n.k.includes("."),
      partial: ["1", "2", "3", "4"],
      extra: (n) => (n === nodes[0] ? { no: i + 1, sas: x.n } : {}),
    });
    if (nodes.length > 1)
      writeTotal(t, nodes, {
        key: x.k,
        label: { sas: "TOTAL" },
        pagu: rp,
        real: rp,
        pct: pctReal(2),
        formula: true,
        pctFormula: true,
        fact: x.k,
      });
  });
  return t.row;
}

function efisiensi(b: Book, row: number): number {
  sheet(b).put(`A${row}`, "Tabel 3.6 Efisiensi");
  const t = new Table(sheet(b), {
    id: "e",
    kind: "efisiensi",
    title: "Tabel 3.6 Efisiensi",
    at: `A${row + 1}`,
    cols: ["no", "sas", "cap", "ser", "kat"],
    header: [["No", "Sasaran", "Capaian Kinerja (%)", "Serapan Anggaran (%)", "Tingkat Efisiensi"]],
  });
  SASARAN.forEach((x, i) => {
    const [c, ser] = [capaianSasaran(x), serapanOf(milik(x.k))];
    t.add(x.k, {
      no: i + 1,
      sas: x.n,
      cap: pctReal(2)(c),
      ser: pctReal(2)(ser),
      kat: cmp(c, ser) > 0 ? "Efisien" : "Tidak Efisien",
    });
    efisien(t, x.k);
    t.fact(`capaian:${x.k}`, x.k, "cap");
    t.fact(`serapan:${x.k === "s1" ? "s1" : (MILIK[x.k] as readonly string[])[0]}`, x.k, "ser");
  });
  return t.row;
}

function realisasi(b: Book, row: number): number {
  sheet(b).put(`A${row}`, "Tabel 3.9 Realisasi Anggaran Dinas Sosial Tahun 2024");
  const t = new Table(sheet(b), {
    id: "ra",
    kind: "realisasi",
    title: "Tabel 3.9 Realisasi Anggaran Dinas Sosial Tahun 2024",
    at: `A${row + 1}`,
    cols: ["no", "nama", null, "pagu", "real", "pct"],
    header: [["No", "Program/Kegiatan/Sub Kegiatan", null, "Anggaran (Rp)", "Realisasi (Rp)", "%"]],
  });
  writeTree(t, POHON, {
    pagu: rp,
    real: rp,
    pct: pctReal(2),
    sumFormula: "sum",
    pctFormula: true,
    no: (p) => p.join("."),
    style: (l) => ({ bold: l === 1 }),
  });
  writeTotal(t, POHON, { pagu: rp, real: rp, pct: pctReal(2), label: { nama: "JUMLAH" }, formula: true, pctFormula: true });
  return t.row;
}
