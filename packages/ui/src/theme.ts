/** Which of the two looks: one of them, or the device's. */
export type Theme = "light" | "dark" | "system";

const KEPT_AS = "accord-theme";

/** The theme the person chose on this device; `system` until they do. */
export function readTheme(): Theme {
  try {
    const kept = localStorage.getItem(KEPT_AS);
    return kept === "light" || kept === "dark" ? kept : "system";
  } catch {
    // A browser that keeps nothing still has the device's theme.
    return "system";
  }
}

/** Puts a theme on the page and keeps it on this device. Call with `readTheme()` before the first draw. */
export function applyTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset["theme"];
  else dataset["theme"] = theme;
  try {
    if (theme === "system") localStorage.removeItem(KEPT_AS);
    else localStorage.setItem(KEPT_AS, theme);
  } catch {
    // Not kept: it holds until the page is left.
  }
}
