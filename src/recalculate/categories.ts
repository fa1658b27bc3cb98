import { exactly, rounded, type Interval } from "../kernel/interval";
import type { Entry, Quantity } from "../model/entry";
import { columnsOf, type Column, type Row, type Table } from "../model/table";
import { categoryColumn, possible, wordFor } from "../rules/efisiensi-mismatch/category";
import { readEfficiency, type Efficiency } from "../rules/efisiensi-mismatch/words";
import { quantityAt } from "../rules/terms";
import { rangesOf, type UnroundedValues } from "../rules/unrounded";
import type { RecalculateOptions } from "./change";
import type { Session } from "./session";
import { categoryFormula } from "./word-formulas";
import { isFree, likeCase, statementOf, writeWord } from "./words";

const RULES = ["efisiensi-mismatch"];

/** The category of efficiency that follows from capaian and serapan. */
export function categories(table: Table, session: Session, unrounded: UnroundedValues, options: RecalculateOptions): void {
  const [capaian] = columnsOf(table, "capaian");
  const [serapan] = columnsOf(table, "serapan");
  const column = capaian && serapan && categoryColumn(table);
  if (!column) return;
  const equality = session.audited.settings.equality ?? equalsIn(table, column, capaian, serapan);
  for (const row of table.rows) {
    const entry = row.entries.get(column.id);
    const [c, s] = [session.quantity(row, capaian), session.quantity(row, serapan)];
    if (!entry || !c || !s || row.kind === "section") continue;
    const moved = session.isChanged(c.at) || session.isChanged(s.at);
    const statement = statementOf(entry, RULES, moved, session, options);
    if (!statement) continue;
    if (statement.kind === "left") { session.leave(table, row, entry.at, statement.judgement); continue; }
    const category = categoryFor(table, row, c, s, session, unrounded);
    const written = readEfficiency(entry.text);
    const isLive = statement.kind === "live";
    if (category === undefined || (category === written) !== isLive || (statement.kind === "wrong" && written === undefined)) continue;
    const word = (one: Efficiency): string => (isLive && one === written ? entry.text : likeCase(wordFor(table, row, one), wordsIn(table, column.id, entry)));
    const formula = areComparable(c, s, session)
      ? categoryFormula({ capaian: c, serapan: s, sheet: table.sheet }, { efisien: word("efisien"), tidak: word("tidak") }, equality) : undefined;
    writeWord(session, options, {
      table, row, entry, word: word(category), formula: formula?.gives === category ? formula.formula : undefined, inputs: [c, s],
      kind: statement.kind, findings: statement.findings, messageId: "efisiensi", data: { cells: [c.at, s.at] },
    });
  }
}

/** Whether both are numbers of one unit as they are stored, so that Excel can compare them. */
function areComparable(c: Quantity, s: Quantity, session: Session): boolean {
  const powers = new Set([c, s].flatMap((q) => session.powerOf(q) ?? []));
  return !c.asText && !s.asText && powers.size < 2;
}

/** What the author calls equal percentages; null where he never says, or not always the same. */
function equalsIn(table: Table, category: Column, capaian: Column, serapan: Column): Efficiency | null {
  const said = new Set(table.rows.flatMap((row) => {
    const [c, s] = [quantityAt(row, capaian), quantityAt(row, serapan)];
    return c && s && c.precise.eq(s.precise) ? readEfficiency(row.entries.get(category.id)?.text ?? "") ?? [] : [];
  }));
  const [only = null] = said;
  return said.size === 1 ? only : null;
}

const wordsIn = (table: Table, column: string, own: Entry): readonly string[] =>
  table.rows.flatMap((row) => { const entry = row.entries.get(column); return entry && (entry !== own || !isFree(entry)) && entry.text !== "" ? [entry.text] : []; });

/** Undefined where both are possible: equal percentages without the user's word, or so near that rounding hides which is larger. */
function categoryFor(table: Table, row: Row, c: Quantity, s: Quantity, session: Session, unrounded: UnroundedValues): Efficiency | undefined {
  const { equality } = session.audited.settings;
  const ranges = (kind: "capaian" | "serapan", q: Quantity): readonly Interval[] => {
    if (session.isChanged(q.at)) return [q.precise.eq(q.value) ? rounded(q.value, q.decimals) : exactly(q.precise)];
    return rangesOf(q, unrounded.of(table, row, kind, q));
  };
  const { efisien, tidak, equal } = possible(ranges("capaian", c), ranges("serapan", s));
  if (efisien !== tidak) return efisien ? "efisien" : "tidak";
  if ((equal && !efisien) || c.value.eq(s.value)) return equality ?? undefined;
  return c.value.gt(s.value) ? "efisien" : "tidak";
}
