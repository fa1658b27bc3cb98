import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { formatCell } from "../../../messages/values";
import type { FindingView, SuggestionView } from "../../workbench/workbench";
import { usePaneContext, useTexts } from "../context";
import { CellLink } from "./cell-link";
import { Fact } from "./fact";

const useStyles = makeStyles({
  strong: { fontWeight: tokens.fontWeightSemibold },
  confidence: {
    display: "inline-block", padding: "0 5px", fontSize: tokens.fontSizeBase100, lineHeight: "16px", fontWeight: tokens.fontWeightSemibold, borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2, backgroundColor: tokens.colorNeutralBackground4, border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  certain: { color: tokens.colorStatusSuccessForeground1, backgroundColor: tokens.colorStatusSuccessBackground1 },
  reason: { margin: "2px 0 0", color: tokens.colorNeutralForeground2 },
  alternatives: { gridColumn: "1 / -1", margin: 0, padding: 0, listStyleType: "none" },
  alternative: { padding: "5px 0 7px", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  use: { marginTop: "4px" },
});

interface AdviceProps {
  readonly finding: FindingView;
  readonly suggestion: SuggestionView;
  readonly home: string;
  /** Whether nobody ignores the finding, so that something can be done about it. */
  readonly open: boolean;
}

/** What would mend a finding and why; where it cannot be told for certain, the possibilities to choose from. */
export function Advice({ finding, suggestion, home, open }: AdviceProps): React.JSX.Element {
  const styles = useStyles();
  const { texts, words } = useTexts();
  const { at, value, reason, confidence, alternatives, applicable } = suggestion;
  const { suspect } = finding;
  const todo = applicable ? null
    : alternatives.some((one) => one.applicable) ? texts.findings.choose
      : suspect === null && alternatives.length === 0 ? texts.findings.missing : texts.findings.manual;
  return (
    <>
      {suspect && <Fact term={texts.findings.suspect}><CellLink at={suspect} home={home} /></Fact>}
      <Fact term={texts.findings.suggestion}>
        {suspect && value !== "" && <><CellLink at={at} home={home} /> = <span className={styles.strong}>{value}</span> </>}
        <span
          className={mergeClasses(styles.confidence, confidence === "certain" && styles.certain)} title={texts.findings.confidence(words.confidences[confidence])}
        >
          {words.confidences[confidence]}
        </span>
        <p className={styles.reason}>{reason}</p>
        {todo !== null && <p className={styles.reason}>{todo}</p>}
      </Fact>
      {alternatives.length > 0 && <Fact term={texts.findings.alternatives}><Alternatives finding={finding} alternatives={alternatives} home={home} open={open} /></Fact>}
    </>
  );
}

interface AlternativesProps {
  readonly finding: FindingView;
  readonly alternatives: SuggestionView["alternatives"];
  readonly home: string;
  readonly open: boolean;
}

/** Values of which one is right, or cells of which one is wrong, each with why and a way to write it. */
function Alternatives({ finding, alternatives, home, open }: AlternativesProps): React.JSX.Element {
  const styles = useStyles();
  const { actions, busy } = usePaneContext();
  const { texts } = useTexts();
  return (
    <ul className={styles.alternatives}>
      {alternatives.map(({ at, value, why, applicable }, i) => (
        <li key={i} className={styles.alternative}>
          <CellLink at={at} home={home} /> = <span className={styles.strong}>{value}</span>
          <div className={styles.reason}>{why}</div>
          {open && applicable && (
            <Button
              size="small" className={styles.use} disabledFocusable={busy} aria-label={texts.findings.useThis(formatCell(at, home), value)}
              onClick={() => { actions.acceptAlternative(finding.id, i); }}
            >
              {texts.findings.use}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
