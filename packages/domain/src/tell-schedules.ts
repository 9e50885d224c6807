import { isObject, type LineFact, type Tell, text } from "./line-words.ts";
import type { ReportKind } from "./period.ts";
import { dueWords } from "./schedule-words.ts";

/** The acts on when reports fall due. */
export const TELL_SCHEDULES: Readonly<Record<string, Tell>> = {
  "schedule-set": (fact) => `The ${kindOf(fact)} report falls due ${ruleWords(fact)}.`,
  "schedule-paused": (fact) => `The schedule of the ${kindOf(fact)} report was paused.`,
  "schedule-resumed": (fact) => `The schedule of the ${kindOf(fact)} report runs again.`,
  "schedule-ended": (fact) => `The schedule of the ${kindOf(fact)} report was ended.`,
};

const kindOf = (fact: LineFact): ReportKind =>
  text(fact, "kind") === "quarterly" ? "quarterly" : "monthly";

function ruleWords(fact: LineFact): string {
  const terms = isObject(fact["after"]) ? fact["after"] : {};
  const when = isObject(terms["when"]) ? terms["when"] : {};
  const at = text(when, "at");
  const days = (key: string) => Number(when[key] ?? 0);
  return text(when, "by") === "calendar"
    ? dueWords(kindOf(fact), { by: "calendar", workingDay: days("workingDay"), at })
    : dueWords(kindOf(fact), {
        by: "meeting",
        bodyName: text(fact, "bodyName"),
        workingDaysBefore: days("workingDaysBefore"),
        at,
      });
}
