/** Harmless habits of this user on this computer; what belongs to a workbook stays in the workbook. */
export interface Preferences {
  /** Null where nothing is kept. */
  get(key: string): string | null;
  set(key: string, value: string): void;
}

/** For places that can keep nothing: forgotten with the page. */
export function memoryPreferences(): Preferences {
  const kept = new Map<string, string>();
  return { get: (key) => kept.get(key) ?? null, set: (key, value) => { kept.set(key, value); } };
}

/** Whether the user has seen how the pane is used. */
export const HINT_SEEN = "hint-seen";
