import type { ReportTexts } from "./id";

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
  skippedReasons: {
    noHeader: () => "No known column header.",
    noRows: () => "There is a header, but no row below it.",
    missingColumns: (detail) => `Needed columns are missing: ${detail}.`,
    rivalColumns: (detail) => `Several columns could mean the same: ${detail}.`,
    rivalKinds: (detail) => `The header fits several kinds of tables: ${detail}.`,
    noNumbers: () => "The number columns hold no numbers.",
    emptySheet: () => "The sheet is empty.",
  },
  sheet: (name) => `Sheet "${name}"`,
  reported: "Written",
  expected: "Expected",
  evidence: "Evidence",
  suggestion: "Suspected",
  suggests: (cell, value) => `${cell} should be ${value}`,
  alternatives: "Or else",
  candidates: "One of",
  rule: "Rule",
  emptyCell: "(empty)",
  clean: "Nothing found.",
  noTables: "No LKIP table was recognised in this file.",
  tables: (count) => `Audited tables (${count})`,
  ambiguous: (count) => `Like an LKIP table, but cannot be audited yet (${count})`,
  unrecognised: (count) => `No known LKIP table, not audited (${count})`,
  notJudged: (count) => `Could not be judged (${count})`,
  crashed: (count) => `Rules that failed because of a fault in the program (${count})`,
  summary: "Summary",
  counts: (errors, warnings, infos) => {
    const some = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;
    return `${some(errors, "error")}, ${some(warnings, "warning")}, ${some(infos, "remark")}`;
  },
  passed: (passed, notJudged) => `${passed} ${passed === 1 ? "check" : "checks"} in order, ${notJudged} could not be judged`,
  files: (count, broken) => `${count} ${count === 1 ? "file" : "files"}${broken === 0 ? "" : `, ${broken} could not be audited`}`,
  failed: "Could not be audited",
};
