import { decodeKept, encodeKept, KEPT_NAMESPACE } from "../../plan/kept";
import type { Context } from "./session";

/**
 * What the workbook keeps stands in a custom XML part: Excel saves it in the file as it is, so that a file host reads the same. Settings of
 * the document, where an earlier version kept it, are read as well; the next writing moves them.
 */
interface Kept { readonly settings: ReadonlyMap<string, unknown>; readonly parts: readonly string[] }

/** An earlier version marked what it had forgotten in settings while a part still had it. */
const isOurs = (value: unknown): boolean => typeof value === "string" || value === false;

async function readKept(context: Context): Promise<Kept> {
  const { settings, customXmlParts } = context.workbook;
  const parts = customXmlParts.getByNamespace(KEPT_NAMESPACE);
  settings.load("items/key,items/value");
  parts.load("items/id");
  await context.sync();
  const texts = parts.items.map((part) => part.getXml());
  if (texts.length > 0) await context.sync();
  return {
    settings: new Map(settings.items.map(({ key, value }) => [key, value as unknown] as const).filter(([, value]) => isOurs(value))),
    parts: texts.map(({ value }) => value),
  };
}

function entriesOf({ settings, parts }: Kept): ReadonlyMap<string, string> {
  const all = new Map<string, unknown>([...parts.flatMap((xml) => [...decodeKept(xml)]), ...settings]);
  return new Map([...all].filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}

/** What the workbook keeps. */
export const readStore = async (context: Context): Promise<ReadonlyMap<string, string>> => entriesOf(await readKept(context));

/** Keeps and forgets; `undo` learns how to bring back what was kept before. */
export async function writeStore(
  context: Context, changes: Readonly<Record<string, string | null>>, undo: (step: (context: Context) => Promise<void>) => void,
): Promise<void> {
  const before = await readKept(context);
  const kept = new Map(entriesOf(before));
  for (const [key, value] of Object.entries(changes)) if (value === null) kept.delete(key); else kept.set(key, value);
  undo((fresh) => replace(fresh, before));
  await replace(context, { settings: new Map(), parts: kept.size === 0 ? [] : [encodeKept(kept)] });
}

/** Puts this in place of all that the workbook keeps for us. */
async function replace(context: Context, { settings, parts }: Kept): Promise<void> {
  const { settings: present, customXmlParts } = context.workbook;
  const old = customXmlParts.getByNamespace(KEPT_NAMESPACE);
  present.load("items/key,items/value");
  old.load("items/id");
  await context.sync();
  const { items } = old;
  for (const setting of present.items) if (isOurs(setting.value) && !settings.has(setting.key)) setting.delete();
  for (const [key, value] of settings) present.add(key, value);
  items.forEach((part, i) => {
    const text = parts[i];
    if (text === undefined) part.delete(); else part.setXml(text);
  });
  for (const text of parts.slice(items.length)) customXmlParts.add(text);
  await context.sync();
}
