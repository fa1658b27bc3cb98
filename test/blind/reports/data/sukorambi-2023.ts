/** What the report sukorambi-2023 says, and the errors planted in it. */
import { type Planted } from "../../lib/book";
import { rpText, type Cell } from "../../lib/cell";
import { pohon, type Sasaran } from "../../lib/parts";
import { round, type Q } from "../../lib/rational";
import { find } from "../../lib/tree";

export const SASARAN: readonly Sasaran[] = [
  {
    k: "s1",
    n: "Meningkatnya kualitas pelayanan publik di Kecamatan",
    ind: [
      { k: "i1", n: "Indeks Kepuasan Masyarakat (IKM)", target: "84", real: "86.1", lalu: ["80.12", "82.45"] },
      { k: "i2", n: "Persentase keluhan masyarakat yang ditindaklanjuti", target: "95", real: "91", lalu: ["88", "90"] },
    ],
  },
  {
    k: "s2",
    n: "Meningkatnya pemberdayaan masyarakat desa",
    ind: [
      { k: "i3", n: "Persentase desa yang menetapkan APBDes tepat waktu", target: "100", real: "80", lalu: ["60", "80"] },
      { k: "i4", n: "Jumlah desa dengan status mandiri", target: "3", real: "4", lalu: ["1", "2"] },
    ],
  },
  {
    k: "s3",
    n: "Terwujudnya ketenteraman dan ketertiban umum",
    ind: [{ k: "i5", n: "Persentase pelanggaran ketertiban yang diselesaikan", target: "100", real: "92.5", lalu: ["85", "90"] }],
  },
];
export const IND = SASARAN.flatMap((x) => x.ind);
export const nilai = (k: string, x: string): Cell => {
  const s = x.replace(".", ",");
  return k === "i1" ? s : k === "i4" ? `${s} Desa` : `${s}%`;
};
export const POHON = pohon(`
1|PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA
1.1|Kegiatan Administrasi Keuangan Perangkat Daerah
1.1.1|Sub Kegiatan Penyediaan Gaji dan Tunjangan ASN|1874320500|1809476212
1.1.2|Sub Kegiatan Pelaksanaan Penatausahaan dan Pengujian/Verifikasi Keuangan SKPD|87600000|87600000
1.2|Kegiatan Administrasi Umum Perangkat Daerah
1.2.1|Sub Kegiatan Penyediaan Peralatan dan Perlengkapan Kantor|64215000|61870500
1.2.2|Sub Kegiatan Penyediaan Barang Cetakan dan Penggandaan|18450000|17935250
1.3|Kegiatan Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah
1.3.1|Sub Kegiatan Penyediaan Jasa Komunikasi, Sumber Daya Air dan Listrik|39600000|34218745
1.3.2|Sub Kegiatan Penyediaan Jasa Pelayanan Umum Kantor|142800000|141300000
2|PROGRAM PENYELENGGARAAN PEMERINTAHAN DAN PELAYANAN PUBLIK
2.1|Kegiatan Koordinasi Penyelenggaraan Kegiatan Pemerintahan di Tingkat Kecamatan
2.1.1|Sub Kegiatan Peningkatan Efektifitas Kegiatan Pemerintahan di Tingkat Kecamatan|214350000|206178400
3|PROGRAM PEMBERDAYAAN MASYARAKAT DESA DAN KELURAHAN
3.1|Kegiatan Koordinasi Kegiatan Pemberdayaan Desa
3.1.1|Sub Kegiatan Peningkatan Partisipasi Masyarakat dalam Forum Musyawarah Perencanaan Pembangunan di Desa|27900000|26415000
3.1.2|Sub Kegiatan Peningkatan Efektifitas Kegiatan Pemberdayaan Masyarakat di Wilayah Kecamatan|118740000|109267600
4|PROGRAM KOORDINASI KETENTRAMAN DAN KETERTIBAN UMUM
4.1|Kegiatan Koordinasi Upaya Penyelenggaraan Ketenteraman dan Ketertiban Umum
4.1.1|Sub Kegiatan Sinergitas dengan Kepolisian Negara Republik Indonesia, Tentara Nasional Indonesia dan Instansi Vertikal|96500000|88315900
`);
const MILIK: Readonly<Record<string, readonly string[]>> = { s1: ["1", "2"], s2: ["3"], s3: ["4"] };
export const milik = (k: string) => (MILIK[k] as readonly string[]).map((x) => find(POHON, x));
export const rp = rpText("Rp ", ",-");
export const dua = (x: Q): Q => round(x, 2);

export const ERRORS: readonly Planted[] = [
  {
    id: "sr-11-jumlah",
    kind: "jumlah",
    scope: "umum",
    at: "pg/jumlah/jml",
    write: "21",
    correct: "23",
    why: "Jumlah 21, the column (and L + P, 14 + 9) sums to 23",
  },
  {
    id: "sr-14-cetak",
    kind: "jumlah",
    at: "ag/1.2.2/pagu",
    write: rp(1845000),
    correct: "18450000",
    why: "a zero dropped: 82.665.000 - 64.215.000 = 18.450.000",
  },
  {
    id: "sr-31-i2",
    kind: "capaian",
    at: "k/i2/cap",
    write: "98,75%",
    correct: "95.79",
    why: "91 / 95 = 95,79%; the average below and Tabel 3.5 use that",
  },
  { id: "sr-31-pred", kind: "predikat", at: "k/i3/pred", write: "Cukup", correct: "Baik", why: "80% lies in 76-100 (Baik)" },
  {
    id: "sr-32-i5",
    kind: "lintas-tabel",
    at: "tr/i5/real",
    write: "95,2%",
    correct: "92.5",
    why: "realisasi 2023 is 92,5% in Tabel 3.1",
  },
  {
    id: "sr-35-cap",
    kind: "lintas-tabel",
    at: "e/s2/cap",
    write: "116,67",
    correct: "106.67",
    why: "average of 80% and 133,33% is 106,67 (Tabel 3.1)",
  },
  {
    id: "sr-36-listrik",
    kind: "jumlah",
    at: "ra/1.3.1/real",
    write: rp(32418745),
    correct: "34218745",
    why: "two digits swapped: 175.518.745 - 141.300.000 = 34.218.745 = 86,41%",
  },
  {
    id: "sr-36-musrenbang",
    kind: "jumlah",
    at: "ra/3.1/pagu",
    also: ["ra/3.1.2/pagu", "ra/3.1/nama"],
    suspect: false,
    why: "Sub Kegiatan Peningkatan Partisipasi (27.900.000) is left out; Tabel 1.3 has it",
  },
  {
    id: "sr-36-musrenbang-real",
    kind: "jumlah",
    at: "ra/3.1/real",
    also: ["ra/3.1.2/real"],
    suspect: false,
    why: "same, realisasi",
  },
];
