import type { Outcome } from "../../findings/outcome";
import { inRange, toAddress } from "../../kernel/address";
import type { Fact, Writing } from "../../model/fact";
import { addendsOf, readFormula } from "../formula";
import { percent, plainValue, quantityAt, rupiah, subjectOf, violationOf } from "../terms";

/** One cell and nothing else, rounded perhaps; most formulas are told apart without reading them. */
const LINK = /^=\+?(?:ROUND\(|SUM\()?\+?(?:(?:'(?:[^']|'')+'|[^+*/:(']*)!)?\$?[A-Z]{1,3}\$?\d+(?:[,;]\d+)?\)?$/i;

/** Links such as ='Tabel 3.2'!F7 that fetch a fact from another table, but from the row of another thing. */
export function* misplacedLinks(facts: readonly Fact[]): Generator<Outcome> {
  const byCell = new Map<string, { writing: Writing; fact: Fact; sources: Writing[] }>();
  for (const fact of facts) {
    for (const writing of fact.writings) {
      if (writing.entry.formula === undefined || !LINK.test(writing.entry.formula) || writing.derivedFrom.length > 0 || writing.entry.type !== "quantity") continue;
      const key = `${fact.kind}|${writing.entry.at.sheet}!${writing.entry.at.address}`;
      const known = byCell.get(key) ?? { writing, fact, sources: [] };
      known.sources.push(...fact.writings.filter((other) => other.table !== writing.table && other.derivedFrom.length === 0));
      byCell.set(key, known);
    }
  }
  for (const { writing, fact, sources } of byCell.values()) {
    const outcome = judgeLink(writing, fact, sources);
    if (outcome) yield outcome;
  }
}

function judgeLink(writing: Writing, fact: Fact, sources: readonly Writing[]): Outcome | undefined {
  const { entry } = writing;
  const formula = entry.formula === undefined ? undefined : readFormula(entry.formula, entry.at.sheet);
  const addends = formula && addendsOf(formula);
  const area = addends?.length === 1 && addends[0]?.area.single ? addends[0].area : undefined;
  if (!area || entry.type !== "quantity") return undefined;
  const taken = { sheet: area.sheet, address: toAddress(area.range.top, area.range.left) };
  if (sources.some(({ entry: other }) => other.at.sheet === taken.sheet && other.at.address === taken.address)) return { type: "passed", at: entry.at };
  // The link points into a table that has the fact, into the same column, but at another row of it.
  const source = sources.find(({ table, column }) => column !== null && table.sheet === area.sheet && column.index === area.range.left
    && inRange(table.range, area.range.top, area.range.left) && table.rows.some((row) => row.index === area.range.top && quantityAt(row, column)));
  if (!source || source.entry.type !== "quantity" || source.entry.precise.eq(entry.precise)) return undefined;
  const other = source.table.rows.find((row) => row.index === area.range.top);
  const { precise, decimals } = source.entry;
  const expected = fact.kind === "anggaran" || fact.kind === "realisasiAnggaran" ? rupiah(precise)
    : fact.kind === "capaian" || fact.kind === "serapan" ? percent(source.entry.value, decimals) : plainValue(source.entry.value, decimals);
  return violationOf(undefined, {
    messageId: "link", severity: "error", at: entry.at, subject: subjectOf(writing.table, writing.row, `${fact.kind}=formula`), reported: entry.formula ?? "", expected,
    also: [taken, source.entry.at],
    data: { row: writing.row.title, formula: entry.formula ?? "", taken, other: other?.title ?? "", own: source.entry.at, written: entry.text, expected },
  });
}
