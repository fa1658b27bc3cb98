import type { Lkip, Row, Table } from "../../model/table";
import { mayStateDirection, statedDirection, type Direction } from "./polarity";

/** Words of a note that name no indikator. */
const COMMON = new Set([
  "indikator", "iku", "kinerja", "nomor", "no", "ke", "untuk", "pada", "adalah", "yaitu", "ialah", "merupakan", "bersifat", "capaian", "realisasi", "target", "rumus",
  "dihitung", "dengan", "yang", "catatan", "keterangan", "ket", "ini", "negatif", "positif", "semakin", "makin", "baik", "persentase", "jumlah", "angka", "tingkat", "nilai",
]);
const wordsOf = (text: string): readonly string[] => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
const nameOf = (row: Row): string => row.labels.indikator?.text ?? row.title;

/** Indikator by their key → what the notes below the tables say of them: "AKI dan AKB: semakin rendah semakin baik". */
export function notedDirections(lkip: Lkip): ReadonlyMap<string, Direction> {
  const known = noted.get(lkip);
  if (known) return known;
  const found = new Map<string, Direction>();
  for (const table of lkip.tables) {
    const sentences = table.footnotes.filter(mayStateDirection).flatMap((line) => line.split(/[;•]|\.\s+(?=\p{Lu})/u));
    for (const sentence of sentences) {
      const direction = statedDirection(sentence);
      if (direction === null) continue;
      for (const row of namedIn(sentence, table)) {
        const key = row.labels.indikator?.key;
        if (key !== undefined && !found.has(key)) found.set(key, direction);
      }
    }
  }
  noted.set(lkip, found);
  return found;
}
const noted = new WeakMap<Lkip, ReadonlyMap<string, Direction>>();

/** The rows that a sentence speaks of: by name, by initials, by number, or by the asterisk that it explains. */
function namedIn(sentence: string, table: Table): readonly Row[] {
  const rows = table.rows.filter((row) => row.kind === "data" && row.labels.indikator !== undefined);
  const mark = /^\s*\(?(\*{1,3})/.exec(sentence)?.[1];
  const textsOf = (row: Row): readonly string[] => [row.number, nameOf(row), ...[...row.entries.values()].map(({ text }) => text)];
  const marked = mark === undefined ? [] : rows.filter((row) => textsOf(row).some((text) => /[^*](\*+)\)?\s*$/.exec(text)?.[1] === mark));
  return [...marked, ...numberedIn(sentence, rows), ...sentence.split(/[,:()&]|\b(?:dan|serta|maupun|adalah|merupakan)\b/).flatMap((part) => namedBy(part, rows))];
}

/** "Indikator 4 dan 5": the numbers of the rows, or their places where only sasaran have numbers. */
function numberedIn(sentence: string, rows: readonly Row[]): readonly Row[] {
  const list = /\b(?:indikator|iku|nomor|no\.?)\s+((?:\d+(?:\.\d+)*(?:\s*(?:,|dan|&)\s*)*)+)/i.exec(sentence)?.[1];
  const numbers: readonly string[] = list?.match(/\d+(?:\.\d+)*/g) ?? [];
  const ofSasaran = rows.some((row) => row.number === "") && rows.every((row) => row.number === "" || row.written.includes("sasaran"));
  return rows.filter((row, i) => numbers.includes(ofSasaran ? String(i + 1) : row.number.replace(/\.$/, "")));
}

/** The one row whose name has all words of a part of the sentence, or these initials. */
function namedBy(part: string, rows: readonly Row[]): readonly Row[] {
  const telling = wordsOf(part).filter((word) => !COMMON.has(word));
  if (telling.length === 0) return [];
  const initials = telling.length === 1 ? /\b\p{Lu}{2,5}\b/u.exec(part)?.[0].toLowerCase() : undefined;
  const named = rows.filter((row) => {
    const name = wordsOf(nameOf(row));
    return initialsOf(nameOf(row)) === initials || (telling.some((word) => word.length >= 5) && telling.every((word) => name.includes(word)));
  });
  const keys = new Set(named.map((row) => row.labels.indikator?.key));
  return keys.size === 1 ? named : [];
}

const initialsOf = (name: string): string => wordsOf(name.replace(/\([^)]*\)/g, " ")).map((word) => word[0] ?? "").join("");
