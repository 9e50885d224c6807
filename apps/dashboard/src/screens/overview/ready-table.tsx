import type { Overview, ReadyArea } from "@accord/domain/overview";
import { listed } from "@accord/domain/summary-english";
import { StageMark } from "@accord/ui/mark";
import { useId } from "react";
import { PageAnchor } from "../../page-anchor.tsx";
import { countedWords } from "../../told-changes.tsx";
import { CountedWords } from "./counted-words.tsx";
import styles from "./overview-page.module.css";
import { shortNames } from "./short-names.ts";

interface ReadyTableProps {
  readonly ready: Overview["ready"];
  readonly partnerships: Overview["partnerships"];
}

/** More columns than these do not fit: the row then names the partnerships that have an entry. */
const MOST_COLUMNS = 7;

/** The areas that could be taken to the region next, with who is in none of it. */
export function ReadyTable({ ready, partnerships }: ReadyTableProps) {
  const id = useId();
  const { rows, rule, more } = ready;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles["label"]}>
        Ready for a wider arrangement
      </h2>
      <p className={styles["note"]}>{rows.length > 0 ? rule : `No area is ${beginSmall(rule)}`}</p>
      {rows.length > 0 &&
        (partnerships.length <= MOST_COLUMNS ? (
          <Marks rows={rows} partnerships={partnerships} label={id} />
        ) : (
          <ul className={styles["items"]}>
            {rows.map((row) => (
              <li key={row.area.slug} data-plain="">
                <PageAnchor to={{ page: "area", area: row.area.slug }}>{row.area.name}</PageAnchor>
                <span className={styles["tells"]}>{enteredIn(row, partnerships)}</span>
              </li>
            ))}
          </ul>
        ))}
      {more && (
        <p className={styles["more"]}>
          <CountedWords statement={more} />
        </p>
      )}
    </section>
  );
}

interface MarksProps {
  readonly rows: readonly ReadyArea[];
  readonly partnerships: Overview["partnerships"];
  readonly label: string;
}

function Marks({ rows, partnerships, label }: MarksProps) {
  const shorts = shortNames(partnerships.map(({ name }) => name));
  return (
    <table className={styles["ready"]} aria-labelledby={label}>
      <thead>
        <tr>
          <th scope="col">Area</th>
          {partnerships.map(({ slug, name }, n) => (
            <th key={slug} scope="col">
              <span aria-hidden="true" title={name}>
                {shorts[n]}
              </span>
              <span className="visually-hidden">{name}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ area, cells, without }) => (
          <tr key={area.slug}>
            <th scope="row">
              <PageAnchor to={{ page: "area", area: area.slug }}>{area.name}</PageAnchor>
              {without.length > 0 && (
                <span className={styles["tells"]}>In none: {listed(without)}</span>
              )}
            </th>
            {cells.map(({ partnership, status }) => (
              <td key={partnership} data-status={status ?? undefined}>
                {status && <StageMark status={status} />}
                <span className="visually-hidden">{wordOf(status)}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function wordOf(status: ReadyArea["cells"][number]["status"]): string {
  return status === null ? "blank" : countedWords(status);
}

function enteredIn(row: ReadyArea, partnerships: Overview["partnerships"]): string {
  const there = row.cells.flatMap(({ partnership, status }) => {
    const name = partnerships.find(({ slug }) => slug === partnership)?.name ?? partnership;
    return status === null ? [] : [`${name} ${wordOf(status).toLowerCase()}`];
  });
  const without = row.without.length > 0 ? `. In none: ${listed(row.without)}` : "";
  return `${listed(there)}${without}`;
}

function beginSmall(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1);
}
