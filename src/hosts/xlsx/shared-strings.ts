import { unescapeText } from "../../kernel/xml-text";
import type { Package } from "./package";
import { ReadError } from "./read-error";
import { fontFlag, type FontFlags } from "./styles";
import { readXml, type Attributes } from "./xml";

/** A stretch of a rich text; font is undefined where the cell's own font shows. */
export interface Run { readonly text: string; readonly font: FontFlags | undefined }

/** Text in several looks. */
export interface RichText { readonly text: string; readonly runs: readonly Run[] }

/** A string item of the file. */
export type StringItem = string | RichText;

/** Above this, a table of strings is no report's. */
const MAX_STRINGS = 10_000_000;

/** Gathers the text of an `si` or `is` element from the events inside it; phonetic hints are no part of the text. */
export class StringReader {
  #text = "";
  #runs: Run[] = [];
  #rich = false;
  #inText = false;
  #phonetic = 0;
  #font: { bold: boolean; italic: boolean; strike: boolean } | undefined;

  start(): void {
    this.#text = "";
    this.#runs = [];
    this.#rich = false;
    this.#inText = false;
    this.#phonetic = 0;
    this.#font = undefined;
  }

  open(name: string, attributes: Attributes): void {
    if (name === "t") this.#inText = this.#phonetic === 0;
    else if (name === "r") this.#endRun(undefined);
    else if (name === "rPh") this.#phonetic++;
    else if (name === "rPr") {
      this.#font = { bold: false, italic: false, strike: false };
      this.#rich = true;
    } else if (this.#font) Object.assign(this.#font, fontFlag(name, attributes));
  }

  text(text: string): void {
    if (this.#inText) this.#text += text;
  }

  close(name: string): void {
    if (name === "t") this.#inText = false;
    else if (name === "rPh") this.#phonetic--;
    else if (name === "r") this.#endRun(this.#font);
  }

  end(): StringItem {
    this.#endRun(undefined);
    const text = this.#runs.map((run) => run.text).join("");
    return this.#rich ? { text, runs: this.#runs } : text;
  }

  /** Makes a run of the text so far; text beside runs is one without a font of its own. */
  #endRun(font: FontFlags | undefined): void {
    if (this.#text !== "") this.#runs.push({ text: unescapeText(this.#text), font });
    this.#text = "";
    this.#font = undefined;
  }
}

/** The table of shared strings, in order; empty without the part. Throws a ReadError. */
export function readSharedStrings(pkg: Package, path: string | undefined): readonly StringItem[] {
  const items: StringItem[] = [];
  if (path === undefined) return items;
  const reader = new StringReader();
  readXml(pkg, path, {
    open(name, attributes, depth) {
      if (depth === 2) reader.start();
      else if (depth > 2) reader.open(name, attributes);
    },
    text(text) { reader.text(text); },
    close(name, depth) {
      if (depth > 2) reader.close(name);
      else if (depth === 2 && name === "si" && items.push(reader.end()) > MAX_STRINGS) {
        throw new ReadError("too-large", `${path}: more than ${MAX_STRINGS} strings`);
      }
    },
  });
  return items;
}

/** How a rich text looks as a whole in a cell of a given font. */
export interface RichLook {
  /** A flag is set where all visible text has it. */
  readonly font: FontFlags;
  /** The text without its struck part, only where some visible text is struck and some is not. */
  readonly unstruck: string | undefined;
}

/** Works out each look once, however many cells share a string. */
export class RichLooks {
  readonly #known = new Map<string, Map<RichText, RichLook>>();

  of(item: RichText, own: FontFlags): RichLook {
    const key = `${own.bold} ${own.italic} ${own.strike}`;
    let looks = this.#known.get(key);
    if (!looks) this.#known.set(key, looks = new Map());
    let look = looks.get(item);
    if (!look) looks.set(item, look = lookOf(item.runs, own));
    return look;
  }
}

function lookOf(runs: readonly Run[], own: FontFlags): RichLook {
  const visible = runs.filter((run) => run.text.trim() !== "").map((run) => run.font ?? own);
  const all = (flag: keyof FontFlags): boolean => visible.length > 0 ? visible.every((font) => font[flag]) : own[flag];
  const font = { bold: all("bold"), italic: all("italic"), strike: all("strike") };
  const someStruck = !font.strike && visible.some((run) => run.strike);
  const kept = (run: Run): boolean => !(run.font ?? own).strike;
  return { font, unstruck: someStruck ? runs.filter(kept).map((run) => run.text).join("") : undefined };
}
