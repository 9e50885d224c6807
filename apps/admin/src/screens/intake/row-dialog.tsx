import type { AreaDecision, ProposedRow } from "@accord/domain/intake";
import { slugFrom } from "@accord/domain/slug-from";
import type { FieldProblem } from "@accord/ui/error-summary";
import { TextInput } from "@accord/ui/text-input";
import { useId, useState } from "react";
import { errorAt } from "../../problems.ts";
import { type KnownRecord, listed } from "./known-record.ts";
import { NameDialog } from "./name-dialog.tsx";
import { rowPlace } from "./name-line.tsx";

interface RowDialogProps {
  readonly row: ProposedRow;
  readonly known: KnownRecord;
  readonly said: AreaDecision | null;
  readonly onSettle: (as: AreaDecision) => void;
  readonly onTakeBack: () => void;
  readonly onClose: () => void;
}

type AddedArea = Extract<AreaDecision, { as: "added" }>;

const NOUNS = { inTable: "row", inRegister: "business area" } as const;
const NAME_ID = "row-name";

/** Asks which business area a row of the table is. */
export function RowDialog({ row, known, said, ...does }: RowDialogProps) {
  const groups = useId();
  const added = said?.as === "added" ? said : null;
  const [name, setName] = useState(added?.name ?? row.words);
  const [group, setGroup] = useState((added ? added.group : row.group) ?? "");

  function answer(): AddedArea | FieldProblem {
    const slug = slugFrom(name);
    if (slug === "") return { field: NAME_ID, message: "Give the business area a name." };
    return { as: "added", slug, name: name.trim(), group: group.trim() || null };
  }

  return (
    <NameDialog<AddedArea>
      {...does}
      words={row.words}
      standfirst={[row.group, rowPlace(row.place)].filter(Boolean).join(", ")}
      nouns={NOUNS}
      suggestions={row.match.suggestions}
      names={listed(known.areas)}
      said={said}
      newOne={{
        label: "A new row",
        answer,
        fields: (problems) => (
          <>
            <TextInput
              id={NAME_ID}
              label="Name"
              error={errorAt(problems, NAME_ID)}
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
      }}
    />
  );
}
