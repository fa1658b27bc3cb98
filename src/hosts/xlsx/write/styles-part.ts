import { SPREADSHEET, type Book } from "./book";
import type { Draft } from "./draft";

/** What Excel assumes of a workbook without styles. */
const plainStyles = (main: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${main}">`
  + `<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>`
  + `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>`
  + `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>`
  + `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>`
  + `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>`
  + `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** The path of the styles; they are made where the workbook has none. */
export function ensureStyles(draft: Draft, book: Book): string {
  const present = book.partOf("styles");
  if (present !== undefined) return present;
  const dangling = draft.relations(book.path).find(({ type }) => type === "styles");
  const path = dangling?.path ?? draft.free(`${book.folder}styles#.xml`).replace("styles1.xml", "styles.xml");
  draft.set(path, plainStyles(book.dialect.main));
  draft.declare(path, `${SPREADSHEET}.styles+xml`);
  if (!dangling) draft.relate(book.path, `${book.dialect.relationships}/styles`, path);
  return path;
}

/** Takes styles out that hold nothing but what ensureStyles made. */
export function dropOwnStyles(draft: Draft, book: Book): void {
  const relation = draft.relations(book.path).find(({ type }) => type === "styles");
  if (relation?.path === undefined || draft.text(relation.path) !== plainStyles(book.dialect.main)) return;
  draft.drop(relation.path);
  draft.unrelate(book.path, relation.id);
}
