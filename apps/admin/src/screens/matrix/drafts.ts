import { useMemo, useState } from "react";
import type { KeptEntry, TypedEntry } from "./typed-entry.ts";

/** What was typed and not recorded, cell by cell: it outlives the panel it was typed in. */
export interface Drafts {
  readonly read: (key: string) => TypedEntry | undefined;
  readonly write: (key: string, typed: TypedEntry) => void;
  /** Forgets a draft that was recorded, and keeps its paper, day and claim for the next entry. */
  readonly done: (key: string, recorded: TypedEntry | null) => void;
  /** What the next entry starts with. */
  readonly kept: KeptEntry | null;
}

/** The drafts of one page. */
export function useDrafts(): Drafts {
  const [typed, setTyped] = useState<ReadonlyMap<string, TypedEntry>>(new Map());
  const [kept, setKept] = useState<KeptEntry | null>(null);
  return useMemo(
    () => ({
      read: (key) => typed.get(key),
      write: (key, entry) => setTyped((before) => new Map(before).set(key, entry)),
      done(key, recorded) {
        setTyped((before) => new Map([...before].filter(([other]) => other !== key)));
        if (recorded) {
          const { claim, effective, source } = recorded;
          setKept({ claim, effective, source });
        }
      },
      kept,
    }),
    [typed, kept],
  );
}
