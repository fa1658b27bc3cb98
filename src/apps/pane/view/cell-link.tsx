import { makeStyles, tokens } from "@fluentui/react-components";
import { formatCell } from "../../../messages/values";
import type { CellRef } from "../../../snapshot/snapshot";
import { usePaneContext, useTexts } from "../context";

const useStyles = makeStyles({
  link: {
    display: "inline", padding: "1px 2px", margin: "0 -2px", border: "none", background: "none", font: "inherit", cursor: "pointer",
    minHeight: "24px", textAlign: "start", fontVariantNumeric: "tabular-nums", color: tokens.colorBrandForegroundLink,
    borderRadius: tokens.borderRadiusSmall, overflowWrap: "anywhere",
    ":hover": { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface CellLinkProps {
  readonly at: CellRef;
  readonly home?: string;
}

/** A cell's name that leads to the cell, or a range's that leads to its first cell. On the sheet `home` it stands without the sheet's name. */
export function CellLink({ at, home }: CellLinkProps): React.JSX.Element {
  const styles = useStyles();
  const { actions } = usePaneContext();
  const { texts } = useTexts();
  const name = formatCell(at, home);
  return (
    <button
      type="button" className={styles.link} title={texts.goTo(name)}
      onClick={() => { actions.show({ sheet: at.sheet, address: at.address.split(":")[0] ?? at.address }); }}
    >
      {name}
    </button>
  );
}
