import { useTrpc } from "@accord/client/trpc";
import { formatDate } from "@accord/domain/format-date";
import { MeetingDay } from "@accord/domain/governance";
import { DateInput, writtenDate } from "@accord/ui/date-input";
import { TextInput } from "@accord/ui/text-input";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { errorAt, problemsOf } from "../../problems.ts";
import { useAttempt } from "../../use-attempt.ts";
import { typedDay } from "../areas/typed-date.ts";
import { RegisterForm } from "../registers/register-form.tsx";
import type { Body, HeldMeeting } from "./governance-screen.tsx";

interface MeetingFormProps {
  readonly programme: string;
  readonly body: Body;
  readonly meeting: HeldMeeting;
  readonly onDone: (act: number, words: string) => void;
  readonly onLeave: () => void;
}

const FIELDS = { day: "meeting-day", note: "meeting-day-note" } as const;

/** Puts a meeting on another day, or says something else of it. */
export function MeetingForm({ programme, body, meeting, onDone, onLeave }: MeetingFormProps) {
  const trpc = useTrpc();
  const change = useMutation(trpc.governance.changeMeeting.mutationOptions());
  const { problems, setProblems, busy, attempt } = useAttempt(FIELDS);
  const [day, setDay] = useState(() => typedDay(meeting.day));
  const [note, setNote] = useState(meeting.note ?? "");

  function record() {
    const parsed = MeetingDay.safeParse({ day: writtenDate(day).date, note: note.trim() || null });
    if (!parsed.success) return setProblems(problemsOf(parsed.error, FIELDS));
    void attempt(async () => {
      const { act } = await change.mutateAsync({ programme, id: meeting.id, meeting: parsed.data });
      const words =
        parsed.data.day === meeting.day
          ? `The note on ${formatDate(meeting.day)} is changed.`
          : `The meeting of ${formatDate(meeting.day)} is now on ${formatDate(parsed.data.day)}.`;
      onDone(act, words);
    });
  }

  return (
    <RegisterForm
      heading={`Change the meeting of ${formatDate(meeting.day)}`}
      level={3}
      problems={problems}
      busy={busy}
      record="Record change"
      onRecord={record}
      onLeave={onLeave}
    >
      <DateInput
        id={FIELDS.day}
        error={errorAt(problems, FIELDS.day)}
        label={`Day ${body.name} meets`}
        value={day}
        onChange={setDay}
      />
      <TextInput
        id={FIELDS.note}
        error={errorAt(problems, FIELDS.note)}
        label="Note (optional)"
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
    </RegisterForm>
  );
}
