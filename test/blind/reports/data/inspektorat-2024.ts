/** What the report inspektorat-2024 says, and the errors planted in it. */
import { type Cell } from "../../lib/cell";
import { capaian, type Indikator, type Sasaran } from "../../lib/parts";
import { mean, min, round, type Q } from "../../lib/rational";
import { find, type Node } from "../../lib/tree";

export const SASARAN: readonly Sasaran[] = [
  {
    k: "s1",
    n: "Meningkatnya kualitas pengawasan internal",
    ind: [
      { k: "i1", n: "Nilai Maturitas SPIP", target: "3.1", real: "3.219" },
      { k: "i2", n: "Level Kapabilitas APIP", target: "3", real: "3" },
      { k: "i3", n: "Persentase tindak lanjut temuan hasil pemeriksaan BPK", target: "85", real: "87.42" },
      { k: "i4", n: "Jumlah temuan kerugian daerah yang berulang", target: "10", real: "8", neg: true },
    ],
  },
  {
    k: "s2",
    n: "Meningkatnya akuntabilitas kinerja perangkat daerah",
    ind: [
      { k: "i5", n: "Persentase perangkat daerah dengan nilai SAKIP minimal BB", target: "70", real: "65.5" },
      { k: "i6", n: "Nilai SAKIP Inspektorat", target: "82", real: "81.25" },
    ],
  },
];
const LEMBAR: Readonly<Record<string, (x: string) => Cell>> = {
  i6: (x) => `A (${Number(x).toFixed(2).replace(".", ",")})`,
  i4: (x) => `${x} temuan`,
};
export const nilai = (y: Indikator, x: string): Cell => LEMBAR[y.k]?.(x) ?? Number(x);
/** Codes have a "2" that belongs to the kegiatan, so the nesting is spelt out. */
export const POHON: readonly Node[] = [
  {
    k: "6.01.01",
    n: "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota",
    kids: [
      {
        k: "6.01.01.2.01",
        n: "Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah",
        kids: [
          { k: "6.01.01.2.01.0001", n: "Penyusunan Dokumen Perencanaan Perangkat Daerah", pagu: 36400000, real: 35918500 },
          { k: "6.01.01.2.01.0007", n: "Evaluasi Kinerja Perangkat Daerah", pagu: 21750000, real: 21500000 },
        ],
      },
      {
        k: "6.01.01.2.02",
        n: "Administrasi Keuangan Perangkat Daerah",
        kids: [
          { k: "6.01.01.2.02.0001", n: "Penyediaan Gaji dan Tunjangan ASN", pagu: 9318640200, real: 8876512377 },
          {
            k: "6.01.01.2.02.0003",
            n: "Pelaksanaan Penatausahaan dan Pengujian/Verifikasi Keuangan SKPD",
            pagu: 132600000,
            real: 130450000,
          },
        ],
      },
      {
        k: "6.01.01.2.06",
        n: "Administrasi Umum Perangkat Daerah",
        kids: [
          { k: "6.01.01.2.06.0009", n: "Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD", pagu: 286500000, real: 279633410 },
        ],
      },
    ],
  },
  {
    k: "6.01.02",
    n: "Program Penyelenggaraan Pengawasan",
    kids: [
      {
        k: "6.01.02.2.01",
        n: "Penyelenggaraan Pengawasan Internal",
        kids: [
          { k: "6.01.02.2.01.0001", n: "Pengawasan Kinerja Pemerintah Daerah", pagu: 478320000, real: 465118000 },
          { k: "6.01.02.2.01.0002", n: "Pengawasan Keuangan Pemerintah Daerah", pagu: 512900000, real: 508271500 },
          {
            k: "6.01.02.2.01.0005",
            n: "Monitoring dan Evaluasi Tindak Lanjut Hasil Pemeriksaan BPK RI dan Tindak Lanjut Hasil Pemeriksaan APIP",
            pagu: 198450000,
            real: 190377250,
          },
        ],
      },
    ],
  },
  {
    k: "6.01.03",
    n: "Program Perumusan Kebijakan, Pendampingan dan Asistensi",
    kids: [
      {
        k: "6.01.03.2.02",
        n: "Pendampingan dan Asistensi",
        kids: [
          {
            k: "6.01.03.2.02.0001",
            n: "Pendampingan dan Asistensi Urusan Pemerintahan Daerah",
            pagu: 164200000,
            real: 157984600,
          },
          {
            k: "6.01.03.2.02.0004",
            n: "Koordinasi, Monitoring dan Evaluasi serta Verifikasi Pencegahan dan Pemberantasan Korupsi",
            pagu: 143750000,
            real: 139206000,
          },
        ],
      },
    ],
  },
];
/** The budget before its revision, kept in a hidden column. */
export const AWAL: Readonly<Record<string, number>> = {
  "6.01.01.2.01.0001": 32000000,
  "6.01.01.2.01.0007": 20000000,
  "6.01.01.2.02.0001": 9450000000,
  "6.01.01.2.02.0003": 120000000,
  "6.01.01.2.06.0009": 250000000,
  "6.01.02.2.01.0001": 450000000,
  "6.01.02.2.01.0002": 500000000,
  "6.01.02.2.01.0005": 180000000,
  "6.01.03.2.02.0001": 150000000,
  "6.01.03.2.02.0004": 140000000,
};
const MILIK: Readonly<Record<string, readonly string[]>> = { s1: ["6.01.02", "6.01.03"], s2: ["6.01.01"] };
export const milik = (k: string) => (MILIK[k] as readonly string[]).map((x) => find(POHON, x));
export const PREDIKAT = { aa: "AA", a: "A", bb: "BB", b: "B", cc: "CC", c: "C", d: "D" };
const dua = (x: Q): Q => round(x, 2);
export const maks = (y: Indikator): Q => min(capaian(y), 100);
export const rata = (x: Sasaran): Q => mean(x.ind.map((y) => dua(maks(y))));
