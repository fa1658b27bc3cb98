import type { Term } from "../findings/identity";
import type { Column, Node } from "../model/table";
import { amountTerm } from "./terms";

/** Amounts of rows of a budget, ready to be summed. */
export interface Parts {
  readonly terms: readonly Term[];
  /** Rows without any amount, neither their own nor below them; a written "-" counts as none. */
  readonly blanks: readonly Node[];
}

/** The amounts of some rows; a row without one is replaced by the rows below it. */
export function partsOf(nodes: readonly Node[], { id }: Column): Parts {
  const terms: Term[] = [];
  const blanks: Node[] = [];
  const gather = (rows: readonly Node[]): void => {
    for (const node of rows) {
      const entry = node.row.entries.get(id);
      if (entry?.type === "quantity") terms.push(amountTerm(entry));
      else if (node.children.length > 0) gather(node.children);
      else if (!(entry?.type === "absent" && entry.dash)) blanks.push(node);
    }
  };
  gather(nodes);
  return { terms, blanks };
}

/** Rows with each name once: a kegiatan that stands twice with its whole amount counts once. */
export function distinct(nodes: readonly Node[], column: Column): readonly Node[] {
  const seen = new Map<string, string>();
  return nodes.filter((node) => {
    const entry = node.row.entries.get(column.id);
    const amount = entry?.type === "quantity" ? entry.precise.toString() : "";
    const key = `${node.level ?? ""}|${node.label.key}`;
    if (seen.get(key) === amount) return false;
    seen.set(key, amount);
    return true;
  });
}

/** All rows of one name on one level: a kegiatan may stand twice, its sub kegiatan split between the two. */
export function namesakes(node: Node, nodes: readonly Node[]): readonly Node[] {
  return nodes.filter((other) => other.depth === node.depth && other.label.key === node.label.key && (other.parent === null || node.parent === null || other.parent.label.key === node.parent.label.key));
}

/** The lowest rows below some rows, or they themselves. */
export function leavesOf(nodes: readonly Node[], leaves: Node[] = []): readonly Node[] {
  for (const node of nodes) if (node.children.length === 0) leaves.push(node); else leavesOf(node.children, leaves);
  return leaves;
}
