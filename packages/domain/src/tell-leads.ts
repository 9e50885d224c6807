import type { EffectiveDate } from "./calendar.ts";
import {
  counted,
  isObject,
  type LineFact,
  type NameOf,
  number,
  objects,
  sinceWords,
  type Tell,
} from "./line-words.ts";

/** The acts on who leads cells, and on whose mandate. */
export const TELL_LEADS: Readonly<Record<string, Tell>> = {
  "leads-recorded": (fact, nameOf) =>
    `${cellsWords(fact, nameOf)}: led by ${leadWords(fact["after"], nameOf)}${fromWords(fact["from"])}.`,
  "leads-ended": (fact, nameOf) =>
    `${cellsWords(fact, nameOf)}: no lead${fromWords(fact["from"])}.`,
  "lead-corrected": (fact, nameOf) =>
    `${cellsWords(fact, nameOf)}, lead corrected: ${leadWords(fact["after"], nameOf)}${fromWords(fact["from"])}; before, ${leadWords(fact["before"], nameOf)}${fromWords(fact["beforeFrom"])}.`,
  "lead-removed": (fact, nameOf) =>
    `${cellsWords(fact, nameOf)}: the lead ${leadWords(fact["before"], nameOf)} was taken out, where it had been entered by mistake.`,
  "lead-act-undone": (fact) => `Line ${number(fact, "act")} was undone.`,
  "mandates-recorded": (fact, nameOf) =>
    `${cellsWords(fact, nameOf)}: mandate of ${mandateWords(fact["after"], fact)}${fromWords(fact["from"])}.`,
  "mandates-ended": (fact, nameOf) =>
    `${cellsWords(fact, nameOf)}: no mandate${fromWords(fact["from"])}.`,
  "mandate-corrected": (fact, nameOf) =>
    `${cellsWords(fact, nameOf)}, mandate corrected: ${mandateWords(fact["after"], fact)}${fromWords(fact["from"])}.`,
  "mandate-removed": (fact, nameOf) =>
    `${cellsWords(fact, nameOf)}: a mandate was taken out, where it had been entered by mistake.`,
  "mandate-act-undone": (fact) => `Line ${number(fact, "act")} was undone.`,
};

function cellsWords(fact: LineFact, nameOf: NameOf): string {
  const cells = isObject(fact["cell"]) ? [fact["cell"]] : objects(fact, "cells");
  const [only] = cells;
  if (!only || cells.length > 1) return counted(cells.length, "cell");
  const { area, partnership } = only;
  return `${nameOf("area", String(area))}, ${nameOf("partnership", String(partnership))}`;
}

function leadWords(says: unknown, nameOf: NameOf): string {
  if (!isObject(says)) return "nobody";
  const { force, leadPartnership, office } = says;
  const who =
    typeof force === "string"
      ? nameOf("force", force)
      : nameOf("partnership", String(leadPartnership));
  return typeof office === "string" ? `${who} (${office})` : who;
}

function mandateWords(says: unknown, fact: LineFact): string {
  if (!isObject(says)) return "nobody";
  const { body, words } = says;
  const bodyName = fact["bodyName"] ?? body;
  return [bodyName, words].filter((part) => typeof part === "string").join(": ");
}

function fromWords(from: unknown): string {
  return isObject(from) ? `, ${sinceWords(from as unknown as EffectiveDate)}` : "";
}
