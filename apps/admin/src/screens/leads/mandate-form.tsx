import { useTrpc } from "@accord/client/trpc";
import { useTyped } from "@accord/client/use-typed";
import type { CellStory } from "@accord/domain/cell-story";
import { type CellMandate, MandateStatement } from "@accord/domain/mandate";
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

const FIELDS = { ...TERMS_FIELDS, body: "mandate-body", words: "mandate-words" } as const;

interface MandateFormProps {
  readonly story: CellStory;
  /** The mandate that is corrected; null to record one. */
  readonly corrects: CellMandate | null;
  readonly onDone: (act: number, words: string) => void;
  readonly onLeave: () => void;
}

/** Says on whose mandate one cell or many are worked on; or corrects what was said of the one. */
export function MandateForm({ story, corrects, onDone, onLeave }: MandateFormProps) {
  const trpc = useTrpc();
  const { programme } = story.cell;
  const record = useMutation(trpc.mandates.record.mutationOptions());
  const correct = useMutation(trpc.mandates.correct.mutationOptions());
  const governance = useQuery(trpc.governance.read.queryOptions({ programme }));
  const { problems, setProblems, busy, attempt } = useAttempt(FIELDS);
  // The cell as it was when the form was opened: what comes in meanwhile is a conflict.
  const [seen] = useState(story);
  const name = useFormName("mandate", story, corrects?.id);
  const { typed, wasKept, type, forget } = useTyped(name, () => ({
    terms: beginTerms(corrects, story.asAt),
    body: corrects?.body ?? "",
    words: corrects?.words ?? "",
    which: "cell" as CellsChoice,
  }));
  const { terms, body, words, which } = typed;
  const choices = useCellChoices(story);
  const bodies = governance.data?.bodies ?? [];

  function send() {
    const told = termsTyped(terms, corrects !== null);
    const said = MandateStatement.safeParse({
      body: body || null,
      words: words.trim() || null,
      source: told.terms?.source ?? null,
    });
    if (!said.success || told.terms === null) {
      const ofMandate = said.success ? [] : problemsOf(said.error, FIELDS);
      return setProblems([...ofMandate, ...told.problems]);
    }
    const { from, why } = told.terms;
    const says = said.data;
    void attempt(async () => {
      if (corrects) {
        const { act } = await correct.mutateAsync({ programme, id: corrects.id, says, from, why });
        forget();
        onDone(act, "The mandate is corrected.");
      } else {
        const cells = choices[which];
        const wanted = { programme, cells, head: seen.head, says, from, why: why || null };
        const { act } = await record.mutateAsync(wanted);
        forget();
        onDone(act, `${cellsWords(story, cells)}: the mandate is recorded.`);
      }
    });
  }

  return (
    <RegisterForm
      heading={corrects ? "Correct the mandate" : "Record the mandate"}
      level={3}
      problems={problems}
      busy={busy}
      record={corrects ? "Record correction" : "Record mandate"}
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
        id={FIELDS.body}
        error={errorAt(problems, FIELDS.body)}
        label="Mandate of"
        hint="The bodies are kept under Registers, Governance."
        empty="None of the bodies listed"
        choices={bodies.map(({ slug, name }) => ({ value: slug, label: name }))}
        value={body}
        onChange={({ target }) => type({ body: target.value })}
      />
      <TextInput
        id={FIELDS.words}
        error={errorAt(problems, FIELDS.words)}
        label={body ? "In words (optional)" : "In words"}
        hint="Such as the minute that gives it."
        value={words}
        onChange={({ target }) => type({ words: target.value })}
      />
      <TermsFields
        programme={programme}
        label="Given"
        isCorrection={corrects !== null}
        problems={problems}
        typed={terms}
        onType={(next) => type({ terms: next })}
      />
    </RegisterForm>
  );
}
