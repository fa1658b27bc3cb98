import type { AverageRow, Row } from "./table";

/** Rows that average others, with the groups of rows they may average, the likely one first. */
export function averagesOf(rows: readonly Row[], valued: (row: Row) => boolean): readonly AverageRow[] {
  const averages = rows.filter((row) => row.kind === "average");
  return averages.flatMap((row): AverageRow[] => {
    const at = rows.indexOf(row);
    if (isUnplaced(rows, at)) return [];
    const below = leading(rows, at);
    const data = dataIn(below, valued);
    // A misi may average its sasaran instead.
    const means = below.filter((other) => other.kind === "average" && other.written.includes("sasaran") && valued(other));
    if (data.length > 0) return [{ row, scope: "sasaran", groups: different([data.filter((other) => !isPart(other)), data, means]) }];
    const before = rows.slice(0, at);
    return [isOver(row) ? overSasaran(row, before, valued) : ofSasaranOrAll(row, before, averages, valued)];
  });
}

const dataIn = (rows: readonly Row[], valued: (row: Row) => boolean): Row[] => rows.filter((row) => row.kind === "data" && valued(row));

/** "Seluruh indikator", "7 indikator", "7 (tujuh) indikator": the report says itself that it takes no averages of averages. */
function saysIndikator({ title }: Row, data: readonly Row[], rows: readonly Row[]): boolean {
  const count = /\b(\d+) (?:\([\p{L} ]+\) ?)?indikator\b/iu.exec(title)?.[1];
  // One of them may hold no number that can be read.
  return data.length > 0 && (/\b(?:seluruh|semua) indikator\b/i.test(title) || Number(count) === data.length
    || (count !== undefined && Number(count) === rows.filter((other) => other.kind === "data").length));
}

/** The average of a tujuan or misi begins behind that of the last one, and may be of its indikator or of its sasaran. */
function overSasaran(row: Row, before: readonly Row[], valued: (row: Row) => boolean): AverageRow {
  const level = levelOf(row);
  const own = before.slice(before.findLastIndex((other) => other.kind === "average" && levelOf(other) === level) + 1);
  const data = dataIn(own, valued);
  return { row, scope: "group", groups: saysIndikator(row, data, own) ? [data] : different([data, perSasaran(own, valued)]) };
}

function ofSasaranOrAll(row: Row, before: readonly Row[], averages: readonly Row[], valued: (row: Row) => boolean): AverageRow {
  const all = dataIn(before, valued);
  if (saysIndikator(row, all, before)) return { row, scope: "all", groups: [all] };
  const since = dataIn(before.slice(before.findLastIndex((other) => other.kind === "average") + 1), valued);
  const sasaran = since.at(-1)?.labels.sasaran?.key;
  const same = sasaran === undefined ? since : since.filter((other) => other.labels.sasaran?.key === sasaran);
  const words = row.title.toLowerCase();
  // "Rata-rata capaian" behind averages that all name their sasaran.
  const unnamed = levelOf(row) === null && averages.length > 1 && averages.every((other) => other === row || levelOf(other) !== null);
  const single = averages.length === 1 && !/sasaran/.test(words) && new Set(since.map((other) => other.labels.sasaran?.key)).size > 1;
  const overall = unnamed || single || since.length === 0 || /keseluruhan|seluruh|total|semua|\b(opd|dinas|badan|perangkat daerah|kecamatan)\b/.test(words);
  if (!overall) return { row, scope: "sasaran", groups: different([same, since, all]) };
  const means = before.filter((other) => other.kind === "average" && valued(other));
  // An average of those of sasaran and of what stands over them together is none.
  return { row, scope: "all", groups: different([all, perSasaran(before, valued), means.filter((other) => !isOver(other)), means.filter(isOver), same]) };
}

/** What an average says that it is of: "Rata-rata capaian Tujuan 1"; null where it does not say. */
const levelOf = ({ title }: Row): "sasaran" | "tujuan" | "misi" | null => (/\b(sasaran|tujuan|misi)\b/i.exec(title)?.[1]?.toLowerCase() ?? null) as ReturnType<typeof levelOf>;
const isOver = (row: Row): boolean => { const level = levelOf(row); return level !== null && level !== "sasaran"; };

const NUMBERED = /\b(?:sasaran|tujuan|misi)(?: strategis)? (?:\d+|[ivx]+)\b/i;

/** One of several averages below all rows ("Rata-rata Tujuan 1", "Rata-rata Tujuan 2"): which rows are whose the table does not say. */
function isUnplaced(rows: readonly Row[], at: number): boolean {
  const level = (row: Row | undefined): string | null => (row?.kind === "average" && NUMBERED.test(row.title) ? levelOf(row) : null);
  const own = level(rows[at]);
  return own !== null && (level(rows[at - 1]) === own || level(rows[at + 1]) === own);
}

/** "a. Umur harapan hidup" below its indikator: a part of that, which counts already. */
const isPart = ({ title, number }: Row): boolean => number === "" && /^[a-z][.)]\s/.test(title);

/** The rows below an average that stands above them, on the row of its sasaran; none for an average below its rows. */
function leading(rows: readonly Row[], at: number): readonly Row[] {
  const sasaran = rows[at]?.labels.sasaran;
  if (!sasaran || !rows[at]?.written.includes("sasaran")) return [];
  // A misi or tujuan goes on over its sasaran, to the next one.
  const word = /^(?:misi|tujuan)\b/i.exec(sasaran.text)?.[0].toLowerCase();
  const ends = word === undefined ? (other: Row): boolean => other.labels.sasaran?.key !== sasaran.key
    : (other: Row): boolean => other.kind === "average" && other.title.toLowerCase().startsWith(word);
  const end = rows.findIndex((other, i) => i > at && ends(other));
  return rows.slice(at + 1, end < 0 ? undefined : end);
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
    if (!valued(row) || (row.kind === "average" && isOver(row))) continue;
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
