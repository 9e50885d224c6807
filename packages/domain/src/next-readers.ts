import type { ReportKind } from "./period.ts";
import type { Marking } from "./programme.ts";
import type { Reader } from "./reader.ts";
import { type BodyFacts, bodyOfReport, recipientsOf } from "./recipients.ts";
import type { ReportingRules } from "./reporting-rules.ts";

/** Whom the next report of a kind would go to, as the list stands. */
export interface NextReaders {
  readonly kind: ReportKind;
  /** The body it is of, by its slug; null where it is of none. */
  readonly body: string | null;
  readonly readers: number;
  /** How many of them get it as a link. */
  readonly byLink: number;
}

/** Whom the next report of each kind would go to if it went on a day. */
export function nextReadersOf(
  readers: readonly Reader[],
  facts: BodyFacts & {
    readonly day: string;
    readonly marking: Marking;
    readonly rules: ReportingRules;
  },
): NextReaders[] {
  const { day, marking, rules } = facts;
  return (["monthly", "quarterly"] as const).map((kind) => {
    const body = bodyOfReport(kind, facts);
    const all = recipientsOf(readers, { body, day, marking, rules });
    const byLink = all.filter(({ carries }) => carries === "link").length;
    return { kind, body, readers: all.length, byLink };
  });
}
