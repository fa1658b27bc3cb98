import { openExcel } from "../../../src/hosts/office";
import { formatRange } from "../../../src/kernel/address";
import { isHighlightFormula } from "../../../src/plan/highlights";
import { TONES, type Highlight } from "../../../src/plan/plan";
import { openInExcel } from "../../support/office-wire";
import type { BookState } from "../../support/office-wire/model/state";
import { contract } from "../contract";

/** The highlights as they stand in the make-believe Excel. */
const highlightsIn = (book: BookState): readonly Highlight[] => book.sheets.flatMap(({ name, conditionalFormats }) => conditionalFormats
  .filter(({ formula }) => isHighlightFormula(formula))
  .flatMap(({ areas, formula }) => areas.flatMap(({ top, left, bottom, right }) => {
    const tone = TONES.find((one) => formula.includes(one)) ?? "info";
    const rows = Array.from({ length: bottom - top + 1 }, (_, i) => top + i);
    return rows.flatMap((row) => Array.from({ length: right - left + 1 }, (_, j): Highlight =>
      ({ at: { sheet: name, address: formatRange({ top: row, bottom: row, left: left + j, right: left + j }) }, tone })));
  })));

contract("Excel", { calculates: true }, async (bytes) => {
  const { host } = await openInExcel(bytes);
  return { host: openExcel(), highlights: () => Promise.resolve(highlightsIn(host.book)) };
});
