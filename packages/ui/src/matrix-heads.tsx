import { SignMark } from "./mark.tsx";
import styles from "./matrix-table.module.css";

/** One group, row or column that the matrix is narrowed to. */
export interface HeadChoice {
  readonly group?: string | undefined;
  readonly area?: string | undefined;
  readonly partnership?: string | undefined;
}

/**
 * What heads of rows, columns and groups do: a click narrows the matrix to one, a link beside the name
 * leads to its page.
 */
export interface MatrixHeads {
  readonly chosen: HeadChoice;
  /** The head that was clicked, also where it is the one that is chosen. */
  readonly onChoose: (head: HeadChoice) => void;
  readonly areaHref: (area: string) => string;
  readonly partnershipHref: (partnership: string) => string;
  /** Called in place of following the link to a page. */
  readonly onGo: (href: string) => void;
}

interface HeadButtonProps {
  readonly of: keyof HeadChoice;
  readonly slug: string;
  readonly pressed: boolean;
  readonly children: React.ReactNode;
}

/** The name of a group, row or column as the button that narrows the matrix to it. The table hears its clicks. */
export function HeadButton({ of, slug, pressed, children }: HeadButtonProps) {
  return (
    <button
      type="button"
      className={styles["head"]}
      data-choose={of}
      data-slug={slug}
      aria-pressed={pressed}
    >
      {children}
    </button>
  );
}

/** The way from a column's head to its page: a small sign, named aloud. */
export function HeadLink(props: {
  readonly href: string;
  readonly slug: string;
  readonly name: string;
}) {
  const { href, slug, name } = props;
  return (
    <a
      className={styles["page"]}
      href={href}
      data-page="partnership"
      data-slug={slug}
      aria-label={`Page of ${name}`}
    >
      <SignMark sign="go" size="small" />
    </a>
  );
}
