import { cellKey } from "@accord/domain/cell";
import { countMatrix } from "@accord/domain/counts";
import type { MatrixView } from "@accord/domain/matrix";
import {
  type CSSProperties,
  type MouseEvent,
  type SyntheticEvent,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { cellLinkId } from "./cell-link.ts";
import type { CellMark } from "./cell-mark.ts";
import { MatrixColumnHead } from "./matrix-column-head.tsx";
import { EmptyMatrixGroup, MatrixGroup } from "./matrix-group.tsx";
import type { MatrixHeads } from "./matrix-heads.tsx";
import keptStyles from "./matrix-kept.module.css";
import { moveBetweenCells } from "./matrix-keys.ts";
import paperStyles from "./matrix-paper.module.css";
import { type CellHref, type MatrixPlace, MatrixRow } from "./matrix-row.tsx";
import styles from "./matrix-table.module.css";
import { onPlainClick } from "./plain-click.ts";
import { AS } from "./table-roles.ts";
import { useHeightAsProperty } from "./use-height-as-property.ts";
import { useRowsAFewAtATime } from "./use-rows-a-few-at-a-time.ts";

/** More columns than this do not fit beside each other; the table then scrolls within a region of its own. */
const COLUMNS_THAT_FIT = 7;
/** In more columns than this the words of a status do not fit on a sheet of A3. */
const COLUMNS_WITH_WORDS_ON_PAPER = 13;
/**
 * Of a table with more squares, rows out of sight are left undone: all at once would take the browser
 * longer than a quarter of a second, and each frame of scrolling too long. Browsers keep from a screen
 * reader what is within an undone row until it comes close, so no smaller table has any.
 */
const SQUARES_DONE_AT_ONCE = 4_000;

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
  /** How cells differ from the day compared with, by `cellKey`. */
  readonly marks?: ReadonlyMap<string, CellMark> | null;
  /**
   * The squares (`cellKey`) a filter means; null where there is none. Rows without one are left out;
   * what else is filled loses its fill, its words stay readable.
   */
  readonly matching?: ReadonlySet<string> | null;
  /** Slugs of the areas to show; all where left out. */
  readonly areas?: ReadonlySet<string> | null;
  /** Whether squares where nothing is recorded can be opened, too. */
  readonly opensBlanks?: boolean;
  /** By area slug, in how wide an arrangement it is live. The column is left out without it. */
  readonly reach?: ReadonlyMap<string, string>;
  /** What heads of rows, columns and groups do; without it they are names. */
  readonly heads?: MatrixHeads;
  /** Slugs of groups whose rows are put away, and what folds one. Left out, the table remembers by itself. */
  readonly folded?: ReadonlySet<string>;
  readonly onFold?: (group: string) => void;
  /** Marks without their words: the whole matrix in one look. The words are still read aloud. */
  readonly marksOnly?: boolean;
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
  const { marks = null, matching = null, areas: shown = null, opensBlanks = false } = props;
  const { reach, keeping, heads, marksOnly = false } = props;
  const isKept = keeping !== undefined;
  const [ownFolded, setFolded] = useState(NONE);
  const folded = props.folded ?? ownFolded;
  const fold = props.onFold ?? ((group) => setFolded((before) => toggled(before, group)));
  const head = useRef<HTMLTableSectionElement>(null);
  useHeightAsProperty(head, "--matrix-head-height");
  const cells = useMemo(() => inRows(view, view.cells), [view]);
  const marked = useMemo(() => marks && marksInRows(view, marks), [view, marks]);
  const groups = useMemo(() => groupsOf(view), [view]);
  const counts = useMemo(() => countMatrix(view).byPartnership, [view]);
  const unconfirmed = useMemo(() => (isKept ? unconfirmedOf(view) : null), [view, isKept]);
  const rowNumber = useMemo(
    () => new Map(groups.flatMap(({ areas }) => areas).map(({ slug }, index) => [slug, index + 2])),
    [groups],
  );

  const { partnerships } = view;
  const scrolls = partnerships.length > COLUMNS_THAT_FIT;
  const [isWhole, setWhole] = useState(false);
  const isLarge = view.areas.length * partnerships.length > SQUARES_DONE_AT_ONCE;
  const isLong = isLarge && !isWhole;
  const region = useRef<HTMLElement>(null);
  useRowsAFewAtATime(region, partnerships.length);
  useSightOf(scrolls ? selected : null);
  const matchingByArea = useMemo(() => matching && byArea(matching), [matching]);
  const isShown = (slug: string) =>
    (!shown || shown.has(slug)) && (!matchingByArea || matchingByArea.has(slug));

  /** Gives a link that somebody comes to the address of the day that is shown. */
  function freshen(event: SyntheticEvent<HTMLTableElement>) {
    const link = (event.target as HTMLElement).closest("a");
    if (!link) return;
    const { page, slug = "" } = link.dataset;
    const partnership = link.closest("td")?.dataset["partnership"];
    const area = link.closest("tr")?.dataset["area"];
    if (heads && page === "area") link.href = heads.areaHref(slug);
    else if (heads && page === "partnership") link.href = heads.partnershipHref(slug);
    else if (area && partnership) link.href = cellHref(area, partnership);
  }

  function click(event: MouseEvent<HTMLTableElement>) {
    const target = event.target as HTMLElement;
    const choice = target.closest<HTMLElement>("[data-choose]")?.dataset;
    if (heads && choice?.["choose"]) {
      heads.onChoose({ [choice["choose"]]: choice["slug"] });
      return;
    }
    const page = target.closest("a[data-page]")?.getAttribute("href");
    if (heads && page) {
      onPlainClick(event, () => heads.onGo(page));
      return;
    }
    const link = target.closest("td[data-partnership] > a");
    const partnership = link?.closest("td")?.dataset["partnership"];
    const area = link?.closest("tr")?.dataset["area"];
    if (onOpen && area && partnership) onPlainClick(event, () => onOpen({ area, partnership }));
  }

  const table = (
    // The table hears the clicks and arrow keys of its links, which stay links without it.
    <table
      className={[styles["matrix"], paperStyles["paper"], isKept ? keptStyles["kept"] : ""].join(
        " ",
      )}
      style={{ "--columns": partnerships.length } as CSSProperties}
      data-reach={reach ? "" : undefined}
      data-opens-blanks={opensBlanks ? "" : undefined}
      data-marks-only={marksOnly ? "" : undefined}
      data-long={isLong ? "" : undefined}
      data-many={partnerships.length > COLUMNS_WITH_WORDS_ON_PAPER ? "" : undefined}
      onPointerOver={freshen}
      onFocus={freshen}
      onClick={click}
      onKeyDown={moveBetweenCells}
      {...(keeping === "entered" ? GRID : AS.table)}
      {...(isKept && { "aria-rowcount": view.areas.length + 1 })}
    >
      <caption className="visually-hidden">{caption}</caption>
      <colgroup>
        <col />
        {reach && <col />}
        {partnerships.map(({ slug }) => (
          <col key={slug} />
        ))}
        <col className={keptStyles["commentColumn"]} />
      </colgroup>
      <thead ref={head} data-below-bars="" {...AS.rowGroup}>
        <tr {...AS.row}>
          <th scope="col" className={styles["area"]} {...AS.columnHeader}>
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
                  heads={heads}
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
        const rows = areas.filter(({ slug }) => isShown(slug));
        if (rows.length === 0 && (shown || matching)) return null;
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
            onFold={() => fold(group.slug)}
            heads={heads}
          >
            {rows.map((area) => (
              <MatrixRow
                key={area.slug}
                area={area}
                partnerships={partnerships}
                cells={cells.get(area.slug) ?? []}
                marks={marked?.get(area.slug) ?? null}
                cellHref={cellHref}
                selected={selected?.area === area.slug ? selected.partnership : null}
                changed={
                  changed.size === 0
                    ? ""
                    : partnerships
                        .map(({ slug }) => slug)
                        .filter((slug) =>
                          changed.has(cellKey({ area: area.slug, partnership: slug })),
                        )
                        .join(" ")
                }
                matching={matchingByArea && (matchingByArea.get(area.slug) ?? "")}
                areaHref={heads?.areaHref ?? null}
                isChosen={heads?.chosen.area === area.slug}
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

  function layOutWhole() {
    setWhole(true);
    // The button goes.
    region.current?.focus();
  }

  if (!scrolls) return table;
  return (
    <>
      {isLong && (
        <button type="button" className={styles["whole"]} onClick={layOutWhole}>
          Lay out every row, for a screen reader
        </button>
      )}
      <section
        ref={region}
        className={styles["scrolls"]}
        aria-label={caption}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
        tabIndex={0}
        data-below-bars=""
      >
        {table}
      </section>
    </>
  );
}

/** Brings the cell whose story is open when a table that scrolls is first drawn into sight, where it is not. */
function useSightOf(selected: MatrixPlace | null): void {
  const first = useRef(selected);
  useEffect(() => {
    const link = first.current && document.getElementById(cellLinkId(first.current));
    if (!link) return;
    const { left, top, width, height } = link.getBoundingClientRect();
    const seen = document.elementFromPoint(left + width / 2, top + height / 2);
    if (!link.contains(seen)) link.scrollIntoView({ block: "center", inline: "center" });
  }, []);
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

/** What stands in the squares of each row, in the order of the columns. */
function inRows<Placed extends MatrixPlace>(
  { areas, partnerships }: Pick<MatrixView, "areas" | "partnerships">,
  placed: readonly Placed[],
): ReadonlyMap<string, readonly (Placed | undefined)[]> {
  const column = new Map(partnerships.map(({ slug }, index) => [slug, index]));
  const rows = new Map(
    areas.map(({ slug }) => [
      slug,
      new Array<Placed | undefined>(partnerships.length).fill(undefined),
    ]),
  );
  for (const one of placed) {
    const [row, at] = [rows.get(one.area), column.get(one.partnership)];
    if (row && at !== undefined) row[at] = one;
  }
  return rows;
}

/** The marks of the rows that have any. */
function marksInRows(view: MatrixView, marks: ReadonlyMap<string, CellMark>) {
  const rows = new Map<string, (CellMark | undefined)[]>();
  const column = new Map(view.partnerships.map(({ slug }, index) => [slug, index]));
  for (const [key, mark] of marks) {
    const [area = "", partnership = ""] = key.split("/");
    const at = column.get(partnership);
    // A column that has ended has marks and no square.
    if (at === undefined) continue;
    const row = rows.get(area) ?? view.partnerships.map(() => undefined);
    row[at] = mark;
    rows.set(area, row);
  }
  return rows;
}

/** Slugs of the partnerships of each area, parted by spaces. */
function byArea(keys: ReadonlySet<string>): ReadonlyMap<string, string> {
  const areas = new Map<string, string>();
  for (const key of keys) {
    const [area = "", partnership = ""] = key.split("/");
    const before = areas.get(area);
    areas.set(area, before ? `${before} ${partnership}` : partnership);
  }
  return areas;
}

function toggled(set: ReadonlySet<string>, member: string): ReadonlySet<string> {
  const after = new Set(set);
  if (!after.delete(member)) after.add(member);
  return after;
}
