import { remember } from "../kernel/remember";
import { isPeriod } from "../model/ratios";
import type { Role } from "../model/table";
import type { Header, HeaderColumn } from "./header";
import { namesIndikator, type HeaderText } from "./words";

/** What the cells below a header look like, where the words alone do not decide. */
export interface ColumnSample {
  readonly numbers: number;
  readonly texts: number;
  /** Texts with a word of some length: names, not numbers or codes. */
  readonly names: number;
  /** The largest number, without regard to its unit. */
  readonly largest: number;
}

export interface RoledColumn extends HeaderColumn {
  readonly role: Role;
  readonly group: string | null;
  readonly year: number | null;
  readonly percent: boolean;
  /** Powers of ten of the unit of an amount. */
  readonly scale: number;
}

type Guess = Role | "target?" | "realisasi?" | "capaian?" | "persen?" | "jumlah?" | "keterangan?";

const WORDS: readonly (readonly [RegExp, Guess])[] = [
  [/^(no|nomor|nmr|no urut|nomor urut)$/, "nomor"],
  [/^(kode|kd)( .*)?$|^(kode )?rekening$/, "kode"],
  [/^(satuan|sat|unit satuan|satuan ukuran)$/, "satuan"],
  [/^(sumber (dana|anggaran|pembiayaan|pendanaan))/, "sumberDana"],
  [/(kategori|tingkat|kriteria|keterangan|ket|predikat|status|hasil)( capaian)?( kinerja)? efisiensi|^efisiensi( .*)?$|efisien tidak efisien/, "kategoriEfisiensi"],
  [/(capaian|kemajuan|realisasi|pencapaian|progres).*(target akhir|akhir renstra|renstra|jangka menengah|rpjmd|rpd\b|akhir periode|akhir tahun ke)|(target akhir|akhir renstra|jangka menengah|rpjmd|akhir periode).*\b(capaian|kemajuan|pencapaian|progress?)$|^(tingkat )?(kemajuan|progress?)$/, "capaianAkhir"],
  [/target.*(akhir|renstra|jangka menengah|rpjmd|rpd\b)|^(renstra|rpjmd|akhir renstra)$/, "targetAkhir"],
  [/^(realisasi|capaian|target|rata rata|nilai|standar|angka)?( kinerja)?( tingkat)? ?(nasional|provinsi|prov|regional|kabupaten|kab|kota|jawa|standar nasional|spm|kabupaten kota lain|pembanding|benchmark|opd lain|daerah lain|se kabupaten)\b.*$/, "pembanding"],
  [/^(realisasi|capaian)( kinerja)? (rata rata )?(nasional|provinsi|prov|regional|kabupaten|kab|kota|jawa|standar)\b/, "pembanding"],
  [/^(penyerapan|serapan|daya serap|tingkat serapan|tingkat penyerapan)( .*)?$|(serapan|penyerapan) anggaran/, "serapan"],
  [/^(?:jumlah |total |akumulasi )?(capaian|tingkat capaian|realisasi|capaian realisasi|kinerja|capaian kinerja) (anggaran|keuangan|belanja|penggunaan anggaran|penyerapan anggaran)( .*)?$/, "realisasiAnggaran"],
  [/^realisasi (pagu|dana|apbd|dpa|biaya|penggunaan|pelaksanaan anggaran)( .*)?$/, "realisasiAnggaran"],
  [/^realisasi fisik|^fisik$|^sisa|^selisih|^deviasi|^lebih kurang/, "lain"],
  [/^(jumlah |total |nilai |alokasi |rencana |besaran |besar |plafon )?(anggaran|pagu|alokasi|pagu anggaran|alokasi anggaran|alokasi dana|dana|biaya|belanja|pagu indikatif|dpa|dppa|apbd|p apbd|papbd|apbdp|perubahan apbd|target anggaran|plafon)( (program|kegiatan|sub kegiatan|belanja|apbd|p apbd|dpa|dppa|dan pendanaan|murni|awal|perubahan|setelah perubahan|sesudah perubahan|sebelum perubahan|semula|menjadi|akhir|revisi|definitif|pendukung|ta|opd|skpd))*$/, "anggaran"],
  [/^target (anggaran|keuangan|belanja|pagu|apbd|p apbd|pendapatan|penerimaan)/, "anggaran"],
  [/^(indikator|iku|ikk|ikp|iksp)\b.{0,80}$|^(kinerja utama|ukuran kinerja|indikator kinerja utama)$/, "indikator"],
  [/^(misi )?(tujuan )?(dan )?sasaran( (strategis|program|kegiatan|kinerja|pd|opd|skpd|perangkat|daerah|renstra|rpjmd|utama|dan|indikator|iku|ikk|sub|tujuan|strategi|kecamatan|dinas|badan|bagian|jangka|menengah|unit|kerja|sasaran))*$|^tujuan$/, "sasaran"],
  [/^(nama |uraian |daftar )?(program|kegiatan|sub kegiatan|subkegiatan|urusan|bidang urusan|uraian|belanja|jenis belanja|aktivitas)( .{0,90})?$/, "uraian"],
  [/^(rata rata |rerata )?(tingkat |nilai |hasil )?(capaian|pencapaian|kinerja|tingkat capaian|ketercapaian)( (kinerja|target|indikator|sasaran|indikator kinerja|realisasi|kinerja sasaran|iku|tahun ini|rata rata|output|outcome|riil|diakui|maksimal|akhir))*$/, "capaian?"],
  [/^(target|rencana|rencana target|target kinerja)( (kinerja|indikator|tahunan|tahun|pk|perjanjian kinerja|capaian|perubahan|sasaran|kinerja perubahan|iku))*$/, "target?"],
  [/^(?:jumlah |total |akumulasi )?(realisasi|hasil)( (kinerja|indikator|tahunan|tahun|capaian|target|sasaran|s d|sd|sampai dengan|akhir|kinerja sasaran|iku|opd|perangkat daerah|dinas|badan|kecamatan|kabupaten ini|bagian))*( .{0,40})?$/, "realisasi?"],
  [/^(predikat|kriteria|kategori|interpretasi)( (kinerja|capaian|capaian kinerja|penilaian|realisasi kinerja|nilai|pencapaian|keberhasilan))*$/, "predikat"],
  [/^(ket|keterangan|catatan|penjelasan|analisis|tren|trend|perbandingan|naik turun)( .*)?$|^\+$/, "keterangan?"],
  [/^(jumlah|total|jml|Σ|σ|∑)( (total|seluruh|keseluruhan))?$/u, "jumlah?"],
];

const ANGGARAN_PARENT = /\b(anggaran|keuangan|belanja|pagu|dana|pembiayaan|biaya)\b/;
const KINERJA_PARENT = /\b(kinerja|indikator|sasaran|output|outcome|keluaran|hasil)\b/;
const MEASURED: ReadonlySet<Guess> = new Set<Guess>(["realisasi?", "target?", "capaian?", "anggaran", "realisasiAnggaran", "realisasi", "target"]);
/** "Realisasi TW III" in one cell. */
const PERIOD_INSIDE = /\b(?:tw|triwulan|semester|smt|caturwulan) (?:i{1,3}|iv|\d)$/;

const guessWords = remember((core: string): Guess | undefined => WORDS.find(([pattern]) => pattern.test(core))?.[1]);

function guess(text: HeaderText): Guess | undefined {
  if (text.core === "") return text.percent ? "persen?" : undefined;
  return guessWords(text.core);
}

const TOGETHER: ReadonlySet<Guess> = new Set<Guess>(["pembanding", "targetAkhir", "capaianAkhir"]);
/** "Realisasi" over "Nasional", "Target" over "Akhir Renstra": only together they say it. */
const guessTogether = remember((joined: string): Guess | undefined => WORDS.find(([pattern, role]) => TOGETHER.has(role) && pattern.test(joined))?.[1]);

const SCALE_WORDS = /^(interval|rentang|range|skala|kriteria|nilai|predikat|kategori|interpretasi|keterangan|capaian|skor|kode|klasifikasi|peringkat)\b/;

/** Whether a header text is one of the words that LKIP tables use over their columns. */
export const isHeaderWord = (text: HeaderText): boolean => guess(text) !== undefined || SCALE_WORDS.test(text.core);

/** The nearest part, from the bottom, whose words say something. */
function guessColumn(column: HeaderColumn): { guess: Guess | undefined; depth: number } {
  const together = column.parts.length > 1
    ? guessTogether(column.parts.map((part) => part.core).filter((core) => core !== "").join(" ")) : undefined;
  if (together !== undefined) return { guess: together, depth: column.parts.length - 1 };
  for (let depth = column.parts.length - 1; depth >= 0; depth--) {
    const part = column.parts[depth];
    if (!part) continue;
    const found = guess(part);
    // "Realisasi · Jumlah", "Realisasi · TW I": a part of what stands above.
    const above = depth > 0 ? column.parts[depth - 1] : undefined;
    const whole = above && guess(above);
    if ((found === "jumlah?" || isPeriod(part.core)) && whole !== undefined && MEASURED.has(whole)) return { guess: whole, depth: depth - 1 };
    // "Tingkat Kemajuan · (%)": no more than the unit of a ratio that has its name.
    if (found === "persen?" && (whole === "capaianAkhir" || whole === "serapan")) return { guess: whole, depth: depth - 1 };
    if (found !== undefined) return { guess: found, depth };
    if (isPeriod(part.core)) return { guess: "lain", depth };
  }
  // "Tahun Anggaran 2024" and nothing else over amounts.
  const bare = column.parts.every((part) => part.core === "") && column.parts.some((part) => /tahun anggaran/i.test(part.original));
  return { guess: bare ? "anggaran" : undefined, depth: -1 };
}

interface Draft { column: HeaderColumn; guess: Guess | undefined; group: string | null; parents: string; percent: boolean }

function groupOf(column: HeaderColumn, depth: number): string | null {
  // The part above the telling one; for "Anggaran · Operasi" the part below it.
  const above = depth > 0 ? column.parts[depth - 1] : undefined;
  const below = depth >= 0 && depth < column.parts.length - 1 ? column.parts.slice(depth + 1).find((part) => part.core !== "") : undefined;
  const period = PERIOD_INSIDE.exec(column.parts[depth]?.core ?? "")?.[0];
  const part = below?.core ?? period ?? above?.core ?? "";
  return part === "" ? null : part;
}

const INITIALS: ReadonlyMap<string, string> = new Map([["t", "target"], ["r", "realisasi"], ["c", "capaian"]]);

/** "T", "R" and "C" side by side are target, realisasi and capaian. */
function spelledOut(columns: readonly HeaderColumn[]): readonly HeaderColumn[] {
  const initials = (letter: string): number => columns.filter((column) => column.parts.at(-1)?.core === letter).length;
  const targets = initials("t");
  if (targets === 0 || targets !== initials("r")) return columns;
  return columns.map((column) => {
    const last = column.parts.at(-1);
    const word = last && INITIALS.get(last.core);
    return last && word !== undefined ? { ...column, parts: [...column.parts.slice(0, -1), { ...last, core: word }] } : column;
  });
}

/**
 * Gives each column of a header its role. Words come first; "Target", "Realisasi", "Capaian" and "%" mean performance or
 * budget by the heading above them, by their neighbours, and by the size of the numbers below.
 */
export function assignRoles(header: Header, sample: (column: number) => ColumnSample): readonly RoledColumn[] {
  const drafts: Draft[] = spelledOut(header.columns).map((column) => {
    const { guess: found, depth } = guessColumn(column);
    return {
      column, guess: found, group: groupOf(column, depth),
      parents: column.parts.slice(0, Math.max(depth, 0)).map((part) => part.core).join(" "),
      percent: column.parts.some((part) => part.percent),
    };
  });
  const guesses = new Set(drafts.map((draft) => draft.guess));
  const has = (...roles: Guess[]): boolean => roles.some((role) => guesses.has(role));
  const indikator = has("indikator") || drafts.some((draft) => draft.guess === "sasaran" && namesIndikator(draft.column.text));
  const budgetTable = (has("uraian", "kode") && !has("indikator")) || (has("anggaran") && !has("target?", "indikator"));
  const money = (column: number): boolean => { const s = sample(column); return s.largest >= 100_000 && s.numbers > 0; };

  let measure: "anggaran" | "kinerja" | null = null;
  const family = (draft: Draft): "anggaran" | "kinerja" => {
    if (ANGGARAN_PARENT.test(draft.parents) || (draft.group !== null && ANGGARAN_PARENT.test(draft.group))) return "anggaran";
    if (KINERJA_PARENT.test(draft.parents)) return "kinerja";
    // Large numbers alone mean a budget only where no indikator are measured; some of those are in rupiah.
    if ((!indikator || measure === "anggaran") && money(draft.column.index)) return "anggaran";
    return budgetTable && has("anggaran") ? "anggaran" : "kinerja";
  };

  // The sum of its months or triwulan, whatever it is that they count.
  const byPeriod = drafts.filter((draft) => draft.guess === "lain" && isPeriod(draft.column.parts.at(-1)?.core ?? "")).length > 1;
  const unnamed = !has("uraian", "indikator", "sasaran");

  return revisedBudget(namedBudget(drafts.map((draft): RoledColumn => {
    const { column } = draft;
    const seen = (): ColumnSample => sample(column.index);
    const role = ((): Role => {
      switch (draft.guess) {
        case "target?": return family(draft) === "anggaran" ? "anggaran" : "target";
        case "realisasi?":
          if (isShare(draft)) return lastOr(measure, draft) === "anggaran" ? "serapan" : draft.percent && has("capaian?") ? "realisasi" : percentRole(draft);
          return family(draft) === "anggaran" || (measure === "anggaran" && !has("target?")) ? "realisasiAnggaran" : "realisasi";
        case "realisasiAnggaran": return isShare(draft) || (seen().numbers > 0 && seen().largest <= 1_000) ? "serapan" : "realisasiAnggaran";
        case "serapan": return money(column.index) ? "realisasiAnggaran" : "serapan";
        case "anggaran": return draft.percent && !money(column.index) ? "serapan" : "anggaran";
        case "capaian?":
          if (!has("indikator") && money(column.index)) return "realisasiAnggaran";
          return lastOr(measure, draft) === "anggaran" ? "serapan" : "capaian";
        case "persen?": return lastOr(measure, draft) === "anggaran" ? "serapan" : "capaian";
        case "jumlah?": return budgetTable && !has("anggaran") && !byPeriod && money(column.index) ? "anggaran" : "jumlah";
        case "keterangan?": return "keterangan";
        case "kategoriEfisiensi": return seen().texts >= seen().numbers ? "kategoriEfisiensi" : "lain";
        // "1066 Pembinaan Administrasi": code and name in one column.
        case "kode": return unnamed && seen().names * 2 > seen().texts + seen().numbers ? "uraian" : "kode";
        case undefined: return "lain";
        default: return draft.guess;
      }
    })();
    if (role === "anggaran" || role === "realisasiAnggaran") measure = "anggaran";
    else if (role === "target" || role === "realisasi" || role === "targetAkhir" || role === "indikator") measure = "kinerja";
    return {
      index: column.index, parts: column.parts, text: column.text, role, group: draft.group, percent: draft.percent, year: column.parts.findLast((part) => part.years.length > 0)?.years.at(-1) ?? null,
      scale: column.parts.reduce((most, part) => Math.max(most, part.scale), 0),
    };
  }), sample), sample);

  function isShare(draft: Draft): boolean {
    const own = draft.column.parts.at(-1);
    const sign = own !== undefined && own.percent && (own.core === "" || /^\s*(%|persen)|\(\s*%\s*\)\s*$/i.test(own.original));
    return sign && !(sample(draft.column.index).largest >= 100_000);
  }
  function lastOr(last: "anggaran" | "kinerja" | null, draft: Draft): "anggaran" | "kinerja" {
    if (ANGGARAN_PARENT.test(draft.parents)) return "anggaran";
    if (/kinerja|indikator/i.test(draft.column.text) && !/anggaran/i.test(draft.column.text)) return "kinerja";
    return last ?? (has("anggaran") && !has("target?", "realisasi?") ? "anggaran" : budgetTable && has("anggaran") ? "anggaran" : "kinerja");
  }
  function percentRole(draft: Draft): Role {
    // "% Realisasi" after a realisasi is its capaian; alone beside a target it is the realisasi itself.
    const others = drafts.filter((other) => other !== draft && other.guess === "realisasi?");
    return others.length > 0 ? "capaian" : "realisasi";
  }
}

/** What comes in is no budget to be spent: more than planned is good. */
const REVENUE = /\b(?:pendapatan|penerimaan|retribusi|pajak|setoran|pad|pnbp)\b/i;

/** "Satuan Kerja", "Rincian Output": whatever a budget with realisasi has a column of names for, these are its rows. */
function namedBudget(columns: readonly RoledColumn[], sample: (column: number) => ColumnSample): readonly RoledColumn[] {
  const has = (role: Role): boolean => columns.some((column) => column.role === role);
  if (!has("anggaran") || !has("realisasiAnggaran") || has("uraian") || has("indikator") || columns.some(({ text }) => REVENUE.test(text))) return columns;
  const first = columns.findIndex(({ role }) => role === "anggaran" || role === "realisasiAnggaran");
  // "Sasaran / Kegiatan" holds both; "Sasaran Kegiatan" is a ministry's name for a sasaran.
  const combined = columns.find((column) => column.role === "sasaran" && column.parts.some((part) => /sasaran\s*[/&]\s*(?:sub\s*)?(?:program|kegiatan)/i.test(part.original)));
  const name = combined ?? columns.findLast(({ role, index }, i) => { const seen = sample(index); return i < first && role === "lain" && seen.names * 2 > seen.texts + seen.numbers; });
  return name ? columns.map((column) => (column === name ? { ...column, role: "uraian" as const } : column)) : columns;
}

const VERSION = /^(?:murni|awal|semula|induk|perubahan|revisi|menjadi|sebelum perubahan|setelah perubahan|sesudah perubahan)$/;

/** "Murni", "Perubahan" over amounts beside programs: the budget before and after its revision. */
function revisedBudget(columns: readonly RoledColumn[], sample: (column: number) => ColumnSample): readonly RoledColumn[] {
  if (!columns.some(({ role }) => role === "uraian") || columns.some(({ role }) => role === "anggaran" || role === "indikator")) return columns;
  const versions = columns.filter(({ role, parts, index }) => role === "lain" && VERSION.test(parts.at(-1)?.core ?? "") && sample(index).largest >= 100_000);
  if (versions.length < 2) return columns;
  return columns.map((column) => (versions.includes(column) ? { ...column, role: "anggaran" as const } : column));
}
