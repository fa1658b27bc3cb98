import type { AmountValue } from "../findings/outcome";
import { cellKey } from "../findings/identity";
import type { Entry } from "../model/entry";
import type { Column, Role, Row, Table } from "../model/table";
import { valuesIn } from "../model/written/read-text";
import type { CellEdit } from "../plan/plan";
import type { Audited } from "./change";
import { habitOf, typed } from "./habit";
import type { Session } from "./session";

/** A cell of a table. */
export interface Place { readonly table: Table; readonly row: Row; readonly column: Column; readonly entry: Entry }

/** The cells of all tables; of one that stands in two tables the first. */
export function placesIn({ lkip }: Audited): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const table of lkip.tables) {
    for (const row of table.rows) {
      for (const column of table.columns) {
        const entry = row.entries.get(column.id);
        if (entry && !places.has(cellKey(entry.at))) places.set(cellKey(entry.at), { table, row, column, entry });
      }
    }
  }
  return places;
}

/** For the habit of a cell whose value follows from nothing. */
export const NO_INPUTS = { numbers: [], areTexts: false } as const;

/** A value that is written down, and how it shows. */
export interface Written { readonly edit: CellEdit; readonly text: string }

/** A number as the cell holds its own: text or stored, as a fraction or in percent, in rupiah or in millions, with its unit and letter. */
export function numberEdit(place: Place, { value, decimals, unit }: AmountValue, session: Session, overFormula = false): Written | undefined {
  const { table, row, column, entry } = place;
  const own = entry.type === "quantity" ? entry : undefined;
  if (entry.formula !== undefined && !overFormula) return undefined;
  const near = session.neighbours(table, row, column).filter((q) => !own || q.asText === own.asText);
  const habit = habitOf({ table, row, column, entry }, near, NO_INPUTS, session.book);
  const keepsAll = own && !own.asText && !own.precise.eq(own.value);
  const meant = unit === "rupiah" || keepsAll ? value : value.toDecimalPlaces(Math.max(decimals, own?.decimals ?? 0, 0));
  if (entry.type === "unreadable" && habit.kind !== "number") {
    // Of several values the right one stays as it is typed there.
    const kept = valuesIn(entry.text)?.find(({ readings }) => readings.some((reading) => reading.value.eq(value)))?.text;
    if (kept !== undefined) return { text: kept, edit: { at: entry.at, before: session.content(entry.at), after: { value: kept } } };
    // In such a column each row has its own unit, which a cell without a number does not tell.
    if (MEASURED.has(column.role)) return undefined;
  }
  const digits = own ? { decimals: own.decimals, trimmed: false } : habit.digits;
  const code = session.book.codeOf(entry.at);
  const shown = habit.kind === "number" ? { ...habit, digits, code: showing(meant.decimalPlaces(), habit.code) } : { ...habit, digits };
  const result = typed(meant, shown, column, { exact: true, cutOff: false, live: true }, session.book);
  return result && {
    text: result.text,
    edit: {
      at: entry.at, before: session.content(entry.at), after: { value: result.value },
      ...(shown.kind === "number" && shown.code !== code ? { format: { before: code, after: shown.code } } : {}),
    },
  };
}

const MEASURED: ReadonlySet<Role> = new Set<Role>(["target", "realisasi", "targetAkhir"]);

const MOST_DECIMALS = 4;

/** A plain number format with as many decimals as the value has: 99,5% must not show as 100%. */
function showing(decimals: number, code: string): string {
  const [, whole, fraction = "", percent = ""] = /^((?:#,##)?0)(?:\.(0+))?(%)?$/.exec(code) ?? [];
  return whole === undefined || decimals <= fraction.length || decimals > MOST_DECIMALS ? code : `${whole}.${"0".repeat(decimals)}${percent}`;
}

/** A grade in the place of another one. */
export function letterEdit(entry: Entry, value: string, session: Session): Written | undefined {
  if (entry.type !== "letter" || entry.formula !== undefined) return undefined;
  const text = entry.text.replace(entry.letter, () => value);
  return text === entry.text ? undefined : { text, edit: { at: entry.at, before: session.content(entry.at), after: { value: text } } };
}
