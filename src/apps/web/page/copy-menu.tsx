import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, Menu, MenuButton, MenuItem, MenuList,
  MenuPopover, MenuTrigger, mergeClasses, Spinner, tokens,
} from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { useState } from "react";
import type { CopyKind } from "../worker/book";
import { usePage } from "./context";
import type { FileEntry } from "./files";
import { copyName } from "./given";
import { offerDownload } from "./offer-download";

const useStyles = makeStyles({
  what: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, maxWidth: "280px", whiteSpace: "normal" },
  button: { minWidth: "auto", flexShrink: 0, whiteSpace: "nowrap" },
  wide: { "@media (max-width: 699px)": { display: "none" } },
});

type Outcome = { readonly title: string; readonly text: string };

/** "Download a copy": the audited one or the mended one, and what is in it. */
export function CopyMenu({ file }: { readonly file: FileEntry | null }): React.JSX.Element {
  const styles = useStyles();
  const { files, texts } = usePage();
  const [making, setMaking] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { copy } = texts;
  const ready = file?.stage === "ready" && !making;
  const make = async (kind: CopyKind): Promise<void> => {
    if (!file) return;
    setMaking(true);
    const made = await files.copy(file.id, kind, () => undefined);
    setMaking(false);
    const name = copyName(file.name, kind === "audited" ? copy.auditedName : copy.mendedName);
    if (made.ok) offerDownload(made.value, name);
    setOutcome(made.ok
      ? { title: copy.button, text: copy.done(name, kind === "audited" ? copy.auditedWhat : copy.mendedWhat) }
      : { title: copy.button, text: copy.failed[made.code] });
  };
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton
            className={styles.button} disabled={!ready} aria-label={copy.button} data-lkip="copy" appearance={file?.changed ? "primary" : "secondary"}
            icon={making ? <Spinner size="tiny" /> : <ArrowDownload20Regular />}
          >
            <span className={styles.wide}>{making ? copy.making : copy.button}</span>
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => { void make("audited"); }} data-lkip="copy-audited">
              {copy.audited}<span className={styles.what}>{copy.auditedWhat}</span>
            </MenuItem>
            <MenuItem disabled={file?.mended !== true} onClick={() => { void make("mended"); }} data-lkip="copy-mended">
              {copy.mended}<span className={mergeClasses(styles.what)}>{file?.mended ? copy.mendedWhat : copy.mendedNone}</span>
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <Dialog open={outcome !== null} onOpenChange={(_, { open }) => { if (!open) setOutcome(null); }}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{outcome?.title}</DialogTitle>
            <DialogContent data-lkip="copy-outcome">{outcome?.text}</DialogContent>
            <DialogActions><Button appearance="primary" onClick={() => { setOutcome(null); }}>OK</Button></DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </>
  );
}
