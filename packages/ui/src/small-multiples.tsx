import { STACKED_STAGES, type StageMultiple, type StageMultiples } from "@accord/domain/overview";
import type { PageLink } from "@accord/domain/page-link";
import { statusLabel } from "@accord/domain/status";
import { inSentence } from "@accord/domain/summary-english";
import { type ReactNode, useId } from "react";
import { parted } from "./parted.tsx";
import { PlainTable } from "./plain-table.tsx";
import styles from "./small-multiples.module.css";
import { type StackScale, xOf } from "./stack-paths.ts";
import { StageSigns, StageStack } from "./stage-stack.tsx";

interface SmallMultiplesProps {
  readonly multiples: StageMultiples;
  /** Makes a link of words; `then` where they are about the day compared with. */
  readonly link?: (to: PageLink, day: "then" | "now", words: ReactNode) => ReactNode;
}

const NO_LINK = (_: PageLink, __: "then" | "now", words: ReactNode) => words;

/** More pictures than these are folded away: a page is no list of sixty. */
const MOST_ROWS = 12;

/**
 * The stages of each partnership over time, one small picture a partnership, all on one scale.
 *
 * Each stage is darker than the one above it and parted from it by a line, so that it reads in grey.
 */
export function SmallMultiples({ multiples, link = NO_LINK }: SmallMultiplesProps) {
  const id = useId();
  const { title, rows } = multiples;
  const first = rows.slice(0, MOST_ROWS);
  const others = rows.slice(MOST_ROWS);
  return (
    <figure className={styles["figure"]} aria-labelledby={id}>
      <figcaption className="section-head">
        <h2 id={id}>{title}</h2>
        <p className={styles["key"]}>
          Cells at each stage, one scale for all. From the foot:{" "}
          <StageSigns stages={STACKED_STAGES} />
          {multiples.since && `. The broken line is ${multiples.thenDay}.`}
        </p>
      </figcaption>
      <Rows {...{ multiples, link }} rows={first} caption={title} total={others.length === 0} />
      {others.length > 0 && (
        <details className={styles["numbers"]}>
          <summary>{others.length} more partnerships</summary>
          <Rows {...{ multiples, link }} rows={others} caption="The other partnerships" total />
        </details>
      )}
      <details className={styles["numbers"]}>
        <summary>The numbers as a table</summary>
        <PlainTable<StageMultiple>
          caption={`Cells at each stage on ${multiples.nowDay}`}
          rows={rows}
          keyOf={({ partnership }) => partnership}
          columns={[
            { head: "Partnership", cell: ({ name }) => name, names: true },
            ...STACKED_STAGES.map((stage, n) => ({
              head: statusLabel(stage),
              cell: ({ steps }: StageMultiple) => steps.at(-1)?.counts[n] ?? 0,
              number: true,
            })),
          ]}
        />
      </details>
    </figure>
  );
}

interface RowsProps {
  readonly multiples: StageMultiples;
  readonly rows: readonly StageMultiple[];
  readonly caption: string;
  readonly total: boolean;
  readonly link: NonNullable<SmallMultiplesProps["link"]>;
}

interface LiveNumber {
  readonly number: number;
  readonly of: string;
  readonly to: PageLink;
  readonly day: "then" | "now";
}

function Rows({ multiples, rows, caption, total, link }: RowsProps) {
  const { thenDay, nowDay, liveThen, liveNow } = multiples;
  const scale = {
    from: multiples.from,
    to: multiples.to,
    most: Math.max(
      1,
      ...multiples.rows.flatMap(({ steps }) => steps.map(({ counts }) => sum(counts))),
    ),
  };
  const since = multiples.since && xOf(multiples.since, scale);
  // Nought counts nothing, so there is nowhere to go.
  const numberOf = ({ number, of, to, day }: LiveNumber) =>
    number === 0
      ? number
      : link(
          to,
          day,
          <>
            {number}{" "}
            <span className="visually-hidden">
              live in {of}, {day === "then" ? thenDay : nowDay}
            </span>
          </>,
        );
  return (
    <table className={styles["table"]}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Partnership</th>
          <th scope="col">
            <span className="visually-hidden">Stages over time</span>
            <Axis scale={scale} />
          </th>
          <th scope="col" data-number="">
            Live {thenDay}
          </th>
          <th scope="col" data-number="">
            Live {nowDay}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.partnership}>
            <th scope="row">{link(row.to, "now", parted(row.name))}</th>
            <td>
              <StageStack steps={row.steps} className={styles["stack"]} {...{ scale, since }} />
            </td>
            <td data-number="">
              {numberOf({ number: row.liveThen, of: row.name, to: row.toLive, day: "then" })}
            </td>
            <td data-number="">
              <b>{numberOf({ number: row.liveNow, of: row.name, to: row.toLive, day: "now" })}</b>
            </td>
          </tr>
        ))}
      </tbody>
      {total && (
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {multiples.rows.length === 1 ? "In all" : `All ${inSentence(multiples.rows.length)}`}
            </th>
            <td data-number="">
              {numberOf({ number: liveThen, of: "all", to: ALL_LIVE, day: "then" })}
            </td>
            <td data-number="">
              {numberOf({ number: liveNow, of: "all", to: ALL_LIVE, day: "now" })}
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

const ALL_LIVE: PageLink = { page: "matrix", filter: { status: "live" } };

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Where the pictures begin and end, in months. */
function Axis({ scale }: { readonly scale: StackScale }) {
  const { from, to } = scale;
  if (from.slice(0, 7) === to.slice(0, 7)) return null;
  const isLong = from.slice(0, 4) !== to.slice(0, 4);
  const words = (day: string) =>
    `${MONTHS[Number(day.slice(5, 7)) - 1]}${isLong ? ` ${day.slice(0, 4)}` : ""}`;
  return (
    <span className={styles["axis"]} aria-hidden="true">
      <span>{words(from)}</span>
      <span>{words(to)}</span>
    </span>
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
