import { Button, Dialog, DialogSurface, DialogTitle, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { useTexts } from "../context";

const useStyles = makeStyles({
  surface: {
    width: "min(480px, calc(100vw - 16px))", maxWidth: "none", maxHeight: "calc(100vh - 16px)", padding: 0, display: "flex", flexDirection: "column",
    overflow: "hidden", fontVariantNumeric: "tabular-nums",
  },
  tall: { height: "min(640px, calc(100vh - 16px))" },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px", padding: "8px 6px 6px 14px", flexShrink: 0 },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, margin: 0 },
  content: { flexGrow: 1, minHeight: 0, overflowY: "auto", padding: "2px 14px 12px", fontSize: "13px", lineHeight: "18px" },
  bare: { padding: 0, display: "flex", flexDirection: "column", overflow: "hidden" },
  actions: { display: "flex", justifyContent: "flex-end", flexWrap: "wrap", gap: "8px", padding: "8px 14px", flexShrink: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

interface ShellProps {
  readonly title: string;
  readonly close: () => void;
  readonly actions: React.ReactNode;
  readonly children: React.ReactNode;
  /** The content scrolls by itself and fills the dialog. */
  readonly tall?: boolean;
  /** Asks for a decision: a click beside it does not close it. */
  readonly alert?: boolean;
}

/** A dialog that fits a pane of 320 by 378 pixels: the head and the buttons stay, the content scrolls. Escape closes it. */
export function Shell({ title, close, actions, children, tall = false, alert = false }: ShellProps): React.JSX.Element {
  const styles = useStyles();
  const { texts } = useTexts();
  return (
    <Dialog open modalType={alert ? "alert" : "modal"} onOpenChange={(_, { open, type }) => { if (!open && type !== "backdropClick") close(); }}>
      <DialogSurface className={mergeClasses(styles.surface, tall && styles.tall)} onKeyDown={(event) => { if (alert && event.key === "Escape") close(); }}>
        <div className={styles.head}>
          <DialogTitle action={null} className={styles.title}>{title}</DialogTitle>
          <Button appearance="subtle" icon={<Dismiss20Regular />} aria-label={texts.close} onClick={close} />
        </div>
        <div className={mergeClasses(styles.content, tall && styles.bare)}>{children}</div>
        <div className={styles.actions}>{actions}</div>
      </DialogSurface>
    </Dialog>
  );
}
