import { decodeKept, encodeKept, KEPT_NAMESPACE } from "../../../plan/kept";
import type { Book } from "./book";
import type { Draft } from "./draft";

/** Names our part among custom XML; any GUID does, ours is always the same. */
const ITEM_ID = "{6F2B1C54-3D0A-4E57-9C41-4C4B49504155}";
const PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const DECLARATION = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

const storePart = (draft: Draft, book: Book) => draft.relations(book.path)
  .find(({ type, path }) => type === "customXml" && path !== undefined && draft.text(path)?.includes(KEPT_NAMESPACE) === true);

/** What the workbook keeps for us. */
export function readStore(draft: Draft, book: Book): Map<string, string> {
  return new Map(decodeKept(draft.text(storePart(draft, book)?.path ?? "") ?? ""));
}

/** Keeps and forgets (null); without anything to keep there is no part. */
export function writeStore(draft: Draft, book: Book, changes: Readonly<Record<string, string | null>>): void {
  const kept = readStore(draft, book);
  for (const [key, value] of Object.entries(changes)) if (value === null) kept.delete(key); else kept.set(key, value);
  const present = storePart(draft, book);
  if (kept.size === 0) {
    if (present?.path === undefined) return;
    draft.unrelate(book.path, present.id);
    draft.drop(present.path);
    return;
  }
  const path = present?.path ?? addPart(draft, book);
  draft.set(path, `${DECLARATION}${encodeKept(kept)}`);
}

function addPart(draft: Draft, book: Book): string {
  const path = draft.free("customXml/item#.xml");
  const properties = path.replace(/item(\d+)\.xml$/, "itemProps$1.xml");
  draft.set(path, "");
  draft.declare(path, "application/xml");
  draft.relate(book.path, `${book.dialect.relationships}/customXml`, path);
  draft.relate(path, `${book.dialect.relationships}/customXmlProps`, properties);
  draft.set(properties, `${DECLARATION}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${book.dialect.customXml}">`
    + `<ds:schemaRefs><ds:schemaRef ds:uri="${KEPT_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`);
  draft.declare(properties, PROPERTIES);
  return path;
}
