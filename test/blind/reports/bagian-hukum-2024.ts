/**
 * Bagian Hukum: no captions at all, spacer columns and rows, cells merged down the table, letters with and without numbers,
 * target of the end of the plan in the performance table, amounts in thousands of rupiah, A. / 1. / a) numbering, a hidden
 * helper row. Clean.
 */
import { Book } from "../lib/book";
import { pctLoose, pctReal, rpUnit, type Cell, type Fmt } from "../lib/cell";
import { capaian, efisien, kemajuan, pohon, serapanOf, type Indikator, type Sasaran } from "../lib/parts";
import { cmp, div, mean, print, round, type Q } from "../lib/rational";
import { Table } from "../lib/table";
import { find, letter, writeTotal, writeTree } from "../lib/tree";

const SASARAN: readonly Sasaran[] = [
  {
    k: "s1",
    n: "Meningkatnya kualitas produk hukum daerah",
    ind: [
      {
        k: "i1",
        n: "Persentase produk hukum daerah yang ditetapkan",
        target: "90",
        real: "94.5",
        akhir: "95",
        lalu: ["86", "88.5"],
      },
      { k: "i2", n: "Jumlah Peraturan Daerah yang diundangkan", target: "8", real: "7", akhir: "10", lalu: ["6", "9"] },
      { k: "i3", n: "Indeks Reformasi Hukum", target: "80", real: "80", akhir: "90", lalu: ["75", "78"] },
    ],
  },
  {
    k: "s2",
    n: "Meningkatnya layanan bantuan hukum dan dokumentasi hukum",
    ind: [
      {
        k: "i4",
        n: "Persentase perkara hukum yang diselesaikan",
        target: "100",
        real: "87.5",
        akhir: "100",
        lalu: ["80", "83.3"],
      },
      { k: "i5", n: "Predikat pengelolaan JDIH", target: "69", real: "72.45", akhir: "75", lalu: ["60.2", "66.8"] },
    ],
  },
];
const HURUF: Readonly<Record<string, string>> = { "60.2": "B", "66.8": "B", "69": "B", "72.45": "BB", "75": "BB" };
const nilai = (y: Indikator, x: string): Cell => {
  const s = x.replace(".", ",");
  if (y.k === "i5") return `${HURUF[x]} (${s})`;
  if (y.k === "i3") return x === "90" ? "A (90)" : x === "80" ? "A" : "BB";
  return y.k === "i2" ? `${s} Perda` : `${s} %`;
};
const POHON = pohon(`
1|Program Fasilitasi dan Koordinasi Hukum
1.1|Fasilitasi Penyusunan Produk Hukum Daerah
1.1.1|Fasilitasi Penyusunan Produk Hukum Pengaturan|684300000|652175000
1.1.2|Fasilitasi Penyusunan Produk Hukum Penetapan|142650000|139400000
1.2|Fasilitasi Bantuan Hukum
1.2.1|Fasilitasi Bantuan Hukum dalam Sengketa Hukum|396800000|341250000
1.3|Pendokumentasian Produk Hukum dan Pengelolaan Informasi Hukum
1.3.1|Pendokumentasian Produk Hukum dan Pengelolaan Informasi Hukum|118400000|116925000
`);
const MILIK: Readonly<Record<string, readonly string[]>> = { s1: ["1.1"], s2: ["1.2", "1.3"] };
const milik = (k: string) => (MILIK[k] as readonly string[]).map((x) => find(POHON, x));
const pct = pctLoose(2);
const dua = (x: Q): Q => round(x, 2);
const ribu: Fmt = rpUnit(1000, 0);
const ribuTeks: Fmt = (x) => ({ v: print(div(x, 1000), 0, "id", true), loc: "id", scale: 1000, align: "right" });

export function bagianHukum(): Book {
  const b = new Book("bagian-hukum-2024");
  kinerja(b);
  tren(b);
  anggaran(b);
  return b;
}

function kinerja(b: Book): void {
  const s = b.sheet("Sheet1", { C: 34, E: 40 });
  const t = new Table(s, {
    id: "k",
    kind: "kinerja",
    title: "",
    at: "B3",
    merge: true,
    cols: ["no", "sas", null, "ind", "tgt", "real", "cap", "akhir", "maju"],
    header: [
      ["NO", "SASARAN", null, "INDIKATOR SASARAN", "KINERJA TAHUN 2024", "<", "<", "AKHIR RENSTRA (2026)", "<"],
      ["^", "^", null, "^", "TARGET", "REALISASI", "% CAPAIAN", "TARGET", "TINGKAT KEMAJUAN (%)"],
    ],
  });
  SASARAN.forEach((x, i) => {
    x.ind.forEach((y, j) => {
      t.add(y.k, {
        no: j ? null : i + 1,
        sas: j ? null : x.n,
        ind: y.n,
        tgt: nilai(y, y.target),
        real: nilai(y, y.real),
        cap: pct(capaian(y)),
        akhir: nilai(y, y.akhir as string),
        maju: y.k === "i3" ? "-" : pct(kemajuan(y)),
      });
      t.ratio(y.k, "cap", "real", "tgt");
      t.ratio(y.k, "maju", "real", "akhir");
      t.fact(`realisasi:${y.k}`, y.k, "real");
    });
    for (const c of ["no", "sas"]) t.mergeLast(c, c, x.ind.length - 1);
    t.blank();
  });
  const all = mean(SASARAN.flatMap((x) => x.ind).map((y) => dua(capaian(y))));
  t.add("semua", { sas: "RATA-RATA", cap: pct(all) }, { bold: true });
  t.average(
    "semua",
    "cap",
    SASARAN.flatMap((x) => x.ind).map((y) => y.k),
  );
}

function tren(b: Book): void {
  const s = b.sheet("Sheet2", { B: 44 });
  s.hiddenRows.push(3);
  s.put("B3", "=== jangan dihapus: bahan rapat 14 Januari ===");
  const t = new Table(s, {
    id: "tr",
    kind: "tren",
    title: "",
    at: "B5",
    cols: ["ind", null, "y0", "y1", "real"],
    header: [["Indikator", null, "Realisasi 2022", "Realisasi 2023", "Realisasi 2024"]],
  });
  for (const y of SASARAN.flatMap((x) => x.ind)) {
    const [a, c] = y.lalu as [string, string];
    t.add(y.k, { ind: y.n, y0: nilai(y, a), y1: nilai(y, c), real: nilai(y, y.real) });
    t.fact(`realisasi:${y.k}`, y.k, "real");
    t.blank();
  }
}

function anggaran(b: Book): void {
  const s = b.sheet("Sheet3", { C: 60, E: 18, F: 18 });
  const t = new Table(s, {
    id: "d",
    kind: "pendukung",
    title: "",
    at: "B2",
    cols: ["sas", "nama", null, "pagu", "real", "pct"],
    header: [["Sasaran", "Kegiatan / Sub Kegiatan", null, "Anggaran (Rp ribu)", "Realisasi (Rp ribu)", "% Serapan"]],
  });
  for (const x of SASARAN) {
    const nodes = milik(x.k);
    writeTree(t, nodes, {
      pagu: ribu,
      real: ribu,
      pct: pctReal(2),
      level: 2,
      label: (n, l) => (l === 2 ? `Kegiatan ${n.n}` : `Sub Kegiatan ${n.n}`),
      extra: (n) => (n === nodes[0] ? { sas: x.n } : {}),
    });
    writeTotal(t, nodes, { key: x.k, label: { sas: "TOTAL" }, pagu: ribu, real: ribu, pct: pctReal(2), fact: x.k });
    t.blank();
  }
  const e = new Table(s, {
    id: "e",
    kind: "efisiensi",
    title: "",
    at: `C${t.row + 1}`,
    cols: ["sas", null, "cap", "ser", "kat"],
    header: [["Sasaran", null, "% Capaian Kinerja", "% Serapan Anggaran", "Kategori"]],
  });
  for (const x of SASARAN) {
    const [c, ser] = [mean(x.ind.map((y) => dua(capaian(y)))), serapanOf(milik(x.k))];
    e.add(x.k, { sas: x.n, cap: pct(c), ser: pct(ser), kat: cmp(c, ser) > 0 ? "Efisien" : "Tidak Efisien" });
    efisien(e, x.k);
    e.fact(`serapan:${x.k}`, x.k, "ser");
    b.average(
      `e/${x.k}/cap`,
      x.ind.map((y) => `k/${y.k}/cap`),
    );
  }
  const u = new Table(s, {
    id: "ra",
    kind: "realisasi",
    title: "",
    at: `B${e.row + 3}`,
    cols: ["no", "nama", null, "pagu", "real", "pct"],
    header: [["No", "Uraian", null, "Anggaran (Rp ribu)", "Realisasi (Rp ribu)", "%"]],
    numbers: ["1", "2", null, "3", "4", "5"],
  });
  writeTree(u, POHON, {
    pagu: ribuTeks,
    real: ribuTeks,
    pct,
    style: (l) => ({ bold: l === 1 }),
    no: (p) => (p.length === 1 ? `${letter(p[0] as number)}.` : p.length === 2 ? `${p[1]}.` : `${letter(p[2] as number, true)})`),
  });
  writeTotal(u, POHON, { pagu: ribuTeks, real: ribuTeks, pct, label: { nama: "Jumlah" } });
}
