import { parseArgs } from "node:util";
import { LOCALES, type Locale } from "../../kernel/format";

/** What the options may be. */
export const CHOICES = {
  format: ["text", "json"],
  lang: LOCALES,
  scale: ["report", "permendagri", "akip"],
  cap: ["auto", "yes", "no"],
  rounding: ["auto", "round", "truncate"],
  equality: ["efisien", "tidak"],
} as const;
type ChoiceName = keyof typeof CHOICES;
/** Null: nothing chosen, where no choice is the default. */
export type Choices = { readonly [K in Exclude<ChoiceName, "equality">]: (typeof CHOICES)[K][number] }
  & { readonly equality: (typeof CHOICES)["equality"][number] | null };

export type Polarity = "positive" | "negative";
const POLARITIES = new Map<string, Polarity>([
  ["positif", "positive"], ["negatif", "negative"], ["positive", "positive"], ["negative", "negative"],
]);

/** What is wrong with a call, for the messages. */
export type Problem =
  | { readonly code: "noCommand" | "noFile" }
  | { readonly code: "unknownCommand"; readonly command: string }
  | { readonly code: "unknownOption"; readonly option: string; readonly similar: string | null }
  | { readonly code: "noValue" | "needlessValue"; readonly option: string }
  | { readonly code: "wrongChoice"; readonly option: string; readonly value: string; readonly choices: readonly string[] }
  | { readonly code: "wrongPolarity"; readonly value: string };

export interface AuditCall extends Choices {
  readonly kind: "audit";
  readonly quiet: boolean;
  /** Indicator's name → direction, as the user decided. */
  readonly polarity: ReadonlyMap<string, Polarity>;
  readonly paths: readonly string[];
}
export type Call =
  | AuditCall
  | { readonly kind: "help" | "version"; readonly lang: Locale }
  | { readonly kind: "wrong"; readonly lang: Locale; readonly problem: Problem };

const OPTIONS = {
  format: { type: "string" }, lang: { type: "string" }, scale: { type: "string" }, cap: { type: "string" },
  rounding: { type: "string" }, equality: { type: "string" }, polarity: { type: "string", multiple: true },
  quiet: { type: "boolean", short: "q" }, help: { type: "boolean", short: "h" }, version: { type: "boolean", short: "v" },
} as const;
type OptionName = keyof typeof OPTIONS;
const isOption = (name: string): name is OptionName => Object.hasOwn(OPTIONS, name);
const isChoice = (name: OptionName): name is ChoiceName => Object.hasOwn(CHOICES, name);

/** How many letters must be typed, deleted or replaced to turn one word into the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

function similarTo(name: string): string | null {
  const nearest = Object.keys(OPTIONS).map((option) => ({ option, apart: distance(name, option) })).sort((a, b) => a.apart - b.apart)[0];
  return nearest && nearest.apart <= 2 ? `--${nearest.option}` : null;
}

/** Reads the words behind "lkip-audit". Never throws: a wrong call is a value, in the language that the call asks for. */
export function readCall(words: readonly string[]): Call {
  // Not strict: the parser's own complaints are English and name its functions.
  const { tokens, positionals } = parseArgs({ args: [...words], options: OPTIONS, strict: false, allowPositionals: true, tokens: true });
  const chosen: Record<ChoiceName, string | null> = {
    format: "text", lang: "id", scale: "report", cap: "auto", rounding: "auto", equality: null,
  };
  const polarity = new Map<string, Polarity>();
  const flags = new Set<string>();
  const problems: Problem[] = [];

  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const { name, rawName: option, value } = token;
    if (!isOption(name)) {
      problems.push({ code: "unknownOption", option, similar: similarTo(name) });
    } else if (OPTIONS[name].type === "boolean") {
      if (value === undefined) flags.add(name);
      else problems.push({ code: "needlessValue", option });
    } else if (value === undefined || (!token.inlineValue && value.startsWith("--"))) {
      problems.push({ code: "noValue", option });
    } else if (isChoice(name)) {
      const choices: readonly string[] = CHOICES[name];
      if (choices.includes(value)) chosen[name] = value;
      else problems.push({ code: "wrongChoice", option, value, choices });
    } else {
      const [, indicator, word] = /^(.*\S)\s*=\s*(\w+)\s*$/.exec(value) ?? [];
      const direction = POLARITIES.get(word?.toLowerCase() ?? "");
      if (indicator !== undefined && direction) polarity.set(indicator.trim(), direction);
      else problems.push({ code: "wrongPolarity", value });
    }
  }

  const choices = chosen as Choices;
  const { lang } = choices;
  if (flags.has("help")) return { kind: "help", lang };
  if (flags.has("version")) return { kind: "version", lang };
  const [command, ...paths] = positionals;
  const problem: Problem | undefined = problems[0]
    ?? (command === undefined ? { code: "noCommand" } : undefined)
    ?? (command !== "audit" ? { code: "unknownCommand", command: command ?? "" } : undefined)
    ?? (paths.length === 0 ? { code: "noFile" } : undefined);
  if (problem) return { kind: "wrong", lang, problem };
  return { kind: "audit", ...choices, quiet: flags.has("quiet"), polarity, paths };
}
