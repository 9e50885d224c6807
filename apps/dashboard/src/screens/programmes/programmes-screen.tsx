import { formatDate } from "@accord/domain/format-date";
import { EmptyState } from "@accord/ui/empty-state";
import { Page } from "@accord/ui/page";
import { Link, Navigate } from "@tanstack/react-router";
import { AppMasthead } from "../../app-masthead.tsx";
import { openingDay, useReader } from "../../reader.ts";
import { useTitle } from "../../use-title.ts";
import styles from "./programmes-screen.module.css";

/** Which programme: a list for those who see several, straight on for those who see one. */
export function ProgrammesScreen() {
  const { session } = useReader();
  const { programmes } = session;
  useTitle("Programmes");
  const [only] = programmes;
  if (only && programmes.length === 1) {
    return (
      <Navigate
        to="/$programme"
        params={{ programme: only.slug }}
        search={{ asAt: openingDay(only, session) }}
        replace
      />
    );
  }
  return (
    <Page masthead={<AppMasthead />}>
      <h1 className={programmes.length === 0 ? "visually-hidden" : undefined}>Programmes</h1>
      {programmes.length === 0 ? (
        <EmptyState
          heading="You see no programme yet"
          action={
            session.may.includes("manage-accounts") && (
              <a href="/admin/accounts">Keep the accounts</a>
            )
          }
        >
          <p>
            A programme appears here when your force is in one of its partnerships, or when you are
            given a role in it. Ask the programme office, or the administrator of this register.
          </p>
        </EmptyState>
      ) : (
        <>
          <p className="standfirst">Each programme has a matrix of its own. Choose one.</p>
          <ul className={styles["programmes"]}>
            {programmes.map((programme) => (
              <li key={programme.slug}>
                <Link
                  to="/$programme"
                  params={{ programme: programme.slug }}
                  search={{ asAt: openingDay(programme, session) }}
                >
                  {programme.name}
                </Link>
                <span className="quiet">
                  {programme.showAsAt
                    ? `opens on ${formatDate(programme.showAsAt)}, its last known day`
                    : "as at today"}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}
