import { MOVEMENT_LABEL } from "@accord/domain/movement";
import type { OverviewColumn, OverviewItem, OverviewTally } from "@accord/domain/overview";
import { MovementMark, StageMark } from "@accord/ui/mark";
import { useId } from "react";
import { PageAnchor } from "../../page-anchor.tsx";
import { countedWords } from "../../told-changes.tsx";
import { CountedWords } from "./counted-words.tsx";
import styles from "./overview-page.module.css";
import { Yours } from "./yours.tsx";

/** One question: the sentence that answers it, what it counts, and how many more there are. */
export function OverviewColumnPart({ column }: { readonly column: OverviewColumn }) {
  const id = useId();
  const { title, says, items, tallies, unlisted, more } = column;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles["label"]}>
        {title}
      </h2>
      <p className={styles["says"]}>
        <CountedWords statement={says} big />
      </p>
      <div>
        {items.length > 0 && (
          <ul className={styles["items"]}>
            {items.map((item) => (
              <Item key={`${item.area} ${item.where} ${item.tells}`} item={item} />
            ))}
          </ul>
        )}
        {tallies.length > 0 && (
          <ul className={styles["tallies"]}>
            {tallies.map((tally) => (
              <Tally key={tally.partnership} tally={tally} />
            ))}
          </ul>
        )}
        {unlisted && <p className={styles["more"]}>{unlisted}</p>}
        {more.map((statement) => (
          <p key={statement.counted} className={styles["more"]}>
            <CountedWords statement={statement} />
          </p>
        ))}
      </div>
    </section>
  );
}

function Item({ item }: { readonly item: OverviewItem }) {
  const { areaName, to, mark, partnerships, where, tells, why } = item;
  return (
    <li data-kind={mark.kind}>
      <span className={styles["sign"]}>
        {mark.kind === "movement" ? (
          <>
            <MovementMark movement={mark.movement} size="small" />
            <span className="visually-hidden">{MOVEMENT_LABEL[mark.movement]}: </span>
          </>
        ) : (
          <span data-status={mark.status}>
            <StageMark status={mark.status} />
            <span className="visually-hidden">{countedWords(mark.status)}: </span>
          </span>
        )}
      </span>
      {/* An area may stand there twice, each time leading to another of its cells. */}
      <PageAnchor to={to} aria-label={to.page === "cell" ? `${areaName}, ${where}` : undefined}>
        {areaName}
      </PageAnchor>
      <span className={styles["where"]}>
        {where} <Yours partnerships={partnerships} />
      </span>
      {(tells || why) && (
        <span className={styles["tells"]}>
          {tells}
          {tells && why && ". "}
          {why && <i>{why}.</i>}
        </span>
      )}
    </li>
  );
}

function Tally({ tally }: { readonly tally: OverviewTally }) {
  const { partnership, name, number, of, to } = tally;
  return (
    <li>
      <span>
        {name} <Yours partnerships={[partnership]} />
      </span>
      <PageAnchor to={to}>
        {number}
        <span className="visually-hidden"> not confirmed in {name}</span>
      </PageAnchor>
      <span className={styles["of"]}>of {of}</span>
    </li>
  );
}
