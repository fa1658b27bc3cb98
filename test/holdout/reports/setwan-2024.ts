/**
 * Sekretariat DPRD: program, kegiatan and sub kegiatan in three name columns, the budget before and after its revision with rests,
 * real numbers and formulas, two performance agreements of which the second counts, letters alone, a schedule of sessions.
 * Seven errors.
 */
import { type Book } from "../../blind/lib/book";
import { pctExact, type Cell } from "../../blind/lib/cell";
import { cmp, percent, percentNegative, sub } from "../../blind/lib/rational";
import { Table } from "../../blind/lib/table";
import { amount, amounts, find, letter, roman, serapan, writeTree, type Node } from "../../blind/lib/tree";
import { derived, HoldBook, other, sign, worded } from "../lib/hold";
import { type Ind, SASARAN, AKUNTABEL, POHON, induk, rp, nilai, ERRORS } from "./data/setwan-2024";

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
        t.add(y.k, {
          ...(j ? {} : { no: i + 1, sas: x.n }),
          ind: y.n,
          tgt: nilai(y, id === "pk1" ? (y.lama ?? y.target) : y.target),
        });
        if (id === "pk2") t.fact(`target:${y.k}`, y.k, "tgt");
      }),
    );
    t.add("i6", { no: 3, sas: AKUNTABEL[0], ind: AKUNTABEL[1], tgt: "BB" });
    sign(
      s,
      `C${t.row + 2}`,
      id === "pk1" ? "29 Januari 2024" : "7 Oktober 2024",
      "SEKRETARIS DPRD",
      "Dra. ENDANG SULISTYOWATI, M.M.",
      "Pembina Utama Muda",
      "19680305 199403 2 009",
    );
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
      t.add(y.k, {
        ...(j ? {} : { no: i + 1, sas: x.n }),
        ind: y.n,
        tgt: nilai(y, y.target),
        real: nilai(y, y.real),
        cap: pctExact(2)(c),
      });
      const [tg, re] = [t.a1(y.k, "tgt"), t.a1(y.k, "real")];
      t.set(y.k, "cap", { f: y.neg ? `(2*${tg}-${re})/${tg}` : `${re}/${tg}` });
      t.ratio(y.k, "cap", "real", "tgt", { negative: y.neg ?? false });
      t.fact(`target:${y.k}`, y.k, "tgt");
    });
    t.mergeLast("sas", "sas", x.ind.length - 1);
    const [first, last] = [x.ind[0] as Ind, x.ind[x.ind.length - 1] as Ind];
    t.add(
      x.k,
      { sas: "Rata-rata", cap: { f: `AVERAGE(${t.a1(first.k, "cap")}:${t.a1(last.k, "cap")})`, z: "0.00%" } },
      { bold: true },
    );
    t.average(
      x.k,
      "cap",
      x.ind.map((y) => y.k),
    );
    t.fact(`capaian:${x.k}`, x.k, "cap");
  });
  t.add("i6", { no: 3, sas: AKUNTABEL[0], ind: AKUNTABEL[1], tgt: "BB", real: "BB", cap: { v: 1, z: "0.00%" } });
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
      [
        "No.",
        "Program",
        "Kegiatan",
        "Sub Kegiatan",
        "Anggaran (Rp)",
        "<",
        "Realisasi Keuangan (Rp)",
        "Tingkat Penyerapan",
        "Sisa Pagu (Rp)",
      ],
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
    extra: (n, level) => ({
      ...(level === 2 ? { keg: n.n } : level === 3 ? { sub: n.n } : {}),
      sisa: rp(amount(n, "pagu") - amount(n, "real")),
    }),
  });
  for (const k of keys) derived(t, k, "sisa", ["pagu", "real"], sub);
  for (const k of keys) if (find(POHON, k).kids) t.set(k, "sisa", { f: `${t.a1(k, "pagu")}-${t.a1(k, "real")}` });
  const total = (c: string): Cell => ({ f: POHON.map((n) => t.a1(n.k, c)).join("+"), z: "#,##0" });
  t.add(
    "jumlah",
    {
      nama: "Jumlah Keseluruhan",
      induk: total("induk"),
      pagu: total("pagu"),
      real: total("real"),
      pct: pctExact(2)(percent(amounts(POHON, "real"), amounts(POHON, "pagu"))),
      sisa: 0,
    },
    { bold: true },
  );
  t.set("jumlah", "pct", { f: `${t.a1("jumlah", "real")}/${t.a1("jumlah", "pagu")}` });
  t.set("jumlah", "sisa", { f: `${t.a1("jumlah", "pagu")}-${t.a1("jumlah", "real")}`, z: "#,##0" });
  t.mergeLast("nama", "sub");
  for (const c of ["induk", "pagu", "real"])
    t.sum(
      "jumlah",
      c,
      POHON.map((n) => n.k),
    );
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
    t.add(x.k, {
      no: i + 1,
      sas: x.n,
      cap: { f: b.far(`k/${x.k}/cap`), z: "0.00%" },
      ser: { ...pctExact(2)(serapan(find(POHON, p))), f: b.far(`ra/${p}/pct`) },
    });
    s.put(
      t.a1(x.k, "cap").replace("C", "E"),
      { f: `IF(${t.a1(x.k, "cap")}>${t.a1(x.k, "ser")},"Efisien","Tidak Efisien")` },
      t.n(x.k, "kat"),
    );
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
