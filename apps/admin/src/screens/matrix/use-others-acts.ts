import { changedCells } from "@accord/client/changed-cells";
import { useTrpc } from "@accord/client/trpc";
import { cellKey } from "@accord/domain/cell";
import type { MatrixView } from "@accord/domain/matrix";
import type { MatrixPlace } from "@accord/ui/matrix-row";
import { whoWords } from "@accord/ui/who-words";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { placesWords } from "./places-words.ts";
import { statementWords } from "./statement-words.ts";

/** What somebody else recorded while this page was open. */
export interface OthersAct {
  readonly act: number;
  readonly place: MatrixPlace;
  readonly subject: string;
  readonly words: string;
  readonly by: string;
  readonly at: string;
}

/** As many as can be taken in at a glance. */
const MOST = 20;

/** What others recorded of this matrix since the page was opened, the newest first. */
export function useOthersActs(
  view: MatrixView | null,
  isOwnAct: (act: number) => boolean,
): readonly OthersAct[] {
  const trpc = useTrpc();
  const queries = useQueryClient();
  const before = useRef<MatrixView | null>(null);
  const [acts, setActs] = useState<readonly OthersAct[]>([]);

  useEffect(() => {
    const last = before.current;
    before.current = view;
    if (!view || !last || last === view || last.asAt !== view.asAt) return;
    const changed = changedCells(last, view);
    const byAct = Map.groupBy(
      view.cells.filter((cell) => changed.has(cellKey(cell)) && !isOwnAct(cell.revision)),
      ({ revision }) => revision,
    );
    for (const [act, cells] of byAct) {
      const [first] = cells;
      if (!first) continue;
      const { area, partnership } = first;
      const asked = { programme: view.programme.slug, area, partnership, asAt: view.asAt };
      void queries
        .fetchQuery({ ...trpc.matrix.story.queryOptions(asked), staleTime: 0 })
        .then((story) => {
          const entry = story.entries.findLast((one) => one.act === act);
          if (!entry || isOwnAct(act)) return;
          const told: OthersAct = {
            act,
            place: { area, partnership },
            subject: placesWords(view, cells),
            words: statementWords(first).toLowerCase(),
            by: whoWords(entry.by),
            at: entry.recordedAt,
          };
          setActs((all) =>
            all.some((one) => one.act === act) ? all : [told, ...all].slice(0, MOST),
          );
        })
        // The cell itself shows what stands: only who it was cannot be told.
        .catch(() => {});
    }
  }, [view, isOwnAct, queries, trpc]);

  return acts;
}
