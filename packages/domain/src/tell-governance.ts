import { formatDate } from "./format-date.ts";
import {
  counted,
  few,
  isObject,
  type LineFact,
  number,
  strings,
  type Tell,
  text,
} from "./line-words.ts";

/** The acts on who governs a programme and when they meet. */
export const TELL_GOVERNANCE: Readonly<Record<string, Tell>> = {
  "body-added": (fact) => `The body "${text(fact, "name")}" was added.`,
  "body-changed": (fact) => `The body "${nameBefore(fact)}" changed: ${bodyChanges(fact)}.`,
  "body-removed": (fact) => {
    const meetings = number(fact, "meetings");
    const told = meetings > 0 ? `, with ${counted(meetings, "meeting")}` : "";
    return `The body "${text(fact, "name")}" was taken off${told}.`;
  },
  "meetings-added": (fact) => {
    const days = strings(fact, "days");
    return `${counted(days.length, "meeting")} of ${text(fact, "name")} added: ${few(days.map(formatDate))}.`;
  },
  "meeting-changed": (fact) => {
    const { before, after } = fact;
    if (!isObject(before) || !isObject(after)) return `A meeting of ${text(fact, "name")} changed.`;
    const [was, is] = [text(before, "day"), text(after, "day")];
    return was === is
      ? `The meeting of ${text(fact, "name")} on ${formatDate(was)} has another note.`
      : `The meeting of ${text(fact, "name")} on ${formatDate(was)} was moved to ${formatDate(is)}.`;
  },
  "meeting-removed": (fact) =>
    `The meeting of ${text(fact, "name")} on ${formatDate(text(fact, "day"))} was taken off.`,
  "governance-act-undone": (fact) => `Line ${number(fact, "act")} was undone.`,
};

const nameBefore = (fact: LineFact) =>
  isObject(fact["before"]) ? text(fact["before"], "name") : "not recorded";

/** What is said of a body anew, in the words of its form. */
function bodyChanges(fact: LineFact): string {
  const { before, after } = fact;
  if (!isObject(before) || !isObject(after)) return "details";
  const differs = (key: string) => JSON.stringify(before[key]) !== JSON.stringify(after[key]);
  const told = [
    differs("name") && `it is called "${text(after, "name")}"`,
    differs("cadence") && CADENCE[text(after, "cadence")],
    differs("accountableTo") && "it answers to another body",
    differs("isOwner") &&
      (after["isOwner"] === true ? "it owns the programme" : "it does not own the programme"),
    differs("source") && "its source",
  ].filter((words) => typeof words === "string");
  return told.length === 0 ? "nothing" : few(told);
}

const CADENCE: Readonly<Record<string, string>> = {
  monthly: "it meets monthly",
  quarterly: "it meets quarterly",
  other: "it meets at no regular time",
};
