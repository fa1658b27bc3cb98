import { type Theme, teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { Severity } from "../../findings/outcome";

export type PaneTheme = "light" | "dark" | "highContrast";

/** Colours of words, icons and edges that tell a severity; each is readable on the cards of its theme. */
interface SeverityColours { readonly lkipError: string; readonly lkipWarning: string; readonly lkipInfo: string }

/** A theme's values become CSS variables of its provider and of everything that opens above the pane. */
export const THEMES: Readonly<Record<PaneTheme, Theme & SeverityColours>> = {
  light: { ...webLightTheme, lkipError: "#b10e1c", lkipWarning: "#8a4b00", lkipInfo: "#0f548c" },
  dark: { ...webDarkTheme, lkipError: "#f1848c", lkipWarning: "#f7b57a", lkipInfo: "#83bdf0" },
  highContrast: { ...teamsHighContrastTheme, lkipError: "#ffffff", lkipWarning: "#ffffff", lkipInfo: "#ffffff" },
};

export const SEVERITY_COLOUR: Readonly<Record<Severity, string>> = { error: "var(--lkipError)", warning: "var(--lkipWarning)", info: "var(--lkipInfo)" };
