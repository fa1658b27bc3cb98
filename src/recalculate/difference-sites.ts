import { judge } from "../findings/judge";
import type { Table } from "../model/table";
import { differencesOf, reversed, sumIn, type Difference } from "../rules/difference-mismatch/reading";
import { quantityAt } from "../rules/terms";
import { obstacle, type Obstacle, type Recipe } from "./recipe";
import type { Session } from "./session";
import type { Site } from "./site";

/** The columns of differences: after − before the revision, anggaran − realisasi, own − national realisasi, capaian − serapan. */
export function* differenceSites(table: Table): Iterable<Site> {
  for (const difference of differencesOf(table)) {
    const unsigned = !difference.money && leavesOutSigns(table, difference);
    for (const row of table.rows) {
      if (row.kind === "section") continue;
      yield {
        table, row, column: difference.column, exact: difference.money, rules: ["difference-mismatch"], reason: "difference",
        recipe: (now) => recipeOf(row, difference, unsigned, now),
      };
    }
  }
}

/** Whether the author writes how far two numbers are apart, not which one is larger. */
function leavesOutSigns(table: Table, { column, reading }: Difference): boolean {
  const written = table.rows.flatMap((row) => quantityAt(row, column) ?? []);
  if (written.some(({ value }) => value.isNegative())) return false;
  return table.rows.some((row) => {
    const [signed, apart] = [sumIn(row, column, reading), sumIn(row, column, reversed(reading))];
    return signed !== undefined && apart !== undefined && judge(signed) === "fails" && judge(apart) === "holds";
  });
}

function recipeOf(row: Site["row"], { reading, money }: Difference, unsigned: boolean, session: Session): Recipe | Obstacle {
  const [minuend, subtrahend] = [session.entry(row, reading.minuend), session.entry(row, reading.subtrahend)];
  if (minuend?.type === "quantity" && subtrahend?.type === "quantity") return { kind: "difference", minuend, subtrahend, unsigned, money };
  return obstacle("leftMissing", { cells: [minuend, subtrahend].flatMap((entry) => (entry && entry.type !== "quantity" ? [entry.at] : [])) }, true);
}
