/** What the report disdik-2024 says, and the errors planted in it. */
import { type Cell } from "../../lib/cell";
import { pohon, type Sasaran } from "../../lib/parts";
import { print, round, type Q } from "../../lib/rational";

export const SASARAN: readonly Sasaran[] = [
  {
    k: "s1",
    n: "Meningkatnya akses pendidikan dasar yang merata",
    ind: [
      { k: "i1", n: "Angka Partisipasi Murni SD/MI", target: "98.20", real: "99.14", lalu: ["97.85", "98.03", "98.41"] },
      { k: "i2", n: "Angka Partisipasi Murni SMP/MTs", target: "83.50", real: "84.02", lalu: ["81.77", "82.64", "83.19"] },
      { k: "i3", n: "Angka Putus Sekolah SD", target: "0.08", real: "0.06", neg: true, lalu: ["0.12", "0.11", "0.09"] },
    ],
  },
  {
    k: "s2",
    n: "Meningkatnya kualitas hasil belajar peserta didik",
    ind: [
      { k: "i4", n: "Skor literasi rapor pendidikan", target: "68.50", real: "71.28", lalu: ["59.60", "63.85", "67.92"] },
      { k: "i5", n: "Skor numerasi rapor pendidikan", target: "62.00", real: "60.35", lalu: ["51.20", "54.75", "58.13"] },
    ],
  },
  {
    k: "s3",
    n: "Meningkatnya tata kelola dan pelayanan Dinas Pendidikan",
    ind: [
      { k: "i6", n: "Nilai SAKIP Dinas Pendidikan", target: "72.00", real: "73.49", lalu: ["65.12", "68.70", "71.05"] },
      { k: "i7", n: "Indeks Kepuasan Masyarakat", target: "85.00", real: "84.11", lalu: ["80.26", "82.90", "83.48"] },
    ],
  },
];
export const POHON = pohon(`
1|PROGRAM PENGELOLAAN PENDIDIKAN
1.1|Pengelolaan Pendidikan Sekolah Dasar
1.1.1|Rehabilitasi Sedang/Berat Ruang Kelas Sekolah|8450000000|8291663400
1.1.2|Pengadaan Mebel Sekolah|1275600000|1263940000
1.1.3|Pengelolaan Dana BOS Sekolah Dasar|41318250000|40952771325
1.2|Pengelolaan Pendidikan Sekolah Menengah Pertama
1.2.1|Pembangunan Ruang Laboratorium Sekolah Menengah Pertama|3120000000|3058417250
1.2.2|Pengelolaan Dana BOS Sekolah Menengah Pertama|19764800000|19550231900
1.3|Pengelolaan Pendidikan Nonformal/Kesetaraan
1.3.1|Penyelenggaraan Proses Belajar Nonformal/Kesetaraan|2046900000|1927385600
2|PROGRAM PENDIDIK DAN TENAGA KEPENDIDIKAN
2.1|Pemerataan Kuantitas dan Kualitas Pendidik dan Tenaga Kependidikan bagi Satuan Pendidikan Dasar, PAUD, dan Pendidikan Nonformal/Kesetaraan
2.1.1|Penataan Pendistribusian Pendidik dan Tenaga Kependidikan|186450000|179325000
2.1.2|Perhitungan dan Pemetaan Pendidik dan Tenaga Kependidikan|94300000|93875500
3|PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA
3.1|Administrasi Keuangan Perangkat Daerah
3.1.1|Penyediaan Gaji dan Tunjangan ASN|287415603000|279836914577
3.2|Administrasi Umum Perangkat Daerah
3.2.1|Penyediaan Bahan Logistik Kantor|74250000|71963200
3.2.2|Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD|210000000|198457312
`);
export const MILIK: Readonly<Record<string, string>> = { s1: "1", s2: "2", s3: "3" };
export const en = (x: string | Q, suffix = ""): Cell => ({
  v: (typeof x === "string" ? x : print(x, 2, "en")) + suffix,
  loc: "en",
  align: "center",
});
export const rounded = (x: Q): Q => round(x, 2);
export const PREDIKAT = { st: "Sangat Tinggi", t: "Tinggi", s: "Sedang", r: "Rendah", sr: "Sangat Rendah" };
