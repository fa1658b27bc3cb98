import { isPeriod } from "../model/ratios";
import type { Role } from "../model/table";
import type { Header, HeaderColumn } from "./header";
import { guessTogether, type Guess } from "./header-words";
import { namesIndikator, type HeaderText } from "./words";

/** What the cells below a header look like, where the words alone do not decide. */
export interface ColumnSample {
  readonly numbers: number;
  readonly texts: number;
  /** How many have a word of some length: names, not numbers or codes. */
  readonly names: () => number;
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

const ANGGARAN_PARENT = /\b(anggaran|keuangan|belanja|pagu|dana|pembiayaan|biaya)\b/;
const KINERJA_PARENT = /\b(kinerja|indikator|sasaran|output|outcome|keluaran|hasil)\b/;
const MEASURED: ReadonlySet<Guess> = new Set<Guess>(["realisasi?", "target?", "capaian?", "anggaran", "realisasiAnggaran", "realisasi", "target"]);

const CHANGE = /^(?:bertambah|berkurang|tambah kurang|selisih)\b/;

/** The words of some parts together. */
function wordsOf(parts: readonly HeaderText[]): string {
  let words = "";
  for (const { core } of parts) if (core !== "") words = words === "" ? core : `${words} ${core}`;
  return words;
}

/** The nearest part, from the bottom, whose words say something. */
function guessColumn({ parts }: HeaderColumn): { guess: Guess | undefined; depth: number } {
  const together = parts.length > 1 ? guessTogether(wordsOf(parts)) : undefined;
  if (together !== undefined) return { guess: together, depth: parts.length - 1 };
  for (let depth = parts.length - 1; depth >= 0; depth--) {
    const part = parts[depth];
    if (!part) continue;
    const found = part.guess;
    // "Realisasi · Jumlah", "Realisasi · TW I": a part of what stands above.
    const whole = depth > 0 ? parts[depth - 1]?.guess : undefined;
    if (whole !== undefined && MEASURED.has(whole) && (found === "jumlah?" || isPeriod(part.core))) return { guess: whole, depth: depth - 1 };
    // "Tingkat Kemajuan · (%)": no more than the unit of a ratio that has its name.
    if (found === "persen?" && (whole === "capaianAkhir" || whole === "serapan")) return { guess: whole, depth: depth - 1 };
    // "Akhir Renstra · Status" is no target.
    if (found === "targetAkhir" && depth < parts.length - 1 && !part.core.includes("target") && parts.at(-1)?.core !== "") return { guess: undefined, depth: -1 };
    if (found !== undefined) return { guess: found, depth };
    // "Anggaran · Bertambah/(Berkurang)": what lies between two amounts is none of them.
    if (whole !== undefined && MEASURED.has(whole) && CHANGE.test(part.core)) return { guess: "lain", depth };
    if (isPeriod(part.core)) return { guess: "lain", depth };
  }
  // "Tahun Anggaran 2024" and nothing else over amounts.
  const bare = wordsOf(parts) === "" && parts.some((part) => /tahun anggaran/i.test(part.original));
  return { guess: bare ? "anggaran" : undefined, depth: -1 };
}

interface Draft { column: HeaderColumn; guess: Guess | undefined; group: string | null; parents: string; percent: boolean }

function groupOf({ parts }: HeaderColumn, depth: number): string | null {
  // The part above the telling one; for "Anggaran · Operasi" the part below it.
  if (depth >= 0) for (let below = depth + 1; below < parts.length; below++) if (parts[below]?.core) return parts[below]?.core ?? null;
  const period = parts[depth]?.period;
  if (typeof period === "string") return period;
  return (depth > 0 && parts[depth - 1]?.core) || null;
}

function draftOf(column: HeaderColumn): Draft {
  const { parts } = column;
  const { guess, depth } = guessColumn(column);
  return { column, guess, group: groupOf(column, depth), parents: depth > 0 ? parts.slice(0, depth).map(({ core }) => core).join(" ") : "", percent: parts.some(({ percent }) => percent) };
}

/** The last year that the parts of a heading tell, the lowest first. */
function yearOf(parts: readonly HeaderText[]): number | null {
  for (let depth = parts.length - 1; depth >= 0; depth--) { const year = parts[depth]?.years.at(-1); if (year !== undefined) return year; }
  return null;
}

function scaleOf(parts: readonly HeaderText[]): number {
  let most = 0;
  for (const { scale } of parts) if (scale > most) most = scale;
  return most;
}

const INITIALS: ReadonlyMap<string, string> = new Map([["t", "target"], ["r", "realisasi"], ["c", "capaian"]]);

/** "T", "R" and "C" side by side are target, realisasi and capaian. */
function spelledOut(columns: readonly HeaderColumn[]): readonly HeaderColumn[] {
  const initials = (letter: string): number => {
    let count = 0;
    for (const { parts } of columns) if (parts.at(-1)?.core === letter) count++;
    return count;
  };
  const targets = initials("t");
  if (targets === 0 || targets !== initials("r")) return columns;
  return columns.map((column) => {
    const last = column.parts.at(-1);
    const word = last && INITIALS.get(last.core);
    return last && word !== undefined ? { ...column, parts: [...column.parts.slice(0, -1), last.saying(word)] } : column;
  });
}

/**
 * Gives each column of a header its role. Words come first; "Target", "Realisasi", "Capaian" and "%" mean performance or
 * budget by the heading above them, by their neighbours, and by the size of the numbers below.
 */
export function assignRoles(header: Header, below: { sample(column: number): ColumnSample }): readonly RoledColumn[] {
  const sample = (column: number): ColumnSample => below.sample(column);
  const drafts = spelledOut(header.columns).map(draftOf);
  const guesses = new Set<Guess | undefined>();
  for (const { guess } of drafts) guesses.add(guess);
  const has = (a: Guess, b?: Guess): boolean => guesses.has(a) || (b !== undefined && guesses.has(b));
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
  const byPeriod = (): boolean => drafts.filter((draft) => draft.guess === "lain" && isPeriod(draft.column.parts.at(-1)?.core ?? "")).length > 1;
  const unnamed = !has("uraian", "indikator") && !has("sasaran");

  const roled = drafts.map((draft): RoledColumn => {
    const { column: { index, parts, text }, group, percent } = draft;
    const role = roleOf(draft);
    if (role === "anggaran" || role === "realisasiAnggaran") measure = "anggaran";
    else if (role === "target" || role === "realisasi" || role === "targetAkhir" || role === "indikator") measure = "kinerja";
    return { index, parts, text, role, group, year: yearOf(parts), percent, scale: scaleOf(parts) };
  });
  return revisedBudget(namedBudget(roled, sample), sample);

  function roleOf(draft: Draft): Role {
    const { index } = draft.column;
    switch (draft.guess) {
      case "target?": return family(draft) === "anggaran" ? "anggaran" : "target";
      case "realisasi?":
        if (isShare(draft)) return lastOr(measure, draft) === "anggaran" ? "serapan" : draft.percent && has("capaian?") ? "realisasi" : percentRole(draft);
        return family(draft) === "anggaran" || (measure === "anggaran" && !has("target?")) ? "realisasiAnggaran" : "realisasi";
      case "realisasiAnggaran": return isShare(draft) || (sample(index).numbers > 0 && sample(index).largest <= 1_000) ? "serapan" : "realisasiAnggaran";
      case "serapan": return money(index) ? "realisasiAnggaran" : "serapan";
      case "anggaran": return draft.percent && !money(index) ? "serapan" : "anggaran";
      case "capaian?":
        if (!has("indikator") && money(index)) return "realisasiAnggaran";
        return lastOr(measure, draft) === "anggaran" ? "serapan" : "capaian";
      case "persen?": return lastOr(measure, draft) === "anggaran" ? "serapan" : "capaian";
      case "jumlah?": return budgetTable && !has("anggaran") && !byPeriod() && money(index) ? "anggaran" : "jumlah";
      case "keterangan?": return "keterangan";
      case "kategoriEfisiensi": return sample(index).texts >= sample(index).numbers ? "kategoriEfisiensi" : "lain";
      // "1066 Pembinaan Administrasi": code and name in one column.
      case "kode": return unnamed && isNames(sample(index)) ? "uraian" : "kode";
      case undefined: return "lain";
      default: return draft.guess;
    }
  }
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

/** Whether more than half of a column are names. */
const isNames = ({ texts, numbers, names }: ColumnSample): boolean => names() * 2 > texts + numbers;

/** What comes in is no budget to be spent: more than planned is good. */
const REVENUE = /\b(?:pendapatan|penerimaan|retribusi|pajak|setoran|pad|pnbp)\b/i;

/** "Satuan Kerja", "Rincian Output": whatever a budget with realisasi has a column of names for, these are its rows. */
function namedBudget(columns: readonly RoledColumn[], sample: (column: number) => ColumnSample): readonly RoledColumn[] {
  const has = (role: Role): boolean => columns.some((column) => column.role === role);
  if (!has("anggaran") || !has("realisasiAnggaran") || has("uraian") || has("indikator") || columns.some(({ text }) => REVENUE.test(text))) return columns;
  const first = columns.findIndex(({ role }) => role === "anggaran" || role === "realisasiAnggaran");
  // "Sasaran / Kegiatan" holds both; "Sasaran Kegiatan" is a ministry's name for a sasaran.
  const combined = columns.find((column) => column.role === "sasaran" && column.parts.some((part) => /sasaran\s*[/&]\s*(?:sub\s*)?(?:program|kegiatan)/i.test(part.original)));
  const name = combined ?? columns.findLast(({ role, index }, i) => i < first && role === "lain" && isNames(sample(index)));
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
