/** What the report dishub-2023 says, and the errors planted in it. */
import { type Planted } from "../../lib/book";
import { pctCut, pctText, rpText, text, type Cell } from "../../lib/cell";
import { pohon, serapanOf, type Indikator, type Sasaran } from "../../lib/parts";
import { find, type Node } from "../../lib/tree";

export const SASARAN: readonly Sasaran[] = [
  {
    k: "s1",
    n: "Meningkatnya keselamatan lalu lintas dan angkutan jalan",
    ind: [
      { k: "i1", n: "Persentase kendaraan wajib uji yang laik jalan", target: "92", real: "90.16", akhir: "96" },
      { k: "i2", n: "Angka kecelakaan lalu lintas", target: "320", real: "342", neg: true, akhir: "280" },
    ],
  },
  {
    k: "s2",
    n: "Meningkatnya kualitas sarana dan layanan perhubungan",
    ind: [
      { k: "i3", n: "Persentase perlengkapan jalan yang terpasang", target: "75", real: "78", akhir: "90" },
      { k: "i4", n: "Indeks Kepuasan Masyarakat", target: "82", real: "83.64", akhir: "86" },
    ],
  },
];
export const IND = SASARAN.flatMap((x) => x.ind);
export const nilai = (y: Indikator, x: string): Cell =>
  text((x.split(".")[1] ?? "").length, y.k === "i2" ? " kejadian" : y.k === "i4" ? "" : "%")(x);
export const POHON = pohon(`
1|Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota
1.1|Administrasi Keuangan Perangkat Daerah
1.1.1|Penyediaan Gaji dan Tunjangan ASN|8462150000|8214906315
1.2|Administrasi Umum Perangkat Daerah
1.2.1|Penyediaan Bahan Logistik Kantor|54300000|52180000
1.2.2|Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD|186400000|178925400
2|Program Penyelenggaraan Lalu Lintas dan Angkutan Jalan (LLAJ)
2.1|Penyediaan Perlengkapan Jalan di Jalan Kabupaten/Kota
2.1.1|Penyediaan Perlengkapan Jalan di Jalan Kabupaten/Kota|2318600000|2287452700
2.1.2|Rehabilitasi dan Pemeliharaan Perlengkapan Jalan|746200000|712980500
2.2|Pengujian Berkala Kendaraan Bermotor
2.2.1|Penyediaan Sarana dan Prasarana Pengujian Berkala Kendaraan Bermotor|415700000|403219000
2.2.2|Pemeliharaan Alat Uji Kendaraan Bermotor|128900000|96675000
2.3|Pelaksanaan Manajemen dan Rekayasa Lalu Lintas untuk Jaringan Jalan Kabupaten/Kota
2.3.1|Penataan Manajemen dan Rekayasa Lalu Lintas|265400000|254784000
`);
const MILIK: Readonly<Record<string, readonly string[]>> = { s1: ["2.2", "2.3"], s2: ["2.1"] };
export const milik = (k: string) => (MILIK[k] as readonly string[]).map((x) => find(POHON, x));
export const rp = rpText("Rp.");
export const bulat = pctText(0);
/** 98,66% written 98%, in both tables. */
export const potong = (n: Node): Record<string, Cell> => (n.k === "2.1.1" ? { pct: pctCut(0)(serapanOf([n])) } : {});

export const ERRORS: readonly Planted[] = [
  {
    id: "dh-11-sigma",
    kind: "jumlah",
    scope: "umum",
    at: "pg/p2/bz",
    write: "11",
    correct: "14",
    why: "2 + 0 + 9 + 3 = 14 (L + P, 10 + 4, and the Jumlah row say so)",
  },
  {
    id: "dh-23-target",
    kind: "lintas-tabel",
    at: "pk/i3/tgt",
    write: "78%",
    correct: "75",
    suspect: "pk/i3/tgt",
    why: "target 78% in the agreement, 75% in the performance table (capaian 104% = 78/75)",
  },
  { id: "dh-33-maju", kind: "persen", at: "rn/i2/maju", write: "88%", correct: "78", why: "(280 - (342 - 280)) / 280 = 78%" },
  {
    id: "dh-39-tukar",
    kind: "lintas-tabel",
    at: "ra/2.2.1/real",
    writes: { "ra/2.2.1/real": rp(96675000), "ra/2.2.2/real": rp(403219000) },
    also: ["ra/2.2.2/pagu"],
    correct: "403219000",
    why: "the realisasi of the two sub kegiatan stand swapped: 97% and 75% and Tabel 3.6 want them the other way round",
  },
  {
    id: "dh-39-rapat",
    kind: "jumlah",
    at: "ra/1.2/pagu",
    also: ["ra/1.2.1/pagu", "ra/1.2/nama"],
    suspect: false,
    why: "Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD (186.400.000) is left out; Tabel 1.4 has it",
  },
  {
    id: "dh-39-rapat-real",
    kind: "jumlah",
    at: "ra/1.2/real",
    also: ["ra/1.2.1/real"],
    suspect: false,
    why: "same, realisasi (178.925.400)",
  },
];
