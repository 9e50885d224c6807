import { useEffect, useState } from "react";

/** What the rules find is much to look at: it waits so long for a day to stay. */
export const FINDINGS_CALM_MS = 600;

/** The last value that stood for a while: while it changes all the time, the one before. */
export function useCalm<Value>(value: Value, pauseMs: number): Value {
  const [calm, setCalm] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setCalm(() => value), pauseMs);
    return () => clearTimeout(timer);
  }, [value, pauseMs]);
  return calm;
}
