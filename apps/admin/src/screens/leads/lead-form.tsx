import { useTrpc } from "@accord/client/trpc";
import { useTyped } from "@accord/client/use-typed";
import type { CellStory } from "@accord/domain/cell-story";
import { type CellLead, LeadStatement } from "@accord/domain/lead";
import { Select } from "@accord/ui/select";
import { TextInput } from "@accord/ui/text-input";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { errorAt, problemsOf } from "../../problems.ts";
import { useAttempt } from "../../use-attempt.ts";
import { RegisterForm } from "../registers/register-form.tsx";
import { type CellsChoice, CellsField, cellsWords, useCellChoices } from "./cells-field.tsx";
import { TermsFields } from "./terms-fields.tsx";
import { TypedBefore } from "./typed-before.tsx";
import { beginTerms, TERMS_FIELDS, termsTyped } from "./typed-terms.ts";
import { useFormName } from "./use-form-name.ts";

const FIELDS = {
  ...TERMS_FIELDS,
  force: "led-by",
  leadPartnership: "led-by",
  office: "led-office",
} as const;

interface LeadFormProps {
  readonly story: CellStory;
  /** The lead that is corrected; null to record one. */
  readonly corrects: CellLead | null;
  readonly onDone: (act: number, words: string) => void;
  readonly onLeave: () => void;
}

/** Says who leads from a date on, of one cell or many; or corrects what was said of the one. */
export function LeadForm({ story, corrects, onDone, onLeave }: LeadFormProps) {
  const trpc = useTrpc();
  const { programme } = story.cell;
  const record = useMutation(trpc.leads.record.mutationOptions());
  const correct = useMutation(trpc.leads.correct.mutationOptions());
  const { problems, setProblems, busy, attempt } = useAttempt(FIELDS);
  // The cell as it was when the form was opened: what comes in meanwhile is a conflict.
  const [seen] = useState(story);
  const { typed, wasKept, type, forget } = useTyped(
    useFormName("lead", story, corrects?.id),
    () => ({
      terms: beginTerms(corrects, story.asAt),
      by: corrects ? leaderOf(corrects) : "",
      office: corrects?.office ?? "",
      which: "cell" as CellsChoice,
    }),
  );
  const { terms, by, office, which } = typed;
  const choices = useCellChoices(story);
  const leaders = useLeaders(story);

  function send() {
    const [kind, slug = null] = by.split("/");
    const told = termsTyped(terms, corrects !== null);
    const said = LeadStatement.safeParse({
      force: kind === "force" ? slug : null,
      leadPartnership: kind === "partnership" ? slug : null,
      office: office.trim() || null,
      source: told.terms?.source ?? null,
    });
    if (!said.success || told.terms === null) {
      const ofLead = said.success ? [] : problemsOf(said.error, FIELDS);
      return setProblems([...ofLead, ...told.problems]);
    }
    const { from, why } = told.terms;
    const says = said.data;
    void attempt(async () => {
      if (corrects) {
        const { act } = await correct.mutateAsync({ programme, id: corrects.id, says, from, why });
        forget();
        onDone(act, "The lead is corrected.");
      } else {
        const cells = choices[which];
        const wanted = { programme, cells, head: seen.head, says, from, why: why || null };
        const { act } = await record.mutateAsync(wanted);
        forget();
        onDone(act, `${cellsWords(story, cells)}: the lead is recorded.`);
      }
    });
  }

  return (
    <RegisterForm
      heading={corrects ? "Correct the lead" : "Record the lead"}
      level={3}
      problems={problems}
      busy={busy}
      record={corrects ? "Record correction" : "Record lead"}
      onRecord={send}
      onLeave={() => {
        forget();
        onLeave();
      }}
    >
      {wasKept && <TypedBefore />}
      {!corrects && (
        <CellsField
          story={story}
          choices={choices}
          value={which}
          onChange={(next) => type({ which: next })}
        />
      )}
      <Select
        id={FIELDS.force}
        error={errorAt(problems, FIELDS.force)}
        label="Led by"
        empty="Choose a force or a partnership"
        choices={leaders}
        value={by}
        onChange={({ target }) => type({ by: target.value })}
      />
      <TextInput
        id={FIELDS.office}
        error={errorAt(problems, FIELDS.office)}
        label="Responsible office (optional)"
        hint="An office, not a person: Head of Joint Protective Services."
        value={office}
        onChange={({ target }) => type({ office: target.value })}
      />
      <TermsFields
        programme={programme}
        label="Leads from"
        isCorrection={corrects !== null}
        problems={problems}
        typed={terms}
        onType={(next) => type({ terms: next })}
      />
    </RegisterForm>
  );
}

const leaderOf = ({ force, leadPartnership }: CellLead) =>
  force === null ? `partnership/${leadPartnership}` : `force/${force}`;

/** Who can lead: the forces of the partnership first, then partnerships, then the other forces. */
function useLeaders({ cell: { programme }, partnership }: CellStory) {
  const trpc = useTrpc();
  const forces = useQuery(trpc.forces.list.queryOptions({ programme }));
  const partnerships = useQuery(trpc.partnerships.list.queryOptions({ programme }));
  const choicesOf = (
    kind: "force" | "partnership",
    all: readonly { readonly slug: string; readonly name: string }[],
  ) => all.map(({ slug, name }) => ({ value: `${kind}/${slug}`, label: name }));
  const isOwn = ({ slug }: { readonly slug: string }) => partnership.forces.includes(slug);
  const all = forces.data ?? [];
  return [
    { label: `Forces in ${partnership.name}`, choices: choicesOf("force", all.filter(isOwn)) },
    { label: "Partnerships", choices: choicesOf("partnership", partnerships.data ?? []) },
    {
      label: "Other forces",
      choices: choicesOf(
        "force",
        all.filter((force) => !isOwn(force)),
      ),
    },
  ];
}
