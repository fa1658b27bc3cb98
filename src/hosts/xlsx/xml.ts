import { SaxesParser } from "saxes";
import type { Package } from "./package";
import { corrupt } from "./read-error";

export type Attributes = Readonly<Record<string, string>>;

/** Receives a part as it is parsed. Names come without their prefix; the depth of the root is 1. */
export interface XmlHandler {
  open(name: string, attributes: Attributes, depth: number): void;
  close?(name: string, depth: number): void;
  /** Character data, entities resolved; one text may come in several pieces. */
  text?(text: string): void;
}

/** Nothing in a workbook nests deeper than a few dozen. */
const MAX_DEPTH = 200;

/** True for the ways in which XML Schema and Excel write a set flag. */
export const isOn = (value: string | undefined): boolean => value === "1" || value === "true" || value === "on";

/** An attribute that must have a prefix, whichever it is (r:id), or stands without one in careless files. */
export function prefixed(attributes: Attributes, local: string): string | undefined {
  const end = `:${local}`;
  for (const name in attributes) if (name.endsWith(end)) return attributes[name];
  return attributes[local];
}

/**
 * Parses a part of the package, unpacking it on the way; false where there is no such part. Namespaces do not matter,
 * so strict files and any prefix read alike. Throws a ReadError: "corrupt" for malformed XML, and for a document type,
 * which no workbook needs and which is the door for entity bombs.
 */
export function readXml(pkg: Package, path: string, handler: XmlHandler): boolean {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const fail = (reason: string) => corrupt(`${path}: ${reason}`);
  const locals = new Map<string, string>();
  const localOf = (name: string): string => {
    let local = locals.get(name);
    if (local === undefined) locals.set(name, local = name.slice(name.indexOf(":") + 1));
    return local;
  };
  let depth = 0;
  parser.on("error", (error) => { throw fail(error.message); });
  parser.on("doctype", () => { throw fail("a document type is refused"); });
  parser.on("opentag", (tag) => {
    pkg.countElement();
    if (++depth > MAX_DEPTH) throw fail("nested too deeply");
    handler.open(localOf(tag.name), tag.attributes, depth);
  });
  parser.on("closetag", (tag) => {
    handler.close?.(localOf(tag.name), depth);
    depth--;
  });
  if (handler.text) {
    const text = handler.text.bind(handler);
    parser.on("text", text);
    parser.on("cdata", text);
  }
  const decoder = new PartDecoder();
  const decode = (chunk?: Uint8Array): string => {
    try {
      return decoder.decode(chunk);
    } catch {
      throw fail("not in the encoding that it declares");
    }
  };
  const found = pkg.stream(path, (chunk) => { parser.write(decode(chunk)); });
  if (!found) return false;
  parser.write(decode());
  parser.close();
  return true;
}

/** Turns the chunks of a part into text: UTF-8 or UTF-16 by its mark or first bytes, else what its declaration says. */
class PartDecoder {
  #decoder: TextDecoder | undefined;
  #head: Uint8Array = new Uint8Array(0);

  /** Without a chunk: the rest, at the end. Throws a TypeError for bytes that are no text. */
  decode(chunk?: Uint8Array): string {
    if (this.#decoder) return chunk ? this.#decoder.decode(chunk, { stream: true }) : this.#decoder.decode();
    if (chunk) {
      const head = new Uint8Array(this.#head.length + chunk.length);
      head.set(this.#head);
      head.set(chunk, this.#head.length);
      this.#head = head;
      if (head.length < 128) return "";
    }
    this.#decoder = new TextDecoder(encodingOf(this.#head), { fatal: true });
    return this.#decoder.decode(this.#head, { stream: chunk !== undefined });
  }
}

/** Of a part that begins so: by its mark or first bytes, else what its declaration says. */
export function encodingOf(head: Uint8Array): string {
  const [a, b] = head;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return "utf-16le";
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return "utf-16be";
  const declared = /^[^>]*?encoding\s*=\s*["']([\w-]+)["']/.exec(String.fromCharCode(...head.subarray(0, 128)))?.[1];
  if (declared === undefined || /^utf-?(8|16)/i.test(declared)) return "utf-8";
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    return "utf-8";
  }
}
