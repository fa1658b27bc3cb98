import { inRange, parseRange, toAddress, type Range } from "../../../kernel/address";
import { movable } from "../formulas";
import { isOn } from "../xml";
import { keyOf, parseSheet, sheetData, walkCells, type CellChange } from "./cells";
import type { Draft } from "./draft";
import { attributeOf, attributesOf, child, childrenOf, parse, textOf } from "./markup";

/** What a sheet has that keeps some of its cells from being changed like any other. */
export interface SpecialCells {
  /** Areas of array formulas and of data tables: they change as a whole only. */
  readonly arrays: readonly Range[];
  readonly merges: readonly Range[];
  /** Heads and totals of tables, which the tables name themselves, and pivot tables, which are made anew from their source. */
  readonly owned: readonly Range[];
  /** Whether cells that are not unlocked may not be changed. */
  readonly isProtected: boolean;
  /** Cells with a formula that others share, by the group's number. */
  readonly shared: ReadonlyMap<string, SharedFormula>;
}

interface SharedFormula {
  /** Where its text stands. */
  readonly master: { readonly row: number; readonly column: number };
  /** Without "=". */
  readonly text: string;
  readonly others: readonly { readonly row: number; readonly column: number }[];
}

export function specialCells(draft: Draft, path: string): SpecialCells {
  const xml = draft.need(path);
  const root = parseSheet(xml);
  const arrays: Range[] = [];
  const shared = new Map<string, { master: { row: number; column: number }; text: string; others: { row: number; column: number }[] }>();
  walkCells(xml, sheetData(xml, root), {
    cell({ row, column, parts }) {
      const formula = parts.find(({ name }) => name === "f");
      if (!formula) return;
      const { t: type, ref, si = "" } = attributesOf(xml, formula);
      if (type === "array" || type === "dataTable") {
        const range = parseRange(ref ?? toAddress(row, column));
        if (range) arrays.push(range);
      } else if (type === "shared") {
        const text = textOf(xml, formula);
        const group = shared.get(si);
        if (group) { if (text === "") group.others.push({ row, column }); }
        else if (text !== "") shared.set(si, { master: { row, column }, text, others: [] });
      }
    },
  });
  const protection = child(root, "sheetProtection");
  return {
    arrays, shared,
    merges: ranges(childrenOf(child(root, "mergeCells"), "mergeCell").map((element) => attributeOf(xml, element, "ref"))),
    owned: draft.relations(path).flatMap(({ type, path: target }) => target === undefined ? []
      : type === "table" ? tableLines(draft.text(target)) : type === "pivotTable" ? pivotArea(draft.text(target)) : []),
    isProtected: protection !== undefined && isOn(attributeOf(xml, protection, "sheet")),
  };
}

const ranges = (refs: readonly (string | undefined)[]): Range[] => refs.flatMap((ref) => parseRange(ref ?? "") ?? []);

function tableLines(xml: string | undefined): Range[] {
  if (xml === undefined) return [];
  const { ref, headerRowCount = "1", totalsRowCount = "0" } = attributesOf(xml, parse(xml, new Set(["tableColumns"])));
  const range = parseRange(ref ?? "");
  if (!range) return [];
  const heads = Number(headerRowCount) > 0 ? [{ ...range, bottom: range.top + Number(headerRowCount) - 1 }] : [];
  return Number(totalsRowCount) > 0 ? [...heads, { ...range, top: range.bottom - Number(totalsRowCount) + 1 }] : heads;
}

function pivotArea(xml: string | undefined): Range[] {
  if (xml === undefined) return [];
  const location = child(parse(xml), "location");
  return location ? ranges([attributeOf(xml, location, "ref")]) : [];
}

/** The cell is covered by a merged area without being the one that shows. */
export const isCovered = ({ merges }: SpecialCells, row: number, column: number): boolean =>
  merges.some((merge) => inRange(merge, row, column) && (merge.top !== row || merge.left !== column));

/**
 * The changes that give the formula that some cells share to each of them, where the cell that carries its text gets
 * another content. Cells that change themselves are left out.
 */
export function expanded({ shared }: SpecialCells, changed: ReadonlySet<number>): CellChange[] {
  return [...shared.values()].flatMap(({ master, text, others }) => {
    if (!changed.has(keyOf(master)) || others.length === 0) return [];
    const write = movable(text);
    return others.filter((place) => !changed.has(keyOf(place)))
      .map((place) => ({ ...place, formula: write(place.row - master.row, place.column - master.column) }));
  });
}
