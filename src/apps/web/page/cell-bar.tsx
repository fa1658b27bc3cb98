import { Button, makeStyles, mergeClasses, tokens, ToggleButton, Tooltip } from "@fluentui/react-components";
import { Eye16Regular } from "@fluentui/react-icons/svg/eye";
import { Search20Regular } from "@fluentui/react-icons/svg/search";
import { toAddress, type Position } from "../../../kernel/address";
import type { Mark } from "../grid/marks";
import type { Frame, ShownCell } from "../sheet/shown";
import { usePage } from "./context";

const useStyles = makeStyles({
  bar: {
    display: "flex", alignItems: "stretch", flexWrap: "wrap", flexShrink: 0, minHeight: "32px", backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, color: tokens.colorNeutralForeground1,
  },
  address: {
    display: "flex", alignItems: "center", justifyContent: "center", minWidth: "64px", fontWeight: tokens.fontWeightSemibold,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  content: {
    flexGrow: 1, flexBasis: "120px", minWidth: 0, padding: "6px 10px", maxHeight: "44px", overflowY: "auto", overflowWrap: "anywhere", whiteSpace: "pre-wrap",
    lineHeight: "20px",
  },
  formula: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  tools: { display: "flex", alignItems: "center", flexShrink: 0 },
  mark: {
    display: "flex", alignItems: "center", gap: "8px", flexBasis: "100%", padding: "4px 10px", borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: "#242424",
  },
  error: { backgroundColor: "#FFC7CE" }, suspect: { backgroundColor: "#FFD699" }, warning: { backgroundColor: "#FFEB9C" }, info: { backgroundColor: "#DDEBF7" },
  words: { flexGrow: 1, minWidth: 0, maxHeight: "40px", overflowY: "auto", lineHeight: "20px" },
  see: { flexShrink: 0 },
});

interface CellBarProps {
  readonly place: Position;
  readonly cell: ShownCell | null;
  readonly mark: Mark | undefined;
  readonly frame: Frame | null;
  readonly revealed: boolean;
  readonly say: (mark: Mark) => string;
  readonly onReveal: (on: boolean) => void;
  readonly onFind: () => void;
  readonly onOpen: (mark: Mark) => void;
}

/** What stands in the active cell, as above the cells in Excel, and what is the matter with it. */
export function CellBar({ place, cell, mark, frame, revealed, say, onReveal, onFind, onOpen }: CellBarProps): React.JSX.Element {
  const styles = useStyles();
  const { texts } = usePage();
  const [rows, columns] = [frame?.hiddenRows.length ?? 0, frame?.hiddenColumns.length ?? 0];
  const formula = cell?.formula;
  return (
    <div className={styles.bar}>
      <div className={styles.address} aria-label={texts.grid.cell} role="group" data-lkip="address">{toAddress(place.row, place.column)}</div>
      <div className={mergeClasses(styles.content, formula !== undefined && styles.formula)} role="group" tabIndex={0} aria-label={texts.grid.content} data-lkip="content">
        {formula ?? cell?.text ?? ""}
      </div>
      <div className={styles.tools}>
        {rows + columns > 0 && (
          <ToggleButton size="small" appearance="subtle" icon={<Eye16Regular />} checked={revealed} onClick={() => { onReveal(!revealed); }}>
            {texts.grid.reveal(rows, columns)}
          </ToggleButton>
        )}
        <Tooltip content={texts.find.button} relationship="label">
          <Button appearance="subtle" icon={<Search20Regular />} onClick={onFind} data-lkip="find" />
        </Tooltip>
      </div>
      {mark && (
        <div className={mergeClasses(styles.mark, styles[mark.tone])} data-lkip="mark">
          <div className={styles.words} role="group" tabIndex={0} aria-label={texts.grid.tones[mark.tone]}>{say(mark)}</div>
          <Button size="small" className={styles.see} onClick={() => { onOpen(mark); }}>{texts.grid.openFinding}</Button>
        </div>
      )}
    </div>
  );
}
