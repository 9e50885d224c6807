import type { Summary, SummaryCount } from "@accord/domain/summary";
import type { Told } from "./xlsx-fields.ts";

/** The cells by status: now, at the last report, at the quarters before, by partnership and by group. */
export function countsSheet(summary: Summary): Told {
  const { counts, columns, periods, partnerships, countedGroups, findings } = summary;
  const { last } = columns;
  const figure = (heading: string) => ({ heading, width: 14 });
  return {
    ...{ name: "Counts", title: "Cells of the matrix by status", note: findings.counts },
    columns: [
      { heading: "Status", width: 26 },
      ...periods.map((day) => figure(`All, ${day}`)),
      ...(last === null ? [] : [figure(`All, ${last}`)]),
      figure(`All, ${columns.now}`),
      ...(last === null ? [] : [figure("Change")]),
      ...partnerships.map(({ name }) => figure(name)),
      ...countedGroups.map(({ name }) => figure(`Group: ${name}`)),
    ],
    rows: [...counts.rows, { ...counts.filled, label: `Filled, of ${counts.cells}` }].map(rowOf),
  };
}

function rowOf({ label, before, last, now, byPartnership, byGroup }: SummaryCount) {
  const compared = last === null ? [now] : [last, now, now - last];
  return [label, ...before, ...compared, ...byPartnership, ...byGroup];
}
