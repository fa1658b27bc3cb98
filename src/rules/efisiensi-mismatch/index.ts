import type { Identity, Term } from "../../findings/identity";
import { judge } from "../../findings/judge";
import type { Outcome } from "../../findings/outcome";
import type { Entry, Quantity } from "../../model/entry";
import type { Settings } from "../../model/settings";
import { columnsOf, type Row, type Table } from "../../model/table";
import { defineRule } from "../define-rule";
import { percent, quantityAt, roundedTerm, subjectOf, violationOf } from "../terms";
import { rangesOf, unroundedIn, type Unrounded, type UnroundedValues } from "../unrounded";
import { categoryColumn, clearly, possible, wordFor } from "./category";
import { readEfficiency, type Efficiency } from "./words";

/** The category of efficiency contradicts capaian and serapan of its row. */
export default defineRule({
  meta: {
    id: "efisiensi-mismatch", severity: "error", fix: "review", messages: ["efisien", "tidak", "equal", "unknownCategory"],
    docs: {
      what: "A row is called Efisien although its capaian is not above its serapan, or Tidak efisien although it is.",
      why: "The category is the conclusion of the efficiency table; it is quoted in the text and in evaluations.",
      example: "Capaian 98,00 % and serapan 97,83 % is Efisien; the table says Tidak Efisien.",
      fix: "Write the other category, or mend capaian or serapan.",
      source: "PermenPANRB 53/2014: analysis of the efficient use of resources (capaian against the budget used).",
      knownMisses: "Percentages that are rounded so far that both categories can be right, and reports that define efficiency in another way (a scale of numbers).",
    },
  },
  *check({ lkip, subjects, settings }) {
    const unrounded = unroundedIn(subjects.facts);
    for (const table of lkip.tables) {
      const [capaian] = columnsOf(table, "capaian");
      const [serapan] = columnsOf(table, "serapan");
      const category = capaian && serapan && categoryColumn(table);
      if (!category) continue;
      for (const row of table.rows) {
        const c = quantityAt(row, capaian);
        const s = quantityAt(row, serapan);
        const entry = row.entries.get(category.id);
        if (c && s && entry && entry.type !== "absent") yield judgeRow({ table, row, c, s, entry }, unrounded, settings);
      }
    }
  },
});

interface Case { readonly table: Table; readonly row: Row; readonly c: Quantity; readonly s: Quantity; readonly entry: Entry }

function judgeRow({ table, row, c, s, entry }: Case, unrounded: UnroundedValues, settings: Settings): Outcome {
  const subject = subjectOf(table, row, "kategoriEfisiensi");
  const written = readEfficiency(entry.text);
  if (!written) {
    return { type: "incomplete", messageId: "unknownCategory", data: { row: row.title, written: entry.text }, at: entry.at, subject };
  }
  const identity = orderOf(written, roundedTerm(c), roundedTerm(s));
  if (written === clearly(c, s)) return passed(entry, identity);
  const known = { capaian: unrounded.of(table, row, "capaian", c), serapan: unrounded.of(table, row, "serapan", s) };
  const equality = settings.equality;
  const rivals = possible(rangesOf(c, known.capaian), rangesOf(s, known.serapan));
  const unknown = known.capaian.length === 0 && known.serapan.length === 0;
  const isEqual = unknown ? c.value.eq(s.value) : rivals.equal && !rivals.efisien && !rivals.tidak;
  // Two percentages that show the same number count as equal where nothing finer is known.
  if (isEqual ? equality === null || equality === written : rivals[written] || (rivals.equal && equality !== other(written))) return passed(entry, identity);
  const expected = isEqual && equality ? equality : other(written);
  const cells = [c.at, s.at];
  const finer = [...known.capaian, ...known.serapan].flatMap((value) => value.cells);
  return violationOf(judge(identity) === "fails" ? identity : undefined, {
    messageId: isEqual ? "equal" : expected, severity: "error", at: entry.at, subject, reported: entry.text, expected: wordFor(table, row, expected),
    also: [...cells, ...finer],
    data: {
      row: row.title, written: entry.text, expected: wordFor(table, row, expected), cells,
      capaian: shown(c, known.capaian, s), serapan: shown(s, known.serapan, c),
    },
  });
}

const passed = ({ at }: Entry, identity: Identity): Outcome => (judge(identity) === "holds" ? { type: "passed", at, identity } : { type: "passed", at });

const other = (category: Efficiency): Efficiency => (category === "efisien" ? "tidak" : "efisien");

const orderOf = (category: Efficiency, capaian: Term, serapan: Term): Identity => (category === "efisien"
  ? { kind: "order", smaller: serapan, larger: capaian, strict: false }
  : { kind: "order", smaller: capaian, larger: serapan, strict: false });

/** The percentage for the sentence: with more digits where it shows the same number as the other one. */
function shown(q: Quantity, known: readonly Unrounded[], rival: Quantity): ReturnType<typeof percent> {
  const [finer] = known;
  return finer && q.value.eq(rival.value) ? percent(finer.value, Math.max(2, q.decimals)) : percent(q.value, q.decimals);
}
