/**
 * Bappeda: quarterly columns in the performance and the budget table, a trend with Target and Realisasi for each year, amounts
 * in millions of rupiah (full rupiah in the agreement), three header rows, capaian as percentages that keep all their digits.
 * Six errors.
 */
import { Book } from "../lib/book";
import { pctExact, pctReal, plain, rpText } from "../lib/cell";
import { berlabel, capaian, capaianSasaran, efisien, kemajuan, permendagri, serapanOf } from "../lib/parts";
import { toNumber } from "../lib/rational";
import { Table } from "../lib/table";
import { letter, writeTotal, writeTree, type Node } from "../lib/tree";
import { SASARAN, POHON, MILIK, milik, tw, juta, nilai, ERRORS } from "./data/bappeda-2024";

export function bappeda(): Book {
  const b = new Book("bappeda-2024", { errors: ERRORS });
  perjanjian(b);
  kinerja(b);
  tren(b);
  renstra(b);
  anggaran(b);
  efisiensi(b);
  return b;
}

function perjanjian(b: Book): void {
  const s = b.sheet("Bab 2", { B: 40, C: 44, E: 24 });
  s.lines("A1", "Tabel 2.3 Perjanjian Kinerja Kepala Bappeda Tahun 2024");
  const t = new Table(s, {
    id: "pk",
    kind: "pk",
    title: "Tabel 2.3 Perjanjian Kinerja Kepala Bappeda Tahun 2024",
    at: "A3",
    cols: ["no", "sas", "ind", "sat", "tgt"],
    header: [["No.", "Sasaran", "Indikator Kinerja Utama", "Satuan", "Target Tahunan"]],
    numbers: ["1", "2", "3", "4", "5"],
  });
  SASARAN.forEach((x, i) =>
    x.ind.forEach((y, j) => {
      t.add(y.k, { no: j ? null : i + 1, sas: j ? null : x.n, ind: y.n, sat: y.sat, tgt: nilai(y.target) });
      t.fact(`target:${y.k}`, y.k, "tgt");
    }),
  );
  const u = new Table(s, {
    id: "pa",
    kind: "pk-anggaran",
    title: "",
    at: `A${t.row + 1}`,
    cols: ["no", "nama", "pagu", null, "ket"],
    header: [["No.", "Program", "Anggaran", null, "Keterangan"]],
  });
  const rp = rpText("Rp");
  writeTree(u, POHON, {
    pagu: rp,
    only: (n) => !n.k.includes("."),
    partial: ["1", "2", "3"],
    no: (p) => p[0] as number,
    extra: () => ({ ket: "APBD" }),
  });
  writeTotal(u, POHON, { pagu: rp, label: { nama: "Jumlah" } });
}

function kinerja(b: Book): void {
  const s = b.sheet("Tabel 3.1", { B: 36, C: 40 });
  s.lines("A1", "Tabel 3.1", "Capaian Kinerja per Triwulan dan Tahunan Tahun 2024");
  const t = new Table(s, {
    id: "k",
    kind: "kinerja",
    title: "Tabel 3.1 Capaian Kinerja per Triwulan dan Tahunan Tahun 2024",
    at: "A4",
    merge: true,
    cols: ["no", "sas", "ind", "sat", "tgt", "tw1", "tw2", "tw3", "tw4", "real", "cap", "pred"],
    header: [
      [
        "No",
        "Sasaran Strategis",
        "Indikator Kinerja",
        "Satuan",
        "Target 2024",
        "Realisasi",
        "<",
        "<",
        "<",
        "<",
        "Capaian (%)",
        "Predikat",
      ],
      ["^", "^", "^", "^", "^", "Triwulan", "<", "<", "<", "Tahun 2024", "^", "^"],
      ["^", "^", "^", "^", "^", "I", "II", "III", "IV", "^", "^", "^"],
    ],
  });
  SASARAN.forEach((x, i) => {
    x.ind.forEach((y, j) => {
      const quarters = Object.fromEntries(y.tw.map((v, q) => [`tw${q + 1}`, v]));
      t.add(y.k, {
        no: j ? null : i + 1,
        sas: j ? null : x.n,
        ind: y.n,
        sat: y.sat,
        tgt: nilai(y.target),
        ...quarters,
        real: nilai(y.real),
        cap: pctExact(2)(capaian(y)),
        pred: permendagri(toNumber(capaian(y))),
      });
      t.ratio(y.k, "cap", "real", "tgt");
      berlabel(t, y.k, permendagri);
      t.fact(`target:${y.k}`, y.k, "tgt");
      for (const c of ["tw4", "real"]) t.fact(`realisasi:${y.k}`, y.k, c);
      t.fact(`capaian:${y.k}`, y.k, "cap");
    });
    if (x.ind.length === 1) return t.fact(`capaian:${x.k}`, "i5", "cap");
    t.add(
      x.k,
      { sas: "Rata-rata", cap: pctExact(2)(capaianSasaran(x)), pred: permendagri(toNumber(capaianSasaran(x))) },
      { bold: true },
    );
    t.average(
      x.k,
      "cap",
      x.ind.map((y) => y.k),
    );
    berlabel(t, x.k, permendagri);
    t.fact(`capaian:${x.k}`, x.k, "cap");
  });
}

function tren(b: Book): void {
  const s = b.sheet("Tabel 3.2", { C: 44 });
  s.lines("B2", "Tabel 3.2 Perkembangan Target dan Realisasi Kinerja 2022 – 2024");
  const years = ["2022", "2023", "2024"];
  const t = new Table(s, {
    id: "tr",
    kind: "tren",
    title: "Tabel 3.2 Perkembangan Target dan Realisasi Kinerja 2022 – 2024",
    at: "B4",
    merge: true,
    cols: ["no", "ind", ...years.flatMap((y) => [`t${y}`, `r${y}`])],
    header: [
      ["No", "Indikator Kinerja", ...years.flatMap((y) => [Number(y), "<"])],
      ["^", "^", ...years.flatMap(() => ["Target", "Realisasi"])],
    ],
  });
  SASARAN.flatMap((x) => x.ind).forEach((y, i) => {
    const [[a, c], [d, e]] = y.riwayat as [[number, number], [number, number]];
    t.add(y.k, { no: i + 1, ind: y.n, t2022: a, r2022: c, t2023: d, r2023: e, t2024: Number(y.target), r2024: Number(y.real) });
    t.fact(`target:${y.k}`, y.k, "t2024");
    t.fact(`realisasi:${y.k}`, y.k, "r2024");
  });
}

function renstra(b: Book): void {
  const s = b.sheet("Tabel 3.3", { B: 44 });
  s.lines("A1", "Tabel 3.3 Kemajuan Kinerja terhadap Target Jangka Menengah (Renstra 2021-2026)");
  const t = new Table(s, {
    id: "rn",
    kind: "renstra",
    title: "Tabel 3.3 Kemajuan Kinerja terhadap Target Jangka Menengah (Renstra 2021-2026)",
    at: "A2",
    cols: ["no", "ind", "sat", "real", "akhir", "maju"],
    header: [["No", "Indikator Kinerja", "Satuan", "Realisasi 2024", "Target Jangka Menengah 2026", "Tingkat Kemajuan"]],
    numbers: ["(1)", "(2)", "(3)", "(4)", "(5)", "(6) = (4)/(5)"],
  });
  SASARAN.flatMap((x) => x.ind).forEach((y, i) => {
    t.add(y.k, {
      no: i + 1,
      ind: y.n,
      sat: y.sat,
      real: nilai(y.real),
      akhir: nilai(y.akhir as string),
      maju: pctReal(2)(kemajuan(y)),
    });
    t.ratio(y.k, "maju", "real", "akhir");
    t.fact(`realisasi:${y.k}`, y.k, "real");
  });
}

function anggaran(b: Book): void {
  const s = b.sheet("Tabel 3.4", { C: 60 });
  s.lines("A1", "Tabel 3.4 Realisasi Anggaran per Triwulan Tahun 2024", "(dalam juta rupiah)");
  const t = new Table(s, {
    id: "rt",
    kind: "realisasi",
    title: "Tabel 3.4 Realisasi Anggaran per Triwulan Tahun 2024 (dalam juta rupiah)",
    at: "A4",
    merge: true,
    cols: ["no", null, "nama", "pagu", "tw1", "tw2", "tw3", "tw4", "real", "pct"],
    header: [
      ["No", null, "Program/Kegiatan/Sub Kegiatan", "Anggaran (juta Rp)", "Realisasi (juta Rp)", "<", "<", "<", "<", "% Serapan"],
      ["^", null, "^", "^", "TW I", "TW II", "TW III", "TW IV", "Jumlah", "^"],
    ],
  });
  const more = Object.fromEntries([0, 1, 2, 3].map((i) => [`tw${i + 1}`, { fmt: juta, of: (n: Node) => tw(n, i) }]));
  const keys: string[] = [];
  writeTree(t, POHON, {
    pagu: juta,
    real: juta,
    pct: pctReal(2),
    more,
    before: (n) => keys.push(n.k),
    no: (p) => (p.length === 1 ? `${p[0]}` : p.length === 2 ? `${p[1]})` : `${letter(p[2] as number, true)}.`),
    style: (l) => ({ bold: l === 1, italic: l === 3 }),
  });
  writeTotal(t, POHON, { pagu: juta, real: juta, pct: pctReal(2), more, label: { nama: "JUMLAH" } });
  for (const k of [...keys, "jumlah"]) t.across(k, "real", ["tw1", "tw2", "tw3", "tw4"]);
}

function efisiensi(b: Book): void {
  const s = b.sheet("Tabel 3.5", { C: 44 });
  s.lines("B2", "Tabel 3.5 Efisiensi Sumber Daya");
  const t = new Table(s, {
    id: "e",
    kind: "efisiensi",
    title: "Tabel 3.5 Efisiensi Sumber Daya",
    at: "B3",
    cols: ["no", "sas", "cap", "ser", "kat"],
    header: [["No", "Sasaran", "Capaian Kinerja (%)", "Serapan Anggaran (%)", "Kategori"]],
  });
  SASARAN.forEach((x, i) => {
    const [c, ser] = [capaianSasaran(x), serapanOf(milik(x.k))];
    t.add(x.k, {
      no: i + 1,
      sas: x.n,
      cap: plain(2)(c),
      ser: plain(2)(ser),
      kat: toNumber(c) > toNumber(ser) ? "Efisien" : "Tidak Efisien",
    });
    efisien(t, x.k);
    t.fact(`capaian:${x.k}`, x.k, "cap");
    t.fact(`serapan:${MILIK[x.k]}`, x.k, "ser");
  });
}
