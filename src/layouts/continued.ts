import type { Node, Table } from "../model/table";

/** "Lanjutan Tabel 3.8", "Tabel 3.8 (lanjutan)": the rest of a table that began on another page or sheet. */
const CONTINUES = /\b(?:lanjutan|sambungan)\b/i;

/** The Jumlah of a table that goes on elsewhere is that of all its parts. */
export function withContinued(tables: readonly Table[]): readonly Table[] {
  let open: { readonly like: string; readonly roots: readonly Node[] } | undefined;
  return tables.map((table): Table => {
    const { tree } = table;
    if (!tree) return table;
    const like = [table.kind, ...table.columns.map(({ id }) => id)].join("|");
    const before = open?.like === like && CONTINUES.test(table.caption) ? open.roots : [];
    const closes = tree.totals.some(({ scope }) => scope === "grand");
    open = closes ? undefined : { like, roots: [...before, ...tree.roots] };
    if (!closes || before.length === 0) return table;
    return { ...table, tree: { ...tree, totals: tree.totals.map((total) => (total.scope === "grand" ? { ...total, nodes: [...before, ...total.nodes] } : total)) } };
  });
}
