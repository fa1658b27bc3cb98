/** What the report setwan-2024 says, and the errors planted in it. */
import { type Planted } from "../../../blind/lib/book";
import { plain, rpNum, type Cell } from "../../../blind/lib/cell";
import { pohon, type Indikator, type Sasaran } from "../../../blind/lib/parts";
import { div, toNumber } from "../../../blind/lib/rational";
import { type Node } from "../../../blind/lib/tree";

export interface Ind extends Indikator {
  readonly w: "%" | "";
  /** Target before the revision, where it was another. */
  readonly lama?: string;
}
export interface Sas extends Sasaran {
  readonly ind: readonly Ind[];
  readonly prog: readonly string[];
}
export const SASARAN: readonly Sas[] = [
  {
    k: "s1",
    n: "Meningkatnya kualitas pelayanan kesekretariatan DPRD",
    prog: ["I"],
    ind: [
      { k: "i1", n: "Indeks kepuasan pimpinan dan anggota DPRD", target: "86", real: "87.42", w: "" },
      { k: "i2", n: "Persentase temuan hasil pemeriksaan yang ditindaklanjuti", target: "100", real: "100", w: "%" },
    ],
  },
  {
    k: "s2",
    n: "Meningkatnya fasilitasi fungsi legislasi, penganggaran dan pengawasan DPRD",
    prog: ["II"],
    ind: [
      { k: "i3", n: "Persentase Raperda yang terfasilitasi tepat waktu", target: "88", lama: "85", real: "81.25", w: "%" },
      { k: "i4", n: "Persentase aspirasi hasil reses yang ditindaklanjuti", target: "75", real: "77.6", w: "%" },
      { k: "i5", n: "Jumlah agenda rapat yang tertunda", target: "8", real: "9", neg: true, w: "" },
    ],
  },
];
/** A letter alone: equal letters are 100%. */
export const AKUNTABEL = ["Meningkatnya akuntabilitas Sekretariat DPRD", "Predikat SAKIP Sekretariat DPRD"] as const;
export const POHON = pohon(`
I|PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA
I.A|Administrasi Keuangan Perangkat Daerah
I.A.1|Penyediaan Gaji dan Tunjangan ASN|7846200000|7512846320
I.A.2|Pelaksanaan Penatausahaan dan Pengujian/Verifikasi Keuangan SKPD|64500000|63815000
I.B|Layanan Keuangan dan Kesejahteraan DPRD
I.B.1|Penyelenggaraan Administrasi Keuangan DPRD|28946750000|28417265900
I.B.2|Penyediaan Pakaian Dinas dan Atribut DPRD|412500000|409876500
I.C|Layanan Administrasi DPRD
I.C.1|Fasilitasi Rapat Koordinasi dan Konsultasi DPRD|6874300000|6542187450
I.C.2|Penyelenggaraan Administrasi Keanggotaan DPRD|128600000|121954000
II|PROGRAM DUKUNGAN PELAKSANAAN TUGAS DAN FUNGSI DPRD
II.A|Pembentukan Peraturan Daerah dan Peraturan DPRD
II.A.1|Penyusunan dan Pembahasan Program Pembentukan Peraturan Daerah|186400000|178325600
II.A.2|Pembahasan Rancangan Peraturan Daerah|2415750000|2306148750
II.B|Pengawasan Penyelenggaraan Pemerintahan
II.B.1|Pengawasan Urusan Pemerintahan Bidang Pemerintahan dan Hukum|748200000|716430500
II.B.2|Pengawasan Penggunaan Anggaran|318900000|305712400
II.C|Peningkatan Kapasitas DPRD
II.C.1|Pendalaman Tugas DPRD|3264800000|3198450000
II.C.2|Publikasi dan Dokumentasi DPRD|976500000|968214750
II.D|Penyerapan dan Penghimpunan Aspirasi Masyarakat
II.D.1|Pelaksanaan Reses|4875000000|4812360000
`);
export const INDUK: Readonly<Record<string, number>> = {
  "I.B.1": 28446750000,
  "I.C.1": 7124300000,
  "II.A.2": 2615750000,
  "II.C.2": 826500000,
  "II.D.1": 4500000000,
};
export const induk = (n: Node): number => INDUK[n.k] ?? (n.pagu as number);
export const rp = rpNum('#,##0;[Red]-#,##0;"-"');
export const nilai = (y: Ind, x: string): Cell =>
  y.w === "%" ? { v: toNumber(div(x, 100)), z: "0.00%" } : plain((x.split(".")[1] ?? "").length)(x);
export const ERRORS: readonly Planted[] = [
  {
    id: "sw-kinerja-target",
    kind: "lintas-tabel",
    at: "k/i3/tgt",
    write: nilai((SASARAN[1] as Sas).ind[0] as Ind, "85"),
    also: ["k/i3/cap"],
    correct: "88.00",
    why: "the target before the revision; the revised agreement says 88%. The capaian follows the wrong target by its formula",
  },
  {
    id: "sw-kinerja-rata",
    kind: "rumus",
    at: "k/s2/cap",
    write: (b) => ({ f: `AVERAGE(${b.a1("k/s1/cap")}:${b.a1("k/i5/cap")})`, z: "0.00%" }),
    why: "the AVERAGE begins one row early and takes the average of sasaran 1 into that of sasaran 2",
  },
  {
    id: "sw-real-program",
    kind: "rumus",
    at: "ra/II/pagu",
    write: (b) => ({ f: `SUM(${["A", "B", "C"].map((k) => b.a1(`ra/II.${k}/pagu`)).join(",")})`, z: '#,##0;[Red]-#,##0;"-"' }),
    also: [
      "ra/jumlah/pagu",
      "ra/jumlah/real",
      "ra/jumlah/pct",
      "ra/jumlah/sisa",
      "ra/II/pct",
      "ra/II/sisa",
      "ra/II/real",
      "e/s2/ser",
      "e/s2/kat",
    ],
    spoils: ["ra/II/pct", "e/s2/ser"],
    correct: "12785550000",
    why: "the SUM leaves out the fourth kegiatan (reses, 4.875.000.000)",
  },
  {
    id: "sw-real-persen",
    kind: "rumus",
    at: "ra/II.C.2/pct",
    write: (b) => ({ f: `${b.a1("ra/II.C.2/real")}/${b.a1("ra/II.C.2/induk")}`, z: "0.00%" }),
    correct: "99.15",
    why: "divides by the budget before the revision (826.500.000), so 117,15% for 99,15%",
  },
  {
    id: "sw-real-sisa",
    kind: "jumlah",
    scope: "umum",
    at: "ra/I.C.1/sisa",
    write: rp(332121550),
    correct: "332112550",
    why: "digits swapped; 6.874.300.000 - 6.542.187.450 = 332.112.550",
  },
  {
    id: "sw-dukung-pagu",
    kind: "lintas-tabel",
    at: "d/I.A/pagu",
    write: rp(7910700200),
    correct: "7910700000",
    why: "7.910.700.000 in the budget table; the programme above it wants that as well",
  },
  {
    id: "sw-ef-serapan",
    kind: "rumus",
    at: "e/s1/ser",
    write: (b) => ({ f: b.far("ra/I.C/pct"), z: "0.00%" }),
    correct: "97.28",
    why: "points at the row of a kegiatan (95,16%) instead of the programme (97,28%)",
  },
];
