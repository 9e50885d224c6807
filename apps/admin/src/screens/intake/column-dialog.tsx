import type { PartnershipDecision, ProposedColumn } from "@accord/domain/intake";
import { Tier } from "@accord/domain/partnership";
import { TIER_LABEL } from "@accord/domain/register-words";
import { slugFrom } from "@accord/domain/slug-from";
import { Button } from "@accord/ui/button";
import { Checkbox } from "@accord/ui/checkbox";
import { Dialog, DialogActions } from "@accord/ui/dialog";
import { ErrorSummary, type FieldProblem } from "@accord/ui/error-summary";
import { FieldGroup } from "@accord/ui/field";
import { type RadioChoice, Radios } from "@accord/ui/radios";
import { Select } from "@accord/ui/select";
import { TextInput } from "@accord/ui/text-input";
import { useState } from "react";
import { errorAt } from "../../problems.ts";
import { forcesInHeading } from "./forces-in-heading.ts";
import { KnownNameField } from "./known-name-field.tsx";
import { type KnownRecord, listed } from "./known-record.ts";

import styles from "./take-in.module.css";

interface ColumnDialogProps {
  readonly column: ProposedColumn;
  readonly known: KnownRecord;
  readonly said: PartnershipDecision | null;
  readonly onSettle: (as: PartnershipDecision) => void;
  readonly onTakeBack?: () => void;
  readonly onClose: () => void;
}

const FIELDS = {
  as: "column-as",
  other: "column-other",
  name: "column-name",
  tier: "column-tier",
  forces: "column-forces",
} as const;

/** Asks which partnership a column of the table is. The forces named in its heading are offered. */
export function ColumnDialog(props: ColumnDialogProps) {
  const { column, known, said, onSettle, onTakeBack, onClose } = props;
  const { suggestions } = column.match;
  const added = said?.as === "added" ? said : null;
  const [as, setAs] = useState<string | null>(null);
  const [other, setOther] = useState("");
  const [isAlways, setIsAlways] = useState(false);
  const [name, setName] = useState(added?.name ?? column.heading);
  const [tier, setTier] = useState<string>(added?.tier ?? "");
  const [forces, setForces] = useState<readonly string[]>(
    () =>
      added?.forces ??
      forcesInHeading(
        column.heading,
        known.forces.map(({ slug }) => slug),
      ),
  );
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);

  function settle() {
    const answer = answered();
    if ("field" in answer) setProblems([answer]);
    else onSettle(answer);
  }

  function answered(): PartnershipDecision | FieldProblem {
    if (as === null) return { field: FIELDS.as, message: "Say what the column is." };
    if (as === "left-out") return { as };
    if (as !== "added") {
      const slug = as === "other" ? other : as;
      if (slug === "") return { field: FIELDS.other, message: "Choose the partnership." };
      return { as: "known", slug, always: isAlways };
    }
    const slug = slugFrom(name);
    const width = Tier.safeParse(tier);
    if (slug === "") return { field: FIELDS.name, message: "Give the partnership a name." };
    if (!width.success) return { field: FIELDS.tier, message: "Choose how wide it reaches." };
    if (forces.length === 0) return { field: FIELDS.forces, message: "Choose its forces." };
    return { as, slug, name: name.trim(), tier: width.data, forces };
  }

  const always = (
    <Checkbox
      label="Always, for this programme"
      hint="The next table that has this heading is read so by itself."
      checked={isAlways}
      onChange={setIsAlways}
    />
  );
  const choices: RadioChoice<string>[] = [
    ...suggestions.map(({ slug, name }) => ({ value: slug, label: name, asks: always })),
    {
      value: "other",
      label: suggestions.length > 0 ? "Another partnership" : "A partnership it has",
      asks: (
        <>
          <KnownNameField
            id={FIELDS.other}
            label="Partnership"
            error={errorAt(problems, FIELDS.other)}
            names={listed(known.partnerships)}
            value={other}
            onChange={setOther}
          />
          {always}
        </>
      ),
    },
    {
      value: "added",
      label: "A new partnership",
      asks: (
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
              {known.forces.map(({ slug: force, name }, index) => (
                <Checkbox
                  key={force}
                  {...(index === 0 && { id: FIELDS.forces })}
                  label={name}
                  checked={forces.includes(force)}
                  onChange={(isIn) =>
                    setForces(isIn ? [...forces, force] : forces.filter((one) => one !== force))
                  }
                />
              ))}
            </div>
          </FieldGroup>
        </>
      ),
    },
    { value: "left-out", label: "Leave the column out", hint: "Nothing of it is recorded." },
  ];
  return (
    <Dialog
      open
      onClose={onClose}
      heading={`What is “${column.heading}”?`}
      standfirst={`The heading of column ${column.place.column}.`}
    >
      <ErrorSummary problems={problems} />
      <div className={styles["dialogForm"]}>
        <Radios
          id={FIELDS.as}
          error={errorAt(problems, FIELDS.as)}
          label="The column is"
          name="column-as"
          value={as}
          onChange={setAs}
          choices={choices}
        />
      </div>
      <DialogActions>
        <Button kind="primary" onClick={settle}>
          Settle
        </Button>
        {onTakeBack && <Button onClick={onTakeBack}>Take back what was said</Button>}
        <Button onClick={onClose}>Not yet</Button>
      </DialogActions>
    </Dialog>
  );
}
