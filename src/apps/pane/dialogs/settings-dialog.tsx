import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { AuditView, Choices, IndikatorView } from "../../workbench/workbench";
import { usePaneContext, useTexts } from "../context";
import { Choice, Search } from "../view/controls";
import { Shell } from "./shell";

const useStyles = makeStyles({
  intro: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  fields: { display: "grid", gap: "8px" },
  title: { margin: "14px 0 2px", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: "0 0 6px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: "6px 0 0", padding: 0 },
  indikator: { padding: "6px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
});

const optionsOf = <T extends string>(names: Readonly<Record<T, string>>): readonly (readonly [T, string])[] => Object.entries(names) as [T, string][];

/** What the user decides about this workbook. */
export function SettingsDialog({ view }: { readonly view: AuditView }): React.JSX.Element {
  const styles = useStyles();
  const { actions } = usePaneContext();
  const { texts } = useTexts();
  const words = texts.settings;
  const [choices, setChoices] = useState<Choices>(view.choices);
  const change = (some: Partial<Choices>): void => { setChoices({ ...choices, ...some }); };
  return (
    <Shell title={words.title} answers={[{ label: texts.cancel }, { label: texts.save, primary: true, press: () => { actions.choose(choices); } }]}>
      <p className={styles.intro}>{words.intro}</p>
      <div className={styles.fields}>
        <Choice label={words.language} value={choices.language} options={optionsOf(words.languages)} onChoose={(language) => { change({ language }); }} />
        <Choice label={words.scale} value={choices.scale} options={optionsOf(words.scales)} onChoose={(scale) => { change({ scale }); }} />
        <Choice label={words.cap} value={choices.cap} options={optionsOf(words.caps)} onChoose={(cap) => { change({ cap }); }} />
        <Choice label={words.rounding} value={choices.rounding} options={optionsOf(words.roundings)} onChoose={(rounding) => { change({ rounding }); }} />
        <Choice label={words.equality} value={choices.equality} options={optionsOf(words.equalities)} onChoose={(equality) => { change({ equality }); }} />
      </div>
      <h3 className={styles.title}>{words.polarity}</h3>
      <p className={styles.quiet}>{words.polarityWhy}</p>
      <Polarities
        indikator={view.indikator} polarity={choices.polarity}
        onChoose={(key, polarity) => {
          const { [key]: _, ...others } = choices.polarity;
          change({ polarity: polarity === "auto" ? others : { ...others, [key]: polarity } });
        }}
      />
    </Shell>
  );
}

interface PolaritiesProps {
  readonly indikator: readonly IndikatorView[];
  readonly polarity: Choices["polarity"];
  readonly onChoose: (key: string, polarity: IndikatorView["polarity"]) => void;
}

const AT_MOST = 40;

/** Which way is better, for each indikator; searched by its name. */
function Polarities({ indikator, polarity, onChoose }: PolaritiesProps): React.JSX.Element {
  const styles = useStyles();
  const { texts } = useTexts();
  const words = texts.settings;
  const [text, setText] = useState("");
  if (indikator.length === 0) return <p className={styles.quiet}>{words.noIndikator}</p>;
  const wanted = text.toLowerCase().split(/\s+/);
  const found = indikator.filter(({ name }) => wanted.every((word) => name.toLowerCase().includes(word)));
  return (
    <>
      <Search label={words.search} value={text} onChange={setText} />
      <ul className={styles.list}>
        {found.slice(0, AT_MOST).map(({ key, name }) => (
          <li key={key} className={styles.indikator}>
            <Choice label={name} value={polarity[key] ?? "auto"} options={optionsOf(words.polarities)} onChoose={(value) => { onChoose(key, value); }} />
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={styles.quiet}>{words.noneFound}</p>}
      {found.length > AT_MOST && <p className={styles.quiet}>{texts.list.rows(1, AT_MOST, found.length)}</p>}
    </>
  );
}
