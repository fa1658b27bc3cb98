import type { Finding } from "../findings/finding";
import { cellKey, type Identity } from "../findings/identity";
import { expectedOf } from "../findings/judge";
import type { Violation } from "../findings/outcome";
import { parseAddress } from "../kernel/address";
import type { Decimal } from "../kernel/decimal";
import { mapDefined } from "../kernel/lists";
import { localise, type MissingRowHint, type Neighbours, type Statement } from "../localise";
import type { Lkip } from "../model/table";
import type { CellRef } from "../snapshot/snapshot";
import { consequencesOf } from "./consequences";
import { liveCells } from "./live-cells";
import { inCell, inOwnUnits, neighboursIn } from "./neighbours";

/** Further identities of one violation that are looked at: more than any report has. */
const WITNESSES_AT_MOST = 16;

/**
 * Groups findings by cause and names the wrong cell where the identities tell it. `violations` stand in the order of
 * `found`; `held` are all identities that were found to hold, since they protect cells as much as what fails accuses them.
 */
export function explain(found: readonly Finding[], violations: readonly Violation[], held: readonly Identity[], lkip: Lkip): readonly Finding[] {
  const neighbours = neighboursIn(lkip);
  const findings = found.map((finding) => inOwnUnits(finding, neighbours));
  if (!violations.some((violation) => violation.identity)) return findings.map((finding) => named(finding, NO_SUSPECTS, neighbours));
  const live = liveCells(lkip);
  const statements: Statement[] = [];
  for (const one of held) {
    const identity = live.seen(one);
    if (identity) statements.push({ identity: live.pinned(identity), holds: true });
  }
  // A formula that points at the wrong cells is to blame itself; its result says nothing about the cells that it should sum.
  const misplaced = new Set(mapDefined(findings, (finding) => (finding.rule === "formula-misplaced" ? cellKey(finding.at) : undefined)));
  const consequences = consequencesOf(findings, violations, live, neighbours);
  violations.forEach(({ identity, others = [], at }, i) => {
    if (!identity || consequences.has(i) || (misplaced.size > 0 && misplaced.has(cellKey(at)))) return;
    // A fact that fifty tables repeat is no better known by the fiftieth.
    for (const violated of [identity, ...others.slice(0, WITNESSES_AT_MOST)]) statements.push({ identity: live.seen(violated) ?? violated, holds: false, violation: i });
  });
  const explained = findings.map((finding, i) => { const traced = consequences.get(i); return traced ? { ...finding, ...traced } : finding; });
  const hints = hintsOf(findings, violations);
  for (const { violations: led, cause, suspect, suggestion } of localise(statements, hints, neighbours)) {
    for (const i of led) {
      const finding = explained[i];
      if (finding) explained[i] = { ...finding, cause, ...(suspect && { suspect }), ...(suggestion && { suggestion }) };
    }
  }
  for (const [i, finding] of misplaced.size > 0 ? explained.entries() : []) {
    if (misplaced.has(cellKey(finding.at)) && finding.rule !== "formula-misplaced") explained[i] = { ...finding, ...mended(finding, "localise.formula", neighbours) };
  }
  const suspects = new Set(mapDefined(explained, (finding) => (finding.suspect ? cellKey(finding.suspect) : undefined)));
  return withMissingRows(explained, violations, hints).map((finding) => named(finding, suspects, neighbours));
}

const NO_SUSPECTS: ReadonlySet<string> = new Set();

/** Cells that no identity weighs since they hold no number. */
const UNREAD = ["cell-unreadable", "error-value"];
/** Rules whose number other cells give. */
const NUMBERS = new Set(["facts-disagree", ...UNREAD]);
/** Rules whose cell is wrong by itself: a word that follows from numbers, a value that other cells give, a formula. */
const FOLLOWS = new Set(["efisiensi-mismatch", "predikat-mismatch", "facts-disagree", ...UNREAD]);

/** Names the finding's own cell where the localiser had no numbers to weigh, the right content is known and no cell that speaks for it is suspect. */
function named(finding: Finding, suspects: ReadonlySet<string>, neighbours: Neighbours): Finding {
  const { rule, expected } = finding;
  if (finding.suspect || finding.suggestion || finding.severity === "info") return finding;
  if (rule === "formula-misplaced") return { ...finding, ...mended(finding, "localise.formula", neighbours) };
  if (!FOLLOWS.has(rule) || (typeof expected !== "string" && !NUMBERS.has(rule))) return finding;
  return finding.evidence.some((cell) => suspects.has(cellKey(cell))) ? finding : { ...finding, ...mended(finding, "localise.follows", neighbours) };
}

/** The finding's own cell as the suspect, with what it should hold. */
function mended({ expected, at, evidence, cause }: Finding, messageId: string, neighbours: Neighbours): Pick<Finding, "suspect" | "cause" | "suggestion"> {
  if (expected === undefined) return {};
  const value = typeof expected === "string" ? expected : inCell(expected, at, neighbours);
  const cells = evidence.filter((cell) => cellKey(cell) !== cellKey(at));
  return { suspect: at, cause: cause ?? cellKey(at), suggestion: { at, value, confidence: "likely", messageId, data: { value, cells }, alternatives: [] } };
}

/** A row that another table still has explains the amounts that are too large by it, in all columns of its parent. */
function hintsOf(findings: readonly Finding[], violations: readonly Violation[]): readonly MissingRowHint[] {
  const missing = findings.filter(({ rule }) => rule === "row-missing");
  if (missing.length === 0) return [];
  const tooLarge = new Map<string, { readonly total: CellRef; readonly value: Decimal }[]>();
  for (const { identity } of violations) {
    const sum = identity?.kind === "sum" ? expectedOf(identity) : undefined;
    if (identity?.kind !== "sum" || !sum || !identity.total.value.gt(sum)) continue;
    const { at, value } = identity.total;
    const amount = { total: at, value: value.minus(sum) };
    const known = tooLarge.get(rowKey(at));
    if (known) known.push(amount); else tooLarge.set(rowKey(at), [amount]);
  }
  return mapDefined(missing, ({ at, data }): MissingRowHint | undefined => {
    const from = (data["cells"] as readonly CellRef[] | undefined)?.[0];
    const label = (data["missing"] as readonly string[] | undefined)?.join(", ") ?? "";
    const amounts = tooLarge.get(rowKey(at));
    return from && amounts ? { totals: amounts.map((amount) => amount.total), label, from, amounts } : undefined;
  });
}

const rowKey = ({ sheet, address }: CellRef): string => `${sheet}!${parseAddress(address)?.row}`;

/** The finding that names a missing row belongs to the sums that lack it, and explains them where nothing else did. */
function withMissingRows(findings: readonly Finding[], violations: readonly Violation[], hints: readonly MissingRowHint[]): readonly Finding[] {
  // Hints come from such findings only.
  if (!findings.some(({ rule }) => rule === "row-missing")) return findings;
  const causes = new Map<string, Finding>();
  findings.forEach((finding, i) => { if (violations[i]?.identity?.kind === "sum" && finding.cause !== undefined) causes.set(cellKey(finding.at), finding); });
  const hintFor = new Map(hints.flatMap((hint) => hint.totals.map((at) => [cellKey(at), hint] as const)));
  return findings.map((finding, i) => {
    if (finding.rule === "row-missing") {
      const sum = causes.get(cellKey(finding.at));
      return sum?.cause === undefined ? finding : { ...finding, cause: sum.cause };
    }
    const identity = violations[i]?.identity;
    const hint = identity?.kind === "sum" && !finding.suspect && !finding.suggestion ? hintFor.get(cellKey(finding.at)) : undefined;
    const own = hint?.amounts.find((amount) => cellKey(amount.total) === cellKey(finding.at));
    if (!hint || !own) return finding;
    const [at = finding.at] = hint.totals;
    // The other table shows the row's anggaran; what the realisasi lacks is another amount.
    if (!own.value.eq(hint.amounts[0]?.value ?? own.value)) return { ...finding, cause: finding.cause ?? cellKey(at) };
    return {
      ...finding, cause: finding.cause ?? cellKey(at),
      suggestion: {
        at, value: hint.label, confidence: hint.amounts.length > 1 ? "certain" : "likely", messageId: "localise.missingRow", alternatives: [],
        data: { label: hint.label, from: hint.from, totals: hint.totals, amount: { value: own.value, decimals: 0, unit: "rupiah" } },
      },
    };
  });
}
