import { useTrpc } from "@accord/client/trpc";
import { useLiveRead } from "@accord/client/use-live-read";
import type { CellChange } from "@accord/domain/difference";
import { formatDate } from "@accord/domain/format-date";
import type { MatrixArea, MatrixCell, MatrixView } from "@accord/domain/matrix";
import { isMovement, MOVEMENT_LABEL } from "@accord/domain/movement";
import { reachByArea } from "@accord/domain/reach";
import { STATUSES } from "@accord/domain/status";
import { capital, inSentence, many } from "@accord/domain/summary-english";
import { Checkbox } from "@accord/ui/checkbox";
import { EmptyState } from "@accord/ui/empty-state";
import { FindArea } from "@accord/ui/find-area";
import { MovementMark, StageMark } from "@accord/ui/mark";
import { parted } from "@accord/ui/parted";
import { AS } from "@accord/ui/table-roles";
import { memo, useMemo, useState } from "react";
import { FollowArea } from "../../follow-area.tsx";
import { PageAnchor } from "../../page-anchor.tsx";
import { useProgrammePage } from "../../programme-page.ts";
import { ReadPage } from "../../read-page.tsx";
import { countedWords } from "../../told-changes.tsx";
import { useCompared } from "../../use-compared.ts";
import { useStars } from "../../use-following.ts";
import { useTitle } from "../../use-title.ts";
import { findAreas } from "../matrix/find-areas.ts";
import styles from "./areas-screen.module.css";
import { PlanOnly } from "./plan-only.tsx";

/** All areas of a programme by group, each with its reach, where it stands, and what moved. */
export function AreasScreen() {
  const trpc = useTrpc();
  const { programme, days } = useProgrammePage();
  const { asAt, knownAt } = days;
  const live = useLiveRead(
    trpc.matrix.read.queryOptions({
      ...{ programme: programme.slug, asAt },
      ...(knownAt && { knownAt }),
    }),
  );
  return (
    <ReadPage live={live} what="the areas" columns={1}>
      {(view) => <Areas view={view} />}
    </ReadPage>
  );
}

function Areas({ view }: { readonly view: MatrixView }) {
  const [find, setFind] = useState("");
  const { since, moved } = useCompared(view);
  const reach = useMemo(() => reachByArea(view), [view]);
  const found = useMemo(() => findAreas(view.areas, find), [view.areas, find]);
  const cells = useMemo(() => Map.groupBy(view.cells, ({ area }) => area), [view]);
  const changes = useMemo(
    () =>
      Map.groupBy(moved?.filter(({ movement }) => isMovement(movement)) ?? [], ({ area }) => area),
    [moved],
  );
  const { isStarred } = useStars(useProgrammePage().programme);
  const [isOnlyMine, setOnlyMine] = useState(false);
  const hasStars = view.areas.some(({ slug }) => isStarred(slug));
  const isShown = (slug: string) =>
    (found === null || found.has(slug)) && (!isOnlyMine || !hasStars || isStarred(slug));
  const live = view.areas.filter(({ slug }) => reach.get(slug) !== "Not yet").length;
  const title =
    live === 0
      ? "No area is live anywhere yet"
      : `${capital(inSentence(live))} of ${many(view.areas.length, "area")} ${live === 1 ? "is" : "are"} live somewhere`;
  useTitle(`Areas: ${title}`);
  const groups = view.groups
    .map((group) => ({
      group,
      areas: view.areas.filter((area) => area.group === group.slug && isShown(area.slug)),
    }))
    .filter(({ areas }) => areas.length > 0);
  return (
    <>
      <h1>{title}</h1>
      <p className="standfirst">
        The business areas of the programme by group as at {formatDate(view.asAt)}
        {since && `, compared with ${formatDate(since.day)}`}. An area reaches as far as the widest
        arrangement it is live in.
      </p>
      <div className={styles["find"]}>
        <FindArea value={find} onChange={setFind} />
        {hasStars && (
          <Checkbox label="Only those I follow" checked={isOnlyMine} onChange={setOnlyMine} />
        )}
      </div>
      <p className={found?.size === 0 ? styles["none"] : "visually-hidden"} role="status">
        {found &&
          (found.size === 0
            ? `No area is called “${find}”, by this or another name.`
            : `${capital(many(found.size, "area"))} found.`)}
      </p>
      {view.areas.length === 0 ? (
        <EmptyState heading="No area is listed on this day">
          <p>Areas stand here once the programme lists them as rows of its matrix.</p>
        </EmptyState>
      ) : (
        <table className={styles["areas"]} {...AS.table}>
          <caption className="visually-hidden">
            Areas by group: reach, where each stands in every partnership, what moved
          </caption>
          <thead {...AS.rowGroup}>
            <tr {...AS.row}>
              <th scope="col" {...AS.columnHeader}>
                Area
              </th>
              <th scope="col" {...AS.columnHeader}>
                Reach
              </th>
              {view.partnerships.map(({ slug, name }) => (
                <th key={slug} scope="col" {...AS.columnHeader} className={styles["partnership"]}>
                  <PageAnchor to={{ page: "partnership", partnership: slug }}>
                    {parted(name)}
                  </PageAnchor>
                </th>
              ))}
              <th scope="col" {...AS.columnHeader}>
                Moved
              </th>
            </tr>
          </thead>
          {groups.map(({ group, areas }) => (
            <tbody key={group.slug} {...AS.rowGroup}>
              <tr {...AS.row} className={styles["group"]}>
                <th scope="rowgroup" colSpan={3 + view.partnerships.length} {...AS.rowHeader}>
                  {group.name} <span>{areas.length}</span>
                </th>
              </tr>
              {areas.map((area) => (
                <AreaRow
                  key={area.slug}
                  area={area}
                  partnerships={view.partnerships}
                  cells={cells.get(area.slug) ?? NO_CELLS}
                  reach={reach.get(area.slug) ?? ""}
                  moved={changes.get(area.slug) ?? NO_CHANGES}
                />
              ))}
            </tbody>
          ))}
        </table>
      )}
      <Marks view={view} />
      <PlanOnly find={find} partnerships={view.partnerships} />
    </>
  );
}

/** What the marks in the table mean: those that are in it. */
function Marks({ view }: { readonly view: MatrixView }) {
  const used = new Set(view.cells.map(({ status }) => status ?? "needs-review"));
  const shown = [...STATUSES, "needs-review" as const].filter((status) => used.has(status));
  return (
    <p className={styles["marks"]}>
      {shown.map((status) => (
        <span key={status} data-status={status === "needs-review" ? status : undefined}>
          <StageMark status={status} size="small" /> {countedWords(status)}
        </span>
      ))}
    </p>
  );
}

const NO_CELLS: readonly MatrixCell[] = [];
const NO_CHANGES: readonly CellChange[] = [];

interface AreaRowProps {
  readonly area: MatrixArea;
  readonly partnerships: MatrixView["partnerships"];
  /** Those of the area. */
  readonly cells: readonly MatrixCell[];
  readonly reach: string;
  readonly moved: readonly CellChange[];
}

/** Drawn again only where it differs: a list of a thousand areas follows each letter of a search. */
const AreaRow = memo(function AreaRow({ area, partnerships, cells, reach, moved }: AreaRowProps) {
  return (
    <tr {...AS.row}>
      <th scope="row" {...AS.rowHeader} className={styles["name"]}>
        <FollowArea area={area} />{" "}
        <PageAnchor to={{ page: "area", area: area.slug }}>{area.name}</PageAnchor>
        {area.aliases.length > 0 && <small>{area.aliases.join(", ")}</small>}
      </th>
      <td {...AS.cell} className={styles["reach"]}>
        {reach}
      </td>
      {partnerships.map(({ slug, name }) => {
        const cell = cells.find(({ partnership }) => partnership === slug);
        const words = cell ? countedWords(cell.status ?? "needs-review") : null;
        return (
          <td
            key={slug}
            {...AS.cell}
            className={styles["mark"]}
            data-blank={!words || undefined}
            data-status={cell?.status === null ? "needs-review" : undefined}
          >
            {cell && words && (
              <PageAnchor
                to={{ page: "cell", area: area.slug, partnership: slug }}
                title={`${name}: ${words}`}
              >
                <StageMark status={cell.status ?? "needs-review"} />
                <span className={styles["words"]}>
                  <span className={styles["where"]}>{name}: </span>
                  {words}
                </span>
              </PageAnchor>
            )}
          </td>
        );
      })}
      <td {...AS.cell} className={styles["moved"]} data-blank={moved.length === 0 || undefined}>
        {moved.map(({ partnership, movement }) => (
          <span key={partnership}>
            <MovementMark movement={movement} size="small" />
            <span className="visually-hidden">{MOVEMENT_LABEL[movement]}: </span>{" "}
            {partnerships.find(({ slug }) => slug === partnership)?.name ?? partnership}
          </span>
        ))}
      </td>
    </tr>
  );
});
