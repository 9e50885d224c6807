import { buttonLook } from "@accord/ui/button";
import { EmptyState } from "@accord/ui/empty-state";
import { Page } from "@accord/ui/page";
import { Link, Navigate } from "@tanstack/react-router";
import { AppMasthead } from "../../app-masthead.tsx";
import { isAdministrator, useEditor } from "../../editor.ts";
import { useTitle } from "../../use-title.ts";
import styles from "./programmes-screen.module.css";

/** Which programme: a list for those who keep several, straight on for those who keep one. */
export function ProgrammesScreen() {
  const { session } = useEditor();
  const { programmes } = session;
  useTitle("Programmes");
  const [only] = programmes;
  if (only && programmes.length === 1) {
    if (!only.may.includes("read-drafts") && only.may.includes("confirm")) {
      return <Navigate to="/$programme/mine" params={{ programme: only.slug }} replace />;
    }
    return (
      <Navigate to="/$programme/matrix" params={{ programme: only.slug }} search={{}} replace />
    );
  }
  return (
    <Page masthead={<AppMasthead />}>
      <h1>Programmes</h1>
      {programmes.length === 0 && isAdministrator(session) ? (
        <div className={styles["below"]}>
          <EmptyState
            heading="Begin with a programme"
            action={
              <Link className={buttonLook("primary")} to="/new-programme">
                New programme
              </Link>
            }
          >
            <p>
              A programme has a matrix of its own: its business areas against the partnerships that
              work together. Give it a name, then paste the table you keep in Word or Excel. You
              keep the accounts of this register, and edit a programme once you are its editor.
            </p>
          </EmptyState>
        </div>
      ) : programmes.length === 0 ? (
        <div className={styles["below"]}>
          <EmptyState heading="You keep no programme yet">
            <p>
              A programme appears here when you are made its editor or approver. Ask the
              administrator of this register.
            </p>
          </EmptyState>
        </div>
      ) : (
        <>
          <p className="standfirst">Each programme has a record of its own. Choose one.</p>
          <ul className={styles["programmes"]}>
            {programmes.map(({ slug, name, may }) => (
              <li key={slug}>
                {!may.includes("read-drafts") && may.includes("confirm") ? (
                  <Link to="/$programme/mine" params={{ programme: slug }}>
                    {name}
                  </Link>
                ) : (
                  <Link to="/$programme/matrix" params={{ programme: slug }} search={{}}>
                    {name}
                  </Link>
                )}
                <span className="quiet">
                  {may.includes("edit-matrix")
                    ? "you may edit"
                    : may.includes("confirm")
                      ? "you answer for your force"
                      : "you may read"}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}
