import type { Identity } from "../../findings/identity";
import { expectedOf, judge } from "../../findings/judge";
import type { Outcome } from "../../findings/outcome";
import { toAddress } from "../../kernel/address";
import type { Quantity } from "../../model/entry";
import { ratioColumns, type RatioColumns } from "../../model/ratios";
import type { Row, Table } from "../../model/table";
import type { CellRef } from "../../snapshot/snapshot";
import { ratioCells, readFormula, type Area } from "../formula";
import { measuredTerm, percent, quantityAt, roundedTerm, subjectOf, targetTerm, violationOf } from "../terms";

/** The cells that a formula divides are wanted only of one that does not divide its own. */
interface Reading { readonly row: Row; readonly ratio: Quantity; readonly part: Quantity; readonly whole: Quantity; readonly cells: readonly Area[]; readonly own: boolean }

const keyOf = (sheet: string, row: number, column: number): string => `${sheet}!${toAddress(row, column)}`;

/** Percentages whose formula divides other cells than realisasi and target (or anggaran) of their row, where other rows do it right. */
export function* misplacedRatios(table: Table): Generator<Outcome> {
  for (const columns of ratioColumns(table.columns)) {
    const readings = table.rows.flatMap((row) => readingOf(row, columns));
    const right = readings.filter((reading) => reading.own).length;
    for (const reading of readings) {
      if (reading.own) { yield { type: "passed", at: reading.ratio.at }; continue; }
      // One formula alone may follow another custom; where it takes the right columns of another row it follows none.
      const alone = right === 0 && readings.length === 1 && takesOtherRow(table, columns, reading.cells);
      if (alone || right * 2 > readings.length) yield complaint(table, columns, reading);
    }
  }
}

/** Two cells of the sheet, one divided by the other and no more: what most percentages are, told without reading the formula. */
const QUOTIENT = /^=\(?([A-Z]+\d+)\/([A-Z]+\d+)\)?(?:\*100%?)?$/;

function dividesOwn(formula: string, part: CellRef, whole: CellRef): boolean {
  const [, left, right] = QUOTIENT.exec(formula) ?? [];
  return left !== right && ((left === part.address && right === whole.address) || (left === whole.address && right === part.address));
}

function readingOf(row: Row, { ratio, part, whole }: RatioColumns): readonly Reading[] {
  const r = quantityAt(row, ratio);
  if (r?.formula === undefined) return [];
  const [p, w] = [quantityAt(row, part), quantityAt(row, whole)];
  if (!p || !w) return [];
  if (p.at.sheet === r.at.sheet && w.at.sheet === r.at.sheet && dividesOwn(r.formula, p.at, w.at)) return [{ row, ratio: r, part: p, whole: w, cells: [], own: true }];
  const formula = readFormula(r.formula, r.at.sheet);
  const cells = formula && ratioCells(formula);
  if (!cells || cells.some((cell) => cell.sheet !== r.at.sheet)) return [];
  const taken = new Set(cells.map(({ sheet, range }) => keyOf(sheet, range.top, range.left)));
  if (taken.size > 2) return [];
  const own = [p.at, w.at].map(({ sheet, address }) => `${sheet}!${address}`);
  return [{ row, ratio: r, part: p, whole: w, cells, own: taken.size === 2 && own.every((key) => taken.has(key)) }];
}

const takesOtherRow = (table: Table, { part, whole }: RatioColumns, cells: readonly Area[]): boolean =>
  cells.every(({ range }) => (range.left === part.index || range.left === whole.index) && table.rows.some((row) => row.index === range.top));

function complaint(table: Table, { ratio }: RatioColumns, { row, ratio: written, part, whole, cells }: Reading): Outcome {
  const taken: readonly CellRef[] = cells.map(({ sheet, range }) => ({ sheet, address: toAddress(range.top, range.left) }));
  const way = (polarity: "positive" | "negative", capped: boolean): Identity =>
    ({ kind: "ratio", ratio: roundedTerm(written), part: measuredTerm(part), whole: targetTerm(whole), polarity, capped });
  const right = [way("positive", false), way("positive", true), ...(ratio.role === "serapan" ? [] : [way("negative", false), way("negative", true)])].some((identity) => judge(identity) !== "fails");
  const expected = right ? undefined : expectedOf(way("positive", false));
  const formula = written.formula ?? "";
  return violationOf(undefined, {
    messageId: right ? "ratioByChance" : "ratio", severity: right ? "warning" : "error", at: written.at, subject: subjectOf(table, row, `${ratio.role}=formula`), reported: formula,
    ...(expected === undefined ? {} : { expected: percent(expected, Math.max(2, written.decimals)) }),
    also: [...taken, part.at, whole.at],
    data: { row: row.title, formula, taken, own: [part.at, whole.at], written: written.text, expected: expected === undefined ? written.text : percent(expected, Math.max(2, written.decimals)) },
  });
}
