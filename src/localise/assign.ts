import type { Constraint, Variable } from "./system";

/**
 * Gives each mended violation to one of the named cells in it, so that every named cell gets one if that can be (a matching)
 * and the rest go to the cell that stands in most of them.
 */
export function ownersOf(mended: readonly Constraint[], isNamed: (variable: Variable) => boolean): ReadonlyMap<Variable, readonly Constraint[]> {
  const places = new Map<Variable, Constraint[]>();
  for (const constraint of mended) {
    for (const variable of new Set(constraint.variables.filter(isNamed))) places.set(variable, [...places.get(variable) ?? [], constraint]);
  }
  const placesOf = (variable: Variable): readonly Constraint[] => places.get(variable) ?? [];
  const owner = new Map<Constraint, Variable>();
  const claim = (variable: Variable, tried: Set<Constraint>): boolean => {
    for (const constraint of placesOf(variable)) {
      if (tried.has(constraint)) continue;
      tried.add(constraint);
      const rival = owner.get(constraint);
      if (rival && !claim(rival, tried)) continue;
      owner.set(constraint, variable);
      return true;
    }
    return false;
  };
  // Cells with the fewest places choose first.
  for (const variable of [...places.keys()].sort((a, b) => placesOf(a).length - placesOf(b).length)) claim(variable, new Set());
  const owned = new Map<Variable, Constraint[]>();
  for (const constraint of mended) {
    const one = owner.get(constraint)
      ?? constraint.variables.filter(isNamed).reduce((a, b) => (placesOf(b).length > placesOf(a).length ? b : a));
    owned.set(one, [...owned.get(one) ?? [], constraint]);
  }
  return owned;
}
