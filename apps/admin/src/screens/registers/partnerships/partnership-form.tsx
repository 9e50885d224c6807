import { useTrpc } from "@accord/client/trpc";
import { Partnership, PartnershipDetails, Tier } from "@accord/domain/partnership";
import { TIER_LABEL } from "@accord/domain/register-words";
import { slugFrom } from "@accord/domain/slug-from";
import { Checkbox } from "@accord/ui/checkbox";
import { FieldGroup } from "@accord/ui/field";
import { Select } from "@accord/ui/select";
import { TextArea } from "@accord/ui/text-area";
import { TextInput } from "@accord/ui/text-input";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { errorAt, fieldAt } from "../../../problems.ts";
import { useAttempt } from "../../../use-attempt.ts";
import { readAliases, typedAliases } from "../alias-words.ts";
import { RegisterForm } from "../register-form.tsx";
import styles from "../registers.module.css";
import { StretchFields } from "../stretch-fields.tsx";
import { NO_STRETCH, readStretch } from "../typed-stretch.ts";
import type { ListedPartnership } from "./partnerships-screen.tsx";

interface PartnershipFormProps {
  readonly programme: string;
  /** The partnership to change; null to add one. Members of one that stands are changed on its page. */
  readonly partnership: ListedPartnership | null;
  readonly onDone: (words: string) => void;
  readonly onLeave: () => void;
}

const FIELDS = {
  name: "partnership-name",
  slug: "partnership-name",
  aliases: "partnership-aliases",
  tier: "partnership-tier",
  members: "partnership-members",
  from: "partnership-from",
  until: "partnership-until",
} as const;

/** Adds a partnership with its first members, or changes what one is called. */
export function PartnershipForm(props: PartnershipFormProps) {
  const { programme, partnership, onDone, onLeave } = props;
  const trpc = useTrpc();
  const add = useMutation(trpc.partnerships.add.mutationOptions());
  const change = useMutation(trpc.partnerships.change.mutationOptions());
  const { problems, setProblems, busy, attempt } = useAttempt(FIELDS);
  const [name, setName] = useState(partnership?.name ?? "");
  const [aliases, setAliases] = useState(typedAliases(partnership?.aliases ?? []));
  const [tier, setTier] = useState<string>(partnership?.tier ?? "");
  const [forces, setForces] = useState<readonly string[]>([]);
  const [dates, setDates] = useState(NO_STRETCH);

  function record() {
    const details = PartnershipDetails.safeParse({ name, aliases: readAliases(aliases), tier });
    const typed = partnership ? null : readStretch(dates, FIELDS);
    const wrong = [
      ...(details.error?.issues ?? []).map(({ path, message }) => ({
        field: fieldAt(path, FIELDS),
        message: path[0] === "tier" ? "Choose how wide it reaches." : message,
      })),
      ...(!partnership && forces.length === 0
        ? [{ field: FIELDS.members, message: "Choose the forces in it." }]
        : []),
      ...(typed?.problems ?? []),
    ];
    if (!details.success || wrong.length > 0) return setProblems(wrong);
    void attempt(async () => {
      if (partnership) {
        await change.mutateAsync({
          programme,
          partnership: partnership.slug,
          details: details.data,
        });
      } else {
        const members = forces.map((force) => ({ force, ...typed?.stretch }));
        const added = Partnership.parse({
          slug: slugFrom(name) || "partnership",
          ...details.data,
          members,
        });
        await add.mutateAsync({ programme, partnership: added });
      }
      onDone(`${details.data.name} is ${partnership ? "changed" : "added"}.`);
    });
  }

  return (
    <RegisterForm
      heading={partnership ? `Change ${partnership.name}` : "Add a partnership"}
      problems={problems}
      busy={busy}
      record={partnership ? "Record change" : "Add partnership"}
      onRecord={record}
      onLeave={onLeave}
    >
      <TextInput
        id={FIELDS.name}
        error={errorAt(problems, FIELDS.name)}
        label="Name"
        hint="As the column is headed, such as Norfolk/Suffolk."
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <TextArea
        id={FIELDS.aliases}
        error={errorAt(problems, FIELDS.aliases)}
        label="Also written (optional)"
        hint="One a line. A table that is pasted is matched by these too."
        value={aliases}
        onChange={({ target }) => setAliases(target.value)}
      />
      <Select
        id={FIELDS.tier}
        error={errorAt(problems, FIELDS.tier)}
        label="How wide it reaches"
        empty="Choose a tier"
        choices={Tier.options.map((value) => ({ value, label: TIER_LABEL[value] }))}
        value={tier}
        onChange={({ target }) => setTier(target.value)}
      />
      {!partnership && (
        <>
          <ForceBoxes
            programme={programme}
            error={errorAt(problems, FIELDS.members)}
            chosen={forces}
            onChoose={setForces}
          />
          <StretchFields
            ids={FIELDS}
            typed={dates}
            onType={setDates}
            problems={problems}
            fromLabel="In it from"
            endedLabel="It has ended"
            untilLabel="Until"
          />
        </>
      )}
    </RegisterForm>
  );
}

interface ForceBoxesProps {
  readonly programme: string;
  readonly error: string | undefined;
  readonly chosen: readonly string[];
  readonly onChoose: (forces: readonly string[]) => void;
}

/** The forces of the register to tick. */
function ForceBoxes({ programme, error, chosen, onChoose }: ForceBoxesProps) {
  const trpc = useTrpc();
  const forces = useQuery(trpc.forces.list.queryOptions({ programme }));
  return (
    <FieldGroup
      id={FIELDS.members}
      error={error}
      label="The forces in it"
      hint="Forces that join or leave on other days are added on its page."
    >
      <div className={styles["boxes"]}>
        {(forces.data ?? []).map(({ slug, name }, index) => (
          <Checkbox
            key={slug}
            id={index === 0 ? FIELDS.members : `${FIELDS.members}-${slug}`}
            label={name}
            checked={chosen.includes(slug)}
            onChange={(isIn) =>
              onChoose(isIn ? [...chosen, slug] : chosen.filter((one) => one !== slug))
            }
          />
        ))}
      </div>
    </FieldGroup>
  );
}
