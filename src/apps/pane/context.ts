import { createContext, useContext } from "react";
import type { Locale } from "../../kernel/format";
import { type PaneTexts, paneTexts, type ReportTexts, reportTexts } from "../../messages/texts";
import type { PaneActions } from "./state/use-pane";

/** Where the pane stands: beside a workbook in Excel, or beside a file on our own page. */
export type Place = "excel" | "file";

export interface PaneContextValue {
  readonly locale: Locale;
  readonly place: Place;
  readonly actions: PaneActions;
  /** Something is being done; controls that start something else wait. */
  readonly busy: boolean;
}

export const PaneContext = createContext<PaneContextValue | null>(null);

export function usePaneContext(): PaneContextValue {
  const value = useContext(PaneContext);
  if (!value) throw new Error("Outside of a pane");
  return value;
}

export function useTexts(): { readonly texts: PaneTexts; readonly words: ReportTexts } {
  const { locale } = usePaneContext();
  return { texts: paneTexts[locale], words: reportTexts[locale] };
}
