import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FindingView } from "../../workbench/workbench";
import { formatCell } from "../../../messages/values";
import { usePaneContext, useTexts } from "../context";
import type { Refused } from "../state/state";
import { Sentences, Tick } from "../view/controls";
import { RefusedList } from "./refused-list";
import { Shell } from "./shell";

const useStyles = makeStyles({
  paragraph: { margin: "0 0 6px" },
  quiet: { margin: "0 0 6px", color: tokens.colorNeutralForeground2 },
  usual: { display: "grid", gap: "4px", margin: "6px 0 0", padding: 0, listStyleType: "none" },
  choice: { width: "100%", minWidth: 0, justifyContent: "flex-start", textAlign: "start", fontWeight: tokens.fontWeightRegular },
  which: { border: "none", margin: "10px 0 0", padding: 0, minWidth: 0 },
  legend: { padding: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** What became of a step of which something was refused. */
export function ResultDialog({ step, done, refused }: { readonly step: "applied" | "undone"; readonly done: number; readonly refused: Refused }): React.JSX.Element {
  const styles = useStyles();
  const { actions } = usePaneContext();
  const { texts } = useTexts();
  const forget = { label: texts.result.forget, press: () => { actions.forgetStep(); } };
  return (
    <Shell title={texts.result.title} answers={[...(step === "undone" ? [forget] : []), { label: texts.close, primary: true }]}>
      <p className={styles.paragraph}>{texts.result[step](done)}</p>
      <p className={styles.quiet}>{texts.result.refused(refused.length)}</p>
      <RefusedList refused={refused} />
    </Shell>
  );
}

/** Whether to take back what the user changed since. */
export function StaleDialog({ refused }: { readonly refused: Refused }): React.JSX.Element {
  const styles = useStyles();
  const { actions } = usePaneContext();
  const { texts } = useTexts();
  const stale = refused.filter(({ reason }) => reason === "stale");
  return (
    <Shell
      title={texts.stale.title} alert
      answers={[
        { label: texts.stale.keep, primary: true, press: () => { actions.forgetStep(); } },
        { label: texts.stale.force, press: () => { actions.undo(true); } },
      ]}
    >
      <p className={styles.paragraph}>{texts.stale.intro(stale.length)}</p>
      <RefusedList refused={refused} found={texts.stale.now} />
    </Shell>
  );
}

/** The audit sheet holds what people wrote: removing it is asked first. */
export function RemoveSheetDialog({ name }: { readonly name: string }): React.JSX.Element {
  const styles = useStyles();
  const { actions } = usePaneContext();
  const { texts } = useTexts();
  return (
    <Shell
      title={texts.removeSheet.title} alert
      answers={[{ label: texts.cancel, primary: true }, { label: texts.removeSheet.ok, press: () => { actions.removeSheet(); } }]}
    >
      <p className={styles.paragraph}>{texts.removeSheet.intro(name)}</p>
    </Shell>
  );
}

/** Why findings are to be ignored, and which of a cause. */
export function IgnoreDialog({ findings }: { readonly findings: readonly FindingView[] }): React.JSX.Element {
  const styles = useStyles();
  const { actions } = usePaneContext();
  const { texts } = useTexts();
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = findings.filter(({ id }) => !left.has(id)).map(({ id }) => id);
  const missing = asked && reason.trim() === "";
  const submit = (): void => {
    setAsked(true);
    if (reason.trim() !== "" && chosen.length > 0) actions.ignore(chosen, reason.trim());
  };
  return (
    <Shell title={texts.ignore.title} answers={[{ label: texts.cancel }, { label: texts.ignore.ok, primary: true, press: submit, disabled: chosen.length === 0 }]}>
      <p className={styles.quiet}>{texts.ignore.intro}</p>
      <Sentences label={texts.ignore.reason} value={reason} onChange={setReason} problem={missing ? texts.ignore.needed : null} />
      <ul className={styles.usual}>
        {texts.ignore.usual.map((usual) => (
          <li key={usual}><Button size="small" className={styles.choice} onClick={() => { setReason(usual); }}>{usual}</Button></li>
        ))}
      </ul>
      {findings.length > 1 && (
        <fieldset className={styles.which}>
          <legend className={styles.legend}>{texts.ignore.which}</legend>
          {findings.map((finding) => (
            <Tick
              key={finding.id} checked={!left.has(finding.id)} label={`${formatCell(finding.at)}: ${finding.ruleTitle}`}
              onChange={(checked) => {
                const after = new Set(left);
                if (checked) after.delete(finding.id); else after.add(finding.id);
                setLeft(after);
              }}
            />
          ))}
        </fieldset>
      )}
    </Shell>
  );
}
