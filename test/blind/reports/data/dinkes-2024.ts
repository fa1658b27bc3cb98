/** What the report dinkes-2024 says, and the errors planted in it. */
import { type Planted } from "../../lib/book";
import { pctReal, type Cell } from "../../lib/cell";
import { pohon, type Indikator, type Sasaran } from "../../lib/parts";
import { div, toNumber } from "../../lib/rational";
import { find } from "../../lib/tree";

export const SASARAN: readonly Sasaran[] = [
  {
    k: "s1",
    n: "Meningkatnya derajat kesehatan masyarakat",
    ind: [
      {
        k: "i1",
        n: "Angka Kematian Ibu (per 100.000 kelahiran hidup)",
        target: "120",
        real: "108.6",
        neg: true,
        akhir: "110",
        lalu: ["173.4", "161.2", "139.8", "126.5"],
      },
      {
        k: "i2",
        n: "Prevalensi stunting",
        target: "14%",
        real: "16.2%",
        neg: true,
        akhir: "12%",
        lalu: ["23.9%", "21.4%", "19.7%", "17.6%"],
      },
      {
        k: "i3",
        n: "Usia Harapan Hidup",
        target: "70.25",
        real: "70.41",
        akhir: "70.8",
        lalu: ["69.52", "69.74", "69.98", "70.19"],
      },
    ],
  },
  {
    k: "s2",
    n: "Meningkatnya mutu pelayanan kesehatan",
    ind: [
      {
        k: "i4",
        n: "Persentase Puskesmas terakreditasi paripurna",
        target: "80%",
        real: "84%",
        akhir: "90%",
        lalu: ["32%", "32%", "48%", "76%"],
      },
      {
        k: "i5",
        n: "Indeks Kepuasan Masyarakat layanan kesehatan",
        target: "82",
        real: "83.95",
        akhir: "85",
        lalu: ["78.66", "79.41", "81.05", "82.73"],
      },
    ],
  },
  {
    k: "s3",
    n: "Meningkatnya akuntabilitas kinerja Dinas Kesehatan",
    ind: [
      {
        k: "i6",
        n: "Nilai SAKIP Dinas Kesehatan",
        target: "75",
        real: "72.84",
        akhir: "78",
        lalu: ["64.3", "66.85", "69.1", "71.27"],
      },
    ],
  },
];
export const INDIKATOR = SASARAN.flatMap((s) => s.ind);
export const bare = (i: Indikator): Indikator => ({
  ...i,
  target: i.target.replace("%", ""),
  real: i.real.replace("%", ""),
  akhir: (i.akhir ?? "").replace("%", ""),
});
/** Percentages are real percentages, everything else a plain number. */
export const nilai = (x: string): Cell => {
  const bareX = x.replace("%", "");
  const dec = (bareX.split(".")[1] ?? "").length;
  return x.endsWith("%")
    ? { v: toNumber(div(bareX, 100)), z: dec ? `0.${"0".repeat(dec)}%` : "0%" }
    : { v: Number(bareX), z: dec ? "0.00" : "General" };
};

export const POHON = pohon(`
1|PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA
1.1|Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah
1.1.1|Penyusunan Dokumen Perencanaan Perangkat Daerah|24500000|23874500
1.1.2|Evaluasi Kinerja Perangkat Daerah|18250000|17960000
1.2|Administrasi Keuangan Perangkat Daerah
1.2.1|Penyediaan Gaji dan Tunjangan ASN|48763215400|46921558912
1.3|Administrasi Umum Perangkat Daerah
1.3.1|Penyediaan Komponen Instalasi Listrik/Penerangan Bangunan Kantor|15600000|15487300
1.3.2|Penyediaan Bahan Logistik Kantor|86400000|84912750
1.3.3|Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD|145750000|139283118
2|PROGRAM PEMENUHAN UPAYA KESEHATAN PERORANGAN DAN UPAYA KESEHATAN MASYARAKAT
2.1|Penyediaan Fasilitas Pelayanan Kesehatan untuk UKM dan UKP Kewenangan Daerah Kabupaten/Kota
2.1.1|Rehabilitasi dan Pemeliharaan Puskesmas|3275000000|3198456700
2.1.2|Pengadaan Alat Kesehatan/Alat Penunjang Medik Fasilitas Pelayanan Kesehatan|1864320000|1790115250
2.1.3|Pengadaan Obat, Bahan Habis Pakai dan Vaksin|5412870600|5266904385
2.2|Penyediaan Layanan Kesehatan untuk UKM dan UKP Rujukan Tingkat Daerah Kabupaten/Kota
2.2.1|Pengelolaan Pelayanan Kesehatan Ibu Hamil|742180000|701326400
2.2.2|Pengelolaan Pelayanan Kesehatan Balita|655900000|612447850
2.2.3|Pengelolaan Pelayanan Kesehatan Gizi Masyarakat|1238460000|1186073900
2.2.4|Pengelolaan Jaminan Kesehatan Masyarakat|21640500000|21318902115
3|PROGRAM PENINGKATAN KAPASITAS SUMBER DAYA MANUSIA KESEHATAN
3.1|Pengembangan Mutu dan Peningkatan Kompetensi Teknis SDM Kesehatan Tingkat Daerah Kabupaten/Kota
3.1.1|Pengembangan Mutu dan Peningkatan Kompetensi Teknis SDM Kesehatan|412300000|398765400
4|PROGRAM PEMBERDAYAAN MASYARAKAT BIDANG KESEHATAN
4.1|Pelaksanaan Sehat dalam rangka Promotif Preventif Tingkat Daerah Kabupaten/Kota
4.1.1|Penyelenggaraan Promosi Kesehatan dan Gerakan Hidup Bersih dan Sehat|287640000|281902300
`);
const PENDUKUNG: Readonly<Record<string, readonly string[]>> = { s1: ["2"], s2: ["3", "4"], s3: ["1"] };
export const milik = (s: string) => (PENDUKUNG[s] as readonly string[]).map((k) => find(POHON, k));
export const PREDIKAT = { st: "Sangat Tinggi", t: "Tinggi", s: "Sedang", r: "Rendah", sr: "Sangat Rendah" };

export const ERRORS: readonly Planted[] = [
  {
    id: "dk-11-pns",
    kind: "rumus",
    scope: "umum",
    at: "pg/jumlah/pns",
    write: (b) => ({ f: `SUM(${b.a1("pg/p1/pns")}:${b.a1("pg/p7/pns")})` }),
    spoils: ["pg/jumlah/jml"],
    suspect: "pg/jumlah/pns",
    correct: "521",
    why: "the SUM stops one row early: Tenaga Penunjang Lainnya (36 PNS) is left out",
  },
  {
    id: "dk-32-sakip",
    kind: "rumus",
    at: "k/i6/cap",
    write: (b) => ({ f: `${b.a1("k/i6/real")}/${b.a1("k/i5/tgt")}`, z: "0.00%" }),
    correct: "97.12",
    why: "divides by the target of the row above (82): 88,83% for 72,84/75 = 97,12%",
  },
  {
    id: "dk-36-total2",
    kind: "persen",
    at: "d/s2/pct",
    write: pctReal(2)("98.17"),
    correct: "97.25",
    why: "680.667.700 / 699.940.000 = 97,25%, written 98,17%",
  },
  {
    id: "dk-37-s1",
    kind: "efisiensi",
    at: "e/s1/kat",
    write: "Tidak Efisien",
    correct: "Efisien",
    why: "capaian 98,00 is above serapan 97,83",
  },
  {
    id: "dk-38-stunting",
    kind: "predikat",
    at: "r/i2/st",
    writes: { "r/i2/st": "✓", "r/i2/t": { v: null } },
    correct: "Tinggi",
    suspect: false,
    why: "84,29 is Tinggi (76-90), ticked under Sangat Tinggi",
  },
  {
    id: "dk-39-teks",
    kind: "teks",
    also: ["ra/2.2/real"],
    at: "ra/2.2.2/pagu",
    write: { v: "655.900.000", loc: "id", align: "right" },
    writes: { "ra/2.2.2/pct": pctReal(2)("93.3752") },
    spoils: ["ra/2.2/pagu", "ra/2/pagu", "ra/jumlah/pagu", "ra/2.2/pct", "ra/2/pct", "ra/jumlah/pct"],
    correct: "655900000",
    why: "typed as text, so the SUM above it passes over 655.900.000, and so do the programme and JUMLAH",
  },
];
