import { Button, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ChevronDown20Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUp20Regular } from "@fluentui/react-icons/svg/chevron-up";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { useState } from "react";
import type { Found } from "../worker/find";
import { usePage } from "./context";

const useStyles = makeStyles({
  bar: {
    display: "flex", alignItems: "center", gap: "4px", padding: "4px 8px", flexShrink: 0, backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  input: { flexGrow: 1, minWidth: "80px", maxWidth: "320px" },
  count: { color: tokens.colorNeutralForeground2, padding: "0 6px" },
});

interface FindBarProps {
  readonly find: (words: string, step: 1 | -1) => Promise<Found | null>;
  readonly onFound: (found: Found) => void;
  readonly onClose: () => void;
}

/** Looks for a text in all sheets of the workbook. */
export function FindBar({ find, onFound, onClose }: FindBarProps): React.JSX.Element {
  const styles = useStyles();
  const { texts } = usePage();
  const [words, setWords] = useState("");
  const [found, setFound] = useState<Found | "none" | null>(null);
  const search = async (step: 1 | -1): Promise<void> => {
    if (words.trim() === "") return;
    const answer = await find(words, step);
    setFound(answer ?? "none");
    if (answer) onFound(answer);
  };
  return (
    <div
      role="search" className={styles.bar} data-lkip="find-bar"
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
        else if (event.key === "Enter" && (event.target as Element).tagName === "INPUT") void search(event.shiftKey ? -1 : 1);
      }}
    >
      <Input
        className={styles.input} size="small" value={words} aria-label={texts.find.label} placeholder={texts.find.label} autoFocus
        onChange={(_, { value }) => { setWords(value); setFound(null); }}
      />
      <Text className={styles.count} size={200} role="status">
        {found === "none" ? texts.find.none : found ? texts.find.count(found.number, found.count) : ""}
      </Text>
      <Button size="small" appearance="subtle" icon={<ChevronUp20Regular />} aria-label={texts.find.previous} onClick={() => void search(-1)} />
      <Button size="small" appearance="subtle" icon={<ChevronDown20Regular />} aria-label={texts.find.next} onClick={() => void search(1)} />
      <Button size="small" appearance="subtle" icon={<Dismiss20Regular />} aria-label={texts.find.close} onClick={onClose} />
    </div>
  );
}
