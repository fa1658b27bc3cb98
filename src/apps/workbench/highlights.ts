import { cellKey } from "../../findings/identity";
import type { Finding } from "../../findings/finding";
import { TONES, type Highlight, type Tone } from "../../plan/plan";

/** All highlights of an audit but those of ignored findings: each cell once, in the tone that comes first. */
export function highlightsOf(findings: readonly Finding[], ignored: ReadonlyMap<string, string>): readonly Highlight[] {
  const tones = new Map<string, Highlight>();
  const add = (at: Highlight["at"], tone: Tone): void => {
    const there = tones.get(cellKey(at));
    if (!there || TONES.indexOf(tone) < TONES.indexOf(there.tone)) tones.set(cellKey(at), { at, tone });
  };
  for (const { id, at, severity, suspect } of findings) {
    if (ignored.has(id)) continue;
    add(at, severity);
    if (suspect) add(suspect, "suspect");
  }
  return [...tones.values()];
}

export const sameHighlights = (a: readonly Highlight[], b: readonly Highlight[]): boolean => JSON.stringify(a) === JSON.stringify(b);
