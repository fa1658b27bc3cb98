/** What the report dinkop-2024 says, and the errors planted in it. */
import { pctText, rpText, rpUnit, text, type Cell, type Fmt } from "../../../blind/lib/cell";
import { pohon, type Indikator, type Sasaran } from "../../../blind/lib/parts";
import { div, round, toNumber } from "../../../blind/lib/rational";
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
    n: "Meningkatnya kualitas kelembagaan dan usaha koperasi",
    prog: ["2", "3", "4"],
    ind: [
      { k: "i1", n: "Persentase koperasi aktif", sat: "%", target: "78.00", real: "75.66", lalu: ["71.20", "74.15"] },
      { k: "i2", n: "Persentase koperasi sehat", sat: "%", target: "45.00", real: "46.20", lalu: ["38.40", "42.75"] },
    ],
  },
  {
    k: "s2",
    n: "Meningkatnya daya saing usaha mikro",
    prog: ["5"],
    ind: [
      { k: "i3", n: "Persentase usaha mikro yang naik kelas", sat: "%", target: "4.50", real: "4.23", lalu: ["3.12", "3.86"] },
      {
        k: "i4",
        n: "Jumlah usaha mikro yang memiliki NIB",
        sat: "unit usaha",
        target: "12500",
        real: "13118",
        lalu: ["8764", "11205"],
      },
      {
        k: "i5",
        n: "Persentase usaha mikro yang tutup",
        sat: "%",
        target: "2.00",
        real: "2.25",
        neg: true,
        lalu: ["3.40", "2.61"],
      },
    ],
  },
  {
    k: "s3",
    n: "Meningkatnya akuntabilitas kinerja dinas",
    prog: ["1"],
    ind: [{ k: "i6", n: "Nilai SAKIP", sat: "nilai", target: "79.00", real: "78.25", lalu: ["74.60", "77.08"] }],
  },
];
export const POHON = pohon(`
1|PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA
1.1|Administrasi Keuangan Perangkat Daerah
1.1.1|Penyediaan Gaji dan Tunjangan ASN|5674320000|5438716000
1.2|Administrasi Barang Milik Daerah pada Perangkat Daerah
1.2.1|Pengamanan Barang Milik Daerah SKPD|12500000|12480000
1.2.2|Penatausahaan Barang Milik Daerah pada SKPD|18750000|18725000
2|PROGRAM PENGAWASAN DAN PEMERIKSAAN KOPERASI
2.1|Pemeriksaan dan Pengawasan Koperasi, Koperasi Simpan Pinjam/Unit Simpan Pinjam Koperasi
2.1.1|Pengawasan Kekuatan, Kesehatan, Kemandirian, Ketangguhan, serta Akuntabilitas Koperasi|146300000|138942000
3|PROGRAM PENILAIAN KESEHATAN KSP/USP KOPERASI
3.1|Penilaian Kesehatan Koperasi Simpan Pinjam/Unit Simpan Pinjam Koperasi
3.1.1|Pelaksanaan Penilaian Kesehatan KSP/USP Koperasi Kewenangan Kabupaten/Kota|92400000|90115000
4|PROGRAM PEMBERDAYAAN DAN PERLINDUNGAN KOPERASI
4.1|Pemberdayaan dan Perlindungan Koperasi
4.1.1|Pemberdayaan Peningkatan Produktivitas, Nilai Tambah, Akses Pasar, dan Akses Pembiayaan|318650000|306218000
4.1.2|Fasilitasi Kemitraan Koperasi dengan Badan Usaha|64200000|63850000
5|PROGRAM PEMBERDAYAAN USAHA MENENGAH, USAHA KECIL, DAN USAHA MIKRO (UMKM)
5.1|Pemberdayaan Usaha Mikro
5.1.1|Pendataan Potensi dan Pengembangan Usaha Mikro|284700000|271936000
5.1.2|Fasilitasi Kemudahan Perizinan Usaha Mikro|412350000|405872000
5.1.3|Pemberdayaan melalui Kemitraan Usaha Mikro|176900000|168415000
`);
/** The same programme as another hand spells it. */
export const LAIN: Readonly<Record<string, string>> = {
  "1.2.1": "Sub Kegiatan Pengamanan Barang Milik Daerah SKPD",
  "4.1.2": "Sub Kegiatan Fasilitas Kemitraan Koperasi Dengan Badan Usaha",
  "5.1.2": "Sub Kegiatan Fasilitas Kemudahan Perijinan Usaha Mikro",
};
export const nodes = (ks: readonly string[]): Node[] => ks.map((k) => find(POHON, k));
export const ribu = rpUnit(1000, 0);
export const rp = rpText("Rp", ",00");
export const pct = pctText(2, "");
export const pecahan: Fmt = (x) => ({ v: toNumber(div(round(x, 2), 100)), z: "0.0000", scale: 100, align: "center" });
export const nilai = (x: string): Cell => text((x.split(".")[1] ?? "").length)(x);
export const IND = SASARAN.flatMap((x) => x.ind);
