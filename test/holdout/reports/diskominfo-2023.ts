/**
 * Dinas Komunikasi dan Informatika: nearly every computed cell is a formula (SUBTOTAL, IFERROR, AVERAGE, IF, other sheets), the
 * scale stands to the right of the performance table, an unused helper column shows #DIV/0!, cash by month with sub totals
 * by quarter, a hidden staff sheet, a sub kegiatan that was refocused to nothing. Seven errors, most of them in formulas.
 */
import { type Book } from "../../blind/lib/book";
import { plain, rpNum, type Cell } from "../../blind/lib/cell";
import { capaian } from "../../blind/lib/parts";
import { cmp, toNumber } from "../../blind/lib/rational";
import { Table } from "../../blind/lib/table";
import { amount, find, writeTree, type Node } from "../../blind/lib/tree";
import { HoldBook, other, sign, worded } from "../lib/hold";
import { type Ind, SASARAN, POHON, skala, num, rp, ERRORS } from "./data/diskominfo-2023";

export function diskominfo(): Book {
  const b = new HoldBook("diskominfo-2023", {
    errors: ERRORS,
    may: ["k/i1/cek", "k/i2/cek", "k/s1/cek", "k/s2/cek", "k/s3/cek", "ra/a.1.3/pct"],
  });
  iku(b);
  keuangan(b);
  kas(b);
  efisiensi(b);
  tren(b);
  lain(b);
  return b;
}

function iku(b: Book): void {
  const s = b.sheet("IKU", { B: 32, C: 40, M: 22 });
  s.lines("A1", "PENGUKURAN KINERJA DINAS KOMUNIKASI DAN INFORMATIKA", "TAHUN 2023");
  const t = new Table(s, {
    id: "k",
    kind: "kinerja",
    title: "PENGUKURAN KINERJA DINAS KOMUNIKASI DAN INFORMATIKA TAHUN 2023",
    at: "A4",
    cols: ["no", "sas", "ind", "sat", "tgt", "real", "cap", "kat", "ket", "cek"],
    header: [
      [
        "No",
        "Sasaran Strategis",
        "Indikator Kinerja Utama (IKU)",
        "Satuan",
        "Target PK",
        "Realisasi",
        "Persentase Capaian (%)",
        "Kategori Capaian",
        "Keterangan",
        "cek",
      ],
    ],
  });
  const cek: Cell = { f: "K1/K2", error: "#DIV/0!" };
  SASARAN.forEach((x, i) => {
    x.ind.forEach((y, j) => {
      t.add(y.k, {
        ...(j ? {} : { no: i + 1, sas: x.n }),
        ind: y.n,
        sat: y.sat,
        tgt: num(y.target),
        real: num(y.real),
        cap: plain(2)(capaian(y)),
        kat: skala(capaian(y)),
        ket: "",
        ...(i === 0 && j < 2 ? { cek } : {}),
      });
      const [tg, re] = [t.a1(y.k, "tgt"), t.a1(y.k, "real")];
      t.set(y.k, "cap", { f: y.neg ? `IFERROR((${tg}-(${re}-${tg}))/${tg}*100,0)` : `IFERROR(${re}/${tg}*100,0)` });
      t.ratio(y.k, "cap", "real", "tgt", { negative: y.neg ?? false });
      t.fact(`realisasi:${y.k}`, y.k, "real");
      worded(t, y.k, "kat", ["cap"], (c) => skala(c));
      s.put(
        t.a1(y.k, "cap").replace("G", "I"),
        { f: `IF(${t.a1(y.k, "cap")}>=100,"Tercapai","Tidak Tercapai")` },
        t.n(y.k, "ket"),
      );
      worded(t, y.k, "ket", ["cap"], (c) => (cmp(c, 100) >= 0 ? "Tercapai" : "Tidak Tercapai"));
    });
    const [first, last] = [x.ind[0] as Ind, x.ind[x.ind.length - 1] as Ind];
    const cap: Cell = { f: `AVERAGE(${t.a1(first.k, "cap")}:${t.a1(last.k, "cap")})`, z: "0.00" };
    t.add(x.k, { sas: `Rata-rata capaian sasaran ${i + 1}`, cap, cek }, { bold: true });
    t.average(
      x.k,
      "cap",
      x.ind.map((y) => y.k),
    );
    t.fact(`capaian:${x.k}`, x.k, "cap");
  });
  const all: Cell = { f: `ROUND(AVERAGE(${SASARAN.map((x) => t.a1(x.k, "cap")).join(",")}),2)`, z: "0.00" };
  t.add("rata", { sas: "Rata-rata Capaian Kinerja Dinas", cap: all }, { bold: true });
  t.average(
    "rata",
    "cap",
    SASARAN.map((x) => x.k),
  );
  const k = new Table(s, {
    id: "sk",
    kind: "skala",
    title: "",
    at: "L4",
    cols: ["int", "krit"],
    header: [["Capaian Kinerja (%)", "Kategori"]],
  });
  (
    [
      ["≥ 100", "Sangat Berhasil"],
      ["80 ≤ x < 100", "Berhasil"],
      ["60 ≤ x < 80", "Cukup Berhasil"],
      ["< 60", "Kurang Berhasil"],
    ] as const
  ).forEach(([int, krit], i) => k.add(`r${i}`, { int, krit }));
}

function keuangan(b: Book): void {
  const s = b.sheet("Keuangan", { B: 12, C: 62, D: 22, E: 22 });
  s.lines("B2", "Realisasi Keuangan Tahun Anggaran 2023 per Program, Kegiatan dan Sub Kegiatan");
  const t = new Table(s, {
    id: "ra",
    kind: "realisasi",
    title: "Realisasi Keuangan Tahun Anggaran 2023 per Program, Kegiatan dan Sub Kegiatan",
    at: "B4",
    cols: ["no", "nama", "pagu", "real", "pct", "ket"],
    header: [
      [
        "No.",
        "Uraian Program/Kegiatan/Sub Kegiatan",
        "Alokasi Anggaran",
        "Realisasi Keuangan",
        "Tingkat Penyerapan (%)",
        "Keterangan",
      ],
    ],
  });
  const all: Node[] = [];
  writeTree(t, POHON, {
    pagu: rp,
    real: rp,
    pct: plain(2),
    no: (path, n) =>
      path.length === 1
        ? ("ABCDE"[(path[0] as number) - 1] as string)
        : path.length === 2
          ? (path[1] as number)
          : n.k.slice(-1) + ")",
    style: (l) => ({ bold: l === 1, indent: l - 1 }),
    before: (n) => all.push(n),
    extra: (n) => (n.k === "a.1.3" ? { pct: plain(2)(0), ket: "Refocusing, seluruh pagu dialihkan" } : {}),
  });
  const leaves = all.filter((n) => !n.kids);
  const range = (ks: readonly Node[], c: string): string =>
    `${t.a1((ks[0] as Node).k, c)}:${t.a1((ks[ks.length - 1] as Node).k, c)}`;
  for (const n of all) {
    const mine = leaves.filter((l) => l.k.startsWith(n.k));
    if (n.kids) for (const c of ["pagu", "real"]) t.set(n.k, c, { f: `SUBTOTAL(9,${range(mine, c)})` });
    t.set(n.k, "pct", { f: `IFERROR(${t.a1(n.k, "real")}/${t.a1(n.k, "pagu")}*100,0)` });
  }
  const sum = (c: string): Cell => ({ f: `SUBTOTAL(9,${range(all, c)})`, z: '_-"Rp"* #,##0_-' });
  t.add("jumlah", { nama: "TOTAL BELANJA", pagu: sum("pagu"), real: sum("real"), pct: 0 }, { bold: true });
  t.set("jumlah", "pct", { f: `IFERROR(${t.a1("jumlah", "real")}/${t.a1("jumlah", "pagu")}*100,0)`, z: "0.00" });
  t.ratio("jumlah", "pct", "real", "pagu");
  for (const c of ["pagu", "real"]) {
    t.sum(
      "jumlah",
      c,
      POHON.map((n) => n.k),
    );
    t.fact(`${c}:total`, "jumlah", c);
  }
  sign(
    s,
    `D${t.row + 2}`,
    "Banyuwangi, 29 Januari 2024",
    "Plt. KEPALA DINAS KOMUNIKASI DAN INFORMATIKA",
    "Drs. BUDI HANDOYO, M.Si",
    "Pembina Tingkat I",
    "19690823 199003 1 004",
  );
}

function kas(b: Book): void {
  const s = b.sheet("Kas", { A: 24 });
  s.lines("A1", "Rencana Penarikan Dana dan Realisasi Kas per Bulan Tahun 2023 (Rp)");
  const t = new Table(s, {
    id: "kas",
    kind: "jumlah",
    title: "Rencana Penarikan Dana dan Realisasi Kas per Bulan Tahun 2023 (Rp)",
    at: "A3",
    cols: ["bln", "rencana", "real"],
    header: [["Bulan", "Rencana Penarikan", "Realisasi"]],
  });
  const months = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
  ];
  const share = [4, 6, 8, 9, 9, 10, 8, 9, 9, 9, 10, 9];
  const total = (a: "pagu" | "real"): number => POHON.reduce((x, n) => x + amount(n, a), 0);
  const row = (a: "pagu" | "real"): number[] => {
    const xs = share.slice(0, 11).map((p, i) => Math.round((total(a) * p) / 100 / 50) * 50 + (a === "real" ? (i % 4) * 1250 : 0));
    return [...xs, total(a) - xs.reduce((x, y) => x + y, 0)];
  };
  const [rencana, real] = [row("pagu"), row("real")];
  months.forEach((bln, i) => {
    t.add(`m${i + 1}`, { bln, rencana: rpNum()(rencana[i] as number), real: rpNum()(real[i] as number) });
    if (i % 3 !== 2) return;
    const keys = [i - 1, i, i + 1].map((m) => `m${m}`);
    const f = (c: string): Cell => ({ f: `SUM(${t.a1(keys[0] as string, c)}:${t.a1(keys[2] as string, c)})`, z: "#,##0" });
    const q = `q${(i + 1) / 3}`;
    t.add(
      q,
      { bln: `Sub Jumlah Triwulan ${["I", "II", "III", "IV"][(i - 2) / 3]}`, rencana: f("rencana"), real: f("real") },
      { italic: true },
    );
    for (const c of ["rencana", "real"]) t.sum(q, c, keys);
  });
  const qs = ["q1", "q2", "q3", "q4"];
  const f = (c: string): Cell => ({ f: qs.map((k) => t.a1(k, c)).join("+"), z: "#,##0" });
  t.add("jumlah", { bln: "Jumlah Keseluruhan", rencana: f("rencana"), real: f("real") }, { bold: true });
  t.sum("jumlah", "rencana", qs);
  t.sum("jumlah", "real", qs);
  t.fact("pagu:total", "jumlah", "rencana");
  t.fact("real:total", "jumlah", "real");
}

function efisiensi(b: Book): void {
  const s = b.sheet("Efisiensi", { C: 50 });
  s.lines("B2", "Analisis efisiensi penggunaan sumber daya tahun 2023");
  const t = new Table(s, {
    id: "e",
    kind: "efisiensi",
    title: "Analisis efisiensi penggunaan sumber daya tahun 2023",
    at: "B4",
    cols: ["no", "sas", "cap", "ser", "kat"],
    header: [["No", "Sasaran", "Capaian Kinerja (%)", "Tingkat Penyerapan Anggaran (%)", "Tingkat Efisiensi"]],
  });
  SASARAN.forEach((x, i) => {
    const of = (c: string): string =>
      x.prog.length > 1 ? `(${x.prog.map((p) => b.far(`ra/${p}/${c}`)).join("+")})` : b.far(`ra/${x.prog[0]}/${c}`);
    t.add(x.k, {
      no: i + 1,
      sas: x.n,
      cap: { f: b.far(`k/${x.k}/cap`), z: "0.00" },
      ser: { f: `IFERROR(${of("real")}/${of("pagu")}*100,0)`, z: "0.00" },
      kat: "",
    });
    const [c, d] = [t.a1(x.k, "cap"), t.a1(x.k, "ser")];
    s.put(c.replace("D", "F"), { f: `IF(${c}>${d},"Efisien","Tidak Efisien")` }, t.n(x.k, "kat"));
    t.fact(`capaian:${x.k}`, x.k, "cap");
    worded(t, x.k, "kat", ["cap", "ser"], (a, z) => (cmp(a, z) > 0 ? "Efisien" : "Tidak Efisien"));
    b.claim(
      `serapan of ${x.k}`,
      [t.n(x.k, "ser")],
      x.prog.flatMap((p) => [`ra/${p}/pagu`, `ra/${p}/real`]),
      (get, r) => {
        const sum = (a: string): number => x.prog.reduce((z, p) => z + toNumber(get(r(`ra/${p}/${a}`))?.value ?? 0), 0);
        return Math.abs((100 * sum("real")) / sum("pagu") - toNumber(get(r(t.n(x.k, "ser")))?.value ?? 0)) < 0.0051;
      },
    );
  });
}

function tren(b: Book): void {
  const s = b.sheet("Perbandingan", { B: 50 });
  s.lines("B1", "Perbandingan realisasi kinerja tahun 2023 dengan dua tahun terakhir");
  const t = new Table(s, {
    id: "tr",
    kind: "tren",
    title: "Perbandingan realisasi kinerja tahun 2023 dengan dua tahun terakhir",
    at: "B3",
    cols: ["ind", "sat", "y0", "y1", "real"],
    header: [["Indikator Kinerja", "Satuan", "Realisasi 2021", "Realisasi 2022", "Realisasi 2023"]],
  });
  for (const y of SASARAN.flatMap((x) => x.ind)) {
    const z = b.at(b.ref(`k/${y.k}/real`))?.z ?? "General";
    t.add(y.k, {
      ind: y.n,
      sat: y.sat,
      y0: num(y.lalu?.[0] as string),
      y1: num(y.lalu?.[1] as string),
      real: { f: b.far(`k/${y.k}/real`), z },
    });
    t.fact(`realisasi:${y.k}`, y.k, "real");
  }
}

function lain(b: Book): void {
  const s = b.sheet("Jadwal", { B: 44 });
  other(s, "A1", [
    ["No", "Uraian Kegiatan", "Mulai", "Selesai", "Penanggung Jawab"],
    [1, "Pengumpulan data kinerja perangkat daerah", "2 Januari 2024", "12 Januari 2024", "Sekretariat"],
    [2, "Penyusunan draf laporan", "15 Januari 2024", "23 Januari 2024", "Tim Penyusun"],
    [3, "Reviu oleh Inspektorat", "24 Januari 2024", "26 Januari 2024", "Inspektorat"],
    [4, "Penyampaian kepada Bupati", "29 Januari 2024", "31 Januari 2024", "Kepala Dinas"],
  ]);
  const h = b.sheet("Sheet3 (2)");
  h.hidden = true;
  const t = new Table(h, {
    id: "pg",
    kind: "pegawai",
    title: "",
    at: "B2",
    cols: ["bid", "l", "p", "jml"],
    header: [["Bidang", "Laki-laki", "Perempuan", "Jumlah"]],
  });
  const rows = [
    ["Sekretariat", 8, 7],
    ["Bidang IKP", 6, 5],
    ["Bidang Aptika", 11, 3],
    ["Bidang Statistik dan Persandian", 5, 4],
  ] as const;
  rows.forEach(([bid, l, p], i) => {
    t.add(`${i}`, { bid, l, p, jml: 0 });
    t.set(`${i}`, "jml", { f: `${t.a1(`${i}`, "l")}+${t.a1(`${i}`, "p")}` });
    t.across(`${i}`, "jml", ["l", "p"]);
  });
  const f = (c: string): Cell => ({ f: `SUM(${t.a1("0", c)}:${t.a1("3", c)})` });
  t.add("jumlah", { bid: "JUMLAH", l: f("l"), p: f("p"), jml: f("jml") }, { bold: true });
  for (const c of ["l", "p", "jml"]) t.sum("jumlah", c, ["0", "1", "2", "3"]);
  t.across("jumlah", "jml", ["l", "p"]);
}
// The programmes of a sasaran must exist.
for (const x of SASARAN) x.prog.forEach((p) => find(POHON, p));
