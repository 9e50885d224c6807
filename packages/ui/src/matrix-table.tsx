import { cellKey } from "@accord/domain/cell";
import { cellsByKey, type MatrixView } from "@accord/domain/matrix";
import { type MouseEvent, useMemo, useRef, useState } from "react";
import { shownStatus } from "./cell-face.tsx";
import type { ShownStatus } from "./mark.tsx";
import { MatrixColumnHead } from "./matrix-column-head.tsx";
import { EmptyMatrixGroup, MatrixGroup } from "./matrix-group.tsx";
import { moveBetweenCells } from "./matrix-keys.ts";
import { type CellHref, type MatrixPlace, MatrixRow } from "./matrix-row.tsx";
import styles from "./matrix-table.module.css";
import { AS } from "./table-roles.ts";
import { tallyOf } from "./tally.ts";
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
  readonly only?: ShownStatus | null;
  /** Slugs of the areas to show; all where left out. */
  readonly areas?: ReadonlySet<string> | null;
  /** Whether squares where nothing is recorded can be opened, too. */
  readonly opensBlanks?: boolean;
  /** By area slug, in how wide an arrangement it is live. The column is left out without it. */
  readonly reach?: ReadonlyMap<string, string>;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * The status matrix as people read it: a native table, every row in the document.
 *
 * Group heads, column heads and the first column stick; groups fold; arrow keys go from cell
 * to cell. A new view draws again only the rows that look different.
 */
export function MatrixTable(props: MatrixTableProps) {
  const { view, caption, cellHref, onOpen, selected = null, changed = NONE } = props;
  const { only = null, areas: shown = null, opensBlanks = false, reach } = props;
  const [folded, setFolded] = useState(NONE);
  const head = useRef<HTMLTableCellElement>(null);
  useHeightAsProperty(head, "--matrix-head-height");
  const cells = useMemo(() => cellsByKey(view), [view]);

  const { partnerships } = view;
  const scrolls = partnerships.length > COLUMNS_THAT_FIT;
  const isShown = (slug: string) =>
    (!shown || shown.has(slug)) &&
    (!only || view.cells.some((cell) => cell.area === slug && shownStatus(cell) === only));

  function open(event: MouseEvent<HTMLTableElement>) {
    const link = (event.target as HTMLElement).closest("td[data-partnership] > a");
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
    if (!onOpen || !link || !plain || event.altKey) return;
    const partnership = link.closest("td")?.dataset["partnership"];
    const area = link.closest("tr")?.dataset["area"];
    if (!area || !partnership) return;
    event.preventDefault();
    onOpen({ area, partnership });
  }

  const table = (
    // The table hears the clicks and arrow keys of its links, which stay links without it.
    <table
      className={styles["matrix"]}
      data-reach={reach ? "" : undefined}
      onClick={open}
      onKeyDown={moveBetweenCells}
      {...AS.table}
    >
      <caption className="visually-hidden">{caption}</caption>
      <colgroup>
        <col className={styles["areaColumn"]} />
        {reach && <col className={styles["reachColumn"]} />}
        {partnerships.map(({ slug }) => (
          <col key={slug} className={styles["cellColumn"]} />
        ))}
        <col className={styles["commentColumn"]} />
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
          {partnerships.map((partnership) => (
            <MatrixColumnHead
              key={partnership.slug}
              partnership={partnership}
              tally={tallyOf(view.cells.filter((cell) => cell.partnership === partnership.slug))}
              areas={view.areas.length}
            />
          ))}
          <th scope="col" className={styles["comment"]} {...AS.columnHeader}>
            Comment in the source
          </th>
        </tr>
      </thead>
      {view.groups.map((group) => {
        const areas = view.areas.filter((area) => area.group === group.slug);
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
            areas={areas}
            partnerships={partnerships}
            cellOf={(area, partnership) =>
              cells.get(cellKey({ area: area.slug, partnership: partnership.slug }))
            }
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

function toggled(set: ReadonlySet<string>, member: string): ReadonlySet<string> {
  const after = new Set(set);
  if (!after.delete(member)) after.add(member);
  return after;
}
