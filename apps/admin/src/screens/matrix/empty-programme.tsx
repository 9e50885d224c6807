import { buttonLook } from "@accord/ui/button";
import { EmptyState } from "@accord/ui/empty-state";
import { Link } from "@tanstack/react-router";
import { useProgramme } from "../../editor.ts";
import styles from "./forms.module.css";

/** What is said of a programme that has no row and no column yet: the two ways to begin. */
export function EmptyProgramme() {
  return (
    <div className={styles["below"]}>
      <TwoWays />
    </div>
  );
}

function TwoWays() {
  const { slug: programme, may } = useProgramme();
  if (!may.includes("edit-registers")) {
    return (
      <EmptyState heading="Nothing is laid out yet">
        <p>The rows and columns of this programme are laid out by its editors.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      heading="This programme is empty"
      action={
        <>
          <Link className={buttonLook("primary")} to="/$programme/take-in" params={{ programme }}>
            Paste a table
          </Link>
          <Link className={buttonLook()} to="/$programme/layout" params={{ programme }}>
            Lay it out by hand
          </Link>
        </>
      }
    >
      <p>
        Its matrix sets business areas against partnerships. Paste last month’s table from Word or
        Excel and its rows, columns and statuses are found in it; you see what would be recorded
        before anything is. Or lay out rows and columns by hand and fill the cells as you go.
      </p>
    </EmptyState>
  );
}
