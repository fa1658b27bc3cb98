import { formatRange, parseAddress } from "../../kernel/address";
import { highlightFormula, isHighlightFormula, TONE_FILLS } from "../../plan/highlights";
import { TONES, type Highlight, type Tone } from "../../plan/plan";
import { rectanglesOf } from "./areas";
import type { Context } from "./session";
import { quietly } from "./write";

/** Limits of the address of several areas: 8,192 characters, and trouble from about 500 areas on. */
const ADDRESS_LENGTH = 8_000;
const ADDRESS_AREAS = 400;

/** Conditional formats of one sheet. */
interface Formats { readonly sheet: Excel.Worksheet; readonly own: readonly Excel.ConditionalFormat[]; readonly locked: boolean }

/** A conditional format of ours: the areas of one tone on one sheet. */
interface Group { readonly sheet: string; readonly tone: Tone; readonly address: string }

/** All conditional formats of ours. Formats of the user are looked at and left alone. */
async function findOwn(context: Context): Promise<readonly Formats[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  await context.sync();
  const all = worksheets.items.map((sheet) => {
    const formats = sheet.getRange().conditionalFormats;
    formats.load("items/id,items/type");
    sheet.protection.load("protected,options");
    return { sheet, formats };
  });
  await context.sync();
  const custom = all.map(({ sheet, formats }) => ({ sheet, formats: formats.items.filter(({ type }) => type === "Custom") }));
  const some = custom.some(({ formats }) => formats.length > 0);
  for (const { formats } of custom) for (const format of formats) format.custom.rule.load("formula");
  if (some) await context.sync();
  return custom.map(({ sheet, formats }) => ({
    sheet, own: formats.filter((format) => isHighlightFormula(format.custom.rule.formula)),
    // Excel takes no formats on such a sheet, and gives none back.
    locked: sheet.protection.protected && !sheet.protection.options.allowFormatCells,
  }));
}

export const hasHighlights = async (context: Context): Promise<boolean> => (await findOwn(context)).some(({ own }) => own.length > 0);

/** The areas that are highlighted now. */
async function groupsOf(context: Context, all: readonly Formats[]): Promise<readonly Group[]> {
  const asked = all.flatMap(({ sheet, own }) => own.map((format) => {
    const areas = format.getRanges();
    areas.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
    return { sheet: sheet.name, format, areas };
  }));
  if (asked.length > 0) await context.sync();
  return asked.map(({ sheet, format, areas }) => ({
    sheet, tone: TONES.find((tone) => format.custom.rule.formula.includes(`:${tone}"`)) ?? "info",
    address: areas.areas.items.map(({ rowIndex: top, columnIndex: left, rowCount, columnCount }) =>
      formatRange({ top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 })).join(","),
  }));
}

/** Cells as groups that fit into an address. */
function grouped(highlights: readonly Highlight[]): readonly Group[] {
  const sheets = [...new Set(highlights.map(({ at }) => at.sheet))];
  return sheets.flatMap((sheet) => TONES.flatMap((tone) => {
    const places = highlights.filter((one) => one.at.sheet === sheet && one.tone === tone).flatMap(({ at }) => parseAddress(at.address) ?? []);
    return addressesOf(rectanglesOf(places).map(formatRange)).map((address) => ({ sheet, tone, address }));
  }));
}

/** Ranges joined to addresses that Excel takes. */
export function addressesOf(ranges: readonly string[]): readonly string[] {
  const addresses: string[][] = [];
  let length = 0;
  for (const range of ranges) {
    const last = addresses.at(-1);
    if (last && last.length < ADDRESS_AREAS && length + range.length < ADDRESS_LENGTH) last.push(range);
    else {
      addresses.push([range]);
      length = 0;
    }
    length += range.length + 1;
  }
  return addresses.map((list) => list.join(","));
}

/** Puts the given groups in place of all that is highlighted. */
async function replace(context: Context, all: readonly Formats[], groups: readonly Group[]): Promise<void> {
  const sheets = new Map(all.filter(({ locked }) => !locked).map(({ sheet }) => [sheet.name, sheet]));
  const quiet = quietly(context);
  quiet.before();
  for (const { own, locked } of all) for (const format of own) if (!locked) format.delete();
  for (const { sheet, tone, address } of groups) {
    const format = sheets.get(sheet)?.getRanges(address).conditionalFormats.add("Custom");
    if (!format) continue;
    format.custom.rule.formula = `=${highlightFormula(tone)}`;
    format.custom.format.fill.color = `#${TONE_FILLS[tone]}`;
  }
  quiet.after();
  await context.sync();
}

/**
 * Highlights exactly the given cells, by conditional formats that lie over the user's formats. Protected sheets that forbid formatting
 * stay as they are and are answered where something would have changed on them. `undo` learns how to bring back what was highlighted before.
 */
export async function putHighlights(
  context: Context, highlights: readonly Highlight[], undo: (step: (context: Context) => Promise<void>) => void,
): Promise<readonly string[]> {
  const all = await findOwn(context);
  const present = await groupsOf(context, all);
  const wanted = grouped(highlights);
  const text = (groups: readonly Group[]): string => groups.map(({ sheet, tone, address }) => `${sheet} ${tone} ${address}`).sort().join("\n");
  const on = (groups: readonly Group[], name: string): string => text(groups.filter(({ sheet }) => sheet === name));
  const changing = all.filter(({ sheet: { name } }) => on(present, name) !== on(wanted, name));
  const locked = changing.filter((one) => one.locked).map(({ sheet }) => sheet.name);
  // Nothing is touched for nothing: each change costs the user his undo.
  if (changing.length === locked.length) return locked;
  undo(async (fresh) => { await replace(fresh, await findOwn(fresh), present); });
  await replace(context, all, wanted);
  return locked;
}
