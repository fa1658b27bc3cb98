import { makeStyles, Text, Title3, tokens } from "@fluentui/react-components";
import { fileTexts, webTexts } from "../../../messages/texts";
import type { FileTexts, WebTexts } from "../../../messages/texts";
import { usePage } from "./context";
import type { FileEntry, FileProblem } from "./files";

const useStyles = makeStyles({
  failure: { display: "flex", flexDirection: "column", gap: "12px", padding: "32px 24px", maxWidth: "64ch", overflow: "auto" },
  detail: { color: tokens.colorNeutralForeground2, whiteSpace: "pre-wrap", overflowWrap: "anywhere", fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

/** What stops a file, and what to do about it. */
const sentence = (code: FileProblem, files: FileTexts, page: WebTexts): string => {
  switch (code) {
    case "worker-lost": return page.workerLost;
    // What a host says of changing a workbook is, of reading it, a fault of ours.
    case "busy": case "readOnly": case "protected": case "unsupported": case "unreachable": case "failed": return files["internal-error"];
    case "tooLarge": return files["too-large"];
    default: return files[code];
  }
};

export function Failure({ file }: { readonly file: FileEntry }): React.JSX.Element {
  const styles = useStyles();
  const { locale } = usePage();
  const texts = webTexts[locale];
  return (
    <main className={styles.failure} data-lkip="failure">
      <Title3 as="h2">{texts.failedTitle(file.name)}</Title3>
      <Text role="alert">{file.problem && sentence(file.problem.code, fileTexts[locale], texts)}</Text>
      {file.problem?.detail && (
        <details>
          <summary>{texts.detail}</summary>
          <p className={styles.detail}>{file.problem.code}: {file.problem.detail}</p>
        </details>
      )}
    </main>
  );
}
