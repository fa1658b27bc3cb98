/**
 * Kecamatan: three sheets (BAB I, II, III) with several tables each, local four-step scale, predicates as labels, text money
 * with ",-". Nine errors of the classic kinds: a dropped digit, a forgotten row, a stale Jumlah, a copied percentage, values
 * changed in one table only.
 */
import { Book } from "../lib/book";
import { pctText, text } from "../lib/cell";
import { berlabel, capaian, capaianSasaran, efisien, lokal4, serapanOf } from "../lib/parts";
import { mean, toNumber } from "../lib/rational";
import { Table } from "../lib/table";
import { writeTotal, writeTree } from "../lib/tree";
import { SASARAN, IND, nilai, POHON, milik, rp, dua, ERRORS } from "./data/sukorambi-2023";

export function sukorambi(): Book {
  const b = new Book("sukorambi-2023", { errors: ERRORS, may: ["ag/3.1.1/nama", "ag/3.1.1/pagu"] });
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
  const t = new Table(s, {
    id: "pg",
    kind: "pegawai",
    title: "Tabel 1.1 Data Pegawai Kecamatan Sukorambi per 31 Desember 2023",
    at: "A4",
    cols: ["no", "jab", "l", "p", "jml"],
    merge: true,
    header: [
      ["No", "Jabatan", "Jenis Kelamin", "<", "Jumlah"],
      ["^", "^", "L", "P", "^"],
    ],
  });
  const rows = [
    ["Camat", 1, 0],
    ["Sekretaris Kecamatan", 1, 0],
    ["Kepala Seksi/Sub Bagian", 3, 2],
    ["Pelaksana", 4, 3],
    ["Tenaga Harian Lepas", 5, 4],
  ] as const;
  rows.forEach(([jab, l, p], i) => {
    t.add(`p${i}`, { no: `${i + 1}`, jab, l: l ? `${l}` : "-", p: p ? `${p}` : "-", jml: `${l + p}` });
    t.across(`p${i}`, "jml", ["l", "p"]);
  });
  t.add("jumlah", { jab: "Jumlah", l: "14", p: "9", jml: "23" });
  for (const c of ["l", "p", "jml"])
    t.sum(
      "jumlah",
      c,
      rows.map((_, i) => `p${i}`),
    );
  t.across("jumlah", "jml", ["l", "p"]);
  s.put(`A${t.row + 1}`, "Tabel 1.3 Pagu Anggaran Kecamatan Sukorambi Tahun 2023 (setelah perubahan)");
  const u = new Table(s, {
    id: "ag",
    kind: "anggaran",
    title: "Tabel 1.3 Pagu Anggaran Kecamatan Sukorambi Tahun 2023 (setelah perubahan)",
    at: `A${t.row + 2}`,
    cols: ["no", "nama", "pagu"],
    header: [["NO", "PROGRAM / KEGIATAN / SUB KEGIATAN", "PAGU ANGGARAN"]],
  });
  writeTree(u, POHON, { pagu: rp, no: (p) => p.join(".") });
  writeTotal(u, POHON, { pagu: rp, label: { nama: "J U M L A H" } });
}

function bab2(b: Book): void {
  const s = b.sheet("BAB II", { A: 6, B: 50, C: 50 });
  s.lines("A2", "Tabel 2.2 Perjanjian Kinerja Camat Sukorambi Tahun 2023");
  const t = new Table(s, {
    id: "pk",
    kind: "pk",
    title: "Tabel 2.2 Perjanjian Kinerja Camat Sukorambi Tahun 2023",
    at: "A3",
    cols: ["no", "sas", "ind", "tgt"],
    header: [["No.", "Sasaran", "Indikator", "Target"]],
  });
  SASARAN.forEach((x, i) =>
    x.ind.forEach((y, j) => {
      t.add(y.k, { no: j ? null : `${i + 1}.`, sas: j ? null : x.n, ind: y.n, tgt: nilai(y.k, y.target) });
      t.fact(`target:${y.k}`, y.k, "tgt");
    }),
  );
  const u = new Table(s, {
    id: "pa",
    kind: "pk-anggaran",
    title: "",
    at: `A${t.row + 1}`,
    cols: ["no", "nama", "pagu", "ket"],
    header: [["No.", "Program", "Anggaran", "Keterangan"]],
  });
  writeTree(u, POHON, {
    pagu: rp,
    only: (n) => !n.k.includes("."),
    partial: ["1", "2", "3", "4"],
    no: (p) => `${p[0]}.`,
    extra: () => ({ ket: "APBD" }),
  });
  writeTotal(u, POHON, { pagu: rp, label: { no: "Jumlah" } });
}

function kinerja(b: Book, row: number): number {
  const s = last(b);
  s.put(`A${row}`, "Skala pengukuran ordinal yang digunakan:");
  const k = new Table(s, {
    id: "sk",
    kind: "skala",
    title: "",
    at: `A${row + 1}`,
    cols: ["no", "krit", "int"],
    header: [["No", "Kategori", "Capaian Kinerja"]],
  });
  (
    [
      ["Sangat Baik", "> 100 %"],
      ["Baik", "76 – 100 %"],
      ["Cukup", "55 – 75 %"],
      ["Kurang", "< 55 %"],
    ] as const
  ).forEach(([krit, int], i) => k.add(`r${i}`, { no: `${i + 1}`, krit, int }));
  s.put(`A${k.row + 1}`, "Tabel 3.1 Pengukuran Kinerja Tahun 2023");
  const t = new Table(s, {
    id: "k",
    kind: "kinerja",
    title: "Tabel 3.1 Pengukuran Kinerja Tahun 2023",
    at: `A${k.row + 2}`,
    cols: ["no", "sas", "ind", "tgt", "real", "cap", "pred"],
    merge: true,
    header: [
      ["No", "Sasaran", "Indikator Kinerja", "Tahun 2023", "<", "<", "Kategori"],
      ["^", "^", "^", "Target", "Realisasi", "%", "^"],
    ],
  });
  SASARAN.forEach((x, i) => {
    x.ind.forEach((y, j) => {
      t.add(y.k, {
        no: j ? null : `${i + 1}`,
        sas: j ? null : x.n,
        ind: y.n,
        tgt: nilai(y.k, y.target),
        real: nilai(y.k, y.real),
        cap: pctText(2)(capaian(y)),
        pred: lokal4(toNumber(capaian(y))),
      });
      t.ratio(y.k, "cap", "real", "tgt");
      berlabel(t, y.k, lokal4);
      t.fact(`target:${y.k}`, y.k, "tgt");
      t.fact(`realisasi:${y.k}`, y.k, "real");
      t.fact(`capaian:${y.k}`, y.k, "cap");
    });
    if (x.ind.length === 1) return t.fact(`capaian:${x.k}`, (x.ind[0] as { k: string }).k, "cap");
    const c = capaianSasaran(x);
    t.add(x.k, { ind: `Rerata capaian sasaran ${i + 1}`, cap: pctText(2)(c), pred: lokal4(toNumber(c)) }, { italic: true });
    t.average(
      x.k,
      "cap",
      x.ind.map((y) => y.k),
    );
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
  const t = new Table(last(b), {
    id: "tr",
    kind: "tren",
    title: "Tabel 3.2 Perbandingan Realisasi Kinerja Tahun 2021 – 2023",
    at: `B${row + 1}`,
    cols: ["sas", "ind", "y0", "y1", "real"],
    header: [["Sasaran", "Indikator", "Realisasi Tahun 2021", "Realisasi Tahun 2022", "Realisasi Tahun 2023"]],
  });
  SASARAN.forEach((x) =>
    x.ind.forEach((y, j) => {
      const [a, c] = y.lalu as [string, string];
      t.add(y.k, { sas: j ? null : x.n, ind: y.n, y0: nilai(y.k, a), y1: nilai(y.k, c), real: nilai(y.k, y.real) });
      t.fact(`realisasi:${y.k}`, y.k, "real");
    }),
  );
  return t.row;
}

function banding(b: Book, row: number): number {
  last(b).put(`B${row}`, "Tabel 3.3 Perbandingan dengan Realisasi Kabupaten");
  const t = new Table(last(b), {
    id: "bd",
    kind: "banding",
    title: "Tabel 3.3 Perbandingan dengan Realisasi Kabupaten",
    at: `B${row + 1}`,
    cols: ["ind", "real", "kab", "ket"],
    header: [["Indikator", "Realisasi 2023", "Realisasi Kabupaten", "Keterangan (+/-)"]],
  });
  IND.forEach((y) => {
    t.add(y.k, {
      ind: y.n,
      real: nilai(y.k, y.real),
      kab: y.k === "i1" ? "85,27 (IKM Kabupaten)" : "n/a",
      ket: y.k === "i1" ? "+" : "-",
    });
    t.fact(`realisasi:${y.k}`, y.k, "real");
  });
  return t.row;
}

function pendukung(b: Book, row: number): number {
  last(b).put(`A${row}`, "Tabel 3.4 Program dan Kegiatan yang Mendukung Sasaran");
  const t = new Table(last(b), {
    id: "d",
    kind: "pendukung",
    title: "Tabel 3.4 Program dan Kegiatan yang Mendukung Sasaran",
    at: `A${row + 1}`,
    cols: ["no", "sas", "nama", "pagu", "real", "pct"],
    header: [["No", "Sasaran", "Program/Kegiatan", "Anggaran", "Realisasi", "% Serapan"]],
  });
  SASARAN.forEach((x, i) => {
    const nodes = milik(x.k);
    writeTree(t, nodes, {
      pagu: rp,
      real: rp,
      pct: pctText(2),
      only: (n) => n.k.split(".").length < 3,
      partial: POHON.flatMap((n) => (n.kids ?? []).map((m) => m.k)),
      extra: (n) => (n === nodes[0] ? { no: `${i + 1}`, sas: x.n } : {}),
    });
    writeTotal(t, nodes, { key: x.k, label: { nama: "Total" }, pagu: rp, real: rp, pct: pctText(2), fact: x.k });
  });
  return t.row;
}

function efisiensi(b: Book, row: number): number {
  last(b).put(`B${row}`, "Tabel 3.5 Tingkat Efisiensi");
  const t = new Table(last(b), {
    id: "e",
    kind: "efisiensi",
    title: "Tabel 3.5 Tingkat Efisiensi",
    at: `B${row + 1}`,
    cols: ["sas", "cap", "ser", "kat"],
    header: [["Sasaran", "Capaian Kinerja (%)", "Serapan Anggaran (%)", "Tingkat Efisiensi"]],
  });
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
  const t = new Table(last(b), {
    id: "ra",
    kind: "realisasi",
    title: "Tabel 3.6 Realisasi Anggaran Kecamatan Sukorambi Tahun 2023",
    at: `A${row + 1}`,
    cols: ["no", "nama", "dana", "pagu", "real", "pct", "ket"],
    header: [["No", "Program/Kegiatan/Sub Kegiatan", "Sumber Dana", "Anggaran (Rp)", "Realisasi (Rp)", "%", "Ket."]],
  });
  writeTree(t, POHON, {
    pagu: rp,
    real: rp,
    pct: pctText(2),
    omit: ["3.1.1"],
    no: (p) => (p.length === 3 ? null : p.join(".")),
    extra: (n, l) => ({ dana: l === 1 ? "APBD" : null, ket: n.k === "1.3.1" ? "Sisa tagihan listrik" : null }),
  });
  writeTotal(t, POHON, { pagu: rp, real: rp, pct: pctText(2), label: { nama: "JUMLAH" } });
  return t.row;
}
