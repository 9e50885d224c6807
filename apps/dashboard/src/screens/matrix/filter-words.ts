import type { MatrixView } from "@accord/domain/matrix";
import type { Movement } from "@accord/domain/movement";
import type { MatrixFilter } from "@accord/domain/page-link";
import { statusLabel } from "@accord/domain/status";
import { whyNotRead } from "../../why-not-read.ts";

/** One thing a filter asks for, in words. */
export interface FilterWords {
  readonly key: keyof MatrixFilter;
  readonly words: string;
}

const MOVEMENT_WORDS = {
  forward: "moved forward",
  back: "moved back",
  stopped: "stopped or stopping",
  new: "new",
  "first-recorded": "first recorded",
  reworded: "reworded",
  detail: "changed in detail",
  "taken-out": "taken out",
  moved: "moved",
  changed: "changed",
} as const satisfies Record<Movement | "moved" | "changed", string>;

/** What a filter asks for, one by one: "Live", "moved forward", "Norfolk/Suffolk". */
export function filterWords(
  filter: MatrixFilter,
  view: Pick<MatrixView, "groups" | "areas" | "partnerships">,
): FilterWords[] {
  const named = (all: readonly { readonly slug: string; readonly name: string }[], slug: string) =>
    all.find((one) => one.slug === slug)?.name ?? spoken(slug);
  const { group, area, partnership, force, status, movement, restated, finding } = filter;
  const words: (FilterWords | undefined | "" | false)[] = [
    movement && { key: "movement", words: MOVEMENT_WORDS[movement] },
    restated && { key: "restated", words: "restated" },
    status && { key: "status", words: statusWords(status) },
    finding && { key: "finding", words: `finding: ${spoken(finding).toLowerCase()}` },
    group && { key: "group", words: named(view.groups, group) },
    area && { key: "area", words: named(view.areas, area) },
    partnership && { key: "partnership", words: named(view.partnerships, partnership) },
    force && { key: "force", words: spoken(force) },
  ];
  return words.filter((one) => typeof one === "object");
}

/** "12 of 143 cells": how many squares are meant, of how many there are to mean. */
export function shownWords(shown: number, of: number, filter: MatrixFilter): string {
  const squares = filter.status === "blank" ? "blank squares" : "cells";
  if (shown === 0) return `None of ${of} ${squares}`;
  return `${shown} of ${of} ${squares}`;
}

/** What stands where the count would, until it is known which squares are meant: that they are read, or why not. */
export function unreadWords(error: unknown): string {
  if (!error) return "Reading which cells are meant";
  return `${whyNotRead(error)} All cells are shown, since it could not be read which are meant`;
}

function statusWords(status: NonNullable<MatrixFilter["status"]>): string {
  if (status === "blank") return "nothing recorded";
  return status === "needs-review" ? "needs review" : statusLabel(status);
}

/** A slug as words: "norfolk-suffolk" reads "Norfolk suffolk". Only where no name is at hand. */
function spoken(slug: string): string {
  const words = slug.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
