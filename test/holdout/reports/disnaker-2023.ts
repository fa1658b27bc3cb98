/**
 * Dinas Tenaga Kerja: nearly all tables on one sheet, text without percent signs, target and realisasi of four years in pairs,
 * predicates ticked, totals for each sasaran, headers repeated at page breaks, cash by month beside the staff by education.
 * Eight errors.
 */
import { type Book, type Planted } from "../../blind/lib/book";
import { pctText, rpNum, rpText, type Cell } from "../../blind/lib/cell";
import { bercentang, capaian, capaianSasaran, centang, efisien, kemajuan, permendagri, pohon, serapanOf, type Indikator, type Sasaran } from "../../blind/lib/parts";
import { cmp, print, toNumber } from "../../blind/lib/rational";
import { Table } from "../../blind/lib/table";
import { amounts, find, writeTotal, writeTree, type Node } from "../../blind/lib/tree";
import { HoldBook, sign } from "../lib/hold";

interface Ind extends Indikator {
  /** Targets of the earlier years, oldest first. */
  readonly dulu: readonly [string, string, string];
}
interface Sas extends Sasaran {
  readonly ind: readonly Ind[];
  readonly prog: readonly string[];
}
const SASARAN: readonly Sas[] = [
  {
    k: "s1",
    n: "Menurunnya tingkat pengangguran",
    prog: ["2", "3"],
    ind: [
      { k: "i1", n: "Tingkat Pengangguran Terbuka (TPT)", target: "4.15", real: "4.01", neg: true, akhir: "3.50", lalu: ["5.42", "5.18", "4.32"], dulu: ["5.10", "4.80", "4.50"] },
      { k: "i2", n: "Persentase pencari kerja yang ditempatkan", target: "62.00", real: "58.77", akhir: "70.00", lalu: ["48.10", "51.36", "55.92"], dulu: ["50.00", "54.00", "58.00"] },
      { k: "i3", n: "Persentase lulusan pelatihan yang kompeten", target: "80.00", real: "84.40", akhir: "85.00", lalu: ["69.25", "73.80", "79.15"], dulu: ["70.00", "74.00", "77.00"] },
    ],
  },
  {
    k: "s2",
    n: "Terciptanya hubungan industrial yang harmonis",
    prog: ["4"],
    ind: [
      { k: "i4", n: "Persentase perselisihan hubungan industrial yang diselesaikan", target: "90.00", real: "76.50", akhir: "95.00", lalu: ["81.20", "84.60", "87.35"], dulu: ["82.00", "85.00", "88.00"] },
      { k: "i5", n: "Jumlah kecelakaan kerja", target: "25", real: "27", neg: true, akhir: "20", lalu: ["39", "34", "30"], dulu: ["36", "32", "28"] },
    ],
  },
  {
    k: "s3",
    n: "Meningkatnya tata kelola Dinas Tenaga Kerja",
    prog: ["1"],
    ind: [{ k: "i6", n: "Nilai SAKIP Dinas Tenaga Kerja", target: "76.50", real: "78.05", akhir: "80.00", lalu: ["70.12", "72.88", "75.34"], dulu: ["71.00", "73.00", "75.00"] }],
  },
];
const POHON = pohon(`
1|PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA
1.1|Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah
1.1.1|Penyusunan Dokumen Perencanaan Perangkat Daerah|19800000|19650000
1.1.2|Evaluasi Kinerja Perangkat Daerah|8750000|8725000
1.2|Administrasi Keuangan Perangkat Daerah
1.2.1|Penyediaan Gaji dan Tunjangan ASN|5248650000|5096318742
1.3|Administrasi Umum Perangkat Daerah
1.3.1|Penyediaan Peralatan Rumah Tangga|24500000|0
1.3.2|Penyediaan Bahan Logistik Kantor|36240000|24310000
2|PROGRAM PELATIHAN KERJA DAN PRODUKTIVITAS TENAGA KERJA
2.1|Pelaksanaan Pelatihan berdasarkan Unit Kompetensi
2.1.1|Proses Pelaksanaan Pendidikan dan Pelatihan Keterampilan bagi Pencari Kerja berdasarkan Klaster Kompetensi|3486900000|3398264500
2.1.2|Pengadaan Sarana Pelatihan Kerja Kabupaten/Kota|742300000|739860000
2.2|Pembinaan Lembaga Pelatihan Kerja Swasta
2.2.1|Pembinaan Lembaga Pelatihan Kerja Swasta|64800000|63215000
3|PROGRAM PENEMPATAN TENAGA KERJA
3.1|Pelayanan Antarkerja di Daerah Kabupaten/Kota
3.1.1|Pelayanan dan Penyediaan Informasi Pasar Kerja Online|186450000|180972300
3.1.2|Job Fair/Bursa Kerja|218700000|215384000
3.2|Pelindungan PMI (Pra dan Purna Penempatan) di Daerah Kabupaten/Kota
3.2.1|Pemberdayaan Pekerja Migran Indonesia Purna Penempatan|142600000|138947500
4|PROGRAM HUBUNGAN INDUSTRIAL
4.1|Pencegahan dan Penyelesaian Perselisihan Hubungan Industrial
4.1.1|Penyelesaian Perselisihan Hubungan Industrial, Mogok Kerja, dan Penutupan Perusahaan|128400000|119763800
4.1.2|Pengembangan Pelaksanaan Jaminan Sosial Tenaga Kerja dan Fasilitas Kesejahteraan Pekerja|96350000|94128000
`);
const milik = (x: Sas): Node[] => x.prog.map((p) => find(POHON, p));
const rp = rpText("", "");
const pct = pctText(2, "");
const PRED = { p1: "Sangat Tinggi", p2: "Tinggi", p3: "Sedang", p4: "Rendah", p5: "Sangat Rendah" } as const;
const nilai = (x: string): Cell => ({ v: print(x, (x.split(".")[1] ?? "").length), loc: "id", align: "center" });
const IND = SASARAN.flatMap((x) => x.ind);

const ERRORS: readonly Planted[] = [
  {
    id: "nk-rencana-digit",
    kind: "jumlah",
    at: "pr/2.1.2/pagu",
    write: rp(74230000),
    correct: "742300000",
    why: "a digit dropped: 742.300.000 in both other tables and in the sum of the kegiatan",
  },
  {
    id: "nk-kinerja-kemajuan",
    kind: "capaian",
    at: "k/i1/maju",
    write: pct("114.57"),
    correct: "85.43",
    why: "4,01 / 3,50 although less is better (the capaian of the same row is right): 85,43",
  },
  {
    id: "nk-tren-i4",
    kind: "lintas-tabel",
    at: "tr/i4/real",
    write: nilai("75.60"),
    correct: "76.50",
    why: "digits swapped; 76,50 in the performance table, where 85,00 follows from it",
  },
  {
    id: "nk-dukung-swap",
    kind: "tukar",
    at: "d/1.3.1/real",
    writes: { "d/1.3.1/real": rp(24310000), "d/1.3.2/real": rp(0) },
    also: ["d/1.3.1/pct", "d/1.3.2/pct", "d/1.3.1/pagu", "d/1.3.2/pagu"],
    why: "0 and 24.310.000 stand swapped against the budget table and against their own percentages",
  },
  {
    id: "nk-dukung-total",
    kind: "jumlah",
    at: "d/s1/real",
    write: rp(4633411300),
    correct: "4736643300",
    why: "not updated: 4.201.339.500 + 535.303.800 = 4.736.643.300, and 97,83 follows from that",
  },
  {
    id: "nk-rekap-capaian",
    kind: "lintas-tabel",
    at: "r/i2/cap",
    write: pct("94.97"),
    correct: "94.79",
    why: "94,79 in the performance table (58,77 / 62,00)",
  },
  {
    id: "nk-rekap-centang",
    kind: "predikat",
    at: "r/i4/p1",
    writes: { "r/i4/p1": { v: "✓", align: "center" }, "r/i4/p2": { v: null } },
    also: ["r/i4/cap"],
    why: "85,00 is Tinggi, ticked under Sangat Tinggi",
  },
  {
    id: "nk-kas-galat",
    kind: "galat",
    scope: "umum",
    at: "kas/jumlah/real",
    write: { f: "SUM(#REF!)", error: "#REF!" },
    formal: true,
    why: "the formula lost its range",
  },
];

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
const level = { style: (l: number) => ({ bold: l === 1, italic: l === 2 }), no: (p: readonly number[]): Cell => p.join(".") + (p.length === 1 ? "." : "") };

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
  writeTree(t, POHON, { pagu: rp, ...level, extra: (n) => ({ sumber: n.kids ? null : dbhcht.includes(n.k) ? "DBHCHT" : "PAD/DAU" }) });
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
      ["No", "Sasaran/Tujuan", "Indikator Kinerja Utama (IKU)", "Tahun 2023", "<", "<", "Target Akhir Renstra", "Tingkat Kemajuan (%)"],
      ["^", "^", "^", "Target PK", "Realisasi", "Persentase Capaian (%)", "^", "^"],
    ],
    numbers: ["1", "2", "3", "4", "5", "6", "7", "8"],
  });
  SASARAN.forEach((x, i) => {
    x.ind.forEach((y, j) => {
      t.add(y.k, { ...(j ? {} : { no: `${i + 1}.`, sas: x.n }), ind: y.n, tgt: nilai(y.target), real: nilai(y.real), cap: pct(capaian(y)), akhir: nilai(y.akhir as string), maju: pct(kemajuan(y)) });
      t.ratio(y.k, "cap", "real", "tgt", { negative: y.neg ?? false });
      t.ratio(y.k, "maju", "real", "akhir", { negative: y.neg ?? false });
      for (const [f, c] of [["realisasi", "real"], ["target", "tgt"], ["capaian", "cap"]] as const) t.fact(`${f}:${y.k}`, y.k, c);
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
    const old = Object.fromEntries([0, 1, 2].flatMap((i) => [[`t${i}`, nilai(y.dulu[i] as string)], [`y${i}`, nilai(l[i] as string)]]));
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
    Object.entries(centang(PRED, permendagri(toNumber(capaian(y))))).forEach(([c, v], j) => s.put(`${"EFGHI"[j]}${t.row - 1}`, v, t.n(y.k, c)));
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
    header: [["No", "Sasaran/Tujuan", "Program/Kegiatan/Sub Kegiatan", "Alokasi (Rp)", "Realisasi Keuangan (Rp)", "Tingkat Penyerapan (%)"]],
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
    b.average(t.n(x.k, "cap"), x.ind.map((y) => `k/${y.k}/cap`));
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
  sign(s, `C${t.row + 2}`, "Probolinggo, 26 Januari 2024", "KEPALA DINAS TENAGA KERJA", "SAIFUL FARID CAHYONO BHAKTI, S.E., M.M.", "Pembina Tk. I", "19711206 199803 1 007");
}

function lampiran(b: Book): void {
  const s = b.sheet("Lampiran", { A: 18, G: 24 });
  s.lines("A1", "Realisasi Kas per Bulan Tahun 2023");
  const t = new Table(s, { id: "kas", kind: "jumlah", title: "Realisasi Kas per Bulan Tahun 2023", at: "A3", cols: ["bln", "real", "kum"], header: [["Bulan", "Realisasi (Rp)", "Kumulatif (Rp)"]] });
  const months = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];
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
  t.sum("jumlah", "real", months.map((_, i) => `m${i}`));
  t.fact("real:total", "jumlah", "real");
  s.put("G2", "Pegawai Menurut Pendidikan dan Jenis Kelamin");
  const p = new Table(s, { id: "pg", kind: "pegawai", title: "Pegawai Menurut Pendidikan dan Jenis Kelamin", at: "G3", cols: ["n", "l", "p", "jml"], header: [["Pendidikan", "Laki-laki", "Perempuan", "Total"]] });
  const rows = [["S2", 5, 3], ["S1/D-IV", 12, 11], ["D-III", 2, 4], ["SLTA", 9, 3], ["SLTP", 1, 0]] as const;
  for (const [n, l, w] of rows) {
    p.add(n, { n, l, p: w, jml: l + w });
    p.across(n, "jml", ["l", "p"]);
  }
  p.add("jumlah", { n: "TOTAL", l: 29, p: 21, jml: 50 }, { bold: true });
  for (const c of ["l", "p", "jml"]) p.sum("jumlah", c, rows.map((x) => x[0]));
  p.across("jumlah", "jml", ["l", "p"]);
}
