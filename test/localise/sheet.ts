import { judge } from "../../src/findings/judge";
import { cellKey, type Identity, type Term } from "../../src/findings/identity";
import { parseAddress, toAddress } from "../../src/kernel/address";
import { Decimal } from "../../src/kernel/decimal";
import { localise, type Explanation, type MissingRowHint, type Neighbours, type Statement } from "../../src/localise";
import type { CellRef } from "../../src/snapshot/snapshot";

/** "3.8!D17", or "D17" on the sheet "T". */
export function ref(name: string): CellRef {
  const [sheet, address] = name.includes("!") ? name.split("!") : ["T", name];
  return { sheet: sheet ?? "", address: address ?? "" };
}

type Relation =
  | { readonly kind: "sum" | "mean"; readonly names: readonly string[] }
  | { readonly kind: "ratio"; readonly names: readonly [string, string, string]; readonly polarity: "positive" | "negative" }
  | { readonly kind: "equal" | "order"; readonly names: readonly [string, string] };

/** Written numbers in a small workbook, with what must hold between them. Later writing overwrites. */
export class TestSheet {
  private readonly terms = new Map<string, Term>();
  private readonly relations: Relation[] = [];
  private readonly hints: MissingRowHint[] = [];

  /** Writes numbers: "467192970" is an amount, "49%" or "83.40%" a rounded number. */
  write(cells: Readonly<Record<string, string | number>>): this {
    for (const [name, content] of Object.entries(cells)) {
      const text = String(content);
      const value = new Decimal(text.replace("%", ""));
      const exact = !text.endsWith("%");
      const at = ref(name);
      this.terms.set(cellKey(at), { at, value, precise: value, exact, decimals: exact ? 0 : (text.replace("%", "").split(".")[1] ?? "").length });
    }
    return this;
  }

  term(name: string): Term {
    const term = this.terms.get(cellKey(ref(name)));
    if (!term) throw new Error(`Nothing stands in ${name}`);
    return term;
  }

  /** As written: "46192970", "49%". */
  text(name: string): string {
    const { value, decimals, exact } = this.term(name);
    return value.toFixed(Math.max(0, decimals)) + (exact ? "" : "%");
  }

  get names(): readonly string[] { return [...this.terms.keys()].map((key) => key.replace(/^T!/, "")); }

  sum(total: string, ...parts: readonly string[]): this {
    this.relations.push({ kind: "sum", names: [total, ...parts] });
    return this;
  }

  mean(mean: string, ...parts: readonly string[]): this {
    this.relations.push({ kind: "mean", names: [mean, ...parts] });
    return this;
  }

  ratio(ratio: string, part: string, whole: string, polarity: "positive" | "negative" = "positive"): this {
    this.relations.push({ kind: "ratio", names: [ratio, part, whole], polarity });
    return this;
  }

  equal(left: string, right: string): this {
    this.relations.push({ kind: "equal", names: [left, right] });
    return this;
  }

  order(smaller: string, larger: string): this {
    this.relations.push({ kind: "order", names: [smaller, larger] });
    return this;
  }

  hint(label: string, from: string, amounts: Readonly<Record<string, number>>): this {
    const list = Object.entries(amounts).map(([total, value]) => ({ total: ref(total), value: new Decimal(value) }));
    this.hints.push({ label, from: ref(from), totals: list.map(({ total }) => total), amounts: list });
    return this;
  }

  get neighbours(): Neighbours {
    return {
      around: ({ sheet, address }) => {
        const { row, column } = parseAddress(address) ?? { row: 0, column: 0 };
        return ([[-1, 0], [1, 0], [0, -1], [0, 1]] as const)
          .filter(([down, right]) => row + down >= 0 && column + right >= 0)
          .flatMap(([down, right]) => this.terms.get(`${sheet}!${toAddress(row + down, column + right)}`) ?? []);
      },
      power: () => 0,
      text: (at) => {
        const term = this.terms.get(cellKey(at));
        return term === undefined ? "" : `${term.exact ? "Rp " : ""}${term.value.toFixed(Math.max(0, term.decimals))}${term.exact ? "" : "%"}`;
      },
    };
  }

  private identity(relation: Relation): Identity {
    const [first, second, third, ...more] = relation.names.map((name) => this.term(name)) as [Term, Term, Term, ...Term[]];
    switch (relation.kind) {
      case "sum": return { kind: "sum", total: first, parts: [second, third, ...more].filter((term) => term !== undefined) };
      case "mean": return { kind: "mean", mean: first, parts: [second, third, ...more].filter((term) => term !== undefined), capped: false };
      case "ratio": return { kind: "ratio", ratio: first, part: second, whole: third, polarity: relation.polarity, capped: false };
      case "equal": return { kind: "equal", left: first, right: second };
      case "order": return { kind: "order", smaller: first, larger: second, strict: false };
    }
  }

  statements(): readonly Statement[] {
    let violation = 0;
    return this.relations.map((relation) => this.identity(relation)).map((identity) => (judge(identity) === "fails" ? { identity, holds: false, violation: violation++ } : { identity, holds: true }));
  }

  localise(order: (statements: readonly Statement[]) => readonly Statement[] = (same) => same): readonly Explanation[] {
    return localise(order(this.statements()), this.hints, this.neighbours);
  }

  /** "D17 := 467192970 (dropped, certain)" for each cause, "A1 | B2" for ties, sorted. */
  verdicts(): readonly string[] {
    return this.localise().map(brief).sort();
  }
}

const nameOf = ({ sheet, address }: CellRef): string => (sheet === "T" ? address : `${sheet}!${address}`);
const valueOf = (value: unknown): string =>
  typeof value === "string" ? value : (value as { value: Decimal; decimals: number }).value.toFixed((value as { decimals: number }).decimals);

export function brief({ suspect, suggestion, tooLarge }: Explanation): string {
  if (tooLarge) return "too large";
  if (!suggestion) return suspect ? nameOf(suspect) : "-";
  const slip = suggestion.messageId.replace("localise.", "");
  if (suspect && suggestion.alternatives.length === 0) {
    return `${nameOf(suspect)} := ${valueOf(suggestion.value)} (${slip}, ${suggestion.confidence})`;
  }
  const options = suggestion.alternatives.map(({ at, value }) => `${nameOf(at)} := ${valueOf(value)}`).join(" | ");
  return suspect ? `${nameOf(suspect)}: ${options}` : options === "" ? `${nameOf(suggestion.at)} + ${valueOf(suggestion.value)} (${slip}, ${suggestion.confidence})` : `tie: ${options}`;
}
