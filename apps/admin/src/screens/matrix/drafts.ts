import { useMemo, useRef, useState } from "react";
import { z } from "zod";
import { keep, memoryName, recall } from "./browser-memory.ts";
import { type KeptEntry, TypedEntry } from "./typed-entry.ts";

/** What was typed of one cell or of many and is not recorded. */
const Draft = z.strictObject({
  typed: TypedEntry,
  /** The journal head of the read it was begun from: what others did since is a conflict. */
  head: z.int().nonnegative(),
  /** The moment it was last typed at. */
  at: z.string(),
  /** The cells a draft of the picker is about; none for a form of the panel. */
  places: z.array(z.strictObject({ area: z.string(), partnership: z.string() })).readonly(),
  /** The date of a draft of the picker, as it is written there. */
  effective: z.string().nullable(),
});
export type Draft = z.infer<typeof Draft>;
const Shelf = z.record(z.string(), Draft);

/** What was typed and not recorded, by a key of its own: it outlives the panel, the tab and the session. */
export interface Drafts {
  readonly read: (key: string) => Draft | undefined;
  readonly write: (key: string, draft: Omit<Draft, "at">) => void;
  /** Forgets a draft that was recorded, and keeps its paper, day and claim for the next entry. */
  readonly done: (key: string, recorded: TypedEntry | null) => void;
  /** What the next entry starts with. */
  readonly kept: KeptEntry | null;
  /** Those that can be gone on with, the latest first. */
  readonly all: readonly (Draft & { readonly key: string })[];
}

/** The drafts of one person in one programme, as this browser keeps them. */
export function useDrafts(account: string, programme: string): Drafts {
  const name = memoryName("drafts", account, programme);
  const [shelf, setShelf] = useState(() => recall(name, Shelf) ?? {});
  const latest = useRef(shelf);
  const [kept, setKept] = useState<KeptEntry | null>(null);
  return useMemo(() => {
    function change(to: (before: Readonly<Record<string, Draft>>) => Record<string, Draft>) {
      // Another tab may have written meanwhile: only this draft is ours to change.
      const after = to(recall(name, Shelf) ?? latest.current);
      keep(name, Object.keys(after).length > 0 ? after : null);
      latest.current = after;
      setShelf(after);
    }
    return {
      read: (key) => shelf[key],
      write: (key, draft) =>
        change((before) => ({ ...before, [key]: { ...draft, at: new Date().toISOString() } })),
      done(key, recorded) {
        change(({ [key]: _, ...others }) => others);
        if (recorded) {
          const { claim, effective, source } = recorded;
          setKept({ claim, effective, source });
        }
      },
      kept,
      all: Object.entries(shelf)
        .map(([key, draft]) => ({ ...draft, key }))
        .sort((a, b) => (a.at < b.at ? 1 : -1)),
    };
  }, [shelf, kept, name]);
}
