import type { ReactElement, ReactNode } from "react";
import styles from "./masthead.module.css";
import { ThemeSwitch } from "./theme-switch.tsx";

export interface MastheadProps {
  /** The security marking of what the page shows. */
  readonly marking: string;
  /** Said at the right of the marking where the data is a demonstration. */
  readonly demonstration?: ReactNode;
  /** The link of the product's mark; a router's link, drawn around `brand`. */
  readonly home: (brand: ReactNode, className: string) => ReactElement;
  /** The programme whose page it is, and whether it is being edited. */
  readonly programme?: ReactNode;
  /** A link for each page; the current one carries `aria-current`. */
  readonly pages?: readonly ReactElement[];
  /** Further controls before the theme switch: search, "Edit". */
  readonly tools?: ReactNode;
  /** The account menu, or the link to sign in. */
  readonly account?: ReactNode;
}

/** The head of every page: marking, product, programme, pages, account. */
export function Masthead(props: MastheadProps) {
  const { marking, demonstration, home, programme, pages = [], tools, account } = props;
  return (
    <header>
      <div className={styles["marking"]}>
        <b>{marking}</b>
        {demonstration && <span className={styles["demonstration"]}>{demonstration}</span>}
      </div>
      <div className={styles["masthead"]}>
        {home(<Brand />, styles["brand"] ?? "")}
        {programme && <span className={styles["programme"]}>{programme}</span>}
        {pages.length > 0 && (
          <nav aria-label="Pages" className={styles["pages"]}>
            {/* On a phone the pages scroll sideways, and a browser is content with a part of a link. */}
            <ul onFocus={({ target }) => showWhole(target)}>
              {pages.map((page) => (
                <li key={page.key}>{page}</li>
              ))}
            </ul>
          </nav>
        )}
        <div className={styles["tools"]}>
          {tools}
          <ThemeSwitch />
          {account}
        </div>
      </div>
    </header>
  );
}

/** For the keyboard alone: under a finger or a pointer nothing moves. */
function showWhole(link: Element): void {
  if (!link.matches(":focus-visible")) return;
  link.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** The product's mark and name. */
export function Brand() {
  return (
    <>
      <svg viewBox="0 0 18 18" aria-hidden="true">
        <path d="M8 1.06a8 8 0 0 0 0 15.88Z" fill="currentColor" />
        <path d="M10 1.06a8 8 0 0 1 0 15.88Z" fill="currentColor" />
      </svg>
      Accord
    </>
  );
}
