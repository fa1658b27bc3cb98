import { remember } from "../kernel/remember";
import type { Column, Label, LabelRole, Row } from "../model/table";
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
  const { leading, trailing } = averagesIn(rows, columns, mixed) ?? NO_AVERAGES;
  if (!mixed && leading.size + trailing.size === 0 && rows.every((row) => row.kind !== "section")) return rows;
  // "Sasaran / Indikator": what has values is an indikator, though its sasaran may stand in another column.
  const holdsBoth = columns.some(({ role, header }) => role === "sasaran" && namesIndikator(header));
  let heading: Label | undefined;
  return rows.map((row, i): Row => {
    const own = row.written.at(-1);
    const label = own && row.labels[own];
    if (trailing.has(row)) {
      const sasaran = heading ?? rows[i - 1]?.labels.sasaran;
      return { ...row, kind: "average", written: [], labels: sasaran ? { sasaran } : {} };
    }
    if (label && leading.has(row)) {
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
    if (row.written.includes("sasaran") && (row.kind === "data" || row.kind === "average")) { heading = undefined; return row; }
    return { ...row, labels: { ...row.labels, sasaran: heading } };
  });
}

const NO_AVERAGES: { readonly leading: ReadonlySet<Row>; readonly trailing: ReadonlySet<Row> } = { leading: new Set(), trailing: new Set() };

/** "Capaian Sasaran 1" below the indikator of a sasaran. */
const OF_SASARAN = /^(?:(?:nilai|total|tingkat) )?(?:capaian|pencapaian) (?:kinerja )?(?:sasaran|tujuan|misi)\b/;

/** The first row below a row that is no average itself: over a misi's first sasaran its "Rata-rata" may stand. */
const below = (rows: readonly Row[], i: number): Row | undefined => { let next = i + 1; while (rows[next]?.kind === "average") next++; return rows[next]; };

/**
 * Averages that no word calls so: rows with a capaian but neither target nor realisasi. Above its indikator stands one with the
 * name of the sasaran (tujuan, misi), below them "Capaian Sasaran 1".
 */
function averagesIn(rows: readonly Row[], columns: readonly Column[], mixed: boolean): typeof NO_AVERAGES | undefined {
  const capaian = columns.filter(({ role }) => role === "capaian");
  if (capaian.length === 0) return undefined;
  const measured = columns.filter(({ role }) => role === "target" || role === "realisasi");
  if (measured.length < 2) return undefined;
  const filled = (row: Row | undefined, some: readonly Column[]): boolean =>
    row?.kind === "data" && some.some((column) => { const type = row.entries.get(column.id)?.type; return type === "quantity" || type === "letter"; });
  const [leading, trailing] = [new Set<Row>(), new Set<Row>()];
  for (const [i, row] of rows.entries()) {
    if (!filled(row, capaian) || filled(row, measured)) continue;
    if (filled(rows[i - 1], measured) && OF_SASARAN.test(plain(row.title))) trailing.add(row);
    else if (filled(below(rows, i), measured) && (mixed || (row.written.includes("sasaran") && !row.written.includes("indikator")))) leading.add(row);
  }
  return { leading, trailing };
}
