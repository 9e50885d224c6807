import type { Summary, SummaryCount } from "@accord/domain/summary";
import { StageMark } from "@accord/ui/mark";
import { PlainTable } from "@accord/ui/plain-table";
import { PageSection } from "../../page-section.tsx";
import { signedDifference } from "./signed-difference.ts";

/** The matrix counted by status and partnership, now against the last report. */
export function Counts({ summary }: { readonly summary: Summary }) {
  const { counts, columns, partnerships, periods, comparedWith, findings } = summary;
  const hasLast = comparedWith !== null;
  return (
    <PageSection
      title={hasLast ? "Counts by status" : "Where things stand"}
      note={`${findings.counts} ${findings.partnerships}.`}
    >
      <PlainTable<SummaryCount>
        caption={`Cells by status, ${columns.now}`}
        captionHidden
        rows={[...counts.rows, counts.filled]}
        keyOf={({ counted }) => counted}
        columns={[
          {
            head: "Status",
            cell: ({ counted, label }) =>
              counted === "filled" ? (
                <b>{label}</b>
              ) : (
                <>
                  <StageMark status={counted} size="small" /> {label}
                </>
              ),
            names: true,
          },
          ...periods.map((head, n) => ({
            ...{ head, number: true },
            cell: ({ before }: SummaryCount) => before[n],
          })),
          ...(hasLast
            ? [
                { head: columns.last, cell: ({ last }: SummaryCount) => last, number: true },
                {
                  ...{ head: "Change", number: true },
                  cell: ({ now, last }: SummaryCount) => signedDifference(now - (last ?? now)),
                },
              ]
            : []),
          { head: columns.now, cell: ({ now }) => <b>{now}</b>, number: true },
          ...partnerships.map(({ name }, n) => ({
            ...{ head: name, number: true },
            cell: ({ byPartnership }: SummaryCount) => byPartnership[n],
          })),
        ]}
      />
    </PageSection>
  );
}
