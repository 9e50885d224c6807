import type { EffectiveDate } from "./calendar.ts";
import {
  counted,
  few,
  isObject,
  type LineFact,
  type NameOf,
  number,
  objects,
  sinceWords,
  strings,
  type Tell,
  text,
} from "./line-words.ts";

/** The acts on what the matrix rests on: layout, partnerships, forces, parties, sources, areas, plan. */
export const TELL_REGISTERS: Readonly<Record<string, Tell>> = {
  "layout-changed": (fact, nameOf) => {
    const areas = (key: string) => few(strings(fact, key).map((slug) => nameOf("area", slug)));
    const columns = (key: string) =>
      few(strings(fact, key).map((slug) => nameOf("partnership", slug)));
    const parts = [
      has(fact, "rowsAdded") && `rows added: ${areas("rowsAdded")}`,
      has(fact, "rowsChanged") && `rows changed: ${areas("rowsChanged")}`,
      has(fact, "rowsTakenOff") && `rows taken off: ${areas("rowsTakenOff")}`,
      has(fact, "columnsAdded") && `columns added: ${columns("columnsAdded")}`,
      has(fact, "columnsChanged") && `columns changed: ${columns("columnsChanged")}`,
      has(fact, "columnsTakenOff") && `columns taken off: ${columns("columnsTakenOff")}`,
      has(fact, "groups") && `groups changed: ${few(strings(fact, "groups"))}`,
      fact["reordered"] === true && "put in another order",
    ].filter((part) => part !== false);
    return `The layout of the matrix changed: ${parts.join("; ")}.`;
  },
  "programme-changed": (fact) => `The settings of the programme changed: ${changes(fact)}.`,
  "partnership-changed": (fact, nameOf) =>
    `${nameOf("partnership", text(fact, "slug"))} changed: ${changes(fact)}.`,
  "member-added": (fact, nameOf) =>
    `${memberWords(fact["member"], nameOf)} joined ${nameOf("partnership", text(fact, "slug"))}.`,
  "member-changed": (fact, nameOf) =>
    `${memberWords(fact["before"], nameOf)}: the membership of ${nameOf("partnership", text(fact, "slug"))} has other dates.`,
  "member-removed": (fact, nameOf) =>
    `${memberWords(fact["member"], nameOf)} was taken out of ${nameOf("partnership", text(fact, "slug"))}, where it had been entered by mistake.`,
  "territorial-forces-added": (fact) =>
    `The territorial forces were added: ${counted(strings(fact, "forces").length, "force")} and ${counted(strings(fact, "parties").length, "party", "parties")}.`,
  "force-changed": (fact, nameOf) =>
    `${nameOf("force", text(fact, "slug"))} changed: ${changes(fact)}.`,
  "succession-recorded": (fact) =>
    `A party is now called ${partyName(fact["name"])}${typeof fact["ended"] === "string" ? `, before ${fact["ended"]}` : ""}.`,
  "succession-corrected": (fact) =>
    `A party's name was corrected to ${partyName(fact["after"])}; before, ${partyName(fact["before"])}.`,
  "succession-removed": (fact) =>
    `The party's name ${partyName(fact["name"])} was taken out, where it had been entered by mistake.`,
  "source-changed": (fact, nameOf) =>
    `The source ${nameOf("source", text(fact, "slug"))} changed: ${changes(fact)}.`,
  "file-attached": (fact, nameOf) =>
    `The file ${text(fact, "fileName")} was attached to ${nameOf("source", text(fact, "slug"))}.`,
  "area-renamed": (fact) => `${text(fact, "before")} is now called ${text(fact, "after")}.`,
  "aliases-added": (fact, nameOf) => {
    const names = objects(fact, "aliases").map((alias) =>
      [text(alias, "name"), areaIn(alias, nameOf)].filter(Boolean).join(" for "),
    );
    return `Also called: ${few(names)}.`;
  },
  "alias-removed": (fact, nameOf) =>
    `${nameOf("area", text(fact, "area"))} is no longer also called ${text(fact, "name")}.`,
  "areas-related": (fact, nameOf) =>
    `Related: ${few(objects(fact, "relations").map((one) => relationWords(one, nameOf)))}.`,
  "relation-ended": (fact, nameOf) => `No longer: ${relationWords(fact, nameOf)}.`,
  "areas-merged": (fact, nameOf) =>
    `${areasIn(fact, "areas", nameOf)} merged into ${areasIn(fact, "into", nameOf)}${fromWords(fact)}.`,
  "area-split": (fact, nameOf) =>
    `${areasIn(fact, "areas", nameOf)} split into ${areasIn(fact, "into", nameOf)}${fromWords(fact)}.`,
  "area-act-undone": (fact) => `Line ${number(fact, "act")} was undone.`,
  "plan-lines-added": (fact, nameOf) =>
    `${counted(number(fact, "count"), "line")} added to the work plan: ${areasIn(fact, "areas", nameOf)}.`,
  "plan-line-changed": (fact, nameOf) => `${planLine(fact, nameOf)} changed.`,
  "plan-line-ended": (fact, nameOf) => `${planLine(fact, nameOf)} was taken off.`,
  "plan-act-undone": (fact) => `Line ${number(fact, "act")} was undone.`,
  "register-cleared": () =>
    "The demonstration was cleared. This chain begins where the old one ended.",
};

const has = (fact: LineFact, key: string) => strings(fact, key).length > 0;

const areasIn = (fact: LineFact, key: string, nameOf: NameOf) =>
  few(strings(fact, key).map((slug) => nameOf("area", slug)));

const areaIn = (fact: LineFact, nameOf: NameOf) =>
  typeof fact["area"] === "string" ? nameOf("area", fact["area"]) : "";

function fromWords(fact: LineFact): string {
  const { effective } = fact;
  return isObject(effective) ? `, ${sinceWords(effective as unknown as EffectiveDate)}` : "";
}

function memberWords(member: unknown, nameOf: NameOf): string {
  return isObject(member) ? nameOf("force", text(member, "force")) : "A force";
}

function partyName(name: unknown): string {
  return isObject(name) ? text(name, "name") : String(name ?? "not recorded");
}

function planLine(fact: LineFact, nameOf: NameOf): string {
  const said = isObject(fact["before"]) ? fact["before"] : fact["after"];
  const area = isObject(said) ? areaIn(said, nameOf) : "";
  return `Line ${number(fact, "line")} of the work plan${area && `, ${area},`}`;
}

const RELATIONS: Readonly<Record<string, string>> = {
  "part-of": "is part of",
  "rolled-up-in": "is expected to be rolled up in",
  enables: "enables",
  "same-thing-as": "is the same thing as",
};

function relationWords(relation: LineFact, nameOf: NameOf): string {
  const kind = RELATIONS[text(relation, "kind")] ?? "is related to";
  return `${areaIn(relation, nameOf)} ${kind} ${nameOf("area", text(relation, "other"))}`;
}

/** What differs between before and after, in the names that the columns have. */
function changes(fact: LineFact): string {
  const { before, after } = fact;
  if (!isObject(before) || !isObject(after)) return "details";
  const changed = Object.keys(after).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  const told = changed.map((key) => {
    const name = key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    const is = after[key];
    return typeof is === "string" || typeof is === "number" ? `${name} is ${is}` : name;
  });
  return few(told);
}
