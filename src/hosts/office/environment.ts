import type { Locale } from "../../kernel/format";

/**
 * Where the page runs. excel: in an Excel that can do what is needed; old: in one that cannot; page: in a browser without Excel;
 * unreachable: office.js could not be loaded, or does not answer.
 */
export type Place = "excel" | "old" | "page" | "unreachable";

/** The requirement set that the manifest asks for; merged areas need it. */
const NEEDED = "1.13";
/** Milliseconds after which office.js is given up. */
const PATIENCE = 10_000;

/** Waits for office.js and tells where the page runs. */
export async function findPlace(patience = PATIENCE): Promise<Place> {
  if (typeof Office === "undefined") return "unreachable";
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => { timer = setTimeout(() => { resolve(undefined); }, patience); });
  const info = await Promise.race([Office.onReady(), late]);
  clearTimeout(timer);
  if (!info) return "unreachable";
  if (String(info.host) !== "Excel") return "page";
  return Office.context.requirements.isSetSupported("ExcelApi", NEEDED) ? "excel" : "old";
}

/** The language of the pane where the user chose none: English where Excel is English, Indonesian everywhere else. */
export const displayLanguage = (): Locale =>
  (typeof Office !== "undefined" && /^en\b/i.test((Office.context as Office.Context | undefined)?.displayLanguage ?? "") ? "en" : "id");

/** The colours of Excel's own panes as #RRGGBB; undefined where it does not tell. */
export interface Theme { readonly dark: boolean; readonly background: string; readonly text: string }

export function officeTheme(): Theme | undefined {
  const theme = typeof Office === "undefined" ? undefined : (Office.context as Office.Context | undefined)?.officeTheme;
  const [background, text] = [theme?.bodyBackgroundColor, theme?.bodyForegroundColor];
  if (!background || !text || !/^#[0-9a-f]{6}$/i.test(background)) return undefined;
  return { dark: brightness(background) < brightness(text), background, text };
}

/** Rough brightness of a colour, 0 to 255. */
function brightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/** The name of the workbook's file; "" for one that was never saved. */
export async function workbookName(): Promise<string> {
  if (typeof Excel === "undefined") return "";
  return Excel.run(async (context) => {
    const { workbook } = context;
    workbook.load("name");
    await context.sync();
    return workbook.name;
  });
}
