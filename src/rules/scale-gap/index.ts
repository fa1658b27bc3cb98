import { Decimal } from "../../kernel/decimal";
import { mapDefined } from "../../kernel/lists";
import type { ScaleStep, Table } from "../../model/table";
import type { CellRef } from "../../snapshot/snapshot";
import { defineRule } from "../define-rule";
import { plainValue, violationOf } from "../terms";

/** The scale of predicates of the report leaves a gap or lets two steps overlap. */
export default defineRule({
  meta: {
    id: "scale-gap", severity: "info", fix: "none", messages: ["overlaps", "gaps", "both"],
    docs: {
      what: "Two neighbouring steps of the report's own scale of predicates share a value, or a value between them belongs to none.",
      why: "A capaian that falls there has two predicates or none; two readers will judge it differently.",
      example: "≥ 90 and 76 ≤ 90 both hold 90; 75,5 stands in neither 76 ≤ 90 nor 66 ≤ 75.",
      fix: "None is needed: where it decides a row, predikat-mismatch says which policy was used. A scale such as > 90, > 75–90, > 65–75 has no gaps.",
      source: "Permendagri 86/2017 prints its scale with gaps of 1.",
      knownMisses: "Gaps smaller than a hundredth.",
    },
  },
  *check({ lkip }) {
    for (const table of lkip.tables) {
      if (table.kind !== "skala" || table.scale.length < 2) continue;
      const faults = mapDefined(table.scale, (upper, i) => { const lower = table.scale[i + 1]; return lower && faultBetween(upper, lower); });
      const at = faults[0]?.upper.at ?? table.scale[0]?.at;
      if (!at) continue;
      const subject = { table: table.id, label: "", role: "interval" };
      if (faults.length === 0) { yield { type: "passed", at }; continue; }
      const overlaps = faults.filter((fault) => fault.kind === "overlap");
      const gaps = faults.filter((fault) => fault.kind === "gap");
      const value = (list: typeof faults): ReturnType<typeof plainValue> => { const v = list[0]?.example ?? new Decimal(0); return plainValue(v, v.decimalPlaces()); };
      const cells = faults.flatMap(({ upper, lower }) => [upper.at, lower.at]).filter((cell) => cell !== null);
      yield violationOf(undefined, {
        messageId: gaps.length === 0 ? "overlaps" : overlaps.length === 0 ? "gaps" : "both", severity: "info", at, subject, reported: writtenAt(table, at), also: cells,
        data: { overlaps: overlaps.map(pairOf), overlap: value(overlaps), gaps: gaps.map(pairOf), gap: value(gaps) },
      });
    }
  },
});

function writtenAt(table: Table, at: CellRef): string {
  for (const { entries } of table.rows) for (const entry of entries.values()) if (entry.at.address === at.address) return entry.text;
  return "";
}

interface Fault { readonly kind: "overlap" | "gap"; readonly upper: ScaleStep; readonly lower: ScaleStep; readonly example: Decimal }

const SMALLEST = new Decimal("0.01");
const pairOf = ({ upper, lower }: Fault): string => `${upper.name}/${lower.name}`;

function faultBetween(upper: ScaleStep, lower: ScaleStep): Fault | undefined {
  if (upper.from === null || lower.to === null) return undefined;
  const shared = !upper.fromOpen && !lower.toOpen;
  if (lower.to.gt(upper.from) || (lower.to.eq(upper.from) && shared)) return { kind: "overlap", upper, lower, example: upper.from };
  const width = upper.from.minus(lower.to);
  if (width.gt(SMALLEST)) return { kind: "gap", upper, lower, example: lower.to.plus(upper.from).div(2) };
  return width.isZero() && upper.fromOpen && lower.toOpen ? { kind: "gap", upper, lower, example: upper.from } : undefined;
}
