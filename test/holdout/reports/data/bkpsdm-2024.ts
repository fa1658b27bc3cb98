/** What the report bkpsdm-2024 says, and the errors planted in it. */
import { type Planted } from "../../../blind/lib/book";
import { pctText, rpText, type Cell } from "../../../blind/lib/cell";
import { pohon, type Indikator, type Sasaran } from "../../../blind/lib/parts";
import { cmp, print, type Q } from "../../../blind/lib/rational";
import { find, type Node } from "../../../blind/lib/tree";

export interface Ind extends Indikator {
  /** How its values are written. */
  readonly w: (x: string) => Cell;
}
export interface Sas extends Sasaran {
  readonly ind: readonly Ind[];
  readonly prog: readonly string[];
}
export const koma =
  (dec: number, suffix = "") =>
  (x: string): Cell => ({ v: print(x, dec) + suffix, loc: "id", align: "center" });
export const huruf = (x: string): Cell => {
  const n = Number(x);
  const h = n > 90 ? "AA" : n > 80 ? "A" : n > 70 ? "BB" : n > 60 ? "B" : "CC";
  return { v: `${h} (${print(x, 2)})`, loc: "id", align: "center" };
};
export const SASARAN: readonly Sas[] = [
  {
    k: "s1",
    n: "Meningkatnya profesionalitas ASN",
    prog: ["B", "C"],
    ind: [
      { k: "i1", n: "Indeks Profesionalitas ASN", target: "78.50", real: "76.93", lalu: ["62.18", "70.44", "74.05"], w: koma(2) },
      {
        k: "i2",
        n: "Persentase ASN yang mengikuti pengembangan kompetensi minimal 20 JP",
        target: "90",
        real: "93.75",
        lalu: ["71.2", "80.5", "88.4"],
        w: koma(2, "%"),
      },
      {
        k: "i3",
        n: "Persentase pelanggaran disiplin ASN yang ditindaklanjuti",
        target: "100",
        real: "95",
        lalu: ["87.5", "92.3", "94.1"],
        w: koma(0, "%"),
      },
    ],
  },
  {
    k: "s2",
    n: "Terwujudnya manajemen ASN berbasis sistem merit",
    prog: ["B"],
    ind: [
      { k: "i4", n: "Indeks Sistem Merit", target: "280", real: "268", lalu: ["214", "238", "255"], w: koma(0) },
      {
        k: "i5",
        n: "Persentase jabatan yang terisi sesuai standar kompetensi",
        target: "85",
        real: "87.4",
        lalu: ["74.6", "79.9", "83.2"],
        w: koma(1, "%"),
      },
    ],
  },
  {
    k: "s3",
    n: "Meningkatnya akuntabilitas kinerja BKPSDM",
    prog: ["A"],
    ind: [{ k: "i6", n: "Nilai SAKIP BKPSDM", target: "80.10", real: "80.35", lalu: ["72.40", "75.86", "79.22"], w: huruf }],
  },
];
export const POHON = pohon(`
A|Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota
A.1|Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah
A.1.a|Penyusunan Dokumen Perencanaan Perangkat Daerah|24600000|24115000
A.1.b|Evaluasi Kinerja Perangkat Daerah|12450000|12398000
A.2|Administrasi Keuangan Perangkat Daerah
A.2.a|Penyediaan Gaji dan Tunjangan ASN|6874120000|6590348275
A.3|Administrasi Umum Perangkat Daerah
A.3.a|Penyediaan Peralatan dan Perlengkapan Kantor|78300000|77946500
A.3.b|Penyediaan Bahan Bacaan dan Peraturan Perundang-undangan|6000000|6240000
B|Program Kepegawaian Daerah
B.1|Pengadaan, Pemberhentian dan Informasi Kepegawaian ASN
B.1.a|Koordinasi dan Fasilitasi Pengadaan PNS dan PPPK|1482650000|1396472900
B.1.b|Pengelolaan Sistem Informasi Kepegawaian|218400000|214985000
B.2|Mutasi dan Promosi ASN
B.2.a|Pengelolaan Mutasi ASN|146900000|139278400
B.2.b|Pengelolaan Kenaikan Pangkat ASN|98750000|96312500
B.3|Penilaian dan Evaluasi Kinerja Aparatur
B.3.a|Pembinaan Disiplin ASN|87200000|83646000
C|Program Pengembangan Sumber Daya Manusia
C.1|Pengembangan Kompetensi Teknis
C.1.a|Penyelenggaraan Pengembangan Kompetensi Teknis Umum, Inti, dan Pilihan bagi Jabatan Administrasi|764300000|748925600
C.2|Sertifikasi, Kelembagaan, Pengembangan Kompetensi Manajerial dan Fungsional
C.2.a|Penyelenggaraan Pengembangan Kompetensi bagi Pimpinan Daerah, Jabatan Pimpinan Tinggi dan Jabatan Fungsional|1928600000|1874116350
`);
export const nodes = (ks: readonly string[]): Node[] => ks.map((k) => find(POHON, k));
export const pct = pctText(2, "%");
export const rp = rpText("Rp", ",-");
export const skala = (x: Q): string =>
  cmp(x, 95) >= 0 ? "Istimewa" : cmp(x, 85) >= 0 ? "Memuaskan" : cmp(x, 70) >= 0 ? "Cukup Memuaskan" : "Kurang Memuaskan";
export const LEBIH = "ra/A.3.b";
export const ERRORS: readonly Planted[] = [
  {
    id: "bk-golongan-sigma",
    kind: "jumlah",
    scope: "umum",
    at: "gol/III/jml",
    write: 39,
    correct: "38",
    why: "2 + 27 + 6 + 3 = 38, and the total of 64 wants it",
  },
  {
    id: "bk-kelamin-jumlah",
    kind: "jumlah",
    scope: "umum",
    at: "jk/jumlah/l",
    write: 35,
    correct: "36",
    why: "4 + 18 + 9 + 5 = 36; 36 + 28 = 64",
  },
  {
    id: "bk-pk-target",
    also: ["k/i1/ket"],
    kind: "lintas-tabel",
    at: "k/i1/tgt",
    write: koma(2)("75.50"),
    correct: "78.50",
    why: "the performance agreement says 78,50, and 98,00% is 76,93 / 78,50",
  },
  {
    id: "bk-kinerja-huruf",
    kind: "huruf",
    at: "k/i6/real",
    write: { v: "BB (80,35)", loc: "id", align: "center" },
    also: ["k/i6/tgt", "tr/i6/real"],
    formal: true,
    why: "80,35 is an A, as the trend table has it; BB ends at 80",
  },
  {
    id: "bk-kinerja-rata",
    kind: "rata-rata",
    at: "k/s2/cap",
    write: pct("99.56"),
    correct: "97.86",
    why: "the mean of 95,71 and of 102,82 without the cap would be 99,27; with the cap of 100, which every row keeps, it is 97,86",
  },
  {
    id: "bk-tren-dua",
    kind: "dua-nilai",
    at: "tr/i2/real",
    write: { rich: [{ text: "92,40%", strike: true }, { text: " 93,75%" }] },
    formal: true,
    why: "two values in the cell, the first struck out in Word",
  },
  {
    id: "bk-ra-lebih",
    kind: "lebih",
    at: `${LEBIH}/real`,
    also: [`${LEBIH}/pagu`, `${LEBIH}/pct`],
    formal: true,
    why: "realisasi 6.240.000 above anggaran 6.000.000 (104,00%)",
  },
  {
    id: "bk-kinerja-ket",
    kind: "keterangan",
    scope: "umum",
    at: "k/i4/ket",
    write: "Tercapai",
    correct: "Tidak Tercapai",
    why: "268 against a target of 280",
  },
];
