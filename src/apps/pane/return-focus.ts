import { useEffect, useRef } from "react";

const MENU_BUTTON = "[data-lkip='more']";

/** Gives the focus back to what had it before a dialog, or to `fallback` where that is gone. */
export function useReturnFocus(open: boolean, fallback: () => HTMLElement | null): void {
  const before = useRef<HTMLElement | null>(null);
  const was = useRef(false);
  // Before the dialog is drawn and takes the focus.
  if (open && !was.current && typeof document !== "undefined") before.current = focusedNow();
  was.current = open;
  useEffect(() => {
    if (open) return undefined;
    const target = before.current;
    if (!target) return undefined;
    before.current = null;
    const frame = requestAnimationFrame(() => { (target.isConnected ? target : fallback())?.focus(); });
    return () => { cancelAnimationFrame(frame); };
  }, [open, fallback]);
}

/** An item of a menu goes with the menu; the menu's button stays. */
function focusedNow(): HTMLElement | null {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement)) return null;
  return active.closest("[role=menu]") ? document.querySelector<HTMLElement>(MENU_BUTTON) : active;
}
