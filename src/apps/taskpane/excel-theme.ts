import { useEffect, useState } from "react";
import { officeTheme } from "../../hosts/office/environment";
import type { PaneTheme } from "../pane/theme";

/** The system's high contrast before all; then Excel's theme, or the system's where Excel tells none. */
function themeNow(): PaneTheme {
  if (matchMedia("(forced-colors: active)").matches) return "highContrast";
  return officeTheme()?.dark ?? matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** Follows the theme; `answered` tells that Excel can be asked. It announces no change, but to change it people leave the pane and come back. */
export function useExcelTheme(answered: boolean): PaneTheme {
  const [theme, setTheme] = useState(themeNow);
  useEffect(() => {
    const look = (): void => { setTheme(themeNow()); };
    look();
    const media = ["(forced-colors: active)", "(prefers-color-scheme: dark)"].map((query) => matchMedia(query));
    for (const one of media) one.addEventListener("change", look);
    window.addEventListener("focus", look);
    document.addEventListener("visibilitychange", look);
    return () => {
      for (const one of media) one.removeEventListener("change", look);
      window.removeEventListener("focus", look);
      document.removeEventListener("visibilitychange", look);
    };
  }, [answered]);
  return theme;
}
