import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { AuditView, TableView } from "../../workbench/workbench";
import { usePaneContext, useTexts } from "../context";
import { CellLink } from "./cell-link";
import { SeverityIcon } from "./severity";
import { TextButton } from "./text-button";

const useStyles = makeStyles({
  list: {
    listStyleType: "none", margin: "0 10px 8px", padding: "2px 10px", backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontVariantNumeric: "tabular-nums",
  },
  item: { padding: "6px 0", overflowWrap: "anywhere", ":not(:first-child)": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` } },
  head: { display: "flex", justifyContent: "space-between", gap: "8px", alignItems: "baseline" },
  title: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  counts: { display: "inline-flex", gap: "6px", whiteSpace: "nowrap" },
});

const PAGE = 50;

/** A list that shows so much at a time that it stays quick, and the rest on demand. */
function Pages<T>({ items, render }: { readonly items: readonly T[]; readonly render: (item: T) => React.ReactNode }): React.JSX.Element {
  const styles = useStyles();
  const { texts } = useTexts();
  const [count, setCount] = useState(PAGE);
  const shown = items.slice(0, count);
  return (
    <ul className={styles.list}>
      {shown.map((item, i) => <li key={i} className={styles.item}>{render(item)}</li>)}
      {shown.length < items.length && (
        <li className={styles.item}>
          <TextButton onClick={() => { setCount(count + PAGE); }}>
            {texts.list.rows(count + 1, Math.min(count + PAGE, items.length), items.length)}
          </TextButton>
        </li>
      )}
    </ul>
  );
}

/** The tables that were recognised. */
export function TableList({ view }: { readonly view: AuditView }): React.JSX.Element {
  const styles = useStyles();
  const { words } = useTexts();
  return view.tables.length === 0 ? <></> : (
    <Pages
      items={view.tables} render={(table) => (
        <>
          <div className={styles.head}>
            <span className={styles.title}>{table.title}</span>
            <TableCounts table={table} />
          </div>
          {table.caption !== "" && <div className={styles.quiet}>{table.caption}</div>}
          <div className={styles.quiet}>{words.sheet(table.sheet)} <CellLink at={{ sheet: table.sheet, address: table.range }} home={table.sheet} /></div>
          {table.notes.map((note) => <div key={note} className={styles.quiet}>{note}</div>)}
        </>
      )}
    />
  );
}

function TableCounts({ table }: { readonly table: TableView }): React.JSX.Element {
  const styles = useStyles();
  const { texts, words } = useTexts();
  const some = (["error", "warning", "info"] as const).filter((severity) => table.counts[severity] > 0);
  return (
    <span className={styles.counts}>
      {some.length === 0 ? <span className={styles.quiet}>{texts.summary.clean}</span> : some.map((severity) => (
        <span key={severity} title={texts.summary.severity(words.severities[severity], table.counts[severity])}>
          <SeverityIcon severity={severity} /> {table.counts[severity]}
        </span>
      ))}
    </span>
  );
}

/** What could not be judged, and why. */
export function NotJudgedList({ view }: { readonly view: AuditView }): React.JSX.Element {
  return <Pages items={view.notJudged} render={({ at, message }) => <><CellLink at={at} />: {message}</>} />;
}

/** Parts of the workbook that are no recognised table, those that look like one first. */
export function SkippedList({ view }: { readonly view: AuditView }): React.JSX.Element {
  const styles = useStyles();
  const { texts, words } = useTexts();
  const items = [...view.skipped].sort((a, b) => Number(b.ambiguous) - Number(a.ambiguous));
  return (
    <Pages
      items={items} render={({ sheet, range, ambiguous, message }) => (
        <>
          <div>
            <span className={styles.title}>{words.sheet(sheet)}</span> {range !== null && <CellLink at={{ sheet, address: range }} home={sheet} />}
          </div>
          <div className={styles.quiet}>{ambiguous ? `${texts.summary.ambiguous}. ` : ""}{message}</div>
        </>
      )}
    />
  );
}

/** Rules that failed. */
export function CrashedList({ view }: { readonly view: AuditView }): React.JSX.Element {
  const styles = useStyles();
  const { locale } = usePaneContext();
  const { texts } = useTexts();
  return (
    <Pages
      items={[...view.crashed].sort((a, b) => a.localeCompare(b, locale))}
      render={(rule) => <><div className={styles.title}>{rule}</div><div className={styles.quiet}>{texts.summary.crashedWhy}</div></>}
    />
  );
}
