/** What the report dispora-2024 says, and the errors planted in it. */
import { plain, rpNum, type Cell } from "../../../blind/lib/cell";
import { pohon, type Indikator, type Sasaran } from "../../../blind/lib/parts";
import { find, type Node } from "../../../blind/lib/tree";

export interface Ind extends Indikator {
  readonly sat: string;
}
export interface Sas extends Sasaran {
  readonly ind: readonly Ind[];
  readonly prog: readonly string[];
}
export const SASARAN: readonly Sas[] = [
  {
    k: "s1",
    n: "Meningkatnya partisipasi pemuda dalam pembangunan",
    prog: ["2", "4"],
    ind: [
      { k: "i1", n: "Persentase organisasi pemuda yang aktif", sat: "%", target: "72", real: "70.9", lalu: ["64.3", "68.8"] },
      { k: "i2", n: "Jumlah wirausaha muda pemula", sat: "Orang", target: "160", real: "190", lalu: ["112", "145"] },
    ],
  },
  {
    k: "s2",
    n: "Meningkatnya prestasi olahraga",
    prog: ["3"],
    ind: [
      {
        k: "i3",
        n: "Jumlah medali yang diraih pada kejuaraan tingkat provinsi",
        sat: "Medali",
        target: "48",
        real: "45",
        lalu: ["39", "44"],
      },
      { k: "i4", n: "Rasio ketersediaan sarana olahraga", sat: "Rasio", target: "0.85", real: "0.81", lalu: ["0.74", "0.79"] },
      { k: "i5", n: "Jumlah cedera atlet dalam pembinaan", sat: "Kasus", target: "10", real: "7", neg: true, lalu: ["15", "12"] },
    ],
  },
];
export const POHON = pohon(`
1|Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota
1.1|Administrasi Keuangan Perangkat Daerah
1.1.1|Penyediaan Gaji dan Tunjangan ASN|4126800000|3984215640
1.2|Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah
1.2.1|Penyediaan Jasa Komunikasi, Sumber Daya Air dan Listrik|684500000|612873925
1.2.2|Penyediaan Jasa Pelayanan Umum Kantor|396000000|396000000
2|Program Pengembangan Kapasitas Daya Saing Kepemudaan
2.1|Penyadaran, Pemberdayaan, dan Pengembangan Pemuda dan Kepemudaan terhadap Pemuda Pelopor Kabupaten/Kota
2.1.1|Koordinasi, Sinkronisasi dan Penyelenggaraan Peningkatan Kapasitas Daya Saing Wirausaha Pemula|486200000|471938500
2.1.2|Pelaksanaan Koordinasi Strategis Lintas Sektor Penyelenggaraan Pelayanan Kepemudaan|94300000|91425000
3|Program Pengembangan Kapasitas Daya Saing Keolahragaan
3.1|Pembinaan dan Pengembangan Olahraga Prestasi Tingkat Daerah Kabupaten/Kota
3.1.1|Seleksi Atlet Daerah|187400000|183216000
3.1.2|Pembinaan dan Pengembangan Atlet Berprestasi Kabupaten/Kota|2864500000|2792164800
3.2|Pembinaan dan Pengembangan Olahraga Pendidikan pada Jenjang Pendidikan yang menjadi Kewenangan Daerah
3.2.1|Standardisasi Organisasi Keolahragaan|64800000|62150000
3.3|Pembinaan dan Pengembangan Olahraga Prestasi Tingkat Daerah Kabupaten/Kota
3.3.1|Penyelenggaraan Kejuaraan dan Pekan Olahraga Tingkat Kabupaten/Kota|1248700000|1231456250
3.3.2|Partisipasi dan Keikutsertaan dalam Penyelenggaraan Kejuaraan|1975000000|1948327400
4|Program Pengembangan Kapasitas Kepramukaan
4.1|Pembinaan dan Pengembangan Organisasi Kepramukaan
4.1.1|Peningkatan Kapasitas Organisasi Kepramukaan Tingkat Daerah|350000000|350000000
`);
export const FISIK: Readonly<Record<string, number>> = { "1.2.1": 92, "2.1.2": 98.5, "3.1.2": 99, "3.2.1": 97.25 };
export const milik = (x: Sas): Node[] => x.prog.map((p) => find(POHON, p));
export const num = (x: string): Cell => plain((x.split(".")[1] ?? "").length)(x);
export const rp = rpNum("#,##0.00");
export const IND = SASARAN.flatMap((x) => x.ind);
