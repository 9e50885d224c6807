import type { SessionProgramme } from "@accord/client/session";
import { Link } from "@tanstack/react-router";
import styles from "../matrix/forms.module.css";

/** The way to what belongs to the reports of a programme, for those who may read it. */
export function ReportsWays({
  programme: { slug, may },
}: {
  readonly programme: SessionProgramme;
}) {
  const params = { programme: slug };
  return (
    <nav aria-label="About the reports">
      <span className={styles["links"]}>
        <Link to="/$programme/schedules" params={params}>
          Schedule of reports
        </Link>
        {may.includes("read-addresses") && (
          <Link to="/$programme/readers" params={params}>
            Readers
          </Link>
        )}
        <Link to="/$programme/messages" params={params} search={{}}>
          Messages
        </Link>
        <a href={`/${slug}/reports`}>Archive, as its readers see it</a>
      </span>
    </nav>
  );
}
