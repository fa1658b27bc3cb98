/**
 * Dinas Pertanian: one table that holds both performance and budget beside each other under merged sasaran, growth columns,
 * codes split over five columns, sub totals of each bidang, a yield in a Jumlah row that is no sum, a livestock table beside
 * it that has no total. Seven errors.
 */
import { type Book } from "../../blind/lib/book";
import { pctText, rpNum } from "../../blind/lib/cell";
import { berlabel, capaian, capaianSasaran, efisien, permendagri, serapanOf } from "../../blind/lib/parts";
import { cmp, div, mul, percent, print, sub, toNumber } from "../../blind/lib/rational";
import { Table } from "../../blind/lib/table";
import { amount, find, serapan, writeTotal, writeTree } from "../../blind/lib/tree";
import { derived, HoldBook, other, sign } from "../lib/hold";
import { SASARAN, POHON, BIDANG, nodes, angka, rp, ERRORS } from "./data/dispertan-2024";

export function dispertan(): Book {
  const b = new HoldBook("dispertan-2024", { errors: ERRORS });
  bab3(b);
  realisasi(b);
  komoditas(b);
  return b;
}

function bab3(b: Book): void {
  const s = b.sheet("BAB III", { B: 6, C: 34, D: 36, I: 44, J: 22, K: 22 });
  s.lines(
    "B2",
    { v: "BAB III AKUNTABILITAS KINERJA", bold: true },
    undefined,
    "Pengukuran kinerja Tahun 2024 dilakukan terhadap 4 (empat) sasaran dan 7 (tujuh) indikator kinerja utama sebagaimana Perjanjian Kinerja Perubahan Nomor 188.45/214/2024. Hasil pengukuran disajikan bersama realisasi anggaran program pendukungnya.",
    undefined,
    "Tabel 3.1 Capaian Kinerja dan Penyerapan Anggaran Dinas Pertanian s.d. Triwulan IV Tahun 2024",
  );
  const g = new Table(s, {
    id: "g",
    kind: "kinerja",
    title: "Tabel 3.1 Capaian Kinerja dan Penyerapan Anggaran Dinas Pertanian s.d. Triwulan IV Tahun 2024",
    at: "B7",
    cols: ["no", "sas", "ind", "sat", "tgt", "real", "cap", "nama", "pagu", "rp", "pct"],
    merge: true,
    header: [
      ["No", "Sasaran/Tujuan", "Kinerja", "<", "<", "<", "<", "Anggaran", "<", "<", "<"],
      [
        "^",
        "^",
        "Indikator Kinerja Utama (IKU)",
        "Satuan",
        "Target PK",
        "Realisasi s.d. Triwulan IV",
        "Persentase Capaian (%)",
        "Program",
        "Pagu Anggaran Perubahan (Rp)",
        "Realisasi Keuangan (Rp)",
        "Tingkat Penyerapan (%)",
      ],
    ],
    numbers: ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)=(6)/(5)x100", "(8)", "(9)", "(10)", "(11)=(10)/(9)x100"],
  });
  const programmes: string[] = [];
  SASARAN.forEach((x, i) => {
    const rows = Math.max(x.ind.length, x.prog.length);
    for (let j = 0; j < rows; j++) {
      const [y, p] = [x.ind[j], x.prog[j]];
      const node = p === undefined ? undefined : find(POHON, p);
      const key = y?.k ?? p ?? "";
      g.add(key, {
        ...(j ? {} : { no: i + 1, sas: x.n }),
        ...(y ? { ind: y.n, sat: y.sat, tgt: angka(y.target), real: angka(y.real), cap: pctText(2, "")(capaian(y)) } : {}),
        ...(node
          ? { nama: node.n, pagu: rp(amount(node, "pagu")), rp: rp(amount(node, "real")), pct: pctText(2, "")(serapan(node)) }
          : {}),
      });
      if (y) {
        g.ratio(y.k, "cap", "real", "tgt", { negative: y.neg ?? false });
        g.fact(`realisasi:${y.k}`, y.k, "real");
        g.fact(`capaian:${y.k}`, y.k, "cap");
      }
      if (node && p !== undefined) {
        for (const c of ["nama", "pagu", "rp", "pct"]) if (key !== p) b.name(g.n(p, c), b.ref(g.n(key, c)));
        g.ratio(p, "pct", "rp", "pagu");
        g.fact(`pagu:${p}`, p, "pagu");
        g.fact(`real:${p}`, p, "rp");
        g.fact(`serapan:${p}`, p, "pct");
        programmes.push(p);
      }
    }
    if (rows > 1) {
      g.mergeLast("no", "no", rows - 1);
      g.mergeLast("sas", "sas", rows - 1);
    }
  });
  const [pagu, real] = (["pagu", "real"] as const).map((a) => POHON.reduce((t, n) => t + amount(n, a), 0)) as [number, number];
  g.add("jumlah", { sas: "J U M L A H", pagu: rp(pagu), rp: rp(real), pct: pctText(2, "")(percent(real, pagu)) }, { bold: true });
  g.sum("jumlah", "pagu", programmes);
  g.sum("jumlah", "rp", programmes);
  g.ratio("jumlah", "pct", "rp", "pagu");
  g.fact("pagu:total", "jumlah", "pagu");
  g.fact("real:total", "jumlah", "rp");
  s.lines(
    `B${g.row + 1}`,
    "Sumber: Subbagian Perencanaan dan Keuangan, Januari 2025. Angka produksi merupakan Angka Tetap (ATAP).",
    "Capaian di bawah 100% terdapat pada produksi padi akibat kekeringan di 7 kecamatan seluas 1.284 Ha.",
  );
  perkembangan(b, g.row + 5);
}

function perkembangan(b: Book, top: number): void {
  const s = b.sheets[0] as Book["sheets"][number];
  s.lines(`B${top}`, "Tabel 3.2", "Perkembangan Realisasi Indikator Kinerja Utama Tahun 2021 - 2024");
  const t = new Table(s, {
    id: "tr",
    kind: "tren",
    title: "Tabel 3.2 Perkembangan Realisasi Indikator Kinerja Utama Tahun 2021 - 2024",
    at: `B${top + 3}`,
    cols: ["no", "ind", "sat", "y0", "y1", "y2", "real", "tumbuh"],
    merge: true,
    header: [
      ["No", "Indikator Kinerja Utama (IKU)", "Satuan", "Realisasi", "<", "<", "<", "Pertumbuhan 2023-2024 (%)"],
      ["^", "^", "^", 2021, 2022, 2023, 2024, "^"],
    ],
  });
  SASARAN.flatMap((x) => x.ind).forEach((y, i) => {
    const [a, c, d] = y.lalu as [string, string, string];
    const tumbuh = pctText(2, "")(percent(sub(y.real, d), d));
    t.add(y.k, { no: i + 1, ind: y.n, sat: y.sat, y0: angka(a), y1: angka(c), y2: angka(d), real: angka(y.real), tumbuh });
    t.fact(`realisasi:${y.k}`, y.k, "real");
    derived(t, y.k, "tumbuh", ["real", "y2"], (r, l) => percent(sub(r, l), l));
  });
  kategori(b, t.row + 2);
}

function kategori(b: Book, top: number): void {
  const s = b.sheets[0] as Book["sheets"][number];
  s.lines(`B${top}`, "Tabel 3.3 Skala Nilai Peringkat Kinerja");
  const k = new Table(s, {
    id: "sk",
    kind: "skala",
    title: "Tabel 3.3 Skala Nilai Peringkat Kinerja",
    at: `B${top + 1}`,
    cols: ["no", "int", "krit"],
    header: [["No", "Interval Nilai Realisasi Kinerja", "Kriteria Penilaian"]],
  });
  (
    [
      ["≥ 90", "Sangat Tinggi"],
      ["76 ≤ 90", "Tinggi"],
      ["66 ≤ 75", "Sedang"],
      ["51 ≤ 65", "Rendah"],
      ["≤ 50", "Sangat Rendah"],
    ] as const
  ).forEach(([int, krit], i) => k.add(`r${i}`, { no: i + 1, int, krit }));
  s.lines(`B${k.row + 1}`, "Tabel 3.4 Kategori Capaian IKU");
  const t = new Table(s, {
    id: "r",
    kind: "rekap",
    title: "Tabel 3.4 Kategori Capaian IKU",
    at: `B${k.row + 2}`,
    cols: ["no", "ind", "cap", "pred"],
    header: [["No", "Indikator Kinerja Utama (IKU)", "Persentase Capaian (%)", "Kategori Capaian"]],
  });
  SASARAN.flatMap((x) => x.ind).forEach((y, i) => {
    t.add(y.k, { no: `${i + 1}.`, ind: y.n, cap: pctText(2, "")(capaian(y)), pred: permendagri(toNumber(capaian(y))) });
    t.fact(`capaian:${y.k}`, y.k, "cap");
    berlabel(t, y.k, permendagri);
  });
  s.lines(`B${t.row + 1}`, "Tabel 3.5 Analisis Efisiensi Penggunaan Sumber Daya");
  const e = new Table(s, {
    id: "e",
    kind: "efisiensi",
    title: "Tabel 3.5 Analisis Efisiensi Penggunaan Sumber Daya",
    at: `B${t.row + 2}`,
    cols: ["no", "sas", "cap", "ser", "nilai", "rasio", "kat"],
    header: [
      [
        "No",
        "Sasaran/Tujuan",
        "Persentase Capaian Kinerja",
        "Persentase Penyerapan Anggaran",
        "Nilai Efisiensi",
        "Rasio",
        "Keterangan",
      ],
    ],
    numbers: ["1", "2", "3", "4", "5 = 3 - 4", "6 = 3 : 4", "7"],
  });
  SASARAN.forEach((x, i) => {
    const [c, ser] = [capaianSasaran(x), serapanOf(nodes(x.prog))];
    e.add(x.k, {
      no: i + 1,
      sas: x.n,
      cap: pctText(2)(c),
      ser: pctText(2)(ser),
      nilai: print(sub(print(c, 2, "en"), print(ser, 2, "en")), 2),
      rasio: print(div(c, ser), 2),
      kat: cmp(c, ser) > 0 ? "Efisien" : "Tidak Efisien",
    });
    efisien(e, x.k);
    derived(e, x.k, "nilai", ["cap", "ser"], sub);
    derived(e, x.k, "rasio", ["cap", "ser"], div);
    b.average(
      e.n(x.k, "cap"),
      x.ind.map((y) => `r/${y.k}/cap`),
    );
    b.claim(
      `serapan of ${x.k}`,
      [e.n(x.k, "ser")],
      x.prog.flatMap((p) => [`g/${p}/pagu`, `g/${p}/rp`]),
      (get, r) => {
        const sums = ["rp", "pagu"].map((c) => x.prog.reduce((t, p) => t + toNumber(get(r(`g/${p}/${c}`))?.value ?? 0), 0)) as [
          number,
          number,
        ];
        return Math.abs((100 * sums[0]) / sums[1] - toNumber(get(r(e.n(x.k, "ser")))?.value ?? 0)) <= 0.0051;
      },
    );
  });
}

function realisasi(b: Book): void {
  const s = b.sheet("Realisasi APBD", { F: 8, G: 60, H: 22, I: 22, K: 20 });
  s.lines("B1", "REALISASI ANGGARAN DINAS PERTANIAN PER BIDANG", "KEADAAN 31 DESEMBER 2024");
  const t = new Table(s, {
    id: "ra",
    kind: "realisasi",
    title: "REALISASI ANGGARAN DINAS PERTANIAN PER BIDANG KEADAAN 31 DESEMBER 2024",
    at: "B4",
    merge: true,
    cols: ["u", "b", "p", "k", "s", "nama", "pagu", "real", "pct", "sisa"],
    header: [
      [
        "Kode Rekening",
        "<",
        "<",
        "<",
        "<",
        "Program / Kegiatan / Sub Kegiatan",
        "Pagu Anggaran Perubahan",
        "Realisasi Keuangan",
        "Tingkat Penyerapan",
        "Sisa Anggaran",
      ],
    ],
  });
  BIDANG.forEach(([name, ks], i) => {
    const keys: string[] = [];
    writeTree(t, nodes(ks), {
      pagu: rp,
      real: rp,
      pct: pctText(2),
      before: (n) => keys.push(n.k),
      extra: (n) => {
        const [p, k, sb] = n.k.split(".");
        const sisa = rp(amount(n, "pagu") - amount(n, "real"));
        return { u: "3", b: "27", p: p ?? null, k: k ? `2.${k.slice(1)}` : null, s: sb ?? null, sisa };
      },
      style: (l) => ({ bold: l === 1, italic: l === 2 }),
    });
    writeTotal(t, nodes(ks), {
      key: `b${i}`,
      label: { nama: `Sub Total ${name}` },
      pagu: rp,
      real: rp,
      pct: pctText(2),
      fact: `b${i}`,
    });
    for (const k of keys) derived(t, k, "sisa", ["pagu", "real"], sub);
  });
  writeTotal(t, POHON, {
    label: { nama: "TOTAL BELANJA" },
    pagu: rp,
    real: rp,
    pct: pctText(2),
    of: BIDANG.map((_, i) => `b${i}`),
  });
  sign(
    s,
    `I${t.row + 2}`,
    "Jember, 31 Januari 2025",
    "KEPALA DINAS PERTANIAN",
    "Ir. SUHARTO WIBOWO, M.P.",
    "Pembina Utama Muda",
    "19670412 199403 1 008",
  );
}

function komoditas(b: Book): void {
  const s = b.sheet("Komoditas", { B: 18, H: 18 });
  s.lines("B2", "Luas Panen, Produktivitas dan Produksi Jagung Tahun 2024");
  const t = new Table(s, {
    id: "jg",
    kind: "jumlah",
    title: "Luas Panen, Produktivitas dan Produksi Jagung Tahun 2024",
    at: "B3",
    cols: ["kec", "luas", "hasil", "ton"],
    header: [["Kecamatan", "Luas Panen (Ha)", "Produktivitas (Ku/Ha)", "Produksi (Ton)"]],
  });
  const rows = [
    ["Wuluhan", 4312, 28761.04],
    ["Ambulu", 3875, 24915.25],
    ["Tempurejo", 5240, 33326.4],
    ["Balung", 2867, 18205.45],
    ["Puger", 2652, 15726.36],
  ] as const;
  const dua = { z: "#,##0.00" };
  for (const [kec, luas, ton] of rows) {
    t.add(kec, {
      kec,
      luas: rpNum()(luas),
      hasil: { v: Number(print(div(mul(ton, 10), luas), 2, "en")), ...dua },
      ton: { v: ton, ...dua },
    });
    derived(t, kec, "hasil", ["ton", "luas"], (x, y) => div(mul(x, 10), y));
  }
  const [luas, ton] = [rows.reduce((x, r) => x + r[1], 0), Number(rows.reduce((x, r) => x + r[2], 0).toFixed(2))];
  const hasil = { v: Number(print(div(mul(ton, 10), luas), 2, "en")), ...dua };
  t.add("jumlah", { kec: "Jumlah", luas: rpNum()(luas), hasil, ton: { v: ton, ...dua } }, { bold: true });
  t.sum(
    "jumlah",
    "luas",
    rows.map((r) => r[0]),
  );
  t.sum(
    "jumlah",
    "ton",
    rows.map((r) => r[0]),
  );
  derived(t, "jumlah", "hasil", ["ton", "luas"], (x, y) => div(mul(x, 10), y));
  s.put("H2", "Populasi Ternak Menurut Kecamatan (ekor)");
  other(s, "H3", [
    ["Kecamatan", "Sapi Potong", "Kambing", "Ayam Buras"],
    ["Wuluhan", 21840, 14215, 98420],
    ["Ambulu", 18972, 12684, 87310],
    ["Tempurejo", 16305, 9877, 64250],
    ["Balung", 12418, 8940, 71866],
    ["Puger", 15730, 11052, 80145],
  ]);
}
