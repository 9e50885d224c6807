import { useTrpc } from "@accord/client/trpc";
import { RelationKind } from "@accord/domain/area";
import { RELATION_LABEL } from "@accord/domain/area-words";
import { Button } from "@accord/ui/button";
import { DateInput } from "@accord/ui/date-input";
import { ErrorSummary } from "@accord/ui/error-summary";
import { Select } from "@accord/ui/select";
import { TextInput } from "@accord/ui/text-input";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { errorAt } from "../../problems.ts";
import { useAttempt } from "../../use-attempt.ts";
import { FormHead } from "../matrix/form-head.tsx";
import styles from "../matrix/forms.module.css";
import type { AreaFormProps } from "./naming-forms.tsx";
import { NO_SOURCE, SourcePlaceFields, sourceTyped } from "./source-place-fields.tsx";
import { DATE_WANTED, dateTyped, EXACT, typedDay } from "./typed-date.ts";

const FIELDS = {
  kind: "relation-kind",
  other: "relation-other",
  partnership: "relation-partnership",
  reason: "relation-reason",
  from: "relation-from",
} as const;

interface RelationFormProps extends AreaFormProps {
  /** The day the page shows. */
  readonly asAt: string;
}

/** Says how the area bears on another: its parent among them. */
export function RelationForm({ programme, area, asAt, onDone, onLeave }: RelationFormProps) {
  const trpc = useTrpc();
  const relate = useMutation(trpc.areas.relate.mutationOptions());
  const areas = useQuery(trpc.areas.list.queryOptions({ programme, asAt }));
  const matrix = useQuery(trpc.matrix.read.queryOptions({ programme, asAt }));
  const { problems, setProblems, busy, attempt } = useAttempt(FIELDS);
  const [typed, setTyped] = useState({ kind: "", other: "", partnership: "", reason: "" });
  const [from, setFrom] = useState(() => typedDay(asAt));
  const [source, setSource] = useState(NO_SOURCE);
  const field = (name: keyof typeof typed) => ({
    id: FIELDS[name],
    error: errorAt(problems, FIELDS[name]),
    value: typed[name],
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      setTyped((before) => ({ ...before, [name]: target.value })),
  });

  function record(event: FormEvent) {
    event.preventDefault();
    const kind = RelationKind.safeParse(typed.kind).data;
    const date = dateTyped(from);
    if (!kind || !typed.other || !date) {
      setProblems([
        ...(kind ? [] : [{ field: FIELDS.kind, message: "Say how it bears on the other." }]),
        ...(typed.other ? [] : [{ field: FIELDS.other, message: "Choose the other area." }]),
        ...(date ? [] : [{ field: FIELDS.from, message: DATE_WANTED }]),
      ]);
      return;
    }
    void attempt(async () => {
      const { act } = await relate.mutateAsync({
        programme,
        relation: {
          area: area.slug,
          kind,
          other: typed.other,
          partnership: typed.partnership || null,
          reason: typed.reason,
          from: date,
          source: sourceTyped(source),
        },
      });
      const other = areas.data?.find(({ slug }) => slug === typed.other)?.name ?? typed.other;
      onDone(act, `${area.name}: ${RELATION_LABEL[kind].from.toLowerCase()} ${other}.`);
    });
  }

  return (
    <form className={`${styles["form"]} ${styles["narrow"]}`} onSubmit={record} noValidate>
      <FormHead level={2}>How {area.name} bears on another area</FormHead>
      <ErrorSummary problems={problems} />
      <Select
        {...field("kind")}
        label={`${area.name} is or does`}
        empty="Choose one"
        choices={RelationKind.options.map((value) => ({
          value,
          label: RELATION_LABEL[value].from,
        }))}
      />
      <Select
        {...field("other")}
        label="The other area"
        empty="Choose an area"
        choices={(areas.data ?? [])
          .filter(({ slug }) => slug !== area.slug)
          .map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <Select
        {...field("partnership")}
        label="In one partnership only (optional)"
        empty="Everywhere"
        choices={(matrix.data?.partnerships ?? []).map(({ slug, name }) => ({
          value: slug,
          label: name,
        }))}
      />
      <TextInput {...field("reason")} label="Why, in words" />
      <DateInput
        id={FIELDS.from}
        error={errorAt(problems, FIELDS.from)}
        label="So from"
        precisions={EXACT}
        value={from}
        onChange={setFrom}
      />
      <SourcePlaceFields programme={programme} typed={source} onType={setSource} />
      <div className={styles["actions"]}>
        <Button kind="primary" type="submit" busy={busy}>
          Record
        </Button>
        <Button onClick={onLeave}>Leave</Button>
      </div>
    </form>
  );
}
