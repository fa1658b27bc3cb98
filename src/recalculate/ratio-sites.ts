import { judge } from "../findings/judge";
import type { Entry, Quantity } from "../model/entry";
import type { Fact } from "../model/fact";
import { ratioColumns, type RatioColumns } from "../model/ratios";
import type { Row, Table } from "../model/table";
import { comparableUnits, directionOf, lettersOf } from "../rules/capaian-mismatch/direction";
import { leaning, type Direction } from "../rules/capaian-mismatch/polarity";
import { ratiosOf } from "../rules/masukan-keluaran-mismatch";
import { isInput } from "../rules/masukan-keluaran-mismatch/names";
import { measuredTerm, quantityAt, roundedTerm, targetTerm } from "../rules/terms";
import type { CellRef } from "../snapshot/snapshot";
import { obstacle, type Obstacle, type Recipe } from "./recipe";
import type { Session } from "./session";
import type { Site } from "./site";

const HUNDRED = 100;
/** Rounding may lift a capaian that is cut at 100 above it by so much. */
const EXCEEDS = "100.5";

/** Capaian, capaian against the end of the plan, serapan, and the percentages of input/output tables. */
export function* ratioSites(table: Table, session: Session): Iterable<Site> {
  const isInputOutput = table.kind === "masukan-keluaran";
  for (const columns of isInputOutput ? ratiosOf(table) : ratioColumns(table.columns)) {
    const isSerapan = columns.ratio.role === "serapan" && !isInputOutput;
    const capped = session.audited.settings.cap === "yes" || (session.audited.settings.cap === "auto" && !isSerapan && cutsOff(table, columns));
    for (const row of table.rows) {
      // An empty row of a budget gets its percentage together with its amounts.
      if (isSerapan ? row.kind === "average" : row.kind !== "data") continue;
      const money = isSerapan || (isInputOutput && isInput(row));
      yield {
        table, row, column: columns.ratio, exact: false,
        rules: [isInputOutput ? "masukan-keluaran-mismatch" : isSerapan ? "serapan-mismatch" : "capaian-mismatch"],
        reason: money ? "serapan" : columns.ratio.role === "capaianAkhir" ? "capaianAkhir" : "capaian",
        recipe: (now) => recipeOf(table, row, columns, { money, capped: capped && !isSerapan }, now),
      };
    }
  }
}

/** Whether the column cuts capaian at 100: some of its rows do, none exceeds it. */
function cutsOff(table: Table, { ratio, part, whole }: RatioColumns): boolean {
  let cut = false;
  for (const row of table.rows) {
    const [written, p, w] = [quantityAt(row, ratio), quantityAt(row, part), quantityAt(row, whole)];
    if (written?.value.gt(EXCEEDS)) return false;
    if (row.kind !== "data" || !written?.value.eq(HUNDRED) || !p || !w || w.precise.isZero()) continue;
    const share = p.precise.times(HUNDRED).div(w.precise);
    if (share.gt(EXCEEDS) && share.negated().plus(2 * HUNDRED).lt("99.5")) cut = true;
  }
  return cut;
}

const isNumber = (entry: Entry | undefined): entry is Quantity => entry?.type === "quantity";

function recipeOf(
  table: Table, row: Row, columns: RatioColumns, { money, capped }: { readonly money: boolean; readonly capped: boolean }, session: Session,
): Recipe | Obstacle {
  const part = session.entry(row, columns.part);
  const whole = session.entry(row, columns.whole);
  if (part && whole && !money) {
    const letters = lettersOf(part, whole);
    if (letters) return letters.realisasi === letters.target ? { kind: "letters", letters: [part, whole] } : obstacle("leftLetters", { cells: [whole.at, part.at] }, true);
  }
  if (!isNumber(part) || !isNumber(whole)) {
    const cells = [whole, part].flatMap((entry): CellRef[] => (entry && !isNumber(entry) ? [entry.at] : []));
    return obstacle("leftMissing", { cells }, true);
  }
  if (whole.precise.isZero()) return obstacle("leftZero", { cell: whole.at }, true);
  if (!money && !comparableUnits(part, whole)) return obstacle("leftUnits", { cells: [whole.at, part.at] });
  if (money) return { kind: "ratio", part, whole, direction: "positive", told: true, capped, money };
  const told = directionOf(session.audited.lkip, table, row, columns.ratio, session.audited.settings);
  const direction = told ?? leaning(row.labels.indikator?.text ?? row.title) ?? elsewhere(row, session) ?? "positive";
  return { kind: "ratio", part, whole, direction, told: told !== undefined, capped, money };
}

const factsByRow = new WeakMap<readonly Fact[], ReadonlyMap<Row, readonly Fact[]>>();

function factsOf(row: Row, facts: readonly Fact[]): readonly Fact[] {
  let known = factsByRow.get(facts);
  if (!known) {
    const rows = new Map<Row, Fact[]>();
    for (const fact of facts) {
      if (fact.kind !== "target" && fact.kind !== "realisasi") continue;
      for (const { row: own } of fact.writings) { const list = rows.get(own); if (list) list.push(fact); else rows.set(own, [fact]); }
    }
    factsByRow.set(facts, known = rows);
  }
  return known.get(row) ?? [];
}

/** The direction that the capaian of the same indikator in another table proves. */
function elsewhere(row: Row, session: Session): Direction | undefined {
  for (const fact of factsOf(row, session.audited.subjects.facts)) {
    for (const { table, row: other } of fact.writings) {
      if (other === row) continue;
      const columns = ratioColumns(table.columns).find(({ ratio }) => ratio.role === "capaian");
      const [written, part, whole] = columns ? [quantityAt(other, columns.ratio), quantityAt(other, columns.part), quantityAt(other, columns.whole)] : [];
      if (!written || !part || !whole || whole.precise.isZero()) continue;
      const fits = (polarity: Direction): boolean =>
        judge({ kind: "ratio", ratio: roundedTerm(written), part: measuredTerm(part), whole: targetTerm(whole), polarity, capped: false }) !== "fails";
      const [positive, negative] = [fits("positive"), fits("negative")];
      if (positive !== negative) return positive ? "positive" : "negative";
    }
  }
  return undefined;
}
