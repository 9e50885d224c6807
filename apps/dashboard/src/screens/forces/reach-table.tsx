import type { Counted } from "@accord/domain/counts";
import type { ForcePage } from "@accord/domain/force-page";
import type { ReachCell, ReachGroup, ReachRow } from "@accord/domain/force-reach";
import { FORCE_TILES } from "@accord/domain/force-tiles";
import { EXITS, STAGES } from "@accord/domain/status";
import { StageMark } from "@accord/ui/mark";
import { onPlainClick } from "@accord/ui/plain-click";
import { ReachLine, type ReachStop } from "@accord/ui/reach-line";
import { AS } from "@accord/ui/table-roles";
import { AreaLinks } from "../../area-links.tsx";
import { PageAnchor } from "../../page-anchor.tsx";
import { PageSection } from "../../page-section.tsx";
import { useGo, usePageHref } from "../../programme-page.ts";
import { countedWords } from "../../told-changes.tsx";
import { shortNames } from "../overview/short-names.ts";
import styles from "./reach-table.module.css";

type Page = { readonly page: ForcePage };

/** How far a force reaches, area by area: a column for each arrangement, a line to the widest that is live. */
export function ReachTable({ page }: Page) {
  const { force, arrangements, groups } = page;
  const initials = initialsOf(arrangements.map(({ head }) => head));
  const title = `How far ${force.short} reaches, area by area`;
  return (
    <PageSection
      title={title}
      note="The line reaches the widest arrangement that is live. A disc shows how far each has come."
    >
      <Key groups={groups} />
      <table className={styles["reach"]} {...AS.table}>
        <caption className="visually-hidden">{title}</caption>
        <thead {...AS.rowGroup}>
          <tr {...AS.row}>
            <th scope="col" {...AS.columnHeader}>
              Business area
            </th>
            <th scope="col" className={styles["stop"]} {...AS.columnHeader}>
              <Head long={force.short} short={tileOf(force.onsCode)} />
            </th>
            {arrangements.map(({ slug, name, head, forces }, n) => (
              <th
                key={slug}
                scope="col"
                className={styles["stop"]}
                abbr={name}
                {...AS.columnHeader}
              >
                <PageAnchor to={{ page: "partnership", partnership: slug }} title={name}>
                  <Head long={head} short={shortHead(page, forces, head) ?? initials[n] ?? null} />
                </PageAnchor>
              </th>
            ))}
            <th scope="col" className={styles["waits"]} {...AS.columnHeader}>
              What the record says of the next step
            </th>
          </tr>
        </thead>
        {groups.map((group, n) => (
          <Group
            key={n}
            page={page}
            group={group}
            isFirst={groups.findIndex(({ kind }) => kind === group.kind) === n}
          />
        ))}
      </table>
    </PageSection>
  );
}

/** A head that is cut to three letters where there is no room for more; it is heard whole. */
function Head({ long, short }: { readonly long: string; readonly short: string | null }) {
  // A name of several forces breaks at its strokes, and not within one of them.
  const words = long.replaceAll("/", "/\u200b");
  if (short === null) return words;
  return (
    <>
      <span className={styles["long"]}>{words}</span>
      <span className={styles["short"]} aria-hidden="true">
        {short}
      </span>
    </>
  );
}

function tileOf(onsCode: string | undefined): string | null {
  return FORCE_TILES.find((tile) => tile.onsCode === onsCode)?.label ?? null;
}

/** The first letters of names of several forces, as the overview writes them; null for one word. */
function initialsOf(heads: readonly string[]): (string | null)[] {
  const short = shortNames(heads);
  return heads.map((head, n) => (head.includes("/") ? (short[n] ?? null) : null));
}

/** The three letters of the one other force that a column is headed with. */
function shortHead({ shared, force }: ForcePage, forces: readonly string[], head: string) {
  const other = shared.forces.find(({ slug, short }) => forces.includes(slug) && short === head);
  return forces.length === 2 && forces.includes(force.slug) ? tileOf(other?.onsCode) : null;
}

interface GroupProps extends Page {
  readonly group: ReachGroup;
  /** The first of its kind carries the anchor that the sentence above leads to. */
  readonly isFirst: boolean;
}

function Group({ page, group, isFirst }: GroupProps) {
  const { kind, rows } = group;
  const span = page.arrangements.length + 3;
  const id = isFirst ? kind : undefined;
  return (
    <tbody {...AS.rowGroup}>
      <tr {...AS.row}>
        <th
          id={id}
          tabIndex={id && -1}
          scope="rowgroup"
          colSpan={span}
          className={styles["group"]}
          data-below-bars=""
          {...AS.rowHeader}
        >
          {headOf(page, group)}{" "}
          <span>
            {rows.length} {rows.length === 1 ? "area" : "areas"}
            {kind === "on-the-way" && rows.length > 1 && ", nearest first"}
          </span>
        </th>
      </tr>
      {kind === "blank" ? (
        <tr {...AS.row}>
          <td colSpan={span} className={styles["blank"]} {...AS.cell}>
            <AreaLinks areas={rows} />
          </td>
        </tr>
      ) : (
        rows.map((row) => <Row key={row.area} page={page} row={row} />)
      )}
    </tbody>
  );
}

function Row({ page, row }: Page & { readonly row: ReachRow }) {
  const hrefOf = usePageHref();
  const go = useGo();
  const stopOf = (cell: ReachCell): ReachStop => {
    const { partnership, counted, movement } = cell;
    const href = hrefOf({ page: "cell", area: row.area, partnership });
    const name = page.arrangements.find(({ slug }) => slug === partnership)?.name ?? partnership;
    return {
      counted,
      movement,
      words: `${name}: ${wordsOf(cell)}`,
      href,
      onClick: (event) => onPlainClick(event, () => go(href)),
    };
  };
  return (
    <tr {...AS.row}>
      <th scope="row" {...AS.rowHeader}>
        <PageAnchor to={{ page: "area", area: row.area }}>{row.name}</PageAnchor>
        {row.waitsFor && <span className={styles["under"]}>{row.waitsFor}</span>}
      </th>
      <ReachLine stops={row.cells.map((cell) => cell && stopOf(cell))} live={row.live} />
      <td className={styles["waits"]} {...AS.cell}>
        {row.waitsFor}
      </td>
    </tr>
  );
}

function wordsOf({ status, counted, qualifier, sourceWording }: ReachCell): string {
  if (status === null) return `Needs review${sourceWording ? `: “${sourceWording}”` : ""}`;
  return [countedWords(counted), qualifier].filter(Boolean).join(", ");
}

/** The discs that occur, with their words, once for the whole table. */
function Key({ groups }: { readonly groups: readonly ReachGroup[] }) {
  const there = new Set(
    groups.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.counted ?? [])),
    ),
  );
  const inOrder: readonly Counted[] = [...STAGES, ...EXITS, "needs-review"];
  return (
    <ul className={styles["key"]} aria-label="What the discs mean">
      {inOrder
        .filter((status) => there.has(status))
        .map((status) => (
          <li key={status} data-status={status === "needs-review" ? status : undefined}>
            <StageMark status={status} size="small" /> {countedWords(status)}
          </li>
        ))}
    </ul>
  );
}

function headOf(page: ForcePage, { kind, partnership }: ReachGroup): string {
  if (kind === "live") {
    const { withWhom } = page.arrangements.find(({ slug }) => slug === partnership) ?? {};
    return `Live with ${withWhom}`;
  }
  return GROUP_HEADS[kind];
}

const GROUP_HEADS = {
  "on-the-way": "On the way",
  "needs-review": "Words that fit no status",
  stopped: "Stopped",
  blank: "Nothing recorded",
} as const;
