import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type AriaAttributes, type KeyboardEvent, type ReactElement, useState } from "react";

const useStyles = makeStyles({
  place: { position: "relative", display: "inline-flex" },
  tip: {
    position: "absolute", zIndex: 2, top: "100%", right: 0, width: "max-content", maxWidth: "220px", boxSizing: "border-box", padding: "4px 8px",
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, textAlign: "start",
    color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium, boxShadow: tokens.shadow8,
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } }, animationDuration: "80ms", animationDelay: "250ms", animationFillMode: "backwards",
  },
});

interface IconButtonProps extends Pick<AriaAttributes, "aria-haspopup" | "aria-expanded" | "aria-controls"> {
  readonly label: string;
  readonly icon: ReactElement;
  readonly disabledFocusable?: boolean;
  readonly onClick: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly "data-lkip": string;
}

/** A button of an icon alone: its name is shown while the mouse or the keyboard is on it, until Escape. */
export function IconButton({ label, ...button }: IconButtonProps): React.JSX.Element {
  const styles = useStyles();
  const [tip, setTip] = useState(false);
  const hide = (): void => { setTip(false); };
  return (
    <span
      className={styles.place} onPointerEnter={() => { setTip(true); }} onPointerLeave={hide} onClickCapture={hide}
      onFocus={(event) => { if (event.target.matches(":focus-visible")) setTip(true); }} onBlur={hide}
      onKeyDown={(event) => { if (event.key === "Escape") hide(); }}
    >
      <Button appearance="subtle" {...button} aria-label={label} />
      {tip && <span className={styles.tip} aria-hidden>{label}</span>}
    </span>
  );
}
