import { useSyncExternalStore } from "react";
import type { PaneTheme } from "../../pane/theme";

const FORCED = "(forced-colors: active)";
const DARK = "(prefers-color-scheme: dark)";

const current = (): PaneTheme => (matchMedia(FORCED).matches ? "highContrast" : matchMedia(DARK).matches ? "dark" : "light");

function subscribe(changed: () => void): () => void {
  const queries = [matchMedia(FORCED), matchMedia(DARK)];
  for (const query of queries) query.addEventListener("change", changed);
  return () => { for (const query of queries) query.removeEventListener("change", changed); };
}

/** The theme that the system asks for. */
export const useTheme = (): PaneTheme => useSyncExternalStore(subscribe, current);
