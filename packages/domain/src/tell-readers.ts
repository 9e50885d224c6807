import { formatDate } from "./format-date.ts";
import { few, isObject, type LineFact, objects, strings, type Tell, text } from "./line-words.ts";

/** The acts on whom the reports of a programme go to, and how. */
export const TELL_READERS: Readonly<Record<string, Tell>> = {
  "readers-added": (fact) =>
    `Added to the readers: ${objects(fact, "readers")
      .map((reader) => text(reader, "office"))
      .join("; ")}.`,
  "reader-changed": (fact) =>
    typeof fact["untilDay"] === "string"
      ? `The reader ${text(fact, "office")} gets reports until ${formatDate(fact["untilDay"])}.`
      : `The reader ${text(fact, "office")} was changed.`,
  "reader-removed": (fact) =>
    typeof fact["office"] === "string"
      ? `The reader ${fact["office"]} was taken off the list.`
      : "A reader was taken off the list.",
  "reporting-rules-set": (fact) => {
    const { before, after } = fact;
    if (!isObject(before) || !isObject(after)) return "The rules for the reports changed.";
    const changed = RULES.filter(
      ({ rule }) => JSON.stringify(before[rule]) !== JSON.stringify(after[rule]),
    );
    return `The rules for the reports changed: ${changed.map(({ tell }) => tell(after)).join("; ")}.`;
  },
};

const RULES: readonly { readonly rule: string; readonly tell: (after: LineFact) => string }[] = [
  {
    rule: "approvals",
    tell: ({ approvals }) =>
      approvals === true
        ? "they go out when checked and approved"
        : "they go out without checking and approval",
  },
  {
    rule: "allowedDomains",
    tell: (after) => {
      const domains = strings(after, "allowedDomains");
      return domains.length === 0
        ? "to addresses of any domain"
        : `to addresses of ${few(domains)} only`;
    },
  },
  { rule: "attachUpTo", tell: (after) => `attached up to ${text(after, "attachUpTo")}` },
];
