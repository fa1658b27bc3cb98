/** What the report dinsos-2024 says, and the errors planted in it. */
import { type Planted } from "../../lib/book";
import { rpNum, type Cell } from "../../lib/cell";
import { akip, pohon, type Indikator, type Sasaran } from "../../lib/parts";
import { find } from "../../lib/tree";

export const SASARAN: readonly Sasaran[] = [
  {
    k: "s1",
    n: "Meningkatnya kesejahteraan pemerlu pelayanan kesejahteraan sosial",
    ind: [
      {
        k: "i1",
        n: "Persentase PPKS yang memperoleh bantuan sosial",
        target: "62",
        real: "65.72",
        lalu: ["48.5", "54.1", "59.3"],
      },
      {
        k: "i2",
        n: "Persentase penyandang disabilitas yang terpenuhi kebutuhan dasarnya",
        target: "75",
        real: "70.5",
        lalu: ["60", "66.4", "69.8"],
      },
      { k: "i3", n: "Angka kemiskinan", target: "9.2", real: "9.51", neg: true, lalu: ["10.41", "9.89", "9.64"] },
    ],
  },
  {
    k: "s2",
    n: "Meningkatnya peran serta masyarakat dalam kesejahteraan sosial",
    ind: [
      {
        k: "i4",
        n: "Persentase lembaga kesejahteraan sosial yang aktif",
        target: "80",
        real: "81.2",
        lalu: ["70", "74.5", "78.5"],
      },
    ],
  },
  {
    k: "s3",
    n: "Meningkatnya akuntabilitas kinerja Dinas Sosial",
    ind: [{ k: "i5", n: "Nilai SAKIP Dinas Sosial", target: "72", real: "69.2", lalu: ["61.35", "64.9", "67.15"] }],
  },
];
export const IND = SASARAN.flatMap((x) => x.ind);
export const persen = (y: Indikator): boolean => y.k !== "i5";
export const id = (x: string): string => x.replace(".", ",");
export const nilai = (y: Indikator, x: string): Cell => {
  const dec = (x.split(".")[1] ?? "").length;
  return persen(y)
    ? { v: Number((Number(x) / 100).toFixed(4)), z: dec ? `0.${"0".repeat(dec)}%` : "0%" }
    : `${akip(Number(x))} (${id(Number(x).toFixed(2))})`;
};
export const POHON = pohon(`
1|PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA
1.1|Administrasi Keuangan Perangkat Daerah
1.1.1|Penyediaan Gaji dan Tunjangan ASN|4637218000|4489612754
1.2|Administrasi Umum Perangkat Daerah
1.2.1|Penyediaan Bahan Logistik Kantor|64800000|63175400
1.2.2|Fasilitasi Kunjungan Tamu|42500000|39860000
2|PROGRAM PEMBERDAYAAN SOSIAL
2.1|Pengembangan Potensi Sumber Kesejahteraan Sosial Daerah Kabupaten/Kota
2.1.1|Peningkatan Kemampuan Potensi Pekerja Sosial Masyarakat|187300000|181925000
2.1.2|Peningkatan Kemampuan Potensi Sumber Kesejahteraan Sosial Kelembagaan Masyarakat|246900000|238410600
3|PROGRAM REHABILITASI SOSIAL
3.1|Rehabilitasi Sosial Dasar Penyandang Disabilitas Terlantar, Anak Terlantar, Lanjut Usia Terlantar, serta Gelandangan Pengemis di Luar Panti Sosial
3.1.1|Penyediaan Permakanan|1425600000|1398214500
3.1.2|Penyediaan Alat Bantu|318750000|309462000
4|PROGRAM PERLINDUNGAN DAN JAMINAN SOSIAL
4.1|Pengelolaan Data Fakir Miskin Cakupan Daerah Kabupaten/Kota
4.1.1|Pendataan Fakir Miskin Cakupan Daerah Kabupaten/Kota|582400000|561873900
4.1.2|Fasilitasi Bantuan Sosial Kesejahteraan Keluarga|8764500000|8541327600
`);
export const MILIK: Readonly<Record<string, readonly string[]>> = { s1: ["3", "4"], s2: ["2"], s3: ["1"] };
export const milik = (k: string) => (MILIK[k] as readonly string[]).map((x) => find(POHON, x));
export const rp = rpNum();

export const ERRORS: readonly Planted[] = [
  {
    id: "ds-39-ganda",
    kind: "rumus",
    at: "ra/jumlah/pagu",
    write: (b) => ({ f: `SUM(${b.a1("ra/1/pagu")}:${b.a1("ra/4.1.2/pagu")})`, z: "#,##0" }),
    spoils: ["ra/jumlah/pct"],
    correct: "16269968000",
    why: "the SUM runs over programmes, kegiatan and sub kegiatan: three times the budget",
  },
  {
    id: "ds-35-total",
    kind: "rumus",
    at: "d/s1/real",
    write: (b) => ({ f: b.a1("d/4/real"), z: "#,##0" }),
    spoils: ["d/s1/pct"],
    correct: "10810878000",
    why: "only Program Perlindungan dan Jaminan Sosial; Program Rehabilitasi Sosial (1.707.676.500) is left out",
  },
  {
    id: "ds-32-rata",
    kind: "rumus",
    at: "k/s1/cap",
    write: (b) => ({ f: `AVERAGE(${b.a1("k/i2/cap")}:${b.a1("k/i3/cap")})`, z: "0.00%" }),
    correct: "98.88",
    why: "the average skips the first indicator: (106,00 + 94,00 + 96,63) / 3 = 98,88%",
  },
  {
    id: "ds-39-ref",
    kind: "galat",
    at: "ra/1.2.2/pct",
    write: { f: "#REF!/#REF!", error: "#REF!", z: "0.00%" },
    formal: true,
    correct: "93.79",
    why: "#REF!: 39.860.000 / 42.500.000 = 93,79%",
  },
  {
    id: "ds-33-dua",
    kind: "dua-nilai",
    at: "tr/i4/real",
    write: { rich: [{ text: "79,8%", strike: true }, { text: " 81,2%" }] },
    formal: true,
    suspect: false,
    why: "two values in one cell, one of them struck out",
  },
  {
    id: "ds-32-huruf",
    kind: "huruf",
    at: "k/i5/real",
    write: "BB (69,20)",
    also: ["tr/i5/real"],
    correct: "69.2",
    formal: true,
    why: "69,20 is B (> 60 - 70), not BB",
  },
  {
    id: "ds-39-ketik",
    kind: "jumlah",
    at: "ra/2.1/real",
    write: rp(420336500),
    correct: "420335600",
    spoils: ["ra/2/real", "ra/jumlah/real"],
    why: "typed over the SUM of 181.925.000 and 238.410.600 (420.335.600), and carried on to the programme and the total",
  },
];
