import type { NameMatch } from "@accord/domain/intake";
import { Button } from "@accord/ui/button";
import { Checkbox } from "@accord/ui/checkbox";
import { Dialog, DialogActions } from "@accord/ui/dialog";
import { ErrorSummary, type FieldProblem } from "@accord/ui/error-summary";
import { type RadioChoice, Radios } from "@accord/ui/radios";
import { type ReactNode, useState } from "react";
import { errorAt } from "../../problems.ts";
import { KnownNameField } from "./known-name-field.tsx";
import type { NamedSlug } from "./known-record.ts";
import styles from "./take-in.module.css";

/** A name that is one of the register's, or nothing of it. */
type KnownDecision =
  | { readonly as: "known"; readonly slug: string; readonly always: boolean }
  | { readonly as: "left-out" };

interface NameDialogProps<Added extends { readonly as: "added" }> {
  /** As the table has it. */
  readonly words: string;
  /** Where it stands. */
  readonly standfirst: string;
  /** "row" and "business area", "column" and "partnership". */
  readonly nouns: { readonly inTable: string; readonly inRegister: string };
  readonly suggestions: NameMatch["suggestions"];
  readonly names: readonly NamedSlug[];
  readonly said: KnownDecision | Added | null;
  /** What is asked of a new one, and what was answered. */
  readonly newOne: {
    readonly label: string;
    readonly fields: (problems: readonly FieldProblem[]) => ReactNode;
    readonly answer: () => Added | FieldProblem;
  };
  readonly onSettle: (as: KnownDecision | Added) => void;
  readonly onTakeBack: () => void;
  readonly onClose: () => void;
}

const FIELDS = { as: "name-as", other: "name-other" } as const;

/** Asks what a name of the table is. A near spelling is offered, and never taken by itself. */
export function NameDialog<Added extends { readonly as: "added" }>(props: NameDialogProps<Added>) {
  const { words, standfirst, nouns, suggestions, names, said, newOne } = props;
  const { onSettle, onTakeBack, onClose } = props;
  const { inTable, inRegister } = nouns;
  const isNoneKnown = names.length === 0 && suggestions.length === 0;
  const [as, setAs] = useState<string | null>(
    said?.as === "known" ? "other" : (said?.as ?? (isNoneKnown ? "added" : null)),
  );
  const [other, setOther] = useState(said?.as === "known" ? said.slug : "");
  const [isAlways, setIsAlways] = useState(said?.as === "known" && said.always);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);

  function settle() {
    const answer = answered();
    if ("field" in answer) setProblems([answer]);
    else onSettle(answer);
  }

  function answered(): KnownDecision | Added | FieldProblem {
    if (as === null) return { field: FIELDS.as, message: `Say what the ${inTable} is.` };
    if (as === "left-out") return { as };
    if (as === "added") return newOne.answer();
    const slug = as === "other" ? other : as;
    if (slug === "") return { field: FIELDS.other, message: `Choose the ${inRegister}.` };
    return { as: "known", slug, always: isAlways };
  }

  const always = (
    <Checkbox
      label="Always, for this programme"
      hint={`The next table with such a ${inTable} is read so by itself.`}
      checked={isAlways}
      onChange={setIsAlways}
    />
  );
  const known: RadioChoice<string>[] = [
    ...suggestions.map(({ slug, name }) => ({ value: slug, label: name, asks: always })),
    {
      value: "other",
      label: `${suggestions.length > 0 ? "Another" : "A"} ${inRegister} of the register`,
      asks: (
        <>
          <KnownNameField
            id={FIELDS.other}
            label="Which"
            error={errorAt(problems, FIELDS.other)}
            names={names}
            value={other}
            onChange={setOther}
          />
          {always}
        </>
      ),
    },
  ];
  const choices: RadioChoice<string>[] = [
    ...(isNoneKnown ? [] : known),
    { value: "added", label: newOne.label, asks: newOne.fields(problems) },
    { value: "left-out", label: `Leave the ${inTable} out`, hint: "Nothing of it is recorded." },
  ];
  return (
    <Dialog open onClose={onClose} heading={`What is “${words}”?`} standfirst={standfirst}>
      <ErrorSummary problems={problems} />
      <div className={styles["dialogForm"]}>
        <Radios
          id={FIELDS.as}
          error={errorAt(problems, FIELDS.as)}
          label={`The ${inTable} is`}
          name="name-as"
          value={as}
          onChange={setAs}
          choices={choices}
        />
      </div>
      <DialogActions>
        <Button kind="primary" onClick={settle}>
          Settle
        </Button>
        {said && <Button onClick={onTakeBack}>Take back what was said</Button>}
        <Button onClick={onClose}>Not yet</Button>
      </DialogActions>
    </Dialog>
  );
}
