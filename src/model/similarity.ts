/** How alike two names are, where words that many names share count little (inverse document frequency). */
export class NameMatcher {
  readonly #weight = new Map<string, number>();

  constructor(keys: Iterable<string>) {
    const all = [...new Set(keys)];
    const counts = new Map<string, number>();
    for (const key of all) for (const word of new Set(key.split(" "))) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const [word, count] of counts) this.#weight.set(word, (Math.log((all.length + 1) / count) + 0.3) * Math.min(word.length, 8));
  }

  /** 1 for the same key, 0 for nothing in common. */
  similarity(a: string, b: string): number {
    if (a === b) return 1;
    const first = a.split(" ");
    const rest = b.split(" ");
    const lonely: string[] = [];
    let matched = 0;
    for (const word of first) {
      const at = rest.findIndex((other) => sameWord(word, other));
      if (at < 0) { lonely.push(word); continue; }
      matched += this.#of(word);
      rest.splice(at, 1);
    }
    if (lonely.some(isTelling) || rest.some(isTelling)) return 0.3;
    const left = sum(lonely.map((word) => this.#of(word)));
    const right = sum(rest.map((word) => this.#of(word)));
    // Words that one name has more are an addition; words that stand against others are another thing.
    return matched / (matched + Math.min(left, right) * 1.6 + Math.abs(left - right) * 0.35);
  }

  #of(word: string): number { return this.#weight.get(word) ?? Math.min(word.length, 8); }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Words that make two names two things, however alike the rest is. */
const isTelling = (word: string): boolean => /^(perubahan|bukan|non|tidak|\d+|[ivx]{1,4}|desa|kelurahan|provinsi|nasional)$/.test(word) && word !== "i" && word !== "v" && word !== "x";

/** The same word but for a slip of the pen: one letter in a word of four, two in one of nine. */
export function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const length = Math.min(a.length, b.length);
  // A slip seldom changes both of the first two letters; this rules out most pairs at once.
  if (length < 4 || (a.charCodeAt(0) !== b.charCodeAt(0) && a.charCodeAt(1) !== b.charCodeAt(1)) || /\d/.test(a) || /\d/.test(b)) return false;
  return withinDistance(a, b, length >= 9 ? 2 : 1);
}

function withinDistance(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  let before: number[] = [];
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 99) + 1 : 99;
      current.push(Math.min((previous[j] ?? 99) + 1, (current[j - 1] ?? 99) + 1, (previous[j - 1] ?? 99) + (a[i - 1] === b[j - 1] ? 0 : 1), swap));
    }
    if (Math.min(...current) > most) return false;
    before = previous;
    previous = current;
  }
  return (previous[b.length] ?? 99) <= most;
}

export interface Named { readonly key: string }

/** The things of a list by their names; null for a name that stands in it more than once. */
export type Names<T> = ReadonlyMap<string, T | null>;

export function namesOf<T extends Named>(list: readonly T[]): Names<T> {
  const names = new Map<string, T | null>();
  for (const item of list) names.set(item.key, names.has(item.key) ? null : item);
  return names;
}

const ALIKE = 0.72;
const MOST_COMPARED = 160_000;

/**
 * Pairs of the same thing in two lists: equal keys first, then names that are each other's most alike by a clear margin.
 * Each thing is paired once; a key that stands twice in a list is left out.
 */
export const pairNames = <A extends Named, B extends Named>(as: readonly A[], bs: readonly B[], matcher: NameMatcher): readonly (readonly [A, B])[] =>
  pairsOf(namesOf(as), namesOf(bs), matcher);

/** The same of lists whose names are known already. */
export function pairsOf<A extends Named, B extends Named>(inA: Names<A>, inB: Names<B>, matcher: NameMatcher): readonly (readonly [A, B])[] {
  const pairs: (readonly [A, B])[] = [];
  const freeA: A[] = [];
  const takenB = new Set<string>();
  for (const [key, a] of inA) {
    if (!a) { takenB.add(key); continue; }
    const b = inB.get(key);
    if (b) { pairs.push([a, b]); takenB.add(key); } else if (b === undefined) freeA.push(a);
  }
  if (freeA.length === 0) return pairs;
  const freeB = [...inB].flatMap(([key, b]) => (b && !takenB.has(key) ? [b] : []));
  if (freeB.length === 0 || freeA.length * freeB.length > MOST_COMPARED) return pairs;
  const scores = freeA.map((a) => freeB.map((b) => matcher.similarity(a.key, b.key)));
  freeA.forEach((a, i) => {
    const row = scores[i] ?? [];
    const best = row.reduce((m, s, j) => (s > (row[m] ?? -1) ? j : m), 0);
    const score = row[best] ?? 0;
    const b = freeB[best];
    if (!b || score < ALIKE) return;
    const rivalInRow = Math.max(0, ...row.filter((_, j) => j !== best));
    const rivalInColumn = Math.max(0, ...scores.map((other, k) => (k === i ? 0 : other[best] ?? 0)));
    if (score - rivalInRow >= 0.08 && score - rivalInColumn >= 0.08) pairs.push([a, b]);
  });
  return pairs;
}
