import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Search16Regular } from "@fluentui/react-icons/svg/search";
import { useEffect, useId, useRef } from "react";

// The browser's own controls in Fluent's colours: all of Fluent's weigh more than the pane.

const FOCUS = { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" } as const;

const useStyles = makeStyles({
  label: { display: "block", marginBottom: "2px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  box: {
    boxSizing: "border-box", width: "100%", minWidth: 0, minHeight: "26px", padding: "2px 8px", font: "inherit", fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`, borderRadius: tokens.borderRadiusMedium,
    "::placeholder": { color: tokens.colorNeutralForeground3, opacity: 1 },
    ":focus-visible": FOCUS,
  },
  select: { paddingInline: "4px", textOverflow: "ellipsis" },
  search: { paddingInlineStart: "28px" },
  searching: { position: "relative", display: "flex", flexGrow: 1, minWidth: 0 },
  glass: { position: "absolute", top: "5px", insetInlineStart: "7px", pointerEvents: "none", color: tokens.colorNeutralForeground3 },
  ticking: { display: "flex", alignItems: "flex-start", gap: "8px", padding: "3px 0", minHeight: "24px", boxSizing: "border-box", cursor: "pointer" },
  mark: { width: "16px", height: "16px", margin: "1px 0 0", flexShrink: 0, accentColor: tokens.colorCompoundBrandBackground, cursor: "pointer", ":focus-visible": FOCUS },
  group: { border: "none", margin: "6px 0 0", padding: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: "2px", fontWeight: tokens.fontWeightSemibold },
  why: { display: "block", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  wrong: { border: `1px solid ${tokens.colorStatusDangerBorder2}` },
  error: { display: "block", marginTop: "2px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorStatusDangerForeground1 },
});

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  /** Values and their names. */
  readonly options: readonly (readonly [T, string])[];
  readonly onChoose: (value: T) => void;
}

/** One of several values, unfolded on demand. */
export function Choice<T extends string>({ label, value, options, onChoose }: ChoiceProps<T>): React.JSX.Element {
  const styles = useStyles();
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className={styles.label}>{label}</label>
      <select
        id={id} className={mergeClasses(styles.box, styles.select)} value={value}
        onChange={(event) => { const found = options.find(([one]) => one === event.target.value); if (found) onChoose(found[0]); }}
      >
        {options.map(([one, name]) => <option key={one} value={one}>{name}</option>)}
      </select>
    </div>
  );
}

interface SearchProps { readonly label: string; readonly value: string; readonly onChange: (value: string) => void }

/** Words to search for; Escape forgets them. */
export function Search({ label, value, onChange }: SearchProps): React.JSX.Element {
  const styles = useStyles();
  return (
    <span className={styles.searching}>
      <Search16Regular className={styles.glass} aria-hidden />
      <input
        type="search" className={mergeClasses(styles.box, styles.search)} aria-label={label} placeholder={label} value={value}
        onChange={(event) => { onChange(event.target.value); }}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || value === "") return;
          event.preventDefault();
          onChange("");
        }}
      />
    </span>
  );
}

interface TickProps {
  readonly checked: boolean | "mixed";
  readonly onChange: (checked: boolean) => void;
  /** Shown beside it; where it is given alone it needs `name`. */
  readonly label?: string;
  readonly name?: string;
  readonly className?: string | undefined;
}

/** A tick box; "mixed" stands for some of several. */
export function Tick({ checked, onChange, label, name, className }: TickProps): React.JSX.Element {
  const styles = useStyles();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => { if (box.current) box.current.indeterminate = checked === "mixed"; }, [checked]);
  const mark = (
    <input
      ref={box} type="checkbox" className={styles.mark} checked={checked === true} {...(name !== undefined && { "aria-label": name })}
      onChange={(event) => { onChange(event.target.checked); }}
    />
  );
  return label === undefined ? mark : <label className={mergeClasses(styles.ticking, className)}>{mark}<span>{label}</span></label>;
}

interface RadiosProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly name: string; readonly why: string }[];
  readonly onChoose: (value: T) => void;
}

/** One of few values, each with what it means. */
export function Radios<T extends string>({ label, value, options, onChoose }: RadiosProps<T>): React.JSX.Element {
  const styles = useStyles();
  const group = useId();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.ticking}>
          <input type="radio" className={styles.mark} name={group} checked={option.value === value} onChange={() => { onChoose(option.value); }} />
          <span>{option.name}<span className={styles.why}>{option.why}</span></span>
        </label>
      ))}
    </fieldset>
  );
}

interface SentencesProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with it, null for nothing. */
  readonly problem: string | null;
}

/** A few lines of text that must not be left empty. */
export function Sentences({ label, value, onChange, problem }: SentencesProps): React.JSX.Element {
  const styles = useStyles();
  const id = useId();
  const why = useId();
  return (
    <div>
      <label htmlFor={id} className={styles.label}>{label} <span aria-hidden>*</span></label>
      <textarea
        id={id} rows={2} required className={mergeClasses(styles.box, problem !== null && styles.wrong)} value={value}
        onChange={(event) => { onChange(event.target.value); }} aria-invalid={problem !== null} {...(problem !== null && { "aria-describedby": why })}
      />
      {problem !== null && <span id={why} role="alert" className={styles.error}>{problem}</span>}
    </div>
  );
}
