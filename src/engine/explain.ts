import type { Finding } from "../findings/finding";
import { cellKey, type Term } from "../findings/identity";
import { expectedOf } from "../findings/judge";
import type { Outcome, Violation } from "../findings/outcome";
import { parseAddress, toAddress } from "../kernel/address";
import { localise, type MissingRowHint, type Neighbours, type Statement } from "../localise";
import type { Quantity } from "../model/entry";
import type { Lkip } from "../model/table";
import type { CellRef } from "../snapshot/snapshot";

/**
 * Groups findings by cause and names the wrong cell where the identities tell it. `violations` stand in the order of
 * `findings`; `outcomes` are all that the rules yielded, since what holds protects cells as much as what fails accuses them.
 */
export function explain(findings: readonly Finding[], violations: readonly Violation[], outcomes: readonly Outcome[], lkip: Lkip): readonly Finding[] {
  const statements: Statement[] = [];
  for (const outcome of outcomes) if (outcome.type === "passed" && outcome.identity) statements.push({ identity: outcome.identity, holds: true });
  violations.forEach((violation, i) => { if (violation.identity) statements.push({ identity: violation.identity, holds: false, violation: i }); });
  if (!statements.some((statement) => !statement.holds)) return findings;
  const explained = [...findings];
  for (const explanation of localise(statements, hintsOf(findings, violations), neighboursIn(lkip))) {
    for (const i of explanation.violations) {
      const finding = explained[i];
      if (!finding) continue;
      explained[i] = {
        ...finding, cause: explanation.cause,
        ...(explanation.suspect ? { suspect: explanation.suspect } : {}),
        ...(explanation.suggestion ? { suggestion: explanation.suggestion } : {}),
      };
    }
  }
  return withMissingRows(explained, violations);
}

/** A row that another table still has explains the amounts that are too large by it, in all columns of its parent. */
function hintsOf(findings: readonly Finding[], violations: readonly Violation[]): readonly MissingRowHint[] {
  return findings.flatMap((finding): MissingRowHint[] => {
    if (finding.rule !== "row-missing") return [];
    const row = parseAddress(finding.at.address)?.row;
    const from = (finding.data["cells"] as readonly CellRef[] | undefined)?.[0];
    const label = String(finding.data["missing"] ?? "");
    const amounts = violations.flatMap(({ identity }) => {
      if (identity?.kind !== "sum" || identity.total.at.sheet !== finding.at.sheet || parseAddress(identity.total.at.address)?.row !== row) return [];
      const sum = expectedOf(identity);
      return sum && identity.total.value.gt(sum) ? [{ total: identity.total.at, value: identity.total.value.minus(sum) }] : [];
    });
    return from && amounts.length > 0 ? [{ totals: amounts.map((amount) => amount.total), label, from, amounts }] : [];
  });
}

/** The finding that names a missing row belongs to the sums that lack it. */
function withMissingRows(findings: readonly Finding[], violations: readonly Violation[]): readonly Finding[] {
  const causes = new Map<string, Finding>();
  findings.forEach((finding, i) => { if (violations[i]?.identity?.kind === "sum" && finding.cause !== undefined) causes.set(cellKey(finding.at), finding); });
  return findings.map((finding) => {
    const sum = finding.rule === "row-missing" ? causes.get(cellKey(finding.at)) : undefined;
    return sum?.cause === undefined ? finding : { ...finding, cause: sum.cause };
  });
}

function neighboursIn(lkip: Lkip): Neighbours {
  const quantities = new Map<string, Quantity>();
  const texts = new Map<string, string>();
  for (const table of lkip.tables) {
    for (const row of table.rows) {
      for (const entry of row.entries.values()) {
        texts.set(cellKey(entry.at), entry.text);
        if (entry.type === "quantity") quantities.set(cellKey(entry.at), entry);
      }
    }
  }
  const termAt = (sheet: string, row: number, column: number): readonly Term[] => {
    const q = row < 0 || column < 0 ? undefined : quantities.get(cellKey({ sheet, address: toAddress(row, column) }));
    return q ? [{ at: q.at, value: q.precise, decimals: q.decimals, precise: q.precise, exact: false }] : [];
  };
  return {
    text: (at) => texts.get(cellKey(at)) ?? "",
    around: ({ sheet, address }) => {
      const place = parseAddress(address);
      if (!place) return [];
      const { row, column } = place;
      return [...termAt(sheet, row - 1, column), ...termAt(sheet, row + 1, column), ...termAt(sheet, row, column - 1), ...termAt(sheet, row, column + 1)];
    },
  };
}
