import { formatCell } from "../../../messages/values";
import type { CellRef } from "../../../snapshot/snapshot";
import { usePaneContext, useTexts } from "../context";
import { TextButton } from "./text-button";

interface CellLinkProps {
  readonly at: CellRef;
  readonly home?: string;
}

/** A cell's name that leads to the cell, or a range's that leads to its first cell. On the sheet `home` it stands without the sheet's name. */
export function CellLink({ at, home }: CellLinkProps): React.JSX.Element {
  const { actions } = usePaneContext();
  const { texts } = useTexts();
  const name = formatCell(at, home);
  return (
    <TextButton title={texts.goTo(name)} onClick={() => { actions.show({ sheet: at.sheet, address: at.address.split(":")[0] ?? at.address }); }}>
      {name}
    </TextButton>
  );
}
