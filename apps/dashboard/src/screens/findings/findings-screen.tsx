import { useTrpc } from "@accord/client/trpc";
import { useLiveRead } from "@accord/client/use-live-read";
import { useSearch } from "@tanstack/react-router";
import { askedDays } from "../../days.ts";
import { useProgrammePage } from "../../programme-page.ts";
import { ReadPage } from "../../read-page.tsx";
import { FindingsPage } from "./findings-page.tsx";

/** What the rules find in a programme, or what one rule or one kind of them finds. */
export function FindingsScreen() {
  const trpc = useTrpc();
  const { programme, days } = useProgrammePage();
  const filter = useSearch({ from: "/$programme/findings" });
  const live = useLiveRead(
    trpc.findings.read.queryOptions({ programme: programme.slug, ...askedDays(days) }),
  );
  return (
    <ReadPage live={live} what="the findings" columns={1}>
      {(view) => <FindingsPage view={view} filter={filter} />}
    </ReadPage>
  );
}
