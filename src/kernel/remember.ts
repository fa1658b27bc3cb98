/**
 * The same function, with its answers kept: the texts of a workbook repeat, and each is asked about several times.
 * At most `most` answers are kept, so that no run of workbooks fills the memory.
 */
export function remember<T>(of: (text: string) => T, most = 20_000): (text: string) => T {
  const known = new Map<string, T | typeof NOTHING>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before === NOTHING ? undefined as T : before;
    const answer = of(text);
    if (known.size >= most) known.clear();
    known.set(text, answer === undefined ? NOTHING : answer);
    return answer;
  };
}

/** Stands for an answer that is undefined, so that one look tells it from a text that nobody has asked about. */
const NOTHING = Symbol("nothing");
