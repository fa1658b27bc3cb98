/**
 * Sekretariat DPRD: program, kegiatan and sub kegiatan in three name columns, the budget before and after its revision with rests,
 * real numbers and formulas, two performance agreements of which the second counts, letters alone, a schedule of sessions.
 * Seven errors.
 */
import { type Book, type Planted } from "../../blind/lib/book";
import { pctExact, plain, rpNum, type Cell } from "../../blind/lib/cell";
import { pohon, type Indikator, type Sasaran } from "../../blind/lib/parts";
import { cmp, div, percent, percentNegative, sub, toNumber } from "../../blind/lib/rational";
import { Table } from "../../blind/lib/table";
import { amount, amounts, find, letter, roman, serapan, writeTree, type Node } from "../../blind/lib/tree";
import { derived, HoldBook, other, sign, worded } from "../lib/hold";

interface Ind extends Indikator {
  readonly w: "%" | "";
  /** Target before the revision, where it was another. */
  readonly lama?: string;
}
interface Sas extends Sasaran {
  readonly ind: readonly Ind[];
  readonly prog: readonly string[];
}
const SASARAN: readonly Sas[] = [
  {
    k: "s1",
    n: "Meningkatnya kualitas pelayanan kesekretariatan DPRD",
    prog: ["I"],
    ind: [
      { k: "i1", n: "Indeks kepuasan pimpinan dan anggota DPRD", target: "86", real: "87.42", w: "" },
      { k: "i2", n: "Persentase temuan hasil pemeriksaan yang ditindaklanjuti", target: "100", real: "100", w: "%" },
    ],
  },
  {
    k: "s2",
    n: "Meningkatnya fasilitasi fungsi legislasi, penganggaran dan pengawasan DPRD",
    prog: ["II"],
    ind: [
      { k: "i3", n: "Persentase Raperda yang terfasilitasi tepat waktu", target: "88", lama: "85", real: "81.25", w: "%" },
      { k: "i4", n: "Persentase aspirasi hasil reses yang ditindaklanjuti", target: "75", real: "77.6", w: "%" },
      { k: "i5", n: "Jumlah agenda rapat yang tertunda", target: "8", real: "9", neg: true, w: "" },
    ],
  },
];
const POHON = pohon(`
I|PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA
I.A|Administrasi Keuangan Perangkat Daerah
I.A.1|Penyediaan Gaji dan Tunjangan ASN|7846200000|7512846320
I.A.2|Pelaksanaan Penatausahaan dan Pengujian/Verifikasi Keuangan SKPD|64500000|63815000
I.B|Layanan Keuangan dan Kesejahteraan DPRD
I.B.1|Penyelenggaraan Administrasi Keuangan DPRD|28946750000|28417265900
I.B.2|Penyediaan Pakaian Dinas dan Atribut DPRD|412500000|409876500
I.C|Layanan Administrasi DPRD
I.C.1|Fasilitasi Rapat Koordinasi dan Konsultasi DPRD|6874300000|6542187450
I.C.2|Penyelenggaraan Administrasi Keanggotaan DPRD|128600000|121954000
II|PROGRAM DUKUNGAN PELAKSANAAN TUGAS DAN FUNGSI DPRD
II.A|Pembentukan Peraturan Daerah dan Peraturan DPRD
II.A.1|Penyusunan dan Pembahasan Program Pembentukan Peraturan Daerah|186400000|178325600
II.A.2|Pembahasan Rancangan Peraturan Daerah|2415750000|2306148750
II.B|Pengawasan Penyelenggaraan Pemerintahan
II.B.1|Pengawasan Urusan Pemerintahan Bidang Pemerintahan dan Hukum|748200000|716430500
II.B.2|Pengawasan Penggunaan Anggaran|318900000|305712400
II.C|Peningkatan Kapasitas DPRD
II.C.1|Pendalaman Tugas DPRD|3264800000|3198450000
II.C.2|Publikasi dan Dokumentasi DPRD|976500000|968214750
II.D|Penyerapan dan Penghimpunan Aspirasi Masyarakat
II.D.1|Pelaksanaan Reses|4875000000|4812360000
`);
const INDUK: Readonly<Record<string, number>> = { "I.B.1": 28446750000, "I.C.1": 7124300000, "II.A.2": 2615750000, "II.C.2": 826500000, "II.D.1": 4500000000 };
const induk = (n: Node): number => INDUK[n.k] ?? (n.pagu as number);
const rp = rpNum('#,##0;[Red]-#,##0;"-"');
const nilai = (y: Ind, x: string): Cell => (y.w === "%" ? { v: toNumber(div(x, 100)), z: "0.00%" } : plain((x.split(".")[1] ?? "").length)(x));

const ERRORS: readonly Planted[] = [
  {
    id: "sw-kinerja-target",
    kind: "lintas-tabel",
    at: "k/i3/tgt",
    write: nilai((SASARAN[1] as Sas).ind[0] as Ind, "85"),
    also: ["k/i3/cap"],
    correct: "88.00",
    why: "the target before the revision; the revised agreement says 88%. The capaian follows the wrong target by its formula",
  },
  {
    id: "sw-kinerja-rata",
    kind: "rumus",
    at: "k/s2/cap",
    write: (b) => ({ f: `AVERAGE(${b.a1("k/s1/cap")}:${b.a1("k/i5/cap")})`, z: "0.00%" }),
    why: "the AVERAGE begins one row early and takes the average of sasaran 1 into that of sasaran 2",
  },
  {
    id: "sw-real-program",
    kind: "rumus",
    at: "ra/II/pagu",
    write: (b) => ({ f: `SUM(${["A", "B", "C"].map((k) => b.a1(`ra/II.${k}/pagu`)).join(",")})`, z: '#,##0;[Red]-#,##0;"-"' }),
    also: ["ra/jumlah/pagu", "ra/jumlah/real", "ra/jumlah/pct", "ra/jumlah/sisa", "ra/II/pct", "ra/II/sisa", "ra/II/real", "e/s2/ser", "e/s2/kat"],
    spoils: ["ra/II/pct", "e/s2/ser"],
    correct: "12785550000",
    why: "the SUM leaves out the fourth kegiatan (reses, 4.875.000.000)",
  },
  {
    id: "sw-real-persen",
    kind: "rumus",
    at: "ra/II.C.2/pct",
    write: (b) => ({ f: `${b.a1("ra/II.C.2/real")}/${b.a1("ra/II.C.2/induk")}`, z: "0.00%" }),
    correct: "99.15",
    why: "divides by the budget before the revision (826.500.000), so 117,15% for 99,15%",
  },
  {
    id: "sw-real-sisa",
    kind: "jumlah",
    scope: "umum",
    at: "ra/I.C.1/sisa",
    write: rp(332121550),
    correct: "332112550",
    why: "digits swapped; 6.874.300.000 - 6.542.187.450 = 332.112.550",
  },
  {
    id: "sw-dukung-pagu",
    kind: "lintas-tabel",
    at: "d/I.A/pagu",
    write: rp(7910700200),
    correct: "7910700000",
    why: "7.910.700.000 in the budget table; the programme above it wants that as well",
  },
  {
    id: "sw-ef-serapan",
    kind: "rumus",
    at: "e/s1/ser",
    write: (b) => ({ f: b.far("ra/I.C/pct"), z: "0.00%" }),
    correct: "97.28",
    why: "points at the row of a kegiatan (95,16%) instead of the programme (97,28%)",
  },
];

export function setwan(): Book {
  const b = new HoldBook("setwan-2024", { errors: ERRORS });
  perjanjian(b);
  kinerja(b);
  pendukung(b);
  realisasi(b);
  efisiensi(b);
  jadwal(b);
  return b;
}

function perjanjian(b: Book): void {
  for (const [name, id, title] of [
    ["PK", "pk1", "PERJANJIAN KINERJA TAHUN 2024 SEKRETARIAT DPRD"],
    ["PK Perubahan", "pk2", "PERUBAHAN PERJANJIAN KINERJA TAHUN 2024 SEKRETARIAT DPRD"],
  ] as const) {
    const s = b.sheet(name, { B: 44, C: 48 });
    s.lines("A1", title);
    const t = new Table(s, {
      id,
      kind: "pk",
      title,
      at: "A3",
      cols: ["no", "sas", "ind", "tgt"],
      header: [["No.", "Sasaran", "Indikator Kinerja", "Target"]],
    });
    SASARAN.forEach((x, i) =>
      x.ind.forEach((y, j) => {
        t.add(y.k, { ...(j ? {} : { no: i + 1, sas: x.n }), ind: y.n, tgt: nilai(y, id === "pk1" ? (y.lama ?? y.target) : y.target) });
        if (id === "pk2") t.fact(`target:${y.k}`, y.k, "tgt");
      }),
    );
    sign(s, `C${t.row + 2}`, id === "pk1" ? "29 Januari 2024" : "7 Oktober 2024", "SEKRETARIS DPRD", "Dra. ENDANG SULISTYOWATI, M.M.", "Pembina Utama Muda", "19680305 199403 2 009");
  }
}

function kinerja(b: Book): void {
  const s = b.sheet("Pengukuran", { B: 40, C: 46 });
  s.lines("B1", "Pengukuran Kinerja Sekretariat DPRD Tahun 2024");
  const t = new Table(s, {
    id: "k",
    kind: "kinerja",
    title: "Pengukuran Kinerja Sekretariat DPRD Tahun 2024",
    at: "A3",
    cols: ["no", "sas", "ind", "tgt", "real", "cap"],
    header: [["No.", "Sasaran", "Indikator Kinerja", "Target PK", "Realisasi s.d. Triwulan IV", "Persentase Capaian"]],
  });
  SASARAN.forEach((x, i) => {
    x.ind.forEach((y, j) => {
      const c = y.neg ? percentNegative(y.real, y.target) : percent(y.real, y.target);
      t.add(y.k, { ...(j ? {} : { no: i + 1, sas: x.n }), ind: y.n, tgt: nilai(y, y.target), real: nilai(y, y.real), cap: pctExact(2)(c) });
      const [tg, re] = [t.a1(y.k, "tgt"), t.a1(y.k, "real")];
      t.set(y.k, "cap", { f: y.neg ? `(2*${tg}-${re})/${tg}` : `${re}/${tg}` });
      t.ratio(y.k, "cap", "real", "tgt", { negative: y.neg ?? false });
      t.fact(`target:${y.k}`, y.k, "tgt");
    });
    t.mergeLast("sas", "sas", x.ind.length - 1);
    const [first, last] = [x.ind[0] as Ind, x.ind[x.ind.length - 1] as Ind];
    t.add(x.k, { sas: "Rata-rata", cap: { f: `AVERAGE(${t.a1(first.k, "cap")}:${t.a1(last.k, "cap")})`, z: "0.00%" } }, { bold: true });
    t.average(x.k, "cap", x.ind.map((y) => y.k));
    t.fact(`capaian:${x.k}`, x.k, "cap");
  });
}

function pendukung(b: Book): void {
  const s = b.sheet("Pendukung", { A: 40, B: 58, C: 20, D: 20 });
  s.lines("A1", "Program dan kegiatan yang mendukung pencapaian sasaran");
  const t = new Table(s, {
    id: "d",
    kind: "pendukung",
    title: "Program dan kegiatan yang mendukung pencapaian sasaran",
    at: "A3",
    cols: ["sas", "nama", "pagu", "real", "pct"],
    header: [["Sasaran", "Program/Kegiatan", "Pagu Anggaran Perubahan (Rp)", "Realisasi Keuangan (Rp)", "Tingkat Penyerapan"]],
  });
  for (const x of SASARAN) {
    const nodes = x.prog.map((p) => find(POHON, p));
    writeTree(t, nodes, {
      pagu: rp,
      real: rp,
      pct: pctExact(2),
      only: (n) => n.kids !== undefined,
      style: (l) => ({ bold: l === 1, indent: l - 1 }),
      extra: (n) => (n === nodes[0] ? { sas: x.n } : {}),
    });
    const last = (nodes[0] as Node).kids as readonly Node[];
    t.mergeLast("sas", "sas", last.length);
  }
}

function realisasi(b: Book): void {
  const s = b.sheet("Realisasi", { B: 30, C: 36, D: 44, E: 20, F: 20, G: 20, I: 18 });
  s.lines("A1", "LAPORAN REALISASI ANGGARAN SEKRETARIAT DPRD", "PER 31 DESEMBER 2024");
  const t = new Table(s, {
    id: "ra",
    kind: "realisasi",
    title: "LAPORAN REALISASI ANGGARAN SEKRETARIAT DPRD PER 31 DESEMBER 2024",
    at: "A4",
    merge: true,
    cols: ["no", "nama", "keg", "sub", "induk", "pagu", "real", "pct", "sisa"],
    header: [
      ["No.", "Program", "Kegiatan", "Sub Kegiatan", "Anggaran (Rp)", "<", "Realisasi Keuangan (Rp)", "Tingkat Penyerapan", "Sisa Pagu (Rp)"],
      ["^", "^", "^", "^", "Pagu Induk", "Pagu Perubahan", "^", "^", "^"],
    ],
  });
  const keys: string[] = [];
  writeTree(t, POHON, {
    pagu: rp,
    real: rp,
    pct: pctExact(2),
    sumFormula: "sum",
    pctFormula: true,
    more: { induk: { fmt: rp, of: induk } },
    no: (p) => (p.length === 1 ? roman(p[0] as number) : p.length === 2 ? letter(p[1] as number) : (p[2] as number)),
    label: (n, level) => (level === 1 ? n.n : ""),
    style: (l) => ({ bold: l === 1 }),
    before: (n) => keys.push(n.k),
    extra: (n, level) => ({ ...(level === 2 ? { keg: n.n } : level === 3 ? { sub: n.n } : {}), sisa: rp(amount(n, "pagu") - amount(n, "real")) }),
  });
  for (const k of keys) derived(t, k, "sisa", ["pagu", "real"], sub);
  for (const k of keys) if (find(POHON, k).kids) t.set(k, "sisa", { f: `${t.a1(k, "pagu")}-${t.a1(k, "real")}` });
  const total = (c: string): Cell => ({ f: POHON.map((n) => t.a1(n.k, c)).join("+"), z: "#,##0" });
  t.add(
    "jumlah",
    { nama: "Jumlah Keseluruhan", induk: total("induk"), pagu: total("pagu"), real: total("real"), pct: pctExact(2)(percent(amounts(POHON, "real"), amounts(POHON, "pagu"))), sisa: 0 },
    { bold: true },
  );
  t.set("jumlah", "pct", { f: `${t.a1("jumlah", "real")}/${t.a1("jumlah", "pagu")}` });
  t.set("jumlah", "sisa", { f: `${t.a1("jumlah", "pagu")}-${t.a1("jumlah", "real")}`, z: "#,##0" });
  t.mergeLast("nama", "sub");
  for (const c of ["induk", "pagu", "real"]) t.sum("jumlah", c, POHON.map((n) => n.k));
  t.ratio("jumlah", "pct", "real", "pagu");
}

function efisiensi(b: Book): void {
  const s = b.sheet("Efisiensi", { B: 54 });
  s.lines("A1", "Efisiensi Penggunaan Sumber Daya");
  const t = new Table(s, {
    id: "e",
    kind: "efisiensi",
    title: "Efisiensi Penggunaan Sumber Daya",
    at: "A2",
    cols: ["no", "sas", "cap", "ser", "kat"],
    header: [["No.", "Sasaran", "Persentase Capaian Kinerja", "Persentase Penyerapan Anggaran", "Kategori Efisiensi"]],
  });
  SASARAN.forEach((x, i) => {
    const p = x.prog[0] as string;
    t.add(x.k, { no: i + 1, sas: x.n, cap: { f: b.far(`k/${x.k}/cap`), z: "0.00%" }, ser: { ...pctExact(2)(serapan(find(POHON, p))), f: b.far(`ra/${p}/pct`) } });
    s.put(t.a1(x.k, "cap").replace("C", "E"), { f: `IF(${t.a1(x.k, "cap")}>${t.a1(x.k, "ser")},"Efisien","Tidak Efisien")` }, t.n(x.k, "kat"));
    t.fact(`capaian:${x.k}`, x.k, "cap");
    t.fact(`serapan:${p}`, x.k, "ser");
    worded(t, x.k, "kat", ["cap", "ser"], (a, z) => (cmp(a, z) > 0 ? "Efisien" : "Tidak Efisien"));
  });
}

function jadwal(b: Book): void {
  const s = b.sheet("Masa Sidang", { B: 30 });
  other(s, "A1", [
    ["Masa Sidang", "Periode", "Jumlah Rapat Paripurna", "Jumlah Rapat Komisi", "Keterangan"],
    ["I", "Januari s.d. April 2024", 14, 62, "Pembahasan LKPJ Bupati Tahun 2023"],
    ["II", "Mei s.d. Agustus 2024", 17, 58, "Pembahasan P-APBD, pelantikan anggota DPRD periode 2024-2029"],
    ["III", "September s.d. Desember 2024", 21, 71, "Pembahasan RAPBD Tahun 2025"],
  ]);
}
