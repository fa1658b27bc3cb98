import { createWorkbench } from "../../../src/apps/workbench/create";
import { DEFAULT_CHOICES } from "../../../src/apps/workbench/choices";
import type { Answer, AuditView, Workbench } from "../../../src/apps/workbench/workbench";
import type { Snapshot } from "../../../src/snapshot/snapshot";
import { MemoryHost } from "../../support/memory-host";
import { readFixture } from "../../support/snapshots";
import { snapshotOf } from "../../support/workbook";

let report: Snapshot;
let host: MemoryHost;
let bench: Workbench;
const started = new Date("2026-11-22T03:15:00Z");

const start = (of: MemoryHost): Workbench => createWorkbench(of, { name: () => "LKIP 2024.xlsx", language: () => "id", now: () => started });
const got = async <T>(answer: Answer<T>): Promise<T> => {
  const result = await answer;
  if (!result.ok) throw new Error(`${result.code} ${result.detail}`);
  return result.value;
};
const errors = (view: AuditView): number => view.findings.filter(({ severity }) => severity === "error").length;
const withSuggestion = (view: AuditView): readonly string[] => view.findings.filter(({ suggestion }) => suggestion?.applicable).map(({ id }) => id);

beforeAll(async () => { report = await readFixture("test", "corpus", "semboro-2024-teks.xlsx"); });
beforeEach(() => { host = new MemoryHost(report); bench = start(host); });

describe("the workbench", () => {
  it("shows the audit in plain data, with suggestions that can be written", async () => {
    const view = await got(bench.scan());
    expect(errors(view)).toBeGreaterThan(5);
    expect(view.tables.length).toBeGreaterThan(5);
    expect(withSuggestion(view).length).toBeGreaterThan(3);
    expect(structuredClone(view)).toEqual(view);
    expect(view.indikator.length).toBeGreaterThan(0);
    expect(view).toMatchObject({ steps: [], highlighted: false, auditSheet: null, choices: DEFAULT_CHOICES });
  });

  it("accepts suggestions as one step, and takes it back to the last cell", async () => {
    const view = await got(bench.scan());
    const preview = await got(bench.previewSuggestions(withSuggestion(view)));
    expect(preview.changes.length).toBeGreaterThan(3);
    const result = await got(bench.apply(preview.id, preview.changes.map(({ id }) => id)));
    expect(result.done).toBeGreaterThanOrEqual(preview.changes.length);
    expect(result.refused).toEqual([]);
    expect(errors(result.view)).toBeLessThan(errors(view));
    expect(result.view.steps).toMatchObject([{ step: "accept", cells: result.done }]);
    const undone = await got(bench.undo(false));
    expect(undone.done).toBe(result.done);
    expect(undone.view.findings).toEqual(view.findings);
    expect(host.snapshot).toEqual(report);
    expect(host.store.size).toBe(0);
  });

  it("lets the user choose among cells of which one is wrong, each with its value and why", async () => {
    const tied = snapshotOf({ "3.8": [
      ["Tabel 3.8 Realisasi Anggaran"], ["No", "Program/Kegiatan", "Anggaran"],
      ["1", "Program Penunjang", 10400], ["1.1", "Kegiatan Umum", 3300], ["1.2", "Kegiatan Kepegawaian", 4200], ["1.3", "Kegiatan Perencanaan", 2600], [null, "JUMLAH", 10400],
    ] });
    host = new MemoryHost(tied);
    bench = start(host);
    const [finding] = (await got(bench.scan())).findings;
    expect(finding?.suggestion).toMatchObject({ applicable: false, safe: false });
    const alternatives = finding?.suggestion?.alternatives ?? [];
    expect(alternatives.map(({ at }) => at.address)).toEqual(expect.arrayContaining(["C4", "C5", "C6"]));
    for (const [i, { at, value, why, applicable }] of alternatives.entries()) {
      expect(why).toMatch(/^Nilai .+ cocok dengan jumlah .+ Tampaknya .+\.$/);
      expect(applicable).toBe(true);
      const preview = await got(bench.previewAlternative(finding!.id, i));
      expect(preview).toMatchObject({ left: [], changes: [{ at, after: value, chosen: true, why }] });
      const { view, done } = await got(bench.apply(preview.id, preview.changes.map(({ id }) => id)));
      expect([done, view.findings.map(({ id }) => id).includes(finding!.id), view.steps.length]).toEqual([1, false, 1]);
      expect((await got(bench.undo(false))).view.findings).toHaveLength(1);
      expect(host.snapshot).toEqual(tied);
    }
    expect((await got(bench.previewAlternative(finding!.id, alternatives.length))).changes).toEqual([]);
  });

  it("undoes after the pane was closed and opened again", async () => {
    const view = await got(bench.scan());
    const preview = await got(bench.previewSuggestions(withSuggestion(view).slice(0, 1)));
    await got(bench.apply(preview.id, [preview.changes[0]?.id ?? ""]));
    const again = start(host);
    expect((await got(again.scan())).steps).toHaveLength(1);
    await got(again.undo(false));
    expect(host.snapshot).toEqual(report);
  });

  it("asks before it undoes a cell that the user changed since, and does what he says", async () => {
    const view = await got(bench.scan());
    const preview = await got(bench.previewSuggestions(withSuggestion(view)));
    await got(bench.apply(preview.id, preview.changes.map(({ id }) => id)));
    const { at, before } = preview.changes[0]!;
    host.type(at.sheet, at.address, { value: "ketikan saya" });
    const undone = await got(bench.undo(false));
    expect(undone.refused).toEqual([{ at, reason: "stale", found: "ketikan saya" }]);
    expect(host.content(at.sheet, at.address)).toEqual({ value: "ketikan saya" });
    expect(undone.view.steps).toMatchObject([{ cells: 1 }]);
    await got(bench.undo(true));
    expect(host.content(at.sheet, at.address).value).toBe(before);
    expect(host.snapshot).toEqual(report);
  });

  it("can keep what the user changed, and goes on to the step before", async () => {
    const ids = withSuggestion(await got(bench.scan()));
    const first = await got(bench.previewSuggestions(ids));
    const [one, two] = first.changes;
    await got(bench.apply(first.id, [one!.id]));
    const second = await got(bench.previewSuggestions(withSuggestion(await got(bench.scan()))));
    await got(bench.apply(second.id, [two!.id]));
    host.type(two!.at.sheet, two!.at.address, { value: "ketikan saya" });
    await got(bench.undo(false));
    expect((await got(bench.forgetStep())).steps).toHaveLength(1);
    await got(bench.undo(false));
    expect(host.content(one!.at.sheet, one!.at.address).value).toBe(one!.before);
    expect(host.content(two!.at.sheet, two!.at.address).value).toBe("ketikan saya");
  });

  it("refuses a cell that changed since the preview, and makes the other changes", async () => {
    const preview = await got(bench.previewSuggestions(withSuggestion(await got(bench.scan()))));
    const [stale, locked] = preview.changes;
    host.type(stale!.at.sheet, stale!.at.address, { value: "lain" });
    host.locked.add(`${locked!.at.sheet}!${locked!.at.address}`);
    const result = await got(bench.apply(preview.id, preview.changes.map(({ id }) => id)));
    expect(result.refused).toEqual(expect.arrayContaining([
      { at: stale!.at, reason: "stale", found: "lain" }, { at: locked!.at, reason: "protected", found: "" },
    ]));
    expect(result.done).toBeGreaterThan(0);
    await got(bench.undo(false));
    expect(host.content(stale!.at.sheet, stale!.at.address).value).toBe("lain");
  });

  it("changes nothing where the journal cannot be written, and says so", async () => {
    const preview = await got(bench.previewSuggestions(withSuggestion(await got(bench.scan()))));
    host.failure = { on: (plan) => plan.store !== undefined, code: "readOnly" };
    expect(await bench.apply(preview.id, preview.changes.map(({ id }) => id))).toMatchObject({ ok: false, code: "readOnly" });
    expect(host.snapshot).toEqual(report);
  });

  it("takes only changes of the last preview", async () => {
    const ids = withSuggestion(await got(bench.scan()));
    const old = await got(bench.previewSuggestions(ids));
    await got(bench.previewSuggestions(ids.slice(0, 1)));
    expect(await bench.apply(old.id, old.changes.map(({ id }) => id))).toMatchObject({ ok: false, code: "failed" });
    expect(host.snapshot).toEqual(report);
  });

  it("highlights each cell once, the worst first, follows its own steps and leaves nothing behind", async () => {
    const view = await got(bench.highlight(true));
    expect(view.highlighted).toBe(true);
    const cells = host.highlights.map(({ at }) => `${at.sheet}!${at.address}`);
    expect(new Set(cells).size).toBe(cells.length);
    for (const { at } of view.findings.filter(({ severity }) => severity === "error")) {
      expect(host.highlights).toContainEqual({ at, tone: "error" });
    }
    const before = host.highlights.length;
    const preview = await got(bench.previewSuggestions(withSuggestion(view)));
    await got(bench.apply(preview.id, preview.changes.map(({ id }) => id)));
    expect(host.highlights.length).toBeLessThan(before);
    expect((await got(bench.highlight(false))).highlighted).toBe(false);
    expect(host.highlights).toEqual([]);
  });

  it("tells which sheets its highlights could not be put on or taken from, and why", async () => {
    const view = await got(bench.scan());
    const [sheet] = view.findings.map(({ at }) => at.sheet);
    host.unformatted.add(sheet!);
    const marked = await got(bench.highlight(true));
    expect(marked.highlighted).toBe(true);
    expect(marked.highlightProblem).toContain(`"${sheet}"`);
    expect(marked.highlightProblem).toMatch(/diproteksi/);
    expect(host.highlights.filter(({ at }) => at.sheet === sheet)).toEqual([]);
    host.unformatted.clear();
    expect(await got(bench.highlight(true))).toMatchObject({ highlighted: true, highlightProblem: null });
    host.unformatted.add(sheet!);
    expect(await got(bench.highlight(false))).toMatchObject({ highlighted: true, highlightProblem: marked.highlightProblem });
    host.unformatted.clear();
    expect(await got(bench.highlight(false))).toMatchObject({ highlighted: false, highlightProblem: null });
    expect(host.highlights).toEqual([]);
  });

  it("writes, renews and removes the audit sheet, and does not audit it", async () => {
    const view = await got(bench.scan());
    const written = await got(bench.writeAuditSheet());
    expect(written.auditSheet).toBe("Audit LKIP");
    expect(written.findings).toEqual(view.findings);
    expect(written.skipped).toEqual(view.skipped);
    await got(bench.writeAuditSheet());
    expect(host.snapshot.sheets.filter(({ name }) => name.startsWith("Audit LKIP"))).toHaveLength(1);
    expect((await got(bench.removeAuditSheet())).auditSheet).toBeNull();
    expect(host.snapshot).toEqual(report);
  });

  it("takes another name where people have a sheet of that name", async () => {
    host = new MemoryHost({ ...report, sheets: [...report.sheets, { ...report.sheets[0]!, name: "AUDIT LKIP" }] });
    expect((await got(start(host).writeAuditSheet())).auditSheet).toBe("Audit LKIP (2)");
  });

  it("keeps settings and ignored findings in the workbook", async () => {
    const { findings } = await got(bench.scan());
    const { id } = findings.find(({ severity }) => severity === "error")!;
    const ignoring = await got(bench.ignore(id, "sesuai DPPA"));
    expect(ignoring.findings.find((finding) => finding.id === id)?.ignored).toBe("sesuai DPPA");
    await got(bench.choose({ ...DEFAULT_CHOICES, equality: "efisien", language: "en" }));
    const other = await got(start(host).scan());
    expect(other.choices).toMatchObject({ equality: "efisien", language: "en" });
    expect(other.findings.find((finding) => finding.id === id)).toMatchObject({ ignored: "sesuai DPPA" });
    expect(other.tables.map(({ title }) => title)).toContain("Budget realisation");
    await got(bench.ignore(id, null));
    expect((await got(bench.scan())).findings.every((finding) => finding.ignored === null)).toBe(true);
  });

  it("does not trip over what somebody else wrote under its keys", async () => {
    for (const key of ["lkip-audit.choices", "lkip-audit.ignored", "lkip-audit.journal"]) host.store.set(key, "{\"entries\":[1], \"scale\": 3");
    expect(await got(bench.scan())).toMatchObject({ steps: [], choices: DEFAULT_CHOICES });
  });

  it("answers with the host's problem, and works again after it", async () => {
    host.failure = { on: () => true, code: "busy" };
    expect(await bench.highlight(true)).toMatchObject({ ok: false, code: "busy" });
    expect((await got(bench.highlight(true))).highlighted).toBe(true);
  });

  it("audits again once after edits of the user, until told to stop", async () => {
    jest.useFakeTimers();
    try {
      await got(bench.scan());
      const seen: AuditView[] = [];
      const stop = await got(bench.watch((view) => seen.push(view)));
      const reads = host.reads;
      for (const value of ["1", "12", "123"]) host.type(report.sheets[0]!.name, "A1", { value });
      await jest.advanceTimersByTimeAsync(1_000);
      expect([seen.length, host.reads - reads]).toEqual([1, 1]);
      host.busy = 2;
      host.type(report.sheets[0]!.name, "A1", { value: "1234" });
      await jest.advanceTimersByTimeAsync(2_000);
      expect(seen).toHaveLength(2);
      await stop();
      host.type(report.sheets[0]!.name, "A1", { value: "x" });
      await jest.advanceTimersByTimeAsync(1_000);
      expect(seen).toHaveLength(2);
    } finally {
      jest.useRealTimers();
    }
  });
});
