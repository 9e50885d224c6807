import type { ReportKind } from "@accord/domain/period";
import { Button, buttonLook } from "@accord/ui/button";
import { type ReactNode, useId } from "react";
import forms from "../matrix/forms.module.css";
import registers from "../registers/registers.module.css";
import { ComingRuns } from "./coming-runs.tsx";
import type { ShownSchedule } from "./typed-schedule.ts";

/** What can be done with a schedule besides changing it. */
export type Turn = "pause" | "resume" | "end";

interface ScheduleSectionProps {
  readonly kind: ReportKind;
  /** Null where none was set. */
  readonly schedule: ShownSchedule | null;
  readonly approvals: boolean;
  readonly mayEdit: boolean;
  /** The form, in the place of what opened it; null while it is closed. */
  readonly form: ReactNode;
  readonly onChange: () => void;
  readonly onTurn: (turn: Turn) => void;
}

/** When the reports of one kind fall due, whether they go out, and the next of them. */
export function ScheduleSection(props: ScheduleSectionProps) {
  const { kind, schedule, approvals, mayEdit, form, onChange, onTurn } = props;
  const id = useId();
  const title = kind === "monthly" ? "Monthly report" : "Quarterly report";
  const turns = schedule ? TURNS[schedule.state] : [];
  return (
    <section aria-labelledby={id} className={registers["section"]}>
      <h2 id={id}>{title}</h2>
      <p>{schedule ? STATE_WORDS[schedule.state](schedule.words) : "No schedule is set."}</p>
      {schedule && !schedule.hasBody && (
        <p className="quiet">The body it goes by is no longer on the list: nothing falls due.</p>
      )}
      {mayEdit && form === null && (
        <p className={`${forms["begin"]} ${forms["links"]}`}>
          <Button id={`set-${kind}`} onClick={onChange}>
            {schedule ? "Change" : "Set a schedule"}
            <span className="visually-hidden">
              {schedule && " the schedule"} of the {kind} report
            </span>
          </Button>
          {turns.map((turn) => (
            <button
              key={turn}
              type="button"
              id={`${turn}-${kind}`}
              className={buttonLook("link")}
              onClick={() => onTurn(turn)}
            >
              {TURN_WORDS[turn]}
              <span className="visually-hidden"> the schedule of the {kind} report</span>
            </button>
          ))}
        </p>
      )}
      {form ??
        (schedule?.state === "running" && (
          <ComingRuns runs={schedule.next} heading="The next runs" approvals={approvals} />
        ))}
    </section>
  );
}

const TURNS = {
  running: ["pause", "end"],
  paused: ["resume", "end"],
  ended: [],
} as const satisfies Record<ShownSchedule["state"], readonly Turn[]>;

const TURN_WORDS = { pause: "Pause", resume: "Resume", end: "End" } as const;

const STATE_WORDS = {
  running: (words) => `Falls due ${words}.`,
  paused: (words) => `Paused. It would fall due ${words}.`,
  ended: (words) => `Ended. It fell due ${words}.`,
} as const satisfies Record<ShownSchedule["state"], (words: string) => string>;
