import { type Theme, teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { Severity } from "../../findings/outcome";

export type PaneTheme = "light" | "dark" | "highContrast";

/** Colours of words, icons and edges that tell a severity; each is readable on the cards of its theme. */
interface SeverityColours { readonly lkipError: string; readonly lkipWarning: string; readonly lkipInfo: string }
/** Behind what the mouse is on. Fluent's own turns text around in high contrast, which cards with text of several colours cannot. */
interface HoverColour { readonly lkipHover: string }

/** A theme's values become CSS variables of its provider and of everything that opens above the pane. */
export const THEMES: Readonly<Record<PaneTheme, Theme & SeverityColours & HoverColour>> = {
  light: { ...webLightTheme, lkipError: "#b10e1c", lkipWarning: "#8a4b00", lkipInfo: "#0f548c", lkipHover: webLightTheme.colorSubtleBackgroundHover },
  dark: { ...webDarkTheme, lkipError: "#f1848c", lkipWarning: "#f7b57a", lkipInfo: "#83bdf0", lkipHover: webDarkTheme.colorSubtleBackgroundHover },
  highContrast: { ...teamsHighContrastTheme, lkipError: "#ffffff", lkipWarning: "#ffffff", lkipInfo: "#ffffff", lkipHover: teamsHighContrastTheme.colorNeutralBackground1 },
};

export const SEVERITY_COLOUR: Readonly<Record<Severity, string>> = { error: "var(--lkipError)", warning: "var(--lkipWarning)", info: "var(--lkipInfo)" };

export const HOVER_COLOUR = "var(--lkipHover)";
