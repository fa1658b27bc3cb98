import { parseAddress, type Range } from "../../kernel/address";
import type { Refusal, RefusalReason } from "../../plan/host";
import { sameContent, type CellEdit, type Content } from "../../plan/plan";
import { halvesOf, rangeOn, rectanglesOf, sizeOf } from "./areas";
import { contentOf, formatOf } from "./content";
import type { Merges } from "./merges";
import { inRequests, type Context } from "./session";

/** A cell that edits name. */
export interface Place { readonly sheet: Excel.Worksheet; readonly id: string; readonly row: number; readonly column: number }

/** What stands in a cell now. */
export interface Standing { readonly content: Content; readonly format: string; readonly locked: boolean; readonly array: boolean }

/** A cell that gets something, with what it takes to bring back what stood there. */
export interface Write {
  readonly place: Place; readonly before: Content; readonly after: Content;
  readonly format: { readonly before: string; readonly after: string };
}

/** What keeps a whole sheet from being written. */
export interface SheetState { readonly protected: boolean; readonly filtered: boolean }

export const placeKey = ({ id, row, column }: Place): string => `${id} ${row} ${column}`;

export interface Block { readonly sheet: Excel.Worksheet; readonly id: string; readonly area: Range }

/** Rectangles of neighbouring cells, sheet by sheet. */
export function blocksOf(places: readonly Place[]): readonly Block[] {
  const sheets = new Map(places.map(({ id, sheet }) => [id, sheet]));
  return [...sheets].flatMap(([id, sheet]) => rectanglesOf(places.filter((place) => place.id === id)).map((area) => ({ sheet, id, area })));
}

/** The places that edits name, undefined for those on no sheet of the workbook. */
export function placesOf(edits: readonly CellEdit[], sheets: readonly Excel.Worksheet[]): readonly (Place | undefined)[] {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return edits.map(({ at }) => {
    const sheet = byName.get(at.sheet);
    const position = parseAddress(at.address);
    return sheet && position && { sheet, id: sheet.id, row: position.row, column: position.column };
  });
}

/** Reads what stands in some cells, by place. */
export async function readStanding(context: Context, places: readonly Place[]): Promise<ReadonlyMap<string, Standing>> {
  const standing = new Map<string, Standing>();
  const part = ({ sheet, id }: Block, area: Range): Block => ({ sheet, id, area });
  await inRequests<Block>(context, blocksOf(places), {
    cost: ({ area }) => sizeOf(area),
    parts: (block) => halvesOf(block.area).map((area) => part(block, area)),
    queue: ({ sheet, id, area }) => {
      const range = rangeOn(sheet, area);
      range.load("values,formulas,numberFormat,valueTypes,hasSpill,savedAsArray,format/protection/locked");
      return () => {
        const grids = [range.values, range.formulas, range.numberFormat, range.valueTypes] as (unknown[][] | null)[];
        const flags = [range.hasSpill, range.savedAsArray, range.format.protection.locked] as (boolean | null)[];
        // Null where the cells differ: then their halves are asked.
        if (grids.some((grid) => grid === null) || (flags.some((flag) => flag === null) && sizeOf(area) > 1)) return "again";
        const [values, formulas, formats, types] = grids as unknown[][][];
        const [spill, array, locked] = flags;
        values?.forEach((row, i) => {
          row.forEach((value, j) => {
            standing.set(placeKey({ sheet, id, row: area.top + i, column: area.left + j }), {
              content: contentOf({ value, formula: formulas?.[i]?.[j], type: types?.[i]?.[j] }),
              format: formatOf(formats?.[i]?.[j]), locked: locked !== false, array: spill === true || array === true,
            });
          });
        });
        return "done";
      };
    },
  });
  return standing;
}

/** Reads what keeps sheets from being written, by id. */
export async function readSheetStates(context: Context, places: readonly Place[]): Promise<ReadonlyMap<string, SheetState>> {
  const sheets = [...new Map(places.map(({ id, sheet }) => [id, sheet]))];
  for (const [, sheet] of sheets) {
    sheet.protection.load("protected");
    sheet.autoFilter.load("isDataFiltered");
    sheet.tables.load("items/name,items/autoFilter/isDataFiltered");
  }
  if (sheets.length > 0) await context.sync();
  return new Map(sheets.map(([id, sheet]) => [id, {
    protected: sheet.protection.protected,
    filtered: sheet.autoFilter.isDataFiltered || sheet.tables.items.some(({ autoFilter }) => autoFilter.isDataFiltered),
  }]));
}

/** What is to be written and what is refused, both in the order of the plan. */
export interface Sorted { readonly accepted: readonly { readonly edit: CellEdit; readonly place: Place }[]; readonly refused: readonly Refusal[] }

/** Goes through edits one after the other: each finds what the ones before it leave. */
export function sortEdits(
  edits: readonly CellEdit[], places: readonly (Place | undefined)[],
  workbook: { readonly standing: ReadonlyMap<string, Standing>; readonly states: ReadonlyMap<string, SheetState>; readonly merges: Merges },
): Sorted {
  const contents = new Map([...workbook.standing].map(([key, { content }]) => [key, content]));
  const accepted: Sorted["accepted"][number][] = [];
  const refused: Refusal[] = [];
  edits.forEach((edit, i) => {
    const place = places[i];
    const found = place && contents.get(placeKey(place));
    const reason = place && found ? refusalOf(edit, place, found, workbook) : "missing";
    if (!reason && place) {
      accepted.push({ edit, place });
      contents.set(placeKey(place), edit.after);
    } else refused.push({ edit, reason: reason ?? "missing", ...(reason === "stale" && found && { found }) });
  });
  return { accepted, refused };
}

function refusalOf(
  { before }: CellEdit, place: Place, found: Content,
  { standing, states, merges }: Parameters<typeof sortEdits>[2],
): RefusalReason | undefined {
  const { row, column, id } = place;
  const covered = merges.get(id)?.some((merge) => row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right
    && (row !== merge.top || column !== merge.left));
  if (covered) return "merged";
  const { array, locked } = standing.get(placeKey(place)) ?? { array: false, locked: true };
  if (array) return "array";
  const state = states.get(id);
  if (state?.protected && locked) return "protected";
  if (state?.filtered) return "filtered";
  return sameContent(found, before) ? undefined : "stale";
}
