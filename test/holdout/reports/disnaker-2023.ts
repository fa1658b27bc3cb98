/**
 * Dinas Tenaga Kerja: nearly all tables on one sheet, text without percent signs, target and realisasi of four years in pairs,
 * predicates ticked, totals for each sasaran, headers repeated at page breaks, cash by month beside the staff by education.
 * Eight errors.
 */
import { type Book } from "../../blind/lib/book";
import { rpNum, type Cell } from "../../blind/lib/cell";
import { bercentang, capaian, capaianSasaran, centang, efisien, kemajuan, permendagri, serapanOf } from "../../blind/lib/parts";
import { cmp, toNumber } from "../../blind/lib/rational";
import { Table } from "../../blind/lib/table";
import { amounts, writeTotal, writeTree } from "../../blind/lib/tree";
import { HoldBook, sign } from "../lib/hold";
import { SASARAN, POHON, milik, rp, pct, PRED, nilai, IND, ERRORS } from "./data/disnaker-2023";

export function disnaker(): Book {
  const b = new HoldBook("disnaker-2023", { errors: ERRORS });
  rencana(b);
  kinerja(b);
  pendukung(b);
  efisiensi(b);
  realisasi(b);
  lampiran(b);
  return b;
}
const level = {
  style: (l: number) => ({ bold: l === 1, italic: l === 2 }),
  no: (p: readonly number[]): Cell => p.join(".") + (p.length === 1 ? "." : ""),
};

function rencana(b: Book): void {
  const s = b.sheet("Rencana", { C: 62, D: 22 });
  s.lines("B1", "Tabel 2.2 Alokasi Anggaran Dinas Tenaga Kerja Tahun 2023");
  const t = new Table(s, {
    id: "pr",
    kind: "anggaran",
    title: "Tabel 2.2 Alokasi Anggaran Dinas Tenaga Kerja Tahun 2023",
    at: "B3",
    cols: ["no", "nama", "pagu", "sumber"],
    header: [["No", "Program/Kegiatan/Sub Kegiatan", "Alokasi Anggaran (Rp)", "Sumber Dana"]],
  });
  const dbhcht = ["2.1.1", "2.1.2"];
  writeTree(t, POHON, {
    pagu: rp,
    ...level,
    extra: (n) => ({ sumber: n.kids ? null : dbhcht.includes(n.k) ? "DBHCHT" : "PAD/DAU" }),
  });
  writeTotal(t, POHON, { pagu: rp, label: { nama: "Jumlah" } });
}

function kinerja(b: Book): void {
  const s = b.sheet("Bab III", { B: 6, C: 36, D: 58 });
  s.lines("B1", "Tabel 3.1 Capaian Indikator Kinerja Utama Tahun 2023 dan Kemajuan terhadap Target Renstra 2021-2026");
  const t = new Table(s, {
    id: "k",
    kind: "kinerja",
    title: "Tabel 3.1 Capaian Indikator Kinerja Utama Tahun 2023 dan Kemajuan terhadap Target Renstra 2021-2026",
    at: "B3",
    merge: true,
    cols: ["no", "sas", "ind", "tgt", "real", "cap", "akhir", "maju"],
    header: [
      [
        "No",
        "Sasaran/Tujuan",
        "Indikator Kinerja Utama (IKU)",
        "Tahun 2023",
        "<",
        "<",
        "Target Akhir Renstra",
        "Tingkat Kemajuan (%)",
      ],
      ["^", "^", "^", "Target PK", "Realisasi", "Persentase Capaian (%)", "^", "^"],
    ],
    numbers: ["1", "2", "3", "4", "5", "6", "7", "8"],
  });
  SASARAN.forEach((x, i) => {
    x.ind.forEach((y, j) => {
      t.add(y.k, {
        ...(j ? {} : { no: `${i + 1}.`, sas: x.n }),
        ind: y.n,
        tgt: nilai(y.target),
        real: nilai(y.real),
        cap: pct(capaian(y)),
        akhir: nilai(y.akhir as string),
        maju: pct(kemajuan(y)),
      });
      t.ratio(y.k, "cap", "real", "tgt", { negative: y.neg ?? false });
      t.ratio(y.k, "maju", "real", "akhir", { negative: y.neg ?? false });
      for (const [f, c] of [
        ["realisasi", "real"],
        ["target", "tgt"],
        ["capaian", "cap"],
      ] as const)
        t.fact(`${f}:${y.k}`, y.k, c);
    });
  });
  s.lines(`B${t.row + 1}`, "Capaian rata-rata menurut sasaran disajikan pada Tabel 3.4.");
  s.lines(`B${t.row + 3}`, "Tabel 3.2 Target dan Realisasi Tahun 2020 s.d. 2023");
  const years = ["2020", "2021", "2022", "2023"];
  const r = new Table(s, {
    id: "tr",
    kind: "tren",
    title: "Tabel 3.2 Target dan Realisasi Tahun 2020 s.d. 2023",
    at: `C${t.row + 4}`,
    merge: true,
    cols: ["ind", "t0", "y0", "t1", "y1", "t2", "y2", "tgt", "real"],
    header: [
      ["Indikator Kinerja Utama (IKU)", ...years.flatMap((y) => [y, "<"])],
      ["^", ...years.flatMap(() => ["Target", "Realisasi"])],
    ],
  });
  for (const y of IND) {
    const l = y.lalu as readonly [string, string, string];
    const old = Object.fromEntries(
      [0, 1, 2].flatMap((i) => [
        [`t${i}`, nilai(y.dulu[i] as string)],
        [`y${i}`, nilai(l[i] as string)],
      ]),
    );
    r.add(y.k, { ind: y.n, ...old, tgt: nilai(y.target), real: nilai(y.real) });
    r.fact(`target:${y.k}`, y.k, "tgt");
    r.fact(`realisasi:${y.k}`, y.k, "real");
  }
  rekap(b, r.row + 2);
}

function rekap(b: Book, top: number): void {
  const s = b.sheets[1] as Book["sheets"][number];
  s.lines(`B${top}`, "Tabel 3.3 Kategori Capaian Indikator Kinerja Utama (Permendagri 86/2017)");
  const t = new Table(s, {
    id: "r",
    kind: "rekap",
    title: "Tabel 3.3 Kategori Capaian Indikator Kinerja Utama (Permendagri 86/2017)",
    at: `B${top + 2}`,
    merge: true,
    cols: ["no", "ind", "cap", "p1", "p2", "p3", "p4", "p5"],
    header: [
      ["No", "Indikator Kinerja Utama (IKU)", "Persentase Capaian (%)", "Kategori", "<", "<", "<", "<"],
      ["^", "^", "^", ...Object.values(PRED)],
    ],
  });
  IND.forEach((y, i) => {
    t.add(y.k, { no: `${i + 1}`, ind: y.n, cap: pct(capaian(y)) });
    Object.entries(centang(PRED, permendagri(toNumber(capaian(y))))).forEach(([c, v], j) =>
      s.put(`${"EFGHI"[j]}${t.row - 1}`, v, t.n(y.k, c)),
    );
    bercentang(t, y.k, PRED, permendagri);
    t.fact(`capaian:${y.k}`, y.k, "cap");
  });
}

function pendukung(b: Book): void {
  const s = b.sheets[1] as Book["sheets"][number];
  const top = Math.max(...[...s.cells.keys()].map((a) => Number(a.replace(/\D/g, "")))) + 3;
  s.lines(`B${top}`, "Tabel 3.5 Program, Kegiatan dan Sub Kegiatan Pendukung Sasaran");
  const t = new Table(s, {
    id: "d",
    kind: "pendukung",
    title: "Tabel 3.5 Program, Kegiatan dan Sub Kegiatan Pendukung Sasaran",
    at: `B${top + 1}`,
    cols: ["no", "sas", "nama", "pagu", "real", "pct"],
    header: [
      [
        "No",
        "Sasaran/Tujuan",
        "Program/Kegiatan/Sub Kegiatan",
        "Alokasi (Rp)",
        "Realisasi Keuangan (Rp)",
        "Tingkat Penyerapan (%)",
      ],
    ],
  });
  SASARAN.forEach((x, i) => {
    const nodes = milik(x);
    if (i === 1) t.header();
    writeTree(t, nodes, {
      pagu: rp,
      real: rp,
      pct,
      style: level.style,
      extra: (n) => (n === nodes[0] ? { no: i + 1, sas: x.n } : {}),
      before: (n) => {
        if (n.k === "3.1") t.header();
      },
    });
    writeTotal(t, nodes, { key: x.k, label: { sas: `TOTAL SASARAN ${i + 1}` }, pagu: rp, real: rp, pct, fact: x.k });
  });
}

function efisiensi(b: Book): void {
  const s = b.sheets[1] as Book["sheets"][number];
  const top = Math.max(...[...s.cells.keys()].map((a) => Number(a.replace(/\D/g, "")))) + 3;
  s.lines(`B${top}`, "Tabel 3.4 Tingkat Efisiensi");
  const t = new Table(s, {
    id: "e",
    kind: "efisiensi",
    title: "Tabel 3.4 Tingkat Efisiensi",
    at: `B${top + 1}`,
    cols: ["no", "sas", "cap", "ser", "kat"],
    header: [["No", "Sasaran/Tujuan", "Capaian Kinerja (%)", "Penyerapan (%)", "Efisien / Tidak Efisien"]],
  });
  SASARAN.forEach((x, i) => {
    const [c, ser] = [capaianSasaran(x), serapanOf(milik(x))];
    t.add(x.k, { no: i + 1, sas: x.n, cap: pct(c), ser: pct(ser), kat: cmp(c, ser) > 0 ? "Efisien" : "Tidak Efisien" });
    efisien(t, x.k);
    b.average(
      t.n(x.k, "cap"),
      x.ind.map((y) => `k/${y.k}/cap`),
    );
    t.fact(`serapan:${x.k}`, x.k, "ser");
  });
}

function realisasi(b: Book): void {
  const s = b.sheet("Realisasi Anggaran", { A: 8, B: 62, C: 20, D: 20 });
  s.lines("A2", "Tabel 3.6 Realisasi Anggaran Tahun 2023");
  const t = new Table(s, {
    id: "ra",
    kind: "realisasi",
    title: "Tabel 3.6 Realisasi Anggaran Tahun 2023",
    at: "A3",
    cols: ["no", "nama", "pagu", "real", "pct"],
    header: [["No", "Program/Kegiatan/Sub Kegiatan", "Alokasi (Rp)", "Realisasi Keuangan (Rp)", "Tingkat Penyerapan (%)"]],
    numbers: ["(1)", "(2)", "(3)", "(4)", "(5) = (4) : (3) x 100"],
  });
  writeTree(t, POHON, { pagu: rp, real: rp, pct, ...level });
  writeTotal(t, POHON, { pagu: rp, real: rp, pct, label: { nama: "JUMLAH BELANJA" } });
  sign(
    s,
    `C${t.row + 2}`,
    "Probolinggo, 26 Januari 2024",
    "KEPALA DINAS TENAGA KERJA",
    "SAIFUL FARID CAHYONO BHAKTI, S.E., M.M.",
    "Pembina Tk. I",
    "19711206 199803 1 007",
  );
}

function lampiran(b: Book): void {
  const s = b.sheet("Lampiran", { A: 18, G: 24 });
  s.lines("A1", "Realisasi Kas per Bulan Tahun 2023");
  const t = new Table(s, {
    id: "kas",
    kind: "jumlah",
    title: "Realisasi Kas per Bulan Tahun 2023",
    at: "A3",
    cols: ["bln", "real", "kum"],
    header: [["Bulan", "Realisasi (Rp)", "Kumulatif (Rp)"]],
  });
  const months = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
  ];
  const total = amounts(POHON, "real");
  let sum = 0;
  months.forEach((bln, i) => {
    const x = i === 11 ? total - sum : Math.round((total * [3, 5, 8, 9, 8, 11, 7, 8, 9, 10, 12][i]!) / 100 / 100) * 100 + i * 7;
    sum += x;
    t.add(`m${i}`, { bln, real: rpNum()(x), kum: rpNum()(sum) });
    const before = i ? [t.n(`m${i - 1}`, "kum")] : [];
    b.sum(t.n(`m${i}`, "kum"), [...before, t.n(`m${i}`, "real")]);
  });
  const f = `SUM(${t.a1("m0", "real")}:${t.a1("m11", "real")})`;
  t.add("jumlah", { bln: "JUMLAH", real: { f, z: "#,##0" } }, { bold: true });
  t.sum(
    "jumlah",
    "real",
    months.map((_, i) => `m${i}`),
  );
  t.fact("real:total", "jumlah", "real");
  s.put("G2", "Pegawai Menurut Pendidikan dan Jenis Kelamin");
  const p = new Table(s, {
    id: "pg",
    kind: "pegawai",
    title: "Pegawai Menurut Pendidikan dan Jenis Kelamin",
    at: "G3",
    cols: ["n", "l", "p", "jml"],
    header: [["Pendidikan", "Laki-laki", "Perempuan", "Total"]],
  });
  const rows = [
    ["S2", 5, 3],
    ["S1/D-IV", 12, 11],
    ["D-III", 2, 4],
    ["SLTA", 9, 3],
    ["SLTP", 1, 0],
  ] as const;
  for (const [n, l, w] of rows) {
    p.add(n, { n, l, p: w, jml: l + w });
    p.across(n, "jml", ["l", "p"]);
  }
  p.add("jumlah", { n: "TOTAL", l: 29, p: 21, jml: 50 }, { bold: true });
  for (const c of ["l", "p", "jml"])
    p.sum(
      "jumlah",
      c,
      rows.map((x) => x[0]),
    );
  p.across("jumlah", "jml", ["l", "p"]);
}
