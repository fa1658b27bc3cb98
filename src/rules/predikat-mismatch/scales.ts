import type { Settings } from "../../model/settings";
import type { Lkip, Table } from "../../model/table";
import { AKIP_SCALE, PERMENDAGRI_86_2017 } from "../../standards/scales";
import { stepNamed, type Scale } from "./steps";

export interface ChosenScale {
  readonly scale: Scale;
  readonly origin: "report" | "permendagri" | "akip";
  /** The table that prints it, null for a regulation. */
  readonly table: Table | null;
}

/** How many of the names a scale knows. */
const known = (names: readonly string[], scale: Scale): number => names.filter((name) => stepNamed(name, scale) !== undefined).length;

/** Words that only the scale of AKIP has; Baik and Kurang stand in many local scales too. */
const AKIP_ONLY = /memuaskan/i;
const AKIP_LETTER = /^(?:AA|A|BB|B|CC|C|D)$/;

/**
 * The scale by which a table is to be judged: the user's word; else the report's own that knows all of the names, on the same
 * sheet if there are several, the nearest above; else a regulation that does. Undefined where none does.
 */
export function scaleFor(table: Table, names: readonly string[], lkip: Lkip, settings: Settings): ChosenScale | undefined {
  const own = lkip.tables.filter((other) => other.kind === "skala").map((other): ChosenScale => ({ scale: other.scale, origin: "report", table: other }));
  const permendagri: ChosenScale = { scale: PERMENDAGRI_86_2017, origin: "permendagri", table: null };
  const akip: ChosenScale = { scale: AKIP_SCALE, origin: "akip", table: null };
  const isAkip = names.some((name) => AKIP_ONLY.test(name)) || names.every((name) => AKIP_LETTER.test(name.trim()));
  const order = settings.scale === "permendagri" ? [permendagri, ...nearest(own, table)]
    : settings.scale === "akip" ? [akip, ...nearest(own, table)]
      : [...nearest(own, table), permendagri, ...(isAkip ? [akip] : [])];
  const complete = order.find(({ scale }) => known(names, scale) === names.length);
  if (complete) return complete;
  // A word or two that no scale knows: the scale that knows most of them.
  const best = order.reduce<ChosenScale | undefined>((a, b) => (known(names, b.scale) > known(names, a?.scale ?? []) ? b : a), undefined);
  return best && known(names, best.scale) * 2 > names.length ? best : undefined;
}

function nearest(scales: readonly ChosenScale[], to: Table): readonly ChosenScale[] {
  const distance = ({ table }: ChosenScale): number => (table === null || table.sheet !== to.sheet ? Number.MAX_SAFE_INTEGER : Math.abs(to.range.top - table.range.top));
  return scales.toSorted((a, b) => distance(a) - distance(b));
}
