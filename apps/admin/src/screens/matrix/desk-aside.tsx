import { cellKey } from "@accord/domain/cell";
import { formatInstant } from "@accord/domain/format-date";
import type { MatrixView } from "@accord/domain/matrix";
import { buttonLook } from "@accord/ui/button";
import type { MatrixPlace } from "@accord/ui/matrix-row";
import { useMemo, useState } from "react";
import styles from "./desk-aside.module.css";
import type { Draft, Drafts } from "./drafts.ts";
import { placesWords } from "./places-words.ts";
import type { Recorded } from "./recording.ts";
import { statementWords } from "./statement-words.ts";
import type { OthersAct } from "./use-others-acts.ts";

interface DeskAsideProps {
  readonly view: MatrixView;
  readonly recorded: readonly Recorded[];
  readonly others: readonly OthersAct[];
  readonly drafts: Drafts;
  readonly onTurn: (one: Recorded) => void;
  readonly onGoOn: (draft: Draft) => void;
  readonly onOpen: (place: MatrixPlace) => void;
  readonly onNext: () => void;
}

/** More would push the rest off the screen. */
const SHOWN = 6;

/** Beside the matrix: what was recorded today and how to undo it, what was not, and what is left to do. */
export function DeskAside(props: DeskAsideProps) {
  const { view, drafts, onGoOn } = props;
  const open = drafts.all.filter(({ places }) => places.length > 0);
  return (
    <section className={styles["aside"]} aria-label="The desk" data-below-bars="">
      <RecordedToday {...props} />
      {open.length > 0 && (
        <section>
          <h2>Begun and not recorded</h2>
          <ul>
            {open.map((draft) => (
              <li key={draft.key}>
                <div>
                  <b>{placesWords(view, draft.places)}</b>
                  <span>
                    {draftWords(draft)}, {formatInstant(draft.at)}
                  </span>
                </div>
                <span className={styles["acts"]}>
                  <button
                    type="button"
                    className={buttonLook("link")}
                    onClick={() => onGoOn(draft)}
                  >
                    Go on
                    <span className="visually-hidden"> with {placesWords(view, draft.places)}</span>
                  </button>
                  <button
                    type="button"
                    className={buttonLook("link")}
                    onClick={() => drafts.done(draft.key, null)}
                  >
                    Forget
                    <span className="visually-hidden"> {placesWords(view, draft.places)}</span>
                  </button>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <LeftToDo {...props} />
    </section>
  );
}

function RecordedToday({ view, recorded, others, onTurn, onOpen }: DeskAsideProps) {
  const [showsAll, setShowsAll] = useState(false);
  const all = [
    ...recorded.map((one) => ({ at: one.at, key: one.id, own: one, other: null })),
    ...others.map((one) => ({ at: one.at, key: `other ${one.act}`, own: null, other: one })),
  ].sort((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <section>
      <h2>Recorded today</h2>
      {all.length === 0 && (
        <p className="quiet small">
          Nothing by you in this browser. What is recorded here can be undone here.
        </p>
      )}
      <ol>
        {all.slice(0, showsAll ? undefined : SHOWN).map(({ key, at, own, other }) => (
          <li key={key}>
            <span className={styles["time"]}>{formatInstant(at).slice(-5)}</span>
            {own && (
              <>
                <div>
                  <b>{own.subject}</b>
                  {own.isUndone ? (
                    <span>
                      <s>{own.words}</s> undone
                    </span>
                  ) : (
                    <span>{own.words}</span>
                  )}
                </div>
                <button type="button" className={buttonLook("link")} onClick={() => onTurn(own)}>
                  {own.isUndone ? "Redo" : "Undo"}
                  <span className="visually-hidden">
                    {" "}
                    {own.subject}, {own.words}
                  </span>
                </button>
              </>
            )}
            {other && (
              <>
                <div>
                  <b>{other.subject}</b>
                  <span>
                    {other.words}, by {other.by}
                  </span>
                </div>
                <button
                  type="button"
                  className={buttonLook("link")}
                  onClick={() => onOpen(other.place)}
                >
                  Look
                  <span className="visually-hidden"> at {placesWords(view, [other.place])}</span>
                </button>
              </>
            )}
          </li>
        ))}
      </ol>
      {all.length > SHOWN && (
        <button
          type="button"
          className={buttonLook("link")}
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? `Show the last ${SHOWN}` : `Show all ${all.length}`}
        </button>
      )}
    </section>
  );
}

function LeftToDo({ view, onNext }: DeskAsideProps) {
  const { waiting, byColumn, wordings } = useMemo(() => leftIn(view), [view]);
  return (
    <section>
      <h2>Left to do</h2>
      {waiting + wordings === 0 && (
        <p className="quiet small">Nothing: every cell is confirmed and every wording is mapped.</p>
      )}
      <ul className={styles["counts"]}>
        {waiting > 0 && (
          <li>
            <b>{waiting}</b>
            <span>
              {waiting === 1 ? "cell" : "cells"} not confirmed since{" "}
              {waiting === 1 ? "it was" : "they were"} recorded:{" "}
              {byColumn.map(({ name, count }) => `${name} ${count}`).join(", ")}{" "}
              <i className={styles["dot"]} />
            </span>
          </li>
        )}
        {wordings > 0 && (
          <li>
            <b>{wordings}</b>
            <span>
              {wordings === 1 ? "wording" : "wordings"} to map:{" "}
              <button type="button" className={buttonLook("link")} onClick={onNext}>
                next <kbd>N</kbd>
              </button>
            </span>
          </li>
        )}
      </ul>
    </section>
  );
}

/** What waits for a person, counted in one pass. */
function leftIn({ cells, partnerships }: MatrixView) {
  const counts = new Map<string, number>();
  for (const { partnership, confirmedAt } of cells) {
    if (confirmedAt === null) counts.set(partnership, (counts.get(partnership) ?? 0) + 1);
  }
  return {
    waiting: [...counts.values()].reduce((sum, count) => sum + count, 0),
    byColumn: partnerships
      .map(({ slug, name }) => ({ name, count: counts.get(slug) ?? 0 }))
      .filter(({ count }) => count > 0),
    wordings: cells.filter(({ needsReview }) => needsReview).length,
  };
}

function draftWords({ typed, effective, places }: Draft): string {
  const standing = typed.standing;
  const said =
    standing === null || standing === "needs-review"
      ? typed.sourceWording || "no status yet"
      : statementWords({
          ...typed,
          status: standing,
          qualifier: typed.qualifier || null,
        }).toLowerCase();
  return [said, effective && `from ${effective}`, places.length > 1 && "one act"]
    .filter(Boolean)
    .join(", ");
}

/** What a draft of the picker is kept under: the cells it is about. */
export function draftKeyOf(places: readonly MatrixPlace[]): string {
  return `pick ${places.map(cellKey).join(" ")}`;
}
