import { type RouterOutputs, useTrpc } from "@accord/client/trpc";
import type { ReportKind } from "@accord/domain/period";
import { DateInput } from "@accord/ui/date-input";
import type { FieldProblem } from "@accord/ui/error-summary";
import { Radios } from "@accord/ui/radios";
import { Select } from "@accord/ui/select";
import { TextInput } from "@accord/ui/text-input";
import { whoWords } from "@accord/ui/who-words";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { errorAt, problemsOf } from "../../problems.ts";
import { useAttempt } from "../../use-attempt.ts";
import { RegisterForm } from "../registers/register-form.tsx";
import { PreviewedRuns } from "./previewed-runs.tsx";
import styles from "./schedules.module.css";
import {
  type ShownSchedule,
  type TypedSchedule,
  termsTyped,
  typedSchedule,
} from "./typed-schedule.ts";

export type Duties = RouterOutputs["schedules"]["duties"];
export type Body = RouterOutputs["governance"]["read"]["bodies"][number];

interface ScheduleFormProps {
  readonly programme: string;
  readonly kind: ReportKind;
  /** The schedule to change; null to set the first of its kind. */
  readonly schedule: ShownSchedule | null;
  readonly bodies: readonly Body[];
  readonly duties: Duties;
  readonly approvals: boolean;
  readonly today: string;
  readonly onDone: (words: string) => void;
  readonly onLeave: () => void;
}

const FIELDS = {
  when: "schedule-by",
  by: "schedule-by",
  body: "schedule-body",
  workingDaysBefore: "schedule-days-before",
  workingDay: "schedule-working-day",
  at: "schedule-at",
  collectingOpens: "schedule-opens",
  chases: "schedule-chases",
  composes: "schedule-composes",
  checker: "schedule-checker",
  approver: "schedule-approver",
  unchanged: "schedule-unchanged",
  from: "schedule-from",
  until: "schedule-until",
} as const;

/** Numbers of days are asked for in several fields: what is wrong names its own. */
const PLACES: Readonly<Record<string, string>> = {
  [FIELDS.workingDaysBefore]: "Before the meeting",
  [FIELDS.collectingOpens]: "Collection opens",
  [FIELDS.chases]: "Chase",
  [FIELDS.composes]: "Composed",
  [FIELDS.from]: "First day",
  [FIELDS.until]: "Last day",
};

function withPlace({ field, message }: FieldProblem): FieldProblem {
  const place = field && PLACES[field];
  const names = place && message.toLowerCase().includes(place.toLowerCase());
  return { field, message: place && !names ? `${place}: ${lowered(message)}` : message };
}

const lowered = (message: string) => message.charAt(0).toLowerCase() + message.slice(1);

/** Says when the reports of a kind fall due, with the next of them shown as it is typed. */
export function ScheduleForm(props: ScheduleFormProps) {
  const { programme, kind, schedule, bodies, duties, approvals, today, onDone, onLeave } = props;
  const trpc = useTrpc();
  const set = useMutation(trpc.schedules.set.mutationOptions());
  const { problems, setProblems, busy, attempt } = useAttempt(FIELDS);
  const owner = bodies.find(({ isOwner }) => isOwner) ?? bodies[0];
  const [typed, setTyped] = useState(() =>
    typedSchedule(schedule, { body: owner?.slug ?? null, today }),
  );
  const type = (more: Partial<TypedSchedule>) => setTyped((before) => ({ ...before, ...more }));
  const field = (name: keyof typeof FIELDS) => ({
    id: FIELDS[name],
    error: errorAt(problems, FIELDS[name]),
  });
  const parsed = termsTyped(typed, approvals);
  /** A few figures in a field of their own. */
  const figure = (
    name: keyof typeof FIELDS,
    key: "daysBefore" | "workingDay" | "opens" | "composes" | "chases" | "at",
    words: { readonly label: string; readonly hint?: string },
  ) => (
    <div className={styles["figure"]}>
      <TextInput
        {...field(name)}
        {...words}
        inputMode={key === "chases" || key === "at" ? "text" : "numeric"}
        autoComplete="off"
        value={typed[key]}
        onChange={({ target }) => type({ [key]: target.value })}
      />
    </div>
  );

  function record() {
    if (!parsed.success) {
      // A day that is none has several faults, and one place.
      const all = problemsOf(parsed.error, FIELDS);
      const first = all.filter(
        ({ field: at }, index) => all.findIndex((one) => one.field === at) === index,
      );
      return setProblems(first.map(withPlace));
    }
    void attempt(async () => {
      const { data: terms } = parsed;
      await set.mutateAsync({ programme, kind, act: schedule?.act ?? null, terms });
      onDone(`The schedule of the ${kind} report is recorded.`);
    });
  }

  return (
    <div className={styles["setting"]}>
      <RegisterForm
        level={3}
        heading={`${schedule ? "Change" : "Set"} the schedule of the ${kind} report`}
        problems={problems}
        busy={busy}
        record="Record schedule"
        onRecord={record}
        onLeave={onLeave}
      >
        <Radios
          {...field("by")}
          label="Falls due"
          hint="Working days are Monday to Friday without the bank holidays of England and Wales."
          name="schedule-by"
          value={typed.by}
          onChange={(by) => type({ by })}
          choices={[
            {
              value: "meeting",
              label: "Before each meeting of a body",
              asks: (
                <>
                  <Select
                    {...field("body")}
                    label="Body"
                    {...(typed.body === "" && { empty: "Choose a body" })}
                    choices={bodies.map(({ slug, name }) => ({ value: slug, label: name }))}
                    value={typed.body}
                    onChange={({ target }) => type({ body: target.value })}
                  />
                  {figure("workingDaysBefore", "daysBefore", {
                    label: "Working days before the meeting",
                  })}
                </>
              ),
            },
            {
              value: "calendar",
              label: kind === "monthly" ? "On a day of each month" : "On a day of each quarter",
              asks: figure("workingDay", "workingDay", {
                label: `Which working day of the ${kind === "monthly" ? "month" : "quarter"}`,
                hint: "1 is the first.",
              }),
            },
          ]}
        />
        {figure("at", "at", { label: "Time", hint: "By the clocks of London, such as 08:00." })}
        <div className={styles["short"]}>
          {figure("collectingOpens", "opens", {
            label: "Collection opens",
            hint: "Working days before it is due.",
          })}
          {figure("chases", "chases", {
            label: "Chase who has not answered",
            hint: "Working days before it is due, such as 7, 6. Leave it empty to chase nobody.",
          })}
          {approvals &&
            figure("composes", "composes", {
              label: "Composed for checking",
              hint: "Working days before it is due.",
            })}
        </div>
        {approvals ? (
          <div className={styles["short"]}>
            {(["checker", "approver"] as const).map((duty) => (
              <Select
                key={duty}
                {...field(duty)}
                label={duty === "checker" ? "Who checks the figures" : "Who approves it"}
                empty={duty === "checker" ? "Any editor" : "Any approver"}
                choices={duties[duty === "checker" ? "checkers" : "approvers"].map(
                  ({ id, who }) => ({
                    value: id,
                    label: whoWords(who),
                  }),
                )}
                value={typed[duty]}
                onChange={({ target }) => type({ [duty]: target.value })}
              />
            ))}
          </div>
        ) : (
          <p className="quiet">
            Reports of this programme go out without checking and approval: each is composed and
            sent when it is due.
          </p>
        )}
        <Radios
          {...field("unchanged")}
          label="Where nothing has changed since the last report"
          name="schedule-unchanged"
          value={typed.unchanged}
          onChange={(unchanged) => type({ unchanged })}
          choices={[
            { value: "send", label: "Send it, saying so" },
            { value: "skip", label: "Skip it" },
          ]}
        />
        <DateInput
          {...field("from")}
          label="First day on which one falls due"
          value={typed.from}
          onChange={(from) => type({ from })}
        />
        <DateInput
          {...field("until")}
          label="Last day (optional)"
          value={typed.until}
          onChange={(until) => type({ until })}
        />
      </RegisterForm>
      <PreviewedRuns
        programme={programme}
        kind={kind}
        terms={parsed.success ? parsed.data : null}
        approvals={approvals}
      />
    </div>
  );
}
