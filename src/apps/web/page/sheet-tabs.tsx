import { Badge, makeStyles, Tab, TabList, tokens, Tooltip } from "@fluentui/react-components";
import { EyeOff16Regular } from "@fluentui/react-icons/svg/eye-off";
import { useEffect, useRef } from "react";
import { TONES } from "../../../plan/plan";
import type { Marks } from "../grid/marks";
import type { SheetTab } from "../sheet/shown";
import { usePage } from "./context";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0, overflowX: "auto", overflowY: "hidden", scrollbarWidth: "thin", backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { whiteSpace: "nowrap" },
  hidden: { fontStyle: "italic", color: tokens.colorNeutralForeground2 },
  badge: { marginLeft: "6px" },
  notes: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

const COLOURS = { error: "danger", suspect: "danger", warning: "warning", info: "informative" } as const;

/** Sheets as Excel has them below the cells, hidden ones too, with how many cells are marked. */
export function SheetTabs({ tabs, active, marks, onChoose }: {
  readonly tabs: readonly SheetTab[]; readonly active: string | null; readonly marks: Marks; readonly onChoose: (name: string) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { texts } = usePage();
  const bar = useRef<HTMLDivElement>(null);
  const index = tabs.findIndex(({ name }) => name === active);
  useEffect(() => { bar.current?.querySelectorAll("[role=tab]")[index]?.scrollIntoView({ block: "nearest", inline: "nearest" }); }, [index, marks]);
  return (
    <div ref={bar} className={styles.bar}>
      <TabList size="small" selectedValue={active} aria-label={texts.sheets.label} onTabSelect={(_, { value }) => { onChoose(String(value)); }} data-lkip="sheets">
        {tabs.map(({ name, visibility }) => {
          const cells = [...marks.get(name)?.values() ?? []].flatMap((row) => [...row.values()]);
          const worst = TONES.find((tone) => cells.some((mark) => mark.tone === tone));
          const hidden = visibility !== "visible";
          const notes = [hidden ? texts.sheets.hidden : "", cells.length > 0 ? texts.sheets.counts(cells.length) : ""].filter(Boolean).join(", ");
          const tab = (
            <Tab key={name} value={name} {...(hidden && { icon: <EyeOff16Regular /> })}>
              <span className={hidden ? styles.hidden : styles.name}>{name}</span>
              {worst && <Badge className={styles.badge} size="small" appearance="tint" color={COLOURS[worst]} aria-hidden="true">
                {cells.length}
              </Badge>}
              {notes !== "" && <span className={styles.notes}>, {notes}</span>}
            </Tab>
          );
          return notes === "" ? tab : <Tooltip key={name} content={notes} relationship="inaccessible">{tab}</Tooltip>;
        })}
      </TabList>
    </div>
  );
}
