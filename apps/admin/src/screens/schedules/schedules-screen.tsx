import { refusalOf } from "@accord/client/refusal";
import { useTrpc } from "@accord/client/trpc";
import { ReportKind } from "@accord/domain/period";
import { ErrorState } from "@accord/ui/error-state";
import { LoadingShape } from "@accord/ui/loading-shape";
import { Page, PageFooter } from "@accord/ui/page";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { AppMasthead } from "../../app-masthead.tsx";
import { AskDialog } from "../../ask-dialog.tsx";
import { DoneNotice } from "../../done-notice.tsx";
import { useEditor, useProgramme } from "../../editor.ts";
import { useTitle } from "../../use-title.ts";
import registers from "../registers/registers.module.css";
import { useDoing } from "../registers/use-doing.ts";
import { RunsList } from "./runs-list.tsx";
import { ScheduleForm } from "./schedule-form.tsx";
import { ScheduleSection, type Turn } from "./schedule-section.tsx";
import type { ShownSchedule } from "./typed-schedule.ts";

type Doing =
  | { readonly what: "setting"; readonly kind: ReportKind }
  | { readonly what: Turn; readonly schedule: ShownSchedule };

/** A step of a run is no line of the journal. */
const ASK_EVERY_MS = 15_000;

/** When the reports of a programme fall due, the next runs, and what has become of those before. */
export function SchedulesScreen() {
  const programme = useProgramme();
  const { slug, may } = programme;
  const { session } = useEditor();
  const trpc = useTrpc();
  const queries = useQueryClient();
  const mayEdit = may.includes("edit-registers");
  const read = useQuery(trpc.schedules.list.queryOptions({ programme: slug }));
  const runs = useQuery(
    trpc.schedules.runs.queryOptions({ programme: slug }, { refetchInterval: ASK_EVERY_MS }),
  );
  const rules = useQuery(trpc.reportingRules.read.queryOptions({ programme: slug }));
  const governance = useQuery(trpc.governance.read.queryOptions({ programme: slug }));
  const duties = useQuery(
    trpc.schedules.duties.queryOptions({ programme: slug }, { enabled: mayEdit }),
  );
  const turn = {
    pause: useMutation(trpc.schedules.pause.mutationOptions()),
    resume: useMutation(trpc.schedules.resume.mutationOptions()),
    end: useMutation(trpc.schedules.end.mutationOptions()),
  };
  const { doing, done, begin, leave, finish } = useDoing<Doing>();
  useTitle("Schedule of reports");
  // The page is made of all of them: one that cannot be read is said, and asked for again.
  const missing = [read, rules, governance, ...(mayEdit ? [duties] : [])].filter(
    ({ data }) => data === undefined,
  );
  const refused = missing.find(({ error }) => error !== null)?.error;
  const approvals = rules.data?.approvals ?? false;

  function finished(words: string) {
    finish(words);
    void queries.invalidateQueries(trpc.schedules.pathFilter());
  }

  return (
    <Page
      masthead={<AppMasthead programme={programme} />}
      footer={<PageFooter marking={programme.marking} />}
    >
      <nav aria-label="Reports" className={registers["up"]}>
        <Link to="/$programme/reports" params={{ programme: slug }}>
          Reports
        </Link>
      </nav>
      <h1>Schedule of reports</h1>
      <p className="standfirst">
        When reports fall due, and what leads to each: the owners of cells are asked and chased,
        {approvals ? " it is composed, checked and approved, and goes out." : " then it goes out."}
      </p>
      {done && <DoneNotice words={done} />}
      {refused ? (
        <ErrorState
          heading="The schedule could not be read"
          onRetry={() => {
            for (const one of missing) void one.refetch();
          }}
        >
          <p>{refusalOf(refused).message}</p>
        </ErrorState>
      ) : !read.data || !rules.data || !governance.data || (mayEdit && !duties.data) ? (
        <LoadingShape says="Reading the schedule" rows={6} columns={4} />
      ) : (
        ReportKind.options.map((kind) => {
          const schedule = read.data.find((one) => one.kind === kind) ?? null;
          const isSetting = doing?.what === "setting" && doing.kind === kind;
          return (
            <ScheduleSection
              key={kind}
              {...{ kind, schedule, approvals, mayEdit }}
              form={
                isSetting ? (
                  <ScheduleForm
                    programme={slug}
                    {...{ kind, schedule, approvals }}
                    bodies={governance.data.bodies}
                    duties={duties.data ?? { checkers: [], approvers: [] }}
                    today={session.today}
                    onDone={finished}
                    onLeave={leave}
                  />
                ) : null
              }
              onChange={() => begin({ what: "setting", kind })}
              onTurn={(what) => schedule && begin({ what, schedule })}
            />
          );
        })
      )}
      {runs.data && (
        <section className={registers["section"]} aria-labelledby="runs-heading">
          <h2 id="runs-heading">Runs</h2>
          {runs.data.length === 0 ? (
            <p className="quiet">
              No run has begun yet. One begins when its collection opens, and stands here with all
              that is done for it.
            </p>
          ) : (
            <RunsList programme={slug} runs={runs.data} />
          )}
        </section>
      )}
      {doing && doing.what !== "setting" && (
        <AskDialog
          {...ASKED[doing.what](doing.schedule.kind)}
          work={async () => {
            const { kind, act } = doing.schedule;
            await turn[doing.what].mutateAsync({ programme: slug, kind, act });
            finished(DONE[doing.what](kind));
          }}
          onLeave={leave}
        />
      )}
    </Page>
  );
}

const ASKED = {
  pause: (kind) => ({
    heading: `Pause the schedule of the ${kind} report?`,
    standfirst:
      "Nobody is asked or chased, and nothing is sent, until it is resumed. A run that is not approved is withdrawn; what falls due meanwhile is not made up.",
    yes: "Pause schedule",
    no: "Let it run",
  }),
  resume: (kind) => ({
    heading: `Resume the schedule of the ${kind} report?`,
    standfirst: "It goes on from now. What was due while it was paused is not made up.",
    yes: "Resume schedule",
    no: "Leave it paused",
  }),
  end: (kind) => ({
    heading: `End the schedule of the ${kind} report?`,
    standfirst:
      "Nothing falls due any more, and a run that is not approved is withdrawn. A schedule can be set anew.",
    yes: "End schedule",
    no: "Keep it",
  }),
} as const satisfies Record<Turn, (kind: ReportKind) => object>;

const DONE = {
  pause: (kind) => `The schedule of the ${kind} report is paused.`,
  resume: (kind) => `The schedule of the ${kind} report runs again.`,
  end: (kind) => `The schedule of the ${kind} report is ended.`,
} as const satisfies Record<Turn, (kind: ReportKind) => string>;
