import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info16Filled } from "@fluentui/react-icons/svg/info";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { Severity } from "../../../findings/outcome";
import { SEVERITY_COLOUR } from "../theme";

const ICONS = { error: ErrorCircle16Filled, warning: Warning16Filled, info: Info16Filled } as const;

const useStyles = makeStyles({
  icon: { flexShrink: 0, verticalAlign: "-3px" },
  error: { color: SEVERITY_COLOUR.error },
  warning: { color: SEVERITY_COLOUR.warning },
  info: { color: SEVERITY_COLOUR.info },
});

/** The shape of a severity; the word stands beside it. */
export function SeverityIcon({ severity }: { readonly severity: Severity }): React.JSX.Element {
  const styles = useStyles();
  const Icon = ICONS[severity];
  return <Icon className={mergeClasses(styles.icon, styles[severity])} aria-hidden />;
}
