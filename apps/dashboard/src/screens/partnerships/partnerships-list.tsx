import { formatDate } from "@accord/domain/format-date";
import type { MatrixFilter } from "@accord/domain/page-link";
import type { PartnershipLine, PartnershipsOverview } from "@accord/domain/partnerships-overview";
import { TIER_LABEL } from "@accord/domain/register-words";
import { digits, listed } from "@accord/domain/summary-english";
import { EmptyState } from "@accord/ui/empty-state";
import { Fragment } from "react";
import { Count } from "../../count.tsx";
import styles from "../../list-table.module.css";
import { ListTable } from "../../list-table.tsx";
import { PageAnchor } from "../../page-anchor.tsx";
import { useTitle } from "../../use-title.ts";

/** Every partnership that a programme lists in a line: who is in it, how it stands, what moved, what waits. */
export function PartnershipsList({ page }: { readonly page: PartnershipsOverview }) {
  useTitle(`Partnerships: ${page.title}`);
  const number = (
    head: string,
    of: (row: PartnershipLine) => { readonly number: number; readonly filter: MatrixFilter },
  ) => ({
    head,
    number: true,
    cell: (row: PartnershipLine) => {
      const { number, filter } = of(row);
      return (
        <Count
          number={number}
          filter={{ partnership: row.slug, ...filter }}
          of={`${head.toLowerCase()} in ${row.name}`}
        />
      );
    },
  });
  return (
    <>
      <h1>{page.title}</h1>
      <p className="standfirst">
        The partnerships that the programme lists as at {formatDate(page.asAt)}, each with its{" "}
        {digits(page.areas)} areas, compared with {formatDate(page.since)}.
      </p>
      {page.partnerships.length === 0 ? (
        <EmptyState heading="No partnership is listed on this day">
          <p>Partnerships stand here once the programme lists them as columns of its matrix.</p>
        </EmptyState>
      ) : (
        <ListTable
          caption="Partnerships of the programme"
          rows={page.partnerships}
          keyOf={({ slug }) => slug}
          columns={[
            { head: "Partnership", names: true, cell: (row) => <Name row={row} /> },
            { head: "Forces", cell: (row) => <Forces row={row} /> },
            number("Live", ({ counts }) => ({ number: counts.live, filter: { status: "live" } })),
            number("Being progressed", ({ counts }) => ({
              number: counts["being-progressed"],
              filter: { status: "being-progressed" },
            })),
            number("Recorded", ({ counts }) => ({ number: counts.filled, filter: {} })),
            number("Moved", ({ moved }) => ({ number: moved, filter: { movement: "moved" } })),
            number("Standing still", ({ stalled }) => ({
              number: stalled,
              filter: { finding: "stalled" },
            })),
            number("To confirm", ({ unconfirmed }) => ({
              number: unconfirmed,
              filter: { finding: "unconfirmed" },
            })),
          ]}
        />
      )}
    </>
  );
}

function Name({ row: { slug, name, tier, inside } }: { readonly row: PartnershipLine }) {
  return (
    <>
      <PageAnchor to={{ page: "partnership", partnership: slug }}>{name}</PageAnchor>
      <span className={styles["under"]}>
        {[
          ...(TIER_LABEL[tier] === name ? [] : [TIER_LABEL[tier]]),
          ...(inside.length > 0 ? [`inside ${listed(inside)}`] : []),
        ].join(", ")}
      </span>
    </>
  );
}

function Forces({ row }: { readonly row: PartnershipLine }) {
  if (row.forces.length === 0) return <span className="faint">none on this day</span>;
  return row.forces.map(({ slug, short }, n) => (
    <Fragment key={slug}>
      {n > 0 && ", "}
      <PageAnchor to={{ page: "force", force: slug }}>{short}</PageAnchor>
    </Fragment>
  ));
}
