import { refusalOf } from "@accord/client/refusal";
import { useTrpc } from "@accord/client/trpc";
import type { Mapping } from "@accord/domain/intake";
import { LIVE_KIND_LABEL, STATUS } from "@accord/domain/status";
import { buttonLook } from "@accord/ui/button";
import { EmptyState } from "@accord/ui/empty-state";
import { ErrorState } from "@accord/ui/error-state";
import { LoadingShape } from "@accord/ui/loading-shape";
import { Page, PageFooter } from "@accord/ui/page";
import { PlainTable } from "@accord/ui/plain-table";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { AppMasthead } from "../../app-masthead.tsx";
import { DoneNotice } from "../../done-notice.tsx";
import { useProgramme } from "../../editor.ts";
import { RefusedNotices } from "../../refused-notices.tsx";
import { useAttempt } from "../../use-attempt.ts";
import { useTitle } from "../../use-title.ts";
import { nameOf } from "./known-record.ts";
import styles from "./take-in.module.css";

const KIND_WORDS = {
  wording: "a wording",
  area: "a business area",
  partnership: "a partnership",
} as const satisfies Record<Mapping["kind"], string>;

/** What a programme remembers of wordings and names from tables taken in before. */
export function RememberedScreen() {
  const programme = useProgramme();
  const { slug } = programme;
  const trpc = useTrpc();
  const { intakes } = useTrpc();
  const queries = useQueryClient();
  const read = useQuery(intakes.mappings.queryOptions({ programme: slug }));
  const matrix = useQuery(trpc.matrix.read.queryOptions({ programme: slug }));
  const forget = useMutation(intakes.forgetMapping.mutationOptions());
  const { problems, attempt } = useAttempt();
  const [done, setDone] = useState<string | null>(null);
  useTitle(`${programme.name}: wordings and names remembered`);
  const names = new Map(
    [...(matrix.data?.areas ?? []), ...(matrix.data?.partnerships ?? [])].map((one) => [
      one.slug,
      one.name,
    ]),
  );
  const mappings = read.data;
  const mayForget = programme.may.includes("import-entries");

  const forgetIt = ({ kind, words }: Mapping) =>
    void attempt(async () => {
      await forget.mutateAsync({ programme: slug, kind, words });
      setDone(`“${words}” is forgotten. What was recorded with it stays as it is.`);
      await queries.invalidateQueries(intakes.pathFilter());
    });

  return (
    <Page
      masthead={<AppMasthead programme={programme} />}
      footer={<PageFooter marking={programme.marking} />}
    >
      <h1>Wordings and names remembered</h1>
      <p className="standfirst">
        What someone said “always” of while taking a table in. The next table is read by it, and
        says so.{" "}
        <Link to="/$programme/take-in" params={{ programme: slug }}>
          Take in a table
        </Link>
      </p>
      {done && <DoneNotice words={done} />}
      <RefusedNotices problems={problems} />
      <div className={styles["leftOver"]}>
        {read.error && !mappings ? (
          <ErrorState
            heading="What is remembered could not be read"
            onRetry={() => void read.refetch()}
          >
            <p>{refusalOf(read.error).message}</p>
          </ErrorState>
        ) : !mappings ? (
          <LoadingShape says="Reading what is remembered" rows={4} columns={3} />
        ) : mappings.length === 0 ? (
          <EmptyState heading="Nothing is remembered yet">
            <p>
              Words that fit no status and names the record does not know are asked about while a
              table is taken in. “Always, for this programme” puts the answer here.
            </p>
          </EmptyState>
        ) : (
          <PlainTable
            caption={mappings.length === 1 ? "1 remembered" : `${mappings.length} remembered`}
            rows={mappings}
            keyOf={({ kind, words }) => `${kind} ${words}`}
            columns={[
              { head: "In the table", names: true, cell: ({ words }) => `“${words}”` },
              { head: "Is", cell: ({ kind }) => KIND_WORDS[kind] },
              { head: "Means", cell: ({ means }) => meansWords(means, names) },
              { head: "Why", cell: ({ reason }) => reason ?? "not recorded" },
              ...(mayForget
                ? [
                    {
                      head: <span className="visually-hidden">What can be done</span>,
                      cell: (mapping: Mapping) => (
                        <button
                          type="button"
                          className={buttonLook("link")}
                          onClick={() => forgetIt(mapping)}
                        >
                          Forget<span className="visually-hidden"> {mapping.words}</span>
                        </button>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        )}
      </div>
    </Page>
  );
}

function meansWords(means: Mapping["means"], names: ReadonlyMap<string, string>): string {
  if ("slug" in means) return nameOf(means.slug, names);
  const { status, liveKind, qualifier } = means;
  const words = status ? STATUS[status].label : "needs review, in its own words";
  return [words, liveKind && LIVE_KIND_LABEL[liveKind], qualifier].filter(Boolean).join(", ");
}
