/** What the report bpbd-2022 says, and the errors planted in it. */
import { pctCut, rpText, type Cell } from "../../../blind/lib/cell";
import { pohon, type Indikator, type Sasaran } from "../../../blind/lib/parts";
import { cmp, print, round, truncate, type Q } from "../../../blind/lib/rational";

export interface Ind extends Indikator {
  readonly tw: readonly [string, string, string];
  readonly sat: string;
  readonly dec: number;
  readonly note: string;
}
export interface Sas extends Sasaran {
  readonly ind: readonly Ind[];
  readonly prog: string;
}
export const SASARAN: readonly Sas[] = [
  {
    k: "s1",
    n: "Meningkatnya kesiapsiagaan dan pengurangan risiko bencana",
    prog: "II",
    ind: [
      {
        k: "i1",
        n: "Indeks Ketahanan Daerah",
        sat: "",
        dec: 2,
        target: "0.52",
        real: "0.51",
        tw: ["0.49", "0.49", "0.50"],
        lalu: ["0.46", "0.47"],
        note: "Penilaian mandiri 71 indikator; 12 indikator prioritas belum memiliki dokumen pendukung yang sah sehingga nilainya turun pada tahap verifikasi provinsi.",
      },
      {
        k: "i2",
        n: "Persentase desa rawan bencana yang telah menjadi Desa Tangguh Bencana",
        sat: "%",
        dec: 1,
        target: "60.0",
        real: "45.3",
        tw: ["38.7", "40.1", "43.6"],
        lalu: ["31.2", "36.9"],
        note: "Pembentukan destana pada 9 desa tertunda karena refocusing.",
      },
    ],
  },
  {
    k: "s2",
    n: "Meningkatnya penanganan kedaruratan bencana",
    prog: "III",
    ind: [
      {
        k: "i3",
        n: "Rata-rata waktu tanggap kejadian bencana",
        sat: " menit",
        dec: 1,
        target: "30.0",
        real: "27.5",
        neg: true,
        tw: ["33.2", "30.8", "28.4"],
        lalu: ["41.0", "34.5"],
        note: "Penambahan 2 pos siaga di wilayah selatan mempercepat waktu tanggap.",
      },
      {
        k: "i4",
        n: "Jumlah korban bencana yang tidak tertangani",
        sat: " orang",
        dec: 0,
        target: "0",
        real: "0",
        neg: true,
        tw: ["0", "0", "0"],
        lalu: ["2", "1"],
        note: "Seluruh korban tertangani.",
      },
    ],
  },
  {
    k: "s3",
    n: "Meningkatnya akuntabilitas kinerja BPBD",
    prog: "I",
    ind: [
      {
        k: "i5",
        n: "Nilai evaluasi SAKIP",
        sat: "",
        dec: 2,
        target: "72.80",
        real: "71.97",
        tw: ["-", "-", "71.97"],
        lalu: ["66.41", "69.35"],
        note: "Nilai hasil evaluasi Inspektorat terbit pada Triwulan III.",
      },
    ],
  },
];
export const POHON = pohon(`
I|PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA
I.1|Administrasi Keuangan Perangkat Daerah
I.1.1|Penyediaan Gaji dan Tunjangan ASN|3486215000|3436427815
I.1.2|Pelaksanaan Penatausahaan dan Pengujian/Verifikasi Keuangan SKPD|27500000|27345000
I.2|Administrasi Umum Perangkat Daerah
I.2.1|Fasilitasi Kunjungan Tamu|18000000|17850000
I.2.2|Penyediaan Peralatan dan Perlengkapan Kantor|64750000|64749500
II|PROGRAM PENANGGULANGAN BENCANA
II.1|Pelayanan Informasi Rawan Bencana Kabupaten/Kota
II.1.1|Sosialisasi, Komunikasi, Informasi dan Edukasi (KIE) Rawan Bencana Kabupaten/Kota|142800000|136245000
II.2|Pelayanan Pencegahan dan Kesiapsiagaan Terhadap Bencana
II.2.1|Pelatihan Pencegahan dan Mitigasi Bencana Kabupaten/Kota|215400000|201986500
II.2.2|Pengembangan Kapasitas Tim Reaksi Cepat (TRC) Bencana Kabupaten/Kota|187650000|183420000
II.2.3|Gladi Kesiapsiagaan Terhadap Bencana|96500000|0
III|PROGRAM PENANGANAN KEDARURATAN DAN LOGISTIK
III.1|Pelayanan Penyelamatan dan Evakuasi Korban Bencana
III.1.1|Respon Cepat Kejadian Luar Biasa Penyakit/Wabah Zoonosis Prioritas|312500000|287214750
III.1.2|Penyediaan Logistik Penyelamatan dan Evakuasi Korban Bencana Kabupaten/Kota|876300000|868912400
`);
export const cut = pctCut(2, "%");
export const rp = rpText("Rp. ", ",-");
export const allow: Record<string, "trunc" | "grey"> = {};
/** Cut-off percentages are right; the builder wants each of them named. */
export const cutAt = (name: string, x: Q): void => {
  if (cmp(round(x, 2), truncate(x, 2)) !== 0) allow[name] = "trunc";
};
export const ada = (y: Ind): boolean => y.target !== "0";
export const PRED = { p1: "Sangat Tinggi", p2: "Tinggi", p3: "Sedang", p4: "Rendah", p5: "Sangat Rendah" } as const;
export const nilai = (y: Ind, x: string): Cell => (x === "-" ? "-" : { v: print(x, y.dec) + y.sat, loc: "id", align: "center" });
