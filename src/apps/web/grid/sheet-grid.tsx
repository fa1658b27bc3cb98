import { defaultRangeExtractor, useVirtualizer, type Range as Window } from "@tanstack/react-virtual";
import { memo, useCallback, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, type KeyboardEvent, type MouseEvent } from "react";
import { columnName, type Position } from "../../../kernel/address";
import type { Frame } from "../sheet/shown";
import { axisOf } from "./axis";
import { GridRows } from "./grid-rows";
import type { Mark, SheetMarks } from "./marks";
import { cellId, HEAD } from "./measures";
import { areaAt, moved } from "./move";
import { useRows, type LoadRows } from "./use-rows";

/** A cell to bring into view; a new object each time. */
export interface Target { readonly sheet: string; readonly at: Position; readonly focus: boolean }

export interface SheetGridProps {
  readonly frame: Frame;
  readonly load: LoadRows;
  readonly marks: SheetMarks | undefined;
  /** Show rows and columns that are hidden in Excel. */
  readonly reveal: boolean;
  readonly active: Position;
  readonly target: Target | null;
  readonly label: string;
  readonly describe: (mark: Mark) => string;
  readonly onMove: (at: Position) => void;
  /** The user wants to know what a highlighted cell is about. */
  readonly onOpen: (mark: Mark, focus: boolean) => void;
  readonly onSheet: (step: 1 | -1) => void;
  readonly onFind: () => void;
}

/** Frozen rows beyond this share of the view would leave no room to scroll. */
const MOST_FROZEN = 0.5;
const COLUMN_STEP = 6;

interface Seen { readonly rows: readonly number[]; readonly from: number; readonly to: number }

/** A sheet as it looks in Excel, read-only; only what can be seen is in the document. */
export const SheetGrid = memo(function SheetGrid(props: SheetGridProps) {
  const { frame, load, marks, reveal, active, target, label, describe, onMove, onOpen, onSheet, onFind } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => axisOf(frame.heights, frame.hiddenRows, reveal), [frame, reveal]);
  const columns = useMemo(() => axisOf(frame.widths, frame.hiddenColumns, reveal), [frame, reveal]);
  const loaded = useRows(frame, load);
  const tall = useMemo(() => frame.merges.filter(({ top, bottom }) => bottom > top), [frame]);

  const rowWindow = useVirtualizer({
    count: rows.count, getScrollElement: () => scroller.current, estimateSize: rows.sizeOf, overscan: 4, paddingStart: HEAD.height,
    useFlushSync: false,
    // What reaches into the view from above stays, and the active cell, which the reader of the screen is at.
    rangeExtractor: (range: Window) => {
      const wanted = new Set(defaultRangeExtractor(range));
      for (const { top, bottom } of tall) if (top < range.startIndex && bottom >= range.startIndex) wanted.add(top);
      wanted.add(active.row);
      return [...wanted].sort((a, b) => a - b);
    },
  });
  const columnWindow = useVirtualizer({
    count: columns.count, horizontal: true, getScrollElement: () => scroller.current, estimateSize: columns.sizeOf, overscan: 1,
    useFlushSync: false,
    paddingStart: HEAD.width,
  });
  useLayoutEffect(() => {
    rowWindow.measure();
    columnWindow.measure();
  }, [rows, columns, rowWindow, columnWindow]);

  const shownColumns = columnWindow.getVirtualItems().filter(({ index }) => columns.sizeOf(index) > 0);
  // In steps: not every column that comes into view draws all rows anew.
  const from = Math.floor((shownColumns[0]?.index ?? 0) / COLUMN_STEP) * COLUMN_STEP;
  const to = Math.ceil(((shownColumns.at(-1)?.index ?? 0) + 1) / COLUMN_STEP) * COLUMN_STEP;
  const shownRows = rowWindow.getVirtualItems().map(({ index }) => index).filter((index) => rows.sizeOf(index) > 0);
  const viewHeight = scroller.current?.clientHeight ?? 600;
  const frozen = rows.startOf(frame.frozenRows) < viewHeight * MOST_FROZEN ? frame.frozenRows : 0;

  const frozenRows = useMemo(() => Array.from({ length: frozen }, (_, row) => row).filter((row) => rows.sizeOf(row) > 0), [frozen, rows]);

  const firstWanted = rowWindow.range?.startIndex ?? 0;
  const lastWanted = Math.max(rowWindow.range?.endIndex ?? 0, firstWanted + 40);
  useEffect(() => {
    loaded.want(firstWanted, lastWanted);
    loaded.want(active.row, active.row);
    for (const { top, bottom } of tall) if (top < firstWanted && bottom >= firstWanted) loaded.want(top, top);
    if (frozen > 0) loaded.want(0, frozen - 1);
  }, [loaded, firstWanted, lastWanted, active.row, frozen, tall]);

  const bringIntoView = useCallback((at: Position, roomy: boolean) => {
    const view = scroller.current;
    if (!view) return;
    const area = areaAt(frame, at);
    const scrolled = (start: number, end: number, offset: number, size: number): number => {
      if (start >= offset && end <= offset + size) return offset;
      if (roomy) return Math.max(0, start - size / 3);
      return start < offset || end - start > size ? start : end - size;
    };
    const above = at.row < frozen ? 0 : rows.startOf(frozen);
    view.scrollTop = at.row < frozen ? view.scrollTop
      : scrolled(rows.startOf(area.top) - above, rows.startOf(area.bottom + 1) - above, view.scrollTop, view.clientHeight - HEAD.height - above - 2);
    view.scrollLeft = scrolled(columns.startOf(area.left), columns.startOf(area.right + 1), view.scrollLeft, view.clientWidth - HEAD.width - 2);
  }, [frame, rows, columns, frozen]);

  const shownTarget = useRef<Target | null>(null);
  useEffect(() => {
    if (target === null || target === shownTarget.current) return;
    shownTarget.current = target;
    bringIntoView(target.at, true);
    if (target.focus) scroller.current?.focus({ preventScroll: true });
  }, [target, bringIntoView]);

  const markAt = ({ row, column }: Position): Mark | undefined => marks?.get(row)?.get(column);

  const onKeyDown = (event: KeyboardEvent): void => {
    const ctrl = event.ctrlKey || event.metaKey;
    const { key } = event;
    if (event.altKey) return;
    if (ctrl && key.toLowerCase() === "f") onFind();
    else if (ctrl && (key === "PageDown" || key === "PageUp")) onSheet(key === "PageDown" ? 1 : -1);
    else if (ctrl && key.toLowerCase() === "c") {
      const text = loaded.cellsOf(active.row)?.find(({ column }) => column === active.column)?.text;
      if (text !== undefined) void navigator.clipboard?.writeText(text).catch(() => undefined);
    } else if (key === "Enter") {
      const mark = markAt(active);
      if (mark) onOpen(mark, true);
    } else {
      const page = Math.max(1, rows.indexAt((scroller.current?.scrollTop ?? 0) + viewHeight) - rows.indexAt(scroller.current?.scrollTop ?? 0) - 2);
      const next = moved({ key, ctrl }, active, { frame, rows, columns, page });
      if (!next) return;
      bringIntoView(next, false);
      onMove(next);
    }
    event.preventDefault();
  };

  const onMouseDown = (event: MouseEvent): void => {
    if (event.button !== 0) return;
    const element = (event.target as Element).closest<HTMLElement>("[data-row]");
    const view = scroller.current;
    if (!element || !view) return;
    const x = event.clientX - view.getBoundingClientRect().left - HEAD.width;
    if (x < 0) return;
    const cell = (event.target as Element).closest<HTMLElement>("[data-column]");
    const column = cell ? Number(cell.dataset["column"]) : columns.indexAt(x + view.scrollLeft);
    const { top, left } = areaAt(frame, { row: Number(element.dataset["row"]), column });
    const at = { row: top, column: left };
    onMove(at);
    const mark = markAt(at);
    if (mark) onOpen(mark, false);
  };

  // Scrolling never waits for cells: they are drawn piece by piece behind it.
  const wanted = [...shownRows, `${from}:${to}`].join();
  const seen = useMemo((): Seen => ({ rows: shownRows, from, to }), [wanted]);
  const drawn = useDeferredValue(seen);
  const shared = { rows, columns, from: drawn.from, to: drawn.to, loaded, marks, active, describe };
  const width = HEAD.width + columns.startOf(columns.count);
  // A screen reader must not be led to a cell that is not there yet.
  const activeDrawn = active.row < frozen || drawn.rows.includes(active.row);
  return (
    <div
      ref={scroller} className="lkip-grid" role="grid" tabIndex={0} aria-label={label} aria-readonly="true" aria-rowcount={rows.count}
      aria-colcount={columns.count} aria-activedescendant={activeDrawn ? cellId(active.row, active.column) : undefined} onKeyDown={onKeyDown} onMouseDown={onMouseDown}
    >
      <div className={frame.gridLines ? "paper" : "paper plain"} style={{ width, height: HEAD.height + rows.startOf(rows.count) }}>
        <div role="rowgroup" className="head" style={{ height: HEAD.height + rows.startOf(frozen) }}>
          <div role="row" className="letters" style={{ height: HEAD.height }}>
            <div role="presentation" className="corner" style={{ width: HEAD.width }} />
            {shownColumns.map(({ index }) => (
              <div
                key={index} role="columnheader" aria-colindex={index + 1} style={{ left: HEAD.width + columns.startOf(index), width: columns.sizeOf(index) }}
                className={`letter${index === active.column ? " current" : ""}${columns.hidden.has(index) ? " hidden-one" : ""}${
                  columns.hidden.has(index - 1) && columns.sizeOf(index - 1) === 0 ? " after-hidden" : ""}`}
              >{columnName(index)}</div>
            ))}
          </div>
          <GridRows {...shared} shown={frozenRows} />
        </div>
        {frame.gridLines && shownColumns.map(({ index }) => (
          <div key={index} role="presentation" className="line" style={{ left: HEAD.width + columns.startOf(index + 1) - 1 }} />
        ))}
        <div role="rowgroup">
          <GridRows {...shared} shown={useMemo(() => drawn.rows.filter((row) => row >= frozen && rows.sizeOf(row) > 0), [drawn, frozen, rows])} />
        </div>
      </div>
    </div>
  );
});
