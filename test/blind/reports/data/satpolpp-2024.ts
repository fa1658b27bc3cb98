/** What the report satpolpp-2024 says, and the errors planted in it. */
import { type Planted } from "../../lib/book";
import { rpNum, type Cell } from "../../lib/cell";
import { pohon, type Indikator, type Sasaran } from "../../lib/parts";

interface Revisi extends Indikator {
  /** The target of the first agreement. */
  readonly semula: string;
}
interface SasaranRevisi extends Sasaran {
  readonly ind: readonly Revisi[];
}
export const SASARAN: readonly SasaranRevisi[] = [
  {
    k: "s1",
    n: "Meningkatnya ketenteraman dan ketertiban umum",
    ind: [
      { k: "i1", n: "Persentase pelanggaran Perda yang ditindaklanjuti", semula: "90%", target: "95%", real: "96.9%" },
      { k: "i2", n: "Jumlah pelanggaran Perda dan Perkada", semula: "150", target: "140", real: "133", neg: true },
    ],
  },
  {
    k: "s2",
    n: "Meningkatnya layanan penanggulangan kebakaran",
    ind: [
      {
        k: "i3",
        n: "Persentase kejadian kebakaran yang ditangani kurang dari 15 menit",
        semula: "80%",
        target: "80%",
        real: "74.4%",
      },
    ],
  },
  {
    k: "s3",
    n: "Meningkatnya akuntabilitas kinerja Satpol PP",
    ind: [{ k: "i4", n: "Nilai SAKIP Satpol PP", semula: "70", target: "72", real: "72.54" }],
  },
];
const polos = (x: string): string => x.replace("%", "");
export const biasa = (y: Revisi): Indikator => ({ ...y, target: polos(y.target), real: polos(y.real) });
export const nilai = (x: string): Cell => {
  const dec = (polos(x).split(".")[1] ?? "").length;
  return x.endsWith("%")
    ? { v: Number((Number(polos(x)) / 100).toFixed(4)), z: dec ? "0.0%" : "0%" }
    : { v: Number(x), z: dec ? "0.00" : "General" };
};
export const POHON = pohon(`
1|PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA
1.1|Administrasi Keuangan Perangkat Daerah
1.1.1|Penyediaan Gaji dan Tunjangan ASN|11846320000|11490752614
1.2|Administrasi Umum Perangkat Daerah
1.2.1|Penyediaan Peralatan dan Perlengkapan Kantor|132450000|129871300
1.2.2|Penyediaan Bahan Logistik Kantor|88600000|86415700
2|PROGRAM PENINGKATAN KETENTERAMAN DAN KETERTIBAN UMUM
2.1|Penanganan Gangguan Ketenteraman dan Ketertiban Umum dalam 1 (Satu) Daerah Kabupaten/Kota
2.1.1|Pencegahan Gangguan Ketenteraman dan Ketertiban Umum melalui Deteksi Dini dan Cegah Dini|1286400000|1241938500
2.1.2|Penindakan atas Gangguan Ketenteraman dan Ketertiban Umum|742150000|718264900
2.2|Penegakan Peraturan Daerah Kabupaten/Kota dan Peraturan Bupati/Wali Kota
2.2.1|Sosialisasi Penegakan Peraturan Daerah dan Peraturan Bupati/Wali Kota|215300000|208742000
3|PROGRAM PENCEGAHAN, PENANGGULANGAN, PENYELAMATAN KEBAKARAN DAN PENYELAMATAN NON KEBAKARAN
3.1|Pencegahan, Pengendalian, Pemadaman, Penyelamatan, dan Penanganan Bahan Berbahaya dan Beracun Kebakaran
3.1.1|Pemadaman dan Pengendalian Kebakaran dalam Daerah Kabupaten/Kota|964800000|893117250
3.1.2|Pengadaan Sarana dan Prasarana Pencegahan, Penanggulangan Kebakaran dan Alat Pelindung Diri|538200000|521469800
`);
export const MURNI: Readonly<Record<string, number>> = {
  "1.1.1": 11620500000,
  "1.2.1": 120000000,
  "1.2.2": 88600000,
  "2.1.1": 1150000000,
  "2.1.2": 742150000,
  "2.2.1": 250000000,
  "3.1.1": 910000000,
  "3.1.2": 400000000,
};
export const MILIK: Readonly<Record<string, string>> = { s1: "2", s2: "3", s3: "1" };
export const rp = rpNum();

export const ERRORS: readonly Planted[] = [
  {
    id: "sp-14-selisih",
    kind: "jumlah",
    at: "ag/2/selisih",
    write: rp(110700000),
    correct: "101700000",
    why: "2.243.850.000 - 2.142.150.000 = 101.700.000 and the kegiatan say so; digits swapped",
  },
  {
    id: "sp-31-target",
    kind: "lintas-tabel",
    at: "k/i1/tgt",
    write: { v: 0.9, z: "0%" },
    correct: "95",
    why: "90% is the target before the revision; the revised agreement says 95%, and capaian 102,00% was computed with it",
  },
  {
    id: "sp-13-mobil",
    kind: "jumlah",
    scope: "umum",
    at: "as/a2/jml",
    write: 14,
    correct: "13",
    why: "9 + 3 + 1 = 13; the Jumlah row and its own sum of conditions want 13",
  },
  {
    id: "sp-31-pred",
    kind: "predikat",
    at: "k/i3/pred",
    write: "Tinggi",
    correct: "Sangat Tinggi",
    why: "93,00% is Sangat Tinggi",
  },
  {
    id: "sp-34-total",
    kind: "jumlah",
    at: "ra/jumlah/real",
    write: rp(15290472064),
    correct: "15290572064",
    why: "the three programmes sum to 15.290.572.064",
  },
];
