import { makeStyles, Spinner } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { parseAddress, toAddress, type Position } from "../../../kernel/address";
import type { WebTexts } from "../../../messages/texts";
import { useGridStyles } from "../grid/grid-css";
import { marksOf, type Mark } from "../grid/marks";
import { areaAt } from "../grid/move";
import { SheetGrid, type Target } from "../grid/sheet-grid";
import type { SheetTab, ShownCell } from "../sheet/shown";
import { CellBar } from "./cell-bar";
import { usePage } from "./context";
import type { FileEntry } from "./files";
import { FindBar } from "./find-bar";
import type { Jump } from "./jump";
import { SheetTabs } from "./sheet-tabs";
import { useFrame } from "./use-frame";

const useStyles = makeStyles({
  grid: { position: "relative", flexGrow: 1, minHeight: 0 },
  waiting: { display: "flex", flexGrow: 1, alignItems: "center", justifyContent: "center" },
  announcer: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

const HOME: Position = { row: 0, column: 0 };

/** What a mark says in words: its tone, and what the first of its findings tells. */
function describe(mark: Mark, { grid }: WebTexts): string {
  const [first, ...others] = mark.findings;
  return `${grid.tones[mark.tone]}: ${first?.message ?? ""}${others.length > 0 ? ` (${grid.more(others.length)})` : ""}`;
}

/** Excel opens on the first sheet; the sample on the one with the most errors, as it is there to show what is found. */
function firstSheet({ sample, view }: FileEntry, tabs: readonly SheetTab[]): string | null {
  const visible = tabs.filter(({ visibility }) => visibility === "visible");
  const errors = (name: string): number => view?.findings.filter(({ severity, at }) => severity === "error" && at.sheet === name).length ?? 0;
  const [first] = sample ? [...visible].sort((a, b) => errors(b.name) - errors(a.name)) : visible;
  return (first ?? tabs[0])?.name ?? null;
}

interface SheetViewProps {
  readonly file: FileEntry;
  readonly jump: Jump | null;
  readonly narrow: boolean;
  /** The user wants to see the finding of a cell, and the focus goes there where he does not point at cells. */
  readonly onOpen: (mark: Mark, focus: boolean) => void;
}

/** The sheets of a workbook, one at a time. */
export function SheetView({ file, jump, narrow, onOpen }: SheetViewProps): React.JSX.Element {
  const styles = useStyles();
  useGridStyles();
  const { texts } = usePage();
  const { id, book, view } = file;
  const tabs = useMemo(() => book?.tabs ?? [], [book]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [places, setPlaces] = useState<ReadonlyMap<string, Position>>(new Map());
  const [revealed, setRevealed] = useState<ReadonlySet<string>>(new Set());
  const [target, setTarget] = useState<Target | null>(null);
  const [finding, setFinding] = useState(false);
  const [spoken, setSpoken] = useState("");
  const [cell, setCell] = useState<ShownCell | null>(null);

  const marks = useMemo(() => (view?.highlighted ? marksOf(view) : new Map<string, never>()), [view]);
  const sheet = tabs.find(({ name }) => name === chosen)?.name ?? firstSheet(file, tabs);
  const frame = useFrame(id, book, sheet);
  const place = (sheet === null ? undefined : places.get(sheet)) ?? HOME;
  const mark = sheet === null ? undefined : marks.get(sheet)?.get(place.row)?.get(place.column);

  const desk = book?.desk;
  const load = useCallback(async (from: number, to: number) => {
    if (!desk || sheet === null) return { version: 0, rows: [], looks: [] };
    return desk.rows(id, sheet, from, to);
  }, [desk, id, sheet]);
  const move = useCallback((at: Position) => {
    if (sheet !== null) setPlaces((known) => new Map(known).set(sheet, at));
  }, [sheet]);
  const goTo = useCallback((name: string, at: Position, focus: boolean) => {
    setChosen(name);
    setPlaces((known) => new Map(known).set(name, at));
    setTarget({ at, focus, sheet: name });
  }, []);
  useEffect(() => { if (jump) goTo(jump.sheet, jump.at, true); }, [jump, goTo]);

  // A target may lie in a merged area, or where the sheet hides it.
  useEffect(() => {
    if (!target || !frame || target.sheet !== frame.sheet) return;
    const { top, left } = areaAt(frame, target.at);
    if (top !== target.at.row || left !== target.at.column) goTo(frame.sheet, { row: top, column: left }, target.focus);
    if (frame.hiddenRows.includes(top) || frame.hiddenColumns.includes(left)) setRevealed((known) => new Set(known).add(frame.sheet));
  }, [target, frame, goTo]);

  // The content of the active cell, and the words for a cell that was jumped to.
  const told = useRef<Target | null>(null);
  useEffect(() => {
    if (!desk || sheet === null) return undefined;
    let wanted = true;
    desk.rows(id, sheet, place.row, place.row).then(({ rows }) => {
      if (!wanted) return;
      const found = rows[0]?.cells.find(({ column }) => column === place.column) ?? null;
      setCell(found);
      if (target && told.current !== target && target.sheet === sheet) {
        told.current = target;
        const text = found?.text === undefined || found.text === "" ? texts.grid.empty : found.text;
        setSpoken(texts.grid.jumped(sheet, toAddress(place.row, place.column), text, mark ? describe(mark, texts) : ""));
      }
    }, () => undefined);
    return () => { wanted = false; };
  }, [desk, id, sheet, place, book?.version, target, mark, texts]);

  const stepSheet = useCallback((step: 1 | -1) => {
    const index = tabs.findIndex(({ name }) => name === sheet);
    for (let i = index + step; i >= 0 && i < tabs.length; i += step) {
      const tab = tabs[i];
      if (tab?.visibility !== "visible") continue;
      setChosen(tab.name);
      return;
    }
  }, [tabs, sheet]);
  const openFind = useCallback(() => { setFinding(true); }, []);
  const say = useCallback((given: Mark) => describe(given, texts), [texts]);
  // On a narrow screen a click would take the sheet away; there the bar above it has a button.
  const open = useCallback((given: Mark, focus: boolean) => { if (focus || !narrow) onOpen(given, focus); }, [narrow, onOpen]);

  return (
    <>
      <CellBar
        place={place} cell={cell} mark={mark} frame={frame} revealed={sheet !== null && revealed.has(sheet)} onFind={openFind} say={say} onOpen={(given) => { onOpen(given, true); }}
        onReveal={(on) => {
          if (sheet === null) return;
          setRevealed((known) => new Set([...known].filter((name) => name !== sheet).concat(on ? [sheet] : [])));
        }}
      />
      {finding && desk && sheet !== null && (
        <FindBar
          find={(words, step) => desk.find(id, words, { sheet, ...place }, step)} onClose={() => { setFinding(false); setTarget({ at: place, focus: true, sheet }); }}
          onFound={({ at }) => {
            const position = parseAddress(at.address);
            if (position) goTo(at.sheet, position, false);
          }}
        />
      )}
      <div className={styles.grid}>
        {frame && sheet !== null ? (
          <SheetGrid
            key={frame.sheet} frame={frame} load={load} marks={marks.get(sheet)} reveal={revealed.has(sheet)} active={place}
            target={target?.sheet === sheet ? target : null} label={texts.grid.label(sheet)} describe={say} onMove={move} onOpen={open}
            onSheet={stepSheet} onFind={openFind}
          />
        ) : <div className={styles.waiting}><Spinner label={texts.grid.loading} /></div>}
      </div>
      <SheetTabs tabs={tabs} active={sheet} marks={marks} onChoose={setChosen} />
      <div className={styles.announcer} role="status" data-lkip="spoken">{spoken}</div>
    </>
  );
}
