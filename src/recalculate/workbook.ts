import { cellKey } from "../findings/identity";
import { parseAddress } from "../kernel/address";
import { Decimal, tenTo } from "../kernel/decimal";
import type { Quantity } from "../model/entry";
import { readText } from "../model/written/read-text";
import { Grid } from "../snapshot/grid";
import { NumberFormats } from "../snapshot/number-format";
import type { Cell, CellRef, Snapshot } from "../snapshot/snapshot";

/** A number as Excel shows it, in the unit of its column. */
export interface Shown { readonly text: string; readonly value: Decimal; readonly decimals: number }

const GENERAL = "General";
/** Excel keeps 15 digits. */
const DIGITS = 15;
const MOST_DECIMALS = 8;

export const isGeneral = (code: string): boolean => /^general$/i.test(code);
/** Cells of this format hold text whatever is typed into them. */
export const isTextFormat = (code: string): boolean => code === "@";
export const isPercentFormat = (code: string): boolean => code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "").includes("%");

/** The number that Excel stores for a value, in units of 10^power. */
export const storedNumber = (value: Decimal, power: number): number => value.div(tenTo(power)).toSignificantDigits(DIGITS).toNumber();

/** Random access to the cells of a snapshot, and how Excel would show other numbers in them. */
export class Workbook {
  readonly #grids = new Map<string, Grid>();
  readonly #codes = new Map<string, string>();
  readonly #formats = new NumberFormats("id", false);

  constructor(readonly snapshot: Snapshot) {
    for (const sheet of snapshot.sheets) this.#grids.set(sheet.name, new Grid(sheet));
  }

  cell({ sheet, address }: CellRef): Cell | undefined {
    const place = parseAddress(address);
    return place && this.#grids.get(sheet)?.cellAt(place.row, place.column);
  }

  /** Whether a cell is hidden under a merged area that begins elsewhere, or is merged with rows below it. */
  merged({ sheet, address }: CellRef): "covered" | "tall" | null {
    const place = parseAddress(address);
    const area = place && this.#grids.get(sheet)?.mergeAt(place.row, place.column);
    if (!area) return null;
    return area.top !== place.row || area.left !== place.column ? "covered" : area.bottom > area.top ? "tall" : null;
  }

  /** The number format of a cell, as it is or will be. */
  codeOf(at: CellRef): string { return this.#codes.get(cellKey(at)) ?? this.cell(at)?.style.numberFormat ?? GENERAL; }

  /** From now on the cell has this number format. */
  setCode(at: CellRef, code: string): void { this.#codes.set(cellKey(at), code); }

  /** The stored number of a cell; undefined for text and for an empty cell. */
  numberAt(at: CellRef): number | undefined {
    const value = this.cell(at)?.value;
    return typeof value === "number" ? value : undefined;
  }

  /** The power of ten between the stored number and its value in the unit of the column; undefined for text and where a zero does not tell. */
  powerOf(q: Quantity): number | undefined {
    const raw = this.numberAt(q.at);
    if (raw === undefined || q.asText) return undefined;
    if (raw === 0 || q.precise.isZero()) return isPercentFormat(this.codeOf(q.at)) ? 2 : undefined;
    return Math.round(Math.log10(Math.abs(q.precise.toNumber() / raw)));
  }

  show(raw: number, code: string, power: number): Shown {
    const text = this.#formats.of(code).text(raw);
    const percent = isPercentFormat(code) ? 2 : 0;
    const stored = new Decimal(raw).toSignificantDigits(DIGITS);
    const written = readText(text);
    if (written.type === "number") {
      const exact = stored.times(tenTo(percent));
      const near = written.readings.reduce((best, r) => (r.value.minus(exact).abs().lt(best.value.minus(exact).abs()) ? r : best));
      if (near.value.minus(exact).abs().lte(tenTo(-near.decimals))) {
        return { text, value: near.value.times(tenTo(power - percent)), decimals: near.decimals - (power - percent) };
      }
    }
    const value = stored.times(tenTo(power));
    return { text, value, decimals: Math.min(MOST_DECIMALS, value.decimalPlaces()) };
  }
}
