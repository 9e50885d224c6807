import type { CalendarDate, Instant } from "./calendar.ts";
import type { ReportKind } from "./period.ts";
import type { Summary, SummaryChange, SummaryCount } from "./summary.ts";
import { beginning, inSentence, listed, many, scanned, verb } from "./summary-english.ts";
import { kindsOf } from "./summary-findings.ts";

/** One of two reports that are compared. */
export interface ComparedReport {
  readonly kind: ReportKind;
  readonly period: string;
  readonly version: number;
  /** "Monthly, January 2011, version 1". */
  readonly name: string;
  readonly asAt: CalendarDate;
  readonly knownAt: Instant;
  readonly printed: { readonly asAt: string; readonly knownAt: string };
}

/** What two issued reports say otherwise, the earlier first, in sentences worked out from what was frozen of them. */
export interface ReportsCompared {
  readonly from: ComparedReport;
  readonly to: ComparedReport;
  readonly headline: string;
  readonly findings: {
    readonly moved: string;
    readonly recorded: string;
    readonly restated: string;
  };
  readonly moved: readonly SummaryChange[];
  readonly recorded: readonly SummaryChange[];
  readonly restated: readonly SummaryChange[];
  readonly counts: {
    readonly rows: readonly {
      readonly counted: SummaryCount["counted"];
      readonly label: string;
      readonly from: number;
      readonly to: number;
    }[];
    readonly filled: Beside;
    /** Areas × partnerships. */
    readonly cells: Beside;
  };
}

interface Beside {
  readonly from: number;
  readonly to: number;
}

const KIND = { monthly: "Monthly", quarterly: "Quarterly" } as const;

/** A report as one of the two that are compared: "Monthly, January 2011, version 1". */
export function sideOf({ period, periodTitle, version, ...days }: Summary): ComparedReport {
  const { asAt, knownAt, printed } = days;
  return {
    ...{ ...period, version, asAt, knownAt, printed },
    name: `${KIND[period.kind]}, ${periodTitle}, version ${version}`,
  };
}

/** The headline and the deck of each list. */
export function comparedWords(
  compared: Pick<ReportsCompared, "from" | "to" | "moved" | "recorded" | "restated">,
): Pick<ReportsCompared, "headline" | "findings"> {
  const { from, to, moved, recorded, restated } = compared;
  const since = from.printed.asAt;
  return {
    headline: headlineOf(compared),
    findings: {
      moved:
        moved.length === 0
          ? `Nothing moved from ${since} to ${to.printed.asAt}.`
          : `${beginning(moved.length)} ${verb(moved.length, "cell", "cells")} moved from ${since} to ${to.printed.asAt}: ${kindsOf(moved)}.`,
      recorded:
        recorded.length === 0
          ? ""
          : `${scanned(recorded.length)} ${verb(recorded.length, "cell was", "cells were")} filled, reworded or no longer listed, which is told apart from movement.`,
      restated:
        restated.length === 0
          ? `The later report believes of ${since} what the earlier one did.`
          : `Of ${since} the later report believes otherwise in ${many(restated.length, "cell")}.`,
    },
  };
}

function headlineOf({
  from,
  to,
  ...changes
}: Parameters<typeof comparedWords>[0]): ReportsCompared["headline"] {
  const { moved, recorded, restated } = changes;
  const isSameDay = from.asAt === to.asAt;
  if (moved.length + recorded.length + restated.length === 0) {
    return "The two reports say the same of every cell";
  }
  if (isSameDay) {
    return `The two reports say otherwise of ${many(restated.length, "cell")} as at ${to.printed.asAt}`;
  }
  const apart = [
    recorded.length === 0
      ? ""
      : `${inSentence(recorded.length)} ${verb(recorded.length, "was", "were")} recorded`,
    restated.length === 0
      ? ""
      : `${inSentence(restated.length)} ${verb(restated.length, "was", "were")} restated`,
  ].filter(Boolean);
  const first =
    moved.length === 0
      ? "No cell moved"
      : `${beginning(moved.length)} ${verb(moved.length, "cell", "cells")} moved`;
  return [`${first} between the two reports`, listed(apart)].filter(Boolean).join("; ");
}
