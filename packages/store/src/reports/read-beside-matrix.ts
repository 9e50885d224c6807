import type { CalendarDate } from "@accord/domain/calendar";
import { findingsOf } from "@accord/domain/findings-of";
import type { MatrixView } from "@accord/domain/matrix";
import type { BesideMatrix } from "@accord/domain/summary-facts";
import { tellMeetings } from "@accord/domain/timeline";
import { readFindingFacts } from "../findings/read-finding-facts.ts";
import { readNamedForces } from "../forces/read-named-forces.ts";
import { selectGovernance } from "../governance/select-governance.ts";
import { selectColumns, selectRows } from "../overview/read-overview-facts.ts";
import type { Reader } from "../writer.ts";

/**
 * What a report looks at besides the matrix, as at the day of a view and known at its instant.
 *
 * The rules look at this programme alone: what a report finds is the same for everybody it is sent to, and
 * says nothing of what another programme records.
 */
export async function readBesideMatrix(
  reader: Reader,
  view: MatrixView,
  today: CalendarDate,
): Promise<BesideMatrix> {
  const { programme, asAt, head } = view;
  const known = { programme: programme.slug, head };
  const seen = [{ slug: programme.slug, name: programme.name }];
  const facts = await readFindingFacts(reader, { ...known, seen, asAt });
  const { courses, lines, monthsUntilStalled, cycleBegins } = facts;
  return {
    ...{ today, courses, lines, monthsUntilStalled, cycleBegins },
    // What moved is told against the last report, and not by the rules.
    findings: findingsOf({ ...facts, view, today, since: asAt, changes: [] }),
    meetings: tellMeetings(await selectGovernance(reader, known)),
    rows: await selectRows(reader, known),
    columns: await selectColumns(reader, known),
    forces: await readNamedForces(reader, head),
  };
}
