/** What the report kelurahan-2024 says, and the errors planted in it. */
import { type Planted } from "../../../blind/lib/book";
import { pctLoose, pctText, rpText, type Cell } from "../../../blind/lib/cell";
import { pohon, type Indikator } from "../../../blind/lib/parts";
import { print } from "../../../blind/lib/rational";
import { type Node } from "../../../blind/lib/tree";

export const IND: readonly (Indikator & { readonly sas: string; readonly sat: string })[] = [
  {
    k: "i1",
    sas: "Meningkatnya kualitas pelayanan publik kelurahan",
    n: "Nilai Indeks Kepuasan Masyarakat (IKM)",
    sat: "",
    target: "86.50",
    real: "88.23",
    lalu: ["82.10", "84.76"],
  },
  {
    k: "i2",
    sas: "Meningkatnya pemberdayaan masyarakat kelurahan",
    n: "Persentase RT/RW aktif",
    sat: "%",
    target: "95",
    real: "93.75",
    lalu: ["88.5", "90.6"],
  },
  {
    k: "i3",
    sas: "Meningkatnya pemberdayaan masyarakat kelurahan",
    n: "Persentase usulan Musrenbang Kelurahan yang terakomodasi",
    sat: "%",
    target: "40",
    real: "42.5",
    lalu: ["31.2", "37.8"],
  },
  {
    k: "i4",
    sas: "Meningkatnya ketertiban lingkungan",
    n: "Jumlah gangguan keamanan dan ketertiban",
    sat: " kasus",
    target: "8",
    real: "10",
    neg: true,
    lalu: ["14", "11"],
  },
];
export const POHON = pohon(`
A|PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA
A.1|Administrasi Umum Perangkat Daerah
A.1.a|Penyediaan Bahan Logistik Kantor|24850000|24612500
A.1.b|Penyediaan Barang Cetakan dan Penggandaan|8640000|8637000
A.2|Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah
A.2.a|Penyediaan Jasa Komunikasi, Sumber Daya Air dan Listrik|41200000|36874315
A.2.b|Penyediaan Jasa Pelayanan Umum Kantor|187500000|187500000
B|PROGRAM PEMBERDAYAAN MASYARAKAT DESA DAN KELURAHAN
B.1|Kegiatan Pemberdayaan Kelurahan
B.1.a|Pembangunan Sarana dan Prasarana Kelurahan|1246300000|1219784600
B.1.b|Pemberdayaan Masyarakat di Kelurahan|318750000|304128500
B.1.c|Evaluasi Kelurahan|12400000|12250000
C|PROGRAM KOORDINASI KETENTRAMAN DAN KETERTIBAN UMUM
C.1|Koordinasi Upaya Penyelenggaraan Ketenteraman dan Ketertiban Umum
C.1.a|Sinergitas dengan Kepolisian Negara Republik Indonesia, Tentara Nasional Indonesia dan Instansi Vertikal di Wilayah Kecamatan|36900000|36150000
`);
/** Before the revision of the budget; the rest did not change. */
export const INDUK: Readonly<Record<string, number>> = { "A.2.a": 44000000, "B.1.a": 1196300000, "B.1.b": 290000000 };
export const induk = (n: Node): Node =>
  n.kids ? { ...n, kids: n.kids.map(induk) } : { ...n, pagu: INDUK[n.k] ?? (n.pagu as number) };
export const KELUARAN: readonly (readonly [sub: string, out: string, sat: string, target: number, real: number])[] = [
  ["B.1.a", "Panjang jalan lingkungan yang dipaving", "Meter", 1850, 1812],
  ["B.1.b", "Jumlah warga yang dilatih", "Orang", 240, 225],
  ["C.1.a", "Jumlah patroli terpadu", "Kali", 24, 24],
];
export const rp = rpText("", "");
export const pct = pctLoose(2, "%");
export const nilai = (y: (typeof IND)[number], x: string): Cell => ({
  v: print(x, (x.split(".")[1] ?? "").length) + y.sat,
  loc: "id",
  align: "center",
});
export const ERRORS: readonly Planted[] = [
  {
    id: "kl-tren-ikm",
    kind: "lintas-tabel",
    at: "tr/i1/real",
    write: { v: "84,76", loc: "id" },
    correct: "88.23",
    why: "last year's value repeated; the performance table has 88,23",
  },
  {
    id: "kl-rata",
    kind: "rata-rata",
    at: "k/rata/cap",
    write: pctText(2)("97.23"),
    correct: "95.48",
    why: "the four capaian average 95,48%; 97,23% is nobody's",
  },
  {
    id: "kl-io-masukan",
    kind: "lintas-tabel",
    at: "io/B.1.b/real",
    write: rpText("Rp ")(304218500),
    correct: "304128500",
    why: "digits swapped: 304.128.500 in the budget table",
  },
  {
    id: "kl-io-keluaran",
    kind: "persen",
    at: "io/o:B.1.a/pct",
    write: "92,97%",
    correct: "97.95",
    why: "1.812 / 1.850 is 97,95%",
  },
  {
    id: "kl-real-hilang",
    kind: "hilang",
    at: "ra/B.1/pagu",
    also: ["ra/B.1/real", "ra/B.1.b/pagu", "ra/B.1.a/pagu", "ra/B.1.b/real", "pr/B.1.c/pagu"],
    spoils: ["ra/B.1/real"],
    why: "Evaluasi Kelurahan (12.400.000 / 12.250.000) is left out below its kegiatan; the table of the revised budget has it",
  },
  {
    id: "kl-penduduk",
    kind: "jumlah",
    scope: "umum",
    at: "pd/jumlah/p",
    write: 3310,
    correct: "3301",
    why: "842 + 911 + 787 + 761 = 3.301, and 3.196 + 3.301 = 6.497",
  },
];
