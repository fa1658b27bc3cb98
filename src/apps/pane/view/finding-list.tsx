import { makeStyles, tokens } from "@fluentui/react-components";
import { observeElementRect, useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, startTransition, useCallback, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { TableView } from "../../workbench/workbench";
import { usePaneContext, useTexts } from "../context";
import { isOf, type Opened } from "../opened";
import type { Cause } from "../state/causes";
import { FindingCard } from "./finding-card";
import { useCardKeys } from "./card-keys";
import { rowsOf } from "./list-rows";

const useStyles = makeStyles({
  list: { position: "relative", width: "100%", margin: 0, padding: 0, listStyleType: "none" },
  row: { position: "absolute", top: 0, left: 0, width: "100%", boxSizing: "border-box", padding: "0 10px" },
  heading: {
    display: "flex", gap: "6px", alignItems: "baseline", margin: 0, padding: "10px 2px 4px", fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2,
  },
  caption: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", minWidth: 0 },
  sheet: { flexShrink: 0, maxWidth: "45%", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
});

interface FindingListProps {
  readonly causes: readonly Cause[];
  readonly tables: readonly TableView[];
  readonly open: string | null;
  readonly opened: Opened | null;
  /** What scrolls the list, with whatever stands above it. */
  readonly scroller: RefObject<HTMLElement | null>;
}

const HEADING_HEIGHT = 30;
const CARD_HEIGHT = 92;
/** Cards drawn beyond those in sight. */
const OVERSCAN = 6;
const FIRST_HEIGHT = 300;

/** The findings; only those in sight are drawn, so thousands scroll smoothly. Arrow keys go from card to card. */
export function FindingList({ causes, tables, open, opened, scroller }: FindingListProps): React.JSX.Element {
  const styles = useStyles();
  const { actions } = usePaneContext();
  const { texts } = useTexts();
  const rows = useMemo(() => rowsOf(causes, tables), [causes, tables]);
  const list = useRef<HTMLUListElement>(null);
  const [above, setAbove] = useState(0);
  // Whatever stands above the list may grow or shrink with any state; it ends where nothing has moved.
  useLayoutEffect(() => {
    const top = list.current?.offsetTop ?? 0;
    if (top !== above) setAbove(top);
  });
  const overscan = useDeferredValue(OVERSCAN, 0);
  const virtualizer = useVirtualizer({
    count: rows.length, scrollMargin: above, overscan, gap: 6, useFlushSync: false,
    // Some cards at once, the others behind them: all in one go would hold up clicks and keys for too long.
    initialRect: { width: 0, height: FIRST_HEIGHT },
    observeElementRect: (instance, tell) => observeElementRect(instance, (rect) => { startTransition(() => { tell(rect); }); }),
    getScrollElement: () => scroller.current,
    estimateSize: (i) => (rows[i]?.kind === "table" ? HEADING_HEIGHT : CARD_HEIGHT),
    getItemKey: (i) => rows[i]?.key ?? i,
  });
  const scrollTo = useCallback((index: number) => { virtualizer.scrollToIndex(index, { align: "auto" }); }, [virtualizer]);
  const unfolded = rows.findIndex((row) => row.kind === "cause" && row.cause.key === open);
  const { tabStop, onKeyDown, onFocus, focusRow } = useCardKeys({ rows, list, open, scrollTo, unfold: actions.open });
  // A card that somebody outside of the pane unfolds comes into view.
  const brought = useRef<Opened | null>(null);
  useEffect(() => {
    const row = rows[unfolded];
    if (!opened || opened === brought.current || row?.kind !== "cause" || !isOf(opened, row.cause)) return;
    brought.current = opened;
    if (opened.focus) focusRow(unfolded); else scrollTo(unfolded);
  }, [opened, rows, unfolded, focusRow, scrollTo]);
  return (
    <ul
      ref={list} className={styles.list} style={{ height: virtualizer.getTotalSize() }} aria-label={texts.findings.label}
      onKeyDown={onKeyDown} onFocus={onFocus}
    >
      {virtualizer.getVirtualItems().map((item) => {
        const row = rows[item.index];
        if (!row) return null;
        const position = { transform: `translateY(${item.start - above}px)` };
        return (
          <li
            key={item.key} ref={virtualizer.measureElement} data-index={item.index} className={styles.row} style={position}
            aria-setsize={rows.length} aria-posinset={item.index + 1}
          >
            {row.kind === "table" ? <Heading table={row.table} /> : (
              <FindingCard cause={row.cause} home={row.cause.findings[0].at.sheet} open={row.cause.key === open} tabStop={item.index === tabStop} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Heading({ table }: { readonly table: TableView }): React.JSX.Element {
  const styles = useStyles();
  const name = table.caption === "" ? table.title : table.caption;
  return (
    <h2 className={styles.heading} title={`${table.title}\n${table.caption}`}>
      <span className={styles.caption}>{name}</span>
      <span className={styles.sheet}>{table.sheet}</span>
    </h2>
  );
}
