import type { CountedStatement } from "@accord/domain/page-link";
import { digits } from "@accord/domain/summary-english";
import { useId } from "react";
import { PageAnchor } from "../../page-anchor.tsx";
import styles from "./overview-page.module.css";

/** What the record does not say, each gap with how large it is. */
export function Gaps({ unknown }: { readonly unknown: readonly CountedStatement[] }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles["label"]}>
        What we do not know
      </h2>
      <p className={styles["note"]}>
        {unknown.length > 0
          ? "Gaps in the record, named. Blank is not the same as none."
          : "No gap was found."}
      </p>
      <ul className={styles["gaps"]}>
        {unknown.map(({ number, counted, rest, to }) => (
          <li key={`${counted} ${rest}`}>
            <b aria-hidden="true">{digits(number)}</b>
            <span>
              <PageAnchor to={to}>
                <span className="visually-hidden">{digits(number)} </span>
                {counted}
              </PageAnchor>
              {/^[,.:;]/.test(rest) ? rest : ` ${rest}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
