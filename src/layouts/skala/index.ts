import { defineLayout, mostly } from "../define-layout";
import type { RoledColumn } from "../roles";
import { isStepName, plain } from "../words";
import { readInterval } from "../scale-text";

/** Headings that make intervals a scale of capaian and the words beside them its steps, whatever words the report has for them. */
const CAPAIAN = /^(?!.*\b(?:usia|umur|gaji|upah|pendapatan|harga|waktu|tanggal|tahun)\b).*(?:\b(?:nilai|skor|capaian|kinerja|realisasi|interval|rentang|persen|persentase)\b|%)/;
const PREDICATE = /^(?:predikat|kriteria|kategori|interpretasi|klasifikasi|peringkat|sebutan)\b/;

/** The report's own scale of predicates (Tabel 3.1 or none): intervals beside their names. */
export default defineLayout({
  kind: "skala",
  claim(candidate): readonly RoledColumn[] {
    // Targets and standards can be intervals too: "≥ 85", and beside them a predicate.
    if (candidate.has("indikator", "realisasi") || candidate.has("indikator", "capaian")) return candidate.columns;
    const intervals = candidate.columns.find((column) => column.role !== "nomor" && holdsIntervals(candidate.textsBelow(column.index)));
    if (!intervals) return candidate.columns;
    const own = CAPAIAN.test(plain(intervals.text)) && candidate.textsBelow(intervals.index).length >= 3;
    const names = candidate.columns.filter((column) => column !== intervals && column.role !== "nomor"
      && (candidate.textsBelow(column.index).filter(isStepName).length >= 2 || (own && PREDICATE.test(plain(column.text)))));
    if (names.length === 0) return candidate.columns;
    // Where one column spells the step and another gives its letter, the longer names are the names.
    const length = (column: RoledColumn): number => candidate.textsBelow(column.index).join("").length;
    const name = names.reduce((a, b) => (length(b) > length(a) ? b : a));
    return candidate.columns.map((column) => ({
      ...column,
      role: column === intervals ? "interval" as const : column === name ? "kriteria" as const
        : names.includes(column) || /^(kode|simbol|singkatan|huruf)\b/.test(plain(column.text)) ? "kodeKriteria" as const : column.role === "nomor" ? "nomor" as const : "lain" as const,
    }));
  },
  fits: (candidate) => candidate.has("interval", "kriteria"),
});

/** Numbers of one digit only count the rows. */
const counts = (text: string): boolean => text.length <= 3 && /^\(?\d\)?$/.test(text);
const isInterval = (text: string): boolean => readInterval(text) !== undefined;
function holdsIntervals(texts: readonly string[]): boolean {
  if (!mostly(texts, (text) => counts(text) || isInterval(text))) return false;
  const others = texts.filter((text) => !counts(text));
  return others.length >= 2 && mostly(others, isInterval);
}
