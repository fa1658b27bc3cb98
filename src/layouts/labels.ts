import { remember } from "../kernel/remember";
import type { Column, Label, LabelRole, Role, Row } from "../model/table";
import { namesIndikator, plain } from "./words";

const isIndikator = remember((text: string): boolean => /^(indikator|iku)\b/.test(plain(text)));
const isSasaran = remember((text: string): boolean => /^(sasaran|tujuan)\b/.test(plain(text)));

/**
 * Headings inside a table ("Sasaran 1: …" over its rows) name the sasaran of the rows below them; and where one column holds
 * sasaran and indikator mixed, as in recaps, the rows under a heading are its indikator.
 */
export function settleLabels(rows: readonly Row[], columns: readonly Column[]): readonly Row[] {
  const has = (role: LabelRole): boolean => columns.some((column) => column.role === role);
  const mixed = has("sasaran") && !has("indikator") && !has("uraian");
  if (!mixed && rows.every((row) => row.kind !== "section")) return rows;
  // "Sasaran / Indikator": what has values is an indikator, though its sasaran may stand in another column.
  const holdsBoth = columns.some(({ role, header }) => role === "sasaran" && namesIndikator(header));
  const leads = leadingAverages(rows, columns, mixed);
  let heading: Label | undefined;
  return rows.map((row): Row => {
    const own = row.written.at(-1);
    const label = own && row.labels[own];
    if (label && leads.has(row)) {
      heading = label;
      return { ...row, kind: "average", labels: { sasaran: label } };
    }
    if (row.kind === "section" && label) {
      if (isSasaran(label.text) || own === "sasaran" || (!has("sasaran") && !has("uraian"))) {
        heading = label;
        return { ...row, labels: { ...row.labels, sasaran: label } };
      }
      return row;
    }
    if (!heading) return mixed && label && own === "sasaran" && row.kind === "data" && (holdsBoth || isIndikator(label.text)) ? { ...row, labels: { indikator: label }, written: ["indikator"] } : row;
    if (row.kind === "data" && mixed && own === "sasaran" && label) {
      if (isSasaran(label.text)) { heading = undefined; return row; }
      return { ...row, labels: { sasaran: heading, indikator: label }, written: ["indikator"] };
    }
    // A sasaran cell of its own counts more than a heading above.
    if (row.written.includes("sasaran") && row.kind === "data") { heading = undefined; return row; }
    return { ...row, labels: { ...row.labels, sasaran: heading } };
  });
}

/** Where sasaran and indikator share a column, a sasaran with a capaian but neither target nor realisasi: the average of the indikator below it. */
function leadingAverages(rows: readonly Row[], columns: readonly Column[], mixed: boolean): ReadonlySet<Row> {
  const of = (role: Role): readonly Column[] => columns.filter((column) => column.role === role);
  const [capaian, measured] = [of("capaian"), [...of("target"), ...of("realisasi")]];
  if (!mixed || capaian.length === 0 || measured.length < 2) return new Set();
  const filled = (row: Row | undefined, some: readonly Column[]): boolean =>
    row?.kind === "data" && some.some((column) => { const type = row.entries.get(column.id)?.type; return type === "quantity" || type === "letter"; });
  return new Set(rows.filter((row, i) => filled(row, capaian) && !filled(row, measured) && filled(rows[i + 1], measured)));
}
