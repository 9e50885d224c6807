import { refusalOf } from "@accord/client/refusal";
import { useTrpc } from "@accord/client/trpc";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import { z } from "zod";
import { keep, memoryName, recall } from "./browser-memory.ts";
import { type NewlyRecorded, Recorded } from "./recording.ts";
import {
  NOTHING_DONE,
  type UndoStack,
  withDone,
  without,
  withRedone,
  withUndone,
} from "./undo-stack.ts";

const Today = z.strictObject({ day: z.string(), recorded: z.array(Recorded).readonly() });

export interface OwnActs {
  /** The newest first. */
  readonly recorded: readonly Recorded[];
  readonly add: (newly: NewlyRecorded) => void;
  /** Undoes one, or redoes it where it is undone. Gives what to tell of it. */
  readonly turn: (one: Recorded) => Promise<string>;
  /** Undoes the last act of this tab that is not undone. */
  readonly undo: () => Promise<string>;
  readonly redo: () => Promise<string>;
  /** Whether a journal line is of this person, on this page. */
  readonly isOwnAct: (act: number) => boolean;
}

/** What this person recorded today in this browser, each with its way back, and what this tab can undo in turn. */
export function useRecorded(account: string, programme: string, today: string): OwnActs {
  const name = memoryName("recorded", account, programme);
  const trpc = useTrpc();
  const queries = useQueryClient();
  const undoAct = useMutation(trpc.entries.undo.mutationOptions());
  const withdraw = useMutation(trpc.confirmations.withdraw.mutationOptions());
  const [recorded, setRecorded] = useState(() => {
    const kept = recall(name, Today);
    return kept?.day === today ? kept.recorded : [];
  });
  const latest = useRef(recorded);
  const acts = useRef(new Set(recorded.map(({ act }) => act)));
  const stack = useRef<UndoStack<string>>(NOTHING_DONE);

  const change = useCallback(
    (to: (before: readonly Recorded[]) => readonly Recorded[]) => {
      // Another tab may have recorded meanwhile: what it did stays in the list.
      const kept = recall(name, Today);
      latest.current = to(kept?.day === today ? kept.recorded : latest.current);
      for (const { act } of latest.current) acts.current.add(act);
      setRecorded(latest.current);
      keep(name, { day: today, recorded: latest.current });
      // Our own change need not wait for the stream to tell of it.
      void queries.invalidateQueries(trpc.matrix.pathFilter());
    },
    [name, today, queries, trpc],
  );

  const add = useCallback(
    ({ act, confirmation, subject, words }: NewlyRecorded) => {
      const at = new Date().toISOString();
      const one: Recorded = {
        id: `${at} ${act}`,
        act,
        confirmation: confirmation ?? null,
        subject,
        words,
        isUndone: false,
        at,
      };
      stack.current = withDone(stack.current, one.id);
      change((before) => [one, ...before]);
    },
    [change],
  );

  async function turn(one: Recorded): Promise<string> {
    const { id, act, confirmation, subject, words, isUndone } = one;
    const told = `${subject}: ${words}`;
    try {
      if (confirmation !== null) {
        await withdraw.mutateAsync({ programme, id: confirmation });
        stack.current = without(stack.current, id);
        change((before) => before.filter((other) => other.id !== id));
        return `Withdrawn: ${told}`;
      }
      const edit = await undoAct.mutateAsync({ programme, act });
      stack.current = (isUndone ? withRedone : withUndone)(stack.current, id);
      change((before) =>
        before.map((other) =>
          other.id === id ? { ...other, act: edit.act, isUndone: !isUndone } : other,
        ),
      );
      return `${isUndone ? "Redone" : "Undone"}: ${told}`;
    } catch (error) {
      const { message, kind } = refusalOf(error);
      if (kind === "not-signed-in") {
        await queries.invalidateQueries(trpc.session.whoAmI.queryFilter());
      }
      // Others went on from it: the keys go on to what can still be turned.
      if (kind === "changed-meanwhile") stack.current = without(stack.current, id);
      return `${isUndone ? "Not redone" : "Not undone"}, ${told}. ${message}`;
    }
  }

  const turnLast = async (from: "done" | "undone", nothing: string) => {
    const id = stack.current[from].at(-1);
    const one = latest.current.find((other) => other.id === id);
    return one ? turn(one) : nothing;
  };
  return {
    recorded,
    add,
    turn,
    undo: () => turnLast("done", "There is nothing of this tab left to undo."),
    redo: () => turnLast("undone", "There is nothing to redo."),
    isOwnAct: useCallback((act) => acts.current.has(act), []),
  };
}
