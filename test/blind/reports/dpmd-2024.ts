/**
 * DPMD: predicates by cell colour, headers of one row in capitals, percent texts with a blank before the sign, an index of four
 * decimals, an overall average of averages. Six errors.
 */
import { Book } from "../lib/book";
import { bercentang, capaian, capaianSasaran, centang, efisien, kemajuan, permendagri, serapanOf } from "../lib/parts";
import { cmp, mean, toNumber } from "../lib/rational";
import { Table } from "../lib/table";
import { writeTotal, writeTree } from "../lib/tree";
import { SASARAN, IND, nilai, POHON, MILIK, milik, PREDIKAT, rp, pct, KUNING, ERRORS } from "./data/dpmd-2024";

export function dpmd(): Book {
  const b = new Book("dpmd-2024", { errors: ERRORS });
  perjanjian(b);
  kinerja(b);
  rekap(b);
  anggaran(b);
  return b;
}

function perjanjian(b: Book): void {
  const s = b.sheet("PK 2024", { B: 40, C: 44 });
  s.lines("A1", "PERJANJIAN KINERJA TAHUN 2024");
  const t = new Table(s, {
    id: "pk",
    kind: "pk",
    title: "PERJANJIAN KINERJA TAHUN 2024",
    at: "A3",
    cols: ["no", "sas", "ind", "tgt"],
    header: [["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "TARGET"]],
    numbers: ["1", "2", "3", "4"],
  });
  SASARAN.forEach((x, i) =>
    x.ind.forEach((y, j) => {
      t.add(y.k, { no: j ? null : `${i + 1}`, sas: j ? null : x.n, ind: y.n, tgt: nilai(y, y.target) });
      t.fact(`target:${y.k}`, y.k, "tgt");
    }),
  );
  const u = new Table(s, {
    id: "pa",
    kind: "pk-anggaran",
    title: "",
    at: `B${t.row + 1}`,
    cols: ["nama", "pagu", "dana"],
    header: [["PROGRAM", "ANGGARAN", "SUMBER DANA"]],
  });
  writeTree(u, POHON, { pagu: rp, only: (n) => !n.k.includes("."), partial: ["1", "2", "3"], extra: () => ({ dana: "APBD" }) });
  writeTotal(u, POHON, { pagu: rp, label: { nama: "JUMLAH" } });
}

function kinerja(b: Book): void {
  const s = b.sheet("Capaian", { B: 40, C: 44 });
  s.lines("A1", "Tabel 3.2 CAPAIAN KINERJA");
  const t = new Table(s, {
    id: "k",
    kind: "kinerja",
    title: "Tabel 3.2 CAPAIAN KINERJA",
    at: "A2",
    cols: ["no", "sas", "ind", "tgt", "real", "cap"],
    header: [["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "TARGET 2024", "REALISASI 2024", "CAPAIAN KINERJA"]],
    numbers: ["1", "2", "3", "4", "5", "6 = (5/4) x 100%"],
  });
  SASARAN.forEach((x, i) =>
    x.ind.forEach((y, j) => {
      t.add(y.k, {
        no: j ? null : `${i + 1}`,
        sas: j ? null : x.n,
        ind: y.n,
        tgt: nilai(y, y.target),
        real: nilai(y, y.real),
        cap: pct(capaian(y)),
      });
      t.ratio(y.k, "cap", "real", "tgt");
      t.fact(`target:${y.k}`, y.k, "tgt");
      t.fact(`realisasi:${y.k}`, y.k, "real");
      t.fact(`capaian:${y.k}`, y.k, "cap");
    }),
  );
  s.put(`A${t.row + 1}`, "Tabel 3.3 CAPAIAN TERHADAP AKHIR RENSTRA");
  const u = new Table(s, {
    id: "rn",
    kind: "renstra",
    title: "Tabel 3.3 CAPAIAN TERHADAP AKHIR RENSTRA",
    at: `B${t.row + 2}`,
    cols: ["ind", "akhir", "real", "maju"],
    header: [["INDIKATOR KINERJA", "TARGET AKHIR RENSTRA", "REALISASI S.D. 2024", "TINGKAT KEMAJUAN"]],
  });
  for (const y of IND) {
    u.add(y.k, { ind: y.n, akhir: nilai(y, y.akhir as string), real: nilai(y, y.real), maju: pct(kemajuan(y)) });
    u.ratio(y.k, "maju", "real", "akhir");
    u.fact(`realisasi:${y.k}`, y.k, "real");
  }
  s.put(`A${u.row + 1}`, "Tabel 3.4 PERKEMBANGAN KINERJA");
  const v = new Table(s, {
    id: "tr",
    kind: "tren",
    title: "Tabel 3.4 PERKEMBANGAN KINERJA",
    at: `B${u.row + 2}`,
    cols: ["ind", "y0", "y1", "real"],
    header: [["INDIKATOR KINERJA", "REALISASI 2022", "REALISASI 2023", "REALISASI 2024"]],
  });
  for (const y of IND) {
    const [a, c] = y.lalu as [string, string];
    v.add(y.k, { ind: y.n, y0: nilai(y, a), y1: nilai(y, c), real: nilai(y, y.real) });
    v.fact(`realisasi:${y.k}`, y.k, "real");
  }
}

function rekap(b: Book): void {
  const s = b.sheet("Predikat", { B: 50 });
  const k = new Table(s, {
    id: "sk",
    kind: "skala",
    title: "",
    at: "B1",
    cols: ["int", "krit"],
    header: [["INTERVAL NILAI (%)", "KRITERIA"]],
  });
  (
    [
      ["> 90", "Sangat Tinggi"],
      ["76 – 90", "Tinggi"],
      ["66 – 75", "Sedang"],
      ["51 – 65", "Rendah"],
      ["0 – 50", "Sangat Rendah"],
    ] as const
  ).forEach(([int, krit], i) => k.add(`r${i}`, { int, krit }));
  s.put("B9", "Tabel 3.8 REKAPITULASI PREDIKAT");
  const t = new Table(s, {
    id: "r",
    kind: "rekap",
    title: "Tabel 3.8 REKAPITULASI PREDIKAT",
    at: "B10",
    merge: true,
    cols: ["ind", "cap", ...Object.keys(PREDIKAT)],
    header: [
      ["SASARAN/INDIKATOR", "% CAPAIAN", "PREDIKAT KINERJA", "<", "<", "<", "<"],
      ["^", "^", ...Object.values(PREDIKAT).map((x) => x.toUpperCase())],
    ],
  });
  SASARAN.forEach((x, i) => {
    t.add(`h-${x.k}`, { ind: `Sasaran ${i + 1} ${x.n}` }, { bold: true });
    x.ind.forEach((y) => {
      t.add(y.k, { ind: y.n, cap: pct(capaian(y)), ...centang(PREDIKAT, permendagri(toNumber(capaian(y))), KUNING) });
      bercentang(t, y.k, PREDIKAT, permendagri);
      t.fact(`capaian:${y.k}`, y.k, "cap");
    });
    const c = capaianSasaran(x);
    t.add(
      x.k,
      { ind: `Rata-rata capaian sasaran ${i + 1}`, cap: pct(c), ...centang(PREDIKAT, permendagri(toNumber(c)), KUNING) },
      { italic: true },
    );
    t.average(
      x.k,
      "cap",
      x.ind.map((y) => y.k),
    );
    bercentang(t, x.k, PREDIKAT, permendagri);
    t.fact(`capaian:${x.k}`, x.k, "cap");
  });
  const all = mean(SASARAN.map((x) => capaianSasaran(x)));
  t.add("semua", { ind: "Rata-rata capaian sasaran", cap: pct(all) }, { bold: true });
  t.average(
    "semua",
    "cap",
    SASARAN.map((x) => x.k),
  );
}

function anggaran(b: Book): void {
  const s = b.sheet("Anggaran", { A: 8, B: 60, C: 22, D: 22 });
  s.lines("A1", "Tabel 3.9 REALISASI ANGGARAN DPMD TAHUN 2024");
  const t = new Table(s, {
    id: "ra",
    kind: "realisasi",
    title: "Tabel 3.9 REALISASI ANGGARAN DPMD TAHUN 2024",
    at: "A2",
    cols: ["no", "nama", "pagu", "real", "pct"],
    header: [["NO", "PROGRAM/KEGIATAN/SUB KEGIATAN", "ANGGARAN", "REALISASI", "% REALISASI"]],
  });
  writeTree(t, POHON, {
    pagu: rp,
    real: rp,
    pct,
    no: (p) => p.join("."),
    style: (l) => ({ bold: l === 1, italic: l === 2, indent: l - 1 }),
  });
  writeTotal(t, POHON, { pagu: rp, real: rp, pct, label: { nama: "JUMLAH" } });
  s.put(`B${t.row + 1}`, "Tabel 3.7 EFISIENSI PENGGUNAAN SUMBER DAYA");
  const e = new Table(s, {
    id: "e",
    kind: "efisiensi",
    title: "Tabel 3.7 EFISIENSI PENGGUNAAN SUMBER DAYA",
    at: `B${t.row + 2}`,
    cols: ["sas", "cap", "ser", "kat"],
    header: [["SASARAN STRATEGIS", "% CAPAIAN KINERJA", "% SERAPAN ANGGARAN", "TINGKAT EFISIENSI"]],
  });
  for (const x of SASARAN) {
    const [c, ser] = [capaianSasaran(x), serapanOf(milik(x.k))];
    e.add(x.k, { sas: x.n, cap: pct(c), ser: pct(ser), kat: cmp(c, ser) > 0 ? "Efisien" : "Tidak Efisien" });
    efisien(e, x.k);
    e.fact(`capaian:${x.k}`, x.k, "cap");
    e.fact(`serapan:${MILIK[x.k]}`, x.k, "ser");
  }
}
