import { useTrpc } from "@accord/client/trpc";
import { useLiveRead } from "@accord/client/use-live-read";
import { askedDays } from "../../days.ts";
import { useProgrammePage } from "../../programme-page.ts";
import { ReadPage } from "../../read-page.tsx";
import { ForcesList } from "./forces-list.tsx";

/** Every force of a programme's partnerships, a line each. */
export function ForcesScreen() {
  const trpc = useTrpc();
  const { programme, days } = useProgrammePage();
  const live = useLiveRead(
    trpc.forces.overview.queryOptions({ programme: programme.slug, ...askedDays(days) }),
  );
  return (
    <ReadPage live={live} what="the list of forces" columns={1}>
      {(page) => <ForcesList page={page} />}
    </ReadPage>
  );
}
