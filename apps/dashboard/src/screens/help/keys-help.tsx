import { Fragment } from "react";
import { PAGE_KEYS } from "../../page-keys.ts";
import styles from "./help-screen.module.css";

/** Every key of every page. */
export function KeysHelp() {
  return (
    <>
      <p>
        Everything works without a mouse. On the matrix, press ? to see these keys without leaving
        the page.
      </p>
      <dl className={styles["keys"]}>
        {PAGE_KEYS.map(([keys, does]) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <Fragment key={key}>
                  <kbd>{key}</kbd>{" "}
                </Fragment>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
