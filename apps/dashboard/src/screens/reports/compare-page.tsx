import type { ReportsCompared } from "@accord/domain/reports-compared";
import type { SummaryChange } from "@accord/domain/summary";
import { PlainTable } from "@accord/ui/plain-table";
import { AppAnchor } from "../../page-anchor.tsx";
import { PageSection } from "../../page-section.tsx";
import { useProgrammePage } from "../../programme-page.ts";
import storyStyles from "../../story-page.module.css";
import { useTitle } from "../../use-title.ts";
import { archiveHref, reportHref } from "./report-address.ts";
import { signedDifference } from "./signed-difference.ts";
import { SummaryChanges } from "./summary-changes.tsx";

/** What two issued reports say otherwise, each cell once, with the counts of both side by side. */
export function ComparePage({ compared }: { readonly compared: ReportsCompared }) {
  const { programme } = useProgrammePage();
  const { from, to, headline, findings, counts } = compared;
  useTitle(`Reports compared: ${headline}`);
  const days = {
    ...{ asAt: to.asAt, knownAt: to.knownAt },
    // Two versions of one day are told apart by what was known.
    since: from.asAt < to.asAt ? from.asAt : undefined,
    sinceKnownAt: from.asAt < to.asAt ? from.knownAt : undefined,
  };
  const list = (changes: readonly SummaryChange[], title: string, note?: string) =>
    changes.length > 0 && (
      <PageSection title={title} note={note}>
        <SummaryChanges changes={changes} label={title} days={days} />
      </PageSection>
    );
  return (
    <>
      <p className={storyStyles["kicker"]}>
        <AppAnchor href={archiveHref(programme.slug)}>Reports of {programme.name}</AppAnchor>
      </p>
      <h1>{headline}</h1>
      <p className={storyStyles["deck"]}>
        <AppAnchor href={reportHref(programme.slug, from)}>{from.name}</AppAnchor> (as at{" "}
        {from.printed.asAt}, known at {from.printed.knownAt}) beside{" "}
        <AppAnchor href={reportHref(programme.slug, to)}>{to.name}</AppAnchor> (as at{" "}
        {to.printed.asAt}, known at {to.printed.knownAt}). Both are read as they were issued.
      </p>
      <div className={storyStyles["columns"]}>
        <div>
          {list(compared.moved, "What moved", findings.moved)}
          {list(compared.recorded, "What was only recorded", findings.recorded)}
          {list(compared.restated, "What is believed otherwise", findings.restated)}
          {compared.moved.length + compared.recorded.length + compared.restated.length === 0 && (
            <PageSection title="No cell differs">
              <p>Of every cell the two reports say the same.</p>
            </PageSection>
          )}
        </div>
        <PageSection
          title="The counts of both"
          note={`${counts.filled.to} of ${counts.cells.to} cells are filled in the later report.`}
        >
          <PlainTable
            caption="Cells by status in both reports"
            captionHidden
            rows={[...counts.rows, { counted: "filled", label: "Filled", ...counts.filled }]}
            keyOf={({ counted }) => counted}
            columns={[
              { head: "Status", cell: ({ label }) => label, names: true },
              { head: from.printed.asAt, cell: ({ from }) => from, number: true },
              { head: to.printed.asAt, cell: ({ to }) => to, number: true },
              {
                head: "Difference",
                cell: ({ from, to }) => signedDifference(to - from),
                number: true,
              },
            ]}
          />
        </PageSection>
      </div>
    </>
  );
}
