/**
 * A kelurahan of a city: one sheet with prose and signatures between small tables, Rp in columns of its own, numbering A / 1 / a,
 * masukan and keluaran of each sub kegiatan, the budget before and after its revision, people counted by RW. Six errors.
 */
import { type Book } from "../../blind/lib/book";
import { pctText, rpText, type Cell } from "../../blind/lib/cell";
import { capaian } from "../../blind/lib/parts";
import { percent, print } from "../../blind/lib/rational";
import { Table } from "../../blind/lib/table";
import { find, writeTotal, writeTree, type Node } from "../../blind/lib/tree";
import { HoldBook, sign } from "../lib/hold";
import { IND, POHON, induk, KELUARAN, rp, pct, nilai, ERRORS } from "./data/kelurahan-2024";

export function kelurahan(): Book {
  const b = new HoldBook("kelurahan-kepatihan-2024", { errors: ERRORS });
  const s = b.sheet("Laporan", { A: 6, B: 58, C: 16, D: 20, E: 16, F: 20 });
  s.lines("A1", { v: "LAPORAN KINERJA INSTANSI PEMERINTAH", bold: true }, { v: "KELURAHAN KEPATIHAN TAHUN 2024", bold: true });
  penduduk(b);
  kinerja(b);
  anggaran(b);
  realisasi(b);
  masukan(b);
  return b;
}
const sheet = (b: Book): Book["sheets"][number] => b.sheets[0] as Book["sheets"][number];
let row = 0;

function penduduk(b: Book): void {
  const s = sheet(b);
  s.lines(
    "A4",
    "I. GAMBARAN UMUM",
    "Kelurahan Kepatihan memiliki luas 1,84 km2 terbagi atas 4 RW dan 23 RT dengan jumlah penduduk pada Desember 2024 sebagai berikut:",
  );
  const t = new Table(s, {
    id: "pd",
    kind: "jumlah",
    title: "",
    at: "B6",
    cols: ["rw", "l", "p", "jml"],
    header: [["Wilayah", "Laki-Laki", "Perempuan", "Jumlah (Jiwa)"]],
  });
  const rows = [
    ["RW 01", 815, 842],
    ["RW 02", 886, 911],
    ["RW 03", 754, 787],
    ["RW 04", 741, 761],
  ] as const;
  for (const [rw, l, p] of rows) {
    t.add(rw, { rw, l, p, jml: l + p });
    t.across(rw, "jml", ["l", "p"]);
  }
  t.add("jumlah", { rw: "Jumlah", l: 3196, p: 3301, jml: 6497 }, { bold: true });
  for (const c of ["l", "p", "jml"])
    t.sum(
      "jumlah",
      c,
      rows.map((r) => r[0]),
    );
  t.across("jumlah", "jml", ["l", "p"]);
  row = t.row;
}

function kinerja(b: Book): void {
  const s = sheet(b);
  s.lines(
    `A${row + 1}`,
    "II. CAPAIAN KINERJA",
    "Perbandingan target dan realisasi kinerja tahun 2024 disajikan dalam tabel berikut.",
  );
  const t = new Table(s, {
    id: "k",
    kind: "kinerja",
    title: "II. CAPAIAN KINERJA",
    at: `A${row + 4}`,
    cols: ["no", "sas", "ind", "tgt", "real", "cap"],
    header: [["No", "Sasaran/Tujuan", "Indikator Kinerja", "Target", "Realisasi", "% Capaian"]],
  });
  IND.forEach((y, i) => {
    const again = IND[i - 1]?.sas === y.sas;
    t.add(y.k, {
      ...(again ? {} : { no: i > 2 ? i : i + 1, sas: y.sas }),
      ind: y.n,
      tgt: nilai(y, y.target),
      real: nilai(y, y.real),
      cap: pctText(2)(capaian(y)),
    });
    if (again) t.mergeLast("sas", "sas", 1);
    t.ratio(y.k, "cap", "real", "tgt", { negative: y.neg ?? false });
    t.fact(`realisasi:${y.k}`, y.k, "real");
  });
  const mean = IND.reduce((z, y) => z + Number(print(capaian(y), 2, "en")), 0) / IND.length;
  t.add("rata", { sas: "Rata-rata capaian kinerja", cap: pctText(2)(mean.toFixed(4)) }, { bold: true });
  t.average(
    "rata",
    "cap",
    IND.map((y) => y.k),
  );
  s.lines(
    `A${t.row + 1}`,
    "Gangguan keamanan dan ketertiban naik 2 kasus dari target 8 kasus, sebagian besar pencurian kendaraan bermotor di RW 02.",
  );
  const r = new Table(s, {
    id: "tr",
    kind: "tren",
    title: "Perbandingan dengan tahun-tahun sebelumnya",
    at: `A${t.row + 4}`,
    cols: ["no", "ind", "y0", "y1", "real"],
    header: [["No", "Indikator Kinerja", "Realisasi Tahun 2022", "Realisasi Tahun 2023", "Realisasi Tahun 2024"]],
  });
  s.put(`A${t.row + 3}`, "Perbandingan dengan tahun-tahun sebelumnya");
  IND.forEach((y, i) => {
    r.add(y.k, {
      no: i + 1,
      ind: y.n,
      y0: nilai(y, y.lalu?.[0] as string),
      y1: nilai(y, y.lalu?.[1] as string),
      real: nilai(y, y.real),
    });
    r.fact(`realisasi:${y.k}`, y.k, "real");
  });
  row = r.row;
}

const label = (path: readonly number[]): Cell =>
  path.length === 1
    ? (["A", "B", "C"][(path[0] as number) - 1] as string)
    : path.length === 2
      ? (path[1] as number)
      : (["a", "b", "c"][(path[2] as number) - 1] as string);

function anggaran(b: Book): void {
  const s = sheet(b);
  s.lines(`A${row + 1}`, "III. ANGGARAN DAN REALISASI", "Alokasi Anggaran Kelurahan Kepatihan sebelum dan sesudah perubahan");
  const t = new Table(s, {
    id: "pr",
    kind: "anggaran",
    title: "Alokasi Anggaran Kelurahan Kepatihan sebelum dan sesudah perubahan",
    at: `A${row + 3}`,
    cols: ["no", "nama", "induk", "pagu"],
    header: [["No", "Program, Kegiatan dan Sub Kegiatan", "Anggaran Sebelum Perubahan (Rp)", "Anggaran Setelah Perubahan (Rp)"]],
  });
  const more = { induk: { fmt: rp, of: (n: Node) => induk(n).pagu as number } };
  writeTree(t, POHON, { pagu: rp, more, no: label, style: (l) => ({ bold: l === 1 }) });
  writeTotal(t, POHON, { pagu: rp, more, label: { nama: "JUMLAH" } });
  row = t.row;
}

function realisasi(b: Book): void {
  const s = sheet(b);
  s.put(`A${row + 1}`, "Realisasi Anggaran Kelurahan Kepatihan Tahun 2024");
  const t = new Table(s, {
    id: "ra",
    kind: "realisasi",
    title: "Realisasi Anggaran Kelurahan Kepatihan Tahun 2024",
    at: `A${row + 2}`,
    merge: true,
    cols: ["no", "nama", "r1", "pagu", "r2", "real", "pct"],
    header: [["No", "Uraian", "Alokasi Anggaran", "<", "Realisasi", "<", "Persentase (%)"]],
  });
  writeTree(t, POHON, {
    pagu: rp,
    real: rp,
    pct,
    no: label,
    style: (l) => ({ bold: l === 1 }),
    extra: () => ({ r1: "Rp", r2: "Rp" }),
    omit: ["B.1.c"],
  });
  writeTotal(t, POHON, { label: { nama: "J U M L A H", r1: "Rp", r2: "Rp" }, pagu: rp, real: rp, pct });
  row = t.row;
}

function masukan(b: Book): void {
  const s = sheet(b);
  s.put(`A${row + 1}`, "Masukan dan Keluaran Sub Kegiatan Prioritas");
  const t = new Table(s, {
    id: "io",
    kind: "masukan-keluaran",
    title: "Masukan dan Keluaran Sub Kegiatan Prioritas",
    at: `A${row + 2}`,
    cols: ["no", "nama", "sat", "tgt", "real", "pct"],
    header: [["No", "Sub Kegiatan / Uraian", "Satuan", "Target", "Realisasi", "%"]],
  });
  KELUARAN.forEach(([k, out, sat, target, real], i) => {
    const n = find(POHON, k);
    t.raw([i + 1, n.n], { bold: true });
    const uang = rpText("Rp ");
    t.add(k, {
      nama: "Masukan (Input) : Dana",
      sat: "Rupiah",
      tgt: uang(n.pagu as number),
      real: uang(n.real as number),
      pct: pct(percent(n.real as number, n.pagu as number)),
    });
    t.add(`o:${k}`, {
      nama: `Keluaran (Output) : ${out}`,
      sat,
      tgt: rp(target),
      real: rp(real),
      pct: pct(percent(real, target)),
    });
    t.ratio(k, "pct", "real", "tgt");
    t.ratio(`o:${k}`, "pct", "real", "tgt");
    t.fact(`pagu:${k}`, k, "tgt");
    t.fact(`real:${k}`, k, "real");
    t.fact(`serapan:${k}`, k, "pct");
  });
  sign(
    s,
    `E${t.row + 2}`,
    "Kepatihan, 20 Januari 2025",
    "LURAH KEPATIHAN",
    "ACHMAD MUHAJIR, S.E.",
    "Penata Tingkat I (III/d)",
    "19750612 200701 1 016",
  );
}
