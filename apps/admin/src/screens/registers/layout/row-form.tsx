import { slugFrom } from "@accord/domain/slug-from";
import type { FieldProblem } from "@accord/ui/error-summary";
import { Select } from "@accord/ui/select";
import { TextInput } from "@accord/ui/text-input";
import { useState } from "react";
import { errorAt } from "../../../problems.ts";
import { RegisterForm } from "../register-form.tsx";
import { StretchFields } from "../stretch-fields.tsx";
import { datesOffered, readStretch } from "../typed-stretch.ts";
import type { LayoutParts } from "./column-list.tsx";
import { freeSlug, putRow } from "./edit-layout.ts";

/** An area that the register does not hold yet. */
export interface NewArea {
  readonly slug: string;
  readonly name: string;
}

interface RowFormProps extends LayoutParts {
  /** The row to change; null to add one. */
  readonly area: string | null;
  readonly onNewArea: (area: NewArea) => void;
  readonly onLeave: () => void;
}

const FIELDS = {
  area: "row-area",
  name: "row-new-name",
  group: "row-group",
  from: "row-from",
  until: "row-until",
} as const;

/** Stands for an area that is not in the register: no slug has a space. */
const A_NEW_ONE = "a new one";

/** Lists an area of the register, or a new one, as a row; or moves a row to another group or other days. */
export function RowForm(props: RowFormProps) {
  const { page, layout, onLayout, area, onNewArea, onLeave } = props;
  const listed = layout.rows.find((row) => row.area === area);
  const [chosen, setChosen] = useState(area ?? "");
  const [newName, setNewName] = useState("");
  const [group, setGroup] = useState(listed?.group ?? layout.groups.at(-1)?.slug ?? "");
  const [dates, setDates] = useState(datesOffered(listed, layout.rows.at(-1)));
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const nameOf = (slug: string) => page.areas.find((one) => one.slug === slug)?.name ?? slug;
  const free = page.areas.filter(({ slug }) => !layout.rows.some((row) => row.area === slug));

  function put() {
    const { stretch, problems: wrong } = readStretch(dates, FIELDS);
    const name = newName.trim();
    if (!chosen) wrong.unshift({ field: FIELDS.area, message: "Choose the area." });
    if (chosen === A_NEW_ONE && !name) {
      wrong.unshift({ field: FIELDS.name, message: "Write what it is called." });
    }
    if (!stretch || wrong.length > 0) return setProblems(wrong);
    let slug = chosen;
    if (chosen === A_NEW_ONE) {
      const taken = page.areas.map((one) => one.slug);
      slug = freeSlug(slugFrom(name) || "area", taken);
      onNewArea({ slug, name });
    }
    onLayout(
      putRow(layout, { area: slug, group, ...stretch }),
      `${chosen === A_NEW_ONE ? name : nameOf(slug)} is listed.`,
      `change-row-${slug}`,
    );
  }

  return (
    <RegisterForm
      heading={listed ? `Group and dates of ${nameOf(listed.area)}` : "Add a row"}
      problems={problems}
      busy={false}
      record={listed ? "Change row" : "Add row"}
      onRecord={put}
      onLeave={onLeave}
    >
      {!listed && (
        <Select
          id={FIELDS.area}
          error={errorAt(problems, FIELDS.area)}
          label="Area"
          empty="Choose an area"
          choices={[
            { value: A_NEW_ONE, label: "A new area" },
            {
              label: "In the register",
              choices: free.map(({ slug, name }) => ({ value: slug, label: name })),
            },
          ]}
          value={chosen}
          onChange={({ target }) => setChosen(target.value)}
        />
      )}
      {chosen === A_NEW_ONE && (
        <TextInput
          id={FIELDS.name}
          error={errorAt(problems, FIELDS.name)}
          label="What it is called"
          hint="The register gets it when the rows and columns are recorded."
          maxLength={120}
          value={newName}
          onChange={({ target }) => setNewName(target.value)}
        />
      )}
      <Select
        id={FIELDS.group}
        label="Group"
        choices={layout.groups.map(({ slug, name }) => ({ value: slug, label: name }))}
        value={group}
        onChange={({ target }) => setGroup(target.value)}
      />
      <StretchFields
        ids={FIELDS}
        typed={dates}
        onType={setDates}
        problems={problems}
        fromLabel="A row from"
        endedLabel="It is one no longer"
        untilLabel="Its last day as a row"
      />
    </RegisterForm>
  );
}
