import { refusalOf } from "@accord/client/refusal";
import { useTrpc } from "@accord/client/trpc";
import { standingSendBack } from "@accord/domain/draft";
import { formatDate, formatInstant } from "@accord/domain/format-date";
import { periodTitle } from "@accord/domain/period";
import { ErrorState } from "@accord/ui/error-state";
import { LoadingShape } from "@accord/ui/loading-shape";
import { Notice } from "@accord/ui/notice";
import { Page, PageFooter } from "@accord/ui/page";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { AppMasthead } from "../../app-masthead.tsx";
import { useProgramme } from "../../editor.ts";
import { useTitle } from "../../use-title.ts";
import styles from "./draft.module.css";
import { DraftActions } from "./draft-actions.tsx";
import { DraftDocuments } from "./draft-documents.tsx";
import { DraftOpening } from "./draft-opening.tsx";
import { DRAFT_WORDS, dueWords } from "./draft-words.ts";

/** How often documents under way are asked after: the stream tells of finished acts only. */
const ASK_EVERY_MS = 700;

const AT_ITS_END: ReadonlySet<string> = new Set(["issued", "dropped"]);

/** One draft: what it says, its documents, what was done with it, and what may be done next. */
export function DraftScreen() {
  const programme = useProgramme();
  const { draft: id = "" } = useParams({ strict: false });
  const trpc = useTrpc();
  const read = useQuery(
    trpc.drafts.read.queryOptions(
      { programme: programme.slug, draft: id },
      {
        refetchInterval: ({ state }) => {
          const documents = state.data?.documents?.state;
          return documents === "waiting" || documents === "claimed" ? ASK_EVERY_MS : false;
        },
      },
    ),
  );
  const draft = read.data;
  const sentBack = draft ? standingSendBack(draft.steps) : null;
  const title = draft ? periodTitle(draft.period) : "A draft";
  useTitle(draft ? `Draft, ${title}` : "Draft");
  return (
    <Page
      masthead={<AppMasthead programme={programme} />}
      footer={<PageFooter marking={programme.marking} />}
    >
      <p className={styles["back"]}>
        <Link to="/$programme/reports" params={{ programme: programme.slug }}>
          All reports
        </Link>
      </p>
      <h1>
        {draft ? `${AT_ITS_END.has(draft.state) ? "" : "Draft of "}${title}` : title}
        {draft && draft.version > 1 && `, version ${draft.version}`}
      </h1>
      {read.error && !draft ? (
        <ErrorState heading="The draft could not be read" onRetry={() => void read.refetch()}>
          <p>{refusalOf(read.error).message}</p>
        </ErrorState>
      ) : !draft ? (
        <LoadingShape says="Reading the draft" rows={4} columns={2} />
      ) : (
        <>
          <p className="standfirst">
            {DRAFT_WORDS[draft.state]}; {dueWords(draft.run?.dueAt ?? null)}
            {draft.said &&
              `. As at ${formatDate(draft.said.asAt)}, known at ${formatInstant(draft.said.knownAt)}`}
            .
          </p>
          {draft.reason && (
            <Notice heading="A correction">
              <p>{draft.reason}</p>
            </Notice>
          )}
          {sentBack && (
            <Notice tone="person" heading="Sent back, to be put right">
              <p>
                <q>{sentBack.words}</q>
              </p>
              <p>{[sentBack.who, formatInstant(sentBack.at)].filter(Boolean).join(", ")}.</p>
            </Notice>
          )}
          <div className={styles["parts"]}>
            <div>
              <DraftOpening draft={draft} />
              <DraftDocuments draft={draft} title={title} />
            </div>
            <div>
              <DraftActions key={draft.id} draft={draft} />
              <section aria-labelledby="draft-steps">
                <h2 id="draft-steps" className={styles["head"]}>
                  What was done
                </h2>
                {draft.steps.length === 0 ? (
                  <p>It was asked for, and is being composed.</p>
                ) : (
                  <ol className={styles["steps"]}>
                    {draft.steps.map(({ at, what, who, words }) => (
                      <li key={`${at} ${what}`}>
                        <b>{what}</b>
                        <span>
                          {formatInstant(at)}
                          {who && `, ${who}`}
                        </span>
                        {words && <q>{words}</q>}
                      </li>
                    ))}
                  </ol>
                )}
              </section>
            </div>
          </div>
        </>
      )}
    </Page>
  );
}
