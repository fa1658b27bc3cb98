import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { displayLanguage } from "../../hosts/office/environment";
import { preferences } from "../../hosts/office/preferences";
import { Pane } from "../pane/pane";
import type { Preferences } from "../pane/preferences";
import { lazily } from "../workbench/lazily";
import type { Workbench } from "../workbench/workbench";
import { useExcelTheme } from "./excel-theme";

interface ExcelPaneProps {
  readonly workbench: Workbench;
  readonly habits: Preferences;
  /** Kept when Excel answers. */
  readonly ready: Promise<void>;
}

/** Opens the pane of the workbook that Excel shows, before Excel has answered. What it returns takes the pane away. */
export function openPane(element: HTMLElement, ready: Promise<void>): () => void {
  // Loaded at once, opened when Excel is there.
  const loading = import("./excel-workbench");
  loading.catch(() => undefined);
  const workbench = lazily(async () => {
    await ready;
    const { excelWorkbench } = await loading.catch(() => import("./excel-workbench"));
    return excelWorkbench();
  });
  const kept = preferences();
  const root = createRoot(element);
  root.render(<ExcelPane workbench={workbench} habits={{ get: (key) => kept.get(key) ?? null, set: kept.set }} ready={ready} />);
  return () => { root.unmount(); };
}

function ExcelPane({ workbench, habits, ready }: ExcelPaneProps): React.JSX.Element {
  const [answered, setAnswered] = useState(false);
  useEffect(() => { void ready.then(() => { setAnswered(true); }); }, [ready]);
  return <Pane workbench={workbench} preferences={habits} displayLocale={displayLanguage()} theme={useExcelTheme(answered)} place="excel" />;
}
