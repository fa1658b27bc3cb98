import { Storage, StorageType } from "@microsoft/office-js-helpers";

/** What the pane remembers of itself on this computer: harmless choices, such as which hint was read. Never anything of a workbook. */
export interface Preferences {
  /** Undefined where nothing is remembered, or nothing can be. */
  get(key: string): string | undefined;
  /** Does nothing where nothing can be remembered. */
  set(key: string, value: string): void;
}

/**
 * Preferences in the browser's storage, or in memory where the browser gives none (private windows, blocked cookies). The helpers' Storage
 * says of keys that it lacks that it has them, and clears nothing, so that only its get and set are used.
 */
export function preferences(container = "lkip-audit"): Preferences {
  const memory = new Map<string, string>();
  const storage = storageOf(container);
  return {
    get: (key) => {
      const own = memory.get(key);
      if (own !== undefined) return own;
      try {
        const value: unknown = storage?.get(key);
        return typeof value === "string" ? value : undefined;
      } catch {
        // What somebody else put there is no preference.
        return undefined;
      }
    },
    set: (key, value) => {
      memory.set(key, value);
      try {
        storage?.set(key, value);
      } catch {
        // A full storage: remembered until the pane is closed.
      }
    },
  };
}

function storageOf(container: string): Storage<string> | undefined {
  try {
    return new Storage<string>(container, StorageType.LocalStorage);
  } catch {
    return undefined;
  }
}
