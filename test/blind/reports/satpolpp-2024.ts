/**
 * Satpol PP: a performance agreement and its revision (P-APBD), a budget plan with Sebelum, Sesudah and Selisih, a table of
 * assets with sums in both directions, levels by capitals and italics with most numbers missing. Five errors.
 */
import { Book } from "../lib/book";
import { pctReal, rpNum } from "../lib/cell";
import { berlabel, capaian, efisien, permendagri, serapanOf } from "../lib/parts";
import { mean, toNumber } from "../lib/rational";
import { Table } from "../lib/table";
import { amount, find, writeTotal, writeTree, type Node } from "../lib/tree";
import { SASARAN, biasa, nilai, POHON, MURNI, MILIK, rp, ERRORS } from "./data/satpolpp-2024";

export function satpolpp(): Book {
  const b = new Book("satpolpp-2024", { errors: ERRORS });
  aset(b);
  anggaran(b);
  perjanjian(b);
  kinerja(b);
  realisasi(b);
  return b;
}

function aset(b: Book): void {
  const s = b.sheet("I", { B: 40 });
  s.lines("A1", "Tabel 1.3 Sarana dan Prasarana Satuan Polisi Pamong Praja");
  const cols = ["baik", "ringan", "berat"];
  const t = new Table(s, {
    id: "as",
    kind: "sarana",
    title: "Tabel 1.3 Sarana dan Prasarana Satuan Polisi Pamong Praja",
    at: "A2",
    cols: ["no", "nama", ...cols, "jml"],
    merge: true,
    header: [
      ["No", "Jenis Sarana", "Kondisi", "<", "<", "Σ"],
      ["^", "^", "Baik", "Rusak Ringan", "Rusak Berat", "^"],
    ],
  });
  const rows = [
    ["Mobil pemadam kebakaran", 6, 2, 1],
    ["Mobil patroli", 9, 3, 1],
    ["Sepeda motor dinas", 24, 7, 5],
    ["Handy talky", 46, 12, 18],
    ["Komputer", 15, 4, 3],
  ] as const;
  rows.forEach(([nama, baik, ringan, berat], i) => {
    t.add(`a${i + 1}`, { no: i + 1, nama, baik, ringan, berat, jml: baik + ringan + berat });
    t.across(`a${i + 1}`, "jml", cols);
  });
  const sum = (i: 1 | 2 | 3): number => rows.reduce((x, r) => x + r[i], 0);
  t.add("jumlah", { nama: "Jumlah", baik: sum(1), ringan: sum(2), berat: sum(3), jml: sum(1) + sum(2) + sum(3) }, { bold: true });
  for (const c of [...cols, "jml"])
    t.sum(
      "jumlah",
      c,
      rows.map((_, i) => `a${i + 1}`),
    );
  t.across("jumlah", "jml", cols);
}

const gaya = (l: number) => ({ bold: l === 2, italic: l === 3 });
function anggaran(b: Book): void {
  const s = b.sheet("I (2)", { B: 60, C: 20, D: 20, E: 20 });
  s.lines("A1", "Tabel 1.4 Anggaran Sebelum dan Sesudah Perubahan APBD 2024");
  const t = new Table(s, {
    id: "ag",
    kind: "anggaran",
    title: "Tabel 1.4 Anggaran Sebelum dan Sesudah Perubahan APBD 2024",
    at: "A2",
    merge: true,
    cols: ["no", "nama", "murni", "pagu", "selisih"],
    header: [
      ["No", "Program/Kegiatan/Sub Kegiatan", "Anggaran (Rp)", "<", "Bertambah/ (Berkurang)"],
      ["^", "^", "Sebelum Perubahan", "Sesudah Perubahan", "^"],
    ],
  });
  const awal = (n: Node): number => MURNI[n.k] as number;
  const more = {
    murni: { fmt: rp, of: awal },
    selisih: { fmt: rpNum("#,##0;(#,##0)"), of: (n: Node) => amount(n, "pagu") - awal(n) },
  };
  const keys: string[] = [];
  writeTree(t, POHON, {
    pagu: rp,
    more,
    no: (p) => (p.length === 1 ? (p[0] as number) : null),
    style: gaya,
    before: (n) => keys.push(n.k),
  });
  writeTotal(t, POHON, { pagu: rp, more, label: { nama: "JUMLAH" } });
  for (const k of [...keys, "jumlah"]) t.across(k, "pagu", ["murni", "selisih"]);
}

function perjanjian(b: Book): void {
  const s = b.sheet("II", { B: 36, C: 44 });
  let row = 1;
  for (const [id, judul, kolom] of [
    ["pk", "Tabel 2.3 Perjanjian Kinerja Tahun 2024", "semula"],
    ["pp", "Tabel 2.4 Perjanjian Kinerja Perubahan Tahun 2024", "target"],
  ] as const) {
    s.put(`A${row}`, judul);
    const t = new Table(s, {
      id,
      kind: "pk",
      title: judul,
      at: `A${row + 1}`,
      cols: ["no", "sas", "ind", "tgt"],
      header: [["No", "Sasaran Strategis", "Indikator Kinerja", "Target"]],
      numbers: ["(1)", "(2)", "(3)", "(4)"],
    });
    SASARAN.forEach((x, i) =>
      x.ind.forEach((y, j) => {
        t.add(y.k, { no: j ? null : i + 1, sas: j ? null : x.n, ind: y.n, tgt: nilai(y[kolom]) });
        t.fact(`${kolom}:${y.k}`, y.k, "tgt");
      }),
    );
    const murni = kolom === "semula";
    const u = new Table(s, {
      id: `${id}-a`,
      kind: "pk-anggaran",
      title: "",
      at: `A${t.row + 1}`,
      cols: ["no", "nama", "pagu", "ket"],
      header: [["No", "Program", "Anggaran", "Ket."]],
    });
    const tree = murni ? POHON.map(semula) : POHON;
    writeTree(u, tree, {
      pagu: rpNum('"Rp."#,##0'),
      only: (n) => !n.k.includes("."),
      partial: ["1", "2", "3"],
      facts: murni ? "murni/" : "",
      no: (p) => p[0] as number,
      extra: () => ({ ket: murni ? "APBD" : "P-APBD" }),
    });
    writeTotal(u, tree, { pagu: rpNum('"Rp."#,##0'), label: { nama: "Jumlah" }, facts: murni ? "murni/" : "" });
    for (const k of [...POHON.map((n) => n.k), "jumlah"])
      if (murni) b.fact(`murni/pagu:${k === "jumlah" ? "total" : k}`, `ag/${k}/murni`);
    row = u.row + 3;
  }
}
const semula = (n: Node): Node => (n.kids ? { ...n, kids: n.kids.map(semula) } : { ...n, pagu: MURNI[n.k] as number });

function kinerja(b: Book): void {
  const s = b.sheet("III", { C: 36, D: 44 });
  s.lines("B2", "Tabel 3.1 Capaian Kinerja Tahun 2024 (target sesuai Perjanjian Kinerja Perubahan)");
  const t = new Table(s, {
    id: "k",
    kind: "kinerja",
    title: "Tabel 3.1 Capaian Kinerja Tahun 2024 (target sesuai Perjanjian Kinerja Perubahan)",
    at: "B3",
    cols: ["no", "sas", "ind", "tgt", "real", "cap", "pred"],
    header: [["No", "Sasaran Strategis", "Indikator Kinerja", "Target", "Realisasi", "Capaian", "Predikat"]],
  });
  SASARAN.forEach((x, i) =>
    x.ind.forEach((y, j) => {
      const c = capaian(biasa(y));
      t.add(y.k, {
        no: j ? null : i + 1,
        sas: j ? null : x.n,
        ind: y.n,
        tgt: nilai(y.target),
        real: nilai(y.real),
        cap: pctReal(2)(c),
        pred: permendagri(toNumber(c)),
      });
      t.ratio(y.k, "cap", "real", "tgt", { negative: y.neg ?? false });
      berlabel(t, y.k, permendagri);
      t.fact(`target:${y.k}`, y.k, "tgt");
    }),
  );
  const sk = new Table(s, {
    id: "sk",
    kind: "skala",
    title: "",
    at: `C${t.row + 1}`,
    cols: ["krit", "int"],
    header: [["Predikat Kinerja", "Interval Nilai"]],
  });
  (
    [
      ["Sangat Tinggi", "≥ 91"],
      ["Tinggi", "76 ≤ 90"],
      ["Sedang", "66 ≤ 75"],
      ["Rendah", "51 ≤ 65"],
      ["Sangat Rendah", "≤ 50"],
    ] as const
  ).forEach(([krit, int], i) => sk.add(`r${i}`, { krit, int }));
  s.put(`B${sk.row + 1}`, "Tabel 3.2 Efisiensi");
  const e = new Table(s, {
    id: "e",
    kind: "efisiensi",
    title: "Tabel 3.2 Efisiensi",
    at: `C${sk.row + 2}`,
    cols: ["sas", "cap", "ser", "kat"],
    header: [["Sasaran", "% Capaian Kinerja", "% Serapan Anggaran", "Efisiensi"]],
  });
  for (const x of SASARAN) {
    const c = mean(x.ind.map((y) => capaian(biasa(y))));
    const ser = serapanOf([find(POHON, MILIK[x.k] as string)]);
    e.add(x.k, {
      sas: x.n,
      cap: pctReal(2)(c),
      ser: pctReal(2)(ser),
      kat: toNumber(c) > toNumber(ser) ? "Efisien" : "Tidak Efisien",
    });
    efisien(e, x.k);
    e.fact(`serapan:${MILIK[x.k]}`, x.k, "ser");
    b.average(
      `e/${x.k}/cap`,
      x.ind.map((y) => `k/${y.k}/cap`),
    );
  }
}

function realisasi(b: Book): void {
  const s = b.sheet("III (2)", { B: 60, C: 20, D: 20 });
  s.lines("A1", "Tabel 3.4", "Realisasi Anggaran Satpol PP Tahun 2024");
  const t = new Table(s, {
    id: "ra",
    kind: "realisasi",
    title: "Tabel 3.4 Realisasi Anggaran Satpol PP Tahun 2024",
    at: "A4",
    cols: ["no", "nama", "pagu", "real", "pct"],
    header: [["No", "Program/Kegiatan/Sub Kegiatan", "Anggaran Setelah Perubahan", "Realisasi", "%"]],
    numbers: ["1", "2", "3", "4", "5"],
  });
  writeTree(t, POHON, {
    pagu: rp,
    real: rp,
    pct: pctReal(2),
    no: (p) => (p.length === 1 ? (p[0] as number) : null),
    style: gaya,
  });
  writeTotal(t, POHON, { pagu: rp, real: rp, pct: pctReal(2), label: { nama: "JUMLAH" } });
}
