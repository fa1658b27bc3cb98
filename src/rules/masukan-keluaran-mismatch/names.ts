import { nameKey } from "../../model/names";
import { NameMatcher } from "../../model/similarity";
import type { Lkip, Node, Row, Table } from "../../model/table";

/** A row of a budget and the table that it stands in. */
export interface BudgetRow { readonly table: Table; readonly node: Node }

const ALIKE = 0.72;
const MARGIN = 0.08;

/** Finds the budget rows of a sub kegiatan by its name. */
export class BudgetNames {
  readonly #rows: readonly BudgetRow[];
  readonly #matcher: NameMatcher;

  constructor(lkip: Lkip) {
    this.#rows = lkip.tables.flatMap((table) => (table.tree?.nodes ?? []).map((node) => ({ table, node })));
    this.#matcher = new NameMatcher(this.#rows.map(({ node }) => node.label.key));
  }

  /** The budget rows that one of the texts names; of a name on several levels the lowest. Empty where none does clearly. */
  rowsNamed(texts: readonly string[]): readonly BudgetRow[] {
    for (const text of texts) {
      const key = nameKey(text);
      if (key.length < 6) continue;
      const found = this.#byKey(key);
      if (found.length > 0) return deepest(found);
    }
    return [];
  }

  #byKey(key: string): readonly BudgetRow[] {
    const exact = this.#rows.filter(({ node }) => node.label.key === key);
    if (exact.length > 0) return exact;
    const scores = new Map<string, number>();
    for (const { node } of this.#rows) if (!scores.has(node.label.key)) scores.set(node.label.key, this.#matcher.similarity(key, node.label.key));
    const [best, rival] = [...scores].toSorted(([, a], [, b]) => b - a);
    if (!best || best[1] < ALIKE || best[1] - (rival?.[1] ?? 0) < MARGIN) return [];
    return this.#rows.filter(({ node }) => node.label.key === best[0]);
  }
}

/** In each table the row that stands lowest: a kegiatan and its only sub kegiatan may share a name. */
function deepest(rows: readonly BudgetRow[]): readonly BudgetRow[] {
  return rows.filter((row) => rows.every((other) => other.table !== row.table || other.node.depth <= row.node.depth));
}

const KIND = /^\W*(?:\d+[.)]?|[a-e][.)])?\s*(?:input|masukan|output|keluaran|outcome|hasil|benefit|manfaat|impact|dampak)\b/i;
const INPUT = /^\W*(?:\d+[.)]?|[a-e][.)])?\s*(?:input|masukan)\b/i;

const wordsOf = (row: Row): readonly string[] =>
  [row.title, ...Object.values(row.labels).map((label) => label.text), ...[...row.entries.values()].map((entry) => entry.text)];

/** Whether a row is the Input (Masukan) of its sub kegiatan. */
export const isInput = (row: Row): boolean => wordsOf(row).some((text) => INPUT.test(text));

/** The headings right above the rows that a row stands among, the nearest first: those of other sub kegiatan further up do not name it. */
function headingsAbove(rows: readonly Row[], at: number): readonly string[] {
  const last = rows.slice(0, at).findLastIndex(({ kind }) => kind === "section");
  const first = rows.slice(0, last + 1).findLastIndex(({ kind }) => kind !== "section") + 1;
  return rows.slice(first, last + 1).toReversed().map(({ title }) => title);
}

/** What may name the sub kegiatan of a row, the nearest first: a column of the row, a heading within the table, its caption. */
export function namesAbove(table: Table, row: Row): readonly string[] {
  const above = headingsAbove(table.rows, table.rows.indexOf(row));
  const own = Object.values(row.labels).map((label) => label.text).filter((text) => !KIND.test(text));
  return [...own, ...above, table.caption].flatMap((text) => {
    const named = /sub[\s-]*kegiatan\s*[:–-]?\s*(\S.*)$/i.exec(text)?.[1];
    return named === undefined ? [text] : [named.replace(/\s+(?:tahun|ta\.?)\s*(?:anggaran\s*)?20\d\d.*$/i, ""), text];
  }).filter((text) => text !== "");
}
