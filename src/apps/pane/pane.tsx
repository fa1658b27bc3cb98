import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useMemo, useRef } from "react";
import type { Locale } from "../../kernel/format";
import type { AuditView, Workbench } from "../workbench/workbench";
import { PaneContext, type Place, usePaneContext, useTexts } from "./context";
import { CrashScreen } from "./crash-screen";
import type { Preferences } from "./preferences";
import { type Opened, useOpened } from "./opened";
import { useReturnFocus } from "./return-focus";
import { usePane } from "./state/use-pane";
import type { PaneState } from "./state/state";
import { type PaneTheme, THEMES } from "./theme";
import { Findings } from "./view/findings";
import { Hint } from "./view/cards";
import { Starting, Unread } from "./view/empty";
import { Messages } from "./view/messages";
import { Toolbar } from "./view/toolbar";
import { acceptable, causesOf, filterCauses } from "./state/causes";

const Dialogs = lazy(() => import("./dialogs/dialogs"));

export interface PaneProps {
  /** A new one starts the pane over. */
  readonly workbench: Workbench;
  readonly preferences: Preferences;
  /** Of Excel or of the browser; the choice kept in the workbook goes before it. */
  readonly displayLocale: Locale;
  readonly theme: PaneTheme;
  readonly place: Place;
  /** Tells of each new result, for pages that show more than the pane. Must stay the same from render to render. */
  readonly onView?: (view: AuditView) => void;
  /** A finding to unfold and bring into view, for pages with cells to click on; a new object each time. */
  readonly opened?: Opened | null;
}

const useStyles = makeStyles({
  hidden: { position: "absolute", width: "1px", height: "1px", margin: 0, overflow: "hidden", clipPath: "inset(50%)" },
  pane: { position: "relative", display: "flex", flexDirection: "column", height: "100%", minWidth: "280px", overflow: "hidden", color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground3 },
  content: { position: "relative", flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden", paddingBottom: "8px", boxSizing: "border-box" },
});

/** The browser's own controls and scroll bars follow the theme as well. */
const FRAMES = {
  light: { height: "100%", colorScheme: "light" }, dark: { height: "100%", colorScheme: "dark" }, highContrast: { height: "100%", colorScheme: "dark" },
} as const satisfies Readonly<Record<PaneTheme, React.CSSProperties>>;

/** The audit of one workbook beside it. It fills its parent and works from 320 pixels of width on. */
export function Pane({ workbench, preferences, displayLocale, theme, place, onView, opened = null }: PaneProps): React.JSX.Element {
  const { state, actions } = usePane(workbench, preferences);
  const { view } = state;
  const chosen = view?.choices.language ?? "auto";
  const locale = chosen === "auto" ? displayLocale : chosen;
  useEffect(() => { if (view) onView?.(view); }, [view, onView]);
  useEffect(() => { document.documentElement.lang = locale; }, [locale]);
  const context = useMemo(() => ({ locale, place, actions, busy: state.running !== null }), [locale, place, actions, state.running]);
  return (
    <FluentProvider theme={THEMES[theme]} style={FRAMES[theme]}>
      <CrashScreen locale={locale}>
        <PaneContext value={context}><Content state={state} opened={opened} /></PaneContext>
      </CrashScreen>
    </FluentProvider>
  );
}

function Content({ state, opened }: { readonly state: PaneState; readonly opened: Opened | null }): React.JSX.Element {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const { texts } = useTexts();
  const { view, dialog, filter } = state;
  useReturnFocus(dialog !== null, scroller);
  const all = useMemo(() => causesOf(view?.findings ?? []), [view]);
  const titles = useMemo(() => new Map((view?.tables ?? []).map(({ id, title, caption, sheet }) => [id, `${title}\n${caption}\n${sheet}`])), [view]);
  const shown = useMemo(() => filterCauses(all, filter, titles), [all, filter, titles]);
  useOpened(opened, all, shown, usePaneContext().actions);
  return (
    <main className={styles.pane} aria-label={texts.name}>
      <h1 className={styles.hidden}>{texts.name}</h1>
      <Toolbar view={view} watching={state.watching} acceptable={useMemo(() => acceptable(shown, false), [shown])} />
      <Messages state={state} />
      <div ref={scroller} className={styles.content} tabIndex={-1} data-lkip="content">
        {state.hint && view && <Hint />}
        {view ? <Findings view={view} state={state} all={all} shown={shown} opened={opened} scroller={scroller} /> : state.problem ? <Unread /> : <Starting />}
      </div>
      {dialog && view && <Suspense fallback={null}><Dialogs dialog={dialog} view={view} /></Suspense>}
    </main>
  );
}
