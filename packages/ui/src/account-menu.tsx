import { type ReactNode, useEffect, useRef } from "react";
import styles from "./account-menu.module.css";

interface AccountMenuProps {
  /** Who is signed in. */
  readonly name: string;
  /** Their office and force, as far as known. */
  readonly office?: ReactNode;
  /** Links and buttons: other programmes, "Sign out". */
  readonly children: ReactNode;
}

/** Who is signed in, and what they can do about it. Opens and closes like any disclosure; Escape closes it. */
export function AccountMenu({ name, office, children }: AccountMenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    function closeFromOutside(event: PointerEvent) {
      const details = menu.current;
      if (details?.open && !details.contains(event.target as Node)) details.open = false;
    }
    document.addEventListener("pointerdown", closeFromOutside);
    return () => document.removeEventListener("pointerdown", closeFromOutside);
  }, []);

  return (
    <details
      ref={menu}
      className={styles["menu"]}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !menu.current?.open) return;
        event.stopPropagation();
        menu.current.open = false;
        menu.current.querySelector("summary")?.focus();
      }}
    >
      <summary>{name}</summary>
      <div className={styles["card"]}>
        {office && <p className="quiet">{office}</p>}
        {children}
      </div>
    </details>
  );
}
