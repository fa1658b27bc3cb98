/** What the report dpmd-2024 says, and the errors planted in it. */
import { type Planted } from "../../lib/book";
import { pctText, rpText, text, type Cell } from "../../lib/cell";
import { pohon, type Indikator, type Sasaran } from "../../lib/parts";
import { find } from "../../lib/tree";

export const SASARAN: readonly Sasaran[] = [
  {
    k: "s1",
    n: "Meningkatnya kemandirian desa",
    ind: [
      { k: "i1", n: "Persentase desa mandiri", target: "30", real: "31.8", akhir: "40", lalu: ["18.2", "24.7"] },
      { k: "i2", n: "Indeks Desa Membangun", target: "0.75", real: "0.7425", akhir: "0.79", lalu: ["0.7011", "0.7263"] },
    ],
  },
  {
    k: "s2",
    n: "Meningkatnya tata kelola pemerintahan desa",
    ind: [
      {
        k: "i3",
        n: "Persentase desa dengan LPJ APBDes tepat waktu",
        target: "100",
        real: "84",
        akhir: "100",
        lalu: ["76", "81"],
      },
      { k: "i4", n: "Jumlah BUMDes kategori maju", target: "20", real: "14", akhir: "32", lalu: ["9", "11"] },
    ],
  },
  {
    k: "s3",
    n: "Meningkatnya akuntabilitas kinerja DPMD",
    ind: [{ k: "i5", n: "Nilai SAKIP DPMD", target: "75", real: "76.2", akhir: "80", lalu: ["66.4", "72.85"] }],
  },
];
export const IND = SASARAN.flatMap((x) => x.ind);
export const nilai = (y: Indikator, x: string): Cell => {
  const dec = (x.split(".")[1] ?? "").length;
  return text(dec, y.k === "i1" || y.k === "i3" ? " %" : y.k === "i4" ? " BUMDes" : "")(x);
};
export const POHON = pohon(`
1|PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA
1.1|Administrasi Keuangan Perangkat Daerah
1.1.1|Penyediaan Gaji dan Tunjangan ASN|3748216000|3651928415
1.2|Administrasi Umum Perangkat Daerah
1.2.1|Penyediaan Peralatan dan Perlengkapan Kantor|58700000|57213500
1.2.2|Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD|174500000|169832700
2|PROGRAM ADMINISTRASI PEMERINTAHAN DESA
2.1|Pembinaan dan Pengawasan Penyelenggaraan Administrasi Pemerintahan Desa
2.1.1|Fasilitasi Pengelolaan Keuangan Desa|612400000|587316000
2.1.2|Pembinaan Peningkatan Kapasitas Aparatur Pemerintah Desa|835250000|812467500
2.1.3|Fasilitasi Penyusunan Perencanaan Pembangunan Desa|146800000|139425000
3|PROGRAM PEMBERDAYAAN LEMBAGA KEMASYARAKATAN, LEMBAGA ADAT DAN MASYARAKAT HUKUM ADAT
3.1|Pemberdayaan Lembaga Kemasyarakatan yang Bergerak di Bidang Pemberdayaan Desa
3.1.1|Peningkatan Kapasitas Kelembagaan Lembaga Kemasyarakatan Desa/Kelurahan|318650000|304918600
3.1.2|Fasilitasi Tim Penggerak PKK dalam Penyelenggaraan Gerakan Pemberdayaan Masyarakat dan Kesejahteraan Keluarga|497300000|489215000
`);
export const MILIK: Readonly<Record<string, string>> = { s1: "3", s2: "2", s3: "1" };
export const milik = (k: string) => [find(POHON, MILIK[k] as string)];
export const PREDIKAT = { st: "Sangat Tinggi", t: "Tinggi", s: "Sedang", r: "Rendah", sr: "Sangat Rendah" };
export const rp = rpText("Rp", ",00");
export const pct = pctText(2, " %");
export const KUNING = { v: null, fill: "FFFFFF00" };

export const ERRORS: readonly Planted[] = [
  {
    id: "pm-32-idm",
    kind: "lintas-tabel",
    at: "k/i2/real",
    write: nilai(IND[1] as Indikator, "0.7245"),
    correct: "0.7425",
    why: "0,7245 here; capaian 99,00 %, the trend and the renstra table want 0,7425",
  },
  {
    id: "pm-23-jumlah",
    kind: "jumlah",
    at: "pa/jumlah/pagu",
    write: rp(6_319_816_000),
    correct: "6391816000",
    why: "the three programmes sum to 6.391.816.000, digits swapped",
  },
  {
    id: "pm-38-bumdes",
    kind: "predikat",
    at: "r/i4/t",
    writes: { "r/i4/t": KUNING, "r/i4/s": { v: null } },
    suspect: false,
    correct: "Sedang",
    why: "70,00 % is Sedang (66-75), coloured under Tinggi",
  },
  {
    id: "pm-38-rata",
    kind: "rata-rata",
    at: "r/s2/cap",
    write: "79,00 %",
    correct: "77.00",
    why: "the average of 84,00 and 70,00 is 77,00",
  },
  {
    id: "pm-33-sakip",
    kind: "persen",
    at: "rn/i5/maju",
    write: "101,60 %",
    correct: "95.25",
    why: "divided by this year's target (75), not by the end of the plan (80)",
  },
  {
    id: "pm-39-desa",
    kind: "jumlah",
    at: "ra/2.1/pagu",
    write: rp(1_594_540_000),
    correct: "1594450000",
    why: "the sub kegiatan and the programme want 1.594.450.000",
  },
];
