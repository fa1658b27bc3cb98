import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  term: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, maxWidth: "96px" },
  fact: { margin: 0, minWidth: 0, overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
});

/** One line of a finding's proof: a word and what it stands for. */
export function Fact({ term, children }: { readonly term: string; readonly children: React.ReactNode }): React.JSX.Element {
  const styles = useStyles();
  return <><dt className={styles.term}>{term}</dt><dd className={styles.fact}>{children}</dd></>;
}
