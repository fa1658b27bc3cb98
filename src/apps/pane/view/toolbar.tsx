import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSync20Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { Calculator20Regular } from "@fluentui/react-icons/svg/calculator";
import type { AuditView } from "../../workbench/workbench";
import { usePaneContext, useTexts } from "../context";
import { IconButton } from "./icon-button";
import { MoreMenu } from "./more-menu";

const useStyles = makeStyles({
  toolbar: {
    display: "flex", alignItems: "center", gap: "2px", flexShrink: 0,
    // Excel lays its own button over the top right corner of a pane.
    padding: "6px 36px 6px 10px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1,
  },
  action: { minWidth: "auto", flexShrink: 0, paddingInline: "7px", whiteSpace: "nowrap" },
  rest: { flexGrow: 1 },
});

interface ToolbarProps {
  readonly view: AuditView | null;
  readonly watching: boolean;
  /** Ids of findings that are shown and whose suggestions can be written. */
  readonly acceptable: readonly string[];
}

/** What can be done with the whole workbook; the rest is in the menu. */
export function Toolbar({ view, watching, acceptable }: ToolbarProps): React.JSX.Element {
  const styles = useStyles();
  const { actions, busy, locale } = usePaneContext();
  const { texts } = useTexts();
  const last = view?.steps.at(-1);
  const undo = last ? texts.toolbar.undoStep(texts.toolbar.steps[last.step], last.cells, clock(last.time, locale)) : texts.toolbar.nothingToUndo;
  return (
    <div role="toolbar" aria-label={texts.toolbar.label} className={styles.toolbar}>
      <Button appearance="primary" className={styles.action} icon={<ArrowSync20Regular />} disabledFocusable={busy} onClick={() => { actions.scan(); }}>
        {texts.toolbar.scan}
      </Button>
      <Button
        appearance="subtle" className={styles.action} icon={<Calculator20Regular />} disabledFocusable={busy || view === null}
        onClick={() => { actions.ask({ kind: "recalculate" }); }}
      >
        {texts.toolbar.recalculate}
      </Button>
      <span className={styles.rest} />
      <IconButton label={undo} icon={<ArrowUndo20Regular />} disabledFocusable={busy || !last} data-lkip="undo" onClick={() => { actions.undo(false); }} />
      <MoreMenu view={view} watching={watching} acceptable={acceptable} />
    </div>
  );
}

/** The time of day; "" for what is no time. */
function clock(iso: string, locale: string): string {
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? "" : time.toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit" });
}
