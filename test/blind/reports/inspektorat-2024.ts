/**
 * Inspektorat: account codes give the levels, real numbers, AKIP letters as the report's own scale, predicates by cell fill, a
 * hidden column with last year's budget, a Sisa column, spacer rows inside a table, "temuan" in a positive and in a negative
 * indicator. Clean.
 */
import { Book } from "../lib/book";
import { plain, rpNum } from "../lib/cell";
import { akip, berlabel, bercentang, centang, efisien, serapanOf } from "../lib/parts";
import { toNumber } from "../lib/rational";
import { Table } from "../lib/table";
import { amount, writeTotal, writeTree, type Node } from "../lib/tree";
import { SASARAN, nilai, POHON, AWAL, milik, PREDIKAT, maks, rata } from "./data/inspektorat-2024";

export function inspektorat(): Book {
  const b = new Book("inspektorat-2024");
  perjanjian(b);
  kinerja(b);
  rekap(b);
  efisiensi(b);
  realisasi(b);
  return b;
}

function perjanjian(b: Book): void {
  const s = b.sheet("PK", { D: 36, E: 44 });
  s.lines("C3", "PERJANJIAN KINERJA TAHUN 2024", "INSPEKTORAT DAERAH");
  const t = new Table(s, {
    id: "pk",
    kind: "pk",
    title: "PERJANJIAN KINERJA TAHUN 2024 INSPEKTORAT DAERAH",
    at: "C6",
    cols: ["no", "sas", "ind", "sat", "tgt"],
    header: [["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target"]],
    numbers: ["(1)", "(2)", "(3)", "(4)", "(5)"],
  });
  const satuan: Readonly<Record<string, string>> = {
    i1: "Nilai",
    i2: "Level",
    i3: "%",
    i4: "Temuan",
    i5: "%",
    i6: "Predikat (Nilai)",
  };
  SASARAN.forEach((x, i) => {
    x.ind.forEach((y, j) => {
      t.add(y.k, {
        no: j ? null : i + 1,
        sas: j ? null : x.n,
        ind: y.n,
        sat: satuan[y.k] as string,
        tgt: y.k === "i4" ? Number(y.target) : nilai(y, y.target),
      });
      t.fact(`target:${y.k}`, y.k, "tgt");
    });
    t.blank();
  });
}

function kinerja(b: Book): void {
  const s = b.sheet("Capaian", { C: 34, D: 44 });
  s.lines("B1", "Tabel 3.1 Rentang Predikat", undefined, undefined);
  const k = new Table(s, {
    id: "sk",
    kind: "skala",
    title: "Tabel 3.1 Rentang Predikat",
    at: "B2",
    cols: ["no", "krit", "int", "arti"],
    header: [["No", "Kategori", "Nilai", "Interpretasi"]],
  });
  (
    [
      ["AA", "> 90 – 100", "Sangat Memuaskan"],
      ["A", "> 80 – 90", "Memuaskan"],
      ["BB", "> 70 – 80", "Sangat Baik"],
      ["B", "> 60 – 70", "Baik"],
      ["CC", "> 50 – 60", "Cukup"],
      ["C", "> 30 – 50", "Kurang"],
      ["D", "0 – 30", "Sangat Kurang"],
    ] as const
  ).forEach(([krit, int, arti], i) => k.add(`r${i}`, { no: i + 1, krit, int, arti }));
  s.lines("B12", "Tabel 3.2 Capaian Kinerja Tahun 2024 (capaian paling tinggi dihitung 100)");
  const t = new Table(s, {
    id: "k",
    kind: "kinerja",
    title: "Tabel 3.2 Capaian Kinerja Tahun 2024 (capaian paling tinggi dihitung 100)",
    at: "B13",
    cols: ["no", "sas", "ind", "tgt", "real", "cap", "pred"],
    merge: true,
    header: [
      ["No", "Sasaran Strategis", "Indikator Kinerja", "Kinerja", "<", "<", "Predikat"],
      ["^", "^", "^", "Target", "Realisasi", "Capaian (%)", "^"],
    ],
    numbers: [1, 2, 3, 4, 5, 6, 7],
  });
  SASARAN.forEach((x, i) => {
    x.ind.forEach((y, j) => {
      t.add(y.k, {
        no: j ? null : i + 1,
        sas: j ? null : x.n,
        ind: y.n,
        tgt: nilai(y, y.target),
        real: nilai(y, y.real),
        cap: plain(2)(maks(y)),
        pred: akip(toNumber(maks(y))),
      });
      t.ratio(y.k, "cap", "real", "tgt", { negative: y.neg ?? false, cap: 100 });
      berlabel(t, y.k, akip);
      t.fact(`target:${y.k}`, y.k, "tgt");
      t.fact(`capaian:${y.k}`, y.k, "cap");
    });
    t.add(x.k, { ind: `Rerata capaian sasaran ${i + 1}`, cap: plain(2)(rata(x)), pred: akip(toNumber(rata(x))) }, { bold: true });
    t.average(
      x.k,
      "cap",
      x.ind.map((y) => y.k),
    );
    berlabel(t, x.k, akip);
    t.fact(`capaian:${x.k}`, x.k, "cap");
    t.blank();
  });
}

function rekap(b: Book): void {
  const s = b.sheet("Rekap", { D: 50 });
  s.lines("D4", "Tabel 3.5", "Rekapitulasi Predikat");
  const t = new Table(s, {
    id: "r",
    kind: "rekap",
    title: "Tabel 3.5 Rekapitulasi Predikat",
    at: "D7",
    cols: ["ind", "cap", ...Object.keys(PREDIKAT)],
    merge: true,
    header: [
      ["Indikator Kinerja", "% Capaian", "Predikat Kinerja", "<", "<", "<", "<", "<", "<"],
      ["^", "^", ...Object.values(PREDIKAT)],
    ],
  });
  for (const y of SASARAN.flatMap((x) => x.ind)) {
    t.add(y.k, {
      ind: y.n,
      cap: plain(2)(maks(y)),
      ...centang(PREDIKAT, akip(toNumber(maks(y))), { v: null, fill: "FF92D050" }),
    });
    bercentang(t, y.k, PREDIKAT, akip);
    t.fact(`capaian:${y.k}`, y.k, "cap");
  }
}

function efisiensi(b: Book): void {
  const s = b.sheet("Efisiensi", { B: 44 });
  const t = new Table(s, {
    id: "e",
    kind: "efisiensi",
    title: "",
    at: "B2",
    cols: ["sas", "ser", "cap", "kat"],
    header: [["Sasaran", "% Serapan Anggaran", "% Capaian Kinerja", "Kategori Efisiensi"]],
  });
  for (const x of SASARAN) {
    const ser = serapanOf(milik(x.k));
    t.add(x.k, {
      sas: x.n,
      ser: plain(2)(ser),
      cap: plain(2)(rata(x)),
      kat: toNumber(rata(x)) > toNumber(ser) ? "Efisien" : "Tidak Efisien",
    });
    efisien(t, x.k);
    t.fact(`capaian:${x.k}`, x.k, "cap");
  }
}

function realisasi(b: Book): void {
  const s = b.sheet("Anggaran", { B: 22, C: 60, D: 20, E: 20, F: 20, H: 20 });
  s.lines("B2", "REALISASI ANGGARAN INSPEKTORAT DAERAH", "TAHUN ANGGARAN 2024");
  s.hiddenColumns.push("D");
  const t = new Table(s, {
    id: "ra",
    kind: "realisasi",
    title: "REALISASI ANGGARAN INSPEKTORAT DAERAH TAHUN ANGGARAN 2024",
    at: "B5",
    cols: ["no", "nama", "awal", "pagu", "real", "pct", "sisa"],
    header: [["Kode Rekening", "Uraian", "Anggaran Sebelum Perubahan", "Anggaran", "Realisasi", "Persentase", "Sisa Anggaran"]],
    numbers: ["1", "2", "3", "4", "5", "6 = 5/4x100", "7 = 4-5"],
  });
  const rp = rpNum();
  const all: Node[] = [];
  const more = {
    awal: { fmt: rp, of: (n: Node) => AWAL[n.k] as number },
    sisa: { fmt: rp, of: (n: Node) => amount(n, "pagu") - amount(n, "real") },
  };
  writeTree(t, POHON, { pagu: rp, real: rp, pct: plain(2), no: (_p, n) => n.k, before: (n) => all.push(n), more });
  for (const n of all) t.across(n.k, "pagu", ["real", "sisa"]);
  writeTotal(t, POHON, { pagu: rp, real: rp, pct: plain(2), label: { nama: "JUMLAH" }, more });
}
