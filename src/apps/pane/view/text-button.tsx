import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  text: {
    display: "inline", padding: "1px 2px", margin: "0 -2px", border: "none", background: "none", font: "inherit", cursor: "pointer",
    minHeight: "24px", textAlign: "start", fontVariantNumeric: "tabular-nums", color: tokens.colorBrandForegroundLink,
    borderRadius: tokens.borderRadiusSmall, overflowWrap: "anywhere",
    ":hover": { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface TextButtonProps { readonly title?: string; readonly onClick: () => void; readonly children: React.ReactNode }

/** A button within a sentence, that looks like a link. */
export function TextButton({ title, onClick, children }: TextButtonProps): React.JSX.Element {
  return <button type="button" className={useStyles().text} title={title} onClick={onClick}>{children}</button>;
}
