/** What the report bappeda-2024 says, and the errors planted in it. */
import { type Planted } from "../../lib/book";
import { rpText, rpUnit, type Cell } from "../../lib/cell";
import { pohon, type Indikator, type Sasaran } from "../../lib/parts";
import { find, type Node } from "../../lib/tree";

export interface Triwulan extends Indikator {
  readonly tw: readonly (number | "-")[];
  readonly sat: string;
  /** Target and realisasi of 2022 and 2023. */
  readonly riwayat: readonly (readonly [number, number])[];
}
export const ind = (
  k: string,
  n: string,
  sat: string,
  target: string,
  real: string,
  akhir: string,
  tw: Triwulan["tw"],
  riwayat: Triwulan["riwayat"],
): Triwulan => ({ k, n, sat, target, real, akhir, tw, riwayat });
interface SasaranTw extends Sasaran {
  readonly ind: readonly Triwulan[];
}
export const SASARAN: readonly SasaranTw[] = [
  {
    k: "s1",
    n: "Meningkatnya kualitas perencanaan pembangunan daerah",
    ind: [
      ind(
        "i1",
        "Persentase keselarasan RKPD dengan RPJMD",
        "%",
        "95",
        "93.1",
        "97",
        [20, 45, 70, 93.1],
        [
          [91, 90.4],
          [93, 92.2],
        ],
      ),
      ind(
        "i2",
        "Nilai komponen perencanaan SAKIP Kabupaten",
        "Nilai",
        "24.5",
        "23.94",
        "26",
        ["-", "-", "-", 23.94],
        [
          [22, 22.71],
          [23.5, 23.16],
        ],
      ),
    ],
  },
  {
    k: "s2",
    n: "Meningkatnya pemanfaatan hasil riset dan inovasi daerah",
    ind: [
      ind(
        "i3",
        "Indeks Inovasi Daerah",
        "Indeks",
        "60",
        "63.3",
        "65",
        ["-", "-", 63.3, 63.3],
        [
          [50, 54.82],
          [55, 58.09],
        ],
      ),
      ind(
        "i4",
        "Persentase hasil kelitbangan yang dimanfaatkan",
        "%",
        "80",
        "68",
        "90",
        [20, 36, 52, 68],
        [
          [70, 66],
          [75, 70],
        ],
      ),
    ],
  },
  {
    k: "s3",
    n: "Meningkatnya akuntabilitas kinerja Bappeda",
    ind: [
      ind(
        "i5",
        "Nilai SAKIP Bappeda",
        "Nilai",
        "80",
        "80.6",
        "82",
        ["-", "-", "-", 80.6],
        [
          [75, 76.33],
          [78, 78.92],
        ],
      ),
    ],
  },
];
export const POHON = pohon(`
1|PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA
1.1|Administrasi Keuangan Perangkat Daerah
1.1.1|Penyediaan Gaji dan Tunjangan ASN|5214380000|4987215000
1.2|Administrasi Umum Perangkat Daerah
1.2.1|Penyediaan Bahan Logistik Kantor|78450000|77120000
1.2.2|Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD|342600000|331915000
2|PROGRAM PERENCANAAN, PENGENDALIAN DAN EVALUASI PEMBANGUNAN DAERAH
2.1|Penyusunan Perencanaan dan Pendanaan
2.1.1|Pelaksanaan Konsultasi Publik|96300000|94750000
2.1.2|Koordinasi Penyusunan dan Penetapan Dokumen Perencanaan Pembangunan Daerah|412775000|398640000
2.2|Analisis Data dan Informasi Pemerintahan Daerah Bidang Perencanaan Pembangunan Daerah
2.2.1|Analisis Data dan Informasi Perencanaan Pembangunan Daerah|185400000|176225000
2.3|Pengendalian, Evaluasi dan Pelaporan Bidang Perencanaan Pembangunan Daerah
2.3.1|Monitoring, Evaluasi dan Penyusunan Laporan Berkala Pelaksanaan Pembangunan Daerah|553890000|497118000
3|PROGRAM PENELITIAN DAN PENGEMBANGAN DAERAH
3.1|Pengembangan Inovasi dan Teknologi
3.1.1|Fasilitasi Pelaksanaan Inovasi Daerah|268700000|251340000
`);
export const MILIK: Readonly<Record<string, string>> = { s1: "2", s2: "3", s3: "1" };
export const milik = (k: string) => [find(POHON, MILIK[k] as string)];
/** Spending by quarter: three shares in whole thousands, the rest in the last. */
export const tw = (n: Node, i: number): number => {
  const share = [0.17, 0.29, 0.24].map((x) => Math.floor(((n.real ?? 0) * x) / 1000) * 1000);
  return share[i] ?? (n.real ?? 0) - share.reduce((a, c) => a + c, 0);
};
export const juta = rpUnit(1_000_000, 3);
export const nilai = (x: string): Cell => ({ v: Number(x), z: x.includes(".") ? "0.00" : "General" });

export const ERRORS: readonly Planted[] = [
  {
    id: "bp-31-i4",
    kind: "capaian",
    at: "k/i4/real",
    write: 86,
    correct: "68",
    why: "86 for 68: TW IV, the trend, the renstra table and capaian 85,00% all want 68",
  },
  {
    id: "bp-32-target",
    kind: "lintas-tabel",
    at: "tr/i1/t2024",
    write: 90,
    correct: "95",
    why: "target 2024 is 95 in the agreement and in Tabel 3.1",
  },
  {
    id: "bp-33-inovasi",
    kind: "persen",
    at: "rn/i3/maju",
    write: { v: 0.9378, z: "0.00%" },
    correct: "97.38",
    why: "63,3 / 65 = 97,38%, digits swapped",
  },
  {
    id: "bp-34-tw3",
    kind: "jumlah",
    at: "rt/jumlah/tw3",
    write: juta(1_645_434_000),
    correct: "1635.434",
    why: "the programmes' third quarter sums to 1.635,434 and so do the four quarters of the total",
  },
  {
    id: "bp-35-serapan",
    kind: "lintas-tabel",
    at: "e/s1/ser",
    write: { v: 94.36, z: "0.00" },
    correct: "93.46",
    why: "serapan of Program Perencanaan is 93,46% in Tabel 3.4 (1.166,733 / 1.248,365)",
  },
  {
    id: "bp-23-program2",
    kind: "jumlah",
    at: "pa/2/pagu",
    write: rpText("Rp")(1284365000),
    correct: "1248365000",
    why: "1.284.365.000 for 1.248.365.000: Jumlah and Tabel 3.4 want the latter",
  },
];
