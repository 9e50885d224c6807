import { useTrpc } from "@accord/client/trpc";
import { Reader } from "@accord/domain/reader";
import { DateInput, type TypedDate, typedDate, writtenDate } from "@accord/ui/date-input";
import { Radios } from "@accord/ui/radios";
import { Select } from "@accord/ui/select";
import { TextInput } from "@accord/ui/text-input";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { errorAt, problemsOf } from "../../problems.ts";
import { useAttempt } from "../../use-attempt.ts";
import { RegisterForm } from "../registers/register-form.tsx";
import { NO_DATE } from "../registers/typed-stretch.ts";
import type { ListedReader, ReaderList } from "./reader-words.ts";

interface ReaderFormProps {
  readonly programme: string;
  /** The reader to change; null to add one. */
  readonly reader: ListedReader | null;
  /** What is chosen from. */
  readonly list: ReaderList;
  readonly onDone: (words: string) => void;
  readonly onLeave: () => void;
}

const FIELDS = {
  office: "reader-office",
  role: "reader-role",
  address: "reader-address",
  body: "reader-body",
  force: "reader-force",
  carries: "reader-carries",
  fromDay: "reader-from",
  untilDay: "reader-until",
} as const;

/** Null where no part of it was typed. */
const dayTyped = (typed: TypedDate) =>
  [typed.day, typed.month, typed.year].every((part) => part.trim() === "")
    ? null
    : writtenDate(typed).date;

const typedDay = (day: string | null) =>
  day === null ? NO_DATE : typedDate({ date: day, precision: "day" });

/** Adds a reader or changes one. */
export function ReaderForm({ programme, reader, list, onDone, onLeave }: ReaderFormProps) {
  const trpc = useTrpc();
  const add = useMutation(trpc.readers.add.mutationOptions());
  const change = useMutation(trpc.readers.change.mutationOptions());
  const { problems, setProblems, busy, attempt } = useAttempt(FIELDS);
  const [typed, setTyped] = useState({
    office: reader?.office ?? "",
    role: reader?.role ?? "",
    address: reader?.address ?? "",
    body: reader?.body ?? "",
    force: reader?.force ?? "",
    carries: reader?.carries ?? ("attachment" as const),
    fromDay: typedDay(reader?.fromDay ?? null),
    untilDay: typedDay(reader?.untilDay ?? null),
  });
  const type = (more: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...more }));
  const field = (name: keyof typeof FIELDS) => ({
    id: FIELDS[name],
    error: errorAt(problems, FIELDS[name]),
  });
  const text = (name: "office" | "role" | "address") => ({
    ...field(name),
    value: typed[name],
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      type({ [name]: target.value }),
  });

  function record() {
    const { role, body, force, fromDay, untilDay, ...said } = typed;
    const parsed = Reader.safeParse({
      ...said,
      role: role.trim() || null,
      body: body || null,
      force: force || null,
      fromDay: dayTyped(fromDay),
      untilDay: dayTyped(untilDay),
    });
    if (!parsed.success) return setProblems(problemsOf(parsed.error, FIELDS));
    void attempt(async () => {
      if (reader) await change.mutateAsync({ programme, id: reader.id, reader: parsed.data });
      else await add.mutateAsync({ programme, reader: parsed.data });
      onDone(`${parsed.data.office} is ${reader ? "changed" : "added"}.`);
    });
  }

  const { allowedDomains } = list.rules;
  return (
    <RegisterForm
      heading={reader ? `Change ${reader.office}` : "Add a reader"}
      problems={problems}
      busy={busy}
      record={reader ? "Record change" : "Add reader"}
      onRecord={record}
      onLeave={onLeave}
    >
      <TextInput {...text("office")} label="Office" hint="Such as Chief Constable, Norfolk." />
      <TextInput
        {...text("role")}
        label="Role (optional)"
        hint="What the holder is to the office or the body, such as Deputy or Secretary."
      />
      <TextInput
        {...text("address")}
        label="Email address"
        type="email"
        spellCheck={false}
        {...(allowedDomains.length > 0 && {
          hint: `Of ${allowedDomains.join(", ")}: an administrator allows no other.`,
        })}
      />
      <Select
        {...field("body")}
        label="Gets the reports of"
        empty="Every body of the programme"
        choices={list.bodies.map(({ slug, name }) => ({ value: slug, label: name }))}
        value={typed.body}
        onChange={({ target }) => type({ body: target.value })}
      />
      <Select
        {...field("force")}
        label="Force whose page comes first"
        empty="None"
        choices={list.forces.map(({ slug, name }) => ({ value: slug, label: name }))}
        value={typed.force}
        onChange={({ target }) => type({ force: target.value })}
      />
      <Radios
        {...field("carries")}
        label="How the paper goes"
        name={FIELDS.carries}
        choices={[
          { value: "attachment", label: "Attached to the email" },
          {
            value: "link",
            label: "As a link",
            hint: "The paper is read behind sign-in, so the reader needs an account.",
          },
        ]}
        value={typed.carries}
        onChange={(carries) => type({ carries })}
      />
      <DateInput
        {...field("fromDay")}
        label="First day (optional)"
        hint="From this day the holder gets reports."
        value={typed.fromDay}
        onChange={(fromDay) => type({ fromDay })}
      />
      <DateInput
        {...field("untilDay")}
        label="Last day (optional)"
        hint="After this day nothing more is sent, not even what is already waiting."
        value={typed.untilDay}
        onChange={(untilDay) => type({ untilDay })}
      />
    </RegisterForm>
  );
}
