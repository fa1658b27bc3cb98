/**
 * Dispendukcapil: capaian as unformatted fractions in one table and as percent points in the next, budget columns from right to
 * left with levels shown by nothing but the arithmetic, service counts with sums in both directions, thousands as text. Five
 * errors.
 */
import { Book } from "../lib/book";
import { plain, rpNum, rpText, text } from "../lib/cell";
import { berlabel, capaian, capaianSasaran, efisien, permendagri, serapanOf, type Indikator } from "../lib/parts";
import { cmp, toNumber } from "../lib/rational";
import { Table } from "../lib/table";
import { writeTotal, writeTree } from "../lib/tree";
import { SASARAN, IND, POHON, milik, nilai, pecahan, ERRORS } from "./data/dispendukcapil-2023";

export function dispendukcapil(): Book {
  const b = new Book("dispendukcapil-2023", { errors: ERRORS });
  layanan(b);
  kinerja(b);
  pendukung(b);
  anggaran(b);
  return b;
}

function layanan(b: Book): void {
  const s = b.sheet("Layanan", { B: 40 });
  s.lines("A1", "Jumlah dokumen kependudukan yang diterbitkan");
  const t = new Table(s, {
    id: "ly",
    kind: "jumlah",
    title: "Jumlah dokumen kependudukan yang diterbitkan",
    at: "A3",
    merge: true,
    cols: ["no", "nama", "sm1", "sm2", "jml"],
    header: [
      ["No", "Jenis Dokumen", "Tahun 2023", "<", "Jumlah"],
      ["^", "^", "Semester I", "Semester II", "^"],
    ],
  });
  const n = text(0);
  const rows = [
    ["KTP elektronik", 31872, 28415],
    ["Kartu Keluarga", 24306, 22978],
    ["Kartu Identitas Anak", 9847, 11616],
    ["Akta Kelahiran", 8125, 7934],
    ["Akta Kematian", 2764, 3098],
  ] as const;
  rows.forEach(([nama, a, c], i) => {
    t.add(`l${i + 1}`, { no: `${i + 1}.`, nama, sm1: n(a), sm2: n(c), jml: n(a + c) });
    t.across(`l${i + 1}`, "jml", ["sm1", "sm2"]);
  });
  const sum = (i: 1 | 2): number => rows.reduce((x, r) => x + r[i], 0);
  t.add("jumlah", { nama: "Jumlah", sm1: n(sum(1)), sm2: n(sum(2)), jml: n(sum(1) + sum(2)) }, { bold: true });
  for (const c of ["sm1", "sm2", "jml"])
    t.sum(
      "jumlah",
      c,
      rows.map((_, i) => `l${i + 1}`),
    );
  t.across("jumlah", "jml", ["sm1", "sm2"]);
}

function kinerja(b: Book): void {
  const s = b.sheet("Kinerja", { A: 40, B: 44 });
  s.lines("A1", "Tabel 5. Pencapaian Indikator Kinerja Utama 2023");
  const t = new Table(s, {
    id: "k",
    kind: "kinerja",
    title: "Tabel 5. Pencapaian Indikator Kinerja Utama 2023",
    at: "A2",
    cols: ["sas", "ind", "tgt", "real", "cap"],
    header: [["Sasaran", "Indikator Kinerja Utama", "Target", "Realisasi", "Tingkat Capaian"]],
    numbers: ["(1)", "(2)", "(3)", "(4)", "(5) = (4) / (3)"],
  });
  for (const x of SASARAN) {
    x.ind.forEach((y, j) => {
      t.add(y.k, { sas: j ? null : x.n, ind: y.n, tgt: nilai(y.target), real: nilai(y.real), cap: pecahan(capaian(y)) });
      t.ratio(y.k, "cap", "real", "tgt", { negative: y.neg ?? false });
      t.fact(`realisasi:${y.k}`, y.k, "real");
      t.fact(`capaian:${y.k}`, y.k, "cap");
    });
    t.add(x.k, { ind: "Rata-rata", cap: pecahan(capaianSasaran(x)) }, { bold: true });
    t.average(
      x.k,
      "cap",
      x.ind.map((y) => y.k),
    );
    t.fact(`capaian:${x.k}`, x.k, "cap");
  }
  const u = new Table(s, {
    id: "tr",
    kind: "tren",
    title: "",
    at: `B${t.row + 2}`,
    cols: ["ind", "real", "y1", "y0"],
    header: [["Indikator Kinerja Utama", "Realisasi 2023", "Realisasi 2022", "Realisasi 2021"]],
  });
  for (const y of IND) {
    const [a, c] = y.lalu as [string, string];
    u.add(y.k, { ind: y.n, real: nilai(y.real), y1: nilai(c), y0: nilai(a) });
    u.fact(`realisasi:${y.k}`, y.k, "real");
  }
  rekap(b, u.row + 3);
}

function rekap(b: Book, row: number): void {
  const s = b.sheets.at(-1) as Book["sheets"][number];
  s.lines(`A${row - 1}`, "Tabel 6. Predikat capaian indikator (Permendagri 86/2017)");
  const t = new Table(s, {
    id: "r",
    kind: "rekap",
    title: "Tabel 6. Predikat capaian indikator (Permendagri 86/2017)",
    at: `A${row}`,
    cols: ["ind", "pred", "cap"],
    header: [["Indikator Sasaran", "Predikat Kinerja", "% Capaian"]],
  });
  for (const y of IND as readonly Indikator[]) {
    t.add(y.k, { ind: y.n, pred: permendagri(toNumber(capaian(y))), cap: plain(2)(capaian(y)) });
    if (y.k !== "i2") berlabel(t, y.k, permendagri);
    t.fact(`capaian:${y.k}`, y.k, "cap");
  }
}

function pendukung(b: Book): void {
  const s = b.sheet("Pendukung", { A: 36, B: 60, C: 20, D: 20 });
  s.lines("A1", "Tabel 7. Program/kegiatan yang mendukung sasaran");
  const t = new Table(s, {
    id: "d",
    kind: "pendukung",
    title: "Tabel 7. Program/kegiatan yang mendukung sasaran",
    at: "A2",
    cols: ["sas", "nama", "pagu", "real", "pct"],
    header: [["Sasaran", "Program/Kegiatan/Sub Kegiatan", "Anggaran", "Realisasi", "% Serapan"]],
  });
  const kata = ["", "Program ", "Kegiatan ", "Sub Kegiatan "];
  for (const x of SASARAN) {
    const nodes = milik(x.k);
    writeTree(t, nodes, {
      pagu: rpNum(),
      real: rpNum(),
      pct: plain(2),
      label: (n, l) => (l === 1 ? n.n : (kata[l] as string) + n.n),
      extra: (n) => (n === nodes[0] ? { sas: x.n } : {}),
    });
  }
  const e = new Table(s, {
    id: "e",
    kind: "efisiensi",
    title: "",
    at: `A${t.row + 2}`,
    cols: ["sas", "cap", "ser", "kat"],
    header: [["Sasaran", "% Capaian Kinerja", "% Serapan Anggaran", "Kategori Efisiensi"]],
  });
  for (const x of SASARAN) {
    const [c, ser] = [capaianSasaran(x), serapanOf(milik(x.k))];
    e.add(x.k, { sas: x.n, cap: plain(2)(c), ser: plain(2)(ser), kat: cmp(c, ser) > 0 ? "Efisien" : "Tidak Efisien" });
    efisien(e, x.k);
    e.fact(`capaian:${x.k}`, x.k, "cap");
  }
}

function anggaran(b: Book): void {
  const s = b.sheet("Realisasi Anggaran", { C: 8, D: 20, E: 20, F: 66 });
  s.lines("C2", "Tabel 9. Realisasi Anggaran 2023");
  const t = new Table(s, {
    id: "ra",
    kind: "realisasi",
    title: "Tabel 9. Realisasi Anggaran 2023",
    at: "C4",
    cols: ["pct", "real", "pagu", "nama"],
    header: [["%", "Realisasi (Rp)", "Anggaran (Rp)", "Program, Kegiatan dan Sub Kegiatan"]],
  });
  const rp = rpText("");
  writeTree(t, POHON, { pagu: rp, real: rp, pct: plain(2) });
  writeTotal(t, POHON, { pagu: rp, real: rp, pct: plain(2), label: { nama: "Total" } });
}
