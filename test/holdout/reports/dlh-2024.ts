/**
 * Dinas Lingkungan Hidup: everything pasted from Word as text with English decimals, the performance table begins at column H,
 * Rp stands in columns of its own, amounts end in ,00, headers return at page breaks and long names continue on a row of their
 * own, predicates are fills, indicators whose wording sounds negative and that are not. Seven errors.
 */
import { type Book } from "../../blind/lib/book";
import { bercentang, capaian, capaianSasaran, efisien, kemajuan, permendagri, serapanOf } from "../../blind/lib/parts";
import { cmp, div, percent, print, sub, toNumber } from "../../blind/lib/rational";
import { Table } from "../../blind/lib/table";
import { amounts, letter, roman, writeTotal, writeTree } from "../../blind/lib/tree";
import { derived, HoldBook, other, sign } from "../lib/hold";
import { type Sas, SASARAN, POHON, nodes, pct, nilai, rp, FILL, warna, ERRORS } from "./data/dlh-2024";

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
      [
        "No",
        "Tujuan/Sasaran",
        "Indikator Kinerja Utama",
        "Tahun 2024",
        "<",
        "<",
        "Target Akhir Renstra (2026)",
        "Tingkat Kemajuan (%)",
      ],
      ["^", "^", "^", "Target", "Realisasi", "Capaian (%)", "^", "^"],
    ],
    loc: "en",
  });
  SASARAN.forEach((x, i) => {
    if (i === 2) t.header();
    x.ind.forEach((y, j) => {
      const row = {
        ind: y.n,
        tgt: nilai(y.target),
        real: nilai(y.real),
        cap: pct(capaian(y)),
        akhir: nilai(y.akhir as string),
        maju: pct(kemajuan(y)),
      };
      t.add(y.k, { ...(j ? {} : { no: `${i + 1}`, sas: x.n }), ...row });
      t.ratio(y.k, "cap", "real", "tgt", { negative: y.neg ?? false });
      t.ratio(y.k, "maju", "real", "akhir", { negative: y.neg ?? false });
      t.fact(`realisasi:${y.k}`, y.k, "real");
      t.fact(`capaian:${y.k}`, y.k, "cap");
    });
    t.mergeLast("sas", "sas", x.ind.length - 1);
    t.add(x.k, { sas: "Rata-rata capaian", cap: pct(capaianSasaran(x)) }, { italic: true });
    t.average(
      x.k,
      "cap",
      x.ind.map((y) => y.k),
    );
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
    header: [
      [
        "No.",
        "Indikator",
        "Realisasi Kabupaten 2024",
        "Realisasi Provinsi 2024",
        "Realisasi Nasional 2024",
        "Ket. (+/-) terhadap Nasional",
      ],
    ],
    loc: "en",
  });
  (
    [
      ["i1", "69.82", "71.08", "72.56"],
      ["i2", "57.11", "58.94", "54.78"],
      ["i3", "86.05", "85.10", "89.20"],
    ] as const
  ).forEach(([k, real, prov, nas], i) => {
    const n = (SASARAN[0] as Sas).ind.find((y) => y.k === k)?.n as string;
    const d = sub(real, nas);
    t.add(k, {
      no: i + 1,
      ind: n,
      real: nilai(real),
      prov: nilai(prov),
      nas: nilai(nas),
      ket: (cmp(d, 0) > 0 ? "+" : "") + print(d, 2, "en"),
    });
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
  s.lines(
    "C1",
    "Tabel 9. Rekapitulasi Kategori Capaian",
    "Keterangan warna: hijau = Sangat Tinggi, biru = Tinggi, kuning = Sedang, jingga = Rendah, merah = Sangat Rendah",
  );
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
    t.add(y.k, {
      no: i + 1,
      ind: y.n,
      cap: pct(capaian(y)),
      p1: { v: "" },
      p2: { v: "" },
      p3: { v: "" },
      p4: { v: "" },
      p5: { v: "" },
    });
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
    header: [
      ["No", "Program/Kegiatan/Sub Kegiatan", "Pagu Anggaran Perubahan", "<", "Realisasi Keuangan", "<", "Tingkat Penyerapan"],
    ],
    numbers: ["1", "2", "3", null, "4", null, "5"],
    loc: "en",
  });
  const pecah: Readonly<Record<string, readonly [string, string]>> = {
    "1.2.1": [
      "Penyediaan Jasa Pemeliharaan, Biaya Pemeliharaan, Pajak dan",
      "Perizinan Kendaraan Dinas Operasional atau Lapangan",
    ],
    "5.1.1": [
      "Penanganan Sampah dengan Melakukan Pemilahan, Pengumpulan,",
      "Pengangkutan, Pengolahan dan Pemrosesan Akhir Sampah di TPA/TPST/SPA",
    ],
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
  sign(
    s,
    `D${t.row + 2}`,
    "Lumajang, 24 Januari 2025",
    "KEPALA DINAS LINGKUNGAN HIDUP",
    "HERTUTIK, S.Sos., M.Si.",
    "Pembina Utama Muda (IV/c)",
    "19701115 199203 2 003",
  );
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
    t.add(x.k, {
      no: i + 1,
      sas: x.n,
      cap: pct(c),
      ser: pct(ser),
      rasio: print(div(print(c, 2, "en"), print(ser, 2, "en")), 3, "en"),
      kat: cmp(c, ser) > 0 ? "Efisien" : "Tidak Efisien",
    });
    t.fact(`capaian:${x.k}`, x.k, "cap");
    derived(t, x.k, "rasio", ["cap", "ser"], div);
    efisien(t, x.k);
    const share = percent(amounts(nodes(x.prog), "real"), amounts(nodes(x.prog), "pagu"));
    b.claim(
      `serapan of ${x.k}`,
      [t.n(x.k, "ser")],
      x.prog.map((p) => `ra/${p}/real`),
      (get, r) => {
        const m = get(r(t.n(x.k, "ser")));
        return m && Math.abs(toNumber(sub(m.value, share))) < 0.0051;
      },
    );
  });
}
