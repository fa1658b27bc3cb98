import { nameKey } from "../model/names";
import type { Settings } from "../model/settings";

export type { Settings };

/** The user's word on indikator, by their names as he writes them, for Settings.polarity. */
export const polarityByName = (names: ReadonlyMap<string, "positive" | "negative">): Settings["polarity"] =>
  new Map([...names].map(([name, polarity]) => [nameKey(name), polarity]));
