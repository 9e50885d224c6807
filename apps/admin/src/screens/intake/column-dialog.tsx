import type { PartnershipDecision, ProposedColumn } from "@accord/domain/intake";
import { Tier } from "@accord/domain/partnership";
import { TIER_LABEL } from "@accord/domain/register-words";
import { slugFrom } from "@accord/domain/slug-from";
import { Checkbox } from "@accord/ui/checkbox";
import type { FieldProblem } from "@accord/ui/error-summary";
import { FieldGroup } from "@accord/ui/field";
import { Select } from "@accord/ui/select";
import { TextInput } from "@accord/ui/text-input";
import { useState } from "react";
import { errorAt } from "../../problems.ts";
import { forcesInHeading } from "./forces-in-heading.ts";
import { type KnownRecord, listed } from "./known-record.ts";
import { NameDialog } from "./name-dialog.tsx";
import styles from "./take-in.module.css";
import { tidyName } from "./tidy-name.ts";

interface ColumnDialogProps {
  readonly column: ProposedColumn;
  readonly known: KnownRecord;
  readonly said: PartnershipDecision | null;
  readonly onSettle: (as: PartnershipDecision) => void;
  readonly onTakeBack: () => void;
  readonly onClose: () => void;
}

type AddedPartnership = Extract<PartnershipDecision, { as: "added" }>;

const NOUNS = { inTable: "column", inRegister: "partnership" } as const;
const FIELDS = { name: "column-name", tier: "column-tier", forces: "column-forces" } as const;

/** Asks which partnership a column of the table is. The forces named in its heading are offered. */
export function ColumnDialog({ column, known, said, ...does }: ColumnDialogProps) {
  const { heading } = column;
  const added = said?.as === "added" ? said : null;
  const [name, setName] = useState(added?.name ?? tidyName(heading));
  const [tier, setTier] = useState<string>(added?.tier ?? "");
  const [forces, setForces] = useState<readonly string[]>(
    () => added?.forces ?? forcesInHeading(heading, slugsOf(known.forces)),
  );

  function answer(): AddedPartnership | FieldProblem {
    const slug = slugFrom(name);
    const width = Tier.safeParse(tier);
    if (slug === "") return { field: FIELDS.name, message: "Give the partnership a name." };
    if (!width.success) return { field: FIELDS.tier, message: "Choose how wide it reaches." };
    if (forces.length === 0) return { field: FIELDS.forces, message: "Choose its forces." };
    return { as: "added", slug, name: name.trim(), tier: width.data, forces };
  }

  const toggle = (force: string, isIn: boolean) =>
    setForces(isIn ? [...forces, force] : forces.filter((one) => one !== force));

  return (
    <NameDialog<AddedPartnership>
      {...does}
      words={heading}
      standfirst={`The heading of column ${column.place.column}.`}
      nouns={NOUNS}
      suggestions={column.match.suggestions}
      names={listed(known.partnerships)}
      said={said}
      newOne={{
        label: "A new partnership",
        answer,
        fields: (problems) => (
          <>
            <TextInput
              id={FIELDS.name}
              label="Name"
              error={errorAt(problems, FIELDS.name)}
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
            <Select
              id={FIELDS.tier}
              label="How wide it reaches"
              error={errorAt(problems, FIELDS.tier)}
              empty="Choose"
              value={tier}
              onChange={({ target }) => setTier(target.value)}
              choices={Tier.options.map((value) => ({ value, label: TIER_LABEL[value] }))}
            />
            <FieldGroup
              id={FIELDS.forces}
              label="Its forces"
              hint="Those that the heading names are chosen already. Look whether they are right."
              error={errorAt(problems, FIELDS.forces)}
            >
              <div className={styles["forces"]}>
                {known.forces.map((force, index) => (
                  <Checkbox
                    key={force.slug}
                    {...(index === 0 && { id: FIELDS.forces })}
                    label={force.name}
                    checked={forces.includes(force.slug)}
                    onChange={(isIn) => toggle(force.slug, isIn)}
                  />
                ))}
              </div>
            </FieldGroup>
          </>
        ),
      }}
    />
  );
}

function slugsOf(forces: KnownRecord["forces"]): string[] {
  return forces.map(({ slug }) => slug);
}
