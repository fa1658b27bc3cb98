import { makeStyles, tokens } from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons/svg/checkmark";
import { type KeyboardEvent, type ReactElement, useEffect, useId, useRef, useState } from "react";
import { IconButton } from "./icon-button";

const useStyles = makeStyles({
  // No box of its own: the menu is placed within the pane.
  place: { display: "contents" },
  // Below the button at the pane's upper right, never higher than the pane.
  menu: {
    position: "absolute", zIndex: 3, top: "44px", right: "8px", width: "max-content", maxWidth: "calc(100% - 16px)", maxHeight: "calc(100% - 52px)",
    boxSizing: "border-box", overflowY: "auto", padding: "4px", color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium, boxShadow: tokens.shadow16,
  },
  item: {
    display: "grid", gridTemplateColumns: "16px 20px 1fr", alignItems: "center", gap: "6px", width: "100%", minHeight: "32px", padding: "4px 10px 4px 4px",
    border: "none", borderRadius: tokens.borderRadiusMedium, background: "none", font: "inherit", color: "inherit", textAlign: "start", cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    "[aria-disabled=true]": { color: tokens.colorNeutralForegroundDisabled, cursor: "not-allowed", backgroundColor: "transparent" },
  },
  divider: { margin: "4px", border: "none", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

export interface MenuEntry {
  readonly label: string;
  readonly icon: ReactElement;
  readonly disabled: boolean;
  /** Whether it is on, for what can be switched; absent for the others. */
  readonly checked?: boolean;
  readonly choose: () => void;
}

interface MenuProps {
  readonly label: string;
  readonly icon: ReactElement;
  /** Each group stands apart from the next. */
  readonly groups: readonly (readonly MenuEntry[])[];
}

const ITEMS = "[role^=menuitem]";

/** A button that unfolds a menu at the pane's upper right. Arrow keys, Home, End and first letters go through it; Escape, Tab and a click beside it close it. */
export function Menu({ label, icon, groups }: MenuProps): React.JSX.Element {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return undefined;
    place.current?.querySelector<HTMLElement>(ITEMS)?.focus();
    const beside = ({ target }: Event): void => { if (!(target instanceof Node) || !place.current?.contains(target)) setOpen(false); };
    document.addEventListener("pointerdown", beside);
    window.addEventListener("blur", beside);
    return () => {
      document.removeEventListener("pointerdown", beside);
      window.removeEventListener("blur", beside);
    };
  }, [open]);
  const close = (): void => {
    setOpen(false);
    place.current?.querySelector("button")?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Tab") { setOpen(false); return; }
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const items = [...place.current?.querySelectorAll<HTMLElement>(ITEMS) ?? []];
    const here = items.findIndex((item) => item === document.activeElement);
    const next = targetOf(event.key, here, items.map((item) => item.textContent));
    if (next === null && event.key !== "Escape") return;
    event.preventDefault();
    if (next === null) close(); else items[next]?.focus();
  };
  return (
    <div ref={place} className={styles.place}>
      <IconButton
        label={label} icon={icon} aria-haspopup="menu" aria-expanded={open} {...(open && { "aria-controls": id })} data-lkip="more"
        onClick={() => { setOpen(!open); }}
        onKeyDown={(event) => { if (event.key === "ArrowDown") { event.preventDefault(); setOpen(true); } }}
      />
      {open && (
        <div id={id} role="menu" aria-label={label} className={styles.menu} onKeyDown={onKeyDown}>
          {groups.map((group, i) => (
            <div key={i} role="none">
              {i > 0 && <hr className={styles.divider} role="separator" />}
              {group.map((entry) => <Item key={entry.label} entry={entry} className={styles.item} close={close} />)}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

function Item({ entry, className, close }: { readonly entry: MenuEntry; readonly className: string; readonly close: () => void }): React.JSX.Element {
  const { label, icon, disabled, checked, choose } = entry;
  return (
    <button
      type="button" tabIndex={-1} className={className} aria-disabled={disabled}
      {...(checked === undefined ? { role: "menuitem" } : { role: "menuitemcheckbox", "aria-checked": checked })}
      onClick={() => {
        if (disabled) return;
        // The menu goes, and its button is where the focus comes back to.
        close();
        choose();
      }}
    >
      <span aria-hidden>{checked && <Checkmark16Regular />}</span>{icon}<span>{label}</span>
    </button>
  );
}

/** Which of the items a key goes to; null for none. */
function targetOf(key: string, here: number, names: readonly string[]): number | null {
  const { length } = names;
  switch (key) {
    case "ArrowDown": return (here + 1) % length;
    case "ArrowUp": return (here - 1 + length) % length;
    case "Home": return 0;
    case "End": return length - 1;
  }
  if (key.length !== 1 || key === " ") return null;
  const ahead = names.map((_, i) => (here + 1 + i) % length);
  return ahead.find((i) => names[i]?.toLowerCase().startsWith(key.toLowerCase())) ?? null;
}
