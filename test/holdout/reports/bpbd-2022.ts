/**
 * BPBD, without an error, and nasty to read: quarters cumulated in four columns, percentages cut off instead of rounded, a target
 * of zero, a sub kegiatan without any realisasi, a capaian of 75,50 that no step of the printed scale holds, efficiency shown
 * as 99% against 99%, totals called JUMLAH I and TOTAL (I+II+III), a cross table of disasters, long remarks in a column.
 */
import { type Book } from "../../blind/lib/book";
import { type Cell } from "../../blind/lib/cell";
import { capaian, centang, permendagri } from "../../blind/lib/parts";
import { cmp, toNumber } from "../../blind/lib/rational";
import { Table } from "../../blind/lib/table";
import { roman, serapan, writeTotal, writeTree } from "../../blind/lib/tree";
import { HoldBook, other, sign, worded } from "../lib/hold";
import { SASARAN, POHON, cut, rp, allow, cutAt, ada, PRED, nilai } from "./data/bpbd-2022";

export function bpbd(): Book {
  for (const k of Object.keys(allow)) delete allow[k];
  const b = new HoldBook("bpbd-2022", {
    allow,
    // 75,50 lies between the steps; which of its neighbours holds it is a matter of policy.
    may: ["r/i2/p1", "r/i2/p2", "r/i2/p3", "r/i2/cap", "sk/r1/int", "sk/r2/int"],
  });
  kinerja(b);
  rekap(b);
  keuangan(b);
  efisiensi(b);
  kejadian(b);
  return b;
}

function kinerja(b: Book): void {
  const s = b.sheet("LAKIP BPBD", { B: 6, C: 30, D: 36, K: 60 });
  s.lines(
    "B2",
    "BAB III",
    "AKUNTABILITAS KINERJA",
    undefined,
    "A. Capaian Kinerja Organisasi",
    "Badan Penanggulangan Bencana Daerah pada tahun 2022 menetapkan 3 sasaran dengan 5 indikator. Dari 5 indikator tersebut 1 indikator melampaui target, 3 indikator belum mencapai target dan 1 indikator tidak dapat dihitung persentasenya karena targetnya nol. Pada tahun 2021 terdapat 148 kejadian dan pada tahun 2022 terdapat 126 kejadian atau turun 14,86%.",
    undefined,
    "Tabel III.1 Capaian Indikator Kinerja per Triwulan",
  );
  const t = new Table(s, {
    id: "k",
    kind: "kinerja",
    title: "Tabel III.1 Capaian Indikator Kinerja per Triwulan",
    at: "B9",
    merge: true,
    cols: ["no", "sas", "ind", "tgt", "t1", "t2", "t3", "real", "cap", "ket"],
    header: [
      [
        "No",
        "Sasaran Strategis",
        "Indikator Kinerja",
        "Target 2022",
        "Realisasi s.d. Triwulan",
        "<",
        "<",
        "<",
        "Persentase Capaian (%)",
        "Faktor Pendorong/Penghambat",
      ],
      ["^", "^", "^", "^", "I", "II", "III", "IV", "^", "^"],
    ],
  });
  SASARAN.forEach((x, i) => {
    x.ind.forEach((y, j) => {
      const [a, c, d] = y.tw;
      const cap: Cell = ada(y) ? cut(capaian(y)) : "n/a";
      t.add(y.k, {
        ...(j ? {} : { no: `${i + 1}`, sas: x.n }),
        ind: y.n,
        tgt: nilai(y, y.target),
        t1: nilai(y, a),
        t2: nilai(y, c),
        t3: nilai(y, d),
        real: nilai(y, y.real),
        cap,
        ket: y.note,
      });
      t.fact(`realisasi:${y.k}`, y.k, "real");
      if (!ada(y)) return;
      t.ratio(y.k, "cap", "real", "tgt", { negative: y.neg ?? false });
      t.fact(`capaian:${y.k}`, y.k, "cap");
      cutAt(t.n(y.k, "cap"), capaian(y));
    });
    if (x.ind.length > 1) {
      t.mergeLast("no", "no", x.ind.length - 1);
      t.mergeLast("sas", "sas", x.ind.length - 1);
    }
  });
  s.lines(
    `B${t.row}`,
    "n/a = capaian tidak dihitung karena target nol; capaian ditulis dua angka di belakang koma tanpa pembulatan",
  );
  const r = new Table(s, {
    id: "tr",
    kind: "tren",
    title: "Tabel III.2 Realisasi Tahun 2020 - 2022",
    at: `C${t.row + 4}`,
    cols: ["ind", "y0", "y1", "real"],
    header: [["Indikator Kinerja", "Realisasi 2020", "Realisasi 2021", "Realisasi 2022"]],
  });
  s.put(`C${t.row + 3}`, "Tabel III.2 Realisasi Tahun 2020 - 2022");
  for (const y of SASARAN.flatMap((x) => x.ind)) {
    r.add(y.k, { ind: y.n, y0: nilai(y, y.lalu?.[0] as string), y1: nilai(y, y.lalu?.[1] as string), real: nilai(y, y.real) });
    r.fact(`realisasi:${y.k}`, y.k, "real");
  }
}

function rekap(b: Book): void {
  const s = b.sheet("Kategori", { C: 50 });
  s.lines("B1", "Tabel III.3 Skala Nilai Peringkat Kinerja (Permendagri Nomor 86 Tahun 2017)");
  const k = new Table(s, {
    id: "sk",
    kind: "skala",
    title: "Tabel III.3 Skala Nilai Peringkat Kinerja (Permendagri Nomor 86 Tahun 2017)",
    at: "B2",
    cols: ["no", "int", "krit"],
    header: [["No", "Interval Nilai Realisasi Kinerja", "Kriteria Penilaian Realisasi Kinerja"]],
  });
  (
    [
      ["91% ≤ 100%", "Sangat Tinggi"],
      ["76% ≤ 90%", "Tinggi"],
      ["66% ≤ 75%", "Sedang"],
      ["51% ≤ 65%", "Rendah"],
      ["≤ 50%", "Sangat Rendah"],
    ] as const
  ).forEach(([int, krit], i) => k.add(`r${i}`, { no: i + 1, int, krit }));
  s.lines("B10", "Tabel III.4 Rekapitulasi Kriteria Capaian");
  const t = new Table(s, {
    id: "r",
    kind: "rekap",
    title: "Tabel III.4 Rekapitulasi Kriteria Capaian",
    at: "B11",
    cols: ["no", "ind", "cap", "p1", "p2", "p3", "p4", "p5"],
    header: [["No", "Indikator Kinerja", "Persentase Capaian (%)", "ST", "T", "S", "R", "SR"]],
  });
  SASARAN.flatMap((x) => x.ind).forEach((y, i) => {
    const name = ada(y) ? permendagri(toNumber(capaian(y))) : "";
    t.add(y.k, { no: i + 1, ind: y.n, cap: ada(y) ? cut(capaian(y)) : "n/a" });
    for (const [c, v] of Object.entries(centang(PRED, y.k === "i2" ? "Sedang" : name, "√"))) {
      const column = String.fromCharCode("B".charCodeAt(0) + ["no", "ind", "cap", "p1", "p2", "p3", "p4", "p5"].indexOf(c));
      s.put(`${column}${t.row - 1}`, v, t.n(y.k, c));
    }
    if (ada(y)) t.fact(`capaian:${y.k}`, y.k, "cap");
  });
  s.lines(`B${t.row}`, "ST = Sangat Tinggi, T = Tinggi, S = Sedang, R = Rendah, SR = Sangat Rendah");
}

function keuangan(b: Book): void {
  const s = b.sheet("Anggaran", { A: 8, B: 60, C: 22, D: 22, F: 40 });
  s.lines(
    "A1",
    "B. Realisasi Anggaran",
    "Tabel III.5 Pagu Perubahan dan Realisasi Anggaran per Program, Kegiatan dan Sub Kegiatan Tahun 2022",
  );
  const t = new Table(s, {
    id: "ra",
    kind: "realisasi",
    title: "Tabel III.5 Pagu Perubahan dan Realisasi Anggaran per Program, Kegiatan dan Sub Kegiatan Tahun 2022",
    at: "A4",
    cols: ["no", "nama", "pagu", "real", "pct", "ket"],
    header: [
      [
        "No",
        "Program/Kegiatan/Sub Kegiatan",
        "Pagu Anggaran Perubahan",
        "Realisasi s.d. Triwulan IV",
        "Tingkat Penyerapan",
        "Keterangan",
      ],
    ],
  });
  for (const p of POHON) {
    writeTree(t, [p], {
      pagu: rp,
      real: rp,
      pct: cut,
      no: (path, n) => (path.length === 1 ? n.k : path.slice(1).join(".")),
      style: (l) => ({ bold: l === 1, italic: l === 2 }),
      extra: (n) =>
        n.k === "II.2.3" ? { ket: "Tidak dilaksanakan, waktu bersamaan dengan tanggap darurat banjir bandang Januari 2022" } : {},
      after: (n) => cutAt(`ra/${n.k}/pct`, serapan(n)),
    });
    writeTotal(t, [p], { key: `j${p.k}`, label: { nama: `JUMLAH ${p.k}` }, pagu: rp, real: rp, pct: cut, fact: p.k });
    cutAt(`ra/j${p.k}/pct`, serapan(p));
  }
  const all = { k: "", n: "", kids: POHON };
  writeTotal(t, POHON, {
    label: { nama: `TOTAL (${POHON.map((_, i) => roman(i + 1)).join("+")})` },
    pagu: rp,
    real: rp,
    pct: cut,
    of: POHON.map((p) => `j${p.k}`),
  });
  cutAt("ra/jumlah/pct", serapan(all));
  sign(
    s,
    `C${t.row + 2}`,
    "Situbondo, 27 Januari 2023",
    "KEPALA PELAKSANA BPBD",
    "SRUWI HARTANTO, S.Sos",
    "Pembina Tingkat I",
    "19660918 198809 1 001",
  );
}

function efisiensi(b: Book): void {
  const s = b.sheet("Efisiensi", { B: 54 });
  s.lines("A1", "Tabel III.6 Efisiensi Sumber Daya (persentase dibulatkan)");
  const t = new Table(s, {
    id: "e",
    kind: "efisiensi",
    title: "Tabel III.6 Efisiensi Sumber Daya (persentase dibulatkan)",
    at: "A3",
    cols: ["no", "sas", "cap", "ser", "kat"],
    header: [["No", "Sasaran Strategis", "Capaian Kinerja", "Penyerapan Anggaran", "Tingkat Efisiensi"]],
  });
  // Sasaran 3: 98,85 against 98,62 shows as 99% against 99%; sasaran 2 has one indicator that counts.
  SASARAN.forEach((x, i) => {
    const counted = x.ind.filter(ada).map((y) => capaian(y));
    const c = toNumber(counted.reduce((z, y) => z + toNumber(y), 0)) / counted.length;
    const p = POHON.find((n) => n.k === x.prog) as (typeof POHON)[number];
    const ser = toNumber(serapan(p));
    t.add(x.k, {
      no: `${i + 1}.`,
      sas: x.n,
      cap: `${Math.round(c)}%`,
      ser: `${Math.round(ser)}%`,
      kat: c > ser ? "Efisien" : "Tidak Efisien",
    });
    b.average(
      t.n(x.k, "cap"),
      x.ind.filter(ada).map((y) => `k/${y.k}/cap`),
    );
    t.fact(`serapan:${x.prog}`, x.k, "ser");
    if (Math.round(c) !== Math.round(ser))
      worded(t, x.k, "kat", ["cap", "ser"], (a, z) => (cmp(a, z) > 0 ? "Efisien" : "Tidak Efisien"));
  });
}

function kejadian(b: Book): void {
  const s = b.sheet("Kejadian", { D: 22 });
  s.lines("D3", "Rekapitulasi Kejadian Bencana Menurut Jenis dan Wilayah Tahun 2022");
  const cols = ["bjr", "lsr", "agn", "kbk"] as const;
  const t = new Table(s, {
    id: "kj",
    kind: "jumlah",
    title: "Rekapitulasi Kejadian Bencana Menurut Jenis dan Wilayah Tahun 2022",
    at: "D5",
    merge: true,
    cols: ["wil", ...cols, "jml"],
    header: [
      ["Wilayah", "Jenis Bencana", "<", "<", "<", "Jumlah"],
      ["^", "Banjir", "Tanah Longsor", "Angin Kencang", "Kebakaran", "^"],
    ],
  });
  const rows = { Barat: [12, 5, 9, 4], Tengah: [7, 0, 14, 11], Timur: [9, 3, 8, 6], Selatan: [15, 11, 12, 0] } as const;
  const keys = Object.keys(rows) as (keyof typeof rows)[];
  for (const k of keys) {
    t.add(k, {
      wil: `Wilayah ${k}`,
      ...Object.fromEntries(cols.map((c, i) => [c, rows[k][i] || "-"])),
      jml: rows[k].reduce((x: number, y) => x + y, 0),
    });
    t.across(k, "jml", cols);
  }
  const sums = cols.map((_, i) => keys.reduce((x, k) => x + (rows[k][i] as number), 0));
  t.add(
    "jumlah",
    {
      wil: "Jumlah Keseluruhan",
      ...Object.fromEntries(cols.map((c, i) => [c, sums[i] as number])),
      jml: sums.reduce((x, y) => x + y, 0),
    },
    { bold: true },
  );
  for (const c of [...cols, "jml"]) t.sum("jumlah", c, keys);
  t.across("jumlah", "jml", cols);
  s.put("D13", "Personel Tim Reaksi Cepat");
  other(s, "D14", [
    ["Nama", "NIP/NIK", "Posisi"],
    ["HERU SUGIARTO", "19780317 200901 1 004", "Koordinator"],
    ["M. FAUZI", "3512071504890002", "Anggota"],
    ["SITI ROHMAH", "3512094707920001", "Anggota"],
  ]);
}
