import {
  Badge, Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, mergeClasses, ProgressBar, tokens, Tooltip,
} from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { ErrorCircle16Regular } from "@fluentui/react-icons/svg/error-circle";
import { useState } from "react";
import type { Severity } from "../../../findings/outcome";
import type { WebTexts } from "../../../messages/texts";
import { usePage } from "./context";
import type { FileEntry } from "./files";

const useStyles = makeStyles({
  nav: { backgroundColor: tokens.colorNeutralBackground2, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  list: { display: "flex", gap: "2px", margin: 0, padding: "4px 8px 0", listStyleType: "none", overflowX: "auto", scrollbarWidth: "thin" },
  item: {
    position: "relative", display: "flex", alignItems: "center", flexShrink: 0, maxWidth: "320px", borderRadius: "6px 6px 0 0",
    border: "1px solid transparent", borderBottomStyle: "none",
  },
  current: { backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}`, borderBottomStyle: "none" },
  name: { justifyContent: "flex-start", minWidth: 0, gap: "6px", fontWeight: tokens.fontWeightRegular, paddingRight: "4px" },
  text: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  progress: { position: "absolute", left: "4px", right: "4px", bottom: "0", width: "auto" },
  changed: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightBold },
});

/** How many findings nobody ignored there are of a severity. */
const countOf = ({ view }: FileEntry, severity: Severity): number =>
  view?.findings.filter((finding) => finding.severity === severity && finding.ignored === null).length ?? 0;

function statusOf(file: FileEntry, texts: WebTexts): string {
  const { stage, changed } = file;
  const status = stage === "ready" ? texts.files.counts(countOf(file, "error"), countOf(file, "warning")) : texts.files[stage];
  return changed ? `${status}; ${texts.files.changed}` : status;
}

/** The files on the page, each with how far it is and what was found in it. */
export function FileList({ files: list, active }: { readonly files: readonly FileEntry[]; readonly active: string | null }): React.JSX.Element | null {
  const styles = useStyles();
  const { files, texts } = usePage();
  const [asking, setAsking] = useState<FileEntry | null>(null);
  if (list.length === 0) return null;
  return (
    <nav className={styles.nav} aria-label={texts.files.label}>
      <ul className={styles.list}>
        {list.map((file) => {
          const { id, name, stage, share, changed } = file;
          const status = statusOf(file, texts);
          const busy = stage === "waiting" || stage === "reading" || stage === "auditing";
          return (
            <li key={id} className={mergeClasses(styles.item, id === active && styles.current)} data-lkip="file" data-stage={stage}>
              <Tooltip content={`${name}: ${status}`} relationship="description">
                <Button appearance="transparent" className={styles.name} aria-current={id === active ? "true" : undefined} onClick={() => { files.activate(id); }}>
                  {stage === "failed" && <ErrorCircle16Regular color={tokens.colorPaletteRedForeground1} />}
                  {changed && <span className={styles.changed} aria-hidden="true">●</span>}
                  <span className={styles.text}>{name}</span>
                  {stage === "ready" && <Badge size="small" appearance="tint" color={countOf(file, "error") > 0 ? "danger" : countOf(file, "warning") > 0 ? "warning" : "success"} aria-hidden="true">
                    {countOf(file, "error") + countOf(file, "warning")}
                  </Badge>}
                </Button>
              </Tooltip>
              <Button
                appearance="transparent" size="small" icon={<Dismiss16Regular />} aria-label={texts.files.close(name)}
                onClick={() => { if (changed) setAsking(file); else files.close(id); }}
              />
              {busy && <ProgressBar className={styles.progress} thickness="medium" aria-label={`${name}: ${status}`} {...(share !== null && { value: share })} />}
            </li>
          );
        })}
      </ul>
      <Dialog open={asking !== null} modalType="alert" onOpenChange={(_, { open }) => { if (!open) setAsking(null); }}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{asking ? texts.close.title(asking.name) : ""}</DialogTitle>
            <DialogContent>{texts.close.text}</DialogContent>
            <DialogActions>
              <Button appearance="primary" onClick={() => { setAsking(null); }}>{texts.close.no}</Button>
              <Button onClick={() => {
                if (asking) files.close(asking.id);
                setAsking(null);
              }}>{texts.close.yes}</Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </nav>
  );
}
