import { useTrpc } from "@accord/client/trpc";
import { useLiveRead } from "@accord/client/use-live-read";
import { useParams, useSearch } from "@tanstack/react-router";
import { useProgrammePage } from "../../programme-page.ts";
import { ReadReport } from "./read-report.tsx";
import { readVersion } from "./report-address.ts";
import { ReportPage } from "./report-page.tsx";

/** An issued report, read on screen as it was issued. */
export function ReportScreen() {
  const trpc = useTrpc();
  const { programme } = useProgrammePage();
  const { kind, period } = useParams({ from: "/$programme/reports/$kind/$period" });
  const search = useSearch({ from: "/$programme/reports/$kind/$period" });
  const version = readVersion(search.version);
  const live = useLiveRead(
    trpc.reports.read.queryOptions({
      ...{ programme: programme.slug, kind, period },
      ...(version && { version }),
      ...(search.force && { force: search.force }),
    }),
  );
  return (
    <ReadReport live={live} what="the report" shown={live.answer ?? undefined}>
      {(report) => <ReportPage report={report} />}
    </ReadReport>
  );
}
