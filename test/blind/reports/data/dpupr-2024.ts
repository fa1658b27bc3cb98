/** What the report dpupr-2024 says, and the errors planted in it. */
import { type Planted } from "../../lib/book";
import { rpNum, text, type Cell, type Fmt } from "../../lib/cell";
import { type Indikator, type Sasaran } from "../../lib/parts";
import { cmp } from "../../lib/rational";
import { find, type Node } from "../../lib/tree";

export const SASARAN: readonly Sasaran[] = [
  {
    k: "s1",
    n: "Meningkatnya kualitas infrastruktur jalan dan jembatan",
    ind: [
      {
        k: "i1",
        n: "Persentase panjang jalan kabupaten dalam kondisi mantap",
        target: "82.5",
        real: "83.12",
        lalu: ["78.4", "80.05", "81.67"],
      },
      { k: "i2", n: "Persentase jembatan dalam kondisi baik", target: "90", real: "87.6", lalu: ["82", "84.5", "86.9"] },
    ],
  },
  {
    k: "s2",
    n: "Meningkatnya layanan irigasi dan drainase",
    ind: [
      { k: "i3", n: "Persentase luas daerah irigasi yang terlayani", target: "76", real: "72.2", lalu: ["68.3", "70.1", "71.4"] },
      { k: "i4", n: "Panjang saluran drainase yang dibangun", target: "4500", real: "4635", lalu: ["3200", "3850", "4120"] },
      { k: "i5", n: "Titik genangan di kawasan perkotaan", target: "14", real: "15", neg: true, lalu: ["24", "21", "18"] },
    ],
  },
  {
    k: "s3",
    n: "Meningkatnya akuntabilitas kinerja dinas",
    ind: [{ k: "i6", n: "Nilai SAKIP Dinas PUPR", target: "78", real: "77.22", lalu: ["70.41", "73.86", "76.12"] }],
  },
];
export const nilai = (y: Indikator, x: string): Cell => {
  const dec = (x.split(".")[1] ?? "").length;
  if (y.k === "i4") return text(0, " m")(x);
  return text(dec, y.k === "i5" ? " titik" : y.k === "i6" ? "" : "%")(x);
};

/** Operasi and Modal of each sub kegiatan: anggaran and realisasi. */
export type Belanja = readonly [opA: number, opR: number, moA: number, moR: number];
export const BELANJA: Readonly<Record<string, Belanja>> = {
  "1.03.01.2.02.0001": [14286450000, 13905127340, 0, 0],
  "1.03.01.2.06.0004": [96500000, 94218500, 0, 0],
  "1.03.01.2.06.0009": [48200000, 50225000, 0, 0],
  "1.03.01.2.07.0006": [0, 0, 385000000, 379462500],
  "1.03.02.2.02.0014": [1246800000, 1198344750, 18452300000, 17986215400],
  "1.03.02.2.02.0021": [612350000, 598127900, 0, 0],
  "1.03.06.2.01.0005": [84600000, 81350000, 5218700000, 4987613250],
  "1.03.10.2.01.0011": [735200000, 712864300, 42316500000, 41873245600],
  "1.03.10.2.01.0018": [1486900000, 1453271800, 9874600000, 9655130750],
  "1.03.10.2.01.0023": [128450000, 121736200, 7632800000, 7418956300],
};
export const b4 = (n: Node): Belanja => BELANJA[n.k] as Belanja;
const leaf = (k: string, n: string): Node => {
  const [a, r, c, d] = BELANJA[k] as Belanja;
  return { k, n, pagu: a + c, real: r + d };
};
export const POHON: readonly Node[] = [
  {
    k: "1.03.01",
    n: "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA",
    kids: [
      {
        k: "1.03.01.2.02",
        n: "Administrasi Keuangan Perangkat Daerah",
        kids: [leaf("1.03.01.2.02.0001", "Penyediaan Gaji dan Tunjangan ASN")],
      },
      {
        k: "1.03.01.2.06",
        n: "Administrasi Umum Perangkat Daerah",
        kids: [
          leaf("1.03.01.2.06.0004", "Penyediaan Bahan Logistik Kantor"),
          leaf("1.03.01.2.06.0009", "Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD"),
        ],
      },
      {
        k: "1.03.01.2.07",
        n: "Pengadaan Barang Milik Daerah Penunjang Urusan Pemerintah Daerah",
        kids: [leaf("1.03.01.2.07.0006", "Pengadaan Peralatan dan Mesin Lainnya")],
      },
    ],
  },
  {
    k: "1.03.02",
    n: "PROGRAM PENGELOLAAN SUMBER DAYA AIR (SDA)",
    kids: [
      {
        k: "1.03.02.2.02",
        n: "Pengembangan dan Pengelolaan Sistem Irigasi Primer dan Sekunder pada Daerah Irigasi yang Luasnya di bawah 1000 Ha",
        kids: [
          leaf("1.03.02.2.02.0014", "Rehabilitasi Jaringan Irigasi Permukaan"),
          leaf("1.03.02.2.02.0021", "Operasi dan Pemeliharaan Jaringan Irigasi Permukaan"),
        ],
      },
    ],
  },
  {
    k: "1.03.06",
    n: "PROGRAM PENGELOLAAN DAN PENGEMBANGAN SISTEM DRAINASE",
    kids: [
      {
        k: "1.03.06.2.01",
        n: "Pengelolaan dan Pengembangan Sistem Drainase yang Terhubung Langsung dengan Sungai",
        kids: [leaf("1.03.06.2.01.0005", "Pembangunan Sistem Drainase Perkotaan")],
      },
    ],
  },
  {
    k: "1.03.10",
    n: "PROGRAM PENYELENGGARAAN JALAN",
    kids: [
      {
        k: "1.03.10.2.01",
        n: "Penyelenggaraan Jalan Kabupaten/Kota",
        kids: [
          leaf("1.03.10.2.01.0011", "Rekonstruksi Jalan"),
          leaf("1.03.10.2.01.0018", "Rehabilitasi Jalan"),
          leaf("1.03.10.2.01.0023", "Pembangunan Jembatan"),
        ],
      },
    ],
  },
];
const MILIK: Readonly<Record<string, readonly string[]>> = { s1: ["1.03.10"], s2: ["1.03.02", "1.03.06"], s3: ["1.03.01"] };
export const milik = (k: string) => (MILIK[k] as readonly string[]).map((x) => find(POHON, x));
export const strip: Fmt = (x) => (cmp(x, 0) === 0 ? { v: "-", align: "right" } : rpNum()(x));
const LEBIH = "ra/1.03.01.2.06.0009";

export const ERRORS: readonly Planted[] = [
  {
    id: "pu-32-drainase",
    kind: "capaian",
    at: "k/i4/cap",
    write: "97,09%",
    correct: "103.00",
    why: "4.500 / 4.635: target over realisasi; the rest of the report says 103,00%",
  },
  { id: "pu-36-jalan", kind: "predikat", at: "r/i1/pred", write: "Baik", correct: "Sangat Baik", why: "100,75% is above 100%" },
  {
    id: "pu-37-modal",
    kind: "jumlah",
    at: "ra/1.03.10.2.01/moA",
    write: rpNum()(59283900000),
    correct: "59823900000",
    why: "two digits swapped: the sub kegiatan, the programme and Total - Operasi want 59.823.900.000",
  },
  {
    id: "pu-37-persen",
    kind: "persen",
    at: "ra/1.03.02.2.02.0021/opP",
    write: "96,11%",
    correct: "97.68",
    why: "copied from the row above; 598.127.900 / 612.350.000 = 97,68%",
  },
  {
    id: "pu-37-lebih",
    kind: "lebih",
    at: `${LEBIH}/opR`,
    also: ["opA", "opP", "pagu", "real", "pct"].map((c) => `${LEBIH}/${c}`),
    formal: true,
    why: "realisasi 50.225.000 above anggaran 48.200.000 (104,20%)",
  },
  {
    id: "pu-34-total",
    kind: "jumlah",
    at: "d/s2/real",
    write: rpNum()(25251651300),
    correct: "24851651300",
    why: "the two programmes, 19.782.688.050 and 5.068.963.250, sum to 24.851.651.300",
  },
];
