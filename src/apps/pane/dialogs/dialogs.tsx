import type { AuditView } from "../../workbench/workbench";
import type { PaneDialog } from "../state/state";
import { IgnoreDialog, RemoveSheetDialog, ResultDialog, StaleDialog } from "./asking";
import { PreviewDialog } from "./preview-dialog";
import { RecalculateDialog } from "./recalculate-dialog";
import { SettingsDialog } from "./settings-dialog";

/** The dialog that is open. Loaded when the first one is. */
export default function Dialogs({ dialog, view }: { readonly dialog: PaneDialog; readonly view: AuditView }): React.JSX.Element {
  switch (dialog.kind) {
    case "recalculate": return <RecalculateDialog />;
    case "settings": return <SettingsDialog view={view} />;
    case "removeSheet": return <RemoveSheetDialog name={view.auditSheet ?? ""} />;
    case "preview": return <PreviewDialog key={dialog.preview.id} of={dialog.of} preview={dialog.preview} />;
    case "result": return <ResultDialog step={dialog.step} done={dialog.done} refused={dialog.refused} />;
    case "stale": return <StaleDialog refused={dialog.refused} />;
    case "ignore": return <IgnoreDialog findings={view.findings.filter(({ id }) => dialog.findings.includes(id))} />;
  }
}
