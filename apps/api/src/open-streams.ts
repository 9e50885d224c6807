import { AccordError } from "@accord/domain/errors";

/** Counts the live streams each account holds open, in this process. */
export interface OpenStreams {
  /**
   * @returns what to call when the stream ends
   * @throws AccordError `too-much` for one more than an account may hold
   */
  enter(actor: string): () => void;
}

/** A browser holds one for all its tabs; people have some browsers, and lines that break leave one behind for a while. */
const MOST = 20;

export function countStreams(most = MOST): OpenStreams {
  const open = new Map<string, number>();
  return {
    enter(actor) {
      const held = open.get(actor) ?? 0;
      if (held >= most) {
        throw new AccordError("too-much", "This account is followed from too many places at once.");
      }
      open.set(actor, held + 1);
      return () => {
        const left = (open.get(actor) ?? 1) - 1;
        if (left > 0) open.set(actor, left);
        else open.delete(actor);
      };
    },
  };
}
