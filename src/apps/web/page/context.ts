import { createContext, useContext } from "react";
import type { Locale } from "../../../kernel/format";
import type { WebTexts } from "../../../messages/texts";
import type { PaneTheme } from "../../pane/theme";
import type { Files } from "./files";
import type { PagePreferences } from "./preferences";

export interface PageContextValue {
  readonly files: Files;
  readonly texts: WebTexts;
  /** What the page speaks: the choice of the workbook in front, else of the page. */
  readonly locale: Locale;
  /** The choice of the page. */
  readonly chosen: Locale;
  readonly theme: PaneTheme;
  readonly preferences: PagePreferences;
  readonly openSample: () => void;
  readonly choose: (locale: Locale) => void;
}

export const PageContext = createContext<PageContextValue | null>(null);

export function usePage(): PageContextValue {
  const value = useContext(PageContext);
  if (!value) throw new Error("Outside of the page");
  return value;
}
