import { Button, Checkbox, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FindingView } from "../../workbench/workbench";
import { formatCell } from "../../../messages/values";
import { usePaneContext, useTexts } from "../context";
import type { Refused } from "../state/state";
import { RefusedList } from "./refused-list";
import { Shell } from "./shell";

const useStyles = makeStyles({
  paragraph: { margin: "0 0 6px" },
  quiet: { margin: "0 0 6px", color: tokens.colorNeutralForeground2 },
  usual: { display: "grid", gap: "4px", margin: "6px 0 0", padding: 0, listStyleType: "none" },
  choice: { width: "100%", minWidth: 0, justifyContent: "flex-start", textAlign: "start", fontWeight: tokens.fontWeightRegular },
});

/** What became of a step of which something was refused. */
export function ResultDialog({ step, done, refused }: { readonly step: "applied" | "undone"; readonly done: number; readonly refused: Refused }): React.JSX.Element {
  const styles = useStyles();
  const { actions, busy } = usePaneContext();
  const { texts } = useTexts();
  const close = (): void => { actions.ask(null); };
  return (
    <Shell
      title={texts.result.title} close={close}
      actions={(
        <>
          {step === "undone" && <Button disabledFocusable={busy} onClick={() => { actions.forgetStep(); }}>{texts.result.forget}</Button>}
          <Button appearance="primary" onClick={close}>{texts.close}</Button>
        </>
      )}
    >
      <p className={styles.paragraph}>{texts.result[step](done)}</p>
      <p className={styles.quiet}>{texts.result.refused(refused.length)}</p>
      <RefusedList refused={refused} />
    </Shell>
  );
}

/** Whether to take back what the user changed since. */
export function StaleDialog({ refused }: { readonly refused: Refused }): React.JSX.Element {
  const styles = useStyles();
  const { actions, busy } = usePaneContext();
  const { texts } = useTexts();
  const close = (): void => { actions.ask(null); };
  const stale = refused.filter(({ reason }) => reason === "stale");
  return (
    <Shell
      title={texts.stale.title} close={close} alert
      actions={(
        <>
          <Button appearance="primary" disabledFocusable={busy} onClick={() => { actions.forgetStep(); }}>{texts.stale.keep}</Button>
          <Button disabledFocusable={busy} onClick={() => { actions.undo(true); }}>{texts.stale.force}</Button>
        </>
      )}
    >
      <p className={styles.paragraph}>{texts.stale.intro(stale.length)}</p>
      <RefusedList refused={refused} found={texts.stale.now} />
    </Shell>
  );
}

/** The audit sheet holds what people wrote: removing it is asked first. */
export function RemoveSheetDialog({ name }: { readonly name: string }): React.JSX.Element {
  const styles = useStyles();
  const { actions, busy } = usePaneContext();
  const { texts } = useTexts();
  const close = (): void => { actions.ask(null); };
  return (
    <Shell
      title={texts.removeSheet.title} close={close} alert
      actions={(
        <>
          <Button appearance="primary" onClick={close}>{texts.cancel}</Button>
          <Button disabledFocusable={busy} onClick={() => { actions.removeSheet(); }}>{texts.removeSheet.ok}</Button>
        </>
      )}
    >
      <p className={styles.paragraph}>{texts.removeSheet.intro(name)}</p>
    </Shell>
  );
}

/** Why findings are to be ignored, and which of a cause. */
export function IgnoreDialog({ findings }: { readonly findings: readonly FindingView[] }): React.JSX.Element {
  const styles = useStyles();
  const { actions, busy } = usePaneContext();
  const { texts } = useTexts();
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = findings.filter(({ id }) => !left.has(id)).map(({ id }) => id);
  const missing = asked && reason.trim() === "";
  const close = (): void => { actions.ask(null); };
  const submit = (): void => {
    setAsked(true);
    if (reason.trim() !== "" && chosen.length > 0) actions.ignore(chosen, reason.trim());
  };
  return (
    <Shell
      title={texts.ignore.title} close={close}
      actions={(
        <>
          <Button onClick={close}>{texts.cancel}</Button>
          <Button appearance="primary" disabledFocusable={busy || chosen.length === 0} onClick={submit}>{texts.ignore.ok}</Button>
        </>
      )}
    >
      <p className={styles.quiet}>{texts.ignore.intro}</p>
      <Field label={texts.ignore.reason} required {...(missing && { validationState: "error", validationMessage: texts.ignore.needed })}>
        <Textarea value={reason} rows={2} onChange={(_, { value }) => { setReason(value); }} />
      </Field>
      <ul className={styles.usual}>
        {texts.ignore.usual.map((usual) => (
          <li key={usual}><Button size="small" className={styles.choice} onClick={() => { setReason(usual); }}>{usual}</Button></li>
        ))}
      </ul>
      {findings.length > 1 && (
        <Field label={texts.ignore.which}>
          <div>
            {findings.map((finding) => (
              <div key={finding.id}>
                <Checkbox
                  checked={!left.has(finding.id)} label={`${formatCell(finding.at)}: ${finding.ruleTitle}`}
                  onChange={(_, { checked }) => {
                    const after = new Set(left);
                    if (checked === true) after.delete(finding.id); else after.add(finding.id);
                    setLeft(after);
                  }}
                />
              </div>
            ))}
          </div>
        </Field>
      )}
    </Shell>
  );
}
