import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ChangeView, Preview } from "../../workbench/workbench";
import { usePaneContext, useTexts } from "../context";
import type { PreviewKind } from "../state/state";
import { CellLink } from "../view/cell-link";
import { Tick } from "../view/controls";
import { ChangeList } from "./change-list";
import { Shell } from "./shell";

const KINDS = ["wrong", "blank", "live"] as const;

const useStyles = makeStyles({
  bar: { padding: "0 14px 4px 16px", flexShrink: 0, fontSize: tokens.fontSizeBase200, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  kinds: { display: "flex", flexWrap: "wrap", columnGap: "14px", paddingInlineStart: "8px" },
  left: { padding: "8px 14px 12px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  leftTitle: { minHeight: "24px", cursor: "pointer" },
  leftList: { listStyleType: "none", margin: 0, padding: 0, "& li": { padding: "4px 0", overflowWrap: "anywhere" } },
  none: { margin: 0, padding: "8px 14px 16px" },
});

const LEFT_AT_MOST = 100;

/** Cells that stay, and why. */
function Left({ left }: { readonly left: Preview["left"] }): React.JSX.Element {
  const styles = useStyles();
  const { texts } = useTexts();
  return left.length === 0 ? <></> : (
    <details className={styles.left}>
      <summary className={styles.leftTitle}>{texts.preview.left(left.length)}</summary>
      <ul className={styles.leftList}>
        {left.slice(0, LEFT_AT_MOST).map(({ at, row, message }, i) => <li key={i}><CellLink at={at} /> {row === "" ? "" : `${row}: `}{message}</li>)}
        {left.length > LEFT_AT_MOST && <li>{texts.list.rows(1, LEFT_AT_MOST, left.length)}</li>}
      </ul>
    </details>
  );
}

const tickOf = (changes: readonly ChangeView[], chosen: ReadonlySet<string>): boolean | "mixed" => {
  const count = changes.filter(({ id }) => chosen.has(id)).length;
  return count === 0 ? false : count === changes.length ? true : "mixed";
};

/** Every change before it is made: cell, before, after, why; only what is ticked is written. */
export function PreviewDialog({ of, preview }: { readonly of: PreviewKind; readonly preview: Preview }): React.JSX.Element {
  const styles = useStyles();
  const { actions } = usePaneContext();
  const { texts } = useTexts();
  const { changes, left } = preview;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(changes.filter((change) => change.chosen).map(({ id }) => id)));
  const kinds = useMemo(() => KINDS.map((kind) => ({ kind, of: changes.filter((change) => change.kind === kind) })).filter((one) => one.of.length > 0), [changes]);
  const set = (some: readonly ChangeView[], on: boolean): void => {
    setChosen((before) => {
      const after = new Set(before);
      for (const { id } of some) if (on) after.add(id); else after.delete(id);
      return after;
    });
  };
  const apply = {
    label: texts.preview.apply(chosen.size), primary: true, disabled: chosen.size === 0,
    press: () => { actions.apply(preview.id, changes.filter(({ id }) => chosen.has(id)).map(({ id }) => id)); },
  };
  return (
    <Shell
      title={texts.preview.titles[of]} tall={changes.length > 0}
      answers={changes.length === 0 ? [{ label: texts.close, primary: true }] : [{ label: texts.cancel }, apply]}
    >
      {changes.length === 0 ? <><p className={styles.none}>{texts.preview.none}</p><Left left={left} /></> : (
        <>
          <div className={styles.bar}>
            <Tick
              checked={tickOf(changes, chosen)} onChange={(on) => { set(changes, on); }}
              label={`${texts.preview.all} · ${texts.preview.chosen(chosen.size, changes.length)}`}
            />
            {kinds.length > 1 && (
              <div className={styles.kinds}>
                {kinds.map((one) => (
                  <Tick
                    key={one.kind} checked={tickOf(one.of, chosen)} onChange={(on) => { set(one.of, on); }}
                    label={texts.preview.kind(texts.preview.kinds[one.kind], one.of.length)}
                  />
                ))}
              </div>
            )}
          </div>
          <ChangeList changes={changes} chosen={chosen} set={set} foot={<Left left={left} />} />
        </>
      )}
    </Shell>
  );
}
