import { refusalOf } from "@accord/client/refusal";
import { useTrpc } from "@accord/client/trpc";
import type { ConfirmationScope } from "@accord/domain/confirmation";
import type { MatrixView } from "@accord/domain/matrix";
import type { MatrixPlace } from "@accord/ui/matrix-row";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { confirmedWords } from "./confirmed-words.ts";
import { placesWords } from "./places-words.ts";
import type { OwnActs } from "./use-recorded.ts";

interface ConfirmProps {
  readonly view: MatrixView;
  readonly own: OwnActs;
  readonly tell: (words: string) => void;
}

type Confirm = (
  what: "selection" | "row" | "column",
  at: MatrixPlace,
  chosen: readonly MatrixPlace[],
) => Promise<void>;

/** Says of chosen cells, a row or a column that nothing has changed, as at the day of the page. */
export function useConfirm({ view, own, tell }: ConfirmProps): Confirm {
  const trpc = useTrpc();
  const queries = useQueryClient();
  const mutation = useMutation(trpc.confirmations.confirm.mutationOptions());
  return async (what, at, chosen) => {
    const scope = scopeOf(what, at, chosen);
    try {
      const done = await mutation.mutateAsync({
        programme: view.programme.slug,
        scope,
        asAt: view.asAt,
        head: view.head,
      });
      const count = done.confirmed === 1 ? "1 cell" : `${done.confirmed} cells`;
      own.add({
        act: 0,
        confirmation: done.id,
        subject: subjectOf(view, what, at, chosen),
        words: `${count} confirmed, no change`,
      });
      tell(confirmedWords(namedIn(view, done)));
    } catch (error) {
      const { kind, message } = refusalOf(error);
      if (kind === "not-signed-in") {
        await queries.invalidateQueries(trpc.session.whoAmI.queryFilter());
      }
      tell(`Not confirmed. ${message}`);
    }
  };
}

function scopeOf(
  what: "selection" | "row" | "column",
  { area, partnership }: MatrixPlace,
  chosen: readonly MatrixPlace[],
): ConfirmationScope {
  if (what === "row") return { kind: "row", area };
  if (what === "column") return { kind: "column", partnership };
  if (chosen.length <= 1) return { kind: "cell", area, partnership };
  return { kind: "cells", cells: chosen.map((one) => ({ ...one })) };
}

function subjectOf(
  view: MatrixView,
  what: "selection" | "row" | "column",
  at: MatrixPlace,
  chosen: readonly MatrixPlace[],
): string {
  const area = view.areas.find(({ slug }) => slug === at.area)?.name ?? at.area;
  const column = view.partnerships.find(({ slug }) => slug === at.partnership)?.name;
  if (what === "row") return `${area}, whole row`;
  if (what === "column") return `${column ?? at.partnership}, whole column`;
  return placesWords(view, chosen.length > 0 ? chosen : [at]);
}

/** What was left out, by the names people know. */
function namedIn<Told extends { readonly leftOut: readonly MatrixPlace[] }>(
  { areas, partnerships }: MatrixView,
  told: Told,
): Told {
  const leftOut = told.leftOut.map(({ area, partnership }) => ({
    area: areas.find(({ slug }) => slug === area)?.name ?? area,
    partnership: partnerships.find(({ slug }) => slug === partnership)?.name ?? partnership,
  }));
  return { ...told, leftOut };
}
