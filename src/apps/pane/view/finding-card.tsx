import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { memo, useId } from "react";
import { formatCell } from "../../../messages/values";
import { usePaneContext, useTexts } from "../context";
import type { Cause } from "../state/causes";
import { CARD_HEAD } from "./card-keys";
import { FindingDetails } from "./finding-details";
import { SeverityIcon } from "./severity";
import { HOVER_COLOUR, SEVERITY_COLOUR } from "../theme";

const useStyles = makeStyles({
  card: {
    position: "relative", backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium, overflow: "hidden",
    "::before": { content: "''", position: "absolute", insetBlock: 0, insetInlineStart: 0, width: "3px", backgroundColor: "var(--lkip-mark)", forcedColorAdjust: "none" },
  },
  open: { border: `1px solid ${tokens.colorNeutralStroke1}`, boxShadow: tokens.shadow4 },
  error: { "--lkip-mark": SEVERITY_COLOUR.error },
  warning: { "--lkip-mark": SEVERITY_COLOUR.warning },
  info: { "--lkip-mark": SEVERITY_COLOUR.info },
  ignored: { "--lkip-mark": tokens.colorNeutralStroke1, backgroundColor: tokens.colorNeutralBackground2 },
  head: {
    display: "block", width: "100%", padding: "7px 36px 7px 12px", border: "none", background: "none", font: "inherit", color: "inherit", textAlign: "start",
    cursor: "pointer", ":hover": { backgroundColor: HOVER_COLOUR },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px", borderRadius: tokens.borderRadiusMedium },
  },
  line: { display: "flex", alignItems: "center", gap: "5px", minWidth: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  severity: { color: "var(--lkip-mark)", whiteSpace: "nowrap" },
  quiet: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
  values: { display: "flex", flexWrap: "wrap", columnGap: "6px", margin: "2px 0 1px", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontVariantNumeric: "tabular-nums" },
  before: { color: tokens.colorNeutralForeground2, textDecorationLine: "line-through", overflowWrap: "anywhere" },
  after: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  message: {
    margin: 0, fontSize: "13px", lineHeight: "18px", color: tokens.colorNeutralForeground2, overflow: "hidden",
    display: "-webkit-box", WebkitBoxOrient: "vertical", WebkitLineClamp: "2", overflowWrap: "anywhere",
  },
  whole: { display: "block" },
  fold: {
    position: "absolute", top: "2px", right: "2px", width: "32px", height: "32px", display: "grid", placeItems: "center", padding: 0, border: "none",
    background: "none", color: tokens.colorNeutralForeground3, cursor: "pointer", borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: HOVER_COLOUR },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
});

interface FindingCardProps {
  readonly cause: Cause;
  /** The sheet whose name need not be said. */
  readonly home: string;
  readonly open: boolean;
  /** Whether the tab key stops at this card. */
  readonly tabStop: boolean;
}

/** One slip. Its head leads to the cell and unfolds the proof. */
export const FindingCard = memo(function FindingCard({ cause, home, open, tabStop }: FindingCardProps): React.JSX.Element {
  const styles = useStyles();
  const { actions } = usePaneContext();
  const { texts, words } = useTexts();
  const details = useId();
  const { severity, target, written, findings, ignored } = cause;
  const [lead, ...others] = findings;
  const name = formatCell(target, home);
  const tab = tabStop ? 0 : -1;
  return (
    <article className={mergeClasses(styles.card, styles[severity], open && styles.open, ignored !== null && styles.ignored)} aria-label={`${words.severities[severity]} ${name}`}>
      <button
        type="button" className={styles.head} tabIndex={tab} {...{ [CARD_HEAD]: "" }}
        onClick={() => { actions.show(target); actions.open(cause.key); }}
      >
        <span className={styles.line}>
          <SeverityIcon severity={severity} />
          <span className={styles.severity}>{words.severities[severity]}</span>
          <span className={styles.cell}>{name}</span>
          {others.length > 0 && <span className={styles.quiet}>· {texts.findings.pieces(findings.length)}</span>}
        </span>
        <Values before={written} after={cause.after} />
        <span className={mergeClasses(styles.message, open && styles.whole)}>
          {ignored === null ? lead.message : texts.findings.ignoredBecause(ignored)}
        </span>
      </button>
      <button
        type="button" className={styles.fold} tabIndex={tab} aria-expanded={open} aria-label={texts.findings.expand(name)} {...(open && { "aria-controls": details })}
        onClick={() => { actions.open(open ? null : cause.key); }}
      >
        {open ? <ChevronDown16Regular aria-hidden /> : <ChevronRight16Regular aria-hidden />}
      </button>
      {open && <FindingDetails id={details} cause={cause} home={home} />}
    </article>
  );
});

/** What stands there and what it should become, read out as a sentence. */
function Values({ before, after }: { readonly before: string | null; readonly after: string | null }): React.JSX.Element {
  const styles = useStyles();
  const { texts } = useTexts();
  const shown = before === null ? null : before.trim() === "" ? texts.emptyCell : before;
  if (after === null) return <></>;
  return (
    <span className={styles.values}>
      {shown !== null && <><del className={styles.before}>{shown}</del><span aria-hidden>→</span></>}
      <ins className={styles.after} style={{ textDecoration: "none" }}>{after}</ins>
    </span>
  );
}
