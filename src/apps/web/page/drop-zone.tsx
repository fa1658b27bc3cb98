import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import { usePage } from "./context";
import { givenFiles } from "./given";

const useStyles = makeStyles({
  veil: {
    position: "fixed", inset: "0", zIndex: 1_000_000, display: "flex", alignItems: "center", justifyContent: "center", pointerEvents: "none",
    backgroundColor: tokens.colorBackgroundOverlay,
  },
  sign: {
    padding: "32px 40px", borderRadius: tokens.borderRadiusXLarge, border: `2px dashed ${tokens.colorBrandStroke1}`, textAlign: "center",
    backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1, fontSize: tokens.fontSizeBase500,
  },
});

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

/** Files can be dropped anywhere on the page. */
export function DropZone({ children }: { readonly children: ReactNode }): React.JSX.Element {
  const styles = useStyles();
  const { files, texts } = usePage();
  const [over, setOver] = useState(false);
  useEffect(() => {
    // Entering a child comes before leaving its parent.
    let depth = 0;
    const track = (change: number): void => {
      depth = Math.max(0, depth + change);
      setOver(depth > 0);
    };
    const listeners: Readonly<Record<string, (event: DragEvent) => void>> = {
      dragenter: (event) => { if (hasFiles(event)) track(1); },
      dragleave: (event) => { if (hasFiles(event)) track(-1); },
      dragover: (event) => {
        if (!hasFiles(event)) return;
        // Without this the browser would leave the page for the file.
        event.preventDefault();
        if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
      },
      drop: (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        depth = 0;
        setOver(false);
        files.add(givenFiles(event.dataTransfer?.files ?? []));
      },
    };
    for (const [name, listener] of Object.entries(listeners)) addEventListener(name, listener as (event: Event) => void);
    return () => { for (const [name, listener] of Object.entries(listeners)) removeEventListener(name, listener as (event: Event) => void); };
  }, [files]);
  return (
    <>
      {children}
      {over && <div className={styles.veil}><div className={styles.sign}>{texts.drop}</div></div>}
    </>
  );
}
