import { createRoot } from "react-dom/client";
import { Pane } from "../../../src/apps/pane/pane";
import { memoryPreferences, HINT_SEEN } from "../../../src/apps/pane/preferences";
import type { PaneTheme } from "../../../src/apps/pane/theme";
import { createWorkbench } from "../../../src/apps/workbench/create";
import type { AuditView, Workbench } from "../../../src/apps/workbench/workbench";
import { readWorkbook } from "../../../src/hosts/xlsx";
import { refused } from "../../../src/kernel/result";
import type { HostProblem } from "../../../src/plan/host";
import type { CellRef, Snapshot } from "../../../src/snapshot/snapshot";
import { MemoryHost } from "../../support/memory-host";
import { snapshotOf } from "../../support/workbook";

/** What a test may look at and injure. */
export interface PanePage {
  readonly host: MemoryHost;
  readonly shown: CellRef[];
  view: AuditView | null;
  /** The next call of this name is answered with the problem, or with a crash. */
  fail: { readonly call: keyof Workbench; readonly code: HostProblem | "crash" } | null;
}
declare global { interface Window { lkip: PanePage } }

const query = new URLSearchParams(location.search);
/** One of the corpus, or a small one in which each of several cells may be the wrong one. */
async function opened(): Promise<Snapshot> {
  const book = query.get("book") ?? "semboro-2024-angka";
  if (book === "tied") {
    return snapshotOf({ "3.8": [
      ["Tabel 3.8 Realisasi Anggaran"], ["No", "Program/Kegiatan", "Anggaran"],
      ["1", "Program Penunjang", 10400], ["1.1", "Kegiatan Umum", 3300], ["1.2", "Kegiatan Kepegawaian", 4200], ["1.3", "Kegiatan Perencanaan", 2600], [null, "JUMLAH", 10400],
    ] });
  }
  const read = await readWorkbook(new Uint8Array(await (await fetch(`/corpus/${book}.xlsx`)).arrayBuffer()));
  if (!read.ok) throw new Error(read.code);
  return read.value;
}

const host = new MemoryHost(await opened());
const page: PanePage = { host, shown: [], view: null, fail: null };
window.lkip = page;
const real = createWorkbench(host, { name: () => "LKIP.xlsx", language: () => (query.get("locale") === "en" ? "en" : "id"), now: () => new Date() });

/** A workbook with many more findings: each again and again, under other ids. */
const times = Number(query.get("times") ?? 1);
const many = (view: AuditView): AuditView => ({
  ...view,
  findings: Array.from({ length: times }, (_, i) => view.findings.map((finding) => ({ ...finding, id: `${finding.id} ${i}`, cause: `${finding.cause} ${i}` }))).flat(),
});

const workbench = new Proxy(real, {
  get: (target, name: keyof Workbench) => async (...values: never[]) => {
    if (page.fail?.call === name) {
      const { code } = page.fail;
      page.fail = null;
      if (code === "crash") throw new Error("planned");
      return refused(code);
    }
    if (name === "show") page.shown.push(values[0] as unknown as CellRef);
    const answer = await (target[name] as (...all: never[]) => Promise<{ ok: boolean; value: AuditView }>)(...values);
    return times > 1 && name === "scan" && answer.ok ? { ...answer, value: many(answer.value) } : answer;
  },
});

const preferences = memoryPreferences();
if (query.get("hint") !== "1") preferences.set(HINT_SEEN, "1");
createRoot(document.getElementById("root") as HTMLElement).render(
  <Pane
    workbench={workbench} preferences={preferences} displayLocale={query.get("locale") === "en" ? "en" : "id"} theme={(query.get("theme") ?? "light") as PaneTheme}
    place="excel" onView={(view) => { page.view = view; }}
  />,
);
