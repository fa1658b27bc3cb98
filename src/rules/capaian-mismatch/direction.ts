import { judge } from "../../findings/judge";
import type { Entry, Quantity } from "../../model/entry";
import { mapDefined } from "../../kernel/lists";
import { ratioColumns, type RatioColumns } from "../../model/ratios";
import type { Settings } from "../../model/settings";
import type { Column, Lkip, Row, Table } from "../../model/table";
import { measuredTerm, quantityAt, roundedTerm, targetTerm } from "../terms";
import { notedDirections } from "./footnotes";
import { leaning, statedDirection, type Direction } from "./polarity";

const keyOf = (row: Row): string => row.labels.indikator?.key ?? row.labels.sasaran?.key ?? "";

/** The direction of an indikator where it is known: by the user's word, the report's own, else by the row's other capaian. */
export const directionOf = (lkip: Lkip, table: Table, row: Row, ratio: Column, settings: Settings): Direction | undefined =>
  settings.polarity.get(keyOf(row)) ?? reportedDirection(table, row) ?? notedDirections(lkip).get(keyOf(row)) ?? siblingDirection(table, row, ratio);

const REMARKS: ReadonlySet<Column["role"]> = new Set<Column["role"]>(["keterangan", "satuan", "lain"]);

/** What the report says beside the indikator or behind its name; undefined where it says nothing. */
function reportedDirection(table: Table, row: Row): Direction | undefined {
  const named = statedDirection(row.labels.indikator?.text ?? row.title);
  if (named) return named;
  for (const column of table.columns) {
    const entry = REMARKS.has(column.role) ? row.entries.get(column.id) : undefined;
    const stated = entry ? statedDirection(entry.text) : null;
    if (stated) return stated;
  }
  return undefined;
}

/**
 * The direction that the row's other capaian prove (of other years, or against the end of the plan), where they fit one direction
 * only and the indikator's words do not speak against it. Where they are silent, the yearly capaian leads.
 */
function siblingDirection(table: Table, row: Row, ratio: Column): Direction | undefined {
  const lean = leaning(row.labels.indikator?.text ?? row.title);
  if (lean === null && ratio.role !== "capaianAkhir") return undefined;
  const proven = new Set(mapDefined(ratioColumns(table.columns), (columns) => (columns.ratio.id === ratio.id || columns.ratio.role === "serapan" ? undefined : provenBy(row, columns))));
  const [only] = proven;
  return proven.size === 1 && (lean === null || lean === only) ? only : undefined;
}

function provenBy(row: Row, columns: RatioColumns): Direction | undefined {
  const [written, realisasi, target] = [quantityAt(row, columns.ratio), quantityAt(row, columns.part), quantityAt(row, columns.whole)];
  if (!written || !realisasi || !target || target.precise.isZero()) return undefined;
  const fits = (polarity: Direction): boolean =>
    judge({ kind: "ratio", ratio: roundedTerm(written), part: measuredTerm(realisasi), whole: targetTerm(target), polarity, capped: false }) !== "fails";
  const [positive, negative] = [fits("positive"), fits("negative")];
  return positive === negative ? undefined : positive ? "positive" : "negative";
}

/** Letters are compared where at least one side has nothing but its letter: "BB" against "A (80,60)". */
export function lettersOf(realisasi: Entry, target: Entry): { realisasi: string; target: string } | undefined {
  const letter = (entry: Entry): string | null => (entry.type === "letter" ? entry.letter : entry.type === "quantity" ? entry.letter : null);
  if (realisasi.type !== "letter" && target.type !== "letter") return undefined;
  const r = letter(realisasi);
  const t = letter(target);
  return r !== null && t !== null ? { realisasi: r, target: t } : undefined;
}

/** Percent against a bare number is the habit of many; other units must agree in their first letters (Dok, Dokumen). */
export function comparableUnits(a: Quantity, b: Quantity): boolean {
  if (a.unit === null || b.unit === null) return true;
  const [x, y] = [a.unit, b.unit].map((unit) => unit.toLowerCase().replace(/[^\p{L}]/gu, ""));
  return x === undefined || y === undefined || x === "" || y === "" || x.slice(0, 2) === y.slice(0, 2);
}
