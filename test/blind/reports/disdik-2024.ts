/**
 * Dinas Pendidikan: everything text, all tables on one sheet between prose, English decimals in performance tables, Indonesian
 * rupiah, a header repeated by a page break, rows broken in two, capaian capped in one table and not in another, truncated
 * percentages. Clean.
 */
import { Book } from "../lib/book";
import { pctCut, pctText, rpText, type Cell } from "../lib/cell";
import { berlabel, bercentang, capaian, centang, efisien, permendagri, serapanOf } from "../lib/parts";
import { mean, min, q, toNumber } from "../lib/rational";
import { Table } from "../lib/table";
import { find, letter, roman, writeTotal, writeTree } from "../lib/tree";
import { SASARAN, POHON, MILIK, en, rounded, PREDIKAT } from "./data/disdik-2024";

export function disdik(): Book {
  const b = new Book("disdik-2024", {
    allow: { "ra/2.1.1/pct": "trunc", "ra/2.1.2/pct": "trunc" },
  });
  const s = b.sheet("LAPORAN", { C: 7, D: 44, E: 40, F: 22, G: 22, H: 22 });
  s.lines(
    "C2",
    "BAB III",
    "AKUNTABILITAS KINERJA",
    "Akuntabilitas kinerja adalah kewajiban untuk menjawab 3 pertanyaan atas 7 indikator yang telah diperjanjikan pada awal tahun 2024.",
  );
  let row = skala(b, 7);
  s.lines(
    `C${row + 1}`,
    "A. Capaian Kinerja Organisasi",
    "Pengukuran dilakukan dengan membandingkan target dan realisasi 3 sasaran strategis (7 indikator).",
  );
  row = kinerja(b, row + 4);
  s.lines(
    `C${row + 1}`,
    "Dari 7 indikator, 5 indikator melampaui target dan 2 indikator di bawah 100 %, yaitu skor numerasi (97.34 %) dan IKM (98.95 %).",
  );
  row = tren(b, row + 4);
  row = pendukung(b, row + 2);
  s.lines(
    `C${row + 1}`,
    "Salah satu sub kegiatan utama tahun 2024 adalah rehabilitasi ruang kelas dengan rincian sebagai berikut.",
  );
  row = masukan(b, row + 3);
  row = efisiensi(b, row + 2);
  row = rekap(b, row + 3);
  s.lines(`C${row + 1}`, "B. Realisasi Anggaran");
  realisasi(b, row + 2);
  return b;
}
const sheet = (b: Book) => b.sheets[0] as Book["sheets"][number];

function skala(b: Book, row: number): number {
  const t = new Table(sheet(b), {
    id: "sk",
    kind: "skala",
    title: "",
    at: `D${row}`,
    cols: ["int", "krit"],
    header: [["Nilai Capaian Kinerja (%)", "Predikat"]],
  });
  (
    [
      ["≥ 91", "Sangat Tinggi"],
      ["76 – 90", "Tinggi"],
      ["66 – 75", "Sedang"],
      ["51 – 65", "Rendah"],
      ["≤ 50", "Sangat Rendah"],
    ] as const
  ).forEach(([a, c], i) => t.add(`r${i}`, { int: a, krit: c }));
  return t.row;
}

function kinerja(b: Book, row: number): number {
  sheet(b).put(`D${row - 1}`, "Tabel 3.1 Capaian Indikator Kinerja Utama Dinas Pendidikan Tahun 2024");
  const t = new Table(sheet(b), {
    id: "k",
    kind: "kinerja",
    title: "Tabel 3.1 Capaian Indikator Kinerja Utama Dinas Pendidikan Tahun 2024",
    at: `C${row}`,
    cols: ["no", "sas", "ind", "tgt", "real", "cap", "pred"],
    loc: "en",
    header: [["NO.", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "TARGET", "REALISASI", "CAPAIAN (%)", "KATEGORI"]],
    numbers: ["1", "2", "3", "4", "5", "6 = 5/4*100", "7"],
  });
  SASARAN.forEach((x, i) => {
    if (i === 2) t.header();
    x.ind.forEach((y, j) => {
      const nilai = (v: string): Cell => (y.k === "i6" ? en(`BB (${v})`) : en(v, y.n.startsWith("Angka") ? " %" : ""));
      t.add(y.k, {
        no: j ? null : `${i + 1}.`,
        sas: j ? null : x.n,
        ind: y.n,
        tgt: nilai(y.target),
        real: nilai(y.real),
        cap: en(capaian(y), " %"),
        pred: permendagri(toNumber(capaian(y))),
      });
      t.ratio(y.k, "cap", "real", "tgt", { negative: y.neg ?? false });
      berlabel(t, y.k, permendagri);
      t.fact(`realisasi:${y.k}`, y.k, "real");
      t.fact(`capaian:${y.k}`, y.k, "cap");
    });
  });
  return t.row;
}

function tren(b: Book, row: number): number {
  sheet(b).put(`D${row - 1}`, "Tabel 3.2 Realisasi Kinerja 4 (empat) Tahun Terakhir");
  const t = new Table(sheet(b), {
    id: "tr",
    kind: "tren",
    title: "Tabel 3.2 Realisasi Kinerja 4 (empat) Tahun Terakhir",
    at: `D${row}`,
    cols: ["ind", "y0", "y1", "y2", "real"],
    loc: "en",
    header: [["Indikator Kinerja", "Realisasi 2021", "Realisasi 2022", "Realisasi 2023", "Realisasi 2024"]],
  });
  for (const y of SASARAN.flatMap((x) => x.ind)) {
    const [a, c, d] = y.lalu as [string, string, string];
    t.add(y.k, { ind: y.n, y0: en(a), y1: en(c), y2: en(d), real: en(y.real) });
    t.fact(`realisasi:${y.k}`, y.k, "real");
  }
  return t.row;
}

function pendukung(b: Book, row: number): number {
  const t = new Table(sheet(b), {
    id: "d",
    kind: "pendukung",
    title: "",
    at: `D${row}`,
    cols: ["sas", "nama", "pagu", "real", "pct"],
    header: [["SASARAN STRATEGIS", "PROGRAM PENDUKUNG", "ANGGARAN (Rp)", "REALISASI (Rp)", "SERAPAN (%)"]],
  });
  for (const x of SASARAN)
    writeTree(t, [find(POHON, MILIK[x.k] as string)], {
      pagu: rpText("Rp"),
      real: rpText("Rp"),
      pct: pctText(2, " %"),
      only: (n) => !n.k.includes("."),
      partial: ["1", "2", "3"],
      extra: () => ({ sas: x.n }),
    });
  return t.row;
}

function masukan(b: Book, row: number): number {
  const t = new Table(sheet(b), {
    id: "io",
    kind: "masukan-keluaran",
    title: "",
    at: `D${row}`,
    cols: ["uraian", "indikator", "sat", "tgt", "real", "pct"],
    header: [["Uraian", "Tolok Ukur", "Satuan", "Target", "Realisasi", "%"]],
  });
  const rehab = find(POHON, "1.1.1");
  sheet(b).put(`D${row - 1}`, `Sub Kegiatan ${rehab.n}`);
  t.add("in", {
    uraian: "Masukan (Input)",
    indikator: "Dana yang dibutuhkan",
    sat: "Rupiah",
    tgt: rpText("")(rehab.pagu as number),
    real: rpText("")(rehab.real as number),
    pct: pctText(2)(serapanOf([rehab])),
  });
  t.add("out", {
    uraian: "Keluaran (Output)",
    indikator: "Jumlah ruang kelas yang direhabilitasi",
    sat: "Ruang",
    tgt: "96",
    real: "94",
    pct: pctText(2)(q(9400 / 96)),
  });
  t.add("hasil", {
    uraian: "Hasil (Outcome)",
    indikator: "Persentase ruang kelas kondisi baik",
    sat: "Persen",
    tgt: "78",
    real: "79,5",
    pct: pctText(2)(q(7950 / 78)),
  });
  for (const k of ["in", "out", "hasil"]) t.ratio(k, "pct", "real", "tgt");
  t.fact("pagu:1.1.1", "in", "tgt");
  t.fact("real:1.1.1", "in", "real");
  return t.row;
}

function efisiensi(b: Book, row: number): number {
  sheet(b).put(`D${row - 1}`, "Tabel 3.4 Efisiensi Penggunaan Anggaran (capaian dihitung maksimal 100 %)");
  const t = new Table(sheet(b), {
    id: "e",
    kind: "efisiensi",
    title: "Tabel 3.4 Efisiensi Penggunaan Anggaran (capaian dihitung maksimal 100 %)",
    at: `D${row}`,
    cols: ["sas", "cap", "ser", "kat"],
    loc: "en",
    header: [["Sasaran Strategis", "Capaian Kinerja (%)", "Penyerapan Anggaran (%)", "Keterangan"]],
  });
  for (const x of SASARAN) {
    const c = mean(x.ind.map((y) => rounded(capaian(y, 100))));
    const ser = serapanOf([find(POHON, MILIK[x.k] as string)]);
    t.add(x.k, { sas: x.n, cap: en(c), ser: en(ser), kat: toNumber(c) > toNumber(ser) ? "Efisien" : "Tidak Efisien" });
    efisien(t, x.k);
    t.fact(`capaian-maks:${x.k}`, x.k, "cap");
    t.fact(`serapan:${MILIK[x.k]}`, x.k, "ser");
  }
  return t.row;
}

function rekap(b: Book, row: number): number {
  sheet(b).lines(`D${row - 2}`, "Tabel 3.5", "Rekapitulasi Predikat Kinerja (capaian dihitung maksimal 100 %)");
  const t = new Table(sheet(b), {
    id: "r",
    kind: "rekap",
    title: "Tabel 3.5 Rekapitulasi Predikat Kinerja (capaian dihitung maksimal 100 %)",
    at: `D${row}`,
    cols: ["ind", "cap", ...Object.keys(PREDIKAT)],
    loc: "en",
    header: [["Sasaran/Indikator", "Capaian (%)", "Sangat Tinggi", "Tinggi", "Sedang", "Rendah", "Sangat Rendah"]],
  });
  SASARAN.forEach((x, i) => {
    x.ind.forEach((y) => {
      const c = capaian(y, 100);
      t.add(y.k, { ind: y.n, cap: en(c), ...centang(PREDIKAT, permendagri(toNumber(c)), "√") });
      bercentang(t, y.k, PREDIKAT, permendagri);
      t.fact(`capaian-maks:${y.k}`, y.k, "cap");
    });
    const c = mean(x.ind.map((y) => rounded(capaian(y, 100))));
    t.add(
      x.k,
      { ind: `Rerata capaian sasaran ${i + 1}`, cap: en(c), ...centang(PREDIKAT, permendagri(toNumber(c)), "√") },
      { bold: true },
    );
    bercentang(t, x.k, PREDIKAT, permendagri);
    t.average(
      x.k,
      "cap",
      x.ind.map((y) => y.k),
    );
    t.fact(`capaian-maks:${x.k}`, x.k, "cap");
  });
  const all = mean(SASARAN.map((x) => rounded(mean(x.ind.map((y) => rounded(capaian(y, 100)))))));
  t.add("semua", { ind: "Rata-rata capaian seluruh sasaran", cap: en(min(all, 100)) }, { bold: true });
  t.average(
    "semua",
    "cap",
    SASARAN.map((x) => x.k),
  );
  return t.row;
}

function realisasi(b: Book, row: number): number {
  const t = new Table(sheet(b), {
    id: "ra",
    kind: "realisasi",
    title: "",
    at: `C${row}`,
    cols: ["no", "nama", null, "pagu", "real", "pct"],
    header: [["No", "Uraian Program/Kegiatan/Sub Kegiatan", null, "Target (Rp)", "Capaian (Rp)", "Capaian (%)"]],
  });
  const rp = rpText("", ",00");
  const cut = ["2.1.1", "2.1.2"];
  writeTree(t, POHON, {
    pagu: rp,
    real: rp,
    pct: pctText(2),
    style: (l) => ({ bold: l < 3, italic: l === 2 }),
    no: (p) => (p.length === 1 ? `${roman(p[0] as number)}.` : p.length === 2 ? `${letter(p[1] as number)}.` : String(p[2])),
    label: (n) => (n.k === "2.1" ? (n.n.split(" bagi ")[0] as string) : n.n),
    extra: (n) => (cut.includes(n.k) ? { pct: pctCut(2)(serapanOf([n])) } : {}),
    before: (n) => n.k === "1.2.2" && t.header(),
    after: (n) => n.k === "2.1" && t.add("2.1+", { nama: `bagi ${n.n.split(" bagi ")[1]}` }, { bold: true, italic: true }),
  });
  writeTotal(t, POHON, { pagu: rp, real: rp, pct: pctText(2), label: { nama: "TOTAL" } });
  return t.row;
}
