import type { Identity, Term } from "../findings/identity";
import { expectedOf } from "../findings/judge";
import type { MessageData } from "../findings/outcome";
import { parseAddress, quoteSheet, toAddress } from "../kernel/address";
import { Decimal } from "../kernel/decimal";
import type { Entry, Quantity } from "../model/entry";
import type { Settings } from "../model/settings";
import type { CellRef } from "../snapshot/snapshot";
import { amountTerm, measuredTerm, roundedTerm, targetTerm } from "../rules/terms";
import type { NumberHabit } from "./habit";

type Direction = "positive" | "negative";

/** How a cell follows from others. */
export type Recipe =
  /** `money`: both are amounts and exact. `told`: nothing speaks for the other direction. */
  | { readonly kind: "ratio"; readonly part: Quantity; readonly whole: Quantity; readonly direction: Direction; readonly told: boolean; readonly capped: boolean; readonly money: boolean }
  /**
   * `cells`: for a formula, with cells that are empty so far. `leaves`: the lowest amounts below, for a column whose formulas are
   * SUBTOTAL, which passes over cells with SUBTOTAL.
   */
  | { readonly kind: "sum"; readonly parts: readonly Quantity[]; readonly cells?: readonly CellRef[]; readonly leaves?: readonly Quantity[] }
  | { readonly kind: "mean"; readonly parts: readonly Quantity[]; readonly capped: boolean }
  /** `unsigned`: only how far they are apart. `money`: both are amounts, and the sign belongs to their difference. */
  | { readonly kind: "difference"; readonly minuend: Quantity; readonly subtrahend: Quantity; readonly unsigned: boolean; readonly money: boolean }
  /** Target and realisasi are the same letter. */
  | { readonly kind: "letters"; readonly letters: readonly Entry[] };

/** Why a cell gets no value. `quiet`: nobody expects one in an empty cell. */
export interface Obstacle { readonly kind: "obstacle"; readonly messageId: string; readonly data: MessageData; readonly quiet: boolean }

export const obstacle = (messageId: string, data: MessageData, quiet = false): Obstacle => ({ kind: "obstacle", messageId: `recalculate.${messageId}`, data, quiet });

/** The numbers that it takes. */
export function inputsOf(recipe: Recipe): readonly Quantity[] {
  switch (recipe.kind) {
    case "ratio": return [recipe.part, recipe.whole];
    case "difference": return [recipe.minuend, recipe.subtrahend];
    case "letters": return [];
    case "sum":
    case "mean": return recipe.parts;
  }
}

type Difference = Extract<Recipe, { kind: "difference" }>;
type Calculation = Exclude<Recipe, { kind: "letters" | "difference" }>;

const identityWith = (recipe: Calculation, first: Term, direction: Direction, capped: boolean): Identity => {
  switch (recipe.kind) {
    case "sum": return { kind: "sum", total: first, parts: recipe.parts.map(amountTerm) };
    case "mean": return { kind: "mean", mean: first, parts: recipe.parts.map(roundedTerm), capped };
    case "ratio": return {
      kind: "ratio", ratio: first, polarity: direction, capped,
      part: recipe.money ? amountTerm(recipe.part) : measuredTerm(recipe.part), whole: recipe.money ? amountTerm(recipe.whole) : targetTerm(recipe.whole),
    };
  }
};

/** The value in the unit of the column; undefined for a division by zero. */
export function valueOf(recipe: Recipe): Decimal | undefined {
  if (recipe.kind === "letters") return new Decimal(100);
  if (recipe.kind === "difference") {
    const value = recipe.minuend.precise.minus(recipe.subtrahend.precise);
    return recipe.unsigned ? value.abs() : value;
  }
  const [model] = inputsOf(recipe);
  if (!model) return undefined;
  return expectedOf(identityWith(recipe, roundedTerm(model), recipe.kind === "ratio" ? recipe.direction : "positive", recipe.kind !== "sum" && recipe.capped));
}

/** All ways in which a rule would accept what is written, the recipe's own first. */
export function waysFor(recipe: Recipe, written: Quantity, settings: Settings): readonly Identity[] {
  if (recipe.kind === "letters") return [];
  if (recipe.kind === "difference") return differencesFor(recipe, written);
  if (recipe.kind === "sum") return [identityWith(recipe, amountTerm(written), "positive", false)];
  const caps = settings.cap === "auto" ? [false, true] : [settings.cap === "yes"];
  const directions: readonly Direction[] = recipe.kind === "mean" || recipe.money ? ["positive"] : recipe.told ? [recipe.direction] : ["positive", "negative"];
  return caps.flatMap((capped) => directions.map((direction) => identityWith(recipe, roundedTerm(written), direction, capped)));
}

/** Minuend = subtrahend + difference; where its sign says nothing, the other way round as well. */
function differencesFor({ minuend, subtrahend, unsigned, money }: Difference, written: Quantity): readonly Identity[] {
  const termOf = money ? amountTerm : measuredTerm;
  const way = (whole: Quantity, part: Quantity): Identity => ({ kind: "sum", total: termOf(whole), parts: [termOf(part), termOf(written)] });
  const [signed, apart] = [way(minuend, subtrahend), way(subtrahend, minuend)];
  if (money || written.value.isNegative()) return [signed];
  return unsigned && subtrahend.precise.gt(minuend.precise) ? [apart, signed] : [signed, apart];
}

/** What a formula has to know of its cells. */
export interface Cells {
  /** Powers of ten of stored numbers (see NumberHabit); undefined for a zero, which fits any. */
  powerOf(q: Quantity): number | undefined;
  /** The power that is usual where `powerOf` tells none. */
  usualPower(q: Quantity): number | undefined;
  /** Nothing stands there, nor will. */
  isEmpty(at: CellRef): boolean;
}

const LONGEST_CHAIN = 30;
const MOST_ARGUMENTS = 250;
const LONGEST = 8_000;

const times = (power: number): string => (power === 0 ? "" : power > 0 ? `*${10 ** power}` : `/${10 ** -power}`);

/** The recipe as a formula for a cell of that habit on `sheet`; undefined where the stored numbers cannot be calculated with as they are. */
export function formulaOf(recipe: Recipe, habit: NumberHabit, rounding: { readonly decimals: number; readonly cutOff: boolean } | null, sheet: string, cells: Cells): string | undefined {
  const inputs = inputsOf(recipe);
  if (recipe.kind === "letters" || inputs.length === 0 || inputs.some((q) => q.asText)) return undefined;
  const body = recipe.kind === "ratio" ? ratioFormula(recipe, habit.power, sheet, (q) => cells.powerOf(q) ?? cells.usualPower(q) ?? 0)
    : recipe.kind === "difference" ? differenceFormula(recipe, habit.power, sheet, cells) : collectFormula(recipe, habit.power, sheet, cells);
  if (body === undefined || body.length > LONGEST) return undefined;
  return rounding ? `=${rounding.cutOff ? "ROUNDDOWN" : "ROUND"}(${body},${rounding.decimals + habit.power})` : `=${body}`;
}

const nameOf = (at: CellRef, sheet: string): string => (at.sheet === sheet ? at.address : `${quoteSheet(at.sheet)}!${at.address}`);

function ratioFormula({ part, whole, direction, capped }: Extract<Recipe, { kind: "ratio" }>, power: number, sheet: string, powerOf: (q: Quantity) => number): string {
  const [r, t] = [nameOf(part.at, sheet), nameOf(whole.at, sheet)];
  const apart = powerOf(part) - powerOf(whole);
  const ratio = direction === "positive" ? `${r}/${t}${times(apart + 2 - power)}`
    : `(${t}-(${r}${times(apart)}-${t}))/${t}${times(2 - power)}`;
  if (!capped) return ratio;
  const most = String(10 ** (2 - power));
  return direction === "positive" ? `MIN(${most},${ratio})` : `MAX(0,MIN(${most},${ratio}))`;
}

/** The power of cells that are added, subtracted or averaged; undefined where they are not stored alike. */
function commonPower(parts: readonly Quantity[], power: number, cells: Cells): number | undefined {
  const powers = new Set(parts.flatMap((q) => cells.powerOf(q) ?? []));
  const [own = power] = powers;
  return powers.size > 1 ? undefined : own;
}

function differenceFormula({ minuend, subtrahend, unsigned }: Difference, power: number, sheet: string, cells: Cells): string | undefined {
  const own = commonPower([minuend, subtrahend], power, cells);
  if (own === undefined) return undefined;
  const [factor, body] = [times(own - power), `${nameOf(minuend.at, sheet)}-${nameOf(subtrahend.at, sheet)}`];
  return unsigned ? `ABS(${body})${factor}` : factor === "" ? body : `(${body})${factor}`;
}

function collectFormula(recipe: Exclude<Calculation, { kind: "ratio" }>, power: number, sheet: string, cells: Cells): string | undefined {
  const own = commonPower(recipe.parts, power, cells);
  if (own === undefined) return undefined;
  const factor = times(own - power);
  if (recipe.kind === "mean") {
    const most = String(10 ** (2 - own));
    if (recipe.capped) return `(${recipe.parts.map((q) => `MAX(0,MIN(${most},${nameOf(q.at, sheet)}))`).join("+")})/${recipe.parts.length}${factor}`;
    const runs = runsOf(recipe.parts.map((q) => q.at), sheet, () => false);
    return runs.length > MOST_ARGUMENTS ? undefined : `AVERAGE(${runs.join(",")})${factor}`;
  }
  if (recipe.leaves?.some((q) => q.asText)) return undefined;
  const taken = recipe.leaves?.map((q) => q.at) ?? recipe.cells ?? recipe.parts.map((q) => q.at);
  const runs = runsOf(taken, sheet, cells.isEmpty);
  const [first] = runs;
  if (runs.length > MOST_ARGUMENTS) return undefined;
  if (recipe.leaves) return `SUBTOTAL(9,${runs.join(",")})${factor}`;
  if (taken.length === 1 && first !== undefined) return first + factor;
  // A chain of + would stumble over a cell with a dash.
  if (runs.length === 1 || taken.length > recipe.parts.length || taken.length > LONGEST_CHAIN) return `SUM(${runs.join(",")})${factor}`;
  const chain = taken.map((at) => nameOf(at, sheet)).join("+");
  return factor === "" ? chain : `(${chain})${factor}`;
}

/** Empty rows that an area may have between the cells that are meant. */
const LARGEST_GAP = 3;

/** Cells in their order, neighbours of a column or a row as one area, with empty cells of the column between them. */
function runsOf(cells: readonly CellRef[], sheet: string, isEmpty: (at: CellRef) => boolean): readonly string[] {
  const runs: { first: CellRef; last: CellRef; step: "down" | "right" | null }[] = [];
  for (const at of cells) {
    const run = runs.at(-1);
    const step = run && run.last.sheet === at.sheet ? stepBetween(run.last, at, isEmpty) : null;
    if (run && step && (run.step === null || run.step === step)) { run.last = at; run.step = step; }
    else runs.push({ first: at, last: at, step: null });
  }
  return runs.map(({ first, last }) => (first === last ? nameOf(first, sheet) : `${nameOf(first, sheet)}:${last.address.replaceAll("$", "")}`));
}

function stepBetween(from: CellRef, to: CellRef, isEmpty: (at: CellRef) => boolean): "down" | "right" | null {
  const [a, b] = [parseAddress(from.address), parseAddress(to.address)];
  if (!a || !b) return null;
  if (b.row === a.row) return b.column === a.column + 1 ? "right" : null;
  if (b.column !== a.column || b.row < a.row || b.row - a.row > LARGEST_GAP + 1) return null;
  for (let row = a.row + 1; row < b.row; row++) if (!isEmpty({ sheet: from.sheet, address: toAddress(row, a.column) })) return null;
  return "down";
}
