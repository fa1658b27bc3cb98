import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import type { ChangeView } from "../../workbench/workbench";
import { useTexts } from "../context";
import { CellLink } from "../view/cell-link";
import { Tick } from "../view/controls";
import { formatCell } from "../../../messages/values";

const useStyles = makeStyles({
  scroller: { flexGrow: 1, minHeight: 0, overflowY: "auto", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" } },
  list: { position: "relative", width: "100%", margin: 0, padding: 0, listStyleType: "none" },
  row: {
    position: "absolute", top: 0, left: 0, width: "100%", boxSizing: "border-box", display: "grid", gridTemplateColumns: "24px 1fr", columnGap: "6px",
    padding: "6px 14px 7px 12px", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  tick: { padding: "3px" },
  head: { display: "flex", alignItems: "center", gap: "6px", minWidth: 0 },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  body: { gridColumn: 2, minWidth: 0 },
  values: { overflowWrap: "anywhere" },
  before: { color: tokens.colorNeutralForeground2, textDecorationLine: "line-through" },
  empty: { color: tokens.colorNeutralForeground3 },
  after: { fontWeight: tokens.fontWeightSemibold, textDecorationLine: "none" },
  why: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  formula: { fontFamily: tokens.fontFamilyMonospace, fontSize: "11px" },
});

interface ChangeListProps {
  readonly changes: readonly ChangeView[];
  readonly chosen: ReadonlySet<string>;
  readonly set: (changes: readonly ChangeView[], on: boolean) => void;
  /** Stands below the last change. */
  readonly foot: React.ReactNode;
}

/** The changes with their tick boxes; only those in sight are drawn. */
export function ChangeList({ changes, chosen, set, foot }: ChangeListProps): React.JSX.Element {
  const styles = useStyles();
  const { texts } = useTexts();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: changes.length, overscan: 8, getScrollElement: () => scroller.current, estimateSize: () => 70, getItemKey: (i) => changes[i]?.id ?? i,
  });
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul className={styles.list} style={{ height: virtualizer.getTotalSize() }} aria-label={texts.preview.changes}>
        {virtualizer.getVirtualItems().map((item) => {
          const change = changes[item.index];
          return change && (
            <li
              key={item.key} ref={virtualizer.measureElement} data-index={item.index} className={styles.row} style={{ transform: `translateY(${item.start}px)` }}
              aria-setsize={changes.length} aria-posinset={item.index + 1}
            >
              <Change change={change} chosen={chosen.has(change.id)} set={set} />
            </li>
          );
        })}
      </ul>
      {foot}
    </div>
  );
}

function Change({ change, chosen, set }: { readonly change: ChangeView; readonly chosen: boolean; readonly set: ChangeListProps["set"] }): React.JSX.Element {
  const styles = useStyles();
  const { texts } = useTexts();
  const { at, row, before, after, formula, why } = change;
  const empty = before.trim() === "";
  const shown = empty ? texts.emptyCell : before;
  return (
    <>
      <span className={styles.tick}>
        <Tick checked={chosen} name={texts.preview.change(formatCell(at), shown, after)} onChange={(on) => { set([change], on); }} />
      </span>
      <div className={styles.head}><CellLink at={at} /><span className={styles.name} title={row}>{row}</span></div>
      <div className={styles.body}>
        <div className={styles.values}>
          {before === after && formula !== null ? <ins className={styles.after}>{after}</ins> : (
            <><del className={mergeClasses(styles.before, empty && styles.empty)}>{shown}</del> <span aria-hidden>→</span> <ins className={styles.after}>{after}</ins></>
          )}
        </div>
        {formula !== null && <div className={styles.why}><code className={styles.formula}>{formula}</code></div>}
        <div className={styles.why}>{why}</div>
      </div>
    </>
  );
}
