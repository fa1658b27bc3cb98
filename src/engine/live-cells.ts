import { isSameCell, termsOf, type Identity, type Term } from "../findings/identity";
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
  const sheets = new Map<string, Map<string, { readonly formula: string; repeats?: CellRef | null }>>();
  for (const table of lkip.tables) {
    for (const row of table.rows) {
      for (const { at, formula } of row.entries.values()) {
        if (formula === undefined) continue;
        const formulas = sheets.get(at.sheet);
        if (formulas) formulas.set(at.address, { formula }); else sheets.set(at.sheet, new Map([[at.address, { formula }]]));
      }
    }
  }
  const repeated = (cell: CellRef): CellRef => {
    let at = cell;
    for (let hops = 0; hops < 20; hops++) {
      const found = sheets.get(at.sheet)?.get(at.address);
      if (!found) return at;
      const next = found.repeats === undefined ? found.repeats = referenceIn(found.formula, at.sheet) : found.repeats;
      if (!next) return at;
      at = next;
    }
    return cell;
  };
  const term = (t: Term): Term => { const at = repeated(t.at); return at === t.at ? t : { ...t, at }; };
  const isCalculated = ({ sheet, address }: CellRef): boolean => sheets.get(sheet)?.has(address) === true;
  return {
    isCalculated,
    seen(identity) {
      if (sheets.size === 0) return identity;
      const written = termsOf(identity);
      const repeats = written.some(({ at }) => repeated(at) !== at);
      const changed = repeats ? mapped(identity, term) : identity;
      if (identity.kind === "within") return changed;
      const terms = repeats ? termsOf(changed) : written;
      const [first] = terms;
      return first && terms.some(({ at }) => !isSameCell(at, first.at)) ? changed : undefined;
    },
    pinned(identity) {
      // A capaian by formula follows its realisasi too, but nothing else speaks for that one: it stays a witness.
      if (sheets.size === 0) return identity;
      const amounts = identity.kind === "sum" || (identity.kind === "ratio" && identity.part.exact && identity.whole.exact);
      if (!amounts) return identity;
      const [first] = termsOf(identity);
      if (!first || !isCalculated(first.at)) return identity;
      return { kind: "within", value: first, from: first.value, to: first.value, predicateAt: first.at };
    },
  };
}

/** The cell that the formula only repeats; null for any other formula. */
function referenceIn(formula: string, sheet: string): CellRef | null {
  const [, quoted, plain, address = ""] = REFERENCE.exec(formula) ?? [];
  return parseAddress(address) ? { sheet: quoted?.replaceAll("''", "'") ?? plain ?? sheet, address: address.replaceAll("$", "").toUpperCase() } : null;
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
