/** What the user decides, or leaves to be read off the report ("auto", "report"). */
export interface Settings {
  /** Which scale of predicates holds: the report's own where it prints one, else Permendagri 86/2017. */
  readonly scale: "report" | "permendagri" | "akip";
  /** Whether capaian is cut at 0 and 100. auto: a cut value is accepted where the table cuts. */
  readonly cap: "auto" | "yes" | "no";
  /** auto and round: a truncated percentage is remarked; truncate: it is the report's habit. */
  readonly rounding: "auto" | "round" | "truncate";
  /** The category where capaian equals serapan; null: both are accepted. */
  readonly equality: "efisien" | "tidak" | null;
  /** By name key of an indikator (see names.ts): the user's word on which way is better. */
  readonly polarity: ReadonlyMap<string, "positive" | "negative">;
}

export const DEFAULT_SETTINGS: Settings = { scale: "report", cap: "auto", rounding: "auto", equality: null, polarity: new Map() };
