/**
 * Dinas Perikanan: percentages printed without decimals in the efficiency table (99 % against 99 %), only some kegiatan listed
 * under a programme, a budget of nothing ("Rp. 0,-"), a target of zero, n/a and dots, headers repeated with their column
 * numbers, names broken over two rows, extra columns, capitals for levels, spelling that differs between tables. Clean.
 */
import { Book } from "../lib/book";
import { pctText, rpText, text, type Cell, type Fmt } from "../lib/cell";
import { capaian, capaianSasaran, efisien, pohon, serapanOf, type Indikator, type Sasaran } from "../lib/parts";
import { cmp } from "../lib/rational";
import { Table } from "../lib/table";
import { find, writeTotal, writeTree, type Node } from "../lib/tree";

const SASARAN: readonly Sasaran[] = [
  {
    k: "s1",
    n: "Meningkatnya produksi perikanan",
    ind: [
      { k: "i1", n: "Produksi perikanan budidaya", target: "15200", real: "14896", lalu: ["13120", "14085"] },
      { k: "i2", n: "Produksi perikanan tangkap", target: "9400", real: "9372.7", lalu: ["8730", "9051"] },
    ],
  },
  {
    k: "s2",
    n: "Meningkatnya kesejahteraan pelaku usaha perikanan",
    ind: [
      { k: "i3", n: "Nilai Tukar Nelayan", target: "104.5", real: "105.33", lalu: ["101.27", "103.1"] },
      { k: "i4", n: "Jumlah konflik nelayan", target: "0", real: "0", neg: true, lalu: ["1", "0"] },
    ],
  },
];
const nilai = (y: Indikator, x: string): Cell =>
  text((x.split(".")[1] ?? "").length, y.k < "i3" ? " ton" : y.k === "i4" ? " kasus" : "")(x);
const POHON = pohon(`
1|PROGRAM PENGELOLAAN PERIKANAN TANGKAP
1.1|Pengelolaan Penangkapan Ikan di Wilayah Sungai, Danau, Waduk, Rawa, dan Genangan Air Lainnya yang Dapat Diusahakan dalam 1 (Satu) Daerah Kabupaten/Kota
1.1.1|Penyediaan Data dan Informasi Sumber Daya Ikan|64200000|62875000
1.1.2|Penyediaan Prasarana Usaha Perikanan Tangkap|1184500000|1170614000
1.2|Pemberdayaan Nelayan Kecil dalam Daerah Kabupaten/Kota
1.2.1|Pengembangan Kapasitas Nelayan Kecil|218300000|213640000
1.2.2|Fasilitasi Pembentukan dan Pengembangan Kelembagaan Nelayan Kecil|0|0
2|PROGRAM PENGELOLAAN PERIKANAN BUDIDAYA
2.1|Pengelolaan Pembudidayaan Ikan
2.1.1|Penyediaan Prasarana Pembudidayaan Ikan dalam 1 (Satu) Daerah Kabupaten/Kota|846250000|835717500
2.1.2|Pembinaan dan Pemantauan Pembudidayaan Ikan di Darat|172900000|171225300
3|PROGRAM PENGOLAHAN DAN PEMASARAN HASIL PERIKANAN
3.1|Pembinaan Mutu dan Keamanan Hasil Perikanan bagi Usaha Pengolahan dan Pemasaran Skala Mikro dan Kecil
3.1.1|Pelaksanaan Bimbingan dan Penerapan Persyaratan atau Standar pada Usaha Pengolahan dan Pemasaran Skala Mikro dan Kecil|293600000|284127500
`);
const MILIK: Readonly<Record<string, readonly string[]>> = { s1: ["1", "2"], s2: ["3"] };
const milik = (k: string) => (MILIK[k] as readonly string[]).map((x) => find(POHON, x));
const rp: Fmt = (x) => (cmp(x, 0) === 0 ? { v: "Rp. 0,-", align: "right" } : rpText("Rp. ", ",-")(x));
const lain = (n: Node): string =>
  n.n
    .replace("Fasilitasi", "Fasilitas")
    .replace("Pembudidayaan", "pembudidayaan")
    .replace(/, dan /g, " dan ");

export function perikanan(): Book {
  const b = new Book("perikanan-2022", {
    may: ["d/1/pagu", "d/1/real", "d/1/nama", "d/1.1/pagu", "d/1.1/real", "d/1.1/nama"],
    allow: { "k/s1/cap": "trunc" },
  });
  kinerja(b);
  anggaran(b);
  pendukung(b);
  return b;
}

function kinerja(b: Book): void {
  const s = b.sheet("Bab III A", { B: 40, C: 40 });
  s.lines("A1", "LKjIP DINAS PERIKANAN TAHUN 2022", undefined, "Tabel 8. Capaian Kinerja Sasaran Tahun 2022");
  const t = new Table(s, {
    id: "k",
    kind: "kinerja",
    title: "Tabel 8. Capaian Kinerja Sasaran Tahun 2022",
    at: "A4",
    cols: ["no", "sas", "ind", "tgt", "real", "cap", "bid"],
    header: [["No.", "Sasaran Strategis", "Indikator Kinerja", "Target", "Realisasi", "Capaian (%)", "Bidang Penanggung Jawab"]],
  });
  SASARAN.forEach((x, i) => {
    x.ind.forEach((y, j) => {
      const nol = y.target === "0";
      t.add(y.k, {
        no: j ? null : `${i + 1}.`,
        sas: j ? null : x.n,
        ind: y.n,
        tgt: nilai(y, y.target),
        real: nilai(y, y.real),
        cap: nol ? "-" : pctText(2)(capaian(y)),
        bid: y.k === "i1" ? "Budidaya" : y.k === "i2" ? "Tangkap" : "Pemberdayaan",
      });
      t.ratio(y.k, "cap", "real", "tgt", { negative: y.neg ?? false });
      t.fact(`realisasi:${y.k}`, y.k, "real");
    });
    if (i > 0) return;
    t.add("s1", { ind: "Rata-rata capaian sasaran 1", cap: pctText(2)(capaianSasaran(x)) }, { bold: true });
    t.average("s1", "cap", ["i1", "i2"]);
  });
  s.put(`A${t.row + 1}`, "Tabel 9. Realisasi Kinerja 2020 – 2022 dan perbandingan dengan Provinsi");
  const u = new Table(s, {
    id: "tr",
    kind: "tren",
    title: "Tabel 9. Realisasi Kinerja 2020 – 2022 dan perbandingan dengan Provinsi",
    at: `B${t.row + 2}`,
    merge: true,
    cols: ["ind", "y0", "y1", "real"],
    header: [
      ["Indikator Kinerja", "Realisasi Tahun", "<", "<"],
      ["^", "2020", "2021", "2022"],
    ],
  });
  for (const y of SASARAN.flatMap((x) => x.ind)) {
    const [a, c] = y.lalu as [string, string];
    u.add(y.k, { ind: y.n, y0: y.k === "i3" ? "n/a" : nilai(y, a), y1: nilai(y, c), real: nilai(y, y.real) });
    u.fact(`realisasi:${y.k}`, y.k, "real");
  }
  const v = new Table(s, {
    id: "bd",
    kind: "banding",
    title: "",
    at: `B${u.row + 1}`,
    cols: ["ind", "real", "prov", "ket"],
    header: [["Indikator", "Realisasi 2022", "Realisasi Provinsi", "Ket."]],
  });
  for (const y of (SASARAN[1] as Sasaran).ind) {
    v.add(y.k, { ind: y.n, real: nilai(y, y.real), prov: y.k === "i3" ? "103,46 (NTN Jawa Timur)" : "…", ket: null });
    v.fact(`realisasi:${y.k}`, y.k, "real");
  }
}

function anggaran(b: Book): void {
  const s = b.sheet("Bab III B", { B: 60, C: 22, D: 22 });
  s.lines("A1", "Tabel 12.", "Realisasi Keuangan Dinas Perikanan Tahun Anggaran 2022");
  const t = new Table(s, {
    id: "ra",
    kind: "realisasi",
    title: "Tabel 12. Realisasi Keuangan Dinas Perikanan Tahun Anggaran 2022",
    at: "A4",
    cols: ["no", "nama", "pagu", "real", "pct", "ket"],
    header: [["NO", "PROGRAM / KEGIATAN / SUB KEGIATAN", "ANGGARAN", "REALISASI", "%", "KET."]],
    numbers: ["(1)", "(2)", "(3)", "(4)", "(5) = (4/3)", "(6)"],
  });
  const pecah = (n: Node): [string, string] => {
    const at = n.n.indexOf(" ", Math.floor(n.n.length / 2));
    return [n.n.slice(0, at), n.n.slice(at + 1)];
  };
  const panjang = (n: Node): boolean => n.n.length > 100;
  writeTree(t, POHON, {
    pagu: rp,
    real: rp,
    pct: pctText(2),
    no: (p, n) => (n.k === "2.1.1" ? null : p.join(".")),
    label: (n, l) => (panjang(n) ? pecah(n)[0] : l === 1 ? n.n.toUpperCase() : n.n),
    before: (n) => {
      if (n.k !== "2.1") return;
      t.header();
      t.raw(["(1)", "(2)", "(3)", "(4)", "(5) = (4/3)", "(6)"], { align: "center" });
    },
    after: (n) => panjang(n) && t.add(`${n.k}+`, { nama: pecah(n)[1] }),
    extra: (n) => ({ ket: n.k === "1.2.2" ? "Refocusing" : null }),
  });
  writeTotal(t, POHON, { pagu: rp, real: rp, pct: pctText(2), label: { nama: "JUMLAH" } });
}

function pendukung(b: Book): void {
  const s = b.sheet("Bab III C", { A: 36, B: 60, C: 22, D: 22 });
  const t = new Table(s, {
    id: "d",
    kind: "pendukung",
    title: "",
    at: "A2",
    cols: ["sas", "nama", "pagu", "real", "pct"],
    header: [["SASARAN", "PROGRAM DAN KEGIATAN UTAMA", "ANGGARAN", "REALISASI", "SERAPAN (%)"]],
  });
  for (const x of SASARAN) {
    const nodes = milik(x.k);
    // Only the kegiatan that the sasaran rests on are listed under the first programme.
    writeTree(t, nodes, {
      pagu: rp,
      real: rp,
      pct: pctText(2),
      only: (n) => n.k.split(".").length < 3 && n.k !== "1.2",
      partial: ["1", "1.1", "2.1", "3.1"],
      label: lain,
      extra: (n) => (n === nodes[0] ? { sas: x.n } : {}),
    });
  }
  s.put(`A${t.row + 1}`, "Efisiensi dihitung dari angka sebelum pembulatan.");
  const e = new Table(s, {
    id: "e",
    kind: "efisiensi",
    title: "",
    at: `A${t.row + 3}`,
    cols: ["sas", "cap", "ser", "kat"],
    header: [["Sasaran Strategis", "% Capaian Kinerja", "% Serapan Anggaran", "Tingkat Efisiensi"]],
  });
  for (const x of SASARAN) {
    const c = x.k === "s1" ? capaianSasaran(x) : capaian(x.ind[0] as Indikator);
    const ser = serapanOf(milik(x.k));
    e.add(x.k, { sas: x.n, cap: pctText(0)(c), ser: pctText(0)(ser), kat: cmp(c, ser) > 0 ? "Efisien" : "Tidak Efisien" });
    efisien(e, x.k);
    b.fact(`capaian:${x.k}`, `e/${x.k}/cap`);
    b.fact(`capaian:${x.k}`, x.k === "s1" ? "k/s1/cap" : "k/i3/cap");
  }
}
