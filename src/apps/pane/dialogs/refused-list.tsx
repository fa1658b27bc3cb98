import { makeStyles, tokens } from "@fluentui/react-components";
import { useTexts } from "../context";
import type { Refused } from "../state/state";
import { CellLink } from "../view/cell-link";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: "6px 0 0", padding: 0 },
  item: { padding: "4px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: "anywhere" },
});

const AT_MOST = 200;

/** Cells that were left alone, each with the reason; `found` says what stands there where that is the reason. */
export function RefusedList({ refused, found }: { readonly refused: Refused; readonly found?: (content: string) => string }): React.JSX.Element {
  const styles = useStyles();
  const { texts } = useTexts();
  const content = (text: string): string => (text.trim() === "" ? texts.emptyCell : `"${text}"`);
  return (
    <ul className={styles.list}>
      {refused.slice(0, AT_MOST).map((one, i) => (
        <li key={i} className={styles.item}>
          <CellLink at={one.at} /> {one.reason === "stale" && found ? found(content(one.found)) : texts.refusals[one.reason](content(one.found))}
        </li>
      ))}
      {refused.length > AT_MOST && <li className={styles.item}>{texts.list.rows(1, AT_MOST, refused.length)}</li>}
    </ul>
  );
}
