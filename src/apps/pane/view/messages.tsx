import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, ProgressBar, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { formatCell } from "../../../messages/values";
import type { PaneTexts } from "../../../messages/texts";
import { usePaneContext, useTexts } from "../context";
import type { Notice, PaneState } from "../state/state";
import { TextButton } from "./text-button";

const useStyles = makeStyles({
  area: { flexShrink: 0 },
  bar: { minHeight: "32px" },
  body: { whiteSpace: "normal", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, paddingBlock: "6px" },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
  space: { height: "2px" },
});

/** Progress, problems and outcomes, each said aloud as well. */
export function Messages({ state }: { readonly state: PaneState }): React.JSX.Element {
  const styles = useStyles();
  const { actions } = usePaneContext();
  const { texts } = useTexts();
  const { running, problem, notice, view } = state;
  const said = running ? texts.tasks[running.task] : problem ? "" : notice ? noticeText(notice, texts) : "";
  const canUndo = notice?.kind === "applied" && notice.cells > 0 && view !== null && view.steps.length > 0;
  return (
    <div className={styles.area}>
      <div role="status" className={styles.hidden}>{said}</div>
      {running
        ? <ProgressBar thickness="medium" aria-label={texts.tasks[running.task]} {...(running.share === null ? {} : { value: running.share })} />
        : <div className={styles.space} />}
      {problem && (
        <MessageBar intent="error" layout="multiline" className={styles.bar} role="alert">
          <MessageBarBody className={styles.body}>
            <MessageBarTitle>{texts.problems[problem.code].title}</MessageBarTitle> {texts.problems[problem.code].todo}
          </MessageBarBody>
          <MessageBarActions containerAction={<Close label={texts.dismiss} close={() => { actions.closeProblem(); }} />}>
            <Button size="small" onClick={() => { actions.retry(); }}>{texts.retry}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {!problem && !running && notice && notice.kind !== "scanned" && notice.kind !== "updated" && (
        <MessageBar intent={notice.kind === "notShown" || notice.kind === "unformatted" ? "warning" : "success"} layout="multiline" className={styles.bar}>
          <MessageBarBody className={styles.body}>
            {noticeText(notice, texts)} {canUndo && <TextButton onClick={() => { actions.undo(false); }}>{texts.notices.undo}</TextButton>}
          </MessageBarBody>
          <MessageBarActions containerAction={<Close label={texts.dismiss} close={() => { actions.closeNotice(); }} />} />
        </MessageBar>
      )}
    </div>
  );
}

const Close = ({ label, close }: { readonly label: string; readonly close: () => void }): React.JSX.Element =>
  <Button appearance="transparent" size="small" icon={<Dismiss16Regular />} aria-label={label} onClick={close} />;

function noticeText(notice: Notice, texts: PaneTexts): string {
  const { notices } = texts;
  switch (notice.kind) {
    case "scanned":
    case "updated": {
      const { error, warning, info } = notice.counts;
      return notices[notice.kind](texts.summary.counts(error, warning, info));
    }
    case "applied":
    case "undone": return notices[notice.kind](notice.cells);
    case "ignored":
    case "unignored": return notices[notice.kind](notice.count);
    case "sheetWritten": return notices.sheetWritten(notice.name);
    case "unformatted": return notice.why;
    case "notShown": return notices.notShown(formatCell(notice.at));
    default: return notices[notice.kind];
  }
}
