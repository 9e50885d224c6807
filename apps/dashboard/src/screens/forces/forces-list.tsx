import type { ForceLine, ForcesOverview } from "@accord/domain/forces-overview";
import { formatDate } from "@accord/domain/format-date";
import { digits, verb } from "@accord/domain/summary-english";
import { EmptyState } from "@accord/ui/empty-state";
import { Count } from "../../count.tsx";
import styles from "../../list-table.module.css";
import { ListTable } from "../../list-table.tsx";
import { AppAnchor, PageAnchor } from "../../page-anchor.tsx";
import { usePageHref } from "../../programme-page.ts";
import { useReader } from "../../reader.ts";
import { useTitle } from "../../use-title.ts";

/** Every force of a programme's partnerships in a line: how far it reaches, what moved, what waits. */
export function ForcesList({ page }: { readonly page: ForcesOverview }) {
  const { session } = useReader();
  useTitle(`Forces: ${page.title}`);
  const own = page.forces.filter(({ slug }) => slug === session.force);
  const rows = [...own, ...page.forces.filter(({ slug }) => slug !== session.force)];
  return (
    <>
      <h1>{page.title}</h1>
      <p className="standfirst">
        The forces of the programme’s partnerships as at {formatDate(page.asAt)}, compared with{" "}
        {formatDate(page.since)}. An area counts once for a force, at the widest arrangement it is
        live in.
      </p>
      {rows.length === 0 ? (
        <EmptyState heading="No partnership is listed on this day">
          <p>Forces stand here once the programme lists a partnership that they are in.</p>
        </EmptyState>
      ) : (
        <ListTable
          caption="Forces of the programme"
          rows={rows}
          keyOf={({ slug }) => slug}
          columns={[
            {
              head: "Force",
              names: true,
              cell: (row) => <Name row={row} isOwn={row.slug === session.force} />,
            },
            {
              head: "Areas live",
              number: true,
              cell: ({ slug, short, live }) => (
                <Count
                  number={live}
                  filter={{ force: slug, status: "live" }}
                  of={`live for ${short}`}
                />
              ),
            },
            { head: "Widest first", cell: (row) => reachWords(row) },
            { head: "On the way", number: true, cell: (row) => <OnTheWay row={row} /> },
            {
              head: "Cells moved",
              number: true,
              cell: ({ slug, short, moved }) => (
                <Count
                  number={moved}
                  filter={{ force: slug, movement: "moved" }}
                  of={`moved for ${short}`}
                />
              ),
            },
            {
              head: "Standing still",
              number: true,
              cell: ({ slug, short, stalled }) => (
                <Count
                  number={stalled}
                  filter={{ force: slug, finding: "stalled" }}
                  of={`standing still for ${short}`}
                />
              ),
            },
            {
              head: "To confirm",
              number: true,
              cell: ({ slug, short, unconfirmed }) => (
                <Count
                  number={unconfirmed}
                  filter={{ force: slug, finding: "unconfirmed" }}
                  of={`to confirm for ${short}`}
                />
              ),
            },
          ]}
        />
      )}
    </>
  );
}

function Name({ row, isOwn }: { readonly row: ForceLine; readonly isOwn: boolean }) {
  return (
    <>
      <PageAnchor to={{ page: "force", force: row.slug }}>{row.short}</PageAnchor>
      {isOwn && <span className={styles["under"]}>Your force</span>}
      {row.outside && <span className={styles["under"]}>Outside the {row.outside} region</span>}
    </>
  );
}

/** The areas on the way are listed on the force's own page. */
function OnTheWay({ row: { slug, short, onTheWay } }: { readonly row: ForceLine }) {
  const hrefOf = usePageHref();
  if (onTheWay === 0) return <span className="faint">0</span>;
  return (
    <AppAnchor href={`${hrefOf({ page: "force", force: slug })}#on-the-way`}>
      {digits(onTheWay)} <span className="visually-hidden">on the way for {short}</span>
    </AppAnchor>
  );
}

function reachWords({ reach, arrangements }: ForceLine): string {
  if (reach.length > 0)
    return reach.map(({ areas, withWhom }) => `${areas} with ${withWhom}`).join("; ");
  return `Not live yet; in ${arrangements.length} ${verb(arrangements.length, "partnership", "partnerships")}`;
}
