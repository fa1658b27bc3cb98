import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons/svg/checkmark";
import { EyeOff16Regular } from "@fluentui/react-icons/svg/eye-off";
import { Fragment } from "react";
import { joinNeighbours } from "../../../messages/values";
import type { CellRef } from "../../../snapshot/snapshot";
import type { FindingView } from "../../workbench/workbench";
import { usePaneContext, useTexts } from "../context";
import { acceptable, type Cause, sameCell, suggesting } from "../state/causes";
import { Advice } from "./advice";
import { CellLink } from "./cell-link";
import { Fact } from "./fact";
import { SeverityIcon } from "./severity";

const useStyles = makeStyles({
  details: { padding: "0 10px 10px 12px", fontSize: "13px", lineHeight: "18px" },
  facts: { display: "grid", gridTemplateColumns: "minmax(76px, max-content) 1fr", columnGap: "10px", rowGap: "4px", alignItems: "baseline", margin: 0, paddingTop: "6px", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  strong: { fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  piece: { padding: "6px 0 0", marginTop: "6px", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  pieceHead: { display: "flex", alignItems: "center", gap: "5px" },
  title: { margin: "10px 0 0", fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: "6px", marginTop: "10px" },
});

/** The proof of one slip: what is written, what should be, why, and what can be done. */
export function FindingDetails({ id, cause, home }: { readonly id: string; readonly cause: Cause; readonly home: string }): React.JSX.Element {
  const styles = useStyles();
  const { actions, busy } = usePaneContext();
  const { texts } = useTexts();
  const { findings, suggestion, ignored } = cause;
  const advising = suggesting(cause);
  const writable = acceptable([cause], false);
  const [lead, ...others] = findings;
  const ids = findings.map((finding) => finding.id);
  return (
    <div id={id} className={styles.details}>
      <dl className={styles.facts}>
        <Values finding={lead} home={home} />
        {suggestion && <Advice finding={lead} suggestion={suggestion} home={home} open={ignored === null} />}
        <Evidence finding={lead} home={home} />
      </dl>
      {others.length > 0 && (
        <>
          <h3 className={styles.title}>{texts.findings.otherPieces}</h3>
          <ul className={styles.list}>
            {others.map((finding) => (
              <li key={finding.id} className={styles.piece}>
                <div className={styles.pieceHead}><SeverityIcon severity={finding.severity} /><CellLink at={finding.at} home={home} /></div>
                <div>{finding.message}</div>
                <dl className={styles.facts}>
                  <Values finding={finding} home={home} />
                  {finding.suggestion && advising.includes(finding) && <Advice finding={finding} suggestion={finding.suggestion} home={home} open={ignored === null} />}
                  <Evidence finding={finding} home={home} />
                </dl>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.actions}>
        {ignored === null ? (
          <>
            {writable.length > 0 && (
              <Button
                size="small" appearance="primary" icon={<Checkmark16Regular />} disabledFocusable={busy}
                onClick={() => { actions.acceptSuggestions(writable); }}
              >
                {texts.findings.apply}
              </Button>
            )}
            <Button size="small" icon={<EyeOff16Regular />} disabledFocusable={busy} onClick={() => { actions.ask({ kind: "ignore", findings: ids }); }}>
              {texts.findings.ignore}
            </Button>
          </>
        ) : (
          <Button size="small" disabledFocusable={busy} onClick={() => { actions.ignore(ids, null); }}>{texts.findings.unignore}</Button>
        )}
      </div>
    </div>
  );
}

interface FindingProps { readonly finding: FindingView; readonly home: string }

/** What one finding says is written, and what should be. */
function Values({ finding, home }: FindingProps): React.JSX.Element {
  const { texts, words } = useTexts();
  const styles = useStyles();
  const { at, reported, expected, suspect } = finding;
  // Unless this very cell is to blame, what follows from the other numbers need not be what should stand here.
  const blamed = suspect !== null && sameCell(suspect, at);
  return (
    <>
      <Fact term={texts.findings.written}>{reported.trim() === "" ? words.emptyCell : reported} <CellLink at={at} home={home} /></Fact>
      {expected !== "" && <Fact term={blamed ? texts.findings.expected : texts.findings.calculated}><span className={styles.strong}>{expected}</span></Fact>}
    </>
  );
}

/** The cells that prove one finding, and the check that found it. */
function Evidence({ finding, home }: FindingProps): React.JSX.Element {
  const { texts } = useTexts();
  const others = finding.evidence.filter((cell) => !sameCell(cell, finding.at));
  return (
    <>
      {others.length > 0 && <Fact term={texts.findings.evidence}><Cells cells={others} home={home} /></Fact>}
      <Fact term={texts.findings.rule}>{finding.ruleTitle}</Fact>
    </>
  );
}

const PLACES_AT_MOST = 24;

/** Cells, neighbours as ranges. */
function Cells({ cells, home }: { readonly cells: readonly CellRef[]; readonly home: string }): React.JSX.Element {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  const places = sheets.flatMap((sheet) =>
    joinNeighbours(cells.filter((cell) => cell.sheet === sheet).map(({ address }) => address)).map((address): CellRef => ({ sheet, address })));
  return (
    <>
      {places.slice(0, PLACES_AT_MOST).map((place, i) => (
        <Fragment key={i}>{i > 0 && ", "}<CellLink at={place} home={home} /></Fragment>
      ))}
      {places.length > PLACES_AT_MOST && " …"}
    </>
  );
}
