import { componentsOf, type MissingRowHint } from "./components";
import { VIOLATIONS_AT_MOST } from "./costs";
import { explain, type Explanation } from "./explain";
import { explanationsOf } from "./search";
import { Surroundings, type Neighbours } from "./surroundings";
import { systemOf, type Statement } from "./system";

export type { Explanation, MissingRowHint, Neighbours, Statement };

/**
 * Names the cells that are most likely wrong, with their right values: the fewest and likeliest slips after which every
 * statement holds (Fellegi and Holt 1976; Scholtus 2009, with more kinds of identities and of slips). Several independent
 * errors are told apart; on a tie all candidates are given and none is named. Violations without an identity take no part.
 */
export function localise(
  statements: readonly Statement[], hints: readonly MissingRowHint[], neighbours: Neighbours,
): readonly Explanation[] {
  const system = systemOf(statements);
  const surroundings = new Surroundings(neighbours, system);
  return componentsOf(system, hints).flatMap((component) => explain(
    component,
    component.length > VIOLATIONS_AT_MOST ? { solutions: [], exhausted: false } : explanationsOf(component, hints, surroundings),
    hints, neighbours,
  ));
}
