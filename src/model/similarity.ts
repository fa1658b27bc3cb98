import { remember } from "../kernel/remember";

/** What comparing a word needs, taken apart once. */
interface Traits {
  readonly text: string; readonly telling: boolean; readonly digits: boolean; readonly letters: number;
  readonly first: number; readonly second: number;
}
/** A word of some names; what comparing it needs is found out when it is compared. */
interface Word { readonly text: string; names: number; lastName: string; traits: Traits | undefined; weight: number }
interface Weighed extends Word { readonly traits: Traits }

/** How alike two names are, where words that many names share count little (inverse document frequency). */
export class NameMatcher {
  /** Until the first two names are compared: often none are. */
  #unread: Iterable<string> | undefined;
  #count = 0;
  readonly #names = new Map<string, readonly Word[]>();
  readonly #words = new Map<string, Word>();
  /** Many tables have the same names, each without its like in the same others. */
  readonly #likeness = new Map<string, Map<string, number>>();
  #kept = 0;

  constructor(keys: Iterable<string>) { this.#unread = keys; }

  /** 1 for the same key, 0 for nothing in common. */
  similarity(a: string, b: string): number {
    if (a === b) return 1;
    let known = this.#likeness.get(a);
    if (!known) this.#likeness.set(a, known = new Map());
    let likeness = known.get(b);
    if (likeness === undefined) {
      likeness = this.#compare(a, b);
      if (this.#kept++ < MOST_KEPT) known.set(b, likeness);
    }
    return likeness;
  }

  #compare(a: string, b: string): number {
    const rest = this.#wordsIn(b).slice();
    let matched = 0;
    let left = 0;
    for (const word of this.#wordsIn(a)) {
      const at = placeOf(word, rest);
      if (at >= 0) { matched += word.weight; rest.splice(at, 1); continue; }
      if (word.traits.telling) return ANOTHER;
      left += word.weight;
    }
    let right = 0;
    for (const word of rest) {
      if (word.traits.telling) return ANOTHER;
      right += word.weight;
    }
    // Words that one name has more are an addition; words that stand against others are another thing.
    return matched / (matched + Math.min(left, right) * 1.6 + Math.abs(left - right) * 0.35);
  }

  #wordsIn(name: string): readonly Weighed[] {
    if (this.#unread) this.#read(this.#unread);
    const words = this.#names.get(name) ?? this.#split(name);
    for (const word of words) if (!word.traits) this.#weigh(word);
    return words as readonly Weighed[];
  }

  /** Counts in how many of the names each word stands. */
  #read(names: Iterable<string>): void {
    this.#unread = undefined;
    for (const name of names) {
      if (this.#names.has(name)) continue;
      for (const word of this.#split(name)) if (word.lastName !== name) { word.names++; word.lastName = name; }
    }
    this.#count = this.#names.size;
  }

  #split(name: string): readonly Word[] {
    const words: Word[] = [];
    for (const text of name.split(" ")) {
      let word = this.#words.get(text);
      if (!word) this.#words.set(text, word = { text, names: 0, lastName: "", traits: undefined, weight: 0 });
      words.push(word);
    }
    this.#names.set(name, words);
    return words;
  }

  #weigh(word: Word): void {
    const rarity = word.names === 0 ? 1 : Math.log((this.#count + 1) / word.names) + 0.3;
    word.traits = traitsOf(word.text);
    word.weight = rarity * Math.min(word.text.length, 8);
  }
}

/** Comparisons that are kept: more than any report needs, and no more than a memory bears. */
const MOST_KEPT = 20_000;

/** How alike two names are of which one has a telling word more. */
const ANOTHER = 0.3;

function placeOf({ traits }: Weighed, words: readonly Weighed[]): number {
  for (let i = 0; i < words.length; i++) if (isSame(traits, (words[i] as Weighed).traits)) return i;
  return -1;
}

const traitsOf = remember((text: string): Traits =>
  ({ text, telling: isTelling(text), digits: /\d/.test(text), letters: lettersOf(text), first: text.charCodeAt(0), second: text.charCodeAt(1) }));

/** Words that make two names two things, however alike the rest is. */
const isTelling = (word: string): boolean => /^(perubahan|bukan|non|tidak|\d+|[ivx]{1,4}|desa|kelurahan|provinsi|nasional)$/.test(word) && word !== "i" && word !== "v" && word !== "x";

/** Which letters a word has, one bit for each (characters 32 apart share one). */
function lettersOf(text: string): number {
  let letters = 0;
  for (let i = 0; i < text.length; i++) letters |= 1 << (text.charCodeAt(i) & 31);
  return letters;
}

/** The same word but for a slip of the pen: one letter in a word of four, two in one of nine. */
export const sameWord = (a: string, b: string): boolean => isSame(traitsOf(a), traitsOf(b));

function isSame(a: Traits, b: Traits): boolean {
  if (a.text === b.text) return true;
  // A slip seldom changes both of the first two letters; this rules out most pairs at once.
  if ((a.first !== b.first && a.second !== b.second) || a.digits || b.digits) return false;
  const short = Math.min(a.text.length, b.text.length);
  const most = short >= 9 ? 2 : 1;
  if (short < 4 || Math.max(a.text.length, b.text.length) - short > most) return false;
  // One slip changes two letters at most: one goes, another comes.
  return bitsIn(a.letters ^ b.letters) <= 2 * most && withinDistance(a.text, b.text, most);
}

function bitsIn(mask: number): number {
  let bits = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}

/** Whether so few letters changed, left out, added or swapped with a neighbour make one word of the other. */
function withinDistance(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let same = 0;
  while (same < a.length && a.charCodeAt(same) === b.charCodeAt(same)) same++;
  const [left, right] = [a.slice(same), b.slice(same)];
  if (left === "" || right === "" || most === 0) return left.length + right.length <= most;
  return withinDistance(left.slice(1), right.slice(1), most - 1) || withinDistance(left.slice(1), right, most - 1) || withinDistance(left, right.slice(1), most - 1)
    || (left[0] === right[1] && left[1] === right[0] && withinDistance(left.slice(2), right.slice(2), most - 1));
}

export interface Named { readonly key: string }

/** The things of a list by their names; null for a name that stands in it more than once. */
export type Names<T> = ReadonlyMap<string, T | null>;

export function namesOf<T extends Named>(list: readonly T[]): Names<T> {
  const names = new Map<string, T | null>();
  for (const item of list) names.set(item.key, names.has(item.key) ? null : item);
  return names;
}

/** The names of all things of some lists, made while they are asked for. */
export function* keysOf(lists: readonly (readonly Named[])[]): Generator<string> {
  for (const list of lists) for (const { key } of list) yield key;
}

const ALIKE = 0.72;
const MARGIN = 0.08;
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
  for (const [key, a] of inA) {
    if (!a) continue;
    const b = inB.get(key);
    if (b) pairs.push([a, b]); else if (b === undefined) freeA.push(a);
  }
  if (freeA.length === 0) return pairs;
  const freeB: B[] = [];
  for (const [key, b] of inB) if (b && !inA.has(key)) freeB.push(b);
  if (freeB.length > 0 && freeA.length * freeB.length <= MOST_COMPARED) pairAlike(freeA, freeB, matcher, pairs);
  return pairs;
}

function pairAlike<A extends Named, B extends Named>(as: readonly A[], bs: readonly B[], matcher: NameMatcher, pairs: (readonly [A, B])[]): void {
  const scores = as.map((a) => bs.map((b) => matcher.similarity(a.key, b.key)));
  for (const [i, row] of scores.entries()) {
    let best = 0;
    for (let j = 1; j < row.length; j++) if ((row[j] as number) > (row[best] as number)) best = j;
    const score = row[best] as number;
    if (score < ALIKE) continue;
    const isRival = (other: number): boolean => score - other < MARGIN;
    const [a, b] = [as[i], bs[best]];
    if (a && b && !row.some((other, j) => j !== best && isRival(other)) && !scores.some((other, k) => k !== i && isRival(other[best] as number))) pairs.push([a, b]);
  }
}
