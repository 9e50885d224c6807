import type { RouterOutputs } from "@accord/client/trpc";
import { formatDate, formatInstant } from "@accord/domain/format-date";

export type ShownRun = RouterOutputs["schedules"]["runs"][number];
export type ShownMoment = ShownRun["due"];

const WEEKDAY = new Intl.DateTimeFormat("en-GB", { weekday: "short", timeZone: "UTC" });

/** "Wed 18 November 2026, 08:00 GMT". */
export function momentWords({ day, at, zone }: ShownMoment): string {
  return `${dayWords({ day })}, ${at} ${zone}`;
}

/** "Wed 18 November 2026". */
export function dayWords({ day }: Pick<ShownMoment, "day">): string {
  return `${WEEKDAY.format(new Date(day))} ${formatDate(day)}`;
}

export const RUN_STATE = {
  collecting: "Collecting",
  composing: "Being composed",
  checking: "With the checker",
  approving: "With the approver",
  approved: "Approved, goes when it is due",
  sent: "Sent",
  skipped: "Skipped",
  "not-approved": "Not sent: not approved",
  withdrawn: "Withdrawn",
  failed: "Failed",
} as const satisfies Record<ShownRun["state"], string>;

/** What was done for a run, one line each, in order of time. */
export function stepWords({ step, takenAt }: ShownRun["steps"][number]): string {
  return `${STEP[step] ?? (step.startsWith("chase-") ? "Owners chased" : step)}, ${formatInstant(takenAt)}`;
}

const STEP: Readonly<Record<string, string>> = {
  ask: "Owners asked to confirm",
  compose: "Composing asked for",
  late: "Found late, team told",
  "remind-check": "Checker reminded",
  "remind-approval": "Approver reminded",
  "draft-failed": "Not composed, team told",
  "not-approved": "Due and not approved, all told",
};
