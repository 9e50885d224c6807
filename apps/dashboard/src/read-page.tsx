import { refusalOf } from "@accord/client/refusal";
import type { LiveRead } from "@accord/client/use-live-read";
import { formatDate } from "@accord/domain/format-date";
import { ErrorState } from "@accord/ui/error-state";
import { PageShape } from "@accord/ui/page-shape";
import { type ReactNode, useMemo } from "react";
import { atDay } from "./days.ts";
import { FreshnessNotice } from "./freshness-notice.tsx";
import { AppAnchor } from "./page-anchor.tsx";
import { type Shown, usePageHref, usePageShows, useProgrammePage } from "./programme-page.ts";
import { openingDay, useReader } from "./reader.ts";
import { useTitle } from "./use-title.ts";
import { whyNotRead } from "./why-not-read.ts";

interface ReadPageProps<Answer extends Shown> {
  readonly live: LiveRead<Answer>;
  /** What is read, as a sentence goes on: "the page of the force". */
  readonly what: string;
  /** How many columns it will have below its headline. */
  readonly columns?: 1 | 2 | 4;
  readonly children: (answer: Answer) => ReactNode;
}

/** A page that is one read of the record: while it is on its way, when it has failed, when it may be old. */
export function ReadPage<Answer extends Shown>({
  live,
  what,
  columns = 2,
  children,
}: ReadPageProps<Answer>) {
  const { answer, error } = live;
  const shown = useMemo(() => answer && { asAt: answer.asAt, knownAt: answer.knownAt }, [answer]);
  usePageShows(shown, error);
  return (
    <>
      <FreshnessNotice live={live} />
      {answer && children(answer)}
      {!answer && <h1 className="visually-hidden">Reading {what}</h1>}
      {!answer && error && <NotRead error={error} what={what} onRetry={live.readAgain} />}
      {!answer && !error && <PageShape says={`Reading ${what}`} columns={columns} />}
    </>
  );
}

interface NotReadProps {
  readonly error: unknown;
  readonly what: string;
  readonly onRetry: () => void;
}

function NotRead({ error, what, onRetry }: NotReadProps) {
  const { session } = useReader();
  const { programme } = useProgrammePage();
  const hrefOf = usePageHref();
  const { kind } = refusalOf(error);
  const day = openingDay(programme, session);
  useTitle("Not read");
  if (kind === "bad-input" || kind === "not-found") {
    return (
      <ErrorState
        heading={
          kind === "not-found"
            ? "There is no such page"
            : "The address names no day that can be shown"
        }
      >
        <p>{whyNotRead(error)}</p>
        <p>
          <AppAnchor
            href={hrefOf({ page: "matrix", filter: {} }, { ...atDay(day), knownAt: undefined })}
          >
            See the matrix of {formatDate(day)}
          </AppAnchor>
        </p>
      </ErrorState>
    );
  }
  return (
    <ErrorState heading={`It was not possible to read ${what}`} onRetry={onRetry}>
      <p>{whyNotRead(error)}</p>
    </ErrorState>
  );
}
