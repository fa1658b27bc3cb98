import { cellKey, termsOf, type Identity, type Term } from "../findings/identity";
import { parseAddress } from "../kernel/address";
import type { Lkip } from "../model/table";
import type { CellRef } from "../snapshot/snapshot";

/** What formulas change for the localiser: a cell that only repeats another stands for that one, and a calculated one says nothing about its inputs. */
export interface LiveCells {
  /** The identity with repeated cells replaced by those that they repeat; undefined where nothing but one cell remains. */
  seen(identity: Identity): Identity | undefined;
  /** For a calculated cell: that its content stays as it is, since nobody typed it; and no word for the cells that it is calculated from. */
  pinned(identity: Identity): Identity;
  /** Whether a formula stands in the cell. */
  isCalculated(at: CellRef): boolean;
}

const REFERENCE = /^=\s*\+?\s*(?:'((?:[^']|'')+)'!|([A-Za-z_][\w.]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7})\s*$/;

export function liveCells(lkip: Lkip): LiveCells {
  const formulas = new Map<string, { readonly at: CellRef; readonly formula: string }>();
  for (const table of lkip.tables) {
    for (const row of table.rows) for (const entry of row.entries.values()) if (entry.formula !== undefined) formulas.set(cellKey(entry.at), { at: entry.at, formula: entry.formula });
  }
  const repeated = (cell: CellRef): CellRef => {
    let at = cell;
    for (let hops = 0; hops < 20; hops++) {
      const found = formulas.get(cellKey(at));
      const match = found && REFERENCE.exec(found.formula);
      if (!match || parseAddress(match[3] ?? "") === undefined) return at;
      at = { sheet: match[1]?.replaceAll("''", "'") ?? match[2] ?? at.sheet, address: (match[3] ?? "").replaceAll("$", "").toUpperCase() };
    }
    return cell;
  };
  const term = (t: Term): Term => { const at = repeated(t.at); return at === t.at ? t : { ...t, at }; };
  return {
    isCalculated: (at) => formulas.has(cellKey(at)),
    seen(identity) {
      if (formulas.size === 0) return identity;
      const changed = mapped(identity, term);
      return new Set(termsOf(changed).map((t) => cellKey(t.at))).size < 2 && identity.kind !== "within" ? undefined : changed;
    },
    pinned(identity) {
      // A capaian by formula follows its realisasi too, but nothing else speaks for that one: it stays a witness.
      if (formulas.size === 0) return identity;
      const amounts = identity.kind === "sum" || (identity.kind === "ratio" && identity.part.exact && identity.whole.exact);
      if (!amounts) return identity;
      const [first] = termsOf(identity);
      if (!first || !formulas.has(cellKey(first.at))) return identity;
      return { kind: "within", value: first, from: first.value, to: first.value, predicateAt: first.at };
    },
  };
}

/** The identity with other terms. */
export function mapped(identity: Identity, map: (term: Term) => Term): Identity {
  switch (identity.kind) {
    case "sum": return { ...identity, total: map(identity.total), parts: identity.parts.map(map) };
    case "mean": return { ...identity, mean: map(identity.mean), parts: identity.parts.map(map) };
    case "ratio": return { ...identity, ratio: map(identity.ratio), part: map(identity.part), whole: map(identity.whole) };
    case "equal": return { ...identity, left: map(identity.left), right: map(identity.right) };
    case "order": return { ...identity, smaller: map(identity.smaller), larger: map(identity.larger) };
    case "within": return { ...identity, value: map(identity.value) };
  }
}
