import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { Lightbulb20Regular } from "@fluentui/react-icons/svg/lightbulb";
import { TONE_FILLS } from "../../../plan/highlights";
import { TONES } from "../../../plan/plan";
import { usePaneContext, useTexts } from "../context";

const useStyles = makeStyles({
  hint: { display: "flex", gap: "8px", margin: "8px 10px 2px", padding: "8px 10px", backgroundColor: tokens.colorBrandBackground2, borderRadius: tokens.borderRadiusMedium },
  icon: { flexShrink: 0, color: tokens.colorBrandForeground1 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  steps: { margin: "2px 0 8px", paddingInlineStart: "16px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, "& li": { marginTop: "3px" } },
  safe: {
    display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px", margin: "2px 10px 4px", padding: "6px 8px 6px 10px", backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium,
  },
  safeWhy: { flex: "1 1 150px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  safeButton: { flexShrink: 0 },
  legend: {
    display: "flex", flexWrap: "wrap", columnGap: "10px", rowGap: "2px", listStyleType: "none", margin: "0 10px 6px", padding: 0,
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2,
  },
  tone: { display: "inline-flex", alignItems: "center", gap: "4px" },
  swatch: { width: "14px", height: "12px", border: `1px solid ${tokens.colorNeutralStrokeAccessible}`, forcedColorAdjust: "none" },
});

/** How the pane is used, in three sentences; until it was read once, and from the menu. */
export function Hint(): React.JSX.Element {
  const styles = useStyles();
  const { actions } = usePaneContext();
  const { texts } = useTexts();
  return (
    <section className={styles.hint} aria-label={texts.hint.title}>
      <Lightbulb20Regular className={styles.icon} aria-hidden />
      <div>
        <h2 className={styles.title}>{texts.hint.title}</h2>
        <ol className={styles.steps}>{texts.hint.steps.map((step) => <li key={step}>{step}</li>)}</ol>
        <Button size="small" appearance="primary" onClick={() => { actions.hint(false); }}>{texts.hint.done}</Button>
      </div>
    </section>
  );
}

/** The offer to accept what needs no thought. */
export function SafeSuggestions({ findings }: { readonly findings: readonly string[] }): React.JSX.Element {
  const styles = useStyles();
  const { actions, busy } = usePaneContext();
  const { texts } = useTexts();
  return (
    <div className={styles.safe}>
      <span className={styles.safeWhy}>{texts.findings.safeWhy}</span>
      <Button
        size="small" className={styles.safeButton} icon={<CheckmarkCircle20Regular />} disabledFocusable={busy}
        onClick={() => { actions.acceptSuggestions(findings); }}
      >
        {texts.findings.safe(findings.length)}
      </Button>
    </div>
  );
}

/** What the colours in the workbook mean. */
export function Legend(): React.JSX.Element {
  const styles = useStyles();
  const { texts } = useTexts();
  return (
    <ul className={styles.legend} aria-label={texts.legend.label}>
      {TONES.map((tone) => (
        <li key={tone} className={styles.tone}>
          <span className={styles.swatch} style={{ backgroundColor: `#${TONE_FILLS[tone]}` }} />{texts.legend[tone]}
        </li>
      ))}
    </ul>
  );
}
