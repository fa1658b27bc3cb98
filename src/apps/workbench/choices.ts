import type { Settings } from "../../engine/settings";
import type { Locale } from "../../kernel/format";
import { auditSheetTexts } from "../../messages/texts";
import type { Choices } from "./workbench";

export const DEFAULT_CHOICES: Choices = { scale: "report", cap: "auto", rounding: "auto", equality: "both", polarity: {}, language: "auto" };

/** What each choice may be; the first is the default. */
const ALLOWED = {
  scale: ["report", "permendagri", "akip"], cap: ["auto", "yes", "no"], rounding: ["auto", "round", "truncate"],
  equality: ["both", "efisien", "tidak"], language: ["auto", "id", "en"],
} as const satisfies { readonly [K in Exclude<keyof Choices, "polarity">]: readonly Choices[K][] };

export const settingsOf = ({ scale, cap, rounding, equality, polarity }: Choices): Settings =>
  ({ scale, cap, rounding, equality: equality === "both" ? null : equality, polarity: new Map(Object.entries(polarity)) });

export const encodeChoices = (choices: Choices): string => JSON.stringify(choices);

/** What a workbook kept; what is no known choice is the default. */
export function decodeChoices(text: string | undefined): Choices {
  const kept = parsed(text);
  const one = <K extends keyof typeof ALLOWED>(name: K): Choices[K] =>
    ((ALLOWED[name] as readonly unknown[]).includes(kept[name]) ? kept[name] : ALLOWED[name][0]) as Choices[K];
  const polarity = Object.entries(isRecord(kept["polarity"]) ? kept["polarity"] : {})
    .filter((entry): entry is [string, "positive" | "negative"] => entry[1] === "positive" || entry[1] === "negative");
  return { scale: one("scale"), cap: one("cap"), rounding: one("rounding"), equality: one("equality"), language: one("language"), polarity: Object.fromEntries(polarity) };
}

export const encodeIgnored = (ignored: ReadonlyMap<string, string>): string | null =>
  (ignored.size === 0 ? null : JSON.stringify(Object.fromEntries(ignored)));

/** Reasons by the ids of ignored findings. */
export const decodeIgnored = (text: string | undefined): ReadonlyMap<string, string> =>
  new Map(Object.entries(parsed(text)).filter((entry): entry is [string, string] => typeof entry[1] === "string"));

/** The settings in words, for the audit sheet. */
export function describeChoices({ scale, cap, rounding, equality, polarity }: Choices, locale: Locale): readonly string[] {
  const texts = auditSheetTexts[locale].settingsLine;
  const count = Object.keys(polarity).length;
  return [texts.scale[scale], texts.cap[cap], texts.rounding[rounding], texts.equality[equality], ...(count > 0 ? [texts.polarity(count)] : [])];
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

function parsed(text: string | undefined): Record<string, unknown> {
  if (text === undefined) return {};
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}
