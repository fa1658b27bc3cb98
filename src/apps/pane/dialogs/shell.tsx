import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useId, useRef } from "react";
import { usePaneContext, useTexts } from "../context";

const useStyles = makeStyles({
  surface: {
    boxSizing: "border-box", width: "min(480px, calc(100vw - 16px))", maxWidth: "none", maxHeight: "calc(100vh - 16px)", padding: 0, overflow: "hidden",
    color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge, boxShadow: tokens.shadow64, fontVariantNumeric: "tabular-nums",
    "[open]": { display: "flex", flexDirection: "column" },
    "::backdrop": { backgroundColor: "rgba(0, 0, 0, 0.4)" },
  },
  tall: { height: "min(640px, calc(100vh - 16px))" },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px", padding: "8px 6px 6px 14px", flexShrink: 0 },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  content: { flexGrow: 1, minHeight: 0, overflowY: "auto", padding: "2px 14px 12px", fontSize: "13px", lineHeight: "18px" },
  bare: { padding: 0, display: "flex", flexDirection: "column", overflow: "hidden" },
  answers: { display: "flex", justifyContent: "flex-end", flexWrap: "wrap", gap: "8px", padding: "8px 14px", flexShrink: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** A button at the foot of a dialog. */
export interface DialogAnswer {
  readonly label: string;
  readonly primary?: boolean;
  /** Absent: it closes the dialog. What does more waits until nothing else is being done. */
  readonly press?: () => void;
  readonly disabled?: boolean;
}

interface ShellProps {
  readonly title: string;
  readonly answers: readonly DialogAnswer[];
  readonly children: React.ReactNode;
  /** The content scrolls by itself and fills the dialog. */
  readonly tall?: boolean;
  /** Asks for a decision that cannot be taken back. */
  readonly alert?: boolean;
}

/** A dialog that fits a pane of 320 by 378 pixels: the head and the buttons stay, the content scrolls. Escape closes it; a click beside it does not. */
export function Shell({ title, answers, children, tall = false, alert = false }: ShellProps): React.JSX.Element {
  const styles = useStyles();
  const { actions, busy } = usePaneContext();
  const { texts } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const name = useId();
  useEffect(() => { dialog.current?.showModal(); }, []);
  const close = (): void => { actions.ask(null); };
  return (
    <dialog
      ref={dialog} className={mergeClasses(styles.surface, tall && styles.tall)} aria-labelledby={name} {...(alert && { role: "alertdialog" })}
      onCancel={(event) => { event.preventDefault(); close(); }} onClose={close}
    >
      <div className={styles.head}>
        <h2 id={name} className={styles.title}>{title}</h2>
        <Button appearance="subtle" icon={<Dismiss20Regular />} aria-label={texts.close} onClick={close} />
      </div>
      <div className={mergeClasses(styles.content, tall && styles.bare)}>{children}</div>
      <div className={styles.answers}>
        {answers.map(({ label, primary = false, press, disabled = false }) => (
          <Button
            key={label} appearance={primary ? "primary" : "secondary"} disabledFocusable={disabled || (press !== undefined && busy)} onClick={press ?? close}
          >
            {label}
          </Button>
        ))}
      </div>
    </dialog>
  );
}
