/** Calculates the formulas of the hold-out reports: arithmetic, comparisons and the functions that clerks know. */
import { columnName, split } from "../../blind/lib/formula";

export type Scalar = number | string | null;
export class FormulaError extends Error {}
interface Env {
  readonly sheet: string;
  readonly get: (ref: string) => Scalar;
  readonly isSubtotal: (ref: string) => boolean;
}
interface Part {
  readonly run: () => readonly Scalar[];
  readonly refs?: readonly string[];
}
const REF = /^(?:(?:'([^']+)'|([A-Za-z][\w.]*))!)?\$?([A-Z]{1,2})\$?(\d+)(?::\$?([A-Z]{1,2})\$?(\d+))?/;
const TOKEN = /^(>=|<=|<>|[-+*/%(),;<>=])/;

const single = (p: Part): Scalar => {
  const x = p.run();
  if (x.length !== 1) throw new Error("a range where one value is wanted");
  return x[0] as Scalar;
};
const num = (p: Part): number => {
  const v = single(p) ?? 0;
  if (typeof v === "string") throw new FormulaError("#VALUE!");
  return v;
};
const numbers = (ps: readonly Part[]): number[] => ps.flatMap((p) => p.run()).filter((x): x is number => typeof x === "number");
const total = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0);
const mean = (xs: readonly number[]): number => {
  if (!xs.length) throw new FormulaError("#DIV/0!");
  return total(xs) / xs.length;
};
const places = (x: number, k: number, f: (y: number) => number): number => (Math.sign(x) * f(Math.abs(x) * 10 ** k)) / 10 ** k;

function apply(name: string, a: readonly Part[], env: Env): Scalar {
  const [x, y, z] = a as [Part, Part, Part];
  if (name === "SUM") return total(numbers(a));
  if (name === "AVERAGE") return mean(numbers(a));
  if (name === "MIN") return Math.min(...numbers(a));
  if (name === "MAX") return Math.max(...numbers(a));
  if (name === "ABS") return Math.abs(num(x));
  if (name === "ROUND") return places(num(x), num(y), Math.round);
  if (name === "ROUNDDOWN" || name === "TRUNC") return places(num(x), num(y), Math.floor);
  if (name === "IF") return single(num(x) ? y : z);
  if (name === "SUBTOTAL") {
    if (num(x) !== 9 && num(x) !== 109) throw new Error("SUBTOTAL of that kind");
    const refs = a.slice(1).flatMap((p) => p.refs ?? []);
    return total(
      refs
        .filter((r) => !env.isSubtotal(r))
        .map((r) => env.get(r))
        .filter((v) => typeof v === "number"),
    );
  }
  if (name === "IFERROR") {
    try {
      return single(x);
    } catch (e) {
      if (e instanceof FormulaError) return single(y);
      throw e;
    }
  }
  throw new Error(`no function ${name}`);
}

class Parser {
  private at = 0;
  constructor(
    private readonly src: string,
    private readonly env: Env,
  ) {}
  private get rest(): string {
    return this.src.slice(this.at).trimStart();
  }
  private take(s: string): void {
    if (!this.rest.startsWith(s)) throw new Error(`formula ${this.src}: "${s}" expected before "${this.rest}"`);
    this.at = this.src.length - this.rest.length + s.length;
  }
  private op(of: readonly string[]): string | undefined {
    const t = TOKEN.exec(this.rest)?.[0];
    if (t === undefined || !of.includes(t)) return undefined;
    this.take(t);
    return t;
  }
  all(): Part {
    const x = this.comparison();
    if (this.rest) throw new Error(`formula ${this.src}: rest "${this.rest}"`);
    return x;
  }
  private comparison(): Part {
    const left = this.sum();
    const o = this.op([">=", "<=", "<>", ">", "<", "="]);
    if (!o) return left;
    const right = this.sum();
    const test = (a: Scalar, b: Scalar): boolean =>
      o === "="
        ? a === b
        : o === "<>"
          ? a !== b
          : o === ">="
            ? num(left) >= num(right)
            : o === "<="
              ? num(left) <= num(right)
              : o === ">"
                ? num(left) > num(right)
                : num(left) < num(right);
    return { run: () => [test(single(left), single(right)) ? 1 : 0] };
  }
  private sum(): Part {
    let left = this.product();
    for (let o = this.op(["+", "-"]); o; o = this.op(["+", "-"])) {
      const [a, b, plus] = [left, this.product(), o === "+"];
      left = { run: () => [plus ? num(a) + num(b) : num(a) - num(b)] };
    }
    return left;
  }
  private product(): Part {
    let left = this.atom();
    for (let o = this.op(["*", "/", "%"]); o; o = this.op(["*", "/", "%"])) {
      const a = left;
      if (o === "%") left = { run: () => [num(a) / 100] };
      else if (o === "*") {
        const b = this.atom();
        left = { run: () => [num(a) * num(b)] };
      } else {
        const b = this.atom();
        left = {
          run: () => {
            if (num(b) === 0) throw new FormulaError("#DIV/0!");
            return [num(a) / num(b)];
          },
        };
      }
    }
    return left;
  }
  private atom(): Part {
    if (this.op(["("])) {
      const x = this.comparison();
      this.take(")");
      return x;
    }
    if (this.op(["-"])) {
      const x = this.atom();
      return { run: () => [-num(x)] };
    }
    const text = /^"([^"]*)"/.exec(this.rest);
    const digits = /^\d+(\.\d+)?/.exec(this.rest);
    const fn = /^([A-Z]+)\(/.exec(this.rest);
    if (text) return this.constant(text[0], text[1] as string);
    if (digits) return this.constant(digits[0], Number(digits[0]));
    return fn ? this.call(fn[1] as string) : this.reference();
  }
  private constant(token: string, v: Scalar): Part {
    this.take(token);
    return { run: () => [v] };
  }
  private call(name: string): Part {
    this.take(`${name}(`);
    const args = [this.comparison()];
    while (this.op([",", ";"])) args.push(this.comparison());
    this.take(")");
    return { run: () => [apply(name, args, this.env)] };
  }
  private reference(): Part {
    const m = REF.exec(this.rest);
    if (!m) throw new Error(`formula ${this.src}: cannot read "${this.rest}"`);
    this.take(m[0]);
    const sheet = m[1] ?? m[2] ?? this.env.sheet;
    const [c1, r1] = split(`${m[3]}${m[4]}`);
    const [c2, r2] = m[5] ? split(`${m[5]}${m[6]}`) : [c1, r1];
    const refs: string[] = [];
    for (let r = r1; r <= r2; r++) for (let c = c1; c <= c2; c++) refs.push(`${sheet}!${columnName(c)}${r}`);
    return { refs, run: () => refs.map((x) => this.env.get(x)) };
  }
}

/** The value of a formula (without "="); throws FormulaError where Excel shows an error. */
export const evaluate = (src: string, env: Env): Scalar => single(new Parser(src, env).all());
