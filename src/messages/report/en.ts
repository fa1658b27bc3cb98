import { formatCount } from "../values";
import type { ReportTexts } from "./id";

const n = (count: number): string => formatCount(count, "en");

/** The fixed words of reports, in English. */
export const reportEn: ReportTexts = {
  severities: { error: "Error", warning: "Warning", info: "Remark" },
  confidences: { certain: "certain", likely: "likely", possible: "possible" },
  kinds: {
    skala: "Scale of predicates", kinerja: "Performance", renstra: "Performance against the end of plan",
    tren: "Trend over the years", banding: "Comparison with national, provincial or regency figures",
    pendukung: "Supporting programmes", "masukan-keluaran": "Input and output of a sub kegiatan",
    efisiensi: "Efficiency", rekap: "Recap of predicates", realisasi: "Budget realisation", anggaran: "Budget plan",
    pk: "Performance agreement", "pk-anggaran": "Budget of the performance agreement", pegawai: "Staff", sarana: "Assets",
    jumlah: "Table with a Jumlah",
  },
  rules: {
    "average-mismatch": "Average", "capaian-mismatch": "Capaian", "cell-unreadable": "Unreadable cell", "count-mismatch": "Count",
    "difference-mismatch": "Difference", "efisiensi-mismatch": "Efficiency category", "error-value": "Excel error value",
    "facts-disagree": "Tables disagree", "formula-misplaced": "Formula", "group-total-mismatch": "Total of column group",
    "ketercapaian-mismatch": "Target reached or not", "letter-mismatch": "Letter and number", "masukan-keluaran-mismatch": "Input and output", "number-as-text": "Number as text",
    "predikat-mismatch": "Predicate", "realisasi-above-anggaran": "Realisasi above anggaran", "row-missing": "Missing row",
    "scale-gap": "Scale of predicates", "serapan-mismatch": "Serapan", "sum-mismatch": "Sum", "total-mismatch": "Total",
  },
  skippedReasons: {
    noHeader: "No column header of an LKIP table.",
    noRows: (kind) => `The header fits (${kind}), but there is no row below it.`,
    missingColumns: (detail) => `There are columns ${detail}, but others that an LKIP table needs were not found.`,
    rivalColumns: (detail) => `Several columns could mean the same: ${detail}.`,
    rivalKinds: (kinds) => `The header fits several kinds of tables: ${kinds}.`,
    noNumbers: (kind) => `The header fits (${kind}), but the number columns hold no numbers.`,
    emptySheet: "The sheet is empty.",
  },
  sheet: (name) => `Sheet "${name}"`,
  reported: "Written",
  expected: "Expected",
  calculated: "By calculation",
  evidence: "Evidence",
  suggestion: "Suspected",
  suggests: (cell, value) => `${cell} should be ${value}.`,
  sameCause: (cell) => `the same cause as at ${cell}.`,
  alternatives: "Possible",
  emptyCell: "(empty)",
  clean: "Nothing found.",
  noTables: "No LKIP table was recognised in this file.",
  tables: (count) => `Audited tables (${count})`,
  ambiguous: (count) => `Like an LKIP table, but cannot be audited yet (${count})`,
  unrecognised: (count) => `No known LKIP table, not audited (${count})`,
  notJudged: (count) => `Could not be judged (${count})`,
  crashed: (count) => `Rules that failed because of a fault in the program (${count})`,
  more: (count) => `… and ${count} more; the JSON result has all of them.`,
  summary: "Summary",
  counts: (errors, warnings, infos) => {
    const some = (count: number, word: string): string => `${n(count)} ${word}${count === 1 ? "" : "s"}`;
    return `${some(errors, "error")}, ${some(warnings, "warning")}, ${some(infos, "remark")}`;
  },
  passed: (passed, notJudged) => `${n(passed)} ${passed === 1 ? "check" : "checks"} in order, ${n(notJudged)} could not be judged`,
  files: (count, broken) => `${count} ${count === 1 ? "file" : "files"}${broken === 0 ? "" : `, ${broken} could not be audited`}`,
  failed: "Could not be audited",
};
