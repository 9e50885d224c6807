import type { Actor } from "@accord/domain/actor";
import { type Instant, londonDay } from "@accord/domain/calendar";
import { composeSummary } from "@accord/domain/compose-summary";
import type { DemonstrationKind } from "@accord/domain/demonstration";
import type { ReportContent } from "@accord/domain/force-leaf";
import type { MatrixView } from "@accord/domain/matrix";
import { asAtOf, dayBefore, daysOf, periodOf, type ReportPeriod } from "@accord/domain/period";
import { cellsToExplain, type SummaryFacts } from "@accord/domain/summary-facts";
import type { Database } from "../database.ts";
import { readCellEntries } from "../matrix/read-cell.ts";
import { viewMatrix } from "../matrix/read-matrix.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { selectSources } from "../sources/read-sources.ts";
import { readIssued, readLastIssued } from "./issued.ts";

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
}

/** All that a report of a period says, as it would be sent now: the domain composes it from the record as at and as known at. */
export async function summarise(
  database: Database,
  actor: Actor,
  { programme, period, reason = null, knownAt }: SummaryOrder,
  { demonstration, linkTo }: SummarySetting,
): Promise<ReportContent> {
  const scope = await assertMayIn(database, actor, "compose-report", programme);

  const { asAt, isDraft } = asAtOf(period, londonDay(database.clock.now()));
  const now = await viewMatrix(database, { programme, asAt, knownAt });
  const issued = await readIssued(database.reader, programme, period);
  const views = {
    now,
    last: await readLast(database, { programme, period, knownAt: now.knownAt }),
    corrects: issued && (await viewMatrix(database, { programme, ...viewpointOf(issued) })),
  };
  const stories = [];
  for (const cell of cellsToExplain(views)) {
    const address = { programme, ...cell };
    stories.push({
      cell: address,
      entries: await readCellEntries(database.reader, address, {
        head: now.head,
        viewer: { actor, programme: scope },
      }),
    });
  }
  const summary = composeSummary({
    ...views,
    period,
    isDraft,
    version: (issued?.version ?? 0) + 1,
    reason,
    checkedBy: null,
    demonstration,
    earlier: await readEarlier(database, { programme, period, knownAt: now.knownAt }),
    stories,
    sources: await selectSources(database.reader, sourcesOf(now)),
    link: linkTo(programme, asAt),
  });
  return { summary, leaves: [] };
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
  const last = await readLastIssued(database.reader, programme, period);
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
): Promise<SummaryFacts["earlier"]> {
  const earlier: MatrixView[] = [];
  let before = period;
  while (period.kind === "quarterly" && earlier.length < 3) {
    before = periodOf("quarterly", dayBefore(before));
    const asAt = daysOf(before).last;
    earlier.unshift(await viewMatrix(database, { programme, asAt, knownAt }));
  }
  return earlier;
}

function sourcesOf({ cells }: MatrixView): string[] {
  return [...new Set(cells.flatMap(({ source }) => source?.slug ?? []))];
}
