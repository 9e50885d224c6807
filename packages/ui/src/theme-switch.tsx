import { useState } from "react";
import styles from "./button.module.css";
import { SignMark } from "./mark.tsx";
import { applyTheme, readTheme, type Theme } from "./theme.ts";

const THEMES = {
  system: { says: "as the device", next: "light" },
  light: { says: "light", next: "dark" },
  dark: { says: "dark", next: "system" },
} as const satisfies Record<Theme, { says: string; next: Theme }>;

/** Goes from the device's look to light, to dark and back; the choice is kept on this device. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState(readTheme);
  const { says, next } = THEMES[theme];
  const name = `Look: ${says}. Change to ${THEMES[next].says}`;
  return (
    <button
      type="button"
      className={styles["icon"]}
      aria-label={name}
      title={name}
      onClick={() => {
        applyTheme(next);
        setTheme(next);
      }}
    >
      <SignMark sign="theme" />
    </button>
  );
}
