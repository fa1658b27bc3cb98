import {
  Button, makeStyles, Menu, MenuButton, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, mergeClasses, Text, tokens, Tooltip,
} from "@fluentui/react-components";
import { FolderOpen20Regular } from "@fluentui/react-icons/svg/folder-open";
import { LocalLanguage20Regular } from "@fluentui/react-icons/svg/local-language";
import { useRef } from "react";
import { LOCALES } from "../../../kernel/format";
import { usePage } from "./context";
import { CopyMenu } from "./copy-menu";
import type { FileEntry } from "./files";
import { ACCEPTED, givenFiles } from "./given";

const useStyles = makeStyles({
  header: {
    display: "flex", alignItems: "center", gap: "8px", padding: "8px 12px", backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, "@media (max-width: 699px)": { padding: "6px 8px", gap: "4px" },
  },
  title: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0, margin: 0 },
  name: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, margin: 0, whiteSpace: "nowrap" },
  tagline: { color: tokens.colorNeutralForeground2, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", "@media (max-width: 699px)": { display: "none" } },
  icon: { width: "32px", height: "32px", "@media (max-width: 419px)": { display: "none" } },
  wide: { "@media (max-width: 699px)": { display: "none" } },
  brief: { "@media (min-width: 700px)": { display: "none" } },
  button: { minWidth: "auto", flexShrink: 0, whiteSpace: "nowrap" },
});

/** What one can do with files: open, look at the sample, take a copy home. */
export function Header({ file }: { readonly file: FileEntry | null }): React.JSX.Element {
  const styles = useStyles();
  const { files, texts, chosen, choose, openSample } = usePage();
  const input = useRef<HTMLInputElement>(null);
  return (
    <header className={styles.header}>
      <img src="icon.svg" alt="" className={styles.icon} />
      <div className={styles.title}>
        <h1 className={styles.name}>{texts.title}</h1>
        <Text size={200} className={styles.tagline}>{texts.tagline}</Text>
      </div>
      <input
        ref={input} type="file" multiple hidden accept={ACCEPTED} data-lkip="files"
        onChange={({ target }) => {
          files.add(givenFiles(target.files ?? []));
          // The same file may be chosen again.
          target.value = "";
        }}
      />
      <Button className={mergeClasses(styles.button, styles.wide)} appearance="subtle" onClick={openSample} data-lkip="sample">{texts.sample}</Button>
      <Button
        className={styles.button} icon={<FolderOpen20Regular />} onClick={() => { input.current?.click(); }} aria-label={texts.open} data-lkip="open"
        appearance={file === null || file.sample ? "primary" : "secondary"}
      >
        <span className={styles.wide}>{texts.open}</span><span className={styles.brief}>{texts.openShort}</span>
      </Button>
      <CopyMenu file={file} />
      <Menu
        checkedValues={{ language: [chosen] }}
        onCheckedValueChange={(_, { checkedItems }) => { choose(LOCALES.find((locale) => locale === checkedItems[0]) ?? chosen); }}
      >
        <MenuTrigger disableButtonEnhancement>
          <Tooltip content={texts.language} relationship="label">
            <MenuButton appearance="subtle" icon={<LocalLanguage20Regular />} menuIcon={null} data-lkip="language" />
          </Tooltip>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {LOCALES.map((locale) => <MenuItemRadio key={locale} name="language" value={locale}>{texts.languages[locale]}</MenuItemRadio>)}
          </MenuList>
        </MenuPopover>
      </Menu>
    </header>
  );
}
