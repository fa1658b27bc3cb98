/**
 * Dinas Lingkungan Hidup: everything pasted from Word as text with English decimals, the performance table begins at column H,
 * Rp stands in columns of its own, amounts end in ,00, headers return at page breaks and long names continue on a row of their
 * own, predicates are fills, indicators whose wording sounds negative and that are not. Seven errors.
 */
import { type Book, type Planted } from "../../blind/lib/book";
import { pctText, rpText, text, type Cell } from "../../blind/lib/cell";
import { bercentang, capaian, capaianSasaran, centang, efisien, kemajuan, permendagri, pohon, serapanOf, type Sasaran } from "../../blind/lib/parts";
import { cmp, div, percent, print, sub, toNumber } from "../../blind/lib/rational";
import { Table } from "../../blind/lib/table";
import { amounts, find, letter, roman, writeTotal, writeTree, type Node } from "../../blind/lib/tree";
import { COLORS, derived, HoldBook, other, sign } from "../lib/hold";

interface Sas extends Sasaran {
  readonly prog: readonly string[];
}
const SASARAN: readonly Sas[] = [
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
      { k: "i7", n: "Volume sampah yang tidak tertangani (ton/hari)", target: "210.00", real: "232.50", akhir: "180.00", neg: true },
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
const POHON = pohon(`
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
const nodes = (ks: readonly string[]): Node[] => ks.map((k) => find(POHON, k));
const pct = pctText(2, " %", "en");
const nilai = (x: string): Cell => text((x.split(".")[1] ?? "").length, "", "en")(x);
const rp = rpText("", ",00");
const FILL = { p1: "Sangat Tinggi", p2: "Tinggi", p3: "Sedang", p4: "Rendah", p5: "Sangat Rendah" } as const;
const PALET = { p1: COLORS.hijau, p2: COLORS.biru, p3: COLORS.kuning, p4: COLORS.jingga, p5: COLORS.merah } as const;
const warna = (x: number): Record<string, Cell> => {
  const row = centang(FILL, permendagri(x), " ");
  return Object.fromEntries(Object.entries(row).map(([c, v]) => [c, { v: "", ...(v && typeof v === "object" && v.v ? { fill: PALET[c as keyof typeof PALET] } : {}) }]));
};

const ERRORS: readonly Planted[] = [
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

export function dlh(): Book {
  const b = new HoldBook("dlh-2024", { errors: ERRORS, allow: { "k/s1/cap": "trunc" } });
  iku(b);
  banding(b);
  rekap(b);
  realisasi(b);
  efisiensi(b);
  return b;
}

function iku(b: Book): void {
  const s = b.sheet("Sheet1", { H: 5, I: 30, J: 36 });
  s.lines("A1", "Catatan: tabel di sebelah kanan dipindahkan dari naskah Word, mohon tidak diubah urutannya.");
  s.lines("H2", "Tabel 7. Capaian Indikator Kinerja Utama Dinas Lingkungan Hidup Tahun 2024");
  const t = new Table(s, {
    id: "k",
    kind: "kinerja",
    title: "Tabel 7. Capaian Indikator Kinerja Utama Dinas Lingkungan Hidup Tahun 2024",
    at: "H4",
    merge: true,
    cols: ["no", "sas", "ind", "tgt", "real", "cap", "akhir", "maju"],
    header: [
      ["No", "Tujuan/Sasaran", "Indikator Kinerja Utama", "Tahun 2024", "<", "<", "Target Akhir Renstra (2026)", "Tingkat Kemajuan (%)"],
      ["^", "^", "^", "Target", "Realisasi", "Capaian (%)", "^", "^"],
    ],
    loc: "en",
  });
  SASARAN.forEach((x, i) => {
    if (i === 2) t.header();
    x.ind.forEach((y, j) => {
      const row = { ind: y.n, tgt: nilai(y.target), real: nilai(y.real), cap: pct(capaian(y)), akhir: nilai(y.akhir as string), maju: pct(kemajuan(y)) };
      t.add(y.k, { ...(j ? {} : { no: `${i + 1}`, sas: x.n }), ...row });
      t.ratio(y.k, "cap", "real", "tgt", { negative: y.neg ?? false });
      t.ratio(y.k, "maju", "real", "akhir", { negative: y.neg ?? false });
      t.fact(`realisasi:${y.k}`, y.k, "real");
      t.fact(`capaian:${y.k}`, y.k, "cap");
    });
    t.mergeLast("sas", "sas", x.ind.length - 1);
    t.add(x.k, { sas: "Rata-rata capaian", cap: pct(capaianSasaran(x)) }, { italic: true });
    t.average(x.k, "cap", x.ind.map((y) => y.k));
    t.fact(`capaian:${x.k}`, x.k, "cap");
  });
  s.lines(`H${t.row + 1}`, "Sumber: Dinas Lingkungan Hidup, data diolah (2025)");
}

function banding(b: Book): void {
  const s = b.sheet("Sheet2", { B: 40 });
  s.lines("B2", "Tabel 8. Perbandingan Realisasi Kinerja dengan Standar Provinsi dan Nasional");
  const t = new Table(s, {
    id: "bd",
    kind: "banding",
    title: "Tabel 8. Perbandingan Realisasi Kinerja dengan Standar Provinsi dan Nasional",
    at: "B3",
    cols: ["no", "ind", "real", "prov", "nas", "ket"],
    header: [["No.", "Indikator", "Realisasi Kabupaten 2024", "Realisasi Provinsi 2024", "Realisasi Nasional 2024", "Ket. (+/-) terhadap Nasional"]],
    loc: "en",
  });
  (
    [["i1", "69.82", "71.08", "72.56"], ["i2", "57.11", "58.94", "54.78"], ["i3", "86.05", "85.10", "89.20"]] as const
  ).forEach(([k, real, prov, nas], i) => {
    const n = (SASARAN[0] as Sas).ind.find((y) => y.k === k)?.n as string;
    const d = sub(real, nas);
    t.add(k, { no: i + 1, ind: n, real: nilai(real), prov: nilai(prov), nas: nilai(nas), ket: (cmp(d, 0) > 0 ? "+" : "") + print(d, 2, "en") });
    t.fact(`realisasi:${k}`, k, "real");
    derived(t, k, "ket", ["real", "nas"], sub);
  });
  s.lines(`B${t.row + 2}`, "Peraturan yang menjadi dasar perhitungan indeks:");
  other(s, `B${t.row + 3}`, [
    ["No", "Peraturan", "Tahun", "Tentang"],
    [1, "Peraturan Menteri LHK Nomor 27", 2021, "Indeks Kualitas Lingkungan Hidup"],
    [2, "Peraturan Pemerintah Nomor 22", 2021, "Penyelenggaraan Perlindungan dan Pengelolaan Lingkungan Hidup"],
    [3, "Peraturan Daerah Nomor 2", 2023, "Pengelolaan Sampah"],
  ]);
}

function rekap(b: Book): void {
  const s = b.sheet("Sheet2a", { C: 44 });
  s.lines("C1", "Tabel 9. Rekapitulasi Kategori Capaian", "Keterangan warna: hijau = Sangat Tinggi, biru = Tinggi, kuning = Sedang, jingga = Rendah, merah = Sangat Rendah");
  const t = new Table(s, {
    id: "r",
    kind: "rekap",
    title: "Tabel 9. Rekapitulasi Kategori Capaian",
    at: "B4",
    merge: true,
    cols: ["no", "ind", "cap", "p1", "p2", "p3", "p4", "p5"],
    header: [
      ["No", "Indikator Kinerja Utama", "Capaian (%)", "Kategori Capaian", "<", "<", "<", "<"],
      ["^", "^", "^", ...Object.values(FILL)],
    ],
    loc: "en",
  });
  SASARAN.flatMap((x) => x.ind).forEach((y, i) => {
    const cells = warna(toNumber(capaian(y)));
    t.add(y.k, { no: i + 1, ind: y.n, cap: pct(capaian(y)), p1: { v: "" }, p2: { v: "" }, p3: { v: "" }, p4: { v: "" }, p5: { v: "" } });
    for (const [c, v] of Object.entries(cells)) t.set(y.k, c, v);
    t.fact(`capaian:${y.k}`, y.k, "cap");
    bercentang(t, y.k, FILL, permendagri);
  });
}

function realisasi(b: Book): void {
  const s = b.sheet("Sheet3", { A: 8, B: 58, C: 5, D: 22, E: 5, F: 22 });
  s.lines("A1", "Tabel 10. Pagu dan Realisasi Keuangan Dinas Lingkungan Hidup Tahun 2024");
  const t = new Table(s, {
    id: "ra",
    kind: "realisasi",
    title: "Tabel 10. Pagu dan Realisasi Keuangan Dinas Lingkungan Hidup Tahun 2024",
    at: "A3",
    merge: true,
    cols: ["no", "nama", "r1", "pagu", "r2", "real", "pct"],
    header: [["No", "Program/Kegiatan/Sub Kegiatan", "Pagu Anggaran Perubahan", "<", "Realisasi Keuangan", "<", "Tingkat Penyerapan"]],
    numbers: ["1", "2", "3", null, "4", null, "5"],
    loc: "en",
  });
  const pecah: Readonly<Record<string, readonly [string, string]>> = {
    "1.2.1": ["Penyediaan Jasa Pemeliharaan, Biaya Pemeliharaan, Pajak dan", "Perizinan Kendaraan Dinas Operasional atau Lapangan"],
    "5.1.1": ["Penanganan Sampah dengan Melakukan Pemilahan, Pengumpulan,", "Pengangkutan, Pengolahan dan Pemrosesan Akhir Sampah di TPA/TPST/SPA"],
  };
  writeTree(t, POHON, {
    pagu: rp,
    real: rp,
    pct,
    no: (p) => (p.length === 1 ? roman(p[0] as number) : p.length === 2 ? letter(p[1] as number) : (p[2] as number)),
    style: (l) => ({ bold: l === 1, italic: l === 3 }),
    label: (n) => pecah[n.k]?.[0] ?? n.n,
    extra: () => ({ r1: "Rp", r2: "Rp" }),
    before: (n) => {
      if (n.k === "3.1.2" || n.k === "5") t.header();
    },
    after: (n) => {
      const rest = pecah[n.k]?.[1];
      if (rest) t.raw([null, rest], { italic: true });
    },
  });
  writeTotal(t, POHON, { label: { nama: "J U M L A H", r1: "Rp", r2: "Rp" }, pagu: rp, real: rp, pct });
  sign(s, `D${t.row + 2}`, "Lumajang, 24 Januari 2025", "KEPALA DINAS LINGKUNGAN HIDUP", "HERTUTIK, S.Sos., M.Si.", "Pembina Utama Muda (IV/c)", "19701115 199203 2 003");
}

function efisiensi(b: Book): void {
  const s = b.sheet("Sheet4", { C: 50 });
  s.lines("B2", "Tabel 11. Efisiensi Penggunaan Anggaran");
  const t = new Table(s, {
    id: "e",
    kind: "efisiensi",
    title: "Tabel 11. Efisiensi Penggunaan Anggaran",
    at: "B4",
    cols: ["no", "sas", "cap", "ser", "rasio", "kat"],
    header: [["No", "Sasaran", "Capaian Kinerja (%)", "Penyerapan Anggaran (%)", "Rasio Efisiensi", "Kategori"]],
    loc: "en",
  });
  SASARAN.forEach((x, i) => {
    const [c, ser] = [capaianSasaran(x), serapanOf(nodes(x.prog))];
    t.add(x.k, { no: i + 1, sas: x.n, cap: pct(c), ser: pct(ser), rasio: print(div(print(c, 2, "en"), print(ser, 2, "en")), 3, "en"), kat: cmp(c, ser) > 0 ? "Efisien" : "Tidak Efisien" });
    t.fact(`capaian:${x.k}`, x.k, "cap");
    derived(t, x.k, "rasio", ["cap", "ser"], div);
    efisien(t, x.k);
    const share = percent(amounts(nodes(x.prog), "real"), amounts(nodes(x.prog), "pagu"));
    b.claim(`serapan of ${x.k}`, [t.n(x.k, "ser")], x.prog.map((p) => `ra/${p}/real`), (get, r) => {
      const m = get(r(t.n(x.k, "ser")));
      return m && Math.abs(toNumber(sub(m.value, share))) < 0.0051;
    });
  });
}
