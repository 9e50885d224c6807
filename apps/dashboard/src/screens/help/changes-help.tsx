import { formatDate } from "@accord/domain/format-date";
import styles from "./help-screen.module.css";
import { RELEASES } from "./releases.ts";

/** What each version of Accord brought, the last first. */
export function ChangesHelp() {
  return (
    <>
      <p>What you would notice, in short.</p>
      {RELEASES.map(({ version, on, changes }) => (
        <section key={version}>
          <h2>
            Version {version}{" "}
            <span className={styles["date"]}>{on ? formatDate(on) : "not yet released"}</span>
          </h2>
          <ul className={styles["list"]}>
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
