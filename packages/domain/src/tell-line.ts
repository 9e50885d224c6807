import { formatDate } from "./format-date.ts";
import {
  counted,
  few,
  isObject,
  type LineFact,
  type NameOf,
  namesOf,
  number,
  objects,
  slugs,
  statementWords,
  strings,
  type Tell,
  text,
} from "./line-words.ts";
import { capital } from "./summary-english.ts";
import { TELL_DELIVERIES } from "./tell-deliveries.ts";
import { TELL_GOVERNANCE } from "./tell-governance.ts";
import { TELL_LEADS } from "./tell-leads.ts";
import { TELL_READERS } from "./tell-readers.ts";
import { TELL_REGISTERS } from "./tell-registers.ts";
import { TELL_REPORTS } from "./tell-reports.ts";
import { TELL_SCHEDULES } from "./tell-schedules.ts";

/** Each act of the journal as a sentence. An act that is not here would be told by its bare name; a test sees to it. */
export const TELL: Readonly<Record<string, Tell>> = {
  "entry-added": (fact, nameOf) => `${cellWords(fact, nameOf)}: ${statementWords(fact["after"])}.`,
  "entry-corrected": (fact, nameOf) =>
    `${cellWords(fact, nameOf)} corrected: ${statementWords(fact["after"])}; before, ${statementWords(fact["before"])}.`,
  "entry-withdrawn": (fact, nameOf) =>
    `${cellWords(fact, nameOf)}: the entry "${statementWords(fact["before"])}" was withdrawn.`,
  "entry-preferred": (fact, nameOf) =>
    `${cellWords(fact, nameOf)}: another source's claim was preferred.`,
  "entries-added": (fact) => `${counted(number(fact, "count"), "entry", "entries")} added.`,
  "act-undone": (fact) => `Line ${number(fact, "act")} was undone.`,
  confirmed: (fact, nameOf) =>
    `${scopeWords(fact["scope"], nameOf)} confirmed, no change, as at ${formatDate(text(fact, "asAt"))}: ${counted(number(fact, "confirmed"), "cell")}${leftOutWords(fact)}.`,
  "confirmation-withdrawn": () => "A confirmation was withdrawn.",
  "confirmation-asked": (fact) =>
    `${counted(objects(fact, "asked").length, "person", "people")} asked to confirm by ${formatDate(text(fact, "until"))}.`,
  "link-revoked": () => "A link that was sent was revoked.",
  "change-proposed": (fact, nameOf) =>
    `Proposed for ${cellWords(fact, nameOf)}: ${statementWords(fact["statement"])}.`,
  "correction-suggested": (fact, nameOf) =>
    `A correction was suggested for ${cellWords(fact, nameOf)}.`,
  "proposal-accepted": (fact, nameOf) =>
    `${cellWords(fact, nameOf)}, as proposed: ${statementWords(fact["after"])}.`,
  "proposal-amended": (fact, nameOf) =>
    `${cellWords(fact, nameOf)}, proposed and amended: ${statementWords(fact["after"])}.`,
  "proposal-declined": () => "A proposed change was declined.",
  "proposal-withdrawn": () => "A proposal was withdrawn.",
  "suggestion-answered": () => "A suggestion was answered.",
  "forces-added": (fact, nameOf) => `Added to the forces: ${namesOf(fact, "force", nameOf)}.`,
  "parties-added": (fact) => `${counted(slugs(fact).length, "party", "parties")} added.`,
  "partnerships-added": (fact, nameOf) =>
    `Added to the partnerships: ${namesOf(fact, "partnership", nameOf)}.`,
  "areas-added": (fact, nameOf) => `Added to the business areas: ${namesOf(fact, "area", nameOf)}.`,
  "sources-added": (fact, nameOf) => `Added to the sources: ${namesOf(fact, "source", nameOf)}.`,
  "rows-commented": (fact, nameOf) =>
    `Comments recorded on ${few(strings(fact, "areas").map((slug) => nameOf("area", slug)))}.`,
  "programme-added": (fact) => `The programme "${text(fact, "name")}" was created.`,
  "matrix-laid-out": (fact) =>
    `The matrix was laid out: ${counted(strings(fact, "rows").length, "row")} and ${counted(strings(fact, "columns").length, "column")}.`,
  "intake-recorded": (fact, nameOf) =>
    `The table ${nameOf("source", text(fact, "source"))} was taken in: ${counted(number(fact, "entries"), "entry", "entries")}.`,
  "mapping-remembered": (fact) => `Remembered for this programme: "${text(fact, "words")}".`,
  "mapping-forgotten": (fact) =>
    `No longer remembered for this programme: "${text(fact, "words")}".`,
  "show-as-at-set": (fact) =>
    typeof fact["after"] === "string"
      ? `The pages open on ${formatDate(fact["after"])}.`
      : "The pages open on today.",
  "report-issued": (fact) => `A report was issued${periodWords(fact)}.`,
  "report-delivered": (fact) =>
    `The sending of a report is done: ${number(fact, "sent")} sent, ${number(fact, "refused")} refused, ${number(fact, "givenUp")} given up.`,
  "account-added": () => "An account was made.",
  "password-set": () => "An account was given a new password.",
  "password-chosen": () => "The holder of an account chose a password.",
  "signed-out-everywhere": () => "An account was signed out everywhere.",
  "invitation-sent": () => "An invitation to choose a first password was sent.",
  "reset-sent": () => "A link to choose a new password was sent.",
  "role-granted": (fact, nameOf) => `A role was given: ${grantWords(fact["grant"], nameOf)}.`,
  "role-revoked": (fact, nameOf) => `A role was taken: ${grantWords(fact["grant"], nameOf)}.`,
  "account-turned-off": () => "An account was switched off.",
  ...TELL_DELIVERIES,
  ...TELL_READERS,
  ...TELL_REGISTERS,
  ...TELL_REPORTS,
  ...TELL_SCHEDULES,
  ...TELL_GOVERNANCE,
  ...TELL_LEADS,
};

/** What a line says was done, without who and when. */
export function tellLine(act: string, fact: LineFact, nameOf: NameOf): string {
  const tell = TELL[act];
  const told = tell ? tell(fact, nameOf) : `${capital(act.replaceAll("-", " "))}.`;
  return "byLink" in fact ? `${told} By link.` : told;
}

/** Why it was done, in the words of whoever did it. The words of a mapping are what is remembered, and no reason. */
export function whyOf(act: string, fact: LineFact): string | null {
  const keys = act.startsWith("mapping-") ? ["reason"] : ["why", "reason", "words"];
  for (const key of keys) {
    const words = fact[key];
    if (typeof words === "string" && words !== "") return words;
  }
  return null;
}

/** The cell a line is about; null for lines about many cells or none. */
export function cellOf(fact: LineFact): { area: string; partnership: string } | null {
  const { cell } = fact;
  if (!isObject(cell)) return null;
  const { area, partnership } = cell;
  return typeof area === "string" && typeof partnership === "string" ? { area, partnership } : null;
}

function cellWords(fact: LineFact, nameOf: NameOf): string {
  const cell = cellOf(fact);
  if (!cell) return "A cell";
  return `${nameOf("area", cell.area)}, ${nameOf("partnership", cell.partnership)}`;
}

function scopeWords(scope: unknown, nameOf: NameOf): string {
  if (!isObject(scope)) return "Cells";
  if (scope["kind"] === "cells") {
    const [only, ...more] = objects(scope, "cells");
    return more.length === 0 ? cellWords({ cell: only }, nameOf) : "Chosen cells";
  }
  const area = typeof scope["area"] === "string" ? nameOf("area", scope["area"]) : null;
  const column =
    typeof scope["partnership"] === "string" ? nameOf("partnership", scope["partnership"]) : null;
  if (area && column) return `${area}, ${column}`;
  if (area) return `The row ${area}`;
  return column ? `The column ${column}` : "The whole matrix";
}

function leftOutWords(fact: LineFact): string {
  const leftOut = fact["leftOut"];
  return Array.isArray(leftOut) && leftOut.length > 0
    ? `, and ${leftOut.length} left out because they had changed`
    : "";
}

function grantWords(grant: unknown, nameOf: NameOf): string {
  if (!isObject(grant)) return "not recorded";
  const { role, programme, force } = grant;
  if (typeof programme === "string") return `${role} of ${nameOf("programme", programme)}`;
  return typeof force === "string" ? `${role} for ${nameOf("force", force)}` : String(role);
}

function periodWords(fact: LineFact): string {
  const period = isObject(fact["period"]) ? fact["period"]["period"] : fact["period"];
  return typeof period === "string"
    ? ` for ${/^\d{4}-\d{2}$/.test(period) ? formatDate(period) : period}`
    : "";
}
