import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { Session } from "./session.ts";
import { type StillHere, watchStillHere } from "./still-here.ts";
import { useTrpc, useTrpcClient } from "./trpc.ts";

/** Whether the session is about to end because nobody works in it, and how to say that one does. */
export function useStillHere({ id, idleMinutes }: Session): {
  readonly isEnding: boolean;
  readonly stay: () => void;
} {
  const [isEnding, setEnding] = useState(false);
  const here = useRef<StillHere | null>(null);
  const queries = useQueryClient();
  const trpc = useTrpc();
  const client = useTrpcClient();

  useEffect(() => {
    const lookAgain = () => void queries.invalidateQueries(trpc.session.whoAmI.queryFilter());
    const watched = watchStillHere({
      idleMs: idleMinutes * 60_000,
      tell: () => void client.session.stillHere.mutate().catch(lookAgain),
      onNear: setEnding,
      onEnd: lookAgain,
      window,
      storage: storageIfAny(),
    });
    here.current = watched;
    return () => watched.stop();
  }, [id, idleMinutes, queries, trpc, client]);

  return { isEnding, stay: () => here.current?.stay() };
}

function storageIfAny(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
