import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { startTransition, useCallback, useEffect, useMemo, useState } from "react";
import type { Locale } from "../../../kernel/format";
import { parseAddress } from "../../../kernel/address";
import { webTexts } from "../../../messages/texts";
import type { CellRef } from "../../../snapshot/snapshot";
import { THEMES } from "../../pane/theme";
import { PageContext } from "./context";
import { startDesks } from "./desks";
import { DropZone } from "./drop-zone";
import { FileList } from "./file-list";
import { Files, type FilesState } from "./files";
import { Header } from "./header";
import type { Jump } from "./jump";
import { keepLocale, startLocale, type PagePreferences } from "./preferences";
import { useTheme } from "./use-theme";
import { Welcome } from "./welcome";
import { Workspace } from "./workspace";
import { XLSX } from "./given";

export interface AppProps { readonly sample: Uint8Array<ArrayBuffer>; readonly preferences: PagePreferences }

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", height: "100dvh", overflow: "hidden", backgroundColor: tokens.colorNeutralBackground3 },
});

function start(onJump: (jump: Jump) => void): Files {
  const desks = startDesks((seat) => { files.lost(seat); });
  const files: Files = new Files(desks, (file, { sheet, address }: CellRef) => {
    const at = parseAddress(address);
    const there = at && files.state().files.find(({ id }) => id === file)?.book?.tabs.some(({ name }) => name === sheet);
    if (!there) return false;
    onJump({ file, sheet, at });
    return true;
  });
  return files;
}

/** The files as they are drawn: piece by piece, as a workbook is much to draw, so that clicks and keys get through meanwhile. */
function useFiles(files: Files): FilesState {
  const [state, setState] = useState(files.state);
  useEffect(() => {
    const take = (): void => { startTransition(() => { setState(files.state()); }); };
    take();
    return files.subscribe(take);
  }, [files]);
  return state;
}

/** The page without Excel: files, the sheets of one of them, and the pane beside them. */
export function App({ sample, preferences }: AppProps): React.JSX.Element {
  const styles = useStyles();
  const [jump, setJump] = useState<Jump | null>(null);
  const [files] = useState(() => start((next) => { setJump(next); }));
  const { files: list, active } = useFiles(files);
  const [chosen, setChosen] = useState<Locale>(() => startLocale(preferences, navigator.language));
  const theme = useTheme();
  const file = list.find(({ id }) => id === active) ?? null;
  const kept = file?.view?.choices.language ?? "auto";
  const locale = kept === "auto" ? chosen : kept;
  const texts = webTexts[locale];

  useEffect(() => { files.desks.each((desk) => { void desk.speak(chosen); }); }, [files, chosen]);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = file ? `${file.name} – ${texts.title}` : texts.title;
  }, [locale, texts, file]);
  const openSample = useCallback(() => {
    files.add([{ name: `${texts.sampleName}${XLSX}`, sample: true, bytes: () => Promise.resolve(sample.slice()) }]);
  }, [files, sample, texts]);
  // The page greets with a report and its errors.
  useEffect(() => { if (files.state().files.length === 0) openSample(); }, []);
  const unsaved = list.some(({ changed }) => changed);
  useEffect(() => {
    if (!unsaved) return undefined;
    const ask = (event: BeforeUnloadEvent): void => { event.preventDefault(); };
    addEventListener("beforeunload", ask);
    return () => { removeEventListener("beforeunload", ask); };
  }, [unsaved]);

  const context = useMemo(() => ({
    files, texts, locale, chosen, theme, preferences, openSample,
    choose(next: Locale) {
      keepLocale(preferences, next);
      setChosen(next);
    },
  }), [files, texts, locale, chosen, theme, preferences, openSample]);
  return (
    <FluentProvider theme={THEMES[theme]}>
      <PageContext value={context}>
        <DropZone>
          <div className={styles.page}>
            <Header file={file} />
            <FileList files={list} active={active} />
            {file ? <Workspace key={file.id} file={file} jump={jump?.file === file.id ? jump : null} /> : <Welcome />}
          </div>
        </DropZone>
      </PageContext>
    </FluentProvider>
  );
}
