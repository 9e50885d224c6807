import { refusalOf } from "@accord/client/refusal";
import { useTrpc } from "@accord/client/trpc";
import type { SuccessionKind } from "@accord/domain/area";
import { firstDay, previousDay } from "@accord/domain/calendar";
import { formatDate, formatEffective } from "@accord/domain/format-date";
import { listed } from "@accord/domain/summary-english";
import { Button } from "@accord/ui/button";
import { Checkbox } from "@accord/ui/checkbox";
import { DateInput } from "@accord/ui/date-input";
import { ErrorSummary } from "@accord/ui/error-summary";
import { FieldGroup } from "@accord/ui/field";
import { Notice } from "@accord/ui/notice";
import { Radios } from "@accord/ui/radios";
import { Select } from "@accord/ui/select";
import { TextInput } from "@accord/ui/text-input";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useEditor } from "../../editor.ts";
import { errorAt } from "../../problems.ts";
import { useAttempt } from "../../use-attempt.ts";
import { FormHead } from "../matrix/form-head.tsx";
import styles from "../matrix/forms.module.css";
import { CarryFields } from "./carry-fields.tsx";
import type { AreaFormProps } from "./naming-forms.tsx";
import { SourcePlaceFields } from "./source-place-fields.tsx";
import { dateTyped, EXACT } from "./typed-date.ts";
import {
  carriedOf,
  emptySuccession,
  SUCCESSION_FIELDS as FIELDS,
  successionOf,
  successorsOf,
  type TypedSuccession,
  withPart,
} from "./typed-succession.ts";

interface SuccessionFormProps extends AreaFormProps {
  readonly kind: SuccessionKind;
  /** The day the page shows. */
  readonly asAt: string;
}

/** Merges the area with others, or splits it, from a date. What it does is shown before it is recorded. */
export function SuccessionForm({
  programme,
  area,
  kind,
  asAt,
  onDone,
  onLeave,
}: SuccessionFormProps) {
  const trpc = useTrpc();
  const { session } = useEditor();
  const [typed, setTyped] = useState(() => emptySuccession(kind, area.slug, asAt));
  const type = (change: Partial<TypedSuccession>) =>
    setTyped((before) => ({ ...before, ...change }));
  const effective = dateTyped(typed.effective);
  const dayBefore = effective ? previousDay(firstDay(effective)) : null;
  const areas = useQuery(trpc.areas.list.queryOptions({ programme, asAt }));
  const matrix = useQuery(
    trpc.matrix.read.queryOptions(
      { programme, asAt: dayBefore ?? asAt },
      { enabled: dayBefore !== null, placeholderData: (before) => before },
    ),
  );
  const succeed = useMutation(trpc.areas.succeed.mutationOptions());
  const { problems, setProblems, busy, attempt } = useAttempt(FIELDS);
  const field = (name: keyof typeof FIELDS) => ({
    id: FIELDS[name],
    error: errorAt(problems, FIELDS[name]),
  });
  const choices = (areas.data ?? []).map(({ slug, name }) => ({ value: slug, label: name }));
  const nameOf = (slug: string) => choices.find(({ value }) => value === slug)?.label ?? slug;
  const becoming = successorsOf(typed).map((one) => ("slug" in one ? nameOf(one.slug) : one.name));
  const going = typed.areas.filter(Boolean);

  function record(event: FormEvent) {
    event.preventDefault();
    const head = matrix.data?.head ?? 0;
    const checked = successionOf(typed, { programme, head, today: session.today });
    if (!checked.wanted) {
      setProblems(checked.problems);
      return;
    }
    const { wanted } = checked;
    void attempt(async () => {
      const { act } = await succeed.mutateAsync(wanted);
      const did = kind === "merge" ? "merged into" : "split into";
      onDone(act, `${listed(going.map(nameOf))}: ${did} ${listed(becoming)}.`);
    });
  }

  return (
    <form className={`${styles["form"]} ${styles["narrow"]}`} onSubmit={record} noValidate>
      <FormHead level={2}>
        {kind === "merge" ? `Merge ${area.name} with others` : `Split ${area.name}`}
      </FormHead>
      <ErrorSummary problems={problems} />
      {kind === "merge" ? (
        <>
          <FieldGroup {...field("areas")} label={`Merged with ${area.name}`}>
            {typed.areas.slice(1).map((slug, index) => (
              <Select
                key={index}
                {...(index === 0 && { id: FIELDS.areas })}
                label={index === 0 ? "Area" : "Another area"}
                empty={index === 0 ? "Choose an area" : "None"}
                choices={choices.filter(({ value }) => value !== area.slug)}
                value={slug}
                onChange={({ target }) =>
                  type({ areas: typed.areas.with(index + 1, target.value) })
                }
              />
            ))}
            <div className={styles["after"]}>
              <Button onClick={() => type({ areas: [...typed.areas, ""] })}>Another area</Button>
            </div>
          </FieldGroup>
          <Radios
            {...field("into")}
            label="What they become"
            name="succession-become"
            value={typed.become}
            onChange={(become) => type({ become, carry: {} })}
            choices={[
              {
                value: "new",
                label: "A new area",
                asks: (
                  <TextInput
                    label="Its name"
                    value={typed.names[0] ?? ""}
                    onChange={({ target }) => type({ names: [target.value] })}
                  />
                ),
              },
              {
                value: "known",
                label: "An area that is there",
                hint: "It may be one of them, which then goes on.",
                asks: (
                  <Select
                    label="Area"
                    empty="Choose an area"
                    choices={choices}
                    value={typed.known}
                    onChange={({ target }) => type({ known: target.value, carry: {} })}
                  />
                ),
              },
            ]}
          />
        </>
      ) : (
        <FieldGroup {...field("into")} label={`What ${area.name} becomes`}>
          {typed.names.map((name, index) => (
            <TextInput
              key={index}
              {...(index === 0 && { id: FIELDS.into })}
              label={`Name of part ${index + 1}`}
              value={name}
              onChange={({ target }) => type(withPart(typed, index, target.value))}
            />
          ))}
          <Checkbox
            label={`${area.name} goes on, with these taken out of it`}
            checked={typed.goesOn}
            onChange={(goesOn) => type({ goesOn, carry: {} })}
          />
          <div className={styles["after"]}>
            <Button onClick={() => type({ names: [...typed.names, ""] })}>Another part</Button>
          </div>
        </FieldGroup>
      )}
      <DateInput
        {...field("effective")}
        label="From"
        hint="Pages of earlier days stay as they are."
        precisions={EXACT}
        value={typed.effective}
        onChange={(date) => type({ effective: date })}
      />
      <TextInput
        {...field("reason")}
        label="Why"
        value={typed.reason}
        onChange={({ target }) => type({ reason: target.value })}
      />
      <SourcePlaceFields
        programme={programme}
        typed={typed.source}
        onType={(source) => type({ source })}
      />
      {matrix.error ? (
        <Notice tone="late">
          <p>What stood the day before could not be read: {refusalOf(matrix.error).message}</p>
        </Notice>
      ) : (
        matrix.data &&
        dayBefore && (
          <CarryFields
            {...field("carry")}
            view={matrix.data}
            typed={typed}
            becoming={becoming}
            dayBefore={dayBefore}
            onCarry={(carry) => type({ carry })}
          />
        )
      )}
      {effective && becoming.length > 0 && dayBefore && (
        <Notice heading="What this does">
          <p>
            From {formatEffective(effective)} the matrix lists {listed(becoming)} in place of{" "}
            {listed(
              going.map(nameOf).filter((name) => !becoming.includes(name) || kind === "split"),
            )}
            . As at {formatDate(dayBefore)} and before, every page reads as it does now.{" "}
            {carriedWords(typed)} Other programmes keep their rows, and their teams are told.
          </p>
        </Notice>
      )}
      <div className={styles["actions"]}>
        <Button kind="primary" type="submit" busy={busy}>
          {kind === "merge" ? "Merge areas" : "Split area"}
        </Button>
        <Button onClick={onLeave}>Leave</Button>
      </div>
    </form>
  );
}

function carriedWords(typed: TypedSuccession): string {
  const count = carriedOf(typed).length;
  if (count === 0) return "New rows begin blank.";
  const carried = count === 1 ? "One status is" : `${count} statuses are`;
  return `${carried} carried over; other cells of new rows begin blank.`;
}
