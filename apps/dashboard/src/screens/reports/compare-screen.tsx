import { useTrpc } from "@accord/client/trpc";
import { useLiveRead } from "@accord/client/use-live-read";
import { useSearch } from "@tanstack/react-router";
import { useProgrammePage } from "../../programme-page.ts";
import { ComparePage } from "./compare-page.tsx";
import { ReadReport } from "./read-report.tsx";
import { readWritten } from "./report-address.ts";

/** What two issued reports say otherwise. */
export function CompareScreen() {
  const trpc = useTrpc();
  const { programme } = useProgrammePage();
  const { from, to } = useSearch({ from: "/$programme/reports/compare" });
  const live = useLiveRead(
    trpc.reports.compare.queryOptions({
      programme: programme.slug,
      from: readWritten(from),
      to: readWritten(to),
    }),
  );
  return (
    <ReadReport live={live} what="both reports" shown={live.answer?.to}>
      {(compared) => <ComparePage compared={compared} />}
    </ReadReport>
  );
}
