import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { followJournal } from "./live.ts";
import { ReadAgain } from "./read-again.ts";
import { useTrpc } from "./trpc.ts";

/** Whether changes come by themselves: not yet, yes, or not while the line is down. */
export type Liveness = "connecting" | "listening" | "silent";

/**
 * Follows the journal for a reader while the component is on the page, and reads again what a
 * word is about. Use it once, near the root.
 *
 * @param reader - the id of who is signed in
 */
export function useLive(reader: string): Liveness {
  const queries = useQueryClient();
  const trpc = useTrpc();
  const [liveness, setLiveness] = useState<Liveness>("connecting");

  useEffect(() => {
    const readAgain = new ReadAgain(queries);
    return followJournal(
      { reader },
      {
        onListening() {
          setLiveness("listening");
          readAgain.everything();
        },
        onWord: (word) => readAgain.about(word),
        onSilence() {
          setLiveness("silent");
          // The line may be down, or the session over: only the session itself can tell.
          // The next attempt may fail before this is answered: a question under way is let finish.
          const unhurried = { cancelRefetch: false };
          void queries.invalidateQueries(trpc.session.whoAmI.queryFilter(), unhurried);
        },
      },
    );
  }, [reader, queries, trpc]);

  return liveness;
}
