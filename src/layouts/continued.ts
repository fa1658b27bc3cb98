import type { Node, Table } from "../model/table";

/** "Lanjutan Tabel 3.8", "Tabel 3.8 (lanjutan)": the rest of a table that began on another page or sheet. */
const CONTINUES = /\b(?:lanjutan|sambungan)\b/i;

/** The Jumlah of a table that goes on elsewhere is that of all its parts. */
export function withContinued(tables: readonly Table[]): readonly Table[] {
  let open: { readonly table: Table; readonly roots: readonly Node[] } | undefined;
  return tables.map((table): Table => {
    const { tree } = table;
    if (!tree) return table;
    const before = open && CONTINUES.test(table.caption) && areAlike(open.table, table) ? open.roots : [];
    const closes = tree.totals.some(({ scope }) => scope === "grand");
    open = closes ? undefined : { table, roots: [...before, ...tree.roots] };
    if (!closes || before.length === 0) return table;
    return { ...table, tree: { ...tree, totals: tree.totals.map((total) => (total.scope === "grand" ? { ...total, nodes: [...before, ...total.nodes] } : total)) } };
  });
}

/** Whether two tables are of one kind and have the same columns. */
const areAlike = (a: Table, b: Table): boolean =>
  a.kind === b.kind && a.columns.length === b.columns.length && a.columns.every(({ id }, i) => id === b.columns[i]?.id);
