import { approximate } from "../../kernel/decimal";
import type { Interval } from "../../kernel/interval";
import { mapDefined } from "../../kernel/lists";
import type { Quantity } from "../../model/entry";
import { columnsOf, type Column, type Row, type Table } from "../../model/table";
import { readEfficiency, speaksOfEfficiency, type Efficiency } from "./words";

/** The column of the category: by its heading, else by its words. */
export function categoryColumn(table: Table): Column | undefined {
  const [named] = columnsOf(table, "kategoriEfisiensi");
  return named ?? table.columns.find((column) => {
    const texts = mapDefined(table.rows, (row) => { const entry = row.entries.get(column.id); return entry && entry.type !== "absent" ? entry.text : undefined; });
    return texts.length > 0 && texts.filter(speaksOfEfficiency).length * 2 > texts.length;
  });
}

/** Which of above, below and equal can be true. */
export function possible(capaian: readonly Interval[], serapan: readonly Interval[]): { efisien: boolean; tidak: boolean; equal: boolean } {
  const pairs = capaian.flatMap((c) => serapan.map((s) => ({ c, s })));
  return {
    efisien: pairs.some(({ c, s }) => c.hi.gt(s.lo)),
    tidak: pairs.some(({ c, s }) => c.lo.lt(s.hi)),
    equal: pairs.some(({ c, s }) => c.lo.lte(s.hi) && s.lo.lte(c.hi)),
  };
}

/** The category of two percentages that lie so far apart that no digit which they do not show changes it; undefined for others. */
export function clearly(capaian: Quantity, serapan: Quantity): Efficiency | undefined {
  const apart = approximate(capaian.value) - approximate(serapan.value);
  const slack = 10 ** -capaian.decimals + 10 ** -serapan.decimals + DOUBT;
  return apart > slack ? "efisien" : apart < -slack ? "tidak" : undefined;
}

/** More than binary fractions of percentages may be off. */
const DOUBT = 1e-6;

/** The word as this table writes it elsewhere. */
export function wordFor(table: Table, row: Row, category: Efficiency): string {
  for (const other of table.rows) {
    if (other === row) continue;
    for (const entry of other.entries.values()) if (entry.type === "unreadable" && readEfficiency(entry.text) === category) return entry.text.trim();
  }
  return category === "efisien" ? "Efisien" : "Tidak Efisien";
}
