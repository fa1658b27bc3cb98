import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { EyeOffRegular } from "@fluentui/react-icons/svg/eye-off";
import { TableSearchRegular } from "@fluentui/react-icons/svg/table-search";
import type { AuditView } from "../../workbench/workbench";
import { usePaneContext, useTexts } from "../context";
import { NO_FILTER } from "../state/causes";

const useStyles = makeStyles({
  state: { display: "grid", justifyItems: "center", gap: "4px", padding: "20px 24px", textAlign: "center" },
  icon: { fontSize: "40px" },
  spinner: {
    width: "28px", height: "28px", boxSizing: "border-box", margin: "4px", borderRadius: "50%",
    border: `3px solid ${tokens.colorBrandStroke2}`, borderTopColor: tokens.colorBrandStroke1,
    animationName: { to: { transform: "rotate(360deg)" } }, animationDuration: "1.2s", animationIterationCount: "infinite", animationTimingFunction: "linear",
    "@media (prefers-reduced-motion: reduce)": { animationDuration: "6s" },
  },
  good: { color: tokens.colorStatusSuccessForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  why: { margin: 0, fontSize: "13px", lineHeight: "18px", color: tokens.colorNeutralForeground2 },
});

interface StateProps { readonly icon: React.ReactNode; readonly title: string; readonly children: React.ReactNode }

function State({ icon, title, children }: StateProps): React.JSX.Element {
  const styles = useStyles();
  return <div className={styles.state}>{icon}<h2 className={styles.title}>{title}</h2>{children}</div>;
}

/** Until the first scan answered. */
export function Starting(): React.JSX.Element {
  const styles = useStyles();
  const { texts } = useTexts();
  return (
    <State icon={<span className={styles.spinner} aria-hidden />} title={texts.states.starting}>
      <p className={styles.why}>{texts.states.startingWhy}</p>
    </State>
  );
}

/** The first scan failed; what and why stands in the message above. */
export function Unread(): React.JSX.Element {
  const styles = useStyles();
  return <State icon={<TableSearchRegular className={mergeClasses(styles.icon, styles.quiet)} aria-hidden />} title=""><></></State>;
}

/** Why there is no finding: no table, none left, or nothing wrong. */
export function NoFindings({ view }: { readonly view: AuditView }): React.JSX.Element {
  const styles = useStyles();
  const { texts } = useTexts();
  if (view.tables.length === 0) {
    return (
      <State icon={<TableSearchRegular className={mergeClasses(styles.icon, styles.quiet)} aria-hidden />} title={texts.states.noTables}>
        <p className={styles.why}>{texts.states.noTablesWhy}</p>
      </State>
    );
  }
  if (view.findings.length > 0) {
    return (
      <State icon={<EyeOffRegular className={mergeClasses(styles.icon, styles.quiet)} aria-hidden />} title={texts.states.allIgnored}>
        <p className={styles.why}>{texts.states.allIgnoredWhy(view.findings.length)}</p>
      </State>
    );
  }
  return (
    <State icon={<CheckmarkCircleRegular className={mergeClasses(styles.icon, styles.good)} aria-hidden />} title={texts.states.clean}>
      <p className={styles.why}>{texts.states.cleanWhy(view.tables.length)}</p>
      {view.notJudged.length > 0 && <p className={styles.why}>{texts.states.cleanBut(view.notJudged.length)}</p>}
    </State>
  );
}

/** The filter lets nothing through. */
export function NoneShown(): React.JSX.Element {
  const styles = useStyles();
  const { actions } = usePaneContext();
  const { texts } = useTexts();
  return (
    <div className={styles.state}>
      <p className={styles.why}>{texts.filter.none}</p>
      <Button size="small" onClick={() => { actions.filter(NO_FILTER); }}>{texts.filter.clear}</Button>
    </div>
  );
}
