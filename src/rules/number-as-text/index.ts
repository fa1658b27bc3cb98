import type { Quantity } from "../../model/entry";
import type { Role, Row, Table } from "../../model/table";
import { inRange, parseAddress, type Range } from "../../kernel/address";
import type { CellRef } from "../../snapshot/snapshot";
import { cellsIn } from "../cells";
import { defineRule } from "../define-rule";
import { collectedAreas, readFormula } from "../formula";
import { subjectOf, violationOf } from "../terms";

const MOST_CELLS = 50;

/** Numbers that Excel keeps as text. */
export default defineRule({
  meta: {
    id: "number-as-text", severity: "info", fix: "safe", messages: ["table", "leftOut"],
    docs: {
      what: "Cells of a table hold numbers as text. Where a SUM, AVERAGE or SUBTOTAL covers such a cell and its value is not zero, it is a warning: Excel passes over text.",
      why: "A text that looks like a number is missing from every sum, and nothing shows it.",
      example: "655.900.000 typed as text in the column that the kegiatan above sums up: its sum is too small by that amount.",
      fix: "Convert the cells to numbers (in Excel: the green corner, Convert to Number).",
      source: "Microsoft, SUM function: text in references is ignored.",
      knownMisses: "Formulas outside of recognised tables.",
    },
  },
  *check({ lkip }) {
    let sums: SumsByColumn | undefined;
    for (const table of lkip.tables) {
      const texts = textsOf(table);
      const [first] = texts;
      if (!first) continue;
      const warned = new Set<Quantity>();
      for (const { row, role, q } of texts) {
        if (q.value.isZero()) continue;
        sums ??= new SumsByColumn(lkip.tables);
        const formula = sums.over(q.at);
        if (!formula) continue;
        warned.add(q);
        yield violationOf(undefined, {
          messageId: "leftOut", severity: "warning", at: q.at, subject: subjectOf(table, row, role), reported: q.text, also: [formula],
          data: { row: row.title, written: q.text, formula },
        });
      }
      const rest = texts.filter(({ q }) => !warned.has(q));
      const [at] = rest;
      if (!at) continue;
      yield violationOf(undefined, {
        messageId: "table", severity: "info", at: at.q.at, subject: { table: table.id, label: "", role: at.role }, reported: at.q.text,
        also: rest.slice(0, MOST_CELLS).map(({ q }) => q.at), data: { count: rest.length, cells: rest.map(({ q }) => q.at) },
      });
    }
  },
});

const NO_NUMBERS: ReadonlySet<Role> = new Set<Role>(["satuan", "keterangan", "sumberDana", "lain", "kategoriEfisiensi", "predikat", "pilihanPredikat", "interval", "kriteria", "kodeKriteria"]);

interface TextNumber { readonly row: Row; readonly role: Role; readonly q: Quantity }

/** Numbers as text where the column holds numbers; "4 Dokumen" and "B (69)" are text for good. */
function textsOf(table: Table): readonly TextNumber[] {
  if (table.kind === "skala" || !cellsIn(table).texts) return [];
  const columns = table.columns.filter((column) => !NO_NUMBERS.has(column.role));
  const texts: TextNumber[] = [];
  for (const row of table.rows) {
    for (const { id, role } of columns) {
      const entry = row.entries.get(id);
      if (entry?.type === "quantity" && entry.asText && entry.unit === null && entry.letter === null) texts.push({ row, role, q: entry });
    }
  }
  return texts;
}

/** Most formulas are told apart without reading them. */
const COLLECTS = /(?:SUM|AVERAGE|SUBTOTAL)\(/i;

interface Sum { readonly range: Range; readonly at: CellRef }

/** The areas that formulas of the tables collect, by sheet and column. */
class SumsByColumn {
  readonly #sums = new Map<string, Sum[]>();
  readonly #sheets = new Set<string>();

  constructor(tables: readonly Table[]) {
    for (const table of tables) {
      if (!cellsIn(table).formulas) continue;
      for (const row of table.rows) {
        for (const entry of row.entries.values()) {
          const formula = entry.formula !== undefined && COLLECTS.test(entry.formula) ? readFormula(entry.formula, entry.at.sheet) : undefined;
          for (const { sheet, range } of formula ? collectedAreas(formula) : []) this.#add(sheet, range, entry.at, table.range);
        }
      }
    }
  }

  /** The cell of a formula that collects an area with this cell in it. */
  over({ sheet, address }: CellRef): CellRef | undefined {
    const place = this.#sheets.has(sheet) ? parseAddress(address) : undefined;
    return place && this.#sums.get(`${sheet}|${place.column}`)?.find(({ range }) => inRange(range, place.row, place.column))?.at;
  }

  #add(sheet: string, range: Range, at: CellRef, table: Range): void {
    this.#sheets.add(sheet);
    // Whole rows reach over all columns of the sheet; those of the table are enough.
    const right = Math.min(range.right, Math.max(table.right, range.left + 50));
    for (let column = range.left; column <= right; column++) {
      const key = `${sheet}|${column}`;
      const known = this.#sums.get(key);
      if (known) known.push({ range, at }); else this.#sums.set(key, [{ range, at }]);
    }
  }
}
