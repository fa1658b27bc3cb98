import { Menu, MenuButton, MenuDivider, MenuItem, MenuItemCheckbox, MenuList, MenuPopover, MenuTrigger, Tooltip } from "@fluentui/react-components";
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

interface MoreMenuProps { readonly view: AuditView | null; readonly watching: boolean; readonly acceptable: readonly string[] }

/** What one needs less often than checking, recalculating and undoing. */
export function MoreMenu({ view, watching, acceptable }: MoreMenuProps): React.JSX.Element {
  const { actions, busy, place } = usePaneContext();
  const { texts } = useTexts();
  const idle = view !== null && !busy;
  return (
    <Menu hasIcons hasCheckmarks positioning="below-end" checkedValues={{ watch: watching ? ["on"] : [] }} onCheckedValueChange={() => { actions.watch(!watching); }}>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={texts.toolbar.more} relationship="label">
          <MenuButton appearance="subtle" icon={<MoreHorizontal20Regular />} menuIcon={null} data-lkip="more" />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<CheckmarkCircle20Regular />} disabled={!idle || acceptable.length === 0} onClick={() => { actions.acceptSuggestions(acceptable); }}>
            {texts.menu.acceptShown(acceptable.length)}
          </MenuItem>
          <MenuDivider />
          <MenuItem icon={<Highlight20Regular />} disabled={!idle} onClick={() => { actions.highlight(view?.highlighted !== true); }}>
            {view?.highlighted ? texts.menu.unhighlight : texts.menu.highlight}
          </MenuItem>
          <MenuItem icon={<ClipboardTask20Regular />} disabled={!idle} onClick={() => { actions.writeSheet(); }}>
            {view?.auditSheet == null ? texts.menu.makeSheet : texts.menu.renewSheet}
          </MenuItem>
          {view?.auditSheet != null && (
            <MenuItem icon={<Delete20Regular />} disabled={!idle} onClick={() => { actions.ask({ kind: "removeSheet" }); }}>
              {texts.menu.removeSheet}
            </MenuItem>
          )}
          {place === "excel" && (
            <MenuItemCheckbox name="watch" value="on" icon={<Pulse20Regular />} disabled={!idle}>{texts.menu.watch}</MenuItemCheckbox>
          )}
          <MenuDivider />
          <MenuItem icon={<Settings20Regular />} disabled={!idle} onClick={() => { actions.ask({ kind: "settings" }); }}>{texts.menu.settings}</MenuItem>
          <MenuItem icon={<QuestionCircle20Regular />} onClick={() => { actions.hint(true); }}>{texts.menu.hint}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
