import { useTrpc } from "@accord/client/trpc";
import { Approach } from "@accord/domain/plan";
import { APPROACH_LABEL } from "@accord/domain/plan-words";
import { Button } from "@accord/ui/button";
import { Checkbox } from "@accord/ui/checkbox";
import { DateInput } from "@accord/ui/date-input";
import { ErrorSummary } from "@accord/ui/error-summary";
import { FieldGroup } from "@accord/ui/field";
import { Radios } from "@accord/ui/radios";
import { Select } from "@accord/ui/select";
import { TextInput } from "@accord/ui/text-input";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { errorAt } from "../../problems.ts";
import { useAttempt } from "../../use-attempt.ts";
import { SourcePlaceFields } from "../areas/source-place-fields.tsx";
import { EXACT } from "../areas/typed-date.ts";
import { FormHead } from "../matrix/form-head.tsx";
import styles from "../matrix/forms.module.css";
import { forceWords } from "../readers/force-words.ts";
import type { Line, Plan } from "./plan-screen.tsx";
import {
  emptyPlanLine,
  PLAN_FIELDS as FIELDS,
  planLineOf,
  type TypedPlanLine,
  typedPlanLine,
} from "./typed-plan-line.ts";

interface PlanLineFormProps {
  readonly plan: Plan;
  /** The line to change; null to add one. */
  readonly line: Line | null;
  readonly forces: readonly string[];
  readonly onDone: (act: number, words: string) => void;
  readonly onLeave: () => void;
}

/** Adds a line to the plan, or says from a date what one says: its approach, its forces, its date. */
export function PlanLineForm({ plan, line, forces, onDone, onLeave }: PlanLineFormProps) {
  const trpc = useTrpc();
  const programme = plan.programme.slug;
  const add = useMutation(trpc.plan.add.mutationOptions());
  const change = useMutation(trpc.plan.change.mutationOptions());
  const areas = useQuery(trpc.areas.list.queryOptions({ programme, asAt: plan.asAt }));
  const { problems, setProblems, busy, attempt } = useAttempt(FIELDS);
  // The plan as it was when the form was opened: what comes in meanwhile is a conflict.
  const [seen] = useState(plan);
  const [typed, setTyped] = useState(() =>
    line ? typedPlanLine(line, plan.asAt) : emptyPlanLine(plan.asAt),
  );
  const type = (change: Partial<TypedPlanLine>) => setTyped((before) => ({ ...before, ...change }));
  const field = (name: keyof typeof FIELDS) => ({
    id: FIELDS[name],
    error: errorAt(problems, FIELDS[name]),
  });
  const text = (name: "heading" | "wording" | "note" | "why") => ({
    ...field(name),
    value: typed[name],
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      type({ [name]: target.value }),
  });

  function record(event: FormEvent) {
    event.preventDefault();
    const checked = planLineOf(typed, line === null);
    if (checked.says === null) {
      setProblems(checked.problems);
      return;
    }
    const { says, from } = checked;
    const name = areas.data?.find(({ slug }) => slug === says.area)?.name ?? says.area;
    void attempt(async () => {
      if (line) {
        const { head } = seen;
        const wanted = { programme, line: line.line, head, says, from, why: typed.why };
        const { act } = await change.mutateAsync(wanted);
        onDone(act, `The line of ${name} is changed.`);
      } else {
        const { act } = await add.mutateAsync({ programme, lines: [{ ...says, from }] });
        onDone(act, `${name} has a new line.`);
      }
    });
  }

  return (
    <form className={`${styles["form"]} ${styles["narrow"]}`} onSubmit={record} noValidate>
      <FormHead level={2} isApart>
        {line ? `Change the line of ${line.areaName}` : "Add a line"}
      </FormHead>
      <ErrorSummary problems={problems} />
      <Select
        {...field("area")}
        label="Business area"
        empty="Choose an area"
        choices={(areas.data ?? []).map(({ slug, name }) => ({ value: slug, label: name }))}
        value={typed.area}
        onChange={({ target }) => type({ area: target.value })}
      />
      <Radios
        {...field("approach")}
        label="Approach"
        name="plan-approach"
        choices={Approach.options.map((value) => ({ value, label: APPROACH_LABEL[value] }))}
        value={typed.approach}
        onChange={(approach) => type({ approach })}
      />
      <Radios
        label="Implementation date"
        name="plan-is-dated"
        inline
        choices={[
          { value: "no", label: "No date set" },
          { value: "yes", label: "A date is set" },
        ]}
        value={typed.isDated ? "yes" : "no"}
        onChange={(is) => type({ isDated: is === "yes" })}
      />
      {typed.isDated && (
        <DateInput
          {...field("implementation")}
          label="To be in place by"
          precisions={EXACT}
          value={typed.implementation}
          onChange={(implementation) => type({ implementation })}
        />
      )}
      <ForcesField
        {...field("forces")}
        label="Forces it speaks for"
        hint="None: every force that no other line of the area names."
        forces={forces}
        chosen={typed.forces}
        onChoose={(chosen) => type({ forces: chosen })}
      />
      <ForcesField
        {...field("target")}
        label="Forces it may come to span"
        hint="Where the plan or a footnote says so."
        forces={forces}
        chosen={typed.target}
        onChoose={(chosen) => type({ target: chosen })}
      />
      <TextInput {...text("wording")} label="The plan's own words (optional)" hint="As printed." />
      <TextInput {...text("heading")} label="Heading it stands under (optional)" />
      <TextInput {...text("note")} label="Note (optional)" />
      <SourcePlaceFields
        programme={programme}
        typed={typed.source}
        onType={(source) => type({ source })}
      />
      <DateInput
        {...field("from")}
        label="The plan says so from"
        hint={
          line
            ? "Before it, the line stays as it was. From its first day: it never said else."
            : undefined
        }
        precisions={EXACT}
        value={typed.from}
        onChange={(from) => type({ from })}
      />
      {line && <TextInput {...text("why")} label="Why it is changed" />}
      <div className={styles["actions"]}>
        <Button kind="primary" type="submit" busy={busy}>
          {line ? "Record change" : "Add line"}
        </Button>
        <Button onClick={onLeave}>Leave</Button>
      </div>
    </form>
  );
}

interface ForcesFieldProps {
  readonly id: string;
  readonly error: string | undefined;
  readonly label: string;
  readonly hint: string;
  readonly forces: readonly string[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

function ForcesField({ forces, chosen, onChoose, ...field }: ForcesFieldProps) {
  const all = [...new Set([...forces, ...chosen])];
  return (
    <FieldGroup {...field}>
      {all.map((force, index) => (
        <Checkbox
          key={force}
          {...(index === 0 && { id: field.id })}
          label={forceWords(force)}
          checked={chosen.includes(force)}
          onChange={(is) =>
            onChoose(is ? [...chosen, force] : chosen.filter((one) => one !== force))
          }
        />
      ))}
    </FieldGroup>
  );
}
