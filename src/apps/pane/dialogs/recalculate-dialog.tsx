import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { RecalculateOptions } from "../../workbench/workbench";
import { usePaneContext, useTexts } from "../context";
import { Shell } from "./shell";

const useStyles = makeStyles({
  intro: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  field: { marginTop: "6px", "& .fui-Field__label": { fontWeight: tokens.fontWeightSemibold } },
  why: { display: "block", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
});

/** How to recalculate; the preview comes next. */
export function RecalculateDialog(): React.JSX.Element {
  const styles = useStyles();
  const { actions, busy } = usePaneContext();
  const { texts } = useTexts();
  const [options, setOptions] = useState<RecalculateOptions>({ as: "formulas", only: "all" });
  const words = texts.recalculate;
  const label = (text: string, why: string): React.JSX.Element => <>{text}<span className={styles.why}>{why}</span></>;
  const close = (): void => { actions.ask(null); };
  return (
    <Shell
      title={words.title} close={close}
      actions={(
        <>
          <Button onClick={close}>{texts.cancel}</Button>
          <Button appearance="primary" disabledFocusable={busy} onClick={() => { actions.previewRecalculation(options); }}>{words.preview}</Button>
        </>
      )}
    >
      <p className={styles.intro}>{words.intro}</p>
      <Field label={words.only} className={styles.field}>
        <RadioGroup value={options.only} onChange={(_, { value }) => { setOptions({ ...options, only: value === "blanks" ? "blanks" : "all" }); }}>
          <Radio value="all" label={label(words.all, words.allWhy)} />
          <Radio value="blanks" label={label(words.blanks, words.blanksWhy)} />
        </RadioGroup>
      </Field>
      <Field label={words.as} className={styles.field}>
        <RadioGroup value={options.as} onChange={(_, { value }) => { setOptions({ ...options, as: value === "values" ? "values" : "formulas" }); }}>
          <Radio value="formulas" label={label(words.formulas, words.formulasWhy)} />
          <Radio value="values" label={label(words.values, words.valuesWhy)} />
        </RadioGroup>
      </Field>
    </Shell>
  );
}
