import { CheckmarkCircle20Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ClipboardTask20Regular } from "@fluentui/react-icons/svg/clipboard-task";
import { Delete20Regular } from "@fluentui/react-icons/svg/delete";
import { Highlight20Regular } from "@fluentui/react-icons/svg/highlight";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import { Pulse20Regular } from "@fluentui/react-icons/svg/pulse";
import { QuestionCircle20Regular } from "@fluentui/react-icons/svg/question-circle";
import { Settings20Regular } from "@fluentui/react-icons/svg/settings";
import type { AuditView } from "../../workbench/workbench";
import { usePaneContext, useTexts } from "../context";
import { Menu, type MenuEntry } from "./menu";

interface MoreMenuProps { readonly view: AuditView | null; readonly watching: boolean; readonly acceptable: readonly string[] }

/** What one needs less often than checking, recalculating and undoing. */
export function MoreMenu({ view, watching, acceptable }: MoreMenuProps): React.JSX.Element {
  const { actions, busy, place } = usePaneContext();
  const { texts: { menu, toolbar } } = useTexts();
  const disabled = view === null || busy;
  const highlighted = view?.highlighted === true;
  const hasSheet = view !== null && view.auditSheet !== null;
  const removeSheet: MenuEntry = { label: menu.removeSheet, icon: <Delete20Regular />, disabled, choose: () => { actions.ask({ kind: "removeSheet" }); } };
  const watch: MenuEntry = { label: menu.watch, icon: <Pulse20Regular />, disabled, checked: watching, choose: () => { actions.watch(!watching); } };
  return (
    <Menu
      label={toolbar.more} icon={<MoreHorizontal20Regular />}
      groups={[
        [{
          label: menu.acceptShown(acceptable.length), icon: <CheckmarkCircle20Regular />, disabled: disabled || acceptable.length === 0,
          choose: () => { actions.acceptSuggestions(acceptable); },
        }],
        [
          {
            label: highlighted ? menu.unhighlight : menu.highlight, icon: <Highlight20Regular />, disabled,
            choose: () => { actions.highlight(!highlighted); },
          },
          { label: hasSheet ? menu.renewSheet : menu.makeSheet, icon: <ClipboardTask20Regular />, disabled, choose: () => { actions.writeSheet(); } },
          ...(hasSheet ? [removeSheet] : []),
          ...(place === "excel" ? [watch] : []),
        ],
        [
          { label: menu.settings, icon: <Settings20Regular />, disabled, choose: () => { actions.ask({ kind: "settings" }); } },
          { label: menu.hint, icon: <QuestionCircle20Regular />, disabled: false, choose: () => { actions.hint(true); } },
        ],
      ]}
    />
  );
}
