import { LOCALES, type Locale } from "../../../kernel/format";

/** Harmless habits of this user on this computer; nothing of a workbook is ever kept here. */
export interface PagePreferences {
  get(key: string): string | null;
  set(key: string, value: string): void;
}

const PREFIX = "lkip-audit.";
const LANGUAGE = "language";

/** Kept by the browser; where it forbids that, forgotten with the page. */
export function pagePreferences(): PagePreferences {
  const forgotten = new Map<string, string>();
  return {
    get(key) {
      try {
        return localStorage.getItem(PREFIX + key) ?? forgotten.get(key) ?? null;
      } catch {
        return forgotten.get(key) ?? null;
      }
    },
    set(key, value) {
      forgotten.set(key, value);
      try {
        localStorage.setItem(PREFIX + key, value);
      } catch {
        // A private window: the map has it.
      }
    },
  };
}

/** The user's choice, else English for browsers that ask for it, else Indonesian. */
export function startLocale(preferences: PagePreferences, browser: string): Locale {
  const chosen = preferences.get(LANGUAGE);
  return LOCALES.find((locale) => locale === chosen) ?? (browser.toLowerCase().startsWith("en") ? "en" : "id");
}

export const keepLocale = (preferences: PagePreferences, locale: Locale): void => { preferences.set(LANGUAGE, locale); };
