/**
 * Dinas PUPR: budget in the groups Belanja Operasi, Belanja Modal and Total under three header rows, account codes, predicates
 * as a label column on a local four-step scale, thousands in units of length, a negative indicator known by its capaian only.
 * Six errors.
 */
import { Book } from "../lib/book";
import { pctText, rpNum, type Cell } from "../lib/cell";
import { berlabel, capaian, capaianSasaran, efisien, lokal4, serapanOf, type Indikator } from "../lib/parts";
import { cmp, percent, print, toNumber } from "../lib/rational";
import { Table } from "../lib/table";
import { along, writeTotal, writeTree, type Node } from "../lib/tree";
import { SASARAN, nilai, b4, POHON, milik, strip, ERRORS } from "./data/dpupr-2024";

export function dpupr(): Book {
  const b = new Book("dpupr-2024", { errors: ERRORS });
  kinerja(b);
  tren(b);
  pendukung(b);
  efisiensi(b);
  realisasi(b);
  return b;
}

function kinerja(b: Book): void {
  const s = b.sheet("Kinerja", { D: 36, E: 44 });
  s.lines("C2", "Tabel 3.1 Kategori Capaian Kinerja");
  const k = new Table(s, {
    id: "sk",
    kind: "skala",
    title: "Tabel 3.1 Kategori Capaian Kinerja",
    at: "C3",
    cols: ["no", "int", "krit"],
    header: [["No", "Capaian Kinerja", "Interpretasi"]],
  });
  (
    [
      ["> 100 %", "Sangat Baik"],
      ["76 % - 100 %", "Baik"],
      ["55 % - 75 %", "Cukup"],
      ["< 55 %", "Kurang"],
    ] as const
  ).forEach(([int, krit], i) => k.add(`r${i}`, { no: i + 1, int, krit }));
  s.lines(
    "C9",
    "Tabel 3.2 Perbandingan Target dan Realisasi Kinerja Tahun 2024",
    "Sumber: Sekretariat Dinas PUPR, 2025 (diolah)",
  );
  const t = new Table(s, {
    id: "k",
    kind: "kinerja",
    title: "Tabel 3.2 Perbandingan Target dan Realisasi Kinerja Tahun 2024",
    at: "C12",
    cols: ["no", null, "sas", "ind", "tgt", "real", "cap"],
    header: [["No", null, "Sasaran", "Indikator Sasaran", "Target", "Realisasi", "Tingkat Capaian"]],
  });
  SASARAN.forEach((x, i) => {
    x.ind.forEach((y, j) => {
      t.add(y.k, {
        no: j ? null : `${i + 1}.`,
        sas: j ? null : x.n,
        ind: y.n,
        tgt: nilai(y, y.target),
        real: nilai(y, y.real),
        cap: pctText(2)(capaian(y)),
      });
      t.ratio(y.k, "cap", "real", "tgt", { negative: y.neg ?? false });
      t.fact(`realisasi:${y.k}`, y.k, "real");
      t.fact(`capaian:${y.k}`, y.k, "cap");
    });
    if (x.ind.length > 1) {
      t.add(x.k, { sas: `Rata-rata Capaian Sasaran ${i + 1}`, cap: pctText(2)(capaianSasaran(x)) }, { bold: true, italic: true });
      t.average(
        x.k,
        "cap",
        x.ind.map((y) => y.k),
      );
    }
    t.fact(`capaian:${x.k}`, x.ind.length > 1 ? x.k : (x.ind[0] as Indikator).k, "cap");
  });
  rekap(b, t.row + 3);
}

function rekap(b: Book, row: number): void {
  const s = b.sheets[0] as Book["sheets"][number];
  s.put(`C${row - 1}`, "Tabel 3.6 Rekapitulasi Predikat Capaian Kinerja");
  const t = new Table(s, {
    id: "r",
    kind: "rekap",
    title: "Tabel 3.6 Rekapitulasi Predikat Capaian Kinerja",
    at: `C${row}`,
    cols: ["no", null, "ind", "cap", "pred"],
    header: [["No", null, "Indikator Sasaran", "% Capaian", "Predikat"]],
  });
  SASARAN.flatMap((x) => x.ind).forEach((y, i) => {
    t.add(y.k, { no: `${i + 1}`, ind: y.n, cap: pctText(2)(capaian(y)), pred: lokal4(toNumber(capaian(y))) });
    berlabel(t, y.k, lokal4);
    t.fact(`capaian:${y.k}`, y.k, "cap");
  });
}

function tren(b: Book): void {
  const s = b.sheet("Tren", { A: 44 });
  const t = new Table(s, {
    id: "tr",
    kind: "tren",
    title: "",
    at: "A1",
    cols: ["ind", "y0", "y1", "y2", "real"],
    merge: true,
    header: [
      ["Indikator", "Realisasi Tahun", "<", "<", "<"],
      ["^", "2021", "2022", "2023", "2024"],
    ],
  });
  for (const y of SASARAN.flatMap((x) => x.ind)) {
    const [a, c, d] = y.lalu as [string, string, string];
    t.add(y.k, { ind: y.n, y0: nilai(y, a), y1: nilai(y, c), y2: nilai(y, d), real: nilai(y, y.real) });
    t.fact(`realisasi:${y.k}`, y.k, "real");
  }
}

function pendukung(b: Book): void {
  const s = b.sheet("Program Pendukung", { B: 40, C: 60, D: 20, E: 20 });
  s.lines("B1", "Tabel 3.4 Program Pendukung Sasaran");
  const t = new Table(s, {
    id: "d",
    kind: "pendukung",
    title: "Tabel 3.4 Program Pendukung Sasaran",
    at: "B3",
    cols: ["sas", "nama", "pagu", "real", "pct"],
    header: [["Sasaran Strategis", "Program", "Anggaran (Rp)", "Realisasi (Rp)", "Serapan (%)"]],
    numbers: ["1", "2", "3", "4", "5 = (4/3) x 100"],
  });
  for (const x of SASARAN) {
    const nodes = milik(x.k);
    writeTree(t, nodes, {
      pagu: rpNum(),
      real: rpNum(),
      pct: pctText(2),
      only: (n) => n.k.length === 7,
      partial: POHON.map((n) => n.k),
      label: (n) => n.n.replace("PROGRAM", "Program"),
      extra: (n) => (n === nodes[0] ? { sas: x.n } : {}),
    });
    writeTotal(t, nodes, { key: x.k, label: { sas: "TOTAL" }, pagu: rpNum(), real: rpNum(), pct: pctText(2), fact: x.k });
  }
}

function efisiensi(b: Book): void {
  const s = b.sheet("Efisiensi", { C: 44 });
  s.lines("C3", "Tabel 3.5", "Efisiensi Penggunaan Sumber Daya");
  const t = new Table(s, {
    id: "e",
    kind: "efisiensi",
    title: "Tabel 3.5 Efisiensi Penggunaan Sumber Daya",
    at: "C6",
    cols: ["sas", "cap", "ser", "kat"],
    header: [["Sasaran Strategis", "Capaian Kinerja", "Serapan Anggaran", "Kategori"]],
  });
  for (const x of SASARAN) {
    const [c, ser] = [capaianSasaran(x), serapanOf(milik(x.k))];
    t.add(x.k, { sas: x.n, cap: pctText(2)(c), ser: pctText(2)(ser), kat: cmp(c, ser) > 0 ? "EFISIEN" : "TIDAK EFISIEN" });
    efisien(t, x.k);
    t.fact(`capaian:${x.k}`, x.k, "cap");
    t.fact(`serapan:${x.k}`, x.k, "ser");
  }
}

function realisasi(b: Book): void {
  const s = b.sheet("Realisasi", { B: 20, C: 56, D: 20, E: 20, G: 20, H: 20, J: 20, K: 20 });
  s.lines("B1", "REALISASI BELANJA DINAS PEKERJAAN UMUM DAN PENATAAN RUANG", "TAHUN ANGGARAN 2024");
  const groups = ["Belanja Operasi", "Belanja Modal", "Total Belanja"];
  const t = new Table(s, {
    id: "ra",
    kind: "realisasi",
    title: "REALISASI BELANJA DINAS PEKERJAAN UMUM DAN PENATAAN RUANG TAHUN ANGGARAN 2024",
    at: "B4",
    merge: true,
    cols: ["no", "nama", "opA", "opR", "opP", "moA", "moR", "moP", "pagu", "real", "pct"],
    header: [
      ["Kode", "Program/Kegiatan/Sub Kegiatan", "Belanja", "<", "<", "<", "<", "<", "<", "<", "<"],
      ["^", "^", ...groups.flatMap((g) => [g, "<", "<"])],
      ["^", "^", ...groups.flatMap(() => ["Anggaran", "Realisasi", "%"])],
    ],
  });
  const more = Object.fromEntries(
    (["opA", "opR", "moA", "moR"] as const).map((c, i) => [c, { fmt: strip, of: (n: Node) => b4(n)[i] as number }]),
  );
  const shares = (ns: readonly Node[]): Record<string, Cell> => {
    const sum = (i: number): number => ns.reduce((x, n) => x + along(n, (m) => b4(m)[i] as number), 0);
    const pct = (a: number, r: number): Cell => (a ? `${print(percent(r, a), 2)}%` : "-");
    return { opP: pct(sum(0), sum(1)), moP: pct(sum(2), sum(3)) };
  };
  const keys: string[] = [];
  writeTree(t, POHON, {
    pagu: rpNum(),
    real: rpNum(),
    pct: pctText(2),
    more,
    no: (_p, n) => n.k,
    extra: (n) => shares([n]),
    before: (n) => keys.push(n.k),
    style: (l) => ({ bold: l < 3 }),
  });
  writeTotal(t, POHON, { pagu: rpNum(), real: rpNum(), pct: pctText(2), more, label: { nama: "JUMLAH", ...shares(POHON) } });
  for (const k of [...keys, "jumlah"]) {
    t.across(k, "pagu", ["opA", "moA"]);
    t.across(k, "real", ["opR", "moR"]);
    t.ratio(k, "opP", "opR", "opA");
    t.ratio(k, "moP", "moR", "moA");
  }
}
