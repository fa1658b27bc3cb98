import type { AverageRow, Row } from "./table";

/** Rows that average others, with the groups of rows they may average, the likely one first. */
export function averagesOf(rows: readonly Row[], valued: (row: Row) => boolean): readonly AverageRow[] {
  const averages = rows.filter((row) => row.kind === "average");
  return averages.map((row): AverageRow => {
    const at = rows.indexOf(row);
    const below = leading(rows, at, valued);
    if (below.length > 0) return { row, scope: "sasaran", groups: different([below.filter((other) => !isPart(other)), below]) };
    const before = rows.slice(0, at);
    const lastAverage = before.findLastIndex((other) => other.kind === "average");
    const isData = (other: Row): boolean => other.kind === "data" && valued(other);
    const since = before.slice(lastAverage + 1).filter(isData);
    const all = before.filter(isData);
    const sasaran = since.at(-1)?.labels.sasaran?.key;
    const same = sasaran === undefined ? since : since.filter((other) => other.labels.sasaran?.key === sasaran);
    const words = row.title.toLowerCase();
    const overall = since.length === 0 || /keseluruhan|seluruh|total|semua|\b(opd|dinas|badan|perangkat daerah|kecamatan)\b/.test(words);
    const single = averages.length === 1 && !/sasaran/.test(words) && new Set(since.map((other) => other.labels.sasaran?.key)).size > 1;
    // "Seluruh indikator", "7 indikator": the report says itself that it takes no averages of averages.
    const count = /\b(\d+) indikator\b/.exec(words)?.[1];
    if (all.length > 0 && (/\b(?:seluruh|semua) indikator\b/.test(words) || Number(count) === all.length)) return { row, scope: "all", groups: [all] };
    const groups = overall || single ? [all, perSasaran(before, valued), before.filter((other) => other.kind === "average" && valued(other)), same] : [same, since, all];
    return { row, scope: overall || single ? "all" : "sasaran", groups: different(groups) };
  });
}

/** "a. Umur harapan hidup" below its indikator: a part of that, which counts already. */
const isPart = ({ title, number }: Row): boolean => number === "" && /^[a-z][.)]\s/.test(title);

/** The rows below an average that stands above them, on the row of its sasaran; none for an average below its rows. */
function leading(rows: readonly Row[], at: number, valued: (row: Row) => boolean): Row[] {
  const sasaran = rows[at]?.labels.sasaran;
  if (!sasaran || !rows[at]?.written.includes("sasaran")) return [];
  // A misi or tujuan goes on over its sasaran, to the next one.
  const word = /^(?:misi|tujuan)\b/i.exec(sasaran.text)?.[0].toLowerCase();
  const isOver = word === undefined ? (other: Row): boolean => other.labels.sasaran?.key !== sasaran.key
    : (other: Row): boolean => other.kind === "average" && other.title.toLowerCase().startsWith(word);
  const end = rows.findIndex((other, i) => i > at && isOver(other));
  return rows.slice(at + 1, end < 0 ? undefined : end).filter((other) => other.kind === "data" && valued(other));
}

/** One row for each sasaran: its average, or its only indikator. */
function perSasaran(before: readonly Row[], valued: (row: Row) => boolean): Row[] {
  const found: Row[] = [];
  let open: Row[] = [];
  const close = (): void => {
    const groups = new Map<string, Row[]>();
    for (const row of open) { const key = row.labels.sasaran?.key ?? ""; groups.set(key, [...(groups.get(key) ?? []), row]); }
    for (const group of groups.values()) if (group.length === 1) found.push(...group);
    open = [];
  };
  for (const row of before) {
    if (!valued(row)) continue;
    if (row.kind === "average") {
      const sasaran = open.at(-1)?.labels.sasaran?.key;
      open = open.filter((other) => other.labels.sasaran?.key !== sasaran);
      close();
      found.push(row);
    } else if (row.kind === "data") open.push(row);
  }
  close();
  return found;
}

const different = (groups: readonly Row[][]): Row[][] => groups.filter((group, k) => group.length > 0
  && groups.findIndex((other) => other.length === group.length && other.every((row, n) => row === group[n])) === k);
