/** A calculator for the few formulas that clerks write, so that every formula carries its cached result. */
type Lookup = (ref: string) => number | string | null;

interface Parser {
  readonly src: string;
  at: number;
  readonly get: Lookup;
  readonly sheet: string;
}

const REF = /^(?:(?:'([^']+)'|([A-Za-z][\w.]*))!)?\$?([A-Z]{1,2})\$?(\d+)(?::\$?([A-Z]{1,2})\$?(\d+))?/;
const columnNumber = (s: string): number => [...s].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0);
export const columnName = (n: number): string =>
  n > 26 ? String.fromCharCode(64 + Math.floor((n - 1) / 26)) + columnName(((n - 1) % 26) + 1) : String.fromCharCode(64 + n);

export const split = (a1: string): [number, number] => {
  const m = /^([A-Z]+)(\d+)$/.exec(a1);
  if (!m) throw new Error(`not an address: ${a1}`);
  return [columnNumber(m[1] as string), Number(m[2])];
};

const peek = (p: Parser): string => p.src[p.at] ?? "";
function eat(p: Parser, s: string): void {
  if (!p.src.startsWith(s, p.at)) throw new Error(`formula ${p.src}: "${s}" expected at ${p.at}`);
  p.at += s.length;
}
const one = (x: (number | string | null)[]): number => {
  const v = x[0] ?? 0;
  if (x.length !== 1 || typeof v === "string") throw new Error(`no single number: ${JSON.stringify(x)}`);
  return v;
};

function expression(p: Parser): (number | string | null)[] {
  let left = term(p);
  while (peek(p) === "+" || peek(p) === "-") {
    const op = p.src[p.at++];
    const right = term(p);
    left = [op === "+" ? one(left) + one(right) : one(left) - one(right)];
  }
  return left;
}
function term(p: Parser): (number | string | null)[] {
  let left = atom(p);
  for (;;) {
    if (peek(p) === "%") {
      p.at++;
      left = [one(left) / 100];
    } else if (peek(p) === "*" || peek(p) === "/") {
      const op = p.src[p.at++];
      const right = atom(p);
      left = [op === "*" ? one(left) * one(right) : one(left) / one(right)];
    } else return left;
  }
}
function atom(p: Parser): (number | string | null)[] {
  const rest = p.src.slice(p.at);
  if (rest[0] === "(") {
    eat(p, "(");
    const x = expression(p);
    eat(p, ")");
    return x;
  }
  if (rest[0] === "-") {
    eat(p, "-");
    return [-one(atom(p))];
  }
  const num = /^\d+(\.\d+)?/.exec(rest);
  if (num) {
    p.at += num[0].length;
    return [Number(num[0])];
  }
  const fn = /^(SUM|AVERAGE|ROUND|MIN|MAX)\(/.exec(rest);
  return fn ? call(p, fn[1] as string) : reference(p, rest);
}
function call(p: Parser, name: string): number[] {
  eat(p, `${name}(`);
  const args: (number | string | null)[][] = [expression(p)];
  while (peek(p) === "," || peek(p) === ";") {
    p.at++;
    args.push(expression(p));
  }
  eat(p, ")");
  // SUM and AVERAGE pass over texts and blanks, which is how a number typed as text gets lost.
  const flat = args.flat().filter((x): x is number => typeof x === "number");
  if (name === "SUM") return [flat.reduce((a, b) => a + b, 0)];
  if (name === "AVERAGE") return [flat.reduce((a, b) => a + b, 0) / flat.length];
  if (name === "MIN") return [Math.min(...flat)];
  if (name === "MAX") return [Math.max(...flat)];
  const k = 10 ** (flat[1] ?? 0);
  return [Math.round((flat[0] ?? 0) * k) / k];
}
function reference(p: Parser, rest: string): (number | string | null)[] {
  const m = REF.exec(rest);
  if (!m) throw new Error(`formula ${p.src}: cannot read at ${p.at}`);
  p.at += m[0].length;
  const sheet = m[1] ?? m[2] ?? p.sheet;
  const [c1, r1] = [columnNumber(m[3] as string), Number(m[4])];
  const [c2, r2] = m[5] ? [columnNumber(m[5]), Number(m[6])] : [c1, r1];
  const out: (number | string | null)[] = [];
  for (let r = r1; r <= r2; r++) for (let c = c1; c <= c2; c++) out.push(p.get(`${sheet}!${columnName(c)}${r}`));
  return out;
}

export function calculate(src: string, sheet: string, get: Lookup): number {
  const p: Parser = { src: src.replace(/\s/g, ""), at: 0, get, sheet };
  // Sheet names may hold spaces; put them back by parsing the original where quoted.
  const q: Parser = src.includes("'") ? { ...p, src } : p;
  const x = one(expression(q));
  if (q.at !== q.src.length) throw new Error(`formula ${src}: rest "${q.src.slice(q.at)}"`);
  return x;
}
