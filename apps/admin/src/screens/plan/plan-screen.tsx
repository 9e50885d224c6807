import { refusalOf } from "@accord/client/refusal";
import { type RouterOutputs, useTrpc } from "@accord/client/trpc";
import { formatDate } from "@accord/domain/format-date";
import { APPROACH_LABEL, countPlan } from "@accord/domain/plan-words";
import { Button, buttonLook } from "@accord/ui/button";
import { EmptyState } from "@accord/ui/empty-state";
import { ErrorState } from "@accord/ui/error-state";
import { FindArea } from "@accord/ui/find-area";
import { LoadingShape } from "@accord/ui/loading-shape";
import { Page, PageFooter } from "@accord/ui/page";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { AppMasthead } from "../../app-masthead.tsx";
import { openingDay, useEditor, useProgramme } from "../../editor.ts";
import { HistoryLink } from "../../history-link.tsx";
import { useTitle } from "../../use-title.ts";
import { isFound } from "../areas/find-words.ts";
import { type Done, UndoNotice } from "../areas/undo-notice.tsx";
import styles from "../matrix/forms.module.css";
import { useDoing } from "../registers/use-doing.ts";
import { WayUp } from "../registers/way-up.tsx";
import { EndLineForm } from "./end-line-form.tsx";
import { LineHistory } from "./line-history.tsx";
import { PlanLineForm } from "./plan-line-form.tsx";
import { forcesWords } from "./plan-line-words.ts";
import own from "./plan-table.module.css";
import { PlanTable } from "./plan-table.tsx";

export type Plan = RouterOutputs["plan"]["read"];
export type Line = Plan["lines"][number];

type Doing =
  | { readonly what: "adding" }
  | { readonly what: "changing" | "ending" | "history"; readonly line: Line };

/** From the narrowest to the widest. */
const APPROACHES = Object.keys(APPROACH_LABEL) as Line["approach"][]; // the keys of the table of labels

/** The work plan of a programme: which approach each business area is to take, of which forces, by when. */
export function PlanScreen() {
  const programme = useProgramme();
  const { session } = useEditor();
  const asAt = openingDay(programme, session);
  const trpc = useTrpc();
  const queries = useQueryClient();
  const read = useQuery(trpc.plan.read.queryOptions({ programme: programme.slug, asAt }));
  const matrix = useQuery(trpc.matrix.read.queryOptions({ programme: programme.slug, asAt }));
  const undo = useMutation(trpc.plan.undo.mutationOptions());
  const [find, setFind] = useState("");
  const { doing, begin: open, leave } = useDoing<Doing>();
  const [done, setDone] = useState<Done | null>(null);
  useTitle("Work plan");

  const plan = read.data;
  const mayEdit = programme.may.includes("edit-registers");
  const forces = [
    ...new Set(matrix.data?.partnerships.flatMap((partnership) => partnership.forces)),
  ].sort();
  const begin = (next: Doing) => {
    setDone(null);
    open(next);
  };
  const readAgain = () => void queries.invalidateQueries(trpc.plan.pathFilter());
  const finish = (act: number, words: string) => {
    leave();
    setDone({ act, words, isUndone: false });
    readAgain();
  };

  return (
    <Page
      masthead={<AppMasthead programme={programme} />}
      footer={
        <PageFooter
          marking={programme.marking}
          asAt={asAt}
          {...(plan && { knownAt: plan.knownAt })}
        />
      }
    >
      <WayUp />
      <h1>Work plan</h1>
      {plan && <Standfirst plan={plan} />}
      <p className="small">
        <HistoryLink of={{ noun: "plan" }} />
      </p>
      {done && (
        <UndoNotice
          done={done}
          undo={(act) => undo.mutateAsync({ programme: programme.slug, act })}
          onUndone={(undone) => {
            setDone(undone);
            readAgain();
          }}
        />
      )}
      {plan && (doing?.what === "adding" || doing?.what === "changing") && (
        <PlanLineForm
          key={doing.what === "changing" ? doing.line.line : "new"}
          plan={plan}
          line={doing.what === "changing" ? doing.line : null}
          forces={forces}
          onDone={finish}
          onLeave={leave}
        />
      )}
      {plan && doing?.what === "ending" && (
        <EndLineForm
          key={doing.line.line}
          plan={plan}
          line={doing.line}
          onDone={finish}
          onLeave={leave}
        />
      )}
      {(doing === null || doing.what === "history") && (
        <div className={styles["actions"]}>
          <FindArea value={find} onChange={setFind} />
          {mayEdit && (
            <Button id="add-line" onClick={() => begin({ what: "adding" })}>
              Add a line
            </Button>
          )}
          <a
            className={buttonLook()}
            href={`/api/v1/programmes/${programme.slug}/plan.csv?asAt=${asAt}`}
          >
            The plan as CSV
          </a>
        </div>
      )}
      {read.error && !plan ? (
        <ErrorState heading="The plan could not be read" onRetry={() => void read.refetch()}>
          <p>{refusalOf(read.error).message}</p>
        </ErrorState>
      ) : !plan ? (
        <LoadingShape says="Reading the plan" rows={12} columns={4} />
      ) : plan.lines.length === 0 ? (
        <EmptyState heading={`The plan has no line on ${formatDate(asAt)}`}>
          <p>
            A line says which approach a business area is to take: remain with the single force, a
            partnership, or the region.
          </p>
        </EmptyState>
      ) : (
        APPROACHES.map((approach) => {
          const lines = plan.lines.filter(
            (line) =>
              line.approach === approach &&
              isFound(find, [line.areaName, ...line.aliases, line.wording ?? ""]),
          );
          if (lines.length === 0) return null;
          return (
            <div key={approach} className={own["approach"]}>
              <PlanTable
                plan={plan}
                approach={approach}
                lines={lines}
                mayEdit={mayEdit}
                onChange={(line) => begin({ what: "changing", line })}
                onEnd={(line) => begin({ what: "ending", line })}
                onHistory={(line) => begin({ what: "history", line })}
              />
              <Targets lines={lines} />
            </div>
          );
        })
      )}
      {doing?.what === "history" && (
        <LineHistory programme={programme.slug} line={doing.line} onClose={leave} />
      )}
    </Page>
  );
}

function Standfirst({ plan }: { readonly plan: Plan }) {
  const { lines } = plan;
  const { exceptions, undated } = countPlan(lines);
  const areas = new Set(lines.map(({ area }) => area));
  const noRow = new Set(lines.filter(({ isRow }) => !isRow).map(({ area }) => area)).size;
  if (lines.length === 0) return null;
  return (
    <p className="standfirst">
      {lines.length} lines on {areas.size} business areas; {noRow} of these are no row of the
      matrix. {exceptions} {exceptions === 1 ? "line speaks" : "lines speak"} for some forces alone.{" "}
      {undated === 0
        ? "Every line has a date."
        : `No date is set for ${undated === lines.length ? "any of them" : `${undated} of them`}.`}
    </p>
  );
}

/** The footnote of the plan: which forces its lines may come to span. */
function Targets({ lines }: { readonly lines: readonly Line[] }) {
  const byForces = Map.groupBy(
    lines.filter(({ target }) => target.length > 0),
    ({ target }) => forcesWords(target),
  );
  const groups = [...byForces].sort(([, one], [, other]) => other.length - one.length);
  return groups.map(([forces, ofThem], index) => (
    <p key={forces} className={`quiet small ${own["note"]}`}>
      {index === 0 && ofThem.length > 1
        ? `${ofThem.length} of these lines may come to span ${forces}.`
        : `${ofThem.map(({ areaName }) => areaName).join(", ")} may come to span ${forces}.`}
    </p>
  ));
}
