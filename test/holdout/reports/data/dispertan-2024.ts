/** What the report dispertan-2024 says, and the errors planted in it. */
import { type Planted } from "../../../blind/lib/book";
import { rpNum, rpText, text, type Cell } from "../../../blind/lib/cell";
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
    n: "Meningkatnya produksi dan produktivitas tanaman pangan dan hortikultura",
    prog: ["02", "03", "05"],
    ind: [
      {
        k: "i1",
        n: "Produksi padi",
        sat: "Ton GKG",
        target: "612450",
        real: "598731.40",
        lalu: ["587240.15", "601118.72", "594406.90"],
      },
      { k: "i2", n: "Produktivitas padi", sat: "Ku/Ha", target: "58.75", real: "57.93", lalu: ["56.12", "57.40", "57.08"] },
      {
        k: "i3",
        n: "Produksi cabai rawit",
        sat: "Ton",
        target: "24800",
        real: "26112.50",
        lalu: ["21934.00", "23508.25", "24467.75"],
      },
    ],
  },
  {
    k: "s2",
    n: "Meningkatnya populasi dan kesehatan ternak",
    prog: ["04"],
    ind: [
      {
        k: "i4",
        n: "Produksi daging",
        sat: "Ton",
        target: "18650",
        real: "19204.60",
        lalu: ["16880.40", "17412.35", "18126.90"],
      },
      {
        k: "i5",
        n: "Angka kematian ternak akibat penyakit hewan menular strategis",
        sat: "%",
        target: "2.50",
        real: "2.10",
        neg: true,
        lalu: ["3.42", "4.15", "2.66"],
      },
    ],
  },
  {
    k: "s3",
    n: "Meningkatnya kesejahteraan petani",
    prog: ["07"],
    ind: [
      {
        k: "i6",
        n: "Nilai Tukar Petani (NTP)",
        sat: "Indeks",
        target: "108.50",
        real: "103.18",
        lalu: ["99.87", "101.26", "104.02"],
      },
    ],
  },
  {
    k: "s4",
    n: "Meningkatnya akuntabilitas kinerja dinas",
    prog: ["01"],
    ind: [{ k: "i7", n: "Nilai SAKIP", sat: "Nilai", target: "80.25", real: "81.40", lalu: ["76.55", "78.10", "79.93"] }],
  },
];
export const POHON = pohon(`
01|PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA
01.201|Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah
01.201.0001|Penyusunan Dokumen Perencanaan Perangkat Daerah|38500000|37214000
01.201.0006|Koordinasi dan Penyusunan Laporan Capaian Kinerja dan Ikhtisar Realisasi Kinerja SKPD|21750000|21698500
01.202|Administrasi Keuangan Perangkat Daerah
01.202.0001|Penyediaan Gaji dan Tunjangan ASN|18764320500|18102456317
01.208|Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah
01.208.0002|Penyediaan Jasa Komunikasi, Sumber Daya Air dan Listrik|412680000|387215442
01.208.0004|Penyediaan Jasa Pelayanan Umum Kantor|1186400000|1179850000
02|PROGRAM PENYEDIAAN DAN PENGEMBANGAN SARANA PERTANIAN
02.201|Pengawasan Penggunaan Sarana Pertanian
02.201.0001|Pengawasan Penggunaan Sarana Pendukung Pertanian Sesuai dengan Komoditas, Teknologi dan Spesifik Lokasi|2415600000|2287340750
02.201.0002|Pendampingan Penggunaan Sarana Pendukung Pertanian|864250000|791436800
02.202|Pengelolaan Sumber Daya Genetik (SDG) Hewan, Tumbuhan, dan Mikro Organisme Kewenangan Kabupaten/Kota
02.202.0003|Pemanfaatan SDG Hewan/Tanaman|318400000|316925000
03|PROGRAM PENYEDIAAN DAN PENGEMBANGAN PRASARANA PERTANIAN
03.202|Pembangunan Prasarana Pertanian
03.202.0003|Pembangunan, Rehabilitasi dan Pemeliharaan Jalan Usaha Tani|9875000000|9612480200
03.202.0010|Pembangunan, Rehabilitasi dan Pemeliharaan Prasarana Pertanian Lainnya|3420700000|3398155600
04|PROGRAM PENGENDALIAN KESEHATAN HEWAN DAN KESEHATAN MASYARAKAT VETERINER
04.201|Penjaminan Kesehatan Hewan, Penutupan dan Pembukaan Daerah Wabah Penyakit Hewan Menular Dalam Daerah Kabupaten/Kota
04.201.0001|Pembebasan Penyakit Hewan Menular dalam Satu Daerah|1248600000|1176342900
04.203|Pengelolaan Pelayanan Jasa Laboratorium dan Jasa Medik Veteriner
04.203.0002|Penyediaan Layanan Jasa Medik Veteriner|287500000|281064000
05|PROGRAM PENGENDALIAN DAN PENANGGULANGAN BENCANA PERTANIAN
05.201|Pengendalian dan Penanggulangan Bencana Pertanian Kabupaten/Kota
05.201.0001|Pengendalian Organisme Pengganggu Tumbuhan (OPT) Tanaman Pangan, Hortikultura, dan Perkebunan|542300000|529874600
05.201.0004|Penanganan Dampak Perubahan Iklim (DPI)|186900000|0
07|PROGRAM PENYULUHAN PERTANIAN
07.201|Pelaksanaan Penyuluhan Pertanian
07.201.0001|Peningkatan Kapasitas Kelembagaan Penyuluhan Pertanian di Kecamatan dan Desa|1642350000|1608974500
07.201.0002|Pengembangan Kapasitas Kelembagaan Petani di Kecamatan dan Desa|928450000|904217350
`);
export const BIDANG: readonly (readonly [string, readonly string[]])[] = [
  ["Sekretariat", ["01"]],
  ["Bidang Tanaman Pangan dan Hortikultura", ["02", "05"]],
  ["Bidang Prasarana dan Sarana Pertanian", ["03"]],
  ["Bidang Kesehatan Hewan", ["04"]],
  ["Bidang Penyuluhan", ["07"]],
];
export const nodes = (ks: readonly string[]): Node[] => ks.map((k) => find(POHON, k));
export const angka = (x: string): Cell => text((x.split(".")[1] ?? "").length)(x);
export const rp = rpText("", ",00");
export const ERRORS: readonly Planted[] = [
  {
    id: "tp-gabung-kematian",
    also: ["e/s2/cap"],
    kind: "capaian",
    at: "g/i5/cap",
    write: "84,00",
    correct: "116.00",
    why: "positive formula on an indicator of which less is better; the recap has 116,00 and the efficiency table averages 116",
  },
  {
    id: "tp-gabung-serap",
    kind: "persen",
    at: "g/03/pct",
    write: "94,73",
    correct: "97.86",
    why: "not 13.010.635.800 / 13.295.700.000 = 97,86; the programme's own row in the budget table says 97,86",
  },
  {
    id: "tp-tren-cabai",
    kind: "lintas-tabel",
    at: "tr/i3/real",
    write: "26.121,50",
    correct: "26112.50",
    why: "digits swapped: 26.112,50 in the performance table, and the growth of 6,72% wants it",
  },
  {
    id: "tp-real-swap",
    kind: "tukar",
    at: "ra/01.208.0002/real",
    writes: { "ra/01.208.0002/real": rp(1179850000), "ra/01.208.0004/real": rp(387215442) },
    also: ["ra/01.208.0002/pct", "ra/01.208.0004/pct"],
    suspect: "ra/01.208.0002/real",
    correct: "387215442",
    why: "the realisasi of two neighbouring sub kegiatan stand swapped; both percentages and both rests fit the other one",
  },
  {
    id: "tp-real-subtotal",
    kind: "jumlah",
    at: "ra/b1/real",
    write: rp(3935577150),
    correct: "3925577150",
    why: "sub total of the two programmes is 3.395.702.550 + 529.874.600 = 3.925.577.150",
  },
  {
    id: "tp-ef-s3",
    kind: "efisiensi",
    at: "e/s3/kat",
    write: "Efisien",
    correct: "Tidak Efisien",
    why: "capaian 95,10 is below serapan 97,76; its own difference is negative",
  },
  {
    id: "tp-jagung-luas",
    kind: "jumlah",
    scope: "umum",
    at: "jg/jumlah/luas",
    write: rpNum()(18846),
    correct: "18946",
    why: "the five kecamatan sum to 18.946 ha; the yield of 63,83 wants it as well",
  },
];
