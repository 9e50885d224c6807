import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useProgramme } from "../../editor.ts";
import styles from "./registers.module.css";

/** The way back from a page of a register: to the list of registers, then to what stands between. */
export function WayUp({ children }: { readonly children?: ReactNode }) {
  const programme = useProgramme();
  return (
    <nav aria-label="Registers" className={styles["up"]}>
      <Link to="/$programme/registers" params={{ programme: programme.slug }}>
        Registers
      </Link>
      {children}
    </nav>
  );
}
