import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useState } from "react";
import type { Severity } from "../../../findings/outcome";
import type { AuditView } from "../../workbench/workbench";
import { usePaneContext, useTexts } from "../context";
import { countsOf } from "../state/state";
import { CrashedList, NotJudgedList, SkippedList, TableList } from "./checked-lists";
import { SeverityIcon } from "./severity";
import { HOVER_COLOUR, SEVERITY_COLOUR } from "../theme";

const SEVERITIES = ["error", "warning", "info"] as const;
type Section = "tables" | "notJudged" | "skipped" | "crashed";

const useStyles = makeStyles({
  counts: { display: "grid", gridTemplateColumns: "repeat(3, 1fr)", gap: "6px", padding: "8px 10px 4px" },
  count: {
    display: "flex", flexDirection: "column", gap: "1px", padding: "5px 8px 4px", minHeight: "46px", font: "inherit", textAlign: "start", cursor: "pointer",
    color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: HOVER_COLOUR },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  pressed: { boxShadow: "inset 0 -3px 0 var(--lkip-mark)", border: `1px solid ${tokens.colorNeutralStroke1}`, backgroundColor: tokens.colorNeutralBackground1Selected },
  error: { "--lkip-mark": SEVERITY_COLOUR.error },
  warning: { "--lkip-mark": SEVERITY_COLOUR.warning },
  info: { "--lkip-mark": SEVERITY_COLOUR.info },
  number: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  word: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  facts: { display: "flex", flexWrap: "wrap", columnGap: "2px", padding: "0 6px 4px" },
  fact: {
    display: "inline-flex", alignItems: "center", gap: "2px", minHeight: "24px", padding: "0 6px 0 2px", border: "none", background: "none", cursor: "pointer",
    font: "inherit", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, borderRadius: tokens.borderRadiusMedium, fontVariantNumeric: "tabular-nums",
    ":hover": { backgroundColor: HOVER_COLOUR, color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  alarming: { color: SEVERITY_COLOUR.warning },
});

/** What the audit came to. The counts filter the findings; the facts below unfold their lists. */
export function Summary({ view, severity }: { readonly view: AuditView; readonly severity: Severity | null }): React.JSX.Element {
  const styles = useStyles();
  const { actions } = usePaneContext();
  const { texts, words } = useTexts();
  const [open, setOpen] = useState<Section | null>(null);
  const counts = countsOf(view);
  const facts: readonly (readonly [Section, number])[] = [
    ["tables", view.tables.length], ["notJudged", view.notJudged.length], ["skipped", view.skipped.length], ["crashed", view.crashed.length],
  ];
  return (
    <section aria-label={texts.summary.label}>
      <div className={styles.counts}>
        {SEVERITIES.map((one) => (
          <button
            key={one} type="button" aria-pressed={severity === one}
            className={mergeClasses(styles.count, styles[one], severity === one && styles.pressed)}
            onClick={() => { actions.filter({ severity: severity === one ? null : one }); }}
          >
            <span className={styles.number}>{counts[one]}</span>
            <span className={styles.word}><SeverityIcon severity={one} /> {words.severities[one]}</span>
          </button>
        ))}
      </div>
      <div className={styles.facts}>
        {facts.filter(([section, count]) => count > 0 || section === "tables").map(([section, count]) => (
          <button
            key={section} type="button" aria-expanded={open === section} className={mergeClasses(styles.fact, section === "crashed" && styles.alarming)}
            onClick={() => { setOpen(open === section ? null : section); }}
          >
            {open === section ? <ChevronDown16Regular aria-hidden /> : <ChevronRight16Regular aria-hidden />}
            {texts.summary[section](count)}
          </button>
        ))}
      </div>
      {open === "tables" && <TableList view={view} />}
      {open === "notJudged" && <NotJudgedList view={view} />}
      {open === "skipped" && <SkippedList view={view} />}
      {open === "crashed" && <CrashedList view={view} />}
    </section>
  );
}
