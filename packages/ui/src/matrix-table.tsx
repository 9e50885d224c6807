import { cellKey } from "@accord/domain/cell";
import { type Counted, countMatrix } from "@accord/domain/counts";
import type { MatrixView } from "@accord/domain/matrix";
import { type MouseEvent, useMemo, useRef, useState } from "react";
import { shownStatus } from "./cell-face.tsx";
import { MatrixColumnHead } from "./matrix-column-head.tsx";
import { EmptyMatrixGroup, MatrixGroup } from "./matrix-group.tsx";
import keptStyles from "./matrix-kept.module.css";
import { moveBetweenCells } from "./matrix-keys.ts";
import { type CellHref, type MatrixPlace, MatrixRow } from "./matrix-row.tsx";
import styles from "./matrix-table.module.css";
import { onPlainClick } from "./plain-click.ts";
import { AS } from "./table-roles.ts";
import { useHeightAsProperty } from "./use-height-as-property.ts";

/** More columns than this do not fit beside each other; the table then scrolls within a region of its own. */
const COLUMNS_THAT_FIT = 7;

export interface MatrixTableProps {
  readonly view: MatrixView;
  /** Says what the table shows, for those who cannot glance at it. */
  readonly caption: string;
  readonly cellHref: CellHref;
  /** Called in place of following the link, unless the person asked for a new tab or window. */
  readonly onOpen?: (place: MatrixPlace) => void;
  /** The cell whose story is open. */
  readonly selected?: MatrixPlace | null;
  /** Keys (`cellKey`) of cells that have just changed. Each glows once; take it out again before the next time. */
  readonly changed?: ReadonlySet<string>;
  /** Leaves rows without this status out, and takes the fill from what does not match. */
  readonly only?: Counted | null;
  /** Slugs of the areas to show; all where left out. */
  readonly areas?: ReadonlySet<string> | null;
  /** Whether squares where nothing is recorded can be opened, too. */
  readonly opensBlanks?: boolean;
  /** By area slug, in how wide an arrangement it is live. The column is left out without it. */
  readonly reach?: ReadonlyMap<string, string>;
  /** Makes it the table that is kept, with what waits to be confirmed. Left out, it is read. */
  readonly keeping?: Keeping;
}

/**
 * The table of those who keep it. Its squares are counted and Tab stops at none of them: whoever
 * draws it gives one the stop. `entered` makes a grid of the same table.
 */
export type Keeping = "beside" | "entered";

const NONE: ReadonlySet<string> = new Set();

/**
 * The status matrix as people read it: a native table, every row in the document.
 *
 * Group heads, column heads and the first column stick; groups fold; arrow keys go from cell
 * to cell. A new view draws again only the rows that look different.
 */
export function MatrixTable(props: MatrixTableProps) {
  const { view, caption, cellHref, onOpen, selected = null, changed = NONE } = props;
  const { only = null, areas: shown = null, opensBlanks = false, reach, keeping } = props;
  const isKept = keeping !== undefined;
  const [folded, setFolded] = useState(NONE);
  const head = useRef<HTMLTableCellElement>(null);
  useHeightAsProperty(head, "--matrix-head-height");
  // Not the domain's cellsByKey: its file would bring the time library into the first visit.
  const cells = useMemo(
    () => new Map(view.cells.map((cell) => [cellKey(cell), cell] as const)),
    [view],
  );
  const groups = useMemo(() => groupsOf(view), [view]);
  const counts = useMemo(() => countMatrix(view).byPartnership, [view]);
  const unconfirmed = useMemo(() => (isKept ? unconfirmedOf(view) : null), [view, isKept]);
  const rowNumber = useMemo(
    () => new Map(groups.flatMap(({ areas }) => areas).map(({ slug }, index) => [slug, index + 2])),
    [groups],
  );

  const { partnerships } = view;
  const scrolls = partnerships.length > COLUMNS_THAT_FIT;
  const holding = useMemo(
    () =>
      only && new Set(view.cells.filter((c) => shownStatus(c) === only).map(({ area }) => area)),
    [view, only],
  );
  const isShown = (slug: string) => (!shown || shown.has(slug)) && (!holding || holding.has(slug));

  function open(event: MouseEvent<HTMLTableElement>) {
    const link = (event.target as HTMLElement).closest("td[data-partnership] > a");
    const partnership = link?.closest("td")?.dataset["partnership"];
    const area = link?.closest("tr")?.dataset["area"];
    if (onOpen && area && partnership) onPlainClick(event, () => onOpen({ area, partnership }));
  }

  const table = (
    // The table hears the clicks and arrow keys of its links, which stay links without it.
    <table
      className={isKept ? `${styles["matrix"]} ${keptStyles["kept"]}` : styles["matrix"]}
      data-reach={reach ? "" : undefined}
      onClick={open}
      onKeyDown={moveBetweenCells}
      {...(keeping === "entered" ? GRID : AS.table)}
      {...(isKept && { "aria-rowcount": view.areas.length + 1 })}
    >
      <caption className="visually-hidden">{caption}</caption>
      <colgroup>
        <col className={styles["areaColumn"]} />
        {reach && <col className={styles["reachColumn"]} />}
        {partnerships.map(({ slug }) => (
          <col key={slug} className={styles["cellColumn"]} />
        ))}
        <col className={`${styles["commentColumn"]} ${keptStyles["commentColumn"]}`} />
      </colgroup>
      <thead {...AS.rowGroup}>
        <tr {...AS.row}>
          <th scope="col" className={styles["area"]} ref={head} {...AS.columnHeader}>
            Business area
          </th>
          {reach && (
            <th scope="col" className={styles["reach"]} {...AS.columnHeader}>
              Live in
            </th>
          )}
          {partnerships.map((partnership) => {
            const column = counts.get(partnership.slug);
            return (
              column && (
                <MatrixColumnHead
                  key={partnership.slug}
                  partnership={partnership}
                  counts={column}
                  areas={view.areas.length}
                  unconfirmed={unconfirmed && (unconfirmed.get(partnership.slug) ?? 0)}
                />
              )
            );
          })}
          <th
            scope="col"
            className={`${styles["comment"]} ${keptStyles["comment"]}`}
            {...AS.columnHeader}
          >
            Comment in the source
          </th>
        </tr>
      </thead>
      {groups.map(({ group, areas, counts }) => {
        if (areas.length === 0) {
          return (
            <EmptyMatrixGroup
              key={group.slug}
              group={group}
              columns={partnerships.length}
              hasReach={reach !== undefined}
            />
          );
        }
        return (
          <MatrixGroup
            key={group.slug}
            group={group}
            areas={areas.length}
            partnerships={partnerships}
            counts={counts}
            hasReach={reach !== undefined}
            folded={folded.has(group.slug)}
            onFold={() => setFolded((before) => toggled(before, group.slug))}
          >
            {areas
              .filter(({ slug }) => isShown(slug))
              .map((area) => (
                <MatrixRow
                  key={area.slug}
                  area={area}
                  partnerships={partnerships}
                  cells={partnerships.map(({ slug }) =>
                    cells.get(cellKey({ area: area.slug, partnership: slug })),
                  )}
                  cellHref={cellHref}
                  selected={selected?.area === area.slug ? selected.partnership : null}
                  changed={partnerships
                    .map(({ slug }) => slug)
                    .filter((slug) => changed.has(cellKey({ area: area.slug, partnership: slug })))
                    .join(" ")}
                  only={only}
                  opensBlanks={opensBlanks}
                  reach={reach && (reach.get(area.slug) ?? "")}
                  number={isKept ? (rowNumber.get(area.slug) ?? null) : null}
                />
              ))}
          </MatrixGroup>
        );
      })}
    </table>
  );

  if (!scrolls) return table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section className={styles["scrolls"]} aria-label={caption} tabIndex={0}>
      {table}
    </section>
  );
}

const GRID = { role: "grid", "aria-multiselectable": true } as const;

/** How many cells of each partnership nobody has confirmed since they were recorded. */
function unconfirmedOf({ cells }: MatrixView): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { partnership, confirmedAt } of cells) {
    if (confirmedAt === null) counts.set(partnership, (counts.get(partnership) ?? 0) + 1);
  }
  return counts;
}

/** The groups in order, each with its areas and with its own counts by partnership. */
function groupsOf(view: MatrixView) {
  return view.groups.map((group) => {
    const areas = view.areas.filter((area) => area.group === group.slug);
    const slugs = new Set(areas.map(({ slug }) => slug));
    const cells = view.cells.filter(({ area }) => slugs.has(area));
    return { group, areas, counts: countMatrix({ ...view, areas, cells }).byPartnership };
  });
}

function toggled(set: ReadonlySet<string>, member: string): ReadonlySet<string> {
  const after = new Set(set);
  if (!after.delete(member)) after.add(member);
  return after;
}
