import { useTrpc } from "@accord/client/trpc";
import { Reader } from "@accord/domain/reader";
import { Select } from "@accord/ui/select";
import { TextInput } from "@accord/ui/text-input";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { errorAt, problemsOf } from "../../problems.ts";
import { useAttempt } from "../../use-attempt.ts";
import { RegisterForm } from "../registers/register-form.tsx";
import { forceWords } from "./force-words.ts";
import type { ListedReader } from "./readers-screen.tsx";

interface ReaderFormProps {
  readonly programme: string;
  /** The reader to change; null to add one. */
  readonly reader: ListedReader | null;
  readonly onDone: (words: string) => void;
  readonly onLeave: () => void;
}

const FIELDS = {
  office: "reader-office",
  address: "reader-address",
  force: "reader-force",
} as const;

/** Adds a reader or changes one. */
export function ReaderForm({ programme, reader, onDone, onLeave }: ReaderFormProps) {
  const trpc = useTrpc();
  const add = useMutation(trpc.readers.add.mutationOptions());
  const change = useMutation(trpc.readers.change.mutationOptions());
  const matrix = useQuery(trpc.matrix.read.queryOptions({ programme }));
  const { problems, setProblems, busy, attempt } = useAttempt(FIELDS);
  const [typed, setTyped] = useState({
    office: reader?.office ?? "",
    address: reader?.address ?? "",
    force: reader?.force ?? "",
  });
  const forces = [
    ...new Set(matrix.data?.partnerships.flatMap((partnership) => partnership.forces)),
  ].sort();

  function record() {
    const parsed = Reader.safeParse({ ...typed, force: typed.force || null });
    if (!parsed.success) return setProblems(problemsOf(parsed.error, FIELDS));
    void attempt(async () => {
      if (reader) await change.mutateAsync({ programme, id: reader.id, reader: parsed.data });
      else await add.mutateAsync({ programme, reader: parsed.data });
      onDone(`${parsed.data.office} is ${reader ? "changed" : "added"}.`);
    });
  }

  const text = (name: "office" | "address") => ({
    id: FIELDS[name],
    error: errorAt(problems, FIELDS[name]),
    value: typed[name],
    onChange: (event: { readonly target: { readonly value: string } }) =>
      setTyped((before) => ({ ...before, [name]: event.target.value })),
  });
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
      <TextInput {...text("address")} label="Email address" type="email" spellCheck={false} />
      <Select
        id={FIELDS.force}
        error={errorAt(problems, FIELDS.force)}
        label="Force whose page comes first"
        empty="None"
        choices={forces.map((force) => ({ value: force, label: forceWords(force) }))}
        value={typed.force}
        onChange={({ target }) => setTyped((before) => ({ ...before, force: target.value }))}
      />
    </RegisterForm>
  );
}
