import { useTrpc } from "@accord/client/trpc";
import { useTyped } from "@accord/client/use-typed";
import type { CellStory } from "@accord/domain/cell-story";
import { DateInput } from "@accord/ui/date-input";
import { TextInput } from "@accord/ui/text-input";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { errorAt } from "../../problems.ts";
import { useAttempt } from "../../use-attempt.ts";
import { DATE_WANTED, dateTyped, EXACT, typedDay } from "../areas/typed-date.ts";
import { RegisterForm } from "../registers/register-form.tsx";
import { TypedBefore } from "./typed-before.tsx";
import { TERMS_FIELDS as FIELDS } from "./typed-terms.ts";
import { useFormName } from "./use-form-name.ts";

interface EndFormProps {
  readonly story: CellStory;
  readonly noun: "lead" | "mandate";
  /** The row it was read in. */
  readonly id: number;
  /** Taken out, because it never was so, rather than ended. */
  readonly isMistake: boolean;
  readonly onDone: (act: number, words: string) => void;
  readonly onLeave: () => void;
}

/** Ends a lead or a mandate from a date on, or takes out one that was entered by mistake; and says why. */
export function EndForm({ story, noun, id, isMistake, onDone, onLeave }: EndFormProps) {
  const trpc = useTrpc();
  const acts = {
    lead: {
      end: useMutation(trpc.leads.end.mutationOptions()),
      remove: useMutation(trpc.leads.remove.mutationOptions()),
    },
    mandate: {
      end: useMutation(trpc.mandates.end.mutationOptions()),
      remove: useMutation(trpc.mandates.remove.mutationOptions()),
    },
  }[noun];
  const { problems, setProblems, busy, attempt } = useAttempt(FIELDS);
  const [seen] = useState(story);
  const name = useFormName(isMistake ? `remove-${noun}` : `end-${noun}`, story, id);
  const { typed, wasKept, type, forget } = useTyped(name, () => ({
    from: typedDay(story.asAt),
    why: "",
  }));
  const { from, why } = typed;

  function send() {
    const { programme, area, partnership } = seen.cell;
    const date = dateTyped(from);
    const wrong = [
      ...(isMistake || date ? [] : [{ field: FIELDS.from, message: DATE_WANTED }]),
      ...(why.trim() ? [] : [{ field: FIELDS.why, message: "Say why." }]),
    ];
    if (wrong.length > 0) return setProblems(wrong);
    void attempt(async () => {
      if (isMistake) {
        const { act } = await acts.remove.mutateAsync({ programme, id, why });
        forget();
        onDone(act, `The ${noun} is taken out.`);
      } else if (date) {
        const cells = [{ area, partnership }];
        const wanted = { programme, cells, head: seen.head, from: date, why };
        const { act } = await acts.end.mutateAsync(wanted);
        forget();
        onDone(act, `The ${noun} is ended.`);
      }
    });
  }

  return (
    <RegisterForm
      heading={isMistake ? `Take out the ${noun}` : `End the ${noun}`}
      level={3}
      problems={problems}
      busy={busy}
      record={isMistake ? `Take out ${noun}` : `End ${noun}`}
      onRecord={send}
      onLeave={() => {
        forget();
        onLeave();
      }}
    >
      {wasKept && <TypedBefore />}
      {isMistake ? (
        <p>It was entered by mistake and never was so. What was known before stays on record.</p>
      ) : (
        <DateInput
          id={FIELDS.from}
          error={errorAt(problems, FIELDS.from)}
          label={`No ${noun} from`}
          hint="Before it, the cell stays as it was."
          precisions={EXACT}
          value={from}
          onChange={(next) => type({ from: next })}
        />
      )}
      <TextInput
        id={FIELDS.why}
        error={errorAt(problems, FIELDS.why)}
        label="Why"
        value={why}
        onChange={({ target }) => type({ why: target.value })}
      />
    </RegisterForm>
  );
}
