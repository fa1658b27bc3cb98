/** Grades of accountability and service (AA … E) and the opinions of the state auditor. */
export const GRADE = "AA|A|BB|B|CC|C|D|E";
export const OPINION = "WTP|WDP|TMP|TW";

const NOTHING = new Set([
  "", "-", "--", "---", "_", ".", "..", "...", "....", "\u2026", "(-)", "-%", "- %", "n/a", "na", "n.a", "n.a.", "nihil", "tad", "t.a.d",
  "t.a.d.", "tidak ada", "tidak ada data", "tidak tersedia", "belum ada", "belum ada data", "belum tersedia", "belum rilis",
  "belum dirilis", "rp", "rp.", "rp -", "rp. -", "rp-", "rp.-", "rp ,-", "rp. ,-", "idr", "idr -",
]);
const LONGEST_NOTHING = 16;

/** Whether a text without digits says that there is no value. */
export const saysNothing = (text: string): boolean => text.length <= LONGEST_NOTHING && NOTHING.has(text.toLowerCase());

const POWERS: Readonly<Record<string, number>> = {
  ribu: 3, rb: 3, juta: 6, jt: 6, miliar: 9, milyar: 9, milliar: 9, miliard: 9, milyard: 9, m: 9, triliun: 12, trilyun: 12, triliyun: 12, t: 12,
};
/** The power of ten of "ribu", "juta", "M" …; undefined for any other word. */
export const powerOf = (word: string): number | undefined => POWERS[word.toLowerCase()];

const MONTH = /^(?:jan(?:uari)?|feb(?:ruari)?|mar(?:et)?|apr(?:il)?|mei|juni?|juli?|agu(?:stus)?|agt|ags|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|des(?:ember)?)\b/i;
// First words of a sasaran or indikator after a number that only counts rows, and of ranges and products.
const NO_UNIT = /^(?:x\b|s\/?d\b|sd\b|sampai\b|hingga\b|dari\b|dan\b|atau\b|me\w+nya\b|ter\w+nya\b|persentase\b|prosentase\b|jumlah\b|tingkat\b|cakupan\b|rata\b)/i;
const UNIT = /^(?:[/\u00b0]\s?)?\p{L}(?:[\p{L}\p{M}.\-/& \n]*\p{L})?[23\u00b2\u00b3]?[.]?$/u;
const LONGEST_UNIT = 60;
const MOST_WORDS = 6;

/** Whether the words after a number can be its unit: "Dok", "orang/bulan", "m2". */
export const isUnit = (words: string): boolean =>
  words.length <= LONGEST_UNIT && UNIT.test(words) && !NO_UNIT.test(words) && !MONTH.test(words) && words.split(/\s/).length <= MOST_WORDS;

const PREDICATE = /^(?:sangat |cukup |kurang )?(?:tinggi|sedang|rendah|baik|cukup|kurang|memuaskan|buruk|efektif|efisien)(?: sekali)?$/i;

/** Whether the words are the name of a category ("Sangat Baik"), which is a note beside a number, not its unit. */
export const isPredicate = (words: string): boolean => PREDICATE.test(words);

const PERIOD = /\b(?:tahun|thn|th|ta|tw|triwulan|semester|bulan|tanggal|tgl|pukul|jam|nomor|no|kode|pasal)\b\.? ?\d/i;
const DATE = /^\d{1,2}([-/.])\d{1,2}\1(?:\d\d){1,2}$|^\d{4}-\d\d-\d\d$|\d ?(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\b/i;

/** Whether the digits of a text name a period, a date or an article, not a quantity. */
export const namesTime = (text: string): boolean => PERIOD.test(text) || DATE.test(text);
