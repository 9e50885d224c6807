import { useTrpc } from "@accord/client/trpc";
import { useLiveRead } from "@accord/client/use-live-read";
import { useProgrammePage } from "../../programme-page.ts";
import { ArchiveList } from "./archive-list.tsx";
import { ReadReport } from "./read-report.tsx";

/** All reports that were issued, by kind and period. */
export function ArchiveScreen() {
  const trpc = useTrpc();
  const { programme } = useProgrammePage();
  const live = useLiveRead(trpc.reports.archive.queryOptions({ programme: programme.slug }));
  return (
    <ReadReport live={live} what="the issued reports">
      {(archive) => <ArchiveList archive={archive} />}
    </ReadReport>
  );
}
