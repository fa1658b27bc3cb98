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
  only: ["blanks", "all"],
} as const;
type ChoiceName = keyof typeof CHOICES;
type Chosen<K extends ChoiceName> = (typeof CHOICES)[K][number];
/** Null: nothing chosen, where no choice is the default. */
export type Choices = { readonly [K in "format" | "lang" | "scale" | "cap" | "rounding"]: Chosen<K> } & { readonly equality: Chosen<"equality"> | null };

export type Polarity = "positive" | "negative";
const POLARITIES = new Map<string, Polarity>([
  ["positif", "positive"], ["negatif", "negative"], ["positive", "positive"], ["negative", "negative"],
]);

/** What is wrong with a call, for the messages. */
export type Problem =
  | { readonly code: "noCommand" | "noFile" | "noOutput" }
  | { readonly code: "unknownCommand"; readonly command: string }
  | { readonly code: "unknownOption"; readonly option: string; readonly similar: string | null }
  | { readonly code: "foreignOption"; readonly option: string; readonly command: string }
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
/** The call writes copies of workbooks. */
export interface WriteCall {
  readonly kind: "annotate" | "recalc" | "clean";
  readonly lang: Locale;
  readonly quiet: boolean;
  readonly paths: readonly string[];
  /** The copy, or the folder for the copies of several files; null where nothing is written: a dry run. */
  readonly output: string | null;
  readonly force: boolean;
  /** Only what the user chose; the workbook may keep the rest. */
  readonly settings: { readonly [K in "scale" | "cap" | "rounding" | "equality"]?: Chosen<K> };
  readonly polarity: ReadonlyMap<string, Polarity>;
  readonly values: boolean;
  readonly only: Chosen<"only">;
}
export type Call =
  | AuditCall
  | WriteCall
  | { readonly kind: "help" | "version"; readonly lang: Locale }
  | { readonly kind: "wrong"; readonly lang: Locale; readonly problem: Problem };

const OPTIONS = {
  format: { type: "string" }, lang: { type: "string" }, scale: { type: "string" }, cap: { type: "string" },
  rounding: { type: "string" }, equality: { type: "string" }, polarity: { type: "string", multiple: true },
  output: { type: "string", short: "o" }, only: { type: "string" },
  values: { type: "boolean" }, "dry-run": { type: "boolean" }, force: { type: "boolean" },
  quiet: { type: "boolean", short: "q" }, help: { type: "boolean", short: "h" }, version: { type: "boolean", short: "v" },
} as const;
type OptionName = keyof typeof OPTIONS;
const isOption = (name: string): name is OptionName => Object.hasOwn(OPTIONS, name);
const isChoice = (name: OptionName): name is ChoiceName => Object.hasOwn(CHOICES, name);

const EVERYWHERE: readonly OptionName[] = ["lang", "quiet", "help", "version"];
const SETTINGS: readonly OptionName[] = ["scale", "cap", "rounding", "equality", "polarity"];
/** Which options each command knows. */
const COMMANDS: Readonly<Record<AuditCall["kind"] | WriteCall["kind"], readonly OptionName[]>> = {
  audit: [...EVERYWHERE, ...SETTINGS, "format"],
  annotate: [...EVERYWHERE, ...SETTINGS, "output", "force"],
  recalc: [...EVERYWHERE, ...SETTINGS, "output", "force", "values", "only", "dry-run"],
  clean: [...EVERYWHERE, "output", "force"],
};
type Command = keyof typeof COMMANDS;
const isCommand = (name: string | undefined): name is Command => name !== undefined && Object.hasOwn(COMMANDS, name);

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
    format: "text", lang: "id", scale: "report", cap: "auto", rounding: "auto", equality: null, only: "all",
  };
  const given = new Map<OptionName, string>();
  const polarity = new Map<string, Polarity>();
  const flags = new Set<string>();
  const problems: Problem[] = [];
  let output: string | null = null;

  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const { name, rawName: option, value } = token;
    if (!isOption(name)) {
      problems.push({ code: "unknownOption", option, similar: similarTo(name) });
      continue;
    }
    given.set(name, option);
    if (OPTIONS[name].type === "boolean") {
      if (value === undefined) flags.add(name);
      else problems.push({ code: "needlessValue", option });
    } else if (value === undefined || (!token.inlineValue && value.startsWith("--"))) {
      problems.push({ code: "noValue", option });
    } else if (isChoice(name)) {
      const choices: readonly string[] = CHOICES[name];
      if (choices.includes(value)) chosen[name] = value;
      else problems.push({ code: "wrongChoice", option, value, choices });
    } else if (name === "output") {
      output = value;
    } else {
      const [, indicator, word] = /^(.*\S)\s*=\s*(\w+)\s*$/.exec(value) ?? [];
      const direction = POLARITIES.get(word?.toLowerCase() ?? "");
      if (indicator !== undefined && direction) polarity.set(indicator.trim(), direction);
      else problems.push({ code: "wrongPolarity", value });
    }
  }

  const choices = chosen as Choices & { only: WriteCall["only"] };
  const { lang, only, ...auditChoices } = choices;
  if (flags.has("help")) return { kind: "help", lang };
  if (flags.has("version")) return { kind: "version", lang };
  const [command, ...paths] = positionals;
  const wrong = (problem: Problem): Call => ({ kind: "wrong", lang, problem });
  if (problems[0]) return wrong(problems[0]);
  if (command === undefined) return wrong({ code: "noCommand" });
  if (!isCommand(command)) return wrong({ code: "unknownCommand", command });
  const foreign = [...given].find(([name]) => !COMMANDS[command].includes(name));
  if (foreign) return wrong({ code: "foreignOption", option: foreign[1], command });
  if (paths.length === 0) return wrong({ code: "noFile" });
  const quiet = flags.has("quiet");
  if (command === "audit") return { kind: "audit", lang, ...auditChoices, quiet, polarity, paths };
  const dry = flags.has("dry-run");
  if (output === null && !dry) return wrong({ code: "noOutput" });
  const settings = Object.fromEntries((["scale", "cap", "rounding", "equality"] as const).filter((name) => given.has(name)).map((name) => [name, chosen[name]]));
  return { kind: command, lang, quiet, paths, output: dry ? null : output, force: flags.has("force"), settings, polarity, values: flags.has("values"), only };
}
