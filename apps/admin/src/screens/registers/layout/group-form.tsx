import { ProgrammeGroup } from "@accord/domain/programme";
import { slugFrom } from "@accord/domain/slug-from";
import type { FieldProblem } from "@accord/ui/error-summary";
import { TextInput } from "@accord/ui/text-input";
import { useState } from "react";
import { errorAt, problemsOf } from "../../../problems.ts";
import { RegisterForm } from "../register-form.tsx";
import type { LayoutParts } from "./column-list.tsx";
import { freeSlug, putGroup } from "./edit-layout.ts";

interface GroupFormProps extends LayoutParts {
  /** The group to change; null to add one. */
  readonly group: string | null;
  readonly onLeave: () => void;
}

const FIELDS = { name: "group-name", slug: "group-name", note: "group-note" } as const;

/** Adds a group of rows, or changes its name and the note below it. */
export function GroupForm({ layout, onLayout, group, onLeave }: GroupFormProps) {
  const listed = layout.groups.find(({ slug }) => slug === group);
  const [name, setName] = useState(listed?.name ?? "");
  const [note, setNote] = useState(listed?.note ?? "");
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);

  function put() {
    const taken = layout.groups.map(({ slug }) => slug);
    const parsed = ProgrammeGroup.safeParse({
      slug: listed?.slug ?? freeSlug(slugFrom(name) || "group", taken),
      name,
      note: note.trim() || null,
    });
    if (!parsed.success) return setProblems(problemsOf(parsed.error, FIELDS));
    onLayout(
      putGroup(layout, parsed.data),
      `${parsed.data.name} is a group.`,
      `change-group-${parsed.data.slug}`,
    );
  }

  return (
    <RegisterForm
      heading={listed ? `Change ${listed.name}` : "Add a group"}
      problems={problems}
      busy={false}
      record={listed ? "Change group" : "Add group"}
      onRecord={put}
      onLeave={onLeave}
    >
      <TextInput
        id={FIELDS.name}
        error={errorAt(problems, FIELDS.name)}
        label="Name"
        hint="Such as Protective Services."
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <TextInput
        id={FIELDS.note}
        error={errorAt(problems, FIELDS.note)}
        label="Note (optional)"
        hint="Such as what the strategy leaves out."
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
    </RegisterForm>
  );
}
