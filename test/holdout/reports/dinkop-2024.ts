/**
 * Dinas Koperasi dan Usaha Mikro, without an error: performance and budget in one table, capaian and serapan as fractions without
 * a percent sign, amounts in thousands of rupiah there and in rupiah elsewhere, capaian capped at 100, letters of the AKIP
 * scale as predicates, names spelled differently from table to table, shares of which the rounded sum is not quite 100.
 */
import { type Book } from "../../blind/lib/book";
import { akip, berlabel, capaian, capaianSasaran, serapanOf } from "../../blind/lib/parts";
import { cmp, div, percent, print, sub, toNumber } from "../../blind/lib/rational";
import { Table } from "../../blind/lib/table";
import { amount, amounts, find, serapan, writeTotal, writeTree } from "../../blind/lib/tree";
import { derived, HoldBook, other, sign, worded } from "../lib/hold";
import { SASARAN, POHON, LAIN, nodes, ribu, rp, pct, pecahan, nilai, IND } from "./data/dinkop-2024";

export function dinkop(): Book {
  const b = new HoldBook("dinkop-2024", {});
  perjanjian(b);
  gabungan(b);
  kategori(b);
  realisasi(b);
  efisiensi(b);
  umkm(b);
  return b;
}

function perjanjian(b: Book): void {
  const s = b.sheet("2.4", { B: 56 });
  s.lines("A1", "Lampiran Perjanjian Kinerja Perubahan Tahun 2024");
  const t = new Table(s, {
    id: "pk",
    kind: "pk",
    title: "Lampiran Perjanjian Kinerja Perubahan Tahun 2024",
    at: "A2",
    cols: ["no", "sas", "ind", "sat", "tgt"],
    header: [["No", "Sasaran/Tujuan", "Indikator Kinerja Utama", "Satuan", "Target PK"]],
  });
  SASARAN.forEach((x, i) => {
    x.ind.forEach((y, j) => {
      t.add(y.k, { ...(j ? {} : { no: i + 1, sas: x.n }), ind: y.n, sat: y.sat, tgt: nilai(y.target) });
      t.fact(`target:${y.k}`, y.k, "tgt");
    });
    if (x.ind.length > 1) t.mergeLast("sas", "sas", x.ind.length - 1);
  });
  const p = new Table(s, {
    id: "pa",
    kind: "pk-anggaran",
    title: "",
    at: `A${t.row + 2}`,
    cols: ["no", "nama", "pagu", "sumber"],
    header: [["No", "Program", "Anggaran", "Sumber Dana"]],
  });
  POHON.forEach((n, i) => {
    p.add(n.k, { no: i + 1, nama: n.n.replace("PROGRAM", "Program"), pagu: rp(amount(n, "pagu")), sumber: "APBD Kab." });
    p.fact(`pagu:${n.k}`, n.k, "pagu");
  });
  p.add("jumlah", { nama: "Jumlah", pagu: rp(amounts(POHON, "pagu")) }, { bold: true });
  p.sum(
    "jumlah",
    "pagu",
    POHON.map((n) => n.k),
  );
  p.fact("pagu:total", "jumlah", "pagu");
}

function gabungan(b: Book): void {
  const s = b.sheet("3.1 Gabungan", { B: 40, C: 40, H: 52 });
  s.lines(
    "A1",
    "Capaian kinerja dan serapan anggaran menurut sasaran (anggaran dalam ribuan rupiah; capaian paling tinggi dihitung 1)",
  );
  const t = new Table(s, {
    id: "g",
    kind: "kinerja",
    title:
      "Capaian kinerja dan serapan anggaran menurut sasaran (anggaran dalam ribuan rupiah; capaian paling tinggi dihitung 1)",
    at: "A3",
    cols: ["no", "sas", "ind", "sat", "tgt", "real", "cap", "nama", "pagu", "rp", "pct"],
    header: [
      [
        "No",
        "Sasaran/Tujuan",
        "Indikator Kinerja Utama",
        "Satuan",
        "Target",
        "Realisasi",
        "Capaian",
        "Program",
        "Pagu (Rp.000)",
        "Realisasi Anggaran (Rp.000)",
        "Tingkat Penyerapan",
      ],
    ],
  });
  const all: string[] = [];
  SASARAN.forEach((x, i) => {
    const rows = Math.max(x.ind.length, x.prog.length);
    for (let j = 0; j < rows; j++) {
      const [y, p] = [x.ind[j], x.prog[j]];
      const node = p === undefined ? undefined : find(POHON, p);
      const key = y?.k ?? `p${p}`;
      t.add(key, {
        ...(j ? {} : { no: i + 1, sas: x.n }),
        ...(y ? { ind: y.n, sat: y.sat, tgt: nilai(y.target), real: nilai(y.real), cap: pecahan(capaian(y, 100)) } : {}),
        ...(node
          ? { nama: node.n, pagu: ribu(amount(node, "pagu")), rp: ribu(amount(node, "real")), pct: pecahan(serapan(node)) }
          : {}),
      });
      if (y) {
        t.ratio(y.k, "cap", "real", "tgt", { negative: y.neg ?? false, cap: 100 });
        for (const [f, c] of [
          ["target", "tgt"],
          ["realisasi", "real"],
          ["capaian", "cap"],
        ] as const)
          t.fact(`${f}:${y.k}`, y.k, c);
      }
      if (node && p !== undefined) {
        t.ratio(key, "pct", "rp", "pagu");
        t.fact(`pagu:${p}`, key, "pagu");
        t.fact(`real:${p}`, key, "rp");
        t.fact(`serapan:${p}`, key, "pct");
        all.push(key);
      }
    }
    if (rows > 1) t.mergeLast("sas", "sas", rows - 1);
  });
  const [pagu, real] = [amounts(POHON, "pagu"), amounts(POHON, "real")];
  t.add("jumlah", { sas: "JUMLAH", pagu: ribu(pagu), rp: ribu(real), pct: pecahan(percent(real, pagu)) }, { bold: true });
  t.sum("jumlah", "pagu", all);
  t.sum("jumlah", "rp", all);
  t.fact("pagu:total", "jumlah", "pagu");
  t.fact("real:total", "jumlah", "rp");
  t.fact("serapan:total", "jumlah", "pct");
  const r = new Table(s, {
    id: "tr",
    kind: "tren",
    title: "Realisasi tiga tahun terakhir",
    at: `B${t.row + 3}`,
    cols: ["ind", "sat", "y0", "y1", "real", "naik"],
    header: [["Indikator Kinerja Utama", "Satuan", "Realisasi 2022", "Realisasi 2023", "Realisasi 2024", "Kenaikan/Penurunan"]],
  });
  s.put(`B${t.row + 2}`, "Realisasi tiga tahun terakhir");
  for (const y of IND) {
    const [a, c] = y.lalu as [string, string];
    const dec = (y.real.split(".")[1] ?? "").length;
    r.add(y.k, {
      ind: y.n,
      sat: y.sat,
      y0: nilai(a),
      y1: nilai(c),
      real: nilai(y.real),
      naik: print(sub(y.real, c), dec, "id", true),
    });
    r.fact(`realisasi:${y.k}`, y.k, "real");
    derived(r, y.k, "naik", ["real", "y1"], sub);
  }
}

function kategori(b: Book): void {
  const s = b.sheet("3.2 Kategori", { C: 44 });
  s.lines("B1", "Skala Kategori Capaian");
  const k = new Table(s, {
    id: "sk",
    kind: "skala",
    title: "Skala Kategori Capaian",
    at: "B2",
    cols: ["no", "int", "krit", "ket"],
    header: [["No", "Nilai", "Kategori", "Interpretasi"]],
  });
  (
    [
      ["> 90 - 100", "AA", "Sangat Memuaskan"],
      ["> 80 - 90", "A", "Memuaskan"],
      ["> 70 - 80", "BB", "Sangat Baik"],
      ["> 60 - 70", "B", "Baik"],
      ["> 50 - 60", "CC", "Cukup"],
      ["> 30 - 50", "C", "Kurang"],
      ["0 - 30", "D", "Sangat Kurang"],
    ] as const
  ).forEach(([int, krit, ket], i) => k.add(`r${i}`, { no: i + 1, int, krit, ket }));
  s.lines("B11", "Kategori Capaian Indikator Kinerja Utama");
  const t = new Table(s, {
    id: "r",
    kind: "rekap",
    title: "Kategori Capaian Indikator Kinerja Utama",
    at: "B12",
    cols: ["no", "ind", "cap", "pred", "ket"],
    header: [["No", "Indikator Kinerja Utama", "Persentase Capaian", "Kategori Capaian", "Keterangan"]],
  });
  SASARAN.forEach((x) => {
    x.ind.forEach((y) => {
      const c = capaian(y, 100);
      t.add(y.k, {
        no: IND.indexOf(y) + 1,
        ind: y.n,
        cap: pct(c),
        pred: akip(toNumber(c)),
        ket: cmp(c, 100) >= 0 ? "Tercapai" : "Belum Tercapai",
      });
      t.fact(`capaian:${y.k}`, y.k, "cap");
      berlabel(t, y.k, akip);
      worded(t, y.k, "ket", ["cap"], (z) => (cmp(z, 100) >= 0 ? "Tercapai" : "Belum Tercapai"));
    });
    if (x.ind.length < 2) return;
    t.add(
      x.k,
      { ind: "Rata-rata sasaran", cap: pct(capaianSasaran(x, 100)), pred: akip(toNumber(capaianSasaran(x, 100))) },
      { italic: true },
    );
    t.average(
      x.k,
      "cap",
      x.ind.map((y) => y.k),
    );
    berlabel(t, x.k, akip);
  });
}

function realisasi(b: Book): void {
  const s = b.sheet("3.3 Realisasi", { B: 8, C: 62, D: 22, E: 22 });
  s.lines("B1", "Realisasi Anggaran Dinas Koperasi dan Usaha Mikro Tahun 2024");
  const t = new Table(s, {
    id: "ra",
    kind: "realisasi",
    title: "Realisasi Anggaran Dinas Koperasi dan Usaha Mikro Tahun 2024",
    at: "B2",
    cols: ["no", "nama", "pagu", "real", "pct"],
    header: [["No", "Program/Kegiatan/Sub Kegiatan", "Pagu Anggaran Perubahan", "Realisasi Keuangan", "Tingkat Penyerapan"]],
  });
  writeTree(t, POHON, {
    pagu: rp,
    real: rp,
    pct: pecahan,
    no: (p) => p.join("."),
    label: (n, l) => LAIN[n.k] ?? (l === 1 ? n.n : l === 2 ? `Kegiatan ${n.n}` : `Sub Kegiatan ${n.n}`),
    style: (l) => ({ bold: l === 1 }),
  });
  writeTotal(t, POHON, { pagu: rp, real: rp, pct: pecahan, label: { nama: "TOTAL BELANJA" } });
  sign(
    s,
    `D${t.row + 2}`,
    "Bondowoso, 30 Januari 2025",
    "KEPALA DINAS KOPERASI DAN USAHA MIKRO",
    "NUNUNG SETIANINGSIH, S.T., M.M.",
    "Pembina Tingkat I",
    "19720417 199803 2 006",
  );
}

function efisiensi(b: Book): void {
  const s = b.sheet("3.4 Efisiensi", { B: 50 });
  s.lines("A1", "Rasio Efisiensi");
  const t = new Table(s, {
    id: "e",
    kind: "efisiensi",
    title: "Rasio Efisiensi",
    at: "A2",
    cols: ["no", "sas", "cap", "ser", "rasio", "kat"],
    header: [["No", "Sasaran/Tujuan", "Capaian Kinerja (%)", "Penyerapan Anggaran (%)", "Nilai Efisiensi", "Keterangan"]],
  });
  SASARAN.forEach((x, i) => {
    const [c, ser] = [capaianSasaran(x, 100), serapanOf(nodes(x.prog))];
    t.add(x.k, {
      no: i + 1,
      sas: x.n,
      cap: pct(c),
      ser: pct(ser),
      rasio: print(div(print(c, 2, "en"), print(ser, 2, "en")), 2),
      kat: cmp(c, ser) > 0 ? "Efisien" : "Tidak Efisien",
    });
    derived(t, x.k, "rasio", ["cap", "ser"], div);
    worded(t, x.k, "kat", ["cap", "ser"], (a, z) => (cmp(a, z) > 0 ? "Efisien" : "Tidak Efisien"));
    b.average(
      t.n(x.k, "cap"),
      x.ind.map((y) => `r/${y.k}/cap`),
    );
    derived(
      t,
      x.k,
      "ser",
      x.prog.flatMap((p) => [`ra/${p}/real`, `ra/${p}/pagu`]),
      (...v) =>
        percent(
          v.filter((_, j) => j % 2 === 0).reduce((a, z) => a + toNumber(z), 0),
          v.filter((_, j) => j % 2 === 1).reduce((a, z) => a + toNumber(z), 0),
        ),
    );
  });
}

function umkm(b: Book): void {
  const s = b.sheet("1.3", { B: 20 });
  s.lines("B1", "Jumlah Usaha Mikro, Kecil dan Menengah per Kecamatan Tahun 2024");
  const t = new Table(s, {
    id: "um",
    kind: "jumlah",
    title: "Jumlah Usaha Mikro, Kecil dan Menengah per Kecamatan Tahun 2024",
    at: "B3",
    merge: true,
    cols: ["kec", "mikro", "kecil", "menengah", "jml", "bagian"],
    header: [
      ["Kecamatan", "Skala Usaha", "<", "<", "Jumlah", "Persentase (%)"],
      ["^", "Mikro", "Kecil", "Menengah", "^", "^"],
    ],
  });
  const rows = [
    ["Bondowoso", 6214, 318, 27],
    ["Tenggarang", 3127, 142, 8],
    ["Wonosari", 2846, 96, 5],
    ["Tapen", 2291, 74, 3],
    ["Prajekan", 1958, 66, 6],
    ["Maesan", 2733, 88, 4],
  ] as const;
  const all = rows.reduce((x, [, ...v]) => x + v[0] + v[1] + v[2], 0);
  for (const [kec, mikro, kecil, menengah] of rows) {
    const jml = mikro + kecil + menengah;
    t.add(kec, { kec, mikro, kecil, menengah, jml, bagian: pct(percent(jml, all)) });
    t.across(kec, "jml", ["mikro", "kecil", "menengah"]);
    derived(t, kec, "bagian", ["jml"], (x) => percent(x, all));
  }
  const sum = (i: 1 | 2 | 3): number => rows.reduce((x, r) => x + r[i], 0);
  t.add(
    "jumlah",
    { kec: "J U M L A H", mikro: sum(1), kecil: sum(2), menengah: sum(3), jml: all, bagian: "100,00" },
    { bold: true },
  );
  for (const c of ["mikro", "kecil", "menengah", "jml"])
    t.sum(
      "jumlah",
      c,
      rows.map((r) => r[0]),
    );
  t.across("jumlah", "jml", ["mikro", "kecil", "menengah"]);
  s.put("J2", "Petugas Penyuluh Koperasi Lapangan");
  other(s, "J3", [
    ["No", "Nama", "Wilayah", "Mulai Tugas"],
    [1, "Hendra Gunawan, S.E.", "Bondowoso, Tenggarang", 2019],
    [2, "Yuliana Puspitasari, S.Sos.", "Wonosari, Tapen", 2021],
    [3, "Moh. Ilyas, A.Md.", "Prajekan, Maesan", 2022],
  ]);
}
