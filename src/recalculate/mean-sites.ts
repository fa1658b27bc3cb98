import { judge } from "../findings/judge";
import { averagesOf } from "../model/averages";
import type { Quantity } from "../model/entry";
import type { AverageRow, Column, Row, Table } from "../model/table";
import { quantityAt, roundedTerm } from "../rules/terms";
import { obstacle, type Obstacle, type Recipe } from "./recipe";
import type { Session } from "./session";
import type { Site } from "./site";

/** The "Rata-rata" rows: those of a sasaran first, for an overall one may average them. */
export function* meanSites(table: Table, session: Session): Iterable<Site> {
  const columns = table.columns.filter((column) => column.role === "capaian" || column.role === "capaianAkhir");
  const rows = table.rows.filter((row) => row.kind === "average");
  for (const row of rows) {
    for (const column of columns) {
      yield {
        table, row, column, exact: false, rules: ["average-mismatch"], reason: "average",
        recipe: (now) => recipeOf(table, row, column, now, session),
      };
    }
  }
}

const numbersOf = (rows: readonly Row[], column: Column, session: Session): readonly Quantity[] =>
  rows.flatMap((row) => session.quantity(row, column) ?? []);

function recipeOf(table: Table, row: Row, column: Column, now: Session, { audited }: Session): Recipe | Obstacle {
  const capaian = table.columns.find(({ role }) => role === "capaian") ?? column;
  const groupsNow = averagesOf(table.rows, (other) => now.quantity(other, capaian) !== undefined).find((average) => average.row === row)?.groups ?? [];
  const whole = averagesOf(table.rows, () => true).find((average) => average.row === row)?.groups[0] ?? [];
  const { way, capped } = habitOf(table, row, column, audited.settings.cap);
  const group = groupsNow[way] ?? groupsNow[0];
  const parts = group ? numbersOf(group, column, now) : [];
  if (!group || parts.length === 0) return obstacle("leftMissing", { cells: [] }, true);
  const lacking = (way === 0 ? whole : group).flatMap((other) => { const entry = now.entry(other, column); return entry && entry.type !== "quantity" ? [entry.at] : []; });
  // What is written may leave out an indikator that has no capaian; an empty average waits for all of them.
  if (lacking.length > 0 && !quantityAt(row, column)) return obstacle("leftMissing", { cells: lacking }, true);
  return { kind: "mean", parts, capped };
}

/** Which rows the other averages of the table take, and whether they cut capaian at 100. */
function habitOf(table: Table, row: Row, column: Column, cap: "auto" | "yes" | "no"): { readonly way: number; readonly capped: boolean } {
  const scope = table.averages.find((average) => average.row === row)?.scope;
  const votes = new Map<string, number>();
  for (const average of table.averages) {
    if (average.row === row || average.scope !== scope) continue;
    const way = wayOf(average, column, cap);
    if (way !== undefined) votes.set(way, (votes.get(way) ?? 0) + 1);
  }
  const [best] = [...votes].toSorted(([, a], [, b]) => b - a);
  const [way = "0", capped = cap === "yes" ? "cut" : ""] = best?.[0].split(" ") ?? [];
  return { way: Number(way), capped: capped === "cut" };
}

function wayOf({ row, groups }: AverageRow, column: Column, cap: "auto" | "yes" | "no"): string | undefined {
  const written = quantityAt(row, column);
  if (!written) return undefined;
  const caps = cap === "auto" ? [false, true] : [cap === "yes"];
  for (const [way, rows] of groups.entries()) {
    const parts = rows.flatMap((other) => { const q = quantityAt(other, column); return q ? [roundedTerm(q)] : []; });
    for (const capped of parts.length > 0 ? caps : []) {
      if (judge({ kind: "mean", mean: roundedTerm(written), parts, capped }) === "holds") return `${way} ${capped ? "cut" : ""}`;
    }
  }
  return undefined;
}
