import { ok, type Result } from "../../kernel/result";
import type { HostProblem } from "../../plan/host";
import { problemOf } from "./problems";
import { inExcel } from "./session";

/** What the watching tells the rest of the host. */
export interface Listeners {
  /** The user changed cells on these sheets. */
  readonly changed: (sheets: readonly string[]) => void;
  /** By id: the user may have merged cells or moved them. */
  readonly reshaped: (sheet: string) => void;
}

/** Whether an event tells of the user's own hand: not of somebody else who has the workbook open, and not of this program. */
const byUser = ({ source, triggerSource }: Excel.WorksheetChangedEventArgs): boolean =>
  source === "Local" && (triggerSource as string | undefined) !== "ThisLocalAddin";

/** Listens to changes of cells; the answer ends it. Our own changes are made with events switched off. */
export async function watchWorkbook({ changed, reshaped }: Listeners): Promise<Result<() => Promise<void>, HostProblem>> {
  const waiting = new Set<string>();
  let naming: Promise<void> | undefined;
  let ended = false;

  /** Sheets are told by name, which only Excel knows at any time; what comes in meanwhile goes along the next time. */
  const tell = async (): Promise<void> => {
    const ids = [...waiting];
    waiting.clear();
    const names = await namesOf(ids);
    if (!ended && names.length > 0) changed(names);
    if (!ended && waiting.size > 0) await tell();
  };
  const hear = (id: string): void => {
    waiting.add(id);
    // A change that cannot be told now, Excel being out of reach, is seen at the next reading.
    naming ??= tell().catch((error: unknown) => { problemOf(error); }).finally(() => { naming = undefined; });
  };
  try {
    const handlers = await inExcel(async (context) => {
      const { worksheets } = context.workbook;
      const changes = worksheets.onChanged.add(async (event) => {
        if (event.changeType !== "RangeEdited") reshaped(event.worksheetId);
        if (byUser(event)) hear(event.worksheetId);
        return Promise.resolve();
      });
      const formats = worksheets.onFormatChanged.add(async ({ worksheetId }) => {
        reshaped(worksheetId);
        return Promise.resolve();
      });
      await context.sync();
      return { changes, formats, context };
    });
    return ok(async () => {
      ended = true;
      const { changes, formats } = handlers;
      await Excel.run(changes.context, async (context) => {
        changes.remove();
        formats.remove();
        await context.sync();
      });
    });
  } catch (error) {
    return problemOf(error);
  }
}

async function namesOf(ids: readonly string[]): Promise<readonly string[]> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    return worksheets.items.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  }, true);
}
