import { useTrpc } from "@accord/client/trpc";
import { useLiveRead } from "@accord/client/use-live-read";
import { useParams } from "@tanstack/react-router";
import { askedDays } from "../../days.ts";
import { useProgrammePage } from "../../programme-page.ts";
import { ReadPage } from "../../read-page.tsx";
import { ForcePageBody } from "./force-page.tsx";

/** The page of one force in a programme. */
export function ForceScreen() {
  const trpc = useTrpc();
  const { programme, days } = useProgrammePage();
  const { force } = useParams({ from: "/$programme/forces/$force" });
  const live = useLiveRead(
    trpc.forces.page.queryOptions({ programme: programme.slug, force, ...askedDays(days) }),
  );
  return (
    <ReadPage live={live} what="the page of the force">
      {(page) => <ForcePageBody page={page} />}
    </ReadPage>
  );
}
