import type { Range } from "../../kernel/address";
import type { Progress } from "../../plan/host";
import { sameContent, type Content } from "../../plan/plan";
import { halvesOf, rangeOn, sizeOf } from "./areas";
import { literalOf, sameFormula } from "./content";
import { blocksOf, placeKey, readStanding, type Block, type Standing, type Write } from "./edits";
import { inExcel, inRequests, type Context } from "./session";

/** Formulas go in by their own door: `values` takes long texts, `formulas` takes formulas in English whatever the region. */
interface Part { readonly block: Block; readonly kind: "format" | "values" | "formulas" }

/** Runs changes of ours within a request without Excel telling them to us as changes of the user, and without flicker. */
export function quietly(context: Context): { before: () => void; after: () => void } {
  return {
    before: () => {
      context.application.suspendScreenUpdatingUntilNextSync();
      context.application.suspendApiCalculationUntilNextSync();
      context.runtime.enableEvents = false;
    },
    after: () => { context.runtime.enableEvents = true; },
  };
}

/** Writes contents, and before them number formats where they change. Excel calculates afterwards. */
export async function writeCells(context: Context, writes: readonly Write[], progress?: Progress): Promise<void> {
  const reformatted = writes.filter(({ format }) => format.before !== format.after);
  await writeParts(context, writes, [
    // In a cell for text a formula would become a text.
    ...partsOf("format", reformatted),
    ...partsOf("values", writes.filter(({ after }) => after.formula === undefined)),
    ...partsOf("formulas", writes.filter(({ after }) => after.formula !== undefined)),
  ], progress);
}

/** Formats alone: Excel gives a formula's cell another one than it was told where the formula's inputs are percentages or dates. */
const writeFormats = (context: Context, writes: readonly Write[]): Promise<void> => writeParts(context, writes, partsOf("format", writes));

const partsOf = (kind: Part["kind"], writes: readonly Write[]): readonly Part[] =>
  blocksOf(writes.map(({ place }) => place)).map((block): Part => ({ block, kind }));

async function writeParts(context: Context, writes: readonly Write[], parts: readonly Part[], progress?: Progress): Promise<void> {
  const byPlace = new Map(writes.map((write) => [placeKey(write.place), write]));
  await inRequests<Part>(context, parts, {
    ...quietly(context), ...(progress && { progress }),
    cost: ({ block }) => sizeOf(block.area),
    parts: ({ block, kind }) => halvesOf(block.area).map((area) => ({ block: { ...block, area }, kind })),
    queue: ({ block: { sheet, id, area }, kind }) => {
      const range = rangeOn(sheet, area);
      const grid = gridOf(area, (row, column) => byPlace.get(placeKey({ sheet, id, row, column })));
      if (kind === "format") range.numberFormat = grid.map((row) => row.map((write) => write?.format.after ?? null));
      else range[kind] = grid.map((row) => row.map((write) => (write ? literalOf(write.after) : null)));
      return () => "done";
    },
  });
}

const gridOf = <T>({ top, left, bottom, right }: Range, at: (row: number, column: number) => T): T[][] =>
  Array.from({ length: bottom - top + 1 }, (_, i) => Array.from({ length: right - left + 1 }, (__, j) => at(top + i, left + j)));

const isAs = (wanted: Content, found: Content): boolean => (wanted.formula !== undefined && found.formula !== undefined
  ? sameFormula(wanted.formula, found.formula) : sameContent(wanted, found));

/** What stands in the cells after the writing. */
export interface Written { readonly standing: ReadonlyMap<string, Standing>; readonly failed: ReadonlySet<string> }

/**
 * Looks at what was written. Formats that Excel changed on its own are put right; cells that do not hold what was written get back what
 * they had.
 */
export async function verify(context: Context, writes: readonly Write[]): Promise<Written> {
  const standing = await readStanding(context, writes.map(({ place }) => place));
  const failed = new Set(writes.map(({ place, after }) => ({ key: placeKey(place), after }))
    .filter(({ key, after }) => !isAs(after, standing.get(key)?.content ?? { value: null })).map(({ key }) => key));
  const formatOf = ({ place, format }: Write): string => standing.get(placeKey(place))?.format ?? format.after;
  const wrong = writes.filter(({ place }) => failed.has(placeKey(place))).map((write) => undone(write, formatOf(write)));
  const reformatted = writes.filter((write) => !failed.has(placeKey(write.place)) && formatOf(write) !== write.format.after);
  if (wrong.length > 0) await writeCells(context, wrong);
  if (wrong.length + reformatted.length > 0) await writeFormats(context, [...wrong, ...reformatted]);
  return { standing, failed };
}

const undone = ({ place, before, after, format }: Write, found: string): Write =>
  ({ place, before: after, after: before, format: { before: found, after: format.before } });

/** Takes back what was written of a plan that failed on the way; what the cells still have from before stays untouched. */
export async function takeBack(writes: readonly Write[]): Promise<void> {
  await inExcel(async (context) => {
    const sheets = new Map(writes.map(({ place: { id } }) => [id, context.workbook.worksheets.getItem(id)]));
    const here = writes.flatMap((write): Write[] => {
      const sheet = sheets.get(write.place.id);
      return sheet ? [{ ...write, place: { ...write.place, sheet } }] : [];
    });
    const standing = await readStanding(context, here.map(({ place }) => place));
    const changed = here.flatMap((write): Write[] => {
      const found = standing.get(placeKey(write.place));
      return found && sameContent(found.content, write.before) && found.format === write.format.before ? [] : [undone(write, found?.format ?? "")];
    });
    await writeCells(context, changed);
    await writeFormats(context, changed);
  }, true);
}
