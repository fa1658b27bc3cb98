/** What the report dlh-2024 says, and the errors planted in it. */
import { type Planted } from "../../../blind/lib/book";
import { pctText, rpText, text, type Cell } from "../../../blind/lib/cell";
import { centang, permendagri, pohon, type Sasaran } from "../../../blind/lib/parts";
import { find, type Node } from "../../../blind/lib/tree";
import { COLORS } from "../../lib/hold";

export interface Sas extends Sasaran {
  readonly prog: readonly string[];
}
export const SASARAN: readonly Sas[] = [
  {
    k: "s1",
    n: "Meningkatnya kualitas air, udara dan tutupan lahan",
    prog: ["2", "3"],
    ind: [
      { k: "i1", n: "Indeks Kualitas Lingkungan Hidup (IKLH)", target: "68.75", real: "69.82", akhir: "70.50" },
      { k: "i2", n: "Indeks Kualitas Air (IKA)", target: "58.40", real: "57.11", akhir: "60.00" },
      { k: "i3", n: "Indeks Kualitas Udara (IKU)", target: "84.30", real: "86.05", akhir: "85.20" },
    ],
  },
  {
    k: "s2",
    n: "Meningkatnya pengelolaan sampah perkotaan dan perdesaan",
    prog: ["5"],
    ind: [
      { k: "i5", n: "Persentase sampah yang tertangani", target: "70.00", real: "66.45", akhir: "72.00" },
      { k: "i6", n: "Persentase pengurangan sampah", target: "28.00", real: "20.30", akhir: "30.00" },
      {
        k: "i7",
        n: "Volume sampah yang tidak tertangani (ton/hari)",
        target: "210.00",
        real: "232.50",
        akhir: "180.00",
        neg: true,
      },
    ],
  },
  {
    k: "s3",
    n: "Meningkatnya ketaatan pelaku usaha terhadap izin lingkungan",
    prog: ["4"],
    ind: [
      { k: "i8", n: "Persentase kasus pencemaran lingkungan yang diselesaikan", target: "90.00", real: "92.30", akhir: "95.00" },
      { k: "i9", n: "Jumlah pelanggaran izin lingkungan (kasus)", target: "12", real: "9", akhir: "8", neg: true },
    ],
  },
];
export const POHON = pohon(`
1|PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA
1.1|Administrasi Keuangan Perangkat Daerah
1.1.1|Penyediaan Gaji dan Tunjangan ASN|11846275000|11420637815
1.2|Pemeliharaan Barang Milik Daerah Penunjang Urusan Pemerintahan Daerah
1.2.1|Penyediaan Jasa Pemeliharaan, Biaya Pemeliharaan, Pajak dan Perizinan Kendaraan Dinas Operasional atau Lapangan|2874500000|2816940250
1.2.2|Pemeliharaan/Rehabilitasi Gedung Kantor dan Bangunan Lainnya|196750000|195312000
2|PROGRAM PERENCANAAN LINGKUNGAN HIDUP
2.1|Rencana Perlindungan dan Pengelolaan Lingkungan Hidup (RPPLH) Kabupaten/Kota
2.1.1|Penyusunan dan Penetapan RPPLH Kabupaten/Kota|187400000|184225500
3|PROGRAM PENGENDALIAN PENCEMARAN DAN/ATAU KERUSAKAN LINGKUNGAN HIDUP
3.1|Pencegahan Pencemaran dan/atau Kerusakan Lingkungan Hidup Kabupaten/Kota
3.1.1|Koordinasi, Sinkronisasi dan Pelaksanaan Pencegahan Pencemaran Lingkungan Hidup Dilaksanakan terhadap Media Tanah, Air, Udara, dan Laut|438600000|421748900
3.1.2|Pengelolaan Laboratorium Lingkungan Hidup Kabupaten/Kota|312850000|298164750
3.2|Pemulihan Pencemaran dan/atau Kerusakan Lingkungan Hidup Kabupaten/Kota
3.2.1|Koordinasi, Sinkronisasi dan Pelaksanaan Penghentian Sumber Pencemaran|94500000|61475000
4|PROGRAM PEMBINAAN DAN PENGAWASAN TERHADAP IZIN LINGKUNGAN DAN IZIN PPLH
4.1|Pembinaan dan Pengawasan terhadap Usaha dan/atau Kegiatan yang Izin Lingkungan dan Izin PPLH Diterbitkan oleh Pemerintah Daerah
4.1.1|Fasilitasi Pemenuhan Ketentuan dan Kewajiban Izin Lingkungan dan/atau Izin PPLH|126300000|124870000
4.1.2|Pengawasan Usaha dan/atau Kegiatan yang Izin Lingkungan Hidupnya Diterbitkan oleh Pemerintah Daerah|163900000|158246500
5|PROGRAM PENGELOLAAN PERSAMPAHAN
5.1|Pengelolaan Sampah
5.1.1|Penanganan Sampah dengan Melakukan Pemilahan, Pengumpulan, Pengangkutan, Pengolahan dan Pemrosesan Akhir Sampah di TPA/TPST/SPA|14628000000|14390472600
5.1.2|Pengurangan Sampah dengan Melakukan Pembatasan, Pendauran Ulang dan Pemanfaatan Kembali|846250000|797164800
5.1.3|Penyediaan Sarana dan Prasarana Pengelolaan Persampahan di TPA/TPST/SPA Kabupaten/Kota|2968400000|2941750000
`);
export const nodes = (ks: readonly string[]): Node[] => ks.map((k) => find(POHON, k));
export const pct = pctText(2, " %", "en");
export const nilai = (x: string): Cell => text((x.split(".")[1] ?? "").length, "", "en")(x);
export const rp = rpText("", ",00");
export const FILL = { p1: "Sangat Tinggi", p2: "Tinggi", p3: "Sedang", p4: "Rendah", p5: "Sangat Rendah" } as const;
export const PALET = { p1: COLORS.hijau, p2: COLORS.biru, p3: COLORS.kuning, p4: COLORS.jingga, p5: COLORS.merah } as const;
export const warna = (x: number): Record<string, Cell> => {
  const row = centang(FILL, permendagri(x), " ");
  return Object.fromEntries(
    Object.entries(row).map(([c, v]) => [
      c,
      { v: "", ...(v && typeof v === "object" && v.v ? { fill: PALET[c as keyof typeof PALET] } : {}) },
    ]),
  );
};
export const ERRORS: readonly Planted[] = [
  {
    id: "lh-iku-volume",
    kind: "capaian",
    at: "k/i7/cap",
    write: { ...pct("110.71"), loc: "en" },
    correct: "89.29",
    why: "232.50 / 210.00 although less is better; the recap says 89.29",
  },
  {
    id: "lh-iku-kemajuan",
    kind: "capaian",
    at: "k/i5/maju",
    write: pct("94.93"),
    correct: "92.29",
    why: "copied from this year's capaian; 66.45 against 72.00 is 92.29",
  },
  {
    id: "lh-banding-iklh",
    kind: "lintas-tabel",
    at: "bd/i1/real",
    write: nilai("68.92"),
    correct: "69.82",
    why: "digits swapped: 69.82 in the performance table and in the difference of -2.74",
  },
  {
    id: "lh-rekap-pengurangan",
    kind: "predikat",
    at: "r/i6/p2",
    write: { v: "", fill: COLORS.biru },
    writes: { "r/i6/p3": { v: "" } },
    also: ["r/i6/cap"],
    why: "72.50 is Sedang, filled under Tinggi",
  },
  {
    id: "lh-real-digit",
    kind: "jumlah",
    at: "ra/4.1.2/real",
    write: rp(15824650),
    correct: "158246500",
    why: "a digit dropped: the kegiatan's 283.116.500 and the 96.55 % want 158.246.500",
  },
  {
    id: "lh-real-persen",
    kind: "persen",
    at: "ra/3.2.1/pct",
    write: pct("95.31"),
    correct: "65.05",
    why: "copied from the row of Pengelolaan Laboratorium; 61.475.000 / 94.500.000 is 65.05 %",
  },
  {
    id: "lh-real-jumlah",
    kind: "jumlah",
    at: "ra/jumlah/pagu",
    write: rp(34683275000),
    correct: "34683725000",
    why: "digits swapped in the grand total; the five programmes sum to 34.683.725.000",
  },
];
