import { makeStyles, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import { usePage } from "./context";

const LEAST = 300;
/** Pixels that the sheet keeps, and the splitter. */
export const SHEET_WIDTH = 320;
const STEP = 24;

const useStyles = makeStyles({
  splitter: {
    width: "7px", flexShrink: 0, cursor: "col-resize", touchAction: "none", backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`, borderRight: `1px solid ${tokens.colorNeutralStroke2}`, boxSizing: "border-box",
    ":hover": { backgroundColor: tokens.colorBrandBackground2Hover },
    ":focus-visible": { backgroundColor: tokens.colorBrandBackground, outlineStyle: "none" },
  },
});

const most = (): number => Math.max(LEAST, innerWidth - SHEET_WIDTH);
const within = (width: number): number => Math.round(Math.max(LEAST, Math.min(most(), width)));

/** Makes the pane wider or narrower, with the pointer or with arrow keys. */
export function Splitter({ width, onResize }: { readonly width: number; readonly onResize: (width: number) => void }): React.JSX.Element {
  const styles = useStyles();
  const { texts } = usePage();
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = { ArrowLeft: width + STEP, ArrowRight: width - STEP, Home: most(), End: LEAST }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onResize(within(next));
  };
  const onPointerMove = ({ clientX }: PointerEvent): void => { if (start.current) onResize(within(start.current.width + start.current.x - clientX)); };
  return (
    <div
      className={styles.splitter} role="separator" aria-orientation="vertical" aria-label={texts.splitter} tabIndex={0}
      aria-valuenow={width} aria-valuemin={LEAST} aria-valuemax={most()} onKeyDown={onKeyDown} onPointerMove={onPointerMove}
      onPointerDown={(event) => {
        start.current = { x: event.clientX, width };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerUp={() => { start.current = null; }} onPointerCancel={() => { start.current = null; }}
    />
  );
}
