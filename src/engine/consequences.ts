import type { Finding, Suggestion } from "../findings/finding";
import { cellKey, termsOf, type Identity, type Term } from "../findings/identity";
import { judge } from "../findings/judge";
import type { AmountValue, Violation } from "../findings/outcome";
import { Decimal } from "../kernel/decimal";
import type { Neighbours } from "../localise";
import type { CellRef } from "../snapshot/snapshot";
import { mapped, type LiveCells } from "./live-cells";
import { inCell } from "./neighbours";

/** What is said of a finding whose cause is in a cell that another finding shows to be wrong by itself. */
type Traced = Pick<Finding, "suspect" | "cause" | "suggestion">;

const ZERO = new Decimal(0);

/**
 * Findings that only follow from a cell that is wrong by itself, by their index: what a misplaced formula gives is missing in other
 * sums, and what formulas make of a number as text is nothing. They are told by their identity, which holds with the formula's right
 * result, or with nothing in the place of the text.
 */
export function consequencesOf(findings: readonly Finding[], violations: readonly Violation[], live: LiveCells, neighbours: Neighbours): ReadonlyMap<number, Traced> {
  const found = new Map<number, Traced>();
  const sources = findings.filter(({ rule, messageId }) => rule === "formula-misplaced" || (rule === "number-as-text" && messageId === "leftOut"));
  if (sources.length === 0) return found;
  const places = placesOf(violations);
  for (const source of sources) {
    const { rule, at, expected } = source;
    if (rule === "formula-misplaced" && typeof expected === "object") {
      const suggestion = likely(at, inCell(expected, at, neighbours), "localise.formula");
      const right = new Map([[cellKey(at), expected.value]]);
      for (const [i, violation] of places.get(cellKey(at)) ?? []) {
        if (holdsWith(violation, right)) found.set(i, { suspect: at, cause: cellKey(at), suggestion });
      }
    }
    if (rule === "number-as-text") ofText(source, findings, places, live, neighbours, found);
  }
  return found;
}

const likely = (at: CellRef, value: AmountValue, messageId: string): Suggestion => ({ at, value, confidence: "likely", messageId, data: { value }, alternatives: [] });

function ofText(
  { at, reported }: Finding, findings: readonly Finding[], places: Places, live: LiveCells, neighbours: Neighbours, found: Map<number, Traced>,
): void {
  const key = cellKey(at);
  let term: Term | undefined;
  // What formulas should give if the text were a number.
  const right = new Map<string, Decimal>();
  const led: number[] = [];
  for (const [i, violation] of places.get(key) ?? []) {
    if (!live.isCalculated(violation.at) || !holdsWith(violation, new Map([[key, ZERO]]))) continue;
    term ??= identitiesOf(violation).flatMap(termsOf).find((one) => cellKey(one.at) === key);
    led.push(i);
    const expected = findings[i]?.expected;
    if (typeof expected === "object") right.set(cellKey(violation.at), expected.value);
  }
  if (!term) return;
  for (const mended of right.keys()) {
    for (const [i, violation] of places.get(mended) ?? []) if (!led.includes(i) && holdsWith(violation, right)) led.push(i);
  }
  const value: AmountValue = { value: term.value, decimals: Math.max(0, term.decimals), unit: /%/.test(reported) ? "percent" : /rp/i.test(reported) ? "rupiah" : "none" };
  const suggestion = likely(at, inCell(value, at, neighbours), "localise.text");
  for (const i of led) found.set(i, { suspect: at, cause: key, suggestion });
  findings.forEach((finding, i) => { if (finding.rule === "number-as-text" && cellKey(finding.at) === key) found.set(i, { suspect: at, cause: key, suggestion }); });
}

const identitiesOf = ({ identity, others = [] }: Violation): readonly Identity[] => (identity ? [identity, ...others] : []);

/** The violations that speak of a cell, with their indices. */
type Places = ReadonlyMap<string, ReadonlyMap<number, Violation>>;

function placesOf(violations: readonly Violation[]): Places {
  const places = new Map<string, Map<number, Violation>>();
  violations.forEach((violation, i) => {
    for (const { at } of identitiesOf(violation).flatMap(termsOf)) {
      const known = places.get(cellKey(at));
      if (known) known.set(i, violation); else places.set(cellKey(at), new Map([[i, violation]]));
    }
  });
  return places;
}

/** Whether all that the violation says holds with these values in their cells. */
const holdsWith = (violation: Violation, values: ReadonlyMap<string, Decimal>): boolean =>
  identitiesOf(violation).every((identity) => termsOf(identity).some(({ at }) => values.has(cellKey(at))) && judge(mapped(identity, (term) => {
    const value = values.get(cellKey(term.at));
    return value ? { ...term, value, precise: value } : term;
  })) !== "fails");
