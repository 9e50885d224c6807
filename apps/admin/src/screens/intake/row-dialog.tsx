import type { AreaDecision, ProposedRow } from "@accord/domain/intake";
import { slugFrom } from "@accord/domain/slug-from";
import { Button } from "@accord/ui/button";
import { Checkbox } from "@accord/ui/checkbox";
import { Dialog, DialogActions } from "@accord/ui/dialog";
import { ErrorSummary, type FieldProblem } from "@accord/ui/error-summary";
import { type RadioChoice, Radios } from "@accord/ui/radios";
import { TextInput } from "@accord/ui/text-input";
import { useId, useState } from "react";
import { errorAt } from "../../problems.ts";
import { KnownNameField } from "./known-name-field.tsx";
import { type KnownRecord, listed } from "./known-record.ts";
import { rowPlace } from "./name-line.tsx";

import styles from "./take-in.module.css";

interface RowDialogProps {
  readonly row: ProposedRow;
  readonly known: KnownRecord;
  readonly said: AreaDecision | null;
  readonly onSettle: (as: AreaDecision) => void;
  readonly onTakeBack?: () => void;
  readonly onClose: () => void;
}

const FIELDS = { as: "row-as", other: "row-other", name: "row-name" } as const;

/** Asks which business area a row of the table is. A near spelling is offered and never taken by itself. */
export function RowDialog(props: RowDialogProps) {
  const { row, known, said, onSettle, onTakeBack, onClose } = props;
  const { suggestions } = row.match;
  const groups = useId();
  const [as, setAs] = useState<string | null>(null);
  const [other, setOther] = useState("");
  const [isAlways, setIsAlways] = useState(false);
  const [name, setName] = useState(said?.as === "added" ? said.name : row.words);
  const [group, setGroup] = useState((said?.as === "added" ? said.group : row.group) ?? "");
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);

  function settle() {
    const answer = answered();
    if ("field" in answer) setProblems([answer]);
    else onSettle(answer);
  }

  function answered(): AreaDecision | FieldProblem {
    if (as === null) return { field: FIELDS.as, message: "Say what the row is." };
    if (as === "left-out") return { as };
    if (as !== "added") {
      const slug = as === "other" ? other : as;
      if (slug === "") return { field: FIELDS.other, message: "Choose the business area." };
      return { as: "known", slug, always: isAlways };
    }
    const slug = slugFrom(name);
    if (slug === "") return { field: FIELDS.name, message: "Give the business area a name." };
    return { as, slug, name: name.trim(), group: group.trim() || null };
  }

  const always = (
    <Checkbox
      label="Always, for this programme"
      hint="The next table that has this name is read so by itself."
      checked={isAlways}
      onChange={setIsAlways}
    />
  );
  const choices: RadioChoice<string>[] = [
    ...suggestions.map(({ slug, name }) => ({ value: slug, label: name, asks: always })),
    {
      value: "other",
      label: suggestions.length > 0 ? "Another business area" : "A business area it has",
      asks: (
        <>
          <KnownNameField
            id={FIELDS.other}
            label="Business area"
            error={errorAt(problems, FIELDS.other)}
            names={listed(known.areas)}
            value={other}
            onChange={setOther}
          />
          {always}
        </>
      ),
    },
    {
      value: "added",
      label: "A new row",
      asks: (
        <>
          <TextInput
            id={FIELDS.name}
            label="Name"
            error={errorAt(problems, FIELDS.name)}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
          <TextInput
            label="Under the heading"
            list={groups}
            value={group}
            onChange={({ target }) => setGroup(target.value)}
          />
          <datalist id={groups}>
            {known.groups.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
        </>
      ),
    },
    { value: "left-out", label: "Leave the row out", hint: "Nothing of it is recorded." },
  ];
  return (
    <Dialog
      open
      onClose={onClose}
      heading={`What is “${row.words}”?`}
      standfirst={[row.group, rowPlace(row.place)].filter(Boolean).join(", ")}
    >
      <ErrorSummary problems={problems} />
      <div className={styles["dialogForm"]}>
        <Radios
          id={FIELDS.as}
          error={errorAt(problems, FIELDS.as)}
          label="The row is"
          name="row-as"
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
