import type { CountedStatement } from "@accord/domain/page-link";
import { digits } from "@accord/domain/summary-english";
import { PageAnchor } from "../../page-anchor.tsx";
import styles from "./overview-page.module.css";

interface CountedWordsProps {
  readonly statement: CountedStatement;
  /** The number stands out: it is the answer to the question above it. */
  readonly big?: boolean;
}

/** A sentence with its number, which leads to what it counts. Nought leads nowhere. */
export function CountedWords({ statement, big = false }: CountedWordsProps) {
  const { number, counted, rest, to } = statement;
  const after = /^[,.:;]/.test(rest) ? rest : ` ${rest}`;
  // The space after a big figure belongs to it, so that the line under the link begins at its words.
  const figure = big ? (
    <b className={styles["big"]}>{digits(number)} </b>
  ) : (
    <>
      <b>{digits(number)}</b>{" "}
    </>
  );
  if (number === 0) {
    return (
      <>
        <b className={big ? styles["big"] : undefined}>{counted}</b>
        {after}
      </>
    );
  }
  return (
    <>
      <PageAnchor to={to}>
        {figure}
        {counted}
      </PageAnchor>
      {after}
    </>
  );
}
