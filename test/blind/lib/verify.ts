import type { Book, Planted } from "./book";
import type { Check, Ref } from "./checks";

interface CellAt {
  readonly sheet: string;
  readonly cell: string;
}
interface Must {
  readonly id: string;
  readonly kind: string;
  readonly scope: string;
  readonly sheet: string;
  readonly cell: string;
  readonly also: readonly CellAt[];
  readonly suspect?: CellAt;
  readonly correct?: string;
  readonly why: string;
}
export interface Labels {
  readonly tables: Book["tables"];
  readonly must: readonly Must[];
  readonly may: readonly CellAt[];
}

const at = (ref: Ref): CellAt => {
  const [sheet, cell] = ref.split("!") as [string, string];
  return { sheet, cell };
};

/** Proves that the book breaks exactly the identities that its planted errors explain, and labels them. */
export function verify(book: Book): Labels {
  const errors = book.options.errors ?? [];
  const allowed = new Map(Object.entries(book.options.allow ?? {}).map(([n, s]) => [book.ref(n), s]));
  const seen = new Set<Ref>();
  const problems: string[] = [];
  const broken: Check[] = [];
  for (const c of book.checks) {
    const s = c.test(book.meaning);
    if (s === "bad") broken.push(c);
    if (s !== "trunc" && s !== "grey") continue;
    const hit = c.points.find((p) => allowed.get(p) === s);
    if (hit) seen.add(hit);
    else if (!c.cells.some((x) => errors.some((e) => touched(book, e).includes(x))))
      problems.push(`${s}: ${c.what} (${c.points.join(", ")})`);
  }
  for (const [ref, s] of allowed) if (!seen.has(ref)) problems.push(`allowed ${s} at ${ref}, but nothing of the sort there`);
  const explained = new Set<Check>();
  const must = errors.map((e) => {
    const cells = touched(book, e);
    const mine = broken.filter((c) => c.cells.some((x) => cells.includes(x)));
    mine.forEach((c) => explained.add(c));
    if (!mine.length && !e.formal) problems.push(`${e.id} breaks nothing`);
    return label(book, e, mine);
  });
  for (const c of broken) if (!explained.has(c)) problems.push(`unexplained: ${c.what} (${c.cells.join(", ")})`);
  if (problems.length) throw new Error(`${book.file}:\n  ${problems.join("\n  ")}`);
  return { tables: book.tables, must, may: (book.options.may ?? []).map((n) => at(book.ref(n))) };
}

const touched = (book: Book, e: Planted): Ref[] =>
  [e.at, ...Object.keys(e.writes ?? {}), ...(e.spoils ?? [])].map((n) => book.ref(n));

function label(book: Book, e: Planted, broken: readonly Check[]): Must {
  const cell = book.ref(e.at);
  const also = new Set([...touched(book, e), ...(e.also ?? []).map((n) => book.ref(n)), ...broken.flatMap((c) => c.points)]);
  also.delete(cell);
  const suspect = e.suspect === false || e.correct === undefined ? undefined : book.ref(e.suspect ?? e.at);
  return {
    id: e.id,
    kind: e.kind,
    scope: e.scope ?? "lkip",
    ...at(cell),
    also: [...also].map(at),
    ...(suspect ? { suspect: at(suspect) } : {}),
    ...(e.correct === undefined ? {} : { correct: e.correct }),
    why: e.why,
  };
}
