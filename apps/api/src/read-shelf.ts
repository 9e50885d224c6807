import type { Head } from "@accord/store/database";

/** What was read of the record, kept until a line is written to the journal. */
export interface ReadShelf<Kept> {
  /**
   * What is kept under a key, or else what `read` gives. Calls for the same share one read; one that
   * fails is not kept.
   *
   * @param key - all that the answer depends on besides the record: also who may see what
   * @param head - asked for since the request came in; by default it is asked for now
   */
  take<Taken extends Kept>(key: ShelfKey, read: () => Promise<Taken>, head?: Head): Promise<Taken>;
}

/** A day, an instant, a slug; null and undefined are the same. */
export type ShelfKey = readonly (string | number | null | undefined)[];

export interface ShelfRoom<Kept> {
  /** How many answers at most. */
  readonly most: number;
  /** How much they may weigh together, by whatever `weigh` counts. */
  readonly mostWeight?: number;
  readonly weigh?: (kept: Kept) => number;
}

interface Place<Kept> {
  readonly answer: Promise<Kept>;
  /** 0 until it has been read. */
  weight: number;
}

/**
 * Keeps each answer from its first read to the next line of the journal.
 *
 * The head is asked for at each request, so nothing kept is ever older than a change that any process
 * has acknowledged.
 *
 * @param headNow - the last line of the journal, never older than a change that was acknowledged
 */
export function openReadShelf<Kept>(
  headNow: () => Promise<Head>,
  room: ShelfRoom<Kept>,
): ReadShelf<Kept> {
  let shelf = new Map<string, Place<Kept>>();
  let shelfHead = -1;

  return {
    async take<Taken extends Kept>(key: ShelfKey, read: () => Promise<Taken>, known?: Head) {
      const { id: head } = known ?? (await headNow());
      if (head > shelfHead) [shelf, shelfHead] = [new Map(), head];
      const name = JSON.stringify(key.map((part) => part ?? null));
      const found = shelf.get(name);
      if (found) {
        // What is asked for stays longest.
        shelf.delete(name);
        shelf.set(name, found);
        // What lies under a key was put there by a read of the same kind: the key names the kind.
        return found.answer as Promise<Taken>;
      }
      const answer = read();
      // Whoever asked before the last line may read what was so before it: nobody after it is given that.
      if (head < shelfHead) return answer;
      const begun: Place<Kept> = { answer, weight: 0 };
      const on = shelf;
      on.set(name, begun);
      answer.then(
        (kept) => {
          begun.weight = room.weigh?.(kept) ?? 0;
          makeRoom(on, room);
        },
        () => on.delete(name),
      );
      return answer;
    },
  };
}

/** Lets go of what nobody has asked for longest. */
function makeRoom<Kept>(shelf: Map<string, Place<Kept>>, room: ShelfRoom<Kept>): void {
  const { most, mostWeight = Number.POSITIVE_INFINITY } = room;
  let weight = [...shelf.values()].reduce((sum, place) => sum + place.weight, 0);
  for (const [name, place] of shelf) {
    if (shelf.size <= most && weight <= mostWeight) return;
    shelf.delete(name);
    weight -= place.weight;
  }
}
