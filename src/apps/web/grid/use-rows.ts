import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Frame, Rows, ShownCell } from "../sheet/shown";
import { lookCss } from "./look-css";

/** Rows asked for at once: a few screens' worth would make the first one wait. */
const CHUNK = 64;

export type ClassOf = (look: number) => string;
export type LoadRows = (from: number, to: number) => Promise<Rows>;

export interface LoadedRows {
  /** The cells of a row; undefined while they are on their way. */
  cellsOf(row: number): readonly ShownCell[] | undefined;
  /** What names the CSS class of a look of that row; the same function while its version is the same. */
  classesOf(row: number): ClassOf;
  /** Sees to it that these rows are there or on their way. */
  want(from: number, to: number): void;
}

interface Shown { readonly version: number; readonly cells: readonly ShownCell[] }

const NONE: readonly ShownCell[] = [];

/** The rows of a sheet as the worker sends them. Rows of an earlier version stay until those of the new one are there. */
export function useRows(frame: Frame, load: LoadRows): LoadedRows {
  const rows = useRef(new Map<number, Shown>());
  const asked = useRef(new Set<string>());
  const [arrived, setArrived] = useState(0);
  const styles = useStyles();
  const { version } = frame;
  const current = useRef(version);
  current.current = version;

  const take = useCallback((first: number, answer: Rows) => {
    if (answer.version !== current.current) return;
    styles.add(answer);
    const byRow = new Map(answer.rows.map(({ row, cells }) => [row, cells]));
    for (let row = first; row < first + CHUNK; row++) rows.current.set(row, { version: answer.version, cells: byRow.get(row) ?? NONE });
    startTransition(() => { setArrived((count) => count + 1); });
  }, [styles]);

  const want = useCallback((from: number, to: number) => {
    for (let first = Math.floor(from / CHUNK) * CHUNK; first <= to; first += CHUNK) {
      const key = `${version}:${first}`;
      if (asked.current.has(key)) continue;
      asked.current.add(key);
      load(first, first + CHUNK - 1).then((answer) => { take(first, answer); }, () => { asked.current.delete(key); });
    }
  }, [version, load, take]);

  return useMemo(() => ({
    cellsOf: (row) => rows.current.get(row)?.cells,
    classesOf: (row) => styles.classesOf(rows.current.get(row)?.version ?? 0),
    want,
    // A new object whenever rows arrive, for what depends on it.
    arrived,
  }), [styles, want, arrived]);
}

/** A style sheet of the document's own for the looks of one grid: rules once made are shared by all cells. */
function useStyles() {
  const styles = useMemo(() => {
    const sheet = new CSSStyleSheet();
    const known = new Set<string>();
    const byVersion = new Map<number, ClassOf>();
    const classesOf = (version: number): ClassOf => {
      const classOf = byVersion.get(version) ?? ((look) => `look-${version}-${look}`);
      byVersion.set(version, classOf);
      return classOf;
    };
    return {
      sheet, classesOf,
      add({ version, looks }: Rows): void {
        for (const [index, look] of looks) {
          const name = classesOf(version)(index);
          if (known.has(name)) continue;
          known.add(name);
          sheet.insertRule(`.lkip-grid .cell.${name}{${lookCss(look)}}`, sheet.cssRules.length);
        }
      },
    };
  }, []);
  useEffect(() => {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, styles.sheet];
    return () => { document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== styles.sheet); };
  }, [styles]);
  return styles;
}
