import { mapDefined } from "../kernel/lists";
import type { Quantity } from "./entry";
import { isPeriod } from "./ratios";
import { columnsOf, type Column, type Role, type Row, type Table } from "./table";

/** The column of a role that tables of other kinds repeat: the only one, or that of the report's year. */
export function columnFor(table: Table, role: Role, year: number | null): Column | undefined {
  const all = columnsOf(table, role);
  if (table.kind === "tren") return year === null ? undefined : all.find((column) => column.year === year);
  if (all.length <= 1) return all[0];
  const ofYear = all.filter((column) => column.year === year);
  // "Realisasi" of the year behind those of its triwulan.
  return ofYear.find((column) => column.group === null) ?? ofYear[0] ?? all.find((column) => column.group === null) ?? yearEnd(table, all);
}

/** Of periods that count from January on the last, which is the whole year; undefined where each counts for itself. */
function yearEnd(table: Table, columns: readonly Column[]): Column | undefined {
  const last = columns.at(-1);
  const isLast = last && columns.every(({ group }) => group !== null && isPeriod(group)) && /\b(?:iv|4|semester (?:ii|2))$/.test(last.group ?? "");
  return isLast && /\b(?:kumulatif|s\.?d\.?|sampai dengan)/i.test(`${table.caption} ${last.header}`) ? last : undefined;
}

/** What "Capaian Diakui" says beside "Capaian Riil": other tables may repeat either. */
export function besides(table: Table, row: Row, column: Column): readonly Quantity[] {
  const all = columnsOf(table, "capaian");
  if (all.length < 2) return [];
  const others = all.filter((other) => other !== column && other.year === column.year && (other.group === null || !isPeriod(other.group)));
  return mapDefined(others, (other) => { const entry = row.entries.get(other.id); return entry?.type === "quantity" ? entry : undefined; });
}
