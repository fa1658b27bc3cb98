/**
 * Dinas Kepemudaan dan Olahraga, without an error: the performance table begins at column H with hidden helper columns, the
 * efficiency table stands to its right, physical progress stands beside financial realisasi, one kegiatan is listed twice with its
 * sub kegiatan split between the two, capaian is uncapped in one table and capped in the next, percentages rounded by
 * ROUND, a hidden sheet feeds the budget, sub totals of each programme, medals by event with Jumlah on both axes.
 */
import { type Book } from "../../blind/lib/book";
import { pctReal, plain, type Cell } from "../../blind/lib/cell";
import { capaian, capaianSasaran, serapanOf } from "../../blind/lib/parts";
import { cmp, min, percent, sub, toNumber } from "../../blind/lib/rational";
import { Table } from "../../blind/lib/table";
import { amounts, writeTree, type Node } from "../../blind/lib/tree";
import { derived, HoldBook, other, sign, worded } from "../lib/hold";
import { type Ind, SASARAN, POHON, FISIK, milik, num, rp, IND } from "./data/dispora-2024";

export function dispora(): Book {
  const b = new HoldBook("dispora-2024", {});
  kinerja(b);
  const f = fisik(b);
  realisasi(b, f);
  efisiensi(b);
  tren(b);
  medali(b);
  return b;
}

function kinerja(b: Book): void {
  const s = b.sheet("Kinerja", { H: 6, I: 34, J: 40, R: 38 });
  s.lines("H2", "CAPAIAN KINERJA DISPORA TAHUN 2024");
  const t = new Table(s, {
    id: "k",
    kind: "kinerja",
    title: "CAPAIAN KINERJA DISPORA TAHUN 2024",
    at: "H4",
    cols: ["no", "sas", "ind", "sat", "tgt", "real", "selisih", "cap", "ket"],
    header: [
      [
        "No",
        "Sasaran/Tujuan",
        "Indikator Kinerja Utama (IKU)",
        "Satuan",
        "Target PK",
        "Realisasi",
        "Selisih",
        "Persentase Capaian (%)",
        "Keterangan",
      ],
    ],
  });
  s.hiddenColumns.push("N");
  SASARAN.forEach((x, i) => {
    x.ind.forEach((y, j) => {
      t.add(y.k, {
        ...(j ? {} : { no: i + 1, sas: x.n }),
        ind: y.n,
        sat: y.sat,
        tgt: num(y.target),
        real: num(y.real),
        selisih: 0,
        cap: plain(2)(capaian(y)),
      });
      const [tg, re] = [t.a1(y.k, "tgt"), t.a1(y.k, "real")];
      t.set(y.k, "selisih", { f: `${re}-${tg}` });
      t.set(y.k, "cap", { f: `ROUND(${y.neg ? `(${tg}-(${re}-${tg}))/${tg}` : `${re}/${tg}`}*100,2)` });
      const row = t.row - 1;
      s.put(`P${row}`, { f: `IF(O${row}>=100,"Tercapai","Tidak Tercapai")` }, t.n(y.k, "ket"));
      t.ratio(y.k, "cap", "real", "tgt", { negative: y.neg ?? false });
      derived(t, y.k, "selisih", ["real", "tgt"], sub);
      worded(t, y.k, "ket", ["cap"], (c) => (cmp(c, 100) >= 0 ? "Tercapai" : "Tidak Tercapai"));
      t.fact(`realisasi:${y.k}`, y.k, "real");
    });
    if (x.ind.length > 1) t.mergeLast("sas", "sas", x.ind.length - 1);
  });
  s.lines(`H${t.row + 1}`, "Kolom Selisih disembunyikan. Capaian di atas 100% dibatasi 100% dalam rekapitulasi berikut.");
  const r = new Table(s, {
    id: "r",
    kind: "rekap",
    title: "Rekapitulasi capaian (dibatasi paling tinggi 100%)",
    at: `H${t.row + 4}`,
    cols: ["no", "sas", "ind", "cap", "pred"],
    header: [["No", "Sasaran/Tujuan", "Indikator Kinerja Utama (IKU)", "Capaian (maks. 100%)", "Kategori Capaian"]],
  });
  s.put(`H${t.row + 3}`, "Rekapitulasi capaian (dibatasi paling tinggi 100%)");
  // Permendagri 86/2017; no value comes near a gap.
  const kategori = (c: number): string => (c >= 91 ? "Sangat Tinggi" : c >= 76 ? "Tinggi" : "Sedang");
  SASARAN.forEach((x, i) => {
    x.ind.forEach((y, j) => {
      r.add(y.k, {
        ...(j ? {} : { no: i + 1, sas: x.n }),
        ind: y.n,
        cap: plain(2)(capaian(y, 100)),
        pred: kategori(toNumber(capaian(y, 100))),
      });
      r.set(y.k, "cap", { f: `MIN(${t.a1(y.k, "cap")},100)` });
      derived(r, y.k, "cap", [t.n(y.k, "cap")], (c) => min(c, 100));
      worded(r, y.k, "pred", ["cap"], (c) => kategori(toNumber(c)));
    });
    const [a, z] = [x.ind[0] as Ind, x.ind[x.ind.length - 1] as Ind];
    r.add(
      x.k,
      { sas: "Rata-rata Capaian", cap: { f: `ROUND(AVERAGE(${r.a1(a.k, "cap")}:${r.a1(z.k, "cap")}),2)`, z: "0.00" } },
      { bold: true },
    );
    r.average(
      x.k,
      "cap",
      x.ind.map((y) => y.k),
    );
    r.fact(`capaian:${x.k}`, x.k, "cap");
  });
}

/** A hidden sheet with the amounts that the budget table fetches. */
function fisik(b: Book): Readonly<Record<string, number>> {
  const s = b.sheet("SIPD_import");
  s.hidden = true;
  other(s, "A1", [["kode", "pagu", "realisasi", "fisik"]]);
  const rows: Record<string, number> = {};
  const visit = (n: Node): void => {
    if (n.kids) return n.kids.forEach(visit);
    const row = Object.keys(rows).length + 2;
    rows[n.k] = row;
    s.put(`A${row}`, n.k);
    s.put(`B${row}`, n.pagu as number);
    s.put(`C${row}`, n.real as number);
    s.put(`D${row}`, FISIK[n.k] ?? 100);
  };
  POHON.forEach(visit);
  return rows;
}

function realisasi(b: Book, rows: Readonly<Record<string, number>>): void {
  const s = b.sheet("Anggaran", { B: 12, C: 64, D: 24, E: 24 });
  s.lines("B1", "Realisasi Keuangan dan Fisik Tahun Anggaran 2024");
  const t = new Table(s, {
    id: "ra",
    kind: "realisasi",
    title: "Realisasi Keuangan dan Fisik Tahun Anggaran 2024",
    at: "B3",
    merge: true,
    cols: ["no", "nama", "pagu", "real", "pct", "fisik", "ket"],
    header: [
      ["Kode", "Program/Kegiatan/Sub Kegiatan", "Pagu Anggaran Perubahan (Rp)", "Realisasi", "<", "<", "Keterangan"],
      ["^", "^", "^", "Keuangan (Rp)", "Keuangan (%)", "Fisik (%)", "^"],
    ],
  });
  for (const p of POHON) {
    const keys: Node[] = [];
    writeTree(t, [p], {
      pagu: rp,
      real: rp,
      pct: plain(2),
      sumFormula: "sum",
      no: (path, n) => (path.length === 1 ? n.k : n.k.split(".").slice(1).join(".")),
      label: (n, l) => (l === 1 ? n.n.toUpperCase() : l === 2 ? `Kegiatan ${n.n}` : n.n),
      style: (l) => ({ bold: l === 1, italic: l === 2 }),
      before: (n) => keys.push(n),
      extra: (n) => ({
        ...(n.kids ? {} : { fisik: plain(2)(FISIK[n.k] ?? 100) }),
        ...(n.k === "3.3" ? { ket: "Lanjutan, dilaksanakan Bidang Olahraga Rekreasi" } : {}),
      }),
    });
    for (const n of keys) {
      t.set(n.k, "pct", { f: `IFERROR(ROUND(${t.a1(n.k, "real")}/${t.a1(n.k, "pagu")}*100,2),0)` });
      if (n.kids) continue;
      t.set(n.k, "pagu", { f: `'SIPD_import'!B${rows[n.k]}` });
      t.set(n.k, "real", { f: `'SIPD_import'!C${rows[n.k]}` });
      t.set(n.k, "fisik", { f: `'SIPD_import'!D${rows[n.k]}` });
    }
    const leaves = keys.filter((n) => !n.kids);
    const [first, last] = [keys[0] as Node, keys[keys.length - 1] as Node];
    // Sub totals must not be counted again by the formula below, so each adds up its leaves alone.
    const f = (c: string): Cell => ({ f: leaves.map((n) => t.a1(n.k, c)).join("+"), z: "#,##0.00" });
    t.add(
      `j${p.k}`,
      {
        nama: `Sub Total Program ${p.k}`,
        pagu: f("pagu"),
        real: f("real"),
        pct: plain(2)(percent(amounts([p], "real"), amounts([p], "pagu"))),
      },
      { bold: true, italic: true },
    );
    t.set(`j${p.k}`, "pct", { f: `ROUND(${t.a1(`j${p.k}`, "real")}/${t.a1(`j${p.k}`, "pagu")}*100,2)` });
    t.ratio(`j${p.k}`, "pct", "real", "pagu");
    for (const c of ["pagu", "real"]) t.fact(`${c}:${p.k}`, `j${p.k}`, c);
    if (first === last) throw new Error("a programme without anything below it");
  }
  const total = (c: string): Cell => ({ f: `ROUND(${POHON.map((p) => t.a1(`j${p.k}`, c)).join("+")},2)`, z: "#,##0.00" });
  t.add(
    "jumlah",
    {
      nama: "TOTAL BELANJA",
      pagu: total("pagu"),
      real: total("real"),
      pct: plain(2)(percent(amounts(POHON, "real"), amounts(POHON, "pagu"))),
    },
    { bold: true },
  );
  for (const c of ["pagu", "real"])
    t.sum(
      "jumlah",
      c,
      POHON.map((p) => `j${p.k}`),
    );
  t.set("jumlah", "pct", { f: `ROUND(${t.a1("jumlah", "real")}/${t.a1("jumlah", "pagu")}*100,2)` });
  t.ratio("jumlah", "pct", "real", "pagu");
  s.lines(`B${t.row + 1}`, "Sumber data: SIPD RI, ditarik tanggal 10 Januari 2025 pukul 14.20 WIB");
  sign(
    s,
    `D${t.row + 3}`,
    "Pasuruan, 22 Januari 2025",
    "KEPALA DINAS KEPEMUDAAN DAN OLAHRAGA",
    "AGUNG MARYONO, S.Pd., M.M.",
    "Pembina Utama Muda",
    "19660228 199112 1 001",
  );
}

function efisiensi(b: Book): void {
  const s = b.sheets[0] as Book["sheets"][number];
  s.lines("R2", "EFISIENSI PENGGUNAAN ANGGARAN");
  const t = new Table(s, {
    id: "e",
    kind: "efisiensi",
    title: "EFISIENSI PENGGUNAAN ANGGARAN",
    at: "R4",
    cols: ["sas", "cap", "ser", "kat"],
    header: [["Sasaran/Tujuan", "Capaian Kinerja", "Tingkat Penyerapan", "Kategori"]],
  });
  for (const x of SASARAN) {
    const far = (c: string): string =>
      x.prog.length > 1 ? `(${x.prog.map((p) => b.far(`ra/j${p}/${c}`)).join("+")})` : b.far(`ra/j${x.prog[0]}/${c}`);
    t.add(x.k, { sas: x.n, cap: pctReal(2)(capaianSasaran(x, 100)), ser: pctReal(2)(serapanOf(milik(x))) });
    t.set(x.k, "cap", { f: `${b.a1(`r/${x.k}/cap`)}/100` });
    t.set(x.k, "ser", { f: `ROUND(${far("real")}/${far("pagu")},4)` });
    s.put(`U${t.row - 1}`, { f: `IF(S${t.row - 1}>T${t.row - 1},"Efisien","Tidak Efisien")` }, t.n(x.k, "kat"));
    t.fact(`capaian:${x.k}`, x.k, "cap");
    worded(t, x.k, "kat", ["cap", "ser"], (a, z) => (cmp(a, z) > 0 ? "Efisien" : "Tidak Efisien"));
    derived(
      t,
      x.k,
      "ser",
      x.prog.flatMap((p) => [`ra/${p}/real`, `ra/${p}/pagu`]),
      (...v) =>
        percent(
          v.filter((_, j) => j % 2 === 0).reduce((a, z) => a + toNumber(z), 0),
          v.filter((_, j) => j % 2 === 1).reduce((a, z) => a + toNumber(z), 0),
        ),
    );
  }
}

function tren(b: Book): void {
  const s = b.sheet("Tren", { H: 48 });
  const t = new Table(s, {
    id: "tr",
    kind: "tren",
    title: "Perkembangan realisasi 2022-2024",
    at: "H3",
    cols: ["ind", "sat", "y0", "y1", "real", "tumbuh"],
    header: [
      ["Indikator Kinerja Utama (IKU)", "Satuan", "Realisasi 2022", "Realisasi 2023", "Realisasi 2024", "Pertumbuhan 2023-2024"],
    ],
  });
  s.put("H2", "Perkembangan realisasi 2022-2024");
  for (const y of IND) {
    const [a, c] = y.lalu as [string, string];
    t.add(y.k, {
      ind: y.n,
      sat: y.sat,
      y0: num(a),
      y1: num(c),
      real: { ...(num(y.real) as object), f: b.far(`k/${y.k}/real`) },
      tumbuh: pctReal(2)(percent(sub(y.real, c), c)),
    });
    t.set(y.k, "tumbuh", { f: `IFERROR((${t.a1(y.k, "real")}-${t.a1(y.k, "y1")})/${t.a1(y.k, "y1")},0)` });
    t.fact(`realisasi:${y.k}`, y.k, "real");
    derived(t, y.k, "tumbuh", ["real", "y1"], (r, l) => percent(sub(r, l), l));
  }
}

function medali(b: Book): void {
  const s = b.sheet("Medali", { B: 26, J: 30 });
  s.lines("B2", "Perolehan Medali pada Kejuaraan Tingkat Provinsi Tahun 2024");
  const t = new Table(s, {
    id: "md",
    kind: "jumlah",
    title: "Perolehan Medali pada Kejuaraan Tingkat Provinsi Tahun 2024",
    at: "B3",
    cols: ["cab", "emas", "perak", "pgu", "jml"],
    header: [["Cabang Olahraga", "Emas", "Perak", "Perunggu", "Jumlah"]],
  });
  const rows = [
    ["Pencak Silat", 4, 3, 5],
    ["Atletik", 3, 4, 2],
    ["Panahan", 2, 1, 3],
    ["Renang", 1, 5, 4],
    ["Bulu Tangkis", 2, 2, 4],
  ] as const;
  for (const [cab, emas, perak, pgu] of rows) {
    t.add(cab, { cab, emas, perak, pgu, jml: emas + perak + pgu });
    t.set(cab, "jml", { f: `SUM(${t.a1(cab, "emas")}:${t.a1(cab, "pgu")})` });
    t.across(cab, "jml", ["emas", "perak", "pgu"]);
  }
  const range = (c: string): string => `${t.a1(rows[0][0], c)}:${t.a1(rows[4][0], c)}`;
  const cols = ["emas", "perak", "pgu", "jml"];
  t.add(
    "jumlah",
    { cab: "Jumlah Keseluruhan", ...Object.fromEntries(cols.map((c) => [c, { f: `SUBTOTAL(9,${range(c)})` }])) },
    { bold: true },
  );
  for (const c of cols)
    t.sum(
      "jumlah",
      c,
      rows.map((r) => r[0]),
    );
  t.across("jumlah", "jml", ["emas", "perak", "pgu"]);
  b.fact("realisasi:i3", t.n("jumlah", "jml"));
  s.put("J2", "Kalender Kejuaraan 2025");
  other(s, "J3", [
    ["Kejuaraan", "Tanggal", "Tempat", "Jumlah Atlet"],
    ["Kejurprov Atletik U-18", "14-17 Mei 2025", "Surabaya", 22],
    ["Porprov IX", "26 Juni - 5 Juli 2025", "Malang Raya", 186],
    ["Popda Jawa Timur", "18-24 September 2025", "Sidoarjo", 74],
  ]);
}
