import { makeStyles, mergeClasses, Tab, TabList, tokens } from "@fluentui/react-components";
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from "react";
import type { Opened } from "../../pane/opened";
import { Pane } from "../../pane/pane";
import type { Mark } from "../grid/marks";
import { usePage } from "./context";
import { Failure } from "./failure";
import type { FileEntry } from "./files";
import type { Jump } from "./jump";
import { SampleNote } from "./sample-note";
import { SheetView } from "./sheet-view";
import { SHEET_WIDTH, Splitter } from "./splitter";
import { useNarrow } from "./use-narrow";

const useStyles = makeStyles({
  body: { display: "flex", flexGrow: 1, minHeight: 0, minWidth: 0 },
  narrow: { flexDirection: "column" },
  sheet: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0, minHeight: 0 },
  pane: { flexShrink: 0, minHeight: 0, minWidth: 0, overflow: "hidden" },
  fill: { flexGrow: 1, flexShrink: 1 },
  gone: { display: "none" },
  tabs: { flexShrink: 0, backgroundColor: tokens.colorNeutralBackground1, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

const WIDTH = "pane-width";
/** Pixels: enough for the pane, and the greater part of the window for the sheet. */
const defaultWidth = (): number => Math.round(Math.max(320, Math.min(400, innerWidth * 0.34)));

/** One file: its sheets, and the pane beside them; on narrow screens one of the two. */
export function Workspace({ file, jump }: { readonly file: FileEntry; readonly jump: Jump | null }): React.JSX.Element {
  const styles = useStyles();
  const { texts, chosen, theme, preferences } = usePage();
  const narrow = useNarrow();
  const [front, setFront] = useState<"sheet" | "findings">("sheet");
  const [width, setWidth] = useState(() => Number(preferences.get(WIDTH)) || defaultWidth());
  const [opened, setOpened] = useState<Opened | null>(null);
  const { book } = file;
  useEffect(() => { if (jump) setFront("sheet"); }, [jump]);
  const open = useCallback((mark: Mark, focus: boolean) => {
    const finding = mark.findings.find(({ suspect, at }) => suspect && suspect.address === at.address) ?? mark.findings[0];
    if (finding) setOpened({ finding: finding.id, focus });
    setFront("findings");
  }, []);
  const resize = useCallback((next: number) => {
    setWidth(next);
    preferences.set(WIDTH, String(next));
  }, [preferences]);
  // The sheet comes first; the pane is drawn piece by piece behind it.
  const workbench = useDeferredValue(book?.workbench, undefined);
  const pane = useMemo(() => workbench && (
    <Pane workbench={workbench} preferences={preferences} displayLocale={chosen} theme={theme} place="file" opened={opened} />
  ), [workbench, preferences, chosen, theme, opened]);

  if (file.stage === "failed") return <Failure file={file} />;
  return (
    <div className={mergeClasses(styles.body, narrow && styles.narrow)}>
      <section className={mergeClasses(styles.sheet, narrow && front !== "sheet" && styles.gone)} aria-label={texts.views.sheet}>
        {file.sample && <SampleNote />}
        <SheetView file={file} jump={jump} narrow={narrow} onOpen={open} />
      </section>
      {!narrow && <Splitter width={width} onResize={resize} />}
      <div
        className={mergeClasses(styles.pane, narrow && styles.fill, narrow && front !== "findings" && styles.gone)} data-lkip="pane"
        style={narrow ? undefined : { width: `min(${width}px, calc(100vw - ${SHEET_WIDTH}px))` }}
      >{pane}</div>
      {narrow && (
        <TabList
          className={styles.tabs} selectedValue={front} aria-label={texts.views.label} data-lkip="views"
          onTabSelect={(_, { value }) => { setFront(value === "findings" ? "findings" : "sheet"); }}
        >
          <Tab value="sheet">{texts.views.sheet}</Tab>
          <Tab value="findings">{texts.views.findings}</Tab>
        </TabList>
      )}
    </div>
  );
}
