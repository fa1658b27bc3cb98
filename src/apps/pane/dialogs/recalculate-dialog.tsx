import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { RecalculateOptions } from "../../workbench/workbench";
import { usePaneContext, useTexts } from "../context";
import { Radios } from "../view/controls";
import { Shell } from "./shell";

const useStyles = makeStyles({ intro: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 } });

/** How to recalculate; the preview comes next. */
export function RecalculateDialog(): React.JSX.Element {
  const styles = useStyles();
  const { actions } = usePaneContext();
  const { texts } = useTexts();
  const [options, setOptions] = useState<RecalculateOptions>({ as: "formulas", only: "all" });
  const words = texts.recalculate;
  return (
    <Shell
      title={words.title}
      answers={[{ label: texts.cancel }, { label: words.preview, primary: true, press: () => { actions.previewRecalculation(options); } }]}
    >
      <p className={styles.intro}>{words.intro}</p>
      <Radios
        label={words.only} value={options.only} onChoose={(only) => { setOptions({ ...options, only }); }}
        options={[{ value: "all", name: words.all, why: words.allWhy }, { value: "blanks", name: words.blanks, why: words.blanksWhy }]}
      />
      <Radios
        label={words.as} value={options.as} onChoose={(as) => { setOptions({ ...options, as }); }}
        options={[{ value: "formulas", name: words.formulas, why: words.formulasWhy }, { value: "values", name: words.values, why: words.valuesWhy }]}
      />
    </Shell>
  );
}
