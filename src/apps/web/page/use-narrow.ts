import { useSyncExternalStore } from "react";

/** Below this the sheet and the pane do not fit side by side. */
const NARROW = "(max-width: 699px)";

function subscribe(changed: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener("change", changed);
  return () => { query.removeEventListener("change", changed); };
}

export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches);
