import type { Table } from "../model/table";

/** What stands in the cells of a table beside plain numbers, words and blanks. */
interface Cells {
  readonly formulas: boolean;
  readonly unreadable: boolean;
  /** Numbers that Excel keeps as text. */
  readonly texts: boolean;
  /** Numbers with a letter, "A (80,60)". */
  readonly letters: boolean;
}

/** Looks through a table once for all rules that seek one of these: most tables have few of them or none. */
export function cellsIn(table: Table): Cells {
  let cells = known.get(table);
  if (!cells) known.set(table, cells = seek(table));
  return cells;
}
const known = new WeakMap<Table, Cells>();

function seek({ rows }: Table): Cells {
  const found = { formulas: false, unreadable: false, texts: false, letters: false };
  for (const { entries } of rows) {
    for (const entry of entries.values()) {
      if (entry.formula !== undefined) found.formulas = true;
      if (entry.type === "unreadable") found.unreadable = true;
      else if (entry.type === "quantity") {
        if (entry.asText) found.texts = true;
        if (entry.letter !== null) found.letters = true;
      }
    }
  }
  return found;
}
