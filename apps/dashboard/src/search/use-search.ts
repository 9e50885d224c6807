import { useTrpc } from "@accord/client/trpc";
import type { SearchAnswer } from "@accord/domain/search";
import { useQuery } from "@tanstack/react-query";
import { use } from "react";
import { ProgrammePageContext } from "../programme-page.ts";
import { useCalm } from "../use-calm.ts";
import { whyNotRead } from "../why-not-read.ts";
import { foundWords, type Here } from "./found.ts";

/** Not at every letter: each search is counted. */
const PAUSE_MS = 220;
/** One letter finds half of the register. */
const FEWEST_LETTERS = 2;

export interface Search {
  /** Null before anything is looked for. While other words are, what was found before. */
  readonly answer: SearchAnswer | null;
  /** What to say of it. */
  readonly status: string;
}

/** What words find, some time after they were last changed. */
export function useSearch(words: string): Search {
  const trpc = useTrpc();
  const wanted = useCalm(words.trim(), PAUSE_MS);
  const isEnough = wanted.length >= FEWEST_LETTERS;
  const read = useQuery(
    trpc.search.find.queryOptions(
      { words: wanted },
      { enabled: isEnough, placeholderData: (before) => before, retry: false },
    ),
  );
  const answer = isEnough ? (read.data ?? null) : null;
  return { answer, status: statusOf(isEnough, read.error, answer) };
}

function statusOf(isEnough: boolean, error: unknown, answer: SearchAnswer | null): string {
  if (!isEnough) return "Type at least two letters.";
  if (error) return whyNotRead(error);
  return answer ? foundWords(answer.hits.length, answer.leftOut) : "Looking";
}

/** Where one searches from; null outside programmes. */
export function useHere(): Here | null {
  const page = use(ProgrammePageContext);
  return page && { programme: page.programme.slug, days: page.days };
}
