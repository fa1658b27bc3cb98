import type { Range } from "../../kernel/address";
import type { Locale } from "../../kernel/format";
import type { Progress } from "../../plan/host";
import { NumberFormats } from "../../snapshot/number-format";
import type { Sheet, Snapshot } from "../../snapshot/snapshot";
import { halvesOf, rangeOn, sizeOf, stripsOf } from "./areas";
import { Draft } from "./draft";
import { readHidden } from "./hidden";
import { askedOf, CellStyles, type Asked, type RawLook } from "./looks";
import type { Frame, Merges } from "./merges";
import { inRequests, later, type Context } from "./session";
import { readUsed, type UsedSheet } from "./used";

/** Cells for which the values of one strip are asked at once. */
const CELLS_PER_STRIP = 20_000;

const VISIBILITIES = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/** A stretch of a sheet's used cells. */
interface Piece { readonly sheet: UsedSheet; readonly area: Range }

export interface ReadOptions {
  readonly locale: Locale;
  /** Finds the merged areas. */
  readonly merges: (context: Context, frames: readonly Frame[]) => Promise<Merges>;
  readonly progress?: Progress | undefined;
}

/** Reads the whole workbook: the number of requests depends on the number of cells only. */
export async function readWorkbook(context: Context, { locale, merges, progress }: ReadOptions): Promise<Snapshot> {
  const { sheets, definedNames } = await readUsed(context);
  const builder = new CellStyles();
  const formats = new NumberFormats(locale, false);
  const drafts = new Map(sheets.map((sheet) => [sheet.id, new Draft(builder, formats)]));
  const pieces = sheets.flatMap((sheet) => sheet.areas.flatMap((area) => stripsOf(area, CELLS_PER_STRIP)).map((area): Piece => ({ sheet, area })));
  progress?.(0.1);
  const looks = await readContents(context, pieces, drafts, (share) => progress?.(0.1 + share * 0.4));
  await readLooks(context, [...looks], drafts, (share) => progress?.(0.5 + share * 0.4));
  const hidden = await readHidden(context, sheets);
  const merged = await merges(context, sheets.flatMap(({ sheet, id, box }) => (box ? [{ sheet, id, area: { ...box, top: 0, left: 0 } }] : [])));
  progress?.(1);
  return Object.freeze({
    sheets: Object.freeze(sheets.map(({ id, name, visibility }): Sheet => Object.freeze({
      name, visibility: VISIBILITIES[visibility], cells: drafts.get(id)?.cells() ?? [], merges: merged.get(id) ?? Object.freeze([]),
      hiddenRows: hidden.get(id)?.rows ?? new Set<number>(), hiddenColumns: hidden.get(id)?.columns ?? new Set<number>(),
    }))),
    definedNames,
  });
}

/** Values, formulas and formats; the answer tells which looks differ within each stretch. */
async function readContents(
  context: Context, pieces: readonly Piece[], drafts: ReadonlyMap<string, Draft>, progress: Progress,
): Promise<ReadonlyMap<Piece, Asked>> {
  const looks = new Map<Piece, Asked>();
  await inRequests<Piece>(context, pieces, {
    cost: ({ area }) => sizeOf(area),
    parts: partsOf,
    progress,
    queue: (piece) => {
      const range = rangeOn(piece.sheet.sheet, piece.area);
      range.load(CONTENTS);
      return () => {
        const grids = [range.values, range.formulas, range.numberFormat, range.valueTypes] as (unknown[][] | null)[];
        // Of a huge range Excel says null without any error (office-js #6781).
        if (grids.some((grid) => grid === null)) return "again";
        looks.set(piece, askedOf(range.format));
        drafts.get(piece.sheet.id)?.keep(piece.area, grids as unknown[][][]);
        return "done";
      };
    },
  });
  return looks;
}

const CONTENTS = "values,formulas,numberFormat,valueTypes,"
  + "format/indentLevel,format/font/bold,format/font/italic,format/font/strikethrough,format/fill/color";
const partsOf = ({ sheet, area }: Piece): readonly Piece[] => halvesOf(area).map((part) => ({ sheet, area: part }));

/** Looks that differ, cell by cell; with them the cells are complete. */
async function readLooks(
  context: Context, pieces: readonly (readonly [Piece, Asked])[], drafts: ReadonlyMap<string, Draft>, progress: Progress,
): Promise<void> {
  for (const [{ sheet, area }, asked] of pieces) if (asked.uniform) drafts.get(sheet.id)?.finish(area, asked.known, undefined);
  const asking = new Map(pieces.filter(([, { uniform }]) => !uniform));
  await inRequests<Piece>(context, [...asking.keys()], {
    cost: ({ area }) => sizeOf(area),
    parts: (piece) => {
      const parts = partsOf(piece);
      for (const part of parts) asking.set(part, asking.get(piece) as Asked);
      return parts;
    },
    progress,
    queue: (piece) => {
      const { known, options } = asking.get(piece) as Asked;
      const looks = later<readonly (readonly RawLook[])[] | null>(rangeOn(piece.sheet.sheet, piece.area).getCellProperties(options));
      return () => {
        const given = looks();
        if (given === null) return "again";
        drafts.get(piece.sheet.id)?.finish(piece.area, known, given);
        return "done";
      };
    },
  });
}
