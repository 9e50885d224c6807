import { type RouterOutputs, useTrpc } from "@accord/client/trpc";
import { ProgrammeSettings } from "@accord/domain/programme";
import { TextArea } from "@accord/ui/text-area";
import { TextInput } from "@accord/ui/text-input";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useProgramme } from "../../../editor.ts";
import { errorAt, problemsOf } from "../../../problems.ts";
import { useAttempt } from "../../../use-attempt.ts";
import { readAliases, typedAliases } from "../alias-words.ts";
import { RegisterForm } from "../register-form.tsx";
import { RegisterFrame } from "../register-frame.tsx";
import { OpeningFields, readOpening, type TypedOpening, typedOpening } from "./opening-fields.tsx";

type Settings = RouterOutputs["programmes"]["settings"];

const FIELDS = {
  name: "programme-name",
  aliases: "programme-aliases",
  marking: "programme-marking",
  showAsAt: "programme-show-as-at",
  monthsUntilStalled: "programme-months-until-stalled",
} as const;

/** What a programme is called, how its pages are marked, and on which day they open. */
export function SettingsScreen() {
  const { slug: programme } = useProgramme();
  const trpc = useTrpc();
  const read = useQuery(trpc.programmes.settings.queryOptions({ programme }));
  // What is typed stays when somebody else's change arrives; a new round begins from what stands.
  const [{ round, done }, setRound] = useState<{ round: number; done: string | null }>({
    round: 0,
    done: null,
  });
  return (
    <RegisterFrame
      heading="Settings of the programme"
      standfirst="A change is one line of the journal. Reports that were issued stay as they were."
      noun="settings"
      read={read}
      done={done}
      record={`programme/${programme}`}
    >
      {(settings) => (
        <SettingsForm
          key={round}
          settings={settings}
          onDone={(words) => setRound({ round: round + 1, done: words })}
        />
      )}
    </RegisterFrame>
  );
}

interface SettingsFormProps {
  readonly settings: Settings;
  readonly onDone: (words: string) => void;
}

function SettingsForm({ settings, onDone }: SettingsFormProps) {
  const { slug: programme } = useProgramme();
  const trpc = useTrpc();
  const queries = useQueryClient();
  const change = useMutation(trpc.programmes.change.mutationOptions());
  const { problems, setProblems, busy, attempt } = useAttempt(FIELDS);
  const [name, setName] = useState(settings.name);
  const [aliases, setAliases] = useState(typedAliases(settings.aliases));
  const [opening, setOpening] = useState<TypedOpening>(typedOpening(settings));
  const [months, setMonths] = useState(settings.monthsUntilStalled?.toString() ?? "");

  function record() {
    const parsed = ProgrammeSettings.safeParse({
      name,
      aliases: readAliases(aliases),
      ...readOpening(opening),
      monthsUntilStalled: months.trim() === "" ? null : Number(months),
    });
    if (!parsed.success) return setProblems(problemsOf(parsed.error, FIELDS));
    void attempt(async () => {
      await change.mutateAsync({ programme, settings: parsed.data });
      await queries.invalidateQueries(trpc.session.whoAmI.queryFilter());
      await queries.invalidateQueries(trpc.programmes.pathFilter());
      onDone("The settings are changed.");
    });
  }

  return (
    <RegisterForm
      heading="Name, marking, opening day, stalled cells"
      problems={problems}
      busy={busy}
      record="Record change"
      onRecord={record}
    >
      <TextInput
        id={FIELDS.name}
        error={errorAt(problems, FIELDS.name)}
        label="Name"
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <TextArea
        id={FIELDS.aliases}
        error={errorAt(problems, FIELDS.aliases)}
        label="Also called (optional)"
        hint="One a line."
        value={aliases}
        onChange={({ target }) => setAliases(target.value)}
      />
      <OpeningFields ids={FIELDS} typed={opening} onType={setOpening} problems={problems} />
      <TextInput
        id={FIELDS.monthsUntilStalled}
        error={errorAt(problems, FIELDS.monthsUntilStalled)}
        label="Months until a cell is stalled (optional)"
        hint="A cell below live that has not moved for longer is a finding. Left empty: six."
        inputMode="numeric"
        value={months}
        onChange={({ target }) => setMonths(target.value)}
      />
    </RegisterForm>
  );
}
