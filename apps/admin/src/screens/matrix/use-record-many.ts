import { useTrpc } from "@accord/client/trpc";
import { cellKey } from "@accord/domain/cell";
import type { CellStory, ToldEntry } from "@accord/domain/cell-story";
import type { Statement } from "@accord/domain/entry";
import type { OneOfMany } from "@accord/domain/many-entries";
import type { MatrixView } from "@accord/domain/matrix";
import type { MatrixPlace } from "@accord/ui/matrix-row";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useAttempt } from "../../use-attempt.ts";

/** One cell of a change: what is said of it, and what it is put in place of. */
export interface Change {
  readonly place: MatrixPlace;
  readonly statement: Statement;
  readonly corrects?: OneOfMany["corrects"];
}

/** A cell that somebody else changed in the meantime. */
export interface MetCell {
  readonly mine: Statement;
  /** What they recorded last; null where the cell was taken out. */
  readonly theirs: ToldEntry;
  readonly story: CellStory;
}

interface Meeting {
  readonly changes: readonly Change[];
  readonly cells: readonly MetCell[];
  /** The head of the read that showed it: what is recorded next is made from that. */
  readonly head: number;
}

export type Answer = "both" | "theirs" | "mine";

interface ManyProps {
  readonly view: MatrixView;
  /** Whether a journal line is of this person, on this page: nobody is in conflict with themselves. */
  readonly isOwnAct: (act: number) => boolean;
  readonly onRecorded: (act: number, changes: readonly Change[]) => void;
  /** Asked after a conflict that left nothing to record. */
  readonly onDropped: () => void;
}

export const REPLACES = "Put in place of what another person recorded at the same time.";

/** Records many cells in one act, and stops where others were first: then a person answers for each cell. */
export function useRecordMany({ view, isOwnAct, onRecorded, onDropped }: ManyProps) {
  const trpc = useTrpc();
  const queries = useQueryClient();
  const add = useMutation(trpc.entries.addMany.mutationOptions());
  const { problems, setProblems, busy, attempt } = useAttempt();
  const [meeting, setMeeting] = useState<Meeting | null>(null);
  /** The cells the register asked a reason for. */
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set());
  const programme = view.programme.slug;

  async function send(changes: readonly Change[], head: number): Promise<void> {
    const entries = changes.map(({ place, statement, corrects = null }) => ({
      area: place.area,
      partnership: place.partnership,
      statement,
      corrects,
    }));
    const { act } = await add.mutateAsync({ programme, head, entries });
    setMeeting(null);
    onRecorded(act, changes);
  }

  function record(changes: readonly Change[], head: number): Promise<void> {
    return attempt(
      () => send(changes, head),
      async ({ kind, facts }) => {
        const cells = cellsIn(facts);
        if (kind === "rule-broken" && facts["field"] === "reasonCode") {
          setAsked(new Set(cells.map(cellKey)));
          setMeeting(null);
          return false;
        }
        if (kind !== "changed-meanwhile" || cells.length === 0) return false;
        const others = cells.filter(({ revision }) => !isOwnAct(revision));
        if (others.length > 0) await meet(changes, head, others);
        // Nothing came between but this person's own doing, such as an undo.
        else await record(changes, Math.max(head, ...cells.map(({ revision }) => revision)));
        return true;
      },
    );
  }

  /** Reads what others did of the cells of a change since a head, and lets the person choose. */
  async function meet(
    changes: readonly Change[],
    since: number,
    places: readonly MatrixPlace[],
  ): Promise<void> {
    const asAt = view.asAt;
    const fresh = await queries.fetchQuery({
      ...trpc.matrix.read.queryOptions({ programme, asAt }),
      staleTime: 0,
    });
    const changed = new Set(places.map(cellKey));
    for (const { revision, ...cell } of fresh.cells) {
      if (revision > since && !isOwnAct(revision)) changed.add(cellKey(cell));
    }
    const cells = await Promise.all(
      changes
        .filter(({ place }) => changed.has(cellKey(place)))
        .map(async ({ place, statement }) => {
          const story = await queries.fetchQuery({
            ...trpc.matrix.story.queryOptions({ programme, ...place, asAt }),
            staleTime: 0,
          });
          const theirs = story.entries.findLast(({ act }) => act > since && !isOwnAct(act));
          return theirs ? [{ mine: statement, theirs, story }] : [];
        }),
    );
    const met = cells.flat();
    if (met.length > 0) setMeeting({ changes, cells: met, head: fresh.head });
  }

  /** Records what the answers leave: for each cell both, theirs alone, or mine in place of theirs. */
  function answer(answers: (cell: MetCell) => Answer): Promise<void> {
    if (!meeting) return Promise.resolve();
    const met = new Map(meeting.cells.map((cell) => [cellKey(cell.story.cell), cell]));
    const changes = meeting.changes.flatMap((change): Change[] => {
      const cell = met.get(cellKey(change.place));
      const chosen = cell ? answers(cell) : "both";
      if (chosen === "theirs") return [];
      if (chosen === "both" || !cell?.theirs.statement) return [{ ...change, corrects: null }];
      return [{ ...change, corrects: { entry: cell.theirs.id, why: REPLACES } }];
    });
    if (changes.length > 0) return record(changes, meeting.head);
    setMeeting(null);
    onDropped();
    return Promise.resolve();
  }

  return {
    record,
    meet,
    meeting,
    answer,
    /** Goes back to what was typed, knowing the other; gives the head to record from. */
    back(): number {
      const head = meeting?.head ?? view.head;
      setMeeting(null);
      setProblems([]);
      return head;
    },
    asked,
    problems,
    setProblems,
    busy,
  };
}

interface ToldCell extends MatrixPlace {
  readonly revision: number;
}

/** The cells a refusal names, as the store's verb tells them. */
function cellsIn(facts: Readonly<Record<string, unknown>>): readonly ToldCell[] {
  const { cells } = facts;
  return Array.isArray(cells) ? (cells as readonly ToldCell[]) : [];
}
