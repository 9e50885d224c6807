import { useTrpc } from "@accord/client/trpc";
import { Select } from "@accord/ui/select";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { errorAt } from "../../../problems.ts";
import { useAttempt } from "../../../use-attempt.ts";
import { RegisterForm } from "../register-form.tsx";
import { StretchFields } from "../stretch-fields.tsx";
import { NO_STRETCH, readStretch, typedStretch } from "../typed-stretch.ts";
import type { ListedMember } from "./partnership-screen.tsx";
import type { ListedPartnership } from "./partnerships-screen.tsx";

interface MemberFormProps {
  readonly programme: string;
  readonly partnership: ListedPartnership;
  /** The membership to change; null for a force that joins. */
  readonly member: ListedMember | null;
  readonly onDone: (words: string) => void;
  readonly onLeave: () => void;
}

const FIELDS = { force: "member-force", from: "member-from", until: "member-until" } as const;

/** Says that a force joins, or changes the days on which it joined and left. */
export function MemberForm(props: MemberFormProps) {
  const { programme, partnership, member, onDone, onLeave } = props;
  const trpc = useTrpc();
  const add = useMutation(trpc.partnerships.addMember.mutationOptions());
  const change = useMutation(trpc.partnerships.changeMember.mutationOptions());
  const forces = useQuery(trpc.forces.list.queryOptions({ programme }));
  const { problems, setProblems, busy, attempt } = useAttempt(FIELDS);
  const [force, setForce] = useState(member?.force ?? "");
  const [dates, setDates] = useState(member ? typedStretch(member) : NO_STRETCH);

  function record() {
    const { stretch, problems: wrong } = readStretch(dates, FIELDS);
    if (!force) wrong.unshift({ field: FIELDS.force, message: "Choose the force." });
    if (!stretch || wrong.length > 0) return setProblems(wrong);
    const place = { programme, partnership: partnership.slug };
    void attempt(async () => {
      if (member) await change.mutateAsync({ ...place, id: member.id, member: stretch });
      else await add.mutateAsync({ ...place, member: { force, ...stretch } });
      const name = forces.data?.find(({ slug }) => slug === force)?.name ?? force;
      onDone(member ? `The dates of ${name} are changed.` : `${name} is added.`);
    });
  }

  return (
    <RegisterForm
      heading={member ? `Dates of ${member.name}` : "Add a force"}
      level={3}
      problems={problems}
      busy={busy}
      record={member ? "Record dates" : "Add force"}
      onRecord={record}
      onLeave={onLeave}
    >
      {!member && (
        <Select
          id={FIELDS.force}
          error={errorAt(problems, FIELDS.force)}
          label="Force"
          empty="Choose a force"
          choices={(forces.data ?? []).map(({ slug, name }) => ({ value: slug, label: name }))}
          value={force}
          onChange={({ target }) => setForce(target.value)}
        />
      )}
      <StretchFields
        ids={FIELDS}
        typed={dates}
        onType={setDates}
        problems={problems}
        fromLabel="Joined"
        endedLabel="It has left, or will leave"
        untilLabel="Its last day in the partnership"
      />
    </RegisterForm>
  );
}
