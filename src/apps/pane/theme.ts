import { type Theme, teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { CSSProperties } from "react";
import type { Severity } from "../../findings/outcome";

export type PaneTheme = "light" | "dark" | "highContrast";

export const THEMES: Readonly<Record<PaneTheme, Theme>> = { light: webLightTheme, dark: webDarkTheme, highContrast: teamsHighContrastTheme };

/** Colours of words, icons and edges that tell a severity; each is readable on the cards of its theme. */
const SEVERITY_COLOURS: Readonly<Record<PaneTheme, Readonly<Record<Severity, string>>>> = {
  light: { error: "#b10e1c", warning: "#8a4b00", info: "#0f548c" },
  dark: { error: "#f1848c", warning: "#f7b57a", info: "#83bdf0" },
  highContrast: { error: "#ffffff", warning: "#ffffff", info: "#ffffff" },
};

/** The severities' colours as CSS variables, for the root of the pane. */
export const severityVariables = (theme: PaneTheme): CSSProperties => ({
  "--lkip-error": SEVERITY_COLOURS[theme].error,
  "--lkip-warning": SEVERITY_COLOURS[theme].warning,
  "--lkip-info": SEVERITY_COLOURS[theme].info,
}) as CSSProperties;
