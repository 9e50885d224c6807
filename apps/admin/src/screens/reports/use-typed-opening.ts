import { Opening } from "@accord/domain/draft";
import { useRef, useState } from "react";
import { z } from "zod";
import { keep, memoryName, recall } from "../matrix/browser-memory.ts";

/** An opening as it is being written, and what the draft said when it was begun. */
const TypedOpening = z.strictObject({ words: z.string(), stood: z.string() });
type TypedOpening = z.infer<typeof TypedOpening>;

interface OfDraft {
  readonly account: string;
  readonly programme: string;
  readonly draft: string;
}

/** What one person has written of the opening of a draft and not saved: it outlives the page and the session. */
export function useTypedOpening({ account, programme, draft }: OfDraft) {
  const name = memoryName(`opening/${draft}`, account, programme);
  const [typed, setTyped] = useState(() => recall(name, TypedOpening));
  // A save that took its time asks what is typed by now, not what was when it began.
  const latest = useRef(typed);
  function change(to: TypedOpening | null) {
    latest.current = to;
    setTyped(to);
    keep(name, to);
  }
  return {
    /** Null where nothing waits to be saved. */
    typed,
    write: (words: string, stood: string) =>
      change(words === stood ? null : { words, stood: typed?.stood ?? stood }),
    forget: () => change(null),
    saved: (words: string) => change(leftToSave(latest.current, words)),
  };
}

/** What still waits once some words are saved: what was typed while they were on their way. */
export function leftToSave(typed: TypedOpening | null, saved: string): TypedOpening | null {
  if (typed === null || typed.words === saved) return null;
  return { words: typed.words, stood: Opening.safeParse(saved).data ?? saved };
}
