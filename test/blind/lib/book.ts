import {
  averageCheck,
  claimCheck,
  ratioCheck,
  sameCheck,
  sumCheck,
  type Check,
  type Get,
  type RatioOptions,
  type Ref,
} from "./checks";
import { meaning, spec, type Cell, type Meaning, type Spec } from "./cell";
import { cmp, div, q, round } from "./rational";
import { calculate, columnName, split } from "./formula";

interface TableLabel {
  readonly kind: string;
  readonly title: string;
  readonly sheet: string;
  readonly cell: string;
}
/** An error planted on purpose; cells are named "table/row/column". */
export interface Planted {
  readonly id: string;
  readonly kind: string;
  readonly scope?: "lkip" | "umum";
  readonly at: string;
  readonly write?: Cell | ((b: Book) => Cell);
  /** More cells overwritten by the same slip (the other half of a swap). */
  readonly writes?: Readonly<Record<string, Cell>>;
  readonly also?: readonly string[];
  readonly suspect?: string | false;
  readonly correct?: string;
  readonly why: string;
  /** Cells that are wrong because of this one (a total that lost it). */
  readonly spoils?: readonly string[];
  /** For slips of form (a number as text, two values in a cell), which break no identity. */
  readonly formal?: boolean;
}
interface BookOptions {
  readonly errors?: readonly Planted[];
  /** Cells where opinions may differ. */
  readonly may?: readonly string[];
  /** Truncated or borderline cells that are right all the same. */
  readonly allow?: Readonly<Record<string, "trunc" | "grey">>;
}

export class Sheet {
  readonly cells = new Map<string, Spec>();
  readonly merges: string[] = [];
  readonly hiddenColumns: string[] = [];
  readonly hiddenRows: number[] = [];
  readonly widths = new Map<string, number>();
  hidden = false;
  constructor(
    readonly name: string,
    readonly book: Book,
  ) {}

  put(a1: string, c: Cell, name?: string): Ref {
    this.cells.set(a1, spec(c));
    const ref = `${this.name}!${a1}`;
    if (name) this.book.name(name, ref);
    return ref;
  }
  /** Lines of prose or captions, one below the other. */
  lines(a1: string, ...texts: (Cell | undefined)[]): void {
    const [col, row] = split(a1);
    texts.forEach((t, i) => t !== undefined && t !== "" && this.put(`${columnName(col)}${row + i}`, t));
  }
}

export class Book {
  readonly sheets: Sheet[] = [];
  readonly tables: TableLabel[] = [];
  readonly checks: Check[] = [];
  private readonly names = new Map<string, Ref>();
  private readonly facts = new Map<string, Ref[]>();
  private readonly results = new Map<Ref, number>();
  constructor(
    readonly file: string,
    readonly options: BookOptions = {},
  ) {}

  sheet(name: string, widths: Readonly<Record<string, number>> = {}): Sheet {
    const s = new Sheet(name, this);
    for (const [k, v] of Object.entries(widths)) s.widths.set(k, v);
    this.sheets.push(s);
    return s;
  }
  name(name: string, ref: Ref): void {
    if (this.names.has(name)) throw new Error(`${this.file}: two cells named ${name}`);
    this.names.set(name, ref);
  }
  ref(name: string): Ref {
    const r = this.names.get(name);
    if (!r) throw new Error(`${this.file}: no cell named ${name}`);
    return r;
  }
  has = (name: string): boolean => this.names.has(name);
  /** Address for a formula on the same sheet. */
  a1 = (name: string): string => this.ref(name).split("!")[1] as string;
  /** Address for a formula on another sheet. */
  far = (name: string): string => {
    const [s, a] = this.ref(name).split("!") as [string, string];
    return `'${s}'!${a}`;
  };
  at(ref: Ref): Spec | undefined {
    const [s, a] = ref.split("!") as [string, string];
    return this.sheets.find((x) => x.name === s)?.cells.get(a);
  }

  fact(key: string, name: string): void {
    const ref = this.ref(name);
    const others = this.facts.get(key) ?? [];
    for (const o of others) this.checks.push(sameCheck(`${key} the same`, o, ref));
    this.facts.set(key, [...others, ref]);
  }
  sum(whole: string, parts: readonly string[]): void {
    this.checks.push(
      sumCheck(
        `sum at ${whole}`,
        this.ref(whole),
        parts.map((p) => this.ref(p)),
      ),
    );
  }
  ratio(pct: string, num: string, den: string, o?: RatioOptions): void {
    this.checks.push(ratioCheck(`ratio at ${pct}`, this.ref(pct), this.ref(num), this.ref(den), o));
  }
  average(avg: string, parts: readonly string[], cap?: number): void {
    this.checks.push(
      averageCheck(
        `average at ${avg}`,
        this.ref(avg),
        parts.map((p) => this.ref(p)),
        cap,
      ),
    );
  }
  claim(
    what: string,
    points: readonly string[],
    cells: readonly string[],
    test: (get: Get, r: (n: string) => Ref) => boolean | null,
  ) {
    const r = (n: string): Ref => this.ref(n);
    this.checks.push(claimCheck(what, points.map(r), cells.map(r), (get) => test(get, r)));
  }

  /** Plants the errors; call once, after the whole truth is written. */
  plant(): void {
    for (const e of this.options.errors ?? []) this.confirm(e);
    this.results.clear();
    for (const e of this.options.errors ?? []) {
      const all = { ...e.writes, ...(e.write === undefined ? {} : { [e.at]: e.write }) };
      for (const [name, w] of Object.entries(all)) {
        const ref = this.ref(name);
        const [s, a] = ref.split("!") as [string, string];
        const sheet = this.sheets.find((x) => x.name === s) as Sheet;
        const { v: _v, f: _f, z: _z, loc: _l, scale: _s, error: _e, rich: _r, fill: _b, ...style } = sheet.cells.get(a) ?? {};
        sheet.cells.set(a, { ...style, ...spec(typeof w === "function" ? w(this) : w) });
      }
    }
  }

  /** The value that a label calls correct must be what the truth says there. */
  private confirm(e: Planted): void {
    if (e.correct === undefined) return;
    const ref = this.ref(e.suspect || e.at);
    const [m, s] = [this.meaning(ref), this.at(ref)];
    const dec = (e.correct.split(".")[1] ?? "").length;
    const unit = s?.scale && s.scale > 100 ? s.scale : 1;
    const ok = /^-?[\d.]+$/.test(e.correct) ? m && cmp(round(div(m.value, unit), dec), q(e.correct)) === 0 : s?.v === e.correct;
    if (!ok && e.suspect !== false)
      throw new Error(`${e.id}: correct is ${e.correct}, but ${ref} truly says ${JSON.stringify(s)}`);
  }

  /** The cached result of a formula cell. */
  result(ref: Ref): number {
    const known = this.results.get(ref);
    if (known !== undefined) return known;
    const s = this.at(ref) as Spec;
    const x = calculate(s.f as string, ref.split("!")[0] as string, (r) => {
      const c = this.at(r);
      if (!c || c.error) return null;
      return c.f !== undefined ? this.result(r) : (c.v ?? null);
    });
    this.results.set(ref, x);
    return x;
  }
  meaning: Get = (ref): Meaning | null => {
    const s = this.at(ref);
    return s ? meaning(s, s.f === undefined || s.error ? undefined : this.result(ref)) : null;
  };
}
