/** The colours: Fluent's themes on Duebook's teal, chosen as Office, the system or a contrast theme asks. */
import { createDarkTheme, createLightTheme, teamsHighContrastTheme, type BrandVariants, type Theme } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";

/** 80 carries white text at 4.8:1, 70 at 5.8:1; 100 and up stand on Fluent's dark grey at 5.4:1 or more. */
const teal: BrandVariants = {
  10: "#051f1d", 20: "#072c29", 30: "#0a3b38", 40: "#0c4b46", 50: "#0e5853", 60: "#10655f", 70: "#13726c", 80: "#157f78",
  90: "#18958d", 100: "#2ab0a7", 110: "#43b8b0", 120: "#5ac2ba", 130: "#72cac4", 140: "#8cd4cf", 150: "#aadfdb", 160: "#c8eae8",
};

export type ThemeName = "light" | "dark" | "contrast";

const themes: Record<ThemeName, () => Theme> = {
  light: () => createLightTheme(teal),
  dark: () => createDarkTheme(teal),
  contrast: () => teamsHighContrastTheme,
};

const asks = (query: string): boolean => typeof matchMedia === "function" && matchMedia(query).matches;

/** Excel says its theme in `Office.context.officeTheme`; where it is silent, the system's wish counts. */
function readThemeName(): ThemeName {
  if (asks("(forced-colors: active)")) return "contrast";
  const office = typeof Office === "undefined" ? undefined : (Office.context?.officeTheme as Office.OfficeTheme | undefined);
  if (office?.isDarkTheme !== undefined) return office.isDarkTheme ? "dark" : "light";
  const body = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(office?.bodyBackgroundColor ?? "");
  if (body) return body.slice(1).reduce((sum, part) => sum + parseInt(part, 16), 0) < 3 * 128 ? "dark" : "light";
  return asks("(prefers-color-scheme: dark)") ? "dark" : "light";
}

/** Excel has no event for a changed theme, so it is read again whenever the pane comes back into view. */
export function useTheme(): { name: ThemeName; theme: Theme } {
  const [name, setName] = useState(readThemeName);
  const theme = useMemo(() => themes[name](), [name]);
  useEffect(() => {
    const read = () => setName(readThemeName());
    const queries = typeof matchMedia === "function" ? ["(forced-colors: active)", "(prefers-color-scheme: dark)"].map((query) => matchMedia(query)) : [];
    document.addEventListener("visibilitychange", read);
    window.addEventListener("focus", read);
    for (const query of queries) query.addEventListener("change", read);
    return () => {
      document.removeEventListener("visibilitychange", read);
      window.removeEventListener("focus", read);
      for (const query of queries) query.removeEventListener("change", read);
    };
  }, []);
  return { name, theme };
}
