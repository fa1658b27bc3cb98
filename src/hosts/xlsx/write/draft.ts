import { escapeXml } from "../../../kernel/xml-text";
import { Package, partKey } from "../package";
import { relationshipsPath, resolveTarget } from "../relationships";
import { encodingOf } from "../xml";
import { appended, attributesOf, childrenOf, parse, prefixOf, spliced, type Element } from "./markup";
import { Unsupported } from "./unsupported";
import { writeZip } from "./zip-writer";

/** Parts that differ from the file, by their key; null for one that is left out. */
export type Changes = ReadonlyMap<string, { readonly path: string; readonly content: Uint8Array | null }>;

export interface Relation {
  readonly id: string;
  /** The last step of the type's address. */
  readonly type: string;
  /** Undefined for what lies outside the package. */
  readonly path: string | undefined;
  readonly element: Element;
}

const CONTENT_TYPES = "[Content_Types].xml";

/** The parts of a workbook while it is changed: those of the file, under what has been changed so far. */
export class Draft {
  readonly #file: Package;
  readonly #changes: Map<string, { readonly path: string; readonly content: Uint8Array | null }>;

  constructor(file: Uint8Array, changes: Changes = new Map()) {
    this.#file = new Package(file, { once: true });
    this.#changes = new Map(changes);
    const keys = new Set(this.#file.entries.map(({ name }) => partKey(name)));
    if (keys.size < this.#file.entries.length) throw new Unsupported("a part stands in the file twice");
  }

  get changes(): Changes { return this.#changes; }

  /** The paths of all parts. */
  get paths(): string[] {
    const own = this.#file.entries.filter(({ name }) => !name.endsWith("/") && !this.#changes.has(partKey(name))).map(({ name }) => name);
    return [...own, ...[...this.#changes.values()].filter(({ content }) => content !== null).map(({ path }) => path)];
  }

  has(path: string): boolean {
    const change = this.#changes.get(partKey(path));
    return change ? change.content !== null : this.#file.has(path);
  }

  /** The text of an XML part; undefined where there is none. */
  text(path: string): string | undefined {
    const bytes = this.#bytes(path);
    return bytes && decode(bytes, path);
  }

  /** The text of a part as it stands in the file; undefined where there is none. */
  original(path: string): string | undefined {
    const bytes = this.#file.bytes(path);
    return bytes && decode(bytes, path);
  }

  #bytes(path: string): Uint8Array | undefined {
    const change = this.#changes.get(partKey(path));
    return change ? change.content ?? undefined : this.#file.bytes(path);
  }

  /** The text of a part that must be there. */
  need(path: string): string {
    const text = this.text(path);
    if (text === undefined) throw new Unsupported(`${path} is missing`);
    return text;
  }

  set(path: string, text: string): void {
    const name = this.#file.find(path)?.name ?? this.#changes.get(partKey(path))?.path ?? path;
    const present = this.#bytes(path);
    this.#changes.set(partKey(path), { path: name, content: encode(text, present ? encodingFor(present, path) : "utf-8") });
  }

  remove(path: string): void {
    if (this.#file.has(path)) this.#changes.set(partKey(path), { path, content: null });
    else this.#changes.delete(partKey(path));
  }

  /** The bytes of the workbook; those of the file where nothing differs. */
  save(): Uint8Array {
    return writeZip(this.#file, new Map([...this.#changes.values()].map(({ path, content }) => [path, content])));
  }

  relations(part: string): Relation[] {
    const xml = this.text(relationshipsPath(part));
    if (xml === undefined) return [];
    return childrenOf(parse(xml), "Relationship").map((element) => {
      const { Id = "", Type = "", Target = "", TargetMode } = attributesOf(xml, element);
      return { id: Id, type: Type.split("/").at(-1) ?? "", path: TargetMode === "External" ? undefined : resolveTarget(part, Target), element };
    });
  }

  /** Relates a part to another; returns the new id. `type` is the whole address. */
  relate(part: string, type: string, target: string): string {
    const path = relationshipsPath(part);
    const ids = new Set(this.relations(part).map(({ id }) => id.toLowerCase()));
    let number = 1;
    while (ids.has(`rid${number}`)) number++;
    const xml = this.text(path) ?? EMPTY_RELATIONSHIPS;
    const root = parse(xml);
    const element = `<${prefixOf(xml, root)}Relationship Id="rId${number}" Type="${type}" Target="${escapeXml(relativeTo(part, target))}"/>`;
    this.set(path, spliced(xml, [appended(xml, root, element)]));
    return `rId${number}`;
  }

  unrelate(part: string, id: string): void {
    const path = relationshipsPath(part);
    const element = this.relations(part).find((one) => one.id === id)?.element;
    if (element) this.set(path, spliced(this.need(path), [{ start: element.start, end: element.end, text: "" }]));
  }

  /** Declares the content type of a part, unless all files with its ending have it anyway. */
  declare(part: string, type: string): void {
    const xml = this.need(CONTENT_TYPES);
    const root = parse(xml);
    const ending = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
    const usual = childrenOf(root, "Default").map((one) => attributesOf(xml, one)).find(({ Extension }) => Extension?.toLowerCase() === ending);
    if (usual?.["ContentType"]?.toLowerCase() === type.toLowerCase()) return;
    const element = `<${prefixOf(xml, root)}Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`;
    this.set(CONTENT_TYPES, spliced(xml, [appended(xml, root, element)]));
  }

  #undeclare(part: string): void {
    const xml = this.need(CONTENT_TYPES);
    const key = partKey(part);
    const elements = childrenOf(parse(xml), "Override").filter((one) => partKey(attributesOf(xml, one)["PartName"] ?? "") === key);
    if (elements.length > 0) this.set(CONTENT_TYPES, spliced(xml, elements.map(({ start, end }) => ({ start, end, text: "" }))));
  }

  /** Takes a part out, with its relationships and what nobody else relates to. Relationships to it are the caller's. */
  drop(part: string): void {
    const targets = this.relations(part).flatMap(({ path }) => path === undefined || !this.has(path) ? [] : [path]);
    this.remove(part);
    this.remove(relationshipsPath(part));
    this.#undeclare(part);
    for (const target of targets) if (this.has(target) && !this.#isRelatedTo(target)) this.drop(target);
  }

  #isRelatedTo(target: string): boolean {
    const key = partKey(target);
    return this.paths.filter((path) => /(^|\/)_rels\/[^/]*\.rels$/i.test(path)).some((path) => {
      const part = path.replace(/_rels\/([^/]*)\.rels$/i, "$1");
      return this.relations(part).some((one) => one.path !== undefined && partKey(one.path) === key);
    });
  }

  /** A path that no part has yet: "xl/worksheets/sheet#.xml" with the first free number. */
  free(pattern: string): string {
    for (let number = 1; ; number++) {
      const path = pattern.replace("#", String(number));
      if (!this.has(path)) return path;
    }
  }
}

const EMPTY_RELATIONSHIPS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`
  + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;

/** The shortest way from the folder of a part to another part. */
export function relativeTo(part: string, target: string): string {
  const from = part.split("/").slice(0, -1);
  const to = target.split("/");
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common]?.toLowerCase() === to[common]?.toLowerCase()) common++;
  return [...from.slice(common).map(() => ".."), ...to.slice(common)].join("/");
}

function encodingFor(bytes: Uint8Array, path: string): string {
  const encoding = encodingOf(bytes.subarray(0, 128));
  if (!encoding.startsWith("utf-")) throw new Unsupported(`${path} is written in ${encoding}`);
  return encoding;
}

// The mark at the beginning stays part of the text.
const decode = (bytes: Uint8Array, path: string): string =>
  new TextDecoder(encodingFor(bytes, path), { fatal: true, ignoreBOM: true }).decode(bytes);

function encode(text: string, encoding: string): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), encoding === "utf-16le");
  return bytes;
}
