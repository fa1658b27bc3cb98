import type { Page } from "playwright-core";

/** A task of a page's main thread, in milliseconds: of the processor's time for it, and by the clock. */
export interface Task { readonly cpu: number; readonly clock: number }

interface TraceEvent {
  readonly name: string; readonly pid: number; readonly tid: number; readonly dur?: number; readonly tdur?: number;
  readonly args: { readonly name?: string; readonly data?: { readonly frames?: readonly { readonly url: string; readonly processId: number }[] } };
}

/**
 * The tasks of a page's main thread while something is done, the longest first. The processor's time says what a task costs
 * whatever else the machine is busy with.
 */
export async function tasksDuring(page: Page, work: () => Promise<void>): Promise<readonly Task[]> {
  const browser = page.context().browser();
  if (!browser) throw new Error("the page has no browser of its own");
  await browser.startTracing(page, { categories: ["toplevel", "disabled-by-default-devtools.timeline", "thread_name", "__metadata"] });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: readonly TraceEvent[] };
  const { origin } = new URL(page.url());
  const own = new Set(traceEvents.flatMap(({ args }) => args.data?.frames ?? []).filter(({ url }) => url.startsWith(origin)).map(({ processId }) => processId));
  const main = new Set(traceEvents.filter(({ name, pid, args }) => name === "thread_name" && args.name === "CrRendererMain" && own.has(pid)).map(({ pid, tid }) => `${pid}:${tid}`));
  return traceEvents.filter(({ name, pid, tid }) => name.endsWith("::RunTask") && main.has(`${pid}:${tid}`))
    .map(({ tdur = 0, dur = 0 }) => ({ cpu: tdur / 1000, clock: dur / 1000 })).sort((a, b) => b.cpu - a.cpu);
}
