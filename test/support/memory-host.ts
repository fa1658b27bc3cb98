import { ok, refused } from "../../src/kernel/result";
import { parseAddress } from "../../src/kernel/address";
import type { Applied, HostProblem, Refusal, WorkbookHost } from "../../src/plan/host";
import { sameContent, type CellEdit, type Content, type Highlight, type Plan, type ReportSheet } from "../../src/plan/plan";
import type { Cell, Sheet, Snapshot } from "../../src/snapshot/snapshot";
import { cellAt, inOrder, sheetFrom } from "./snapshots";

/** A workbook in memory, for the use cases: formulas are kept, not calculated. Tests may injure it. */
export class MemoryHost implements WorkbookHost {
  highlights: readonly Highlight[] = [];
  readonly store = new Map<string, string>();
  /** "Sheet!A1" of cells that may not be written. */
  readonly locked = new Set<string>();
  /** Sheets whose highlights may not be changed. */
  readonly unformatted = new Set<string>();
  /** The next plan that this fits is answered with the problem. */
  failure: { readonly on: (plan: Plan) => boolean; readonly code: HostProblem } | undefined;
  reads = 0;
  /** So many readings find the user typing. */
  busy = 0;
  #changed: ((sheets: readonly string[]) => void) | undefined;

  constructor(public snapshot: Snapshot) {}

  read(): ReturnType<WorkbookHost["read"]> {
    this.reads++;
    return Promise.resolve(this.busy-- > 0 ? refused("busy") : ok(this.snapshot));
  }
  stored(): ReturnType<WorkbookHost["stored"]> { return Promise.resolve(ok(new Map(this.store))); }
  highlighted(): ReturnType<WorkbookHost["highlighted"]> { return Promise.resolve(ok(this.highlights.length > 0)); }
  show(at: { sheet: string }): ReturnType<WorkbookHost["show"]> { return Promise.resolve(ok(this.#sheet(at.sheet) !== undefined)); }
  watch(changed: (sheets: readonly string[]) => void): ReturnType<WorkbookHost["watch"]> {
    this.#changed = changed;
    return Promise.resolve(ok(() => { this.#changed = undefined; return Promise.resolve(); }));
  }

  apply(plan: Plan): Promise<ReturnType<typeof ok<Applied>> | ReturnType<typeof refused<HostProblem>>> {
    if (this.failure?.on(plan)) {
      const { code } = this.failure;
      this.failure = undefined;
      return Promise.resolve(refused(code));
    }
    const done: CellEdit[] = [];
    const refusals: Refusal[] = [];
    for (const edit of plan.edits) {
      const refusal = this.#refusal(edit);
      if (refusal) refusals.push(refusal); else { this.#write(edit.at.sheet, edit.at.address, edit.after, edit.format?.after); done.push(edit); }
    }
    const before = this.highlights;
    const on = (highlights: readonly Highlight[], sheet: string): readonly Highlight[] => highlights.filter(({ at }) => at.sheet === sheet);
    const kept = plan.highlights ? [...this.unformatted].filter((sheet) => JSON.stringify(on(before, sheet)) !== JSON.stringify(on(plan.highlights ?? [], sheet))) : [];
    if (plan.highlights) this.highlights = [...plan.highlights.filter(({ at }) => !kept.includes(at.sheet)), ...before.filter(({ at }) => kept.includes(at.sheet))];
    if (plan.sheet) this.#replace(plan.sheet.replaces, plan.sheet.content);
    for (const [key, value] of Object.entries(plan.store ?? {})) { if (value === null) this.store.delete(key); else this.store.set(key, value); }
    return Promise.resolve(ok({ done, refused: refusals, unformatted: kept }));
  }

  /** The user types something. */
  type(sheet: string, address: string, after: Content): void {
    this.#write(sheet, address, after);
    this.#changed?.([sheet]);
  }

  content(sheet: string, address: string): Content {
    const cell = this.#cell(sheet, address);
    return cell?.formula === undefined ? { value: cell?.value ?? null } : { formula: cell.formula, value: cell.value };
  }

  #refusal(edit: CellEdit): Refusal | undefined {
    const { sheet, address } = edit.at;
    if (!this.#sheet(sheet)) return { edit, reason: "missing" };
    if (this.locked.has(`${sheet}!${address}`)) return { edit, reason: "protected" };
    const found = this.content(sheet, address);
    return sameContent(found, edit.before) ? undefined : { edit, reason: "stale", found };
  }

  #sheet(name: string): Sheet | undefined { return this.snapshot.sheets.find((sheet) => sheet.name === name); }
  #cell(sheet: string, address: string): Cell | undefined {
    const place = parseAddress(address);
    return this.#sheet(sheet)?.cells.find((cell) => cell.row === place?.row && cell.column === place.column);
  }

  #write(name: string, address: string, after: Content, format?: string): void {
    const place = parseAddress(address);
    if (!place) throw new Error(address);
    const old = this.#cell(name, address);
    const style = { ...old?.style, ...(format === undefined ? {} : { numberFormat: format }) };
    const cell = cellAt(place.row, place.column, { value: after.value, style, ...(after.formula === undefined ? {} : { formula: after.formula }) });
    this.snapshot = {
      ...this.snapshot,
      sheets: this.snapshot.sheets.map((sheet) => sheet.name !== name ? sheet : {
        ...sheet, cells: inOrder([...sheet.cells.filter((one) => one !== old), ...(after.value === null && after.formula === undefined ? [] : [cell])]),
      }),
    };
  }

  #replace(replaces: string | null, content: ReportSheet | null): void {
    const made = content && sheetFrom(content.rows.map((row) => row.map((cell) => cell?.value ?? undefined)), { name: content.name });
    const sheets = this.snapshot.sheets.flatMap((sheet) => (sheet.name === replaces ? (made ? [made] : []) : [sheet]));
    this.snapshot = { ...this.snapshot, sheets: made && replaces === null ? [...sheets, made] : sheets };
  }
}
