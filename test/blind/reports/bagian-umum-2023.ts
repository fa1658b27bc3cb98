/**
 * Bagian Umum: money typed the English way as text, a kegiatan standing twice with its sub kegiatan split, parents without
 * amounts, levels by bold and indentation only, several small input/output tables, one overall average. Four errors.
 */
import { Book, type Planted } from "../lib/book";
import { pctLoose, rpText, type Cell } from "../lib/cell";
import { capaian, efisien, pohon, serapanOf, type Sasaran } from "../lib/parts";
import { mean, percent, round, toNumber } from "../lib/rational";
import { Table } from "../lib/table";
import { amounts, find, writeTotal, writeTree } from "../lib/tree";

const SASARAN: readonly Sasaran[] = [
  {
    k: "s1",
    n: "Meningkatnya kualitas pelayanan kerumahtanggaan dan keprotokolan",
    ind: [
      { k: "i1", n: "Indeks kepuasan layanan Bagian Umum", target: "3.2", real: "3.36" },
      { k: "i2", n: "Persentase kegiatan pimpinan yang terlayani tepat waktu", target: "100", real: "97" },
    ],
  },
  {
    k: "s2",
    n: "Terpeliharanya sarana dan prasarana Sekretariat Daerah",
    ind: [
      { k: "i3", n: "Persentase kendaraan dinas dalam kondisi baik", target: "90", real: "82.35" },
      { k: "i4", n: "Jumlah gedung yang dipelihara", target: "12", real: "11" },
    ],
  },
];
const IND = SASARAN.flatMap((x) => x.ind);
/** Administrasi Umum stands twice: the second part was added when the budget was revised. */
const POHON = pohon(`
1|Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota
1.1|Administrasi Umum Perangkat Daerah
1.1.1|Penyediaan Komponen Instalasi Listrik/Penerangan Bangunan Kantor|215400000|213876500
1.1.2|Penyediaan Peralatan Rumah Tangga|487250000|471933000
1.2|Administrasi Kepegawaian Perangkat Daerah
1.2.1|Pengadaan Pakaian Dinas beserta Atribut Kelengkapannya|162500000|158740000
1.3|Pemeliharaan Barang Milik Daerah Penunjang Urusan Pemerintahan Daerah
1.3.1|Penyediaan Jasa Pemeliharaan, Biaya Pemeliharaan, Pajak, dan Perizinan Kendaraan Dinas Operasional atau Lapangan|1348600000|1187264850
1.3.2|Pemeliharaan/Rehabilitasi Gedung Kantor dan Bangunan Lainnya|926300000|903418200
1.4|Administrasi Umum Perangkat Daerah
1.4.1|Fasilitasi Kunjungan Tamu|1875000000|1848236400
1.4.2|Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD|764900000|741552318
1.5|Administrasi Keuangan dan Operasional Kepala Daerah dan Wakil Kepala Daerah
1.5.1|Penyediaan Gaji dan Tunjangan Kepala Daerah dan Wakil Kepala Daerah|613480000|598216704
`);
const MILIK: Readonly<Record<string, readonly string[]>> = { s1: ["1.1", "1.2", "1.4", "1.5"], s2: ["1.3"] };
const milik = (k: string) => (MILIK[k] as readonly string[]).map((x) => find(POHON, x));
const rp = rpText("Rp ", ".00", 0, "en");
const pct = pctLoose(1, "%", "en");
const cell = (k: string, x: string): Cell => (k === "i1" ? x : k === "i4" ? `${x} gedung` : `${x}%`);

const ERRORS: readonly Planted[] = [
  {
    id: "bu-a2-tamu",
    kind: "lintas-tabel",
    at: "io2/in/real",
    write: rp(1_848_263_400),
    correct: "1848236400",
    why: "1,848,263,400 here, 1,848,236,400 in the budget table (two digits swapped); 98.6% fits both",
  },
  {
    id: "bu-a1-mobil",
    kind: "persen",
    at: "io1/out/pct",
    write: "96.7%",
    correct: "93.3",
    why: "56 / 60 = 93.3%, written 96.7%",
  },
  {
    id: "bu-k-rata",
    kind: "rata-rata",
    at: "k/semua/cap",
    write: "97.8%",
    correct: "96.3",
    why: "the average of 105, 97, 91.5 and 91.7 is 96.3",
  },
  {
    id: "bu-b-total",
    kind: "jumlah",
    at: "ra/jumlah/pagu",
    write: rp(6_293_430_000),
    correct: "6393430000",
    why: "the sub kegiatan sum to 6,393,430,000; 95.8% and the programme row want that as well",
  },
];

export function bagianUmum(): Book {
  const b = new Book("bagian-umum-2023", { errors: ERRORS });
  const s = b.sheet("Capaian", { C: 36, D: 44 });
  s.lines("B2", "CAPAIAN KINERJA BAGIAN UMUM SEKRETARIAT DAERAH TAHUN 2023");
  const t = new Table(s, {
    id: "k",
    kind: "kinerja",
    title: "CAPAIAN KINERJA BAGIAN UMUM SEKRETARIAT DAERAH TAHUN 2023",
    at: "B5",
    loc: "en",
    cols: ["ind", "sas", "tgt", "real", "cap", "pj"],
    header: [["Indikator Kinerja", "Sasaran Kegiatan", "Target", "Realisasi", "%", "Penanggung Jawab"]],
  });
  SASARAN.forEach((x) =>
    x.ind.forEach((y, j) => {
      t.add(y.k, {
        ind: y.n,
        sas: j ? null : x.n,
        tgt: cell(y.k, y.target),
        real: cell(y.k, y.real),
        cap: pct(capaian(y)),
        pj: y.k < "i3" ? "Kasubag TU Pimpinan" : "Kasubag Perlengkapan",
      });
      t.ratio(y.k, "cap", "real", "tgt");
    }),
  );
  t.add("semua", { ind: "Rata-rata Capaian Kinerja", cap: pct(mean(IND.map((y) => round(capaian(y), 1)))) }, { bold: true });
  t.average(
    "semua",
    "cap",
    IND.map((y) => y.k),
  );
  masukan(b);
  anggaran(b);
  efisiensi(b);
  return b;
}

function masukan(b: Book): void {
  const s = b.sheet("Masukan Keluaran", { A: 24, B: 44, D: 22, E: 22 });
  let row = 1;
  const sub: readonly (readonly [string, string, string, number, number, string])[] = [
    ["io1", "1.3.1", "Jumlah kendaraan dinas yang dipelihara", 60, 56, "Unit"],
    ["io2", "1.4.1", "Jumlah laporan fasilitasi kunjungan tamu", 12, 12, "Laporan"],
    ["io3", "1.3.2", "Jumlah gedung kantor yang dipelihara", 12, 11, "Gedung"],
  ];
  for (const [id, k, keluaran, target, real, satuan] of sub) {
    const n = find(POHON, k);
    s.put(`A${row}`, `Sub Kegiatan: ${n.n}`);
    const t = new Table(s, {
      id,
      kind: "masukan-keluaran",
      title: `Sub Kegiatan: ${n.n}`,
      at: `A${row + 1}`,
      loc: "en",
      cols: ["uraian", "tolok", "sat", "tgt", "real", "pct"],
      header: [["Indikator", "Tolok Ukur Kinerja", "Satuan", "Target", "Capaian", "% Capaian"]],
    });
    t.add("in", {
      uraian: "Masukan",
      tolok: "Jumlah dana",
      sat: "Rp",
      tgt: rp(n.pagu as number),
      real: rp(n.real as number),
      pct: pct(serapanOf([n])),
    });
    t.add("out", {
      uraian: "Keluaran",
      tolok: keluaran,
      sat: satuan,
      tgt: `${target}`,
      real: `${real}`,
      pct: pct(percent(real, target)),
    });
    for (const r of ["in", "out"]) t.ratio(r, "pct", "real", "tgt");
    t.fact(`pagu:${k}`, "in", "tgt");
    t.fact(`real:${k}`, "in", "real");
    row = t.row + 1;
  }
}

function anggaran(b: Book): void {
  const s = b.sheet("Anggaran", { D: 66, E: 24, F: 24 });
  const t = new Table(s, {
    id: "ra",
    kind: "realisasi",
    title: "",
    at: "D3",
    loc: "en",
    cols: ["nama", "pagu", "real", "pct"],
    header: [["Program / Kegiatan / Sub Kegiatan", "Anggaran", "Realisasi", "% Realisasi"]],
    numbers: ["a", "b", "c", "d = c/b x 100"],
  });
  writeTree(t, POHON, {
    pagu: rp,
    real: rp,
    pct,
    blank: (n, l) => l === 2 && n.k !== "1.3",
    style: (l) => ({ bold: l === 1, indent: (l - 1) * 2 }),
  });
  writeTotal(t, POHON, { pagu: rp, real: rp, pct, label: { nama: "TOTAL" } });
}

function efisiensi(b: Book): void {
  const s = b.sheet("Efisiensi", { B: 50 });
  s.put("B1", "Analisis efisiensi");
  const t = new Table(s, {
    id: "e",
    kind: "efisiensi",
    title: "Analisis efisiensi",
    at: "B2",
    loc: "en",
    cols: ["sas", "cap", "ser", "kat"],
    header: [["Sasaran", "Rata-rata Capaian Kinerja", "Serapan Anggaran", "Ket. Efisiensi"]],
  });
  for (const x of SASARAN) {
    const nodes = milik(x.k);
    const [c, ser] = [mean(x.ind.map((y) => round(capaian(y), 1))), percent(amounts(nodes, "real"), amounts(nodes, "pagu"))];
    t.add(x.k, { sas: x.n, cap: pct(c), ser: pct(ser), kat: toNumber(c) > toNumber(ser) ? "Efisien" : "Tidak Efisien" });
    efisien(t, x.k);
    b.average(
      `e/${x.k}/cap`,
      x.ind.map((y) => `k/${y.k}/cap`),
    );
  }
}
