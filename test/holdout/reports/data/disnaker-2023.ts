/** What the report disnaker-2023 says, and the errors planted in it. */
import { type Planted } from "../../../blind/lib/book";
import { pctText, rpText, type Cell } from "../../../blind/lib/cell";
import { pohon, type Indikator, type Sasaran } from "../../../blind/lib/parts";
import { print } from "../../../blind/lib/rational";
import { find, type Node } from "../../../blind/lib/tree";

export interface Ind extends Indikator {
  /** Targets of the earlier years, oldest first. */
  readonly dulu: readonly [string, string, string];
}
export interface Sas extends Sasaran {
  readonly ind: readonly Ind[];
  readonly prog: readonly string[];
}
export const SASARAN: readonly Sas[] = [
  {
    k: "s1",
    n: "Menurunnya tingkat pengangguran",
    prog: ["2", "3"],
    ind: [
      {
        k: "i1",
        n: "Tingkat Pengangguran Terbuka (TPT)",
        target: "4.15",
        real: "4.01",
        neg: true,
        akhir: "3.50",
        lalu: ["5.42", "5.18", "4.32"],
        dulu: ["5.10", "4.80", "4.50"],
      },
      {
        k: "i2",
        n: "Persentase pencari kerja yang ditempatkan",
        target: "62.00",
        real: "58.77",
        akhir: "70.00",
        lalu: ["48.10", "51.36", "55.92"],
        dulu: ["50.00", "54.00", "58.00"],
      },
      {
        k: "i3",
        n: "Persentase lulusan pelatihan yang kompeten",
        target: "80.00",
        real: "84.40",
        akhir: "85.00",
        lalu: ["69.25", "73.80", "79.15"],
        dulu: ["70.00", "74.00", "77.00"],
      },
    ],
  },
  {
    k: "s2",
    n: "Terciptanya hubungan industrial yang harmonis",
    prog: ["4"],
    ind: [
      {
        k: "i4",
        n: "Persentase perselisihan hubungan industrial yang diselesaikan",
        target: "90.00",
        real: "76.50",
        akhir: "95.00",
        lalu: ["81.20", "84.60", "87.35"],
        dulu: ["82.00", "85.00", "88.00"],
      },
      {
        k: "i5",
        n: "Jumlah kecelakaan kerja",
        target: "25",
        real: "27",
        neg: true,
        akhir: "20",
        lalu: ["39", "34", "30"],
        dulu: ["36", "32", "28"],
      },
    ],
  },
  {
    k: "s3",
    n: "Meningkatnya tata kelola Dinas Tenaga Kerja",
    prog: ["1"],
    ind: [
      {
        k: "i6",
        n: "Nilai SAKIP Dinas Tenaga Kerja",
        target: "76.50",
        real: "78.05",
        akhir: "80.00",
        lalu: ["70.12", "72.88", "75.34"],
        dulu: ["71.00", "73.00", "75.00"],
      },
    ],
  },
];
export const POHON = pohon(`
1|PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA
1.1|Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah
1.1.1|Penyusunan Dokumen Perencanaan Perangkat Daerah|19800000|19650000
1.1.2|Evaluasi Kinerja Perangkat Daerah|8750000|8725000
1.2|Administrasi Keuangan Perangkat Daerah
1.2.1|Penyediaan Gaji dan Tunjangan ASN|5248650000|5096318742
1.3|Administrasi Umum Perangkat Daerah
1.3.1|Penyediaan Peralatan Rumah Tangga|24500000|0
1.3.2|Penyediaan Bahan Logistik Kantor|36240000|24310000
2|PROGRAM PELATIHAN KERJA DAN PRODUKTIVITAS TENAGA KERJA
2.1|Pelaksanaan Pelatihan berdasarkan Unit Kompetensi
2.1.1|Proses Pelaksanaan Pendidikan dan Pelatihan Keterampilan bagi Pencari Kerja berdasarkan Klaster Kompetensi|3486900000|3398264500
2.1.2|Pengadaan Sarana Pelatihan Kerja Kabupaten/Kota|742300000|739860000
2.2|Pembinaan Lembaga Pelatihan Kerja Swasta
2.2.1|Pembinaan Lembaga Pelatihan Kerja Swasta|64800000|63215000
3|PROGRAM PENEMPATAN TENAGA KERJA
3.1|Pelayanan Antarkerja di Daerah Kabupaten/Kota
3.1.1|Pelayanan dan Penyediaan Informasi Pasar Kerja Online|186450000|180972300
3.1.2|Job Fair/Bursa Kerja|218700000|215384000
3.2|Pelindungan PMI (Pra dan Purna Penempatan) di Daerah Kabupaten/Kota
3.2.1|Pemberdayaan Pekerja Migran Indonesia Purna Penempatan|142600000|138947500
4|PROGRAM HUBUNGAN INDUSTRIAL
4.1|Pencegahan dan Penyelesaian Perselisihan Hubungan Industrial
4.1.1|Penyelesaian Perselisihan Hubungan Industrial, Mogok Kerja, dan Penutupan Perusahaan|128400000|119763800
4.1.2|Pengembangan Pelaksanaan Jaminan Sosial Tenaga Kerja dan Fasilitas Kesejahteraan Pekerja|96350000|94128000
`);
export const milik = (x: Sas): Node[] => x.prog.map((p) => find(POHON, p));
export const rp = rpText("", "");
export const pct = pctText(2, "");
export const PRED = { p1: "Sangat Tinggi", p2: "Tinggi", p3: "Sedang", p4: "Rendah", p5: "Sangat Rendah" } as const;
export const nilai = (x: string): Cell => ({ v: print(x, (x.split(".")[1] ?? "").length), loc: "id", align: "center" });
export const IND = SASARAN.flatMap((x) => x.ind);
export const ERRORS: readonly Planted[] = [
  {
    id: "nk-rencana-digit",
    kind: "jumlah",
    at: "pr/2.1.2/pagu",
    write: rp(74230000),
    correct: "742300000",
    why: "a digit dropped: 742.300.000 in both other tables and in the sum of the kegiatan",
  },
  {
    id: "nk-kinerja-kemajuan",
    kind: "capaian",
    at: "k/i1/maju",
    write: pct("114.57"),
    correct: "85.43",
    why: "4,01 / 3,50 although less is better (the capaian of the same row is right): 85,43",
  },
  {
    id: "nk-tren-i4",
    kind: "lintas-tabel",
    at: "tr/i4/real",
    write: nilai("75.60"),
    correct: "76.50",
    why: "digits swapped; 76,50 in the performance table, where 85,00 follows from it",
  },
  {
    id: "nk-dukung-swap",
    kind: "tukar",
    at: "d/1.3.1/real",
    writes: { "d/1.3.1/real": rp(24310000), "d/1.3.2/real": rp(0) },
    also: ["d/1.3.1/pct", "d/1.3.2/pct", "d/1.3.1/pagu", "d/1.3.2/pagu"],
    why: "0 and 24.310.000 stand swapped against the budget table and against their own percentages",
  },
  {
    id: "nk-dukung-total",
    kind: "jumlah",
    at: "d/s1/real",
    write: rp(4633411300),
    correct: "4736643300",
    why: "not updated: 4.201.339.500 + 535.303.800 = 4.736.643.300, and 97,83 follows from that",
  },
  {
    id: "nk-rekap-capaian",
    also: ["e/s1/cap"],
    kind: "lintas-tabel",
    at: "r/i2/cap",
    write: pct("94.97"),
    correct: "94.79",
    why: "94,79 in the performance table (58,77 / 62,00)",
  },
  {
    id: "nk-rekap-centang",
    kind: "predikat",
    at: "r/i4/p1",
    writes: { "r/i4/p1": { v: "✓", align: "center" }, "r/i4/p2": { v: null } },
    also: ["r/i4/cap"],
    why: "85,00 is Tinggi, ticked under Sangat Tinggi",
  },
  {
    id: "nk-kas-galat",
    kind: "galat",
    scope: "umum",
    at: "kas/jumlah/real",
    write: { f: "SUM(#REF!)", error: "#REF!" },
    formal: true,
    why: "the formula lost its range",
  },
];
