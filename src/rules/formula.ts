import { columnIndex, MAX_COLUMNS, MAX_ROWS, parseAddress, type Range } from "../kernel/address";

/** A formula as far as the rules understand formulas: arithmetic, functions, cells and areas. */
export type Formula =
  | { readonly kind: "number"; readonly value: number }
  /** Text, a logical value or an error value. */
  | { readonly kind: "other" }
  /** A cell (`single`) or an area of the sheet; whole rows and columns reach to the sheet's end. */
  | { readonly kind: "area"; readonly sheet: string; readonly range: Range; readonly single: boolean }
  /** The name in capitals. */
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Formula[] }
  | { readonly kind: "binary"; readonly operator: string; readonly left: Formula; readonly right: Formula }
  | { readonly kind: "sign"; readonly operator: "+" | "-" | "%"; readonly of: Formula };

const LONGEST = 2_000;
const DEEPEST = 60;
const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const AREA = String.raw`(?:\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})`;
// Area, call, number, text, word, sign: the groups in this order.
const TOKEN = new RegExp(
  String.raw`\s*(?:((?:${SHEET})?${AREA})(?![\p{L}\p{N}_.(!])|([\p{L}_][\p{L}\p{N}_.]*)\(|((?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?)`
  + String.raw`|("(?:[^"]|"")*")|(TRUE|FALSE|#(?:REF!|DIV/0!|N/A|NAME\?|VALUE!|NUM!|NULL!))|(<=|>=|<>|[-+*/^&=<>%(),;]))\s*`, "uy");
const TYPES = ["area", "call", "number", "text", "word", "sign"] as const;

interface Token { readonly type: (typeof TYPES)[number]; readonly text: string }

function tokensOf(formula: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  TOKEN.lastIndex = formula.startsWith("=") ? 1 : 0;
  while (TOKEN.lastIndex < formula.length) {
    const match = TOKEN.exec(formula);
    const at = match ? TYPES.findIndex((_, i) => match[i + 1] !== undefined) : -1;
    const type = TYPES[at];
    if (!match || type === undefined) return undefined;
    tokens.push({ type, text: match[at + 1] ?? "" });
  }
  return tokens;
}

const POWER: Readonly<Record<string, number>> = { "=": 1, "<": 1, ">": 1, "<=": 1, ">=": 1, "<>": 1, "&": 2, "+": 3, "-": 3, "*": 4, "/": 4, "^": 5 };

/** A recursive descent over the tokens; undefined as soon as something is not understood. */
class Reader {
  #at = 0;
  #depth = 0;

  constructor(readonly tokens: readonly Token[], readonly home: string) {}

  get atEnd(): boolean { return this.#at >= this.tokens.length; }

  #isSign(text: string): boolean { const token = this.tokens[this.#at]; return token?.type === "sign" && token.text === text; }
  #take(text: string): boolean { if (!this.#isSign(text)) return false; this.#at++; return true; }

  expression(least = 1): Formula | undefined {
    if (++this.#depth > DEEPEST) return undefined;
    let left = this.#operand();
    while (left) {
      const operator = this.tokens[this.#at];
      const power = operator?.type === "sign" ? POWER[operator.text] : undefined;
      if (!operator || power === undefined || power < least) break;
      this.#at++;
      const right = this.expression(power + 1);
      left = right && { kind: "binary", operator: operator.text, left, right };
    }
    this.#depth--;
    return left;
  }

  #operand(): Formula | undefined {
    const token = this.tokens[this.#at];
    if (!token) return undefined;
    this.#at++;
    let formula: Formula | undefined;
    if (token.type === "sign") {
      if (token.text === "+" || token.text === "-") {
        const of = this.expression(6);
        formula = of && { kind: "sign", operator: token.text, of };
      } else if (token.text === "(") {
        formula = this.expression();
        if (!this.#take(")")) return undefined;
      } else return undefined;
    } else if (token.type === "number") formula = { kind: "number", value: Number(token.text) };
    else if (token.type === "area") formula = areaOf(token.text, this.home);
    else if (token.type === "call") formula = this.#call(token.text);
    else formula = { kind: "other" };
    while (formula && this.#take("%")) formula = { kind: "sign", operator: "%", of: formula };
    return formula;
  }

  #call(name: string): Formula | undefined {
    const args: Formula[] = [];
    if (this.#take(")")) return { kind: "call", name: name.toUpperCase(), args };
    for (;;) {
      // An argument may be left out: ROUND(A1,).
      const missing = this.#isSign(",") || this.#isSign(";") || this.#isSign(")");
      const arg: Formula | undefined = missing ? { kind: "number", value: 0 } : this.expression();
      if (!arg) return undefined;
      args.push(arg);
      if (this.#take(",") || this.#take(";")) continue;
      return this.#take(")") ? { kind: "call", name: name.toUpperCase(), args } : undefined;
    }
  }
}

function areaOf(text: string, home: string): Formula | undefined {
  const bang = text.lastIndexOf("!");
  const sheet = bang < 0 ? home : text.slice(0, bang).replace(/^'|'$/g, "").replaceAll("''", "'");
  const [first = "", second] = text.slice(bang + 1).replaceAll("$", "").split(":");
  const single = second === undefined;
  const range = corners(first, second ?? first);
  return range && { kind: "area", sheet, range, single };
}

function corners(first: string, second: string): Range | undefined {
  const [a, b] = [parseAddress(first), parseAddress(second)];
  if (a && b) {
    return { top: Math.min(a.row, b.row), left: Math.min(a.column, b.column), bottom: Math.max(a.row, b.row), right: Math.max(a.column, b.column) };
  }
  if (/^\d+$/.test(first)) return { top: Math.min(+first, +second) - 1, left: 0, bottom: Math.max(+first, +second) - 1, right: MAX_COLUMNS - 1 };
  const [left, right] = [columnIndex(first), columnIndex(second)];
  return left < 0 || right < 0 ? undefined : { top: 0, left: Math.min(left, right), bottom: MAX_ROWS - 1, right: Math.max(left, right) };
}

/**
 * Reads a formula with English function names and A1 addresses, as a snapshot holds it; `home` is the sheet that it stands on.
 * Undefined for anything that is not understood: names, tables, other workbooks, arrays, unions of areas.
 */
export function readFormula(formula: string, home: string): Formula | undefined {
  if (formula.length > LONGEST) return undefined;
  const tokens = tokensOf(formula);
  if (!tokens) return undefined;
  const reader = new Reader(tokens, home);
  const read = reader.expression();
  return reader.atEnd ? read : undefined;
}

export type Area = Extract<Formula, { kind: "area" }>;

/** All areas of a formula, inside functions too. */
export function areasOf(formula: Formula): readonly Area[] {
  switch (formula.kind) {
    case "area": return [formula];
    case "call": return formula.args.flatMap(areasOf);
    case "binary": return [...areasOf(formula.left), ...areasOf(formula.right)];
    case "sign": return areasOf(formula.of);
    case "number":
    case "other": return [];
  }
}

/** Functions that add up or average the numbers of their areas and pass over text. */
const COLLECTORS: ReadonlySet<string> = new Set(["SUM", "AVERAGE", "SUBTOTAL"]);

/** The areas that stand in SUM, AVERAGE or SUBTOTAL, which pass over text. */
export function collectedAreas(formula: Formula): readonly Area[] {
  switch (formula.kind) {
    case "call": return COLLECTORS.has(formula.name) ? formula.args.flatMap((arg) => (arg.kind === "area" ? [arg] : collectedAreas(arg))) : formula.args.flatMap(collectedAreas);
    case "binary": return [...collectedAreas(formula.left), ...collectedAreas(formula.right)];
    case "sign": return collectedAreas(formula.of);
    case "area":
    case "number":
    case "other": return [];
  }
}

/** One area that is added; `subtotal` where cells with SUBTOTAL inside it are passed over. */
export interface Addend { readonly area: Area; readonly subtotal: boolean }

const isSum = (formula: Extract<Formula, { kind: "call" }>): boolean => formula.name === "SUM";
const isSubtotal = ({ name, args }: Extract<Formula, { kind: "call" }>): boolean =>
  name === "SUBTOTAL" && args[0]?.kind === "number" && (args[0].value === 9 || args[0].value === 109);

/** What a plain addition adds: SUM, SUBTOTAL(9;…), +, or a single cell. Undefined for any other formula. */
export function addendsOf(formula: Formula): readonly Addend[] | undefined {
  switch (formula.kind) {
    case "area": return formula.single ? [{ area: formula, subtotal: false }] : undefined;
    case "binary": return formula.operator === "+" ? both(addendsOf(formula.left), addendsOf(formula.right)) : undefined;
    case "sign": return formula.operator === "+" ? addendsOf(formula.of) : undefined;
    case "call": {
      if (isSubtotal(formula)) return formula.args.slice(1).map((arg) => (arg.kind === "area" ? [{ area: arg, subtotal: true }] : undefined)).reduce(both, []);
      if (formula.name === "ROUND") return formula.args[0] && addendsOf(formula.args[0]);
      if (!isSum(formula)) return undefined;
      return formula.args.map((arg) => (arg.kind === "area" ? [{ area: arg, subtotal: false }] : addendsOf(arg))).reduce(both, []);
    }
    case "number": return formula.value === 0 ? [] : undefined;
    case "other": return undefined;
  }
}

const both = (a: readonly Addend[] | undefined, b: readonly Addend[] | undefined): readonly Addend[] | undefined => (a && b ? [...a, ...b] : undefined);

/** The areas of a plain AVERAGE, or of a sum that is divided by a number; undefined for any other formula. */
export function averagedAreas(formula: Formula): readonly Area[] | undefined {
  if (formula.kind === "call" && formula.name === "ROUND") return formula.args[0] && averagedAreas(formula.args[0]);
  if (formula.kind === "call" && formula.name === "AVERAGE") {
    return formula.args.every((arg) => arg.kind === "area") ? formula.args : undefined;
  }
  if (formula.kind === "binary" && formula.operator === "/" && formula.right.kind === "number") {
    return addendsOf(formula.left)?.map((addend) => addend.area);
  }
  return undefined;
}

/** Functions around a percentage that change neither its cells nor what it means. */
const WRAPPERS: ReadonlySet<string> = new Set(["IFERROR", "ROUND", "ROUNDUP", "ROUNDDOWN", "TRUNC", "IF", "MIN", "MAX", "INT"]);

/** The plain cells of a formula that divides one by another, wherever wrapped; undefined for any other formula. */
export function ratioCells(formula: Formula): readonly Area[] | undefined {
  return divides(formula) && isRatio(formula) ? areasOf(formula) : undefined;
}

function isRatio(formula: Formula): boolean {
  switch (formula.kind) {
    case "area": return formula.single;
    case "call": return WRAPPERS.has(formula.name) && formula.args.every(isRatio);
    case "binary": return isRatio(formula.left) && isRatio(formula.right);
    case "sign": return isRatio(formula.of);
    case "number":
    case "other": return true;
  }
}

function divides(formula: Formula): boolean {
  switch (formula.kind) {
    case "binary": return (formula.operator === "/" && areasOf(formula.right).length > 0) || divides(formula.left) || divides(formula.right);
    case "call": return formula.args.some(divides);
    case "sign": return divides(formula.of);
    case "area":
    case "number":
    case "other": return false;
  }
}
