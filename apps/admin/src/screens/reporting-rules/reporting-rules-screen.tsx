import { refusalOf } from "@accord/client/refusal";
import { type RouterOutputs, useTrpc } from "@accord/client/trpc";
import { Button } from "@accord/ui/button";
import { EmptyState } from "@accord/ui/empty-state";
import { ErrorState } from "@accord/ui/error-state";
import { LoadingShape } from "@accord/ui/loading-shape";
import { Page } from "@accord/ui/page";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { AppMasthead } from "../../app-masthead.tsx";
import { DoneNotice } from "../../done-notice.tsx";
import { isAdministrator, useEditor } from "../../editor.ts";
import { useTitle } from "../../use-title.ts";
import styles from "../matrix/forms.module.css";
import { NotFoundScreen } from "../not-found-screen.tsx";
import registers from "../registers/registers.module.css";
import { useDoing } from "../registers/use-doing.ts";
import { RulesFacts } from "./rules-facts.tsx";
import { RulesForm } from "./rules-form.tsx";

export type ProgrammeRules = RouterOutputs["reportingRules"]["list"][number];

/** How the reports of each programme go out, for administrators. */
export function ReportingRulesScreen() {
  const { session } = useEditor();
  return isAdministrator(session) ? <ReportingRulesPage /> : <NotFoundScreen />;
}

function ReportingRulesPage() {
  const trpc = useTrpc();
  const queries = useQueryClient();
  const read = useQuery(trpc.reportingRules.list.queryOptions());
  const { doing, done, begin, leave, finish } = useDoing<string>();
  useTitle("Rules for the reports");

  function onDone(words: string) {
    finish(words);
    void queries.invalidateQueries(trpc.reportingRules.pathFilter());
    void queries.invalidateQueries(trpc.readers.pathFilter());
  }

  return (
    <Page masthead={<AppMasthead />}>
      <h1>Rules for the reports</h1>
      <p className="standfirst">
        Who has to agree before a report goes out, to which addresses it may go, and what may be
        attached. Each change is one line of the programme’s journal.
      </p>
      {done && <DoneNotice words={done} />}
      {read.error && !read.data ? (
        <ErrorState heading="The rules could not be read" onRetry={() => void read.refetch()}>
          <p>{refusalOf(read.error).message}</p>
        </ErrorState>
      ) : !read.data ? (
        <LoadingShape says="Reading the rules" rows={4} columns={2} />
      ) : read.data.length === 0 ? (
        <EmptyState heading="There is no programme yet">
          <p>The rules are set for each programme, once it has begun.</p>
        </EmptyState>
      ) : (
        read.data.map((programme) => (
          <section key={programme.slug} className={registers["section"]}>
            <h2>{programme.name}</h2>
            {doing === programme.slug ? (
              <RulesForm programme={programme} onDone={onDone} onLeave={leave} />
            ) : (
              <>
                <RulesFacts {...programme.rules} />
                <p className={styles["begin"]}>
                  <Button
                    id={`change-rules-${programme.slug}`}
                    onClick={() => begin(programme.slug)}
                  >
                    Change<span className="visually-hidden"> the rules of {programme.name}</span>
                  </Button>
                </p>
              </>
            )}
          </section>
        ))
      )}
    </Page>
  );
}
