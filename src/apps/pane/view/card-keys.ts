import { type FocusEvent, type KeyboardEvent, type RefObject, useCallback, useState } from "react";
import type { ListRow } from "./list-rows";

interface CardKeys {
  readonly rows: readonly ListRow[];
  readonly list: RefObject<HTMLElement | null>;
  readonly open: string | null;
  readonly scrollTo: (index: number) => void;
  readonly unfold: (cause: string | null) => void;
}

/** Marks the part of a card that takes the focus of the list. */
export const CARD_HEAD = "data-card-head";

/**
 * One tab stop for all cards: arrows up and down, Home and End go from card to card, also to those not drawn yet;
 * right unfolds, left and Escape fold.
 */
export function useCardKeys({ rows, list, open, scrollTo, unfold }: CardKeys): {
  readonly tabStop: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
  /** Brings a row into view and its card into focus. */
  readonly focusRow: (index: number) => void;
} {
  const [focused, setFocused] = useState<string | null>(null);
  const first = rows.findIndex(({ kind }) => kind === "cause");
  const found = rows.findIndex(({ key }) => key === focused);
  const tabStop = found === -1 ? first : found;

  const focusRow = useCallback(function bring(index: number, tries = 10): void {
    const head = list.current?.querySelector<HTMLElement>(`[data-index="${index}"] [${CARD_HEAD}]`);
    if (head) {
      head.focus({ preventScroll: true });
      head.scrollIntoView({ block: "nearest" });
    } else if (tries > 0) {
      scrollTo(index);
      requestAnimationFrame(() => { bring(index, tries - 1); });
    }
  }, [list, scrollTo]);

  const onKeyDown = useCallback((event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey) return;
    const item = event.target.closest<HTMLElement>("[data-index]");
    const here = Number(item?.dataset["index"] ?? -1);
    const row = rows[here];
    if (row?.kind !== "cause") return;
    const onHead = event.target.hasAttribute(CARD_HEAD);
    const next = (step: 1 | -1, from: number): number => {
      let at = from;
      while (rows[at]?.kind === "table") at += step;
      return rows[at] ? at : here;
    };
    const go = (index: number): void => {
      event.preventDefault();
      focusRow(index);
    };
    switch (event.key) {
      case "ArrowDown": if (onHead) go(next(1, here + 1)); break;
      case "ArrowUp": if (onHead) go(next(-1, here - 1)); break;
      case "Home": if (onHead) go(next(1, 0)); break;
      case "End": if (onHead) go(next(-1, rows.length - 1)); break;
      case "ArrowRight": if (onHead) { event.preventDefault(); unfold(row.key); } break;
      case "ArrowLeft": if (onHead) { event.preventDefault(); if (open === row.key) unfold(null); } break;
      case "Escape": if (open === row.key) { unfold(null); go(here); } break;
    }
  }, [rows, open, unfold, focusRow]);

  const onFocus = useCallback((event: FocusEvent): void => {
    if (!(event.target instanceof HTMLElement)) return;
    const index = Number(event.target.closest<HTMLElement>("[data-index]")?.dataset["index"] ?? -1);
    const row = rows[index];
    if (row) setFocused(row.key);
  }, [rows]);

  return { tabStop, onKeyDown, onFocus, focusRow };
}
