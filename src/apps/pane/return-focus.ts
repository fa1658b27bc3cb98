import { type RefObject, useLayoutEffect } from "react";

/** Gives the focus back to what had it before a dialog, or to `fallback` where that is gone. */
export function useReturnFocus(open: boolean, fallback: RefObject<HTMLElement | null>): void {
  // Before the dialog takes the focus, which it does in an effect.
  useLayoutEffect(() => {
    if (!open) return undefined;
    const before = document.activeElement;
    const instead = fallback.current;
    return () => {
      requestAnimationFrame(() => { (before instanceof HTMLElement && before.isConnected ? before : instead)?.focus(); });
    };
  }, [open, fallback]);
}
