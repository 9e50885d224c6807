import type { Actor } from "@accord/domain/actor";
import { type Instant, londonDay } from "@accord/domain/calendar";
import { composeReport } from "@accord/domain/compose-report";
import type { DemonstrationKind } from "@accord/domain/demonstration";
import type { ReportContent } from "@accord/domain/force-leaf";
import type { MatrixView } from "@accord/domain/matrix";
import { asAtOf, dayBefore, daysOf, periodOf, type ReportPeriod } from "@accord/domain/period";
import type { ReportKey } from "@accord/domain/report";
import { cellsToExplain, type SummaryFacts } from "@accord/domain/summary-facts";
import type { Database } from "../database.ts";
import { viewMatrix } from "../matrix/read-matrix.ts";
import { readToldCells } from "../matrix/read-told-cells.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { selectSources } from "../sources/read-sources.ts";
import { readIssued, readLastIssued } from "./issued.ts";
import { readBesideMatrix } from "./read-beside-matrix.ts";

export interface SummaryOrder {
  readonly programme: string;
  readonly period: ReportPeriod;
  /** Why a changed report goes out again. */
  readonly reason?: string | null;
  /** The last recorded instant by default. */
  readonly knownAt?: Instant | undefined;
  /** The forces whose page is wanted. */
  readonly forces?: readonly string[];
}

/** What the register does not hold and a summary prints. */
export interface SummarySetting {
  readonly demonstration: DemonstrationKind | null;
  /** Where the matrix as at a day can be read on screen. */
  readonly linkTo: (programme: string, asAt: string) => string | null;
  /** Where a version of a report can be read behind sign-in. */
  readonly reportLinkTo?: (report: ReportKey) => string | null;
}

/**
 * All that a report of a period says, as it would be sent now, and the pages of the forces that are asked
 * for: the domain composes them from the record as at and as known at, read once for all of them.
 *
 * Seen as known at an instant of the past, only reports that were composed by then have been issued.
 */
export async function summarise(
  database: Database,
  actor: Actor,
  { programme, period, reason = null, knownAt: wanted, forces = [] }: SummaryOrder,
  { demonstration, linkTo, reportLinkTo = () => null }: SummarySetting,
): Promise<ReportContent> {
  await assertMayIn(database, actor, "compose-report", programme);

  const { reader } = database;
  const today = londonDay(database.clock.now());
  const { asAt, isDraft } = asAtOf(period, today);
  const now = await viewMatrix(database, { programme, asAt, knownAt: wanted });
  const { knownAt, head } = now;
  const issued = await readIssued(reader, programme, period, knownAt);
  const version = (issued?.version ?? 0) + 1;
  const last = await readLast(database, { programme, period, knownAt });
  const views = {
    ...{ now, last },
    corrects: issued && (await viewMatrix(database, { programme, ...viewpointOf(issued) })),
  };
  const cells = cellsToExplain(views);
  return composeReport(
    {
      ...views,
      ...{ period, isDraft, version, reason, demonstration },
      ...(await readBesideMatrix(reader, now, today)),
      checkedBy: null,
      earlier: await readEarlier(database, { programme, period, knownAt }, last),
      stories: await readToldCells(reader, { programme, cells, head }),
      sources: await selectSources(reader, sourcesOf(now)),
      link: linkTo(programme, asAt),
      reportLink: reportLinkTo({ programme, kind: period.kind, period: period.period, version }),
    },
    forces,
  );
}

const viewpointOf = ({ asAt, knownAt }: Pick<MatrixView, "asAt" | "knownAt">) => ({
  asAt,
  knownAt,
});

interface Known {
  readonly programme: string;
  readonly period: ReportPeriod;
  readonly knownAt: Instant;
}

async function readLast(
  database: Database,
  { programme, period, knownAt }: Known,
): Promise<SummaryFacts["last"]> {
  const last = await readLastIssued(database.reader, programme, period, knownAt);
  if (!last) return null;
  return {
    asReported: await viewMatrix(database, { programme, ...viewpointOf(last) }),
    asReportedKnownNow: await viewMatrix(database, { programme, asAt: last.asAt, knownAt }),
  };
}

/** The ends of up to three quarters before, oldest first, as known now; none for a month. */
async function readEarlier(
  database: Database,
  { programme, period, knownAt }: Known,
  last: SummaryFacts["last"],
): Promise<SummaryFacts["earlier"]> {
  const earlier: MatrixView[] = [];
  let before = period;
  while (period.kind === "quarterly" && earlier.length < 3) {
    before = periodOf("quarterly", dayBefore(before));
    const asAt = daysOf(before).last;
    const read = last?.asReportedKnownNow;
    earlier.unshift(
      read?.asAt === asAt ? read : await viewMatrix(database, { programme, asAt, knownAt }),
    );
  }
  return earlier;
}

function sourcesOf({ cells }: MatrixView): string[] {
  return [...new Set(cells.flatMap(({ source }) => source?.slug ?? []))];
}
