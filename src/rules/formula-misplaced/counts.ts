import type { Outcome } from "../../findings/outcome";
import { parseAddress } from "../../kernel/address";
import { sumOf } from "../../kernel/decimal";
import { mapDefined } from "../../kernel/lists";
import type { Quantity } from "../../model/entry";
import type { AverageRow, Column, Row, Table } from "../../model/table";
import type { CellRef } from "../../snapshot/snapshot";
import { countColumns, isCountTable, jumlahWays, quantitiesOf } from "../counts";
import { addendsOf, readFormula } from "../formula";
import { percent, plainValue, quantityAt, subjectOf, violationOf } from "../terms";
import { averaged, cellsOf, summed } from "./coverage";

/** Jumlah rows of tables of counts whose formula leaves out a row. */
export function* misplacedJumlah(table: Table): Generator<Outcome> {
  if (!isCountTable(table)) return;
  for (const total of table.rows) {
    if (total.kind !== "total") continue;
    const ways = jumlahWays(table, total);
    for (const column of countColumns(table)) {
      const written = quantityAt(total, column);
      const covered = written?.formula === undefined ? undefined : summed(table, total, column);
      if (!written || !covered) continue;
      if (covered.circular) {
        yield violationOf(undefined, {
          messageId: "circular", severity: "error", at: written.at, subject: subjectOf(table, total, `${column.id}=formula`), reported: written.formula ?? "", data: { row: total.title, formula: written.formula ?? "" },
        });
        continue;
      }
      if (covered.foreign.length > 0) continue;
      const taken = new Set(covered.counts.keys());
      const valuedWays = ways.map((rows) => rows.filter((row) => quantityAt(row, column) !== undefined)).filter((rows) => rows.length > 0);
      const isWay = valuedWays.some((rows) => rows.length === taken.size && rows.every((row) => taken.has(row)));
      const [usual = []] = valuedWays;
      const lost = usual.filter((row) => !taken.has(row));
      if (isWay || valuedWays.some((rows) => sumOf(quantitiesOf(rows, column).map((q) => q.precise)).eq(written.precise) && rows !== usual && lost.some((row) => !isZero(row, column)))) {
        yield { type: "passed", at: written.at };
        continue;
      }
      if (lost.length === 0 || [...taken].some((row) => !usual.includes(row))) continue;
      yield complaint(table, total, column, written, "leavesOut", cellsOf(lost, column), quantitiesOf(usual, column));
    }
  }
}

const isZero = (row: Row, column: Column): boolean => quantityAt(row, column)?.precise.isZero() ?? true;

/** Σ columns with one row whose formula takes fewer columns than the others, or those of another row. */
export function* misplacedSigmas(table: Table): Generator<Outcome> {
  if (!isCountTable(table)) return;
  for (const sigma of countColumns(table)) {
    const readings = mapDefined(table.rows, (row) => readingOf(table, row, sigma));
    const shapes = new Map<string, number>();
    for (const { shape } of readings) shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
    const [usual, times] = [...shapes].toSorted(([, a], [, b]) => b - a)[0] ?? ["", 0];
    if (times < 2 || times * 2 <= readings.length) continue;
    const parts = readings.find((reading) => reading.shape === usual)?.columns ?? [];
    for (const { row, written, shape, columns } of readings) {
      if (shape === usual) { yield { type: "passed", at: written.at }; continue; }
      const lost = parts.filter((column) => !columns.includes(column) && quantityAt(row, column));
      if (lost.length === 0 || columns.some((column) => !parts.includes(column))) continue;
      const values = mapDefined(parts, (column) => quantityAt(row, column));
      yield complaint(table, row, sigma, written, "leavesOut", lost.flatMap((column) => cellsOf([row], column)), values);
    }
  }
}

interface SigmaReading { readonly row: Row; readonly written: Quantity; readonly shape: string; readonly columns: readonly Column[] }

/** Which columns of its own row a formula adds up; rows above and below are no matter of a Σ column. */
function readingOf(table: Table, row: Row, sigma: Column): SigmaReading | undefined {
  const written = quantityAt(row, sigma);
  const own = written && parseAddress(written.at.address);
  const formula = written?.formula === undefined ? undefined : readFormula(written.formula, written.at.sheet);
  const addends = formula && addendsOf(formula);
  if (!written || !own || !addends || addends.length === 0) return undefined;
  const columns = new Set<Column>();
  for (const { area: { sheet, range } } of addends) {
    if (sheet !== table.sheet || range.top !== own.row || range.bottom !== own.row) return undefined;
    for (const column of table.columns) if (column.index >= range.left && column.index <= range.right && column !== sigma) columns.add(column);
  }
  return { row, written, shape: [...columns].map((column) => column.id).sort().join("|"), columns: [...columns] };
}

/** A SUM of cells above it in its own column. */
const COLUMN_SUM = /^=SUM\(\$?([A-Z]{1,3})\$?(\d+):\$?\1\$?(\d+)\)$/i;

/**
 * Sums in a row of any other table that stop short of one beside them which begins in the same row ("Bobot" and "Skor" of a table of
 * indikator), while the rows that they leave out, down to their own, have numbers.
 */
export function* misplacedBeside(table: Table): Generator<Outcome> {
  if (isCountTable(table) || table.tree) return;
  for (const row of table.rows) {
    const sums = mapDefined(table.columns, (column) => {
      const written = quantityAt(row, column);
      const [, , top, bottom] = COLUMN_SUM.exec(written?.formula ?? "") ?? [];
      return written && top !== undefined && bottom !== undefined && summed(table, row, column)?.foreign.length === 0 ? { column, written, top: Number(top), bottom: Number(bottom) } : undefined;
    });
    if (sums.length < 2) continue;
    for (const { column, written, top, bottom } of sums) {
      // Rows are counted from one in formulas; the longer sum reaches down to the row above its own.
      const longer = sums.some((other) => other.top === top && other.bottom > bottom && other.bottom === row.index);
      const within = table.rows.filter(({ index }) => index + 1 >= top && index < row.index);
      const lost = longer ? within.filter((other) => other.index + 1 > bottom && !isZero(other, column)) : [];
      yield lost.length === 0 ? { type: "passed", at: written.at }
        : complaint(table, row, column, written, "leavesOut", cellsOf(lost, column), quantitiesOf(within, column));
    }
  }
}

/** Averages of capaian whose formula leaves out an indikator of their sasaran. */
export function* misplacedAverages(table: Table): Generator<Outcome> {
  for (const average of table.averages) {
    for (const column of table.columns) {
      if (column.role !== "capaian" && column.role !== "capaianAkhir") continue;
      const written = quantityAt(average.row, column);
      const covered = written?.formula === undefined ? undefined : averaged(table, average.row, column);
      if (written && covered && !covered.circular && covered.foreign.length === 0) {
        const outcome = judgeAverage(table, average, column, written, new Set(covered.counts.keys()));
        if (outcome) yield outcome;
      }
    }
  }
}

function judgeAverage(table: Table, { row, groups }: AverageRow, column: Column, written: Quantity, taken: ReadonlySet<Row>): Outcome | undefined {
  const valuedGroups = groups.map((rows) => rows.filter((r) => quantityAt(r, column) !== undefined));
  if (valuedGroups.some((rows) => rows.length === taken.size && rows.every((r) => taken.has(r)))) return { type: "passed", at: written.at };
  const [usual = []] = valuedGroups;
  const lost = usual.filter((r) => !taken.has(r));
  if (taken.size === 0 || lost.length === 0 || [...taken].some((r) => !usual.includes(r))) return undefined;
  const values = quantitiesOf(usual, column).map((q) => q.precise);
  const mean = sumOf(values).div(values.length);
  const right = mean.minus(written.precise).abs().lt("0.005");
  const formula = written.formula ?? "";
  return violationOf(undefined, {
    messageId: "averageLeavesOut", severity: right ? "warning" : "error", at: written.at, subject: subjectOf(table, row, `${column.role}=formula`), reported: formula,
    also: cellsOf(lost, column), ...(right ? {} : { expected: percent(mean, Math.max(2, written.decimals)) }),
    data: { row: row.title, formula, cells: cellsOf(lost, column), written: written.text, mean: percent(mean, Math.max(2, written.decimals)) },
  });
}

function complaint(
  table: Table, row: Row, column: Column, written: Quantity, messageId: "leavesOut", cells: readonly CellRef[], parts: readonly Quantity[],
): Outcome {
  const sum = sumOf(parts.map((q) => q.precise));
  const right = sum.eq(written.precise);
  const formula = written.formula ?? "";
  const shown = plainValue(sum, sum.decimalPlaces());
  return violationOf(undefined, {
    messageId, severity: right ? "warning" : "error", at: written.at, subject: subjectOf(table, row, `${column.id}=formula`), reported: formula,
    also: [...cells, ...parts.map((q) => q.at)], ...(right ? {} : { expected: shown }),
    data: { row: row.title, formula, cells, written: plainValue(written.precise, written.precise.decimalPlaces()), sum: shown },
  });
}
