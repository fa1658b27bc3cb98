/** What the report rsud-2024 says, and the errors planted in it. */
import { type Cell } from "../../lib/cell";
import { pohon, type Indikator, type Sasaran } from "../../lib/parts";

export const SASARAN: readonly Sasaran[] = [
  {
    k: "s1",
    n: "Meningkatnya mutu pelayanan rumah sakit",
    ind: [
      { k: "i1", n: "Waktu tunggu rawat jalan", target: "60", real: "52", neg: true, akhir: "50", lalu: ["74", "66", "58"] },
      {
        k: "i2",
        n: "Angka infeksi daerah operasi",
        target: "2",
        real: "1.6",
        neg: true,
        akhir: "1.5",
        lalu: ["2.7", "2.3", "1.9"],
      },
      { k: "i3", n: "Net Death Rate", target: "25", real: "27.5", neg: true, akhir: "22", lalu: ["31.2", "29.4", "28.1"] },
      { k: "i4", n: "Bed Occupancy Rate", target: "70", real: "66.5", akhir: "75", lalu: ["48.3", "57.9", "64.2"] },
      { k: "i5", n: "Indeks Kepuasan Masyarakat", target: "85", real: "86.36", akhir: "88", lalu: ["80.14", "82.6", "84.95"] },
    ],
  },
  {
    k: "s2",
    n: "Meningkatnya kemandirian keuangan BLUD",
    ind: [
      { k: "i6", n: "Cost Recovery Rate", target: "80", real: "78.4", akhir: "85", lalu: ["69.8", "72.5", "77.1"] },
      {
        k: "i7",
        n: "Pendapatan BLUD",
        target: "92500000000",
        real: "95275000000",
        akhir: "105000000000",
        lalu: ["74861300000", "81920450000", "88314700000"],
      },
    ],
  },
];
export const SATUAN: Readonly<Record<string, string>> = {
  i1: "Menit",
  i2: "%",
  i3: "per 1.000",
  i4: "%",
  i5: "Nilai",
  i6: "%",
  i7: "Rupiah",
};
export const TEKS: Readonly<Record<string, string>> = { i1: " menit", i2: " %", i4: "%", i6: "%" };
/** Some cells are text with English decimals and a unit, others real numbers. */
export const campur = (y: Indikator, x: string): Cell => {
  const unit = TEKS[y.k];
  return unit === undefined ? angka(x) : { v: `${x}${unit}`, loc: "en", align: "center" };
};
export const angka = (x: string): Cell => ({ v: Number(x), z: x.length > 8 ? "#,##0" : x.includes(".") ? "0.00" : "General" });

export const POHON = pohon(`
1|Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota
1.1|Administrasi Keuangan Perangkat Daerah
1.1.1|Penyediaan Gaji dan Tunjangan ASN|38642750000|37518462915
1.2|Peningkatan Pelayanan BLUD
1.2.1|Pelayanan dan Penunjang Pelayanan BLUD|97184200000|93465218740
2|Program Pemenuhan Upaya Kesehatan Perorangan dan Upaya Kesehatan Masyarakat
2.1|Penyediaan Fasilitas Pelayanan Kesehatan untuk UKM dan UKP Kewenangan Daerah Kabupaten/Kota
2.1.1|Pengembangan Rumah Sakit|12850000000|12618437500
2.1.2|Pengadaan Alat Kesehatan/Alat Penunjang Medik Fasilitas Pelayanan Kesehatan|8416300000|7938251600
2.1.3|Pemeliharaan Rutin dan Berkala Alat Kesehatan|475000000|0
`);
export const MILIK: Readonly<Record<string, string>> = { s1: "2", s2: "1" };
export const PREDIKAT = { st: "Sangat Tinggi", t: "Tinggi", s: "Sedang", r: "Rendah", sr: "Sangat Rendah" };
export const SEMUA = SASARAN.flatMap((x) => x.ind);
