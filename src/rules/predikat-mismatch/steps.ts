import type { Decimal } from "../../kernel/decimal";
import { remember } from "../../kernel/remember";

/** A step of a scale, from the report or from a regulation. */
export interface Step {
  readonly name: string;
  readonly short: string | null;
  readonly from: Decimal | null;
  readonly to: Decimal | null;
  readonly fromOpen: boolean;
  readonly toOpen: boolean;
}

/** A scale, best step first. */
export type Scale = readonly Step[];

const lettersIn = remember((text: string): string => text.toLowerCase().replace(/[^\p{L}]/gu, ""));
const initialsOf = (name: string): string => name.trim().split(/[\s/-]+/).map((word) => word[0] ?? "").join("").toLowerCase();

/**
 * The step that a text names: by its name, its short form, or its initials where no short forms are given; "Tinggi (76-90)"
 * and "T / Tinggi" by what they begin with. Undefined for other words.
 */
export function stepNamed(text: string, scale: Scale): Step | undefined {
  const plain = text.replace(/\([^)]*\)|\d[\d.,]*\s*%?|[<>≤≥=–-]/g, " ").trim();
  const key = lettersIn(plain);
  if (key === "") return undefined;
  const exact = scale.find((step) => lettersIn(step.name) === key) ?? scale.find((step) => step.short !== null && lettersIn(step.short) === key);
  if (exact) return exact;
  if (scale.every((step) => step.short === null)) {
    const initials = scale.map((step) => initialsOf(step.name));
    const at = initials.indexOf(key);
    if (at >= 0 && initials.lastIndexOf(key) === at) return scale[at];
  }
  const parts = plain.split(/[/:;,]|\s[-–]\s/).map((part) => part.trim()).filter((part) => part !== "");
  if (parts.length < 2) return undefined;
  const named = new Set(parts.map((part) => stepNamed(part, scale)));
  return named.size === 1 ? [...named][0] : undefined;
}

/** Where a value stands on a scale. */
export interface Place {
  /** The step by the policy: in an overlap the better one, in a gap the lower one. */
  readonly step: Step;
  /** The other steps that the scale allows as well; empty where it is clear. */
  readonly rivals: readonly Step[];
  readonly cause: "clear" | "overlap" | "gap";
}

const above = (value: Decimal, { from, fromOpen }: Step): boolean => from === null || (fromOpen ? value.gt(from) : value.gte(from));
const below = (value: Decimal, { to, toOpen }: Step): boolean => to === null || (toOpen ? value.lt(to) : value.lte(to));

/** The step of a value. More than the best step holds belongs to the best, less than the worst holds to the worst. */
export function placeOf(value: Decimal, scale: Scale): Place | undefined {
  const [best] = scale;
  const worst = scale.at(-1);
  if (!best || !worst) return undefined;
  const holding = scale.filter((step) => above(value, step) && below(value, step));
  const [first, ...rest] = holding;
  if (first) return { step: first, rivals: rest, cause: rest.length > 0 ? "overlap" : "clear" };
  if (above(value, best)) return { step: best, rivals: [], cause: "clear" };
  if (below(value, worst)) return { step: worst, rivals: [], cause: "clear" };
  // In a gap: all better steps begin above the value; the first that begins below it reaches up to the next.
  const lower = scale.findIndex((step) => above(value, step));
  const step = scale[lower];
  const upper = scale[lower - 1];
  return step && { step, rivals: upper ? [upper] : [], cause: "gap" };
}
