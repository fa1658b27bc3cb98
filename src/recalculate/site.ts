import type { Column, Row, Table } from "../model/table";
import type { Obstacle, Recipe } from "./recipe";
import type { Session } from "./session";

/** A cell that follows from others. */
export interface Site {
  readonly table: Table;
  readonly row: Row;
  readonly column: Column;
  /** The rules that judge it. */
  readonly rules: readonly string[];
  /** The sentence that says how it is computed, without "recalculate.". */
  readonly reason: string;
  /** Amounts and counts are never rounded. */
  readonly exact: boolean;
  /** How it follows from the cells as they will be; asked when all cells before it are decided. */
  recipe(session: Session): Recipe | Obstacle;
}

/** The sites of a table, each after those that it follows from. */
export type SitesOf = (table: Table, session: Session) => Iterable<Site>;
