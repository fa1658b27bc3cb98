import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DismissCircle16Regular } from "@fluentui/react-icons/svg/dismiss-circle";
import { Filter20Regular } from "@fluentui/react-icons/svg/filter";
import { useId, useMemo, useState } from "react";
import type { AuditView } from "../../workbench/workbench";
import { usePaneContext, useTexts } from "../context";
import { type Filter, isFiltering, NO_FILTER } from "../state/causes";
import { Choice, Search, Tick } from "./controls";

const useStyles = makeStyles({
  bar: { display: "flex", gap: "6px", padding: "2px 10px 6px" },
  panel: {
    display: "grid", gap: "8px", margin: "0 10px 8px", padding: "8px 10px", backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium,
  },
  state: { display: "flex", alignItems: "center", justifyContent: "space-between", padding: "0 12px 2px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface FiltersProps {
  readonly view: AuditView;
  readonly filter: Filter;
  /** Findings that pass, and all. */
  readonly shown: number;
  readonly all: number;
}

/** Search, and what else the findings can be narrowed to. */
export function Filters({ view, filter, shown, all }: FiltersProps): React.JSX.Element {
  const styles = useStyles();
  const { actions } = usePaneContext();
  const { texts } = useTexts();
  const [open, setOpen] = useState(false);
  const panel = useId();
  const ignored = view.findings.filter((finding) => finding.ignored !== null).length;
  const rules = useMemo(() => [...new Map(view.findings.map(({ rule, ruleTitle }) => [rule, ruleTitle]))], [view]);
  const tables = useMemo(() => {
    const some = new Set(view.findings.map(({ table }) => table));
    return view.tables.filter(({ id }) => some.has(id));
  }, [view]);
  return (
    <search aria-label={texts.filter.label}>
      <div className={styles.bar}>
        <Search label={texts.filter.search} value={filter.text} onChange={(text) => { actions.filter({ text }); }} />
        <Button
          size="small" appearance={filter.table !== null || filter.rule !== null || filter.ignored ? "primary" : "subtle"} icon={<Filter20Regular />}
          aria-label={texts.filter.open} title={texts.filter.open} aria-expanded={open} {...(open && { "aria-controls": panel })} onClick={() => { setOpen(!open); }}
        />
      </div>
      {open && (
        <div id={panel} className={styles.panel}>
          <Choice
            label={texts.filter.table} value={filter.table ?? ""} onChoose={(table) => { actions.filter({ table: table === "" ? null : table }); }}
            options={[["", texts.filter.allTables], ...tables.map(({ id, title, caption, sheet }) => [id, `${caption === "" ? title : caption} (${sheet})`] as const)]}
          />
          <Choice
            label={texts.filter.rule} value={filter.rule ?? ""} onChoose={(rule) => { actions.filter({ rule: rule === "" ? null : rule }); }}
            options={[["", texts.filter.allRules], ...rules]}
          />
          {ignored > 0 && <Tick label={texts.filter.ignored(ignored)} checked={filter.ignored} onChange={(on) => { actions.filter({ ignored: on }); }} />}
        </div>
      )}
      {isFiltering(filter) && (
        <div className={styles.state}>
          <span role="status">{texts.filter.shown(shown, all)}</span>
          <Button size="small" appearance="transparent" icon={<DismissCircle16Regular />} onClick={() => { actions.filter({ ...NO_FILTER, ignored: filter.ignored }); }}>
            {texts.filter.clear}
          </Button>
        </div>
      )}
    </search>
  );
}
