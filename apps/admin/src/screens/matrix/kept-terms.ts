import { formatDate } from "@accord/domain/format-date";
import { useState } from "react";
import { z } from "zod";
import { keep, memoryName, recall } from "./browser-memory.ts";

/** What goes from one change to the next until a person changes it: the paper, its day, what it claims. */
export const KeptTerms = z.strictObject({
  claim: z.enum(["moved", "observed"]),
  /** As it is written: "14 October 2011", "October 2011". */
  effective: z.string().max(40),
  /** A source's slug, or nothing. */
  source: z.string().max(80),
});
export type KeptTerms = z.infer<typeof KeptTerms>;

/**
 * The terms this person kept for a programme, and what changes them.
 *
 * Before any were kept the day is the one the programme's pages open on, and none where they open
 * on today: nobody records as of today without having said so.
 */
export function useKeptTerms(
  account: string,
  programme: string,
  showAsAt: string | null,
): readonly [KeptTerms, (terms: KeptTerms) => void] {
  const name = memoryName("terms", account, programme);
  const [terms, setTerms] = useState(() => recall(name, KeptTerms) ?? firstTerms(showAsAt));
  return [
    terms,
    (next) => {
      setTerms(next);
      keep(name, next);
    },
  ];
}

export function firstTerms(showAsAt: string | null): KeptTerms {
  return { claim: "moved", effective: showAsAt ? formatDate(showAsAt) : "", source: "" };
}
