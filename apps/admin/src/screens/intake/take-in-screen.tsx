import { useTrpc } from "@accord/client/trpc";
import { EmptyState } from "@accord/ui/empty-state";
import { Page, PageFooter } from "@accord/ui/page";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { AppMasthead } from "../../app-masthead.tsx";
import { useProgramme } from "../../editor.ts";
import { useTitle } from "../../use-title.ts";
import styles from "./take-in.module.css";
import { TakingIn } from "./taking-in.tsx";

/** Takes a table of statuses in: handed in, compared, settled by a person, recorded in one act. */
export function TakeInScreen() {
  const programme = useProgramme();
  const { slug } = programme;
  const trpc = useTrpc();
  const mayImport = programme.may.includes("import-entries");
  const sources = useQuery(
    trpc.sources.list.queryOptions({ programme: slug }, { enabled: mayImport }),
  );
  useTitle(`${programme.name}: take in a table`);
  return (
    <Page
      masthead={<AppMasthead programme={programme} />}
      footer={<PageFooter marking={programme.marking} />}
    >
      <h1>Take in a table</h1>
      {mayImport ? (
        <>
          <p className="standfirst">
            The status matrix as it stands in Word, Excel or an email. Accord shows what it would
            add, change and leave alone before anything is recorded.{" "}
            <Link to="/$programme/take-in/remembered" params={{ programme: slug }}>
              Wordings and names remembered
            </Link>
          </p>
          <TakingIn key={slug} programme={slug} sources={sources.data ?? []} />
        </>
      ) : (
        <div className={styles["terms"]}>
          <EmptyState heading="Only an editor of the programme takes tables in">
            <p>Ask an editor, or propose a change to a cell on its own page.</p>
          </EmptyState>
        </div>
      )}
    </Page>
  );
}
