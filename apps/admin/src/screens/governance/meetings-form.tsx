import { useTrpc } from "@accord/client/trpc";
import { formatDate } from "@accord/domain/format-date";
import { MeetingsAddition } from "@accord/domain/governance";
import { TextArea } from "@accord/ui/text-area";
import { TextInput } from "@accord/ui/text-input";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { errorAt, problemsOf } from "../../problems.ts";
import { useAttempt } from "../../use-attempt.ts";
import { RegisterForm } from "../registers/register-form.tsx";
import type { Body } from "./governance-screen.tsx";
import { daysTyped } from "./typed-meetings.ts";

interface MeetingsFormProps {
  readonly programme: string;
  readonly body: Body;
  readonly onDone: (act: number, words: string) => void;
  readonly onLeave: () => void;
}

const FIELDS = { day: "meeting-days", meetings: "meeting-days", note: "meeting-note" } as const;

/** Adds meetings of a body: all the days of a year at once, typed or pasted. */
export function MeetingsForm({ programme, body, onDone, onLeave }: MeetingsFormProps) {
  const trpc = useTrpc();
  const add = useMutation(trpc.governance.addMeetings.mutationOptions());
  const { problems, setProblems, busy, attempt } = useAttempt(FIELDS);
  const [days, setDays] = useState("");
  const [note, setNote] = useState("");

  function record() {
    const typed = daysTyped(days);
    if (typed.days === null) {
      return setProblems([{ field: FIELDS.day, message: typed.problem }]);
    }
    const parsed = MeetingsAddition.safeParse({
      programme,
      body: body.slug,
      meetings: typed.days.map((day) => ({ day, note: note.trim() || null })),
    });
    if (!parsed.success) return setProblems(problemsOf(parsed.error, FIELDS).slice(0, 1));
    const [only = "", ...more] = typed.days;
    void attempt(async () => {
      const { act } = await add.mutateAsync(parsed.data);
      onDone(
        act,
        more.length === 0
          ? `${body.name} has a meeting on ${formatDate(only)}.`
          : `${body.name} has ${typed.days.length} meetings more.`,
      );
    });
  }

  return (
    <RegisterForm
      heading={`Add meetings of ${body.name}`}
      level={3}
      problems={problems}
      busy={busy}
      record="Add meetings"
      onRecord={record}
      onLeave={onLeave}
    >
      <TextArea
        id={FIELDS.day}
        error={errorAt(problems, FIELDS.day)}
        label="Days"
        hint="One a line, such as 21 January 2011 or 21/1/2011. A list can be pasted."
        rows={6}
        value={days}
        onChange={({ target }) => setDays(target.value)}
      />
      <TextInput
        id={FIELDS.note}
        error={errorAt(problems, FIELDS.note)}
        label="Note on each of them (optional)"
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
    </RegisterForm>
  );
}
