import { useTrpc } from "@accord/client/trpc";
import { useLiveRead } from "@accord/client/use-live-read";
import { useParams } from "@tanstack/react-router";
import { askedDays } from "../../days.ts";
import { useProgrammePage } from "../../programme-page.ts";
import { ReadPage } from "../../read-page.tsx";
import { PartnershipPageBody } from "./partnership-page.tsx";

/** The page of one partnership in a programme. */
export function PartnershipScreen() {
  const trpc = useTrpc();
  const { programme, days } = useProgrammePage();
  const { partnership } = useParams({ from: "/$programme/partnerships/$partnership" });
  const live = useLiveRead(
    trpc.partnerships.page.queryOptions({
      programme: programme.slug,
      partnership,
      ...askedDays(days),
    }),
  );
  return (
    <ReadPage live={live} what="the page of the partnership">
      {(page) => <PartnershipPageBody page={page} />}
    </ReadPage>
  );
}
