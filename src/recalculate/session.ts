import { cellKey } from "../findings/identity";
import type { Entry, Quantity } from "../model/entry";
import type { Column, Row, Table } from "../model/table";
import type { Content } from "../plan/plan";
import type { CellRef } from "../snapshot/snapshot";
import { Blame, type Judgement } from "./blame";
import type { Audited, Change, Left } from "./change";
import { FormulaLinks } from "./formula-links";
import { Workbook } from "./workbook";

/** Numbers of a column that are looked at for the habit of one of its cells. */
const NEIGHBOURS = 24;
const FARTHEST = 600;

/** One recalculation: the workbook as it is and as it will be so far. */
export class Session {
  readonly book: Workbook;
  readonly blame: Blame;
  readonly links: FormulaLinks;
  readonly changes: Change[] = [];
  readonly left: Left[] = [];
  /** What cells will hold, by key. */
  readonly #after = new Map<string, Quantity>();
  readonly #powers = new Map<string, number | undefined>();
  readonly #places = new Map<Table, ReadonlyMap<Row, number>>();

  /** `only`: keys of the cells that may change; all where absent. */
  constructor(readonly audited: Audited, readonly only?: ReadonlySet<string>) {
    this.book = new Workbook(audited.snapshot);
    this.blame = new Blame(audited.findings);
    this.links = new FormulaLinks(audited.snapshot);
  }

  wants(at: CellRef): boolean { return this.only?.has(cellKey(at)) ?? true; }

  wantsSome({ sheet }: Table): boolean { return !this.only || [...this.only].some((key) => key.startsWith(`${sheet}!`)); }

  /** The entry of a cell as it will be. */
  entry(row: Row, column: Column | undefined): Entry | undefined {
    const written = column && row.entries.get(column.id);
    return written && (this.#after.get(cellKey(written.at)) ?? written);
  }

  quantity(row: Row, column: Column | undefined): Quantity | undefined {
    const entry = this.entry(row, column);
    return entry?.type === "quantity" ? entry : undefined;
  }

  isChanged(at: CellRef): boolean { return this.#after.has(cellKey(at)); }

  /** From now on the cell holds this number, by this formula or as a constant. */
  write(quantity: Quantity, power: number | undefined): void {
    this.recalculated(quantity);
    this.#powers.set(cellKey(quantity.at), power);
    this.links.set(quantity.at, quantity.formula ?? null);
  }

  /** The formula of the cell gives another number now. */
  recalculated(quantity: Quantity): void { this.#after.set(cellKey(quantity.at), quantity); }

  /** See Workbook.powerOf; of a changed cell the power in which it is written. */
  powerOf(q: Quantity): number | undefined {
    const key = cellKey(q.at);
    return this.#powers.has(key) ? this.#powers.get(key) : this.book.powerOf(q);
  }

  /** The power that is usual in the column of a cell (of a cell of another row: in `otherwise`), for a zero, which tells none. */
  usualPower(table: Table, row: Row, q: Quantity, otherwise?: Column): number | undefined {
    const owner = table.columns.find((one) => row.entries.get(one.id)?.at === q.at) ?? otherwise;
    return owner && this.neighbours(table, row, owner).map((near) => this.powerOf(near)).find((power) => power !== undefined);
  }

  /** The cell stays, for the reason that the audit gives. */
  leave(table: Table, row: Row, at: CellRef, { messageId, data, findings }: Omit<Extract<Judgement, { kind: "spared" }>, "kind" | "suspects">): void {
    this.left.push({ at, table: table.id, row: row.title, messageId, data, findings: findings.map(({ id }) => id) });
  }

  /** What stands in a cell now. */
  content(at: CellRef): Content {
    const cell = this.book.cell(at);
    return cell?.formula === undefined ? { value: cell?.value ?? null } : { formula: cell.formula, value: cell.value };
  }

  /** The written numbers of a column around a row, the nearest first; those in rows of the same kind alone where there are some. */
  neighbours(table: Table, row: Row, column: Column): readonly Quantity[] {
    let places = this.#places.get(table);
    if (!places) { places = new Map(table.rows.map((one, i) => [one, i])); this.#places.set(table, places); }
    const start = places.get(row) ?? 0;
    const own = row.entries.get(column.id);
    const same: Quantity[] = [];
    const other: Quantity[] = [];
    for (let step = 1; step < FARTHEST && same.length < NEIGHBOURS && (start - step >= 0 || start + step < table.rows.length); step++) {
      for (const near of [table.rows[start - step], table.rows[start + step]]) {
        const entry = near?.entries.get(column.id);
        if (near && entry?.type === "quantity" && entry.at !== own?.at) (near.kind === row.kind ? same : other).push(entry);
      }
    }
    return same.length > 1 ? same : [...same, ...other.slice(0, NEIGHBOURS)];
  }
}
