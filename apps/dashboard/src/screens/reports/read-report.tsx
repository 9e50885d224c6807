import { refusalOf } from "@accord/client/refusal";
import type { LiveRead } from "@accord/client/use-live-read";
import { ErrorState } from "@accord/ui/error-state";
import { PageShape } from "@accord/ui/page-shape";
import { type ReactNode, useMemo } from "react";
import { FreshnessNotice } from "../../freshness-notice.tsx";
import { AppAnchor } from "../../page-anchor.tsx";
import { usePageShows, useProgrammePage } from "../../programme-page.ts";
import { useTitle } from "../../use-title.ts";
import { whyNotRead } from "../../why-not-read.ts";
import { archiveHref } from "./report-address.ts";

interface ReadReportProps<Answer> {
  readonly live: LiveRead<Answer>;
  /** What is read, as a sentence goes on: "the report". */
  readonly what: string;
  /** The day of what is read, where it is of one. */
  readonly shown?: { readonly asAt: string; readonly knownAt: string } | undefined;
  readonly children: (answer: Answer) => ReactNode;
}

/** A page of the archive: while it is on its way, when it has failed or names no report, when it may be old. */
export function ReadReport<Answer>({ live, what, shown, children }: ReadReportProps<Answer>) {
  const { answer, error } = live;
  const { asAt, knownAt } = shown ?? {};
  const days = useMemo(() => (asAt && knownAt ? { asAt, knownAt } : null), [asAt, knownAt]);
  usePageShows(days, error);
  const isGone = error !== null && /not-found|bad-input/.test(refusalOf(error).kind);
  return (
    <>
      <FreshnessNotice live={live} />
      {answer && !isGone && children(answer)}
      {!answer && <h1 className="visually-hidden">Reading {what}</h1>}
      {isGone && <NoSuchReport />}
      {!answer && error && !isGone && (
        <ErrorState heading={`It was not possible to read ${what}`} onRetry={live.readAgain}>
          <p>{whyNotRead(error)}</p>
        </ErrorState>
      )}
      {!answer && !error && <PageShape says={`Reading ${what}`} />}
    </>
  );
}

function NoSuchReport() {
  const { programme } = useProgrammePage();
  useTitle("No such report");
  return (
    <ErrorState heading="No such report was issued">
      <p>
        The address names a report that was never issued, or a page of it that is for another force.
      </p>
      <p>
        <AppAnchor href={archiveHref(programme.slug)}>See all issued reports</AppAnchor>
      </p>
    </ErrorState>
  );
}
