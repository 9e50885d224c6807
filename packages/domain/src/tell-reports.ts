import { type LineFact, number, type Tell, text } from "./line-words.ts";
import { periodTitle, ReportPeriod } from "./period.ts";

/** The acts on a report before it is issued. */
export const TELL_REPORTS: Readonly<Record<string, Tell>> = {
  "report-composed": (fact) => `${draftWords(fact)} was composed.`,
  "report-composed-again": (fact) => `${draftWords(fact)} is to be composed again.`,
  "opening-edited": (fact) => `The opening of ${lower(draftWords(fact))} was edited.`,
  "figures-checked": (fact) => `The figures of ${lower(draftWords(fact))} were checked.`,
  "report-sent-back": (fact) => `${draftWords(fact)} was sent back.`,
  "report-dropped": (fact) => `${draftWords(fact)} was dropped.`,
};

function draftWords(fact: LineFact): string {
  const { kind, period } = fact;
  const known = ReportPeriod.safeParse({ kind, period });
  const title = known.success ? periodTitle(known.data) : text(fact, "period");
  const version = number(fact, "version");
  return `The draft for ${title}${version > 1 ? `, version ${version},` : ""}`;
}

const lower = (words: string) => words.replace(/^The/, "the");
