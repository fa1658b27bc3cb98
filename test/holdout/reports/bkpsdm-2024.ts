/**
 * Badan Kepegawaian: staff by golongan and education with totals on both axes, the same staff by sex, a list of names with NIP, a
 * list of regulations with years, letters with their numbers, capaian capped at 100, a scale with step names of its own,
 * a column that says whether the target was met, rests in brackets where negative. Eight errors.
 */
import { type Book } from "../../blind/lib/book";
import { pctLoose } from "../../blind/lib/cell";
import { capaian, capaianSasaran, serapanOf } from "../../blind/lib/parts";
import { cmp, print, sub, toNumber } from "../../blind/lib/rational";
import { Table } from "../../blind/lib/table";
import { writeTotal, writeTree, type Node } from "../../blind/lib/tree";
import { derived, HoldBook, other, sign, worded } from "../lib/hold";
import { type Ind, SASARAN, POHON, nodes, pct, rp, skala, ERRORS } from "./data/bkpsdm-2024";

export function bkpsdm(): Book {
  const b = new HoldBook("bkpsdm-2024", { errors: ERRORS });
  pegawai(b);
  lain(b);
  perjanjian(b);
  kinerja(b);
  tren(b);
  realisasi(b);
  efisiensi(b);
  return b;
}

function pegawai(b: Book): void {
  const s = b.sheet("1.1", { B: 26, M: 28 });
  s.lines("B2", "Komposisi Pegawai Menurut Golongan dan Pendidikan");
  const g = new Table(s, {
    id: "gol",
    kind: "pegawai",
    title: "Komposisi Pegawai Menurut Golongan dan Pendidikan",
    at: "B3",
    merge: true,
    cols: ["n", "s2", "s1", "d3", "sma", "jml"],
    header: [
      ["Golongan", "Tingkat Pendidikan", "<", "<", "<", "Jumlah"],
      ["^", "S2", "S1/D4", "D3", "SMA", "^"],
    ],
  });
  const gol = { IV: [6, 3, 0, 0], III: [2, 27, 6, 3], II: [0, 0, 4, 7], IX: [0, 5, 1, 0] } as const;
  const names = { IV: "Golongan IV", III: "Golongan III", II: "Golongan II", IX: "PPPK" } as const;
  const cols = ["s2", "s1", "d3", "sma"] as const;
  const keys = Object.keys(gol) as (keyof typeof gol)[];
  for (const k of keys) {
    const row = gol[k];
    g.add(k, {
      n: names[k],
      ...Object.fromEntries(cols.map((c, i) => [c, row[i] || "-"])),
      jml: row.reduce((x: number, y) => x + y, 0),
    });
    b.sum(
      g.n(k, "jml"),
      cols.map((c) => g.n(k, c)),
    );
  }
  const sums = cols.map((_, i) => keys.reduce((x, k) => x + (gol[k][i] as number), 0));
  g.add(
    "jumlah",
    { n: "Jumlah", ...Object.fromEntries(cols.map((c, i) => [c, sums[i] as number])), jml: sums.reduce((x, y) => x + y, 0) },
    { bold: true },
  );
  for (const c of [...cols, "jml"]) g.sum("jumlah", c, keys);
  g.across("jumlah", "jml", cols);
  s.put("M2", "Komposisi Pegawai Menurut Jabatan dan Jenis Kelamin");
  const j = new Table(s, {
    id: "jk",
    kind: "pegawai",
    title: "Komposisi Pegawai Menurut Jabatan dan Jenis Kelamin",
    at: "M3",
    cols: ["n", "l", "p", "jml"],
    header: [["Jabatan", "L", "P", "L+P"]],
  });
  const jab = [
    ["Struktural", 4, 3],
    ["Pelaksana", 18, 12],
    ["Fungsional", 9, 7],
    ["Tenaga Teknis Lainnya", 5, 6],
  ] as const;
  for (const [n, l, p] of jab) {
    j.add(n, { n, l, p, jml: l + p });
    j.across(n, "jml", ["l", "p"]);
  }
  j.add("jumlah", { n: "J u m l a h", l: 36, p: 28, jml: 64 }, { bold: true });
  for (const c of ["l", "p", "jml"])
    j.sum(
      "jumlah",
      c,
      jab.map((x) => x[0]),
    );
  j.across("jumlah", "jml", ["l", "p"]);
}

function lain(b: Book): void {
  const s = b.sheet("1.2", { B: 34, C: 26 });
  s.lines("A1", "Daftar Pejabat Struktural");
  other(s, "A2", [
    ["No", "Nama", "NIP", "Pangkat/Gol.", "Jabatan"],
    [1, "Drs. H. SUKOWINARNO, M.Si", "19650917 198603 1 006", "Pembina Utama Muda, IV/c", "Kepala Badan"],
    [2, "DEWI ANDRIYANI, S.H., M.H.", "19760204 200212 2 005", "Pembina, IV/a", "Sekretaris"],
    [3, "AGUS PRIHANTORO, S.STP", "19840821 200212 1 001", "Penata Tk. I, III/d", "Kepala Bidang Mutasi"],
    [4, "RATNA KUMALA, S.Psi", "19811112 200604 2 017", "Penata Tk. I, III/d", "Kepala Bidang Pengembangan Kompetensi"],
  ]);
  s.lines("A9", "Dasar Hukum");
  other(s, "A10", [
    ["No", "Peraturan", "Nomor", "Tahun"],
    [1, "Undang-Undang Aparatur Sipil Negara", 20, 2023],
    [2, "Peraturan Pemerintah Manajemen PNS", 11, 2017],
    [3, "Peraturan Menteri PANRB Petunjuk Teknis Perjanjian Kinerja", 53, 2014],
    [4, "Peraturan Bupati SOTK BKPSDM", 87, 2021],
  ]);
}

function perjanjian(b: Book): void {
  const s = b.sheet("2.3", { B: 40, C: 52 });
  s.lines("A1", "PERJANJIAN KINERJA TAHUN 2024", "BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA");
  const t = new Table(s, {
    id: "pk",
    kind: "pk",
    title: "PERJANJIAN KINERJA TAHUN 2024 BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA",
    at: "A4",
    cols: ["no", "sas", "ind", "tgt"],
    header: [["No", "Sasaran Strategis", "Indikator Kinerja", "Target"]],
    numbers: ["(1)", "(2)", "(3)", "(4)"],
  });
  SASARAN.forEach((x, i) =>
    x.ind.forEach((y, j) => {
      t.add(y.k, { ...(j ? {} : { no: i + 1, sas: x.n }), ind: y.n, tgt: y.w(y.target) });
      t.fact(`target:${y.k}`, y.k, "tgt");
    }),
  );
  const p = new Table(s, {
    id: "pka",
    kind: "pk-anggaran",
    title: "",
    at: `A${t.row + 2}`,
    cols: ["no", "nama", "pagu", "ket"],
    header: [["No", "Program", "Anggaran", "Ket."]],
  });
  POHON.forEach((n, i) => {
    p.add(n.k, { no: i + 1, nama: n.n, pagu: rp([n].reduce((z, m) => z + total(m), 0)), ket: "APBD" });
    p.fact(`pagu:${n.k}`, n.k, "pagu");
  });
  p.add("jumlah", { nama: "Jumlah Keseluruhan", pagu: rp(POHON.reduce((z, m) => z + total(m), 0)) }, { bold: true });
  p.sum(
    "jumlah",
    "pagu",
    POHON.map((n) => n.k),
  );
  p.fact("pagu:total", "jumlah", "pagu");
  s.lines(`B${p.row + 2}`, "BUPATI,", undefined, undefined, undefined, { v: "MUHAMMAD RIFA'I", bold: true });
  sign(
    s,
    `D${p.row + 2}`,
    "Februari 2024",
    "KEPALA BADAN,",
    "Drs. H. SUKOWINARNO, M.Si",
    "Pembina Utama Muda",
    "19650917 198603 1 006",
  );
}
const total = (n: Node): number => n.kids?.reduce((z, m) => z + total(m), 0) ?? (n.pagu as number);

function kinerja(b: Book): void {
  const s = b.sheet("3.1", { C: 36, D: 46 });
  s.lines("B1", "Skala pengukuran capaian kinerja BKPSDM");
  const k = new Table(s, {
    id: "sk",
    kind: "skala",
    title: "Skala pengukuran capaian kinerja BKPSDM",
    at: "B2",
    cols: ["no", "int", "krit"],
    header: [["No", "Interval Capaian (%)", "Interpretasi"]],
  });
  (
    [
      ["95 – 100", "Istimewa"],
      ["85 – 94,99", "Memuaskan"],
      ["70 – 84,99", "Cukup Memuaskan"],
      ["< 70", "Kurang Memuaskan"],
    ] as const
  ).forEach(([int, krit], i) => k.add(`r${i}`, { no: i + 1, int, krit }));
  s.lines("B9", "Capaian Kinerja Tahun 2024 (capaian di atas 100% dihitung 100%)");
  const t = new Table(s, {
    id: "k",
    kind: "kinerja",
    title: "Capaian Kinerja Tahun 2024 (capaian di atas 100% dihitung 100%)",
    at: "B11",
    cols: ["no", "sas", "ind", "tgt", "real", "cap", "pred", "ket"],
    header: [
      [
        "No",
        "Sasaran Strategis",
        "Indikator Kinerja Utama (IKU)",
        "Target PK",
        "Realisasi",
        "Persentase Capaian (maks. 100%)",
        "Interpretasi",
        "Keterangan",
      ],
    ],
  });
  SASARAN.forEach((x, i) => {
    x.ind.forEach((y, j) => {
      const c = capaian(y, 100);
      const ket = cmp(y.real, y.target) >= 0 ? "Tercapai" : "Tidak Tercapai";
      t.add(y.k, {
        ...(j ? {} : { no: i + 1, sas: x.n }),
        ind: y.n,
        tgt: y.w(y.target),
        real: y.w(y.real),
        cap: pct(c),
        pred: skala(c),
        ket,
      });
      t.ratio(y.k, "cap", "real", "tgt", { cap: 100 });
      for (const [f, col] of [
        ["target", "tgt"],
        ["realisasi", "real"],
      ] as const)
        t.fact(`${f}:${y.k}`, y.k, col);
      worded(t, y.k, "pred", ["cap"], (z) => skala(z));
      worded(t, y.k, "ket", ["cap"], (z) => (cmp(z, 100) >= 0 ? "Tercapai" : "Tidak Tercapai"));
    });
    if (x.ind.length > 1) {
      t.add(x.k, { sas: `Rata-rata capaian sasaran ${i + 1}`, cap: pct(capaianSasaran(x, 100)) }, { bold: true });
      t.average(
        x.k,
        "cap",
        x.ind.map((y) => y.k),
        100,
      );
    }
    t.fact(`capaian:${x.k}`, x.ind.length > 1 ? x.k : (x.ind[0] as Ind).k, "cap");
  });
}

function tren(b: Book): void {
  const s = b.sheet("3.2", { A: 50 });
  s.lines("A1", "Realisasi kinerja 2021 s.d. 2024");
  const t = new Table(s, {
    id: "tr",
    kind: "tren",
    title: "Realisasi kinerja 2021 s.d. 2024",
    at: "A2",
    cols: ["ind", "y0", "y1", "y2", "real"],
    merge: true,
    header: [
      ["Indikator Kinerja Utama (IKU)", "Realisasi Tahun", "<", "<", "<"],
      ["^", "2021", "2022", "2023", "2024"],
    ],
  });
  for (const y of SASARAN.flatMap((x) => x.ind)) {
    const [a, c, d] = y.lalu as [string, string, string];
    t.add(y.k, { ind: y.n, y0: y.w(a), y1: y.w(c), y2: y.w(d), real: y.w(y.real) });
    t.fact(`realisasi:${y.k}`, y.k, "real");
  }
}

function realisasi(b: Book): void {
  const s = b.sheet("3.4", { B: 6, C: 60, D: 20, E: 20, G: 18 });
  s.lines("B2", "Realisasi Anggaran BKPSDM Tahun 2024");
  const t = new Table(s, {
    id: "ra",
    kind: "realisasi",
    title: "Realisasi Anggaran BKPSDM Tahun 2024",
    at: "B3",
    cols: ["no", "nama", "pagu", "real", "pct", "sisa"],
    header: [["No", "Program / Kegiatan / Sub Kegiatan", "Alokasi Anggaran", "Realisasi Anggaran", "%", "Sisa Lebih/Kurang"]],
  });
  const keys: string[] = [];
  const sisa = (n: number): string => (n < 0 ? `(Rp${print(-n, 0, "id", true)},-)` : `Rp${print(n, 0, "id", true)},-`);
  const leafSum = (n: Node, a: "pagu" | "real"): number => n.kids?.reduce((z, m) => z + leafSum(m, a), 0) ?? (n[a] as number);
  writeTree(t, POHON, {
    pagu: rp,
    real: rp,
    pct,
    no: (p, n) => (p.length === 1 ? n.k : p.length === 2 ? `${p[1]}.` : `${n.k.slice(-1)})`),
    style: (l) => ({ bold: l === 1, indent: l - 1 }),
    before: (n) => keys.push(n.k),
    extra: (n) => ({ sisa: sisa(leafSum(n, "pagu") - leafSum(n, "real")) }),
  });
  for (const k of keys) if (k !== "A.3.b") derived(t, k, "sisa", ["pagu", "real"], sub);
  writeTotal(t, POHON, { label: { nama: "Jumlah Keseluruhan" }, pagu: rp, real: rp, pct });
}

function efisiensi(b: Book): void {
  const s = b.sheet("3.5", { C: 52 });
  s.lines("B1", "Tingkat Efisiensi");
  const t = new Table(s, {
    id: "e",
    kind: "efisiensi",
    title: "Tingkat Efisiensi",
    at: "B2",
    cols: ["no", "sas", "cap", "ser", "kat"],
    header: [["No", "Sasaran Strategis", "Capaian Kinerja (%)", "Penyerapan Anggaran (%)", "Tingkat Efisiensi"]],
  });
  SASARAN.forEach((x, i) => {
    const [c, ser] = [capaianSasaran(x, 100), serapanOf(nodes(x.prog))];
    t.add(x.k, {
      no: i + 1,
      sas: x.n,
      cap: pctLoose(2)(c),
      ser: pctLoose(2)(ser),
      kat: cmp(c, ser) > 0 ? "Efisien" : "Tidak Efisien",
    });
    t.fact(`capaian:${x.k}`, x.k, "cap");
    worded(t, x.k, "kat", ["cap", "ser"], (a, z) => (cmp(a, z) > 0 ? "Efisien" : "Tidak Efisien"));
    b.claim(
      `serapan of ${x.k}`,
      [t.n(x.k, "ser")],
      x.prog.flatMap((p) => [`ra/${p}/real`, `ra/${p}/pagu`]),
      (get, r) => {
        const sum = (a: string): number => x.prog.reduce((z, p) => z + toNumber(get(r(`ra/${p}/${a}`))?.value ?? 0), 0);
        return Math.abs((100 * sum("real")) / sum("pagu") - toNumber(get(r(t.n(x.k, "ser")))?.value ?? 0)) < 0.0051;
      },
    );
  });
}
