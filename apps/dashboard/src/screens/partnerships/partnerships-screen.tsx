import { useTrpc } from "@accord/client/trpc";
import { useLiveRead } from "@accord/client/use-live-read";
import { askedDays } from "../../days.ts";
import { useProgrammePage } from "../../programme-page.ts";
import { ReadPage } from "../../read-page.tsx";
import { PartnershipsList } from "./partnerships-list.tsx";

/** Every partnership that a programme lists, a line each. */
export function PartnershipsScreen() {
  const trpc = useTrpc();
  const { programme, days } = useProgrammePage();
  const live = useLiveRead(
    trpc.partnerships.overview.queryOptions({ programme: programme.slug, ...askedDays(days) }),
  );
  return (
    <ReadPage live={live} what="the list of partnerships" columns={1}>
      {(page) => <PartnershipsList page={page} />}
    </ReadPage>
  );
}
