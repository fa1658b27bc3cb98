import { openExcel } from "../../../src/hosts/office";
import type { Result } from "../../../src/kernel/result";
import type { Applied, HostProblem, WorkbookHost } from "../../../src/plan/host";
import type { CellEdit, Content, Plan } from "../../../src/plan/plan";
import type { Snapshot } from "../../../src/snapshot/snapshot";
import { openInExcel } from "../../support/office-wire";
import type { WireHost } from "../../support/office-wire/host";
import { workbookOf, type Fixture, type FixtureSheet } from "../../support/xlsx-fixture";

export interface Opened {
  readonly wire: WireHost;
  readonly excel: WorkbookHost;
  /** Requests that some work needs. */
  trips(work: () => Promise<unknown>): Promise<number>;
  read(): Promise<Snapshot>;
  apply(plan: Partial<Plan>): Promise<Applied>;
  problem(plan: Partial<Plan>): Promise<string>;
  /** Value or formula of a cell as it stands in Excel. */
  at(address: string, sheet?: string): unknown;
}

export function need<T>(result: Result<T, HostProblem>): T {
  if (!result.ok) throw new Error(`${result.code}: ${result.detail}`);
  return result.value;
}

export async function openBytes(bytes: Uint8Array, api?: number): Promise<Opened> {
  const { host: wire } = await openInExcel(bytes, api);
  const excel = openExcel();
  return {
    wire, excel,
    async trips(work) {
      const before = wire.batches.length;
      await work();
      return wire.batches.length - before;
    },
    async read() { return need(await excel.read()); },
    async apply(plan) { return need(await excel.apply({ edits: [], ...plan })); },
    async problem(plan) {
      const answer = await excel.apply({ edits: [], ...plan });
      return answer.ok ? "ok" : answer.code;
    },
    at(address, sheet = wire.book.sheets[0]?.name ?? "") {
      const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const cell = wire.book.sheet(sheet).grid.at(Number(digits) - 1, column);
      return cell?.formula ?? cell?.value ?? "";
    },
  };
}

export const openSheets = (sheets: readonly FixtureSheet[], rest: Omit<Fixture, "sheets"> = {}, api?: number): Promise<Opened> =>
  openBytes(workbookOf({ ...rest, sheets }), api);

/** Cells of a sheet's data by address: numbers, texts, or formulas whose result is 2. */
export function dataOf(cells: Readonly<Record<string, string | number>>): string {
  const rows = new Map<number, string[]>();
  for (const [address, given] of Object.entries(cells)) {
    const row = Number(/\d+$/.exec(address)?.[0]);
    const inner = typeof given === "number" ? `<v>${given}</v>` : given.startsWith("=") ? `<f>${given.slice(1)}</f><v>2</v>` : `<is><t>${given}</t></is>`;
    rows.set(row, [...rows.get(row) ?? [], `<c r="${address}"${typeof given === "string" && !given.startsWith("=") ? ' t="inlineStr"' : ""}>${inner}</c>`]);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([row, list]) => `<row r="${row}">${list.join("")}</row>`).join("");
}

export const edit = (address: string, before: Content["value"], after: Content["value"] | Content, sheet = "S1"): CellEdit => ({
  at: { sheet, address }, before: { value: before },
  after: typeof after === "object" && after !== null && "value" in after ? after : { value: after },
});
