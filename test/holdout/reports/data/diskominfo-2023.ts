/** What the report diskominfo-2023 says, and the errors planted in it. */
import { type Planted } from "../../../blind/lib/book";
import { plain, rpNum, rpText, type Cell } from "../../../blind/lib/cell";
import { pohon, type Indikator, type Sasaran } from "../../../blind/lib/parts";
import { cmp, type Q } from "../../../blind/lib/rational";

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
    n: "Meningkatnya kualitas layanan pemerintahan berbasis elektronik",
    prog: ["b"],
    ind: [
      {
        k: "i1",
        n: "Indeks Sistem Pemerintahan Berbasis Elektronik (SPBE)",
        sat: "Indeks",
        target: "3.25",
        real: "3.41",
        lalu: ["2.48", "2.97"],
      },
      {
        k: "i2",
        n: "Persentase layanan publik yang terintegrasi secara online",
        sat: "%",
        target: "78",
        real: "74.5",
        lalu: ["61.2", "69.4"],
      },
      {
        k: "i3",
        n: "Jumlah gangguan jaringan intra pemerintah daerah",
        sat: "Kali",
        target: "24",
        real: "19",
        neg: true,
        lalu: ["41", "28"],
      },
    ],
  },
  {
    k: "s2",
    n: "Meningkatnya keterbukaan informasi publik",
    prog: ["a"],
    ind: [
      { k: "i4", n: "Nilai keterbukaan informasi publik", sat: "Nilai", target: "92", real: "90.35", lalu: ["84.1", "88.76"] },
      {
        k: "i5",
        n: "Persentase masyarakat yang menjadi sasaran penyebaran informasi",
        sat: "%",
        target: "65",
        real: "58.2",
        lalu: ["49.5", "54.3"],
      },
    ],
  },
  {
    k: "s3",
    n: "Meningkatnya keamanan informasi dan kualitas data statistik sektoral",
    prog: ["c", "d"],
    ind: [
      { k: "i6", n: "Indeks Keamanan Informasi (KAMI)", sat: "Indeks", target: "520", real: "486", lalu: ["374", "431"] },
      {
        k: "i7",
        n: "Persentase perangkat daerah yang memanfaatkan data statistik",
        sat: "%",
        target: "85",
        real: "91",
        lalu: ["70", "82"],
      },
    ],
  },
];
export const POHON = pohon(`
p|PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA
p.1|Administrasi Keuangan Perangkat Daerah
p.1.1|Penyediaan Gaji dan Tunjangan ASN|4386215000|4201873462
p.1.2|Koordinasi dan Pelaksanaan Akuntansi SKPD|18400000|18350000
p.2|Administrasi Umum Perangkat Daerah
p.2.1|Penyediaan Komponen Instalasi Listrik/Penerangan Bangunan Kantor|14750000|14725000
p.2.2|Penyediaan Barang Cetakan dan Penggandaan|32680000|31944500
p.2.3|Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD|148500000|146812350
a|PROGRAM INFORMASI DAN KOMUNIKASI PUBLIK
a.1|Pengelolaan Informasi dan Komunikasi Publik Pemerintah Daerah Kabupaten/Kota
a.1.1|Pengelolaan Konten dan Perencanaan Media Komunikasi Publik|1286400000|1240318750
a.1.2|Pelayanan Informasi Publik|264300000|258947200
a.1.3|Kemitraan dengan Pemangku Kepentingan|0|0
a.1.4|Penyelenggaraan Hubungan Masyarakat, Media dan Kemitraan Komunitas|742850000|731206000
b|PROGRAM APLIKASI INFORMATIKA
b.1|Pengelolaan Nama Domain yang Telah Ditetapkan oleh Pemerintah Pusat dan Sub Domain
b.1.1|Penyelenggaraan Sistem Jaringan Intra Pemerintah Daerah|3964200000|3871640500
b.2|Pengelolaan e-Government di Lingkup Pemerintah Daerah Kabupaten/Kota
b.2.1|Pengembangan Aplikasi dan Proses Bisnis Pemerintahan Berbasis Elektronik|685000000|672480000
b.2.2|Pengembangan dan Pengelolaan Ekosistem Kabupaten/Kota Cerdas dan Kota Cerdas|418750000|398612400
c|PROGRAM PENYELENGGARAAN STATISTIK SEKTORAL
c.1|Penyelenggaraan Statistik Sektoral di Lingkup Daerah Kabupaten/Kota
c.1.1|Koordinasi dan Sinkronisasi Pengumpulan, Pengolahan, Analisis dan Diseminasi Data Statistik Sektoral|196400000|191235700
c.1.2|Membangun Metadata Statistik Sektoral|74800000|70116000
d|PROGRAM PENYELENGGARAAN PERSANDIAN UNTUK PENGAMANAN INFORMASI
d.1|Penyelenggaraan Persandian untuk Pengamanan Informasi Pemerintah Daerah Kabupaten/Kota
d.1.1|Pelaksanaan Analisis Kebutuhan dan Pengelolaan Sumber Daya Keamanan Informasi|165900000|164487000
`);
export const skala = (x: Q): string =>
  cmp(x, 100) >= 0 ? "Sangat Berhasil" : cmp(x, 80) >= 0 ? "Berhasil" : cmp(x, 60) >= 0 ? "Cukup Berhasil" : "Kurang Berhasil";
export const num = (x: string): Cell => plain((x.split(".")[1] ?? "").length)(x);
export const rp = rpNum('_-"Rp"* #,##0_-');
export const ERRORS: readonly Planted[] = [
  {
    id: "ki-iku-kip",
    kind: "rumus",
    at: "k/i4/cap",
    write: (b) => ({ f: `IFERROR(${b.a1("k/i4/real")}/${b.a1("k/i5/tgt")}*100,0)`, z: "0.00" }),
    correct: "98.21",
    why: "divides by the target of the row below (65): 139,00 for 90,35/92 = 98,21",
  },
  {
    id: "ki-iku-rata1",
    kind: "rumus",
    at: "k/s1/cap",
    write: (b) => ({ f: `AVERAGE(${b.a1("k/i1/cap")}:${b.a1("k/i2/cap")})`, z: "0.00" }),
    correct: "107.09",
    why: "the AVERAGE stops one row early and leaves out the indicator of the network faults",
  },
  {
    id: "ki-iku-kat",
    kind: "predikat",
    at: "k/i5/kat",
    write: "Cukup Berhasil",
    correct: "Berhasil",
    why: "89,54 lies in 80 ≤ x < 100",
  },
  {
    id: "ki-keu-subtotal",
    kind: "rumus",
    at: "ra/a.1/real",
    write: (b) => ({ f: `SUBTOTAL(9,${b.a1("ra/a.1.1/real")}:${b.a1("ra/a.1.3/real")})`, z: '_-"Rp"* #,##0_-' }),
    correct: "2230471950",
    why: "the SUBTOTAL stops before the last sub kegiatan (731.206.000)",
  },
  {
    id: "ki-keu-teks",
    kind: "teks",
    at: "ra/p.2.3/pagu",
    write: rpText("Rp ")(148500000),
    also: [
      "ra/p.2.3/pct",
      "ra/p.2/pagu",
      "ra/p/pagu",
      "ra/jumlah/pagu",
      "ra/p.2/real",
      "ra/p.2/pct",
      "ra/p/pct",
      "ra/jumlah/pct",
      "kas/jumlah/rencana",
    ],
    spoils: ["ra/p.2/pagu", "ra/p/pagu", "ra/jumlah/pagu"],
    suspect: "ra/p.2.3/pagu",
    correct: "148500000",
    why: "text: SUBTOTAL loses it in the kegiatan, the programme and the total, and the percentage falls to 0",
  },
  {
    id: "ki-ef-s2",
    kind: "lintas-tabel",
    at: "e/s2/cap",
    write: plain(2)("96.15"),
    also: ["k/s2/cap"],
    why: "typed over; the others are links. The average of sasaran 2 is 93,87 (114,27 as the wrong formula of its first indicator makes it)",
  },
  {
    id: "ki-kas-jumlah",
    kind: "rumus",
    scope: "umum",
    at: "kas/jumlah/real",
    write: (b) => ({ f: `SUM(${b.a1("kas/m1/real")}:${b.a1("kas/q4/real")})`, z: "#,##0" }),
    correct: "12012748862",
    why: "adds the months and the sub totals of the quarters, so everything counts twice",
  },
];
