import { Decimal } from "../../src/kernel/decimal";

const refuse = (): never => { throw new TypeError("A rule may not change what it is given"); };

/** Freezes a value and all that it holds, maps and sets too; numbers with digits cannot change anyway. Cycles are fine. */
export function deepFreeze<T>(value: T, seen: Set<unknown> = new Set()): T {
  if (typeof value !== "object" || value === null || Decimal.isDecimal(value) || seen.has(value)) return value;
  seen.add(value);
  if (value instanceof Map || value instanceof Set) {
    for (const item of value.values()) deepFreeze(item, seen);
    Object.assign(value, { delete: refuse, clear: refuse }, value instanceof Map ? { set: refuse } : { add: refuse });
  } else for (const item of Object.values(value)) deepFreeze(item, seen);
  return Object.freeze(value);
}
