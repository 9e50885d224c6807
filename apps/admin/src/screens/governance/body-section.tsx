import { formatDate } from "@accord/domain/format-date";
import { CADENCE_LABEL } from "@accord/domain/governance-words";
import { Button, buttonLook } from "@accord/ui/button";
import { PlainTable } from "@accord/ui/plain-table";
import { type ReactNode, useId } from "react";
import forms from "../matrix/forms.module.css";
import styles from "../registers/registers.module.css";
import type { Body, HeldMeeting } from "./governance-screen.tsx";

interface BodySectionProps {
  readonly body: Body;
  /** What the body it answers to is called. */
  readonly accountableTo: string | null;
  /** Which paper says so, and where; null where none is recorded. */
  readonly source: string | null;
  readonly meetings: readonly HeldMeeting[];
  readonly mayEdit: boolean;
  /** A form on its meetings, which takes the place of what opened it. */
  readonly form: ReactNode;
  readonly onAddMeetings: () => void;
  readonly onChange: () => void;
  readonly onRemove: () => void;
  readonly onChangeMeeting: (meeting: HeldMeeting) => void;
  readonly onRemoveMeeting: (meeting: HeldMeeting) => void;
}

/** One body: what it is, whom it answers to, and its meetings in order. */
export function BodySection(props: BodySectionProps) {
  const { body, accountableTo, source, meetings, mayEdit, form } = props;
  const { onAddMeetings, onChange, onRemove, onChangeMeeting, onRemoveMeeting } = props;
  const id = useId();
  const act = (words: string, of: string, does: () => void) => (
    <button type="button" className={buttonLook("link")} onClick={does}>
      {words}
      <span className="visually-hidden"> {of}</span>
    </button>
  );
  return (
    <section aria-labelledby={id} className={styles["section"]}>
      <h2 id={id}>{body.name}</h2>
      <p className="quiet">
        {CADENCE_WORDS[body.cadence]}
        {body.isOwner && " Owns the programme."}
        {accountableTo && ` Accountable to ${accountableTo}.`}
      </p>
      <p className="quiet small">{source ?? "Source not recorded"}</p>
      {mayEdit && (
        <p className={`${forms["begin"]} ${forms["links"]}`}>
          {form === null && (
            <Button id={`add-meetings-${body.slug}`} onClick={onAddMeetings}>
              Add meetings<span className="visually-hidden"> of {body.name}</span>
            </Button>
          )}
          {act("Change", body.name, onChange)}
          {act("Remove", body.name, onRemove)}
        </p>
      )}
      {form}
      {meetings.length === 0 ? (
        <p className="quiet">
          No meeting is recorded.
          {body.isOwner &&
            " Until one is, pages compare with the end of the month before, and a cycle is a month."}
        </p>
      ) : (
        <PlainTable
          caption={meetings.length === 1 ? "1 meeting" : `${meetings.length} meetings`}
          rows={meetings}
          keyOf={(meeting) => meeting.id}
          columns={[
            { head: "Day", names: true, cell: ({ day }) => formatDate(day) },
            { head: "Note", cell: ({ note }) => note ?? <span className="quiet">none</span> },
            ...(mayEdit
              ? [
                  {
                    head: <span className="visually-hidden">What can be done</span>,
                    cell: (meeting: HeldMeeting) => (
                      <span className={forms["links"]}>
                        {act("Change", formatDate(meeting.day), () => onChangeMeeting(meeting))}
                        {act("Remove", formatDate(meeting.day), () => onRemoveMeeting(meeting))}
                      </span>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
    </section>
  );
}

const CADENCE_WORDS = {
  monthly: `Meets ${CADENCE_LABEL.monthly.toLowerCase()}.`,
  quarterly: `Meets ${CADENCE_LABEL.quarterly.toLowerCase()}.`,
  other: "Meets at no regular time.",
} as const satisfies Record<Body["cadence"], string>;
