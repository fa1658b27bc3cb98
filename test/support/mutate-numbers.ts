import { toAddress } from "../../src/kernel/address";
import type { Quantity } from "../../src/model/entry";
import type { Cell } from "../../src/snapshot/snapshot";
import { blocksOf, mapCells, type Mutation } from "./mutate";
import { cellAt, indonesian, type CellSpec } from "./snapshots";

/** One way to type amounts and one to type percentages. */
interface Habit { readonly amount: (q: Quantity) => CellSpec; readonly percent: (q: Quantity) => CellSpec }

const digits = (q: Quantity): string => q.value.toFixed(Math.max(0, q.decimals));
const format = (decimals: number): string => (decimals > 0 ? `0.${"0".repeat(decimals)}` : "0");
const number = (value: number, numberFormat: string): CellSpec => ({ value, style: { numberFormat } });
const english = (text: string): string => { const [whole = "", rest] = text.split("."); return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (rest === undefined ? "" : `.${rest}`); };

const HABITS: Readonly<Record<string, Habit>> = {
  "real numbers, percent formats": { amount: (q) => number(q.value.toNumber(), "#,##0"), percent: (q) => number(q.value.div(100).toNumber(), `${format(q.decimals)}%`) },
  "real numbers, percentages as fractions": { amount: (q) => number(q.value.toNumber(), "\"Rp\"#,##0"), percent: (q) => number(q.value.div(100).toNumber(), format(q.decimals + 2)) },
  "real numbers, percentages without a sign": { amount: (q) => number(q.value.toNumber(), "General"), percent: (q) => number(q.value.toNumber(), format(q.decimals)) },
  "Indonesian text, 89,17%": { amount: (q) => ({ value: indonesian(digits(q)) }), percent: (q) => ({ value: `${indonesian(digits(q))}%` }) },
  "Rp. 1.234,- and 89,17": { amount: (q) => ({ value: `Rp. ${indonesian(digits(q))},-` }), percent: (q) => ({ value: indonesian(digits(q)) }) },
  "Rp1.234,00 and 89.17 %": { amount: (q) => ({ value: `Rp${indonesian(digits(q))}${q.decimals > 0 ? "" : ",00"}` }), percent: (q) => ({ value: `${digits(q)} %` }) },
  "English text, 89.17": { amount: (q) => ({ value: english(digits(q)) }), percent: (q) => ({ value: digits(q) }) },
};

const PERCENT = new Set(["capaian", "serapan", "capaianAkhir"]);
const AMOUNT = new Set(["anggaran", "realisasiAnggaran"]);

function retyped(name: string, { amount, percent }: Habit): Mutation {
  return {
    name: `numbers retyped: ${name}`,
    apply(snapshot) {
      const specs = new Map<string, CellSpec>();
      for (const { table, sheet } of blocksOf(snapshot)) {
        for (const column of table.columns) {
          const habit = PERCENT.has(column.role) ? percent : AMOUNT.has(column.role) ? amount : undefined;
          if (!habit) continue;
          for (const row of table.rows) {
            const entry = row.entries.get(column.id);
            if (entry?.type === "quantity" && entry.unit === null && entry.letter === null) specs.set(`${sheet}!${entry.at.address}`, habit(entry));
          }
        }
      }
      return {
        follow: (at) => at,
        snapshot: mapCells(snapshot, (cell, sheet) => {
          const spec = specs.get(`${sheet}!${toAddress(cell.row, cell.column)}`);
          return spec ? cellAt(cell.row, cell.column, { ...spec, style: { ...cell.style, numberFormat: "General", ...spec.style } }) : withoutFormula(cell);
        }),
      };
    },
  };
}

function withoutFormula(cell: Cell): Cell {
  const { formula: _formula, ...rest } = cell;
  return rest;
}

export const habits: readonly Mutation[] = Object.entries(HABITS).map(([name, habit]) => retyped(name, habit));

export const valuesOnly: Mutation = {
  name: "formulas replaced by their values",
  apply: (snapshot) => ({ snapshot: mapCells(snapshot, withoutFormula), follow: (at) => at }),
  leavesAsIs: (file) => !file.includes("rumus"),
};
