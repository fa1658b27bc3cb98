import { Button, Field, Input, makeStyles, Select, Switch, tokens } from "@fluentui/react-components";
import { DismissCircle16Regular } from "@fluentui/react-icons/svg/dismiss-circle";
import { Filter20Regular } from "@fluentui/react-icons/svg/filter";
import { Search16Regular } from "@fluentui/react-icons/svg/search";
import { useId, useMemo, useState } from "react";
import type { AuditView } from "../../workbench/workbench";
import { usePaneContext, useTexts } from "../context";
import { type Filter, isFiltering, NO_FILTER } from "../state/causes";

const useStyles = makeStyles({
  bar: { display: "flex", gap: "6px", padding: "2px 10px 6px" },
  search: { flexGrow: 1, minWidth: 0, width: "100%" },
  panel: {
    display: "grid", gap: "8px", margin: "0 10px 8px", padding: "8px 10px", backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium,
  },
  select: { minWidth: 0 },
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
        <Input
          className={styles.search} type="search" size="small" contentBefore={<Search16Regular aria-hidden />} aria-label={texts.filter.search} placeholder={texts.filter.search}
          value={filter.text} onChange={(_, { value }) => { actions.filter({ text: value }); }}
          onKeyDown={(event) => { if (event.key === "Escape") actions.filter({ text: "" }); }}
        />
        <Button
          size="small" appearance={filter.table !== null || filter.rule !== null || filter.ignored ? "primary" : "subtle"} icon={<Filter20Regular />}
          aria-label={texts.filter.open} title={texts.filter.open} aria-expanded={open} {...(open && { "aria-controls": panel })} onClick={() => { setOpen(!open); }}
        />
      </div>
      {open && (
        <div id={panel} className={styles.panel}>
          <Field label={texts.filter.table} size="small">
            <Select size="small" className={styles.select} value={filter.table ?? ""} onChange={(_, { value }) => { actions.filter({ table: value === "" ? null : value }); }}>
              <option value="">{texts.filter.allTables}</option>
              {tables.map(({ id, title, caption, sheet }) => <option key={id} value={id}>{`${caption === "" ? title : caption} (${sheet})`}</option>)}
            </Select>
          </Field>
          <Field label={texts.filter.rule} size="small">
            <Select size="small" className={styles.select} value={filter.rule ?? ""} onChange={(_, { value }) => { actions.filter({ rule: value === "" ? null : value }); }}>
              <option value="">{texts.filter.allRules}</option>
              {rules.map(([rule, title]) => <option key={rule} value={rule}>{title}</option>)}
            </Select>
          </Field>
          {ignored > 0 && (
            <Switch label={texts.filter.ignored(ignored)} checked={filter.ignored} onChange={(_, { checked }) => { actions.filter({ ignored: checked }); }} />
          )}
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
