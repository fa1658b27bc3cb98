import type { Context } from "./session";

/** Where a workbook keeps what it keeps for us when it was written as a file. */
const NAMESPACE = "urn:lkip-audit:store:1";

/** In settings this stands for a key that only the file's part still has. */
const FORGOTTEN = false;

interface Kept { readonly settings: ReadonlyMap<string, unknown>; readonly part: ReadonlyMap<string, string> }

async function readKept(context: Context): Promise<Kept> {
  const { settings, customXmlParts } = context.workbook;
  const parts = customXmlParts.getByNamespace(NAMESPACE);
  settings.load("items/key,items/value");
  parts.load("items/id");
  await context.sync();
  const texts = parts.items.map((part) => part.getXml());
  if (texts.length > 0) await context.sync();
  return {
    settings: new Map(settings.items.map(({ key, value }) => [key, value as unknown])),
    part: new Map(texts.flatMap(({ value }) => [...entriesOf(value)])),
  };
}

/** What the workbook keeps: settings, and what a file host wrote where settings say nothing. */
export async function readStore(context: Context): Promise<ReadonlyMap<string, string>> {
  const { settings, part } = await readKept(context);
  const all = new Map<string, unknown>([...part, ...settings]);
  return new Map([...all].filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}

/** Keeps and forgets; `undo` learns how to bring back what was kept before. */
export async function writeStore(
  context: Context, changes: Readonly<Record<string, string | null>>, undo: (step: (context: Context) => Promise<void>) => void,
): Promise<void> {
  const { settings: before, part } = await readKept(context);
  undo(async (fresh) => {
    const present = await readKept(fresh);
    for (const key of Object.keys(changes)) put(fresh, key, before.get(key), present.settings);
    await fresh.sync();
  });
  for (const [key, value] of Object.entries(changes)) put(context, key, value ?? (part.has(key) ? FORGOTTEN : undefined), before);
  await context.sync();
}

function put(context: Context, key: string, value: unknown, present: ReadonlyMap<string, unknown>): void {
  const { settings } = context.workbook;
  if (value !== undefined) settings.add(key, value);
  else if (present.has(key)) settings.getItem(key).delete();
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const unescapeXml = (text: string): string => text
  .replace(/&(?:#x([0-9A-Fa-f]+)|#(\d+)|(\w+));/g, (whole, hex?: string, decimal?: string, name?: string) =>
    hex !== undefined ? String.fromCodePoint(parseInt(hex, 16)) : decimal !== undefined ? String.fromCodePoint(Number(decimal)) : ENTITIES[name ?? ""] ?? whole)
  .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

/** The entries of the part as the file host writes them. */
function entriesOf(xml: string): readonly (readonly [string, string])[] {
  return [...xml.matchAll(/<entry key="([^"]*)"(?:\/>|>([^<]*)<\/entry>)/g)].map(([, key = "", text = ""]) => [unescapeXml(key), unescapeXml(text)]);
}
