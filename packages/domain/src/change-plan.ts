import { type EffectiveDate, firstDay } from "./calendar.ts";
import { AccordError } from "./errors.ts";
import type { PlanLine, PlanStatement } from "./plan.ts";
import { daysOf } from "./stretch.ts";

/** The versions of a line that go, and those that take their place. */
export interface PlanChange {
  readonly replaces: readonly number[];
  readonly adds: readonly (PlanStatement & Pick<PlanLine, "from" | "until">)[];
}

/**
 * What a line says from a date on; before it, what it said stays and ends the day before.
 *
 * From its first day or earlier, it never said anything else: that mends a slip.
 *
 * @param versions - what stands of one line, in any order
 * @param says - null where the line ends
 * @throws AccordError `not-found` when nothing stands, `rule-broken` when the line has ended
 */
export function decidePlanChange(
  versions: readonly PlanLine[],
  { says, from }: { readonly says: PlanStatement | null; readonly from: EffectiveDate },
): PlanChange {
  if (versions.length === 0) {
    throw new AccordError("not-found", "The plan has no such line any more.");
  }
  if (!versions.some(({ until }) => until === null)) {
    throw new AccordError("rule-broken", "This line has ended. Add a new one.", { field: "from" });
  }
  const day = firstDay(from);
  const goes = versions.filter((version) => {
    const { first, last } = daysOf(version);
    return first >= day || last === null || last >= day;
  });
  const cut = goes.filter((version) => daysOf(version).first < day);
  return {
    replaces: goes.map(({ id }) => id),
    adds: [
      ...cut.map((version) => ({
        ...statementOf(version),
        from: version.from,
        until: { date: from.date, precision: "before" } as const,
      })),
      ...(says === null ? [] : [{ ...says, from, until: null }]),
    ],
  };
}

/** What a version says, without what the register keeps of it. */
export function statementOf(line: PlanLine): PlanStatement {
  const { area, approach, heading, wording, forces, target, note, implementation, source } = line;
  return { area, approach, heading, wording, forces, target, note, implementation, source };
}
