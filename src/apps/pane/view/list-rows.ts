import type { TableView } from "../../workbench/workbench";
import type { Cause } from "../state/causes";

export type ListRow =
  | { readonly kind: "table"; readonly table: TableView; readonly key: string }
  | { readonly kind: "cause"; readonly cause: Cause; readonly key: string };

/** Cards under the names of their tables; a cause stands under the table of its first finding. */
export function rowsOf(causes: readonly Cause[], tables: readonly TableView[]): readonly ListRow[] {
  const known = new Map(tables.map((table) => [table.id, table]));
  let last: string | undefined;
  return causes.flatMap((cause, i): readonly ListRow[] => {
    const table = known.get(cause.findings[0].table);
    const heading: readonly ListRow[] = table && table.id !== last ? [{ kind: "table", table, key: `${i}\n${table.id}` }] : [];
    last = table?.id;
    return [...heading, { kind: "cause", cause, key: cause.key }];
  });
}
