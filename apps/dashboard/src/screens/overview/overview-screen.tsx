import { useTrpc } from "@accord/client/trpc";
import { useLiveRead } from "@accord/client/use-live-read";
import { askedDays } from "../../days.ts";
import { useProgrammePage } from "../../programme-page.ts";
import { ReadPage } from "../../read-page.tsx";
import { OverviewPage } from "./overview-page.tsx";

/** The page a programme opens on. */
export function OverviewScreen() {
  const trpc = useTrpc();
  const { programme, days } = useProgrammePage();
  const live = useLiveRead(
    trpc.overview.read.queryOptions({ programme: programme.slug, ...askedDays(days) }),
  );
  return (
    <ReadPage live={live} what="the overview" columns={4}>
      {(overview) => <OverviewPage overview={overview} />}
    </ReadPage>
  );
}
