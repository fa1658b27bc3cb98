import { remember } from "../kernel/remember";
import { guessOf, SCALE_WORDS, type Guess } from "./header-words";

const ASCII = /^[\x00-\x7f]*$/;
/** Lower case, without accents of width, punctuation and double spaces: for comparing words only. */
export const plain = (text: string): string => (ASCII.test(text)
  ? text.toLowerCase().replace(/[^a-z0-9%+]+/g, " ").trim()
  : text.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}%Σσ∑+]+/gu, " ").trim());

/**
 * A test that asks the pattern only of texts that begin with one of these characters of ASCII, small letters standing for capitals
 * too, with a blank, or with anything beyond ASCII: nearly all texts begin otherwise, and one look at a character tells it.
 */
export function beginning(characters: string, pattern: RegExp): (text: string) => boolean {
  const first = new Uint8Array(128);
  for (const character of `${characters}${characters.toUpperCase()} \t\n\v\f\r`) first[character.charCodeAt(0)] = 1;
  return (text) => {
    if (text === "") return false;
    const code = text.charCodeAt(0);
    return (code > 127 || first[code] === 1) && pattern.test(text);
  };
}

/** Whether a text is made of digits with points or commas, "%" behind them or not: nearly all numbers of a report are. */
export function isDigits(text: string): boolean {
  const last = text.length - 1;
  for (let at = 0; at <= last; at++) {
    const code = text.charCodeAt(at);
    const digit = code >= 48 && code <= 57;
    if (!digit && (at === 0 || (code !== 46 && code !== 44 && (code !== 37 || at < last)))) return false;
  }
  return last >= 0;
}

/** A test for numbers: the pattern, which holds for all of digits, is asked of the others only, where they begin with one of the characters. */
export function numeric(characters: string, pattern: RegExp): (text: string) => boolean {
  const test = beginning(`${characters}0123456789`, pattern);
  return (text) => isDigits(text) || test(text);
}

/** The text with single blanks between its words; most texts have no others. */
export const singleSpaced = (text: string): string => (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, " ") : text);

/** What a header cell says, taken apart. */
export class HeaderText {
  /** The part of the year that the words end with: "Realisasi TW III". */
  readonly period: string | null;
  /** Null for none; made when it is asked for, since most texts that are taken apart are no headings. */
  #guess: Guess | null | undefined;

  constructor(
    /** The words without years, units, percent signs and what stands in brackets: "realisasi", "tingkat capaian kinerja". */
    readonly core: string, readonly percent: boolean, readonly years: readonly number[],
    /** Powers of ten of the unit: 6 for "(juta rupiah)", 0 for none. */
    readonly scale: number, readonly original: string,
  ) {
    this.period = PERIOD_INSIDE.exec(core)?.[0] ?? null;
  }

  /** What the words say of the column below. */
  get guess(): Guess | undefined {
    if (this.#guess === undefined) this.#guess = (this.core === "" ? this.percent ? "persen?" as const : undefined : guessOf(this.core)) ?? null;
    return this.#guess ?? undefined;
  }

  /** Whether it is one of the words that LKIP tables use over their columns. */
  get isHeaderWord(): boolean { return this.guess !== undefined || SCALE_WORDS.test(this.core); }

  /** The same cell with other words. */
  saying(core: string): HeaderText { return new HeaderText(core, this.percent, this.years, this.scale, this.original); }
}

const PERIOD_INSIDE = /\b(?:tw|triwulan|semester|smt|caturwulan) (?:i{1,3}|iv|\d)$/;

const NOISE = /^(rp|rupiah|tahun|thn|th|ta|tahunan|n|persen|persentase|prosentase|dalam|%|\d+)$/;

/** What offices shorten in headings, "Ind. Kinerja", "% Cap.". */
const SHORT: ReadonlyMap<string, string> = new Map([
  ["ind", "indikator"], ["sas", "sasaran"], ["str", "strategis"], ["tgt", "target"], ["trgt", "target"], ["real", "realisasi"], ["realis", "realisasi"],
  ["cap", "capaian"], ["kin", "kinerja"], ["angg", "anggaran"], ["angr", "anggaran"], ["prog", "program"], ["keg", "kegiatan"], ["subkeg", "sub kegiatan"], ["rata2", "rata rata"], ["achievement", "capaian"], ["achieved", "capaian"], ["actual", "realisasi"],
]);

/** "R E A L I S A S I". */
const SPACED = /^(?:\p{L} ){3,}\p{L}$/u;

function scaleOf(text: string): number {
  const unit = /(?:\b(?:dalam|rp\.?|rupiah)\s*|\(\s*(?:rp\.?\s*)?)(ribu|rb|juta|jt|miliar|milyar)/i.exec(text)?.[1]?.toLowerCase()
    ?? /\b(ribu|juta|miliar|milyar)(?:an)?\s*(?:rp|rupiah)/i.exec(text)?.[1]?.toLowerCase();
  if (unit === undefined) return 0;
  return unit.startsWith("r") ? 3 : unit.startsWith("j") ? 6 : 9;
}

/** Takes a header cell apart. */
export const headerText = remember((original: string): HeaderText => {
  const years = [...original.matchAll(/(?<!\d)(20[0-4]\d)(?!\d)/g)].map((match) => Number(match[1]));
  const percent = /%|\b(persen|persentase|prosentase)\b/i.test(original);
  const outside = original.replace(/\([^)]*\)?|\[[^\]]*\]?/g, " ");
  // "Tahun Anggaran 2023" over target and realisasi says the year only.
  const spaced = plain(outside.trim() === "" ? original : outside);
  const words = (SPACED.test(spaced) ? spaced.replaceAll(" ", "") : spaced).replace(/\btahun anggaran\b/g, " ").split(" ")
    .filter((word) => word !== "" && !NOISE.test(word) && !/^20[0-4]\d$/.test(word))
    .map((word) => SHORT.get(word) ?? word);
  return new HeaderText(words.join(" "), percent, years, scaleOf(original), original);
});

/** "Sasaran / Indikator Kinerja": indikator stand below their sasaran in one column. */
export const namesIndikator = (heading: string): boolean => /\b(?:indikator|iku)\b/i.test(heading);

const TOTAL = /^((sub|grand) ?)?(jumlah|total|jml)\b/;
const TOTAL_REST = /^(\+|bidang|subbidang|subbag|subbagian|subag|kasubag|instalasi|sekretariat|urusan|seksi|upt|uptd|triwulan|semester|bulan|kelompok|golongan|laki|perempuan|total|jumlah|keseluruhan|seluruhnya|seluruh|semua|anggaran|belanja|realisasi|biaya|dana|pagu|apbd|umum|akhir|besar|program|kegiatan|sub|pegawai|asn|pns|sasaran|strategis|dan|per|untuk|[ivx]+|[a-d]|\d+|rp|opd|dinas|kecamatan|bagian|badan|p)$/;
/** "Jumlah Indikator" counts the rows of a recap; "Jumlah indikator yang tercapai" is an indikator. */
const COUNTED = /^(?:indikator(?: kinerja)?|iku)(?: utama)?(?: (?:per|menurut) (?:predikat|kategori|kriteria))?$/;

function saysTotal(text: string): boolean {
  if (text.length > 120 || !/^\s*[jtσ∑Σsg]/iu.test(text)) return false;
  const spaced = plain(text.replace(/\([^)]*\)/g, " "));
  const words = /^(\p{L} )+\p{L}$/u.test(spaced) ? spaced.replaceAll(" ", "") : spaced;
  if (!TOTAL.test(words)) return /^(σ|∑|Σ)$/u.test(words);
  if (/^sub ?(total|jumlah)\b/.test(words)) return true;
  const rest = words.replace(TOTAL, "").trim();
  return rest === "" || COUNTED.test(rest) || rest.split(" ").every((word) => TOTAL_REST.test(word));
}

const AVERAGE = /^(nilai )?(rata rata|ratarata|rerata|rataan|rata2|average)\b/;
const AVERAGE_REST = /^(capaian|pencapaian|kinerja|tingkat|persentase|nilai|realisasi|sasaran|strategis|indikator|iku|per|untuk|dan|dari|total|keseluruhan|seluruh|semua|umum|tujuan|misi|program|kegiatan|opd|dinas|badan|bagian|kecamatan|perangkat|daerah|unit|pada|ke|tahun|20\d\d|%|serapan|anggaran|[ivx]+|[a-d]|\d+)$/;

function saysAverage(text: string): boolean {
  if (!/^\W*[rna]/i.test(text)) return false;
  const words = plain(text.replace(/\([^)]*\)/g, " "));
  return AVERAGE.test(words) && words.replace(AVERAGE, "").trim().split(" ").every((word) => word === "" || AVERAGE_REST.test(word));
}

/**
 * What a row comes to by one of its texts: "JUMLAH", "Total Sasaran 1", "Jumlah Total (Rp)", but not "Jumlah dokumen yang disusun",
 * which is an indikator; "Rata-rata capaian sasaran 1", "Rerata", but not "Rata-rata lama sekolah". Undefined for any other text.
 */
export const summaryWord = (text: string): "total" | "average" | undefined => (startsWithDigit(text) ? undefined : summaryOf(text));

const summaryOf = remember((text: string): "total" | "average" | undefined => (saysTotal(text) ? "total" : saysAverage(text) ? "average" : undefined));

const startsWithDigit = (text: string): boolean => { const code = text.charCodeAt(0); return code >= 48 && code <= 57; };

export const isTotalLabel = (text: string): boolean => summaryWord(text) === "total";

/** Whether a text is a small number or an "a", as a row that counts the columns begins; most rows don't. */
export const beginsColumnCount = beginning("(0123a", /^\(?\s*(?:0?[0-3]\s*\)?\s*(?:$|[=(:])|a)/i);

/** A row under the header that only counts the columns: "1 2 3", "(1) (2)", "6 (= 5/4 *100)%". */
export function isColumnCount(texts: readonly string[]): boolean {
  const written = texts.filter((text) => text !== "");
  if (written.length < 2 || !beginsColumnCount(written[0] ?? "")) return false;
  if (written.length >= 3 && written.every((text, i) => /^\(?([a-z])\)?\s*(?:$|=)/i.exec(text)?.[1]?.toLowerCase().charCodeAt(0) === 97 + i)) return true;
  let [first, last] = [0, 0];
  for (const [i, text] of written.entries()) {
    const number = Number(/^\(?\s*(\d{1,2})\s*\)?\s*(?:$|[=(:]|\s+[=(])/.exec(text)?.[1] ?? Number.NaN);
    if (i === 0) first = number; else if (number <= last) return false;
    if (Number.isNaN(number) || first > 3) return false;
    last = number;
  }
  return written.length >= 3 ? last <= written.length + 3 : first === 1 && last === 2;
}

/** A caption such as "Tabel 3.8 Realisasi Anggaran". */
export const isCaption = beginning("(tgl", /^\s*\(?\s*(tabel|tabel\.|table|gambar|grafik|lampiran)\s*\.?\s*(\d|[ivx]+\b)/i);

/** A line that closes a table: its source or a note. */
export const isClosing = beginning("*skcnd", /^\s*\*?\s*(sumber|keterangan|catatan|ket|note|data diolah)\b/i);

/** Names of the steps of a scale of predicates, spelled or short. */
const STEP = /^(aa|a|bb|b|cc|c|d|e|st|t|s|r|sr|sb|k|kb|sk|sangat (tinggi|rendah|baik|memuaskan|kurang|buruk|berhasil|efisien)|tinggi|sedang|rendah|baik|cukup|cukup baik|kurang|kurang baik|memuaskan|buruk|berhasil|cukup berhasil|tidak berhasil|kurang berhasil|gagal|tidak baik|istimewa|tercapai|(tidak|belum) tercapai)$/;
const namesStep = remember((text: string): boolean => STEP.test(plain(text.replace(/\([^)]*\)/g, " ")).trim()));
export const isStepName = (text: string): boolean => !startsWithDigit(text) && namesStep(text);
