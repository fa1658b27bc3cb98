import { cellKey, termsOf, type Identity, type Term } from "../../src/findings/identity";
import { judge } from "../../src/findings/judge";
import { parseAddress, toAddress } from "../../src/kernel/address";
import { Decimal } from "../../src/kernel/decimal";
import { recognise } from "../../src/layouts/recognise";
import type { Quantity } from "../../src/model/entry";
import { DEFAULT_SETTINGS } from "../../src/model/settings";
import { findSubjects } from "../../src/model/subjects";
import { RULES } from "../../src/rules";
import type { Cell, CellRef, Snapshot } from "../../src/snapshot/snapshot";
import { mapCells, moveCells } from "../support/mutate";
import { cellAt, indonesian } from "../support/snapshots";
import { pick } from "./budget";
import { slippedText } from "./slips";

export const WORKBOOK_SLIPS = [
  "dropped", "added", "replaced", "transposed", "copied", "swapped", "scale", "separator", "sign", "otherTable", "percentCopied", "missingRow",
] as const;
export type WorkbookSlip = (typeof WORKBOOK_SLIPS)[number];
export const WORKBOOK_DIGIT_SLIPS: ReadonlySet<WorkbookSlip> = new Set(["dropped", "added", "replaced", "transposed"]);

/** A number in a table of the right workbook. */
interface Place { readonly at: CellRef; readonly row: number; readonly column: number; readonly quantity: Quantity; readonly percent: boolean }

/** What holds in a right workbook. */
export interface Known {
  readonly snapshot: Snapshot;
  readonly places: readonly Place[];
  /** Sums, ratios, means and repeated facts that each cell takes part in. */
  readonly identities: ReadonlyMap<string, readonly Identity[]>;
  /** Capaian: whether more or less is better stands nowhere, nor whether it is cut at 100 and 0, so each way may be meant. */
  readonly eitherWay: ReadonlySet<Identity>;
}

/** A number that is wrong now: its place with what was right, and what was typed instead. */
interface Wrong extends Place { readonly typed: string }

/** A slip that was made: the cells that are wrong, with their right values, or the row that is gone. */
export interface Made {
  readonly snapshot: Snapshot; readonly wrong: readonly Wrong[];
  /** Of the wrong cells, those that no statement contradicts, though one contradicts another cell of the same slip. */
  readonly silent?: ReadonlySet<string>;
  /** Of the wrong cells, those for which another cell could stand in: one slip there would make all statements hold as well. */
  readonly open?: ReadonlySet<string>;
  readonly gone?: { readonly totals: readonly CellRef[] };
}

export function knownOf(snapshot: Snapshot): Known {
  const lkip = recognise(snapshot);
  const context = { lkip, subjects: findSubjects(lkip), settings: DEFAULT_SETTINGS };
  const identities = new Map<string, Identity[]>();
  const eitherWay = new Set<Identity>();
  for (const rule of RULES) {
    for (const outcome of rule.check(context)) {
      if (outcome.type !== "passed" || !outcome.identity || outcome.identity.kind === "order" || outcome.identity.kind === "within") continue;
      const { identity } = outcome;
      if (rule.meta.id === "capaian-mismatch") eitherWay.add(identity);
      for (const key of new Set(termsOf(identity).map(({ at }) => cellKey(at)))) identities.set(key, [...identities.get(key) ?? [], identity]);
    }
  }
  const places = lkip.tables.flatMap((table) => table.rows.flatMap((row) => [...row.entries.values()].flatMap((entry): Place[] => {
    const place = parseAddress(entry.at.address);
    return entry.type === "quantity" && place ? [{ at: entry.at, ...place, quantity: entry, percent: entry.text.includes("%") }] : [];
  })));
  return { snapshot, places, identities, eitherWay };
}

/** The digits of a cell's text as a plain number, and how to write another one in its place. */
function numberIn({ text }: Cell, { quantity }: Place): { readonly plain: string; readonly write: (plain: string) => string } | undefined {
  const found = /\d[\d.,]*\d|\d/.exec(text)?.[0];
  if (found === undefined) return undefined;
  const digits = found.replace(/\D/g, "");
  const last = Math.max(found.lastIndexOf(","), found.lastIndexOf("."));
  const fraction = last < 0 || quantity.value.abs().eq(digits) ? 0 : found.length - last - 1;
  const plain = fraction === 0 ? digits : `${digits.slice(0, -fraction)}.${digits.slice(-fraction)}`;
  const comma = fraction > 0 && found.charAt(last) === ".";
  const grouped = /[.,]/.test(fraction > 0 ? found.slice(0, last) : found);
  return {
    plain,
    write: (other) => {
      const sign = other.startsWith("-") ? "-" : "";
      const body = other.replace("-", "");
      return text.replace(found, sign + (grouped ? indonesian(body) : comma ? body : body.replace(".", ",")));
    },
  };
}

const cellOf = ({ sheets }: Snapshot, { at, row, column }: Place): Cell | undefined =>
  sheets.find(({ name }) => name === at.sheet)?.cells.find((cell) => cell.row === row && cell.column === column);

function withText(snapshot: Snapshot, place: Place, text: string, plain: string): Snapshot {
  return mapCells(snapshot, (cell, sheet) => {
    if (sheet !== place.at.sheet || cell.row !== place.row || cell.column !== place.column) return cell;
    if (typeof cell.value !== "number") return cellAt(cell.row, cell.column, { value: text, style: cell.style });
    const value = new Decimal(plain).div(text.includes("%") ? 100 : 1).toNumber();
    return cellAt(cell.row, cell.column, { value, text, style: cell.style });
  });
}

type Values = ReadonlyMap<string, { readonly value: Decimal; readonly decimals: number; readonly right: Decimal }>;

function identityWith(identity: Identity, values: Values): Identity {
  const under = (term: Term): Term => {
    const now = values.get(cellKey(term.at));
    if (!now) return term;
    // The same cell in another unit, for example of a fraction.
    const value = now.value.times(now.right.isZero() ? 1 : term.value.div(now.right));
    return { ...term, value, precise: value, decimals: term.exact ? term.decimals : now.decimals };
  };
  switch (identity.kind) {
    case "sum": return { ...identity, total: under(identity.total), parts: identity.parts.map(under) };
    case "mean": return { ...identity, mean: under(identity.mean), parts: identity.parts.map(under) };
    case "ratio": return { ...identity, ratio: under(identity.ratio), part: under(identity.part), whole: under(identity.whole) };
    case "equal": return { ...identity, left: under(identity.left), right: under(identity.right) };
    default: return identity;
  }
}

function failsWith({ eitherWay }: Known, identity: Identity, values: Values): boolean {
  const now = identityWith(identity, values);
  if (now.kind !== "ratio" || !eitherWay.has(identity)) return judge(now) === "fails";
  return (["positive", "negative"] as const).every((polarity) => [false, true].every((capped) => judge({ ...now, polarity, capped }) === "fails"));
}

/** Digits of a number after each single slip of a hand that nobody wrote a model of: all neighbours by edit distance, signs and scales. */
function variantsOf(plain: string): ReadonlySet<string> {
  const found = new Set<string>([`-${plain}`]);
  const places = [...plain].flatMap((char, i) => (/\d/.test(char) ? [i] : []));
  for (const i of places) {
    const [head, here, next, tail] = [plain.slice(0, i), plain.charAt(i), plain.charAt(i + 1), plain.slice(i + 1)];
    found.add(head + tail);
    if (/\d/.test(next)) found.add(head + next + here + plain.slice(i + 2));
    for (let d = 0; d < 10; d++) for (const text of [head + String(d) + tail, head + String(d) + here + tail, head + here + String(d) + tail]) found.add(text);
  }
  for (const power of [1, 2, 3, 6]) for (const sign of [1, -1]) found.add(new Decimal(plain).times(new Decimal(10).pow(sign * power)).toFixed());
  return new Set([...found].filter((text) => /^-?\d+(\.\d+)?$/.test(text) && !new Decimal(text).eq(plain)));
}

/** What the wrong cells hold now: as their table reads them, else as they were typed. */
function valuesOf({ snapshot, wrong }: Made): Values {
  const after = new Map(recognise(snapshot).tables.flatMap(({ rows }) => rows.flatMap((row) => [...row.entries.values()].map((entry) => [cellKey(entry.at), entry] as const))));
  return new Map(wrong.map(({ at, typed, quantity }) => {
    const read = after.get(cellKey(at));
    const now = read?.type === "quantity" ? read : { value: new Decimal(typed), decimals: typed.split(".")[1]?.length ?? 0 };
    return [cellKey(at), { value: now.value, decimals: now.decimals, right: quantity.value }] as const;
  }));
}

/** By wrong cell, the statements that fail. */
const failingIn = (known: Known, { wrong }: Made, values: Values): ReadonlyMap<string, readonly Identity[]> =>
  new Map(wrong.map(({ at }) => [cellKey(at), (known.identities.get(cellKey(at)) ?? []).filter((identity) => failsWith(known, identity, values))] as const));

/** Wrong cells that each broke a statement alone, but of which no statement fails now that all slips are made: one makes up for the other. */
export const maskedIn = (known: Known, made: Made): readonly string[] =>
  [...failingIn(known, made, valuesOf(made))].flatMap(([key, failing]) => (failing.length === 0 ? [key] : []));

/** What a slip breaks: by wrong cell, the statements that fail; and whether one slip in another cell would mend all that fail. */
function consequences(known: Known, made: Made): { readonly failing: ReadonlyMap<string, readonly Identity[]>; readonly rival: boolean } {
  const values = valuesOf(made);
  const failing = failingIn(known, made, values);
  const broken = [...new Set([...failing.values()].flat())];
  const [first] = broken;
  const shared = first ? termsOf(first).map(({ at }) => cellKey(at)).filter((key) => !values.has(key) && broken.every((one) => termsOf(one).some(({ at }) => cellKey(at) === key))) : [];
  const rival = shared.some((key) => {
    const place = known.places.find(({ at }) => cellKey(at) === key);
    if (!place) return false;
    const { value, decimals } = place.quantity;
    const plain = value.abs().toFixed(Math.max(0, decimals));
    const near = known.places.filter(({ at, row, column, percent }) => at.sheet === place.at.sheet && percent === place.percent && Math.abs(row - place.row) + Math.abs(column - place.column) === 1)
      .map(({ quantity }) => quantity.value.toFixed(Math.max(0, quantity.decimals)));
    // Two tables that say different things, and nothing else that speaks for either: both may be the revised one.
    const repeated = broken.every(({ kind }) => kind === "equal") ? [...values.values()].map((one) => one.value.toFixed()) : [];
    return [...new Set([...variantsOf(plain), ...near, ...repeated])].some((text) => {
      const other = new Decimal(text);
      if (other.eq(value)) return false;
      const both = new Map([...values, [key, { value: other, decimals: text.split(".")[1]?.length ?? 0, right: value }] as const]);
      return broken.every((one) => !failsWith(known, one, both)) && (known.identities.get(key) ?? []).every((one) => !failsWith(known, one, both));
    });
  });
  return { failing, rival };
}

/** A number of the same length and roundness that is plainly another. */
function revised(plain: string, random: () => number): string {
  const zeros = /\.?(0*)$/.exec(plain)?.[1]?.length ?? 0;
  const unit = plain.includes(".") ? new Decimal(10).pow(-(plain.split(".")[1]?.length ?? 0)) : new Decimal(10).pow(zeros);
  return new Decimal(plain).times(0.8 + 0.35 * random()).div(unit).round().times(unit).toFixed(plain.split(".")[1]?.length ?? 0);
}

/** A row that only adds to sums, taken out of its table. */
function leaveOut({ snapshot, identities }: Known, place: Place): Made | undefined {
  const sums = (identities.get(cellKey(place.at)) ?? []).filter((one): one is Identity & { kind: "sum" } => one.kind === "sum");
  const isPart = sums.length > 0 && sums.every(({ total, parts }) => parts.length > 1 && cellKey(total.at) !== cellKey(place.at) && total.at.sheet === place.at.sheet);
  const elsewhere = (identities.get(cellKey(place.at)) ?? []).some((one) => one.kind === "equal");
  if (!isPart || !elsewhere || place.quantity.value.isZero()) return undefined;
  const here = (at: { sheet: string; row: number }): boolean => at.sheet === place.at.sheet && at.row === place.row;
  const without = mapCells(snapshot, (cell, sheet) => (here({ sheet, row: cell.row }) ? undefined : cell));
  const up = (at: CellRef): CellRef => {
    const { row, column } = parseAddress(at.address) ?? place;
    return { sheet: at.sheet, address: toAddress(row > place.row ? row - 1 : row, column) };
  };
  const moved = moveCells(without, (at) => (at.sheet === place.at.sheet && at.row > place.row ? { ...at, row: at.row - 1 } : at)).snapshot;
  return { snapshot: moved, wrong: [], gone: { totals: sums.map(({ total }) => up(total.at)) } };
}

/**
 * Makes a slip of the kind in one number: undefined where the number does not allow for it, "silent" where no statement about the
 * right workbook contradicts it, so that nobody could find it.
 */
export function slipIn(known: Known, kind: WorkbookSlip, place: Place, random: () => number): Made | "silent" | undefined {
  const { snapshot } = known;
  const cell = cellOf(snapshot, place);
  const here = cell && numberIn(cell, place);
  if (!cell || !here) return undefined;
  if (kind === "missingRow") return leaveOut(known, place);
  const near = (down: number, right: number): Place | undefined =>
    known.places.find(({ at, row, column }) => at.sheet === place.at.sheet && row === place.row + down && column === place.column + right);
  const numberAt = (other: Place | undefined): { readonly place: Place; readonly plain: string; readonly write: (plain: string) => string } | undefined => {
    const theirs = other && cellOf(snapshot, other);
    const number = theirs && numberIn(theirs, other);
    return other && number && other.percent === place.percent && !other.quantity.value.eq(place.quantity.value) ? { place: other, ...number } : undefined;
  };
  const changed = (plain: string | null | undefined): Made | undefined => {
    if (plain === null || plain === undefined) return undefined;
    const off = new Decimal(plain).minus(here.plain).abs();
    // 45,3 % is no error where 45,37 % is right, only coarser.
    if (off.isZero() || (place.percent && off.lt(new Decimal(10).pow(-(plain.split(".")[1]?.length ?? 0))))) return undefined;
    return { snapshot: withText(snapshot, place, here.write(plain), plain), wrong: [{ ...place, typed: plain }] };
  };
  const make = (): Made | undefined => {
    switch (kind) {
      case "copied": return place.percent ? undefined : changed(numberAt(near(-1, 0))?.plain);
      case "percentCopied": return place.percent ? changed(numberAt(near(-1, 0))?.plain) : undefined;
      case "swapped": {
        const [down, right] = pick(random, [[1, 0], [-1, 0], [0, 1], [0, -1]] as const);
        const other = numberAt(near(down, right));
        if (!other) return undefined;
        const one = withText(snapshot, place, here.write(other.plain), other.plain);
        return { snapshot: withText(one, other.place, other.write(here.plain), here.plain), wrong: [{ ...place, typed: other.plain }, { ...other.place, typed: here.plain }] };
      }
      case "otherTable": return (known.identities.get(cellKey(place.at)) ?? []).some((one) => one.kind === "equal") ? changed(revised(here.plain, random)) : undefined;
      case "separator": return here.plain.includes(".") ? changed(here.plain.replace(".", "")) : place.quantity.value.gt(1e5) ? changed(`${here.plain}00`) : undefined;
      case "scale": return place.quantity.value.gt(1e5) ? changed(slippedText("scale", here.plain, random)) : undefined;
      default: return changed(slippedText(kind, here.plain, random));
    }
  };
  const made = make();
  if (!made) return undefined;
  const { failing, rival } = consequences(known, made);
  const silent = [...failing].flatMap(([key, list]) => (list.length === 0 ? [key] : []));
  return silent.length === failing.size ? "silent" : { ...made, silent: new Set(silent), open: new Set(rival ? failing.keys() : []) };
}
