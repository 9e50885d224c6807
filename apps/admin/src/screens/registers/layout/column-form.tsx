import type { FieldProblem } from "@accord/ui/error-summary";
import { Select } from "@accord/ui/select";
import { useState } from "react";
import { errorAt } from "../../../problems.ts";
import { RegisterForm } from "../register-form.tsx";
import { StretchFields } from "../stretch-fields.tsx";
import { datesOffered, readStretch } from "../typed-stretch.ts";
import type { LayoutParts } from "./column-list.tsx";
import { putColumn } from "./edit-layout.ts";

interface ColumnFormProps extends LayoutParts {
  /** The column to change; null to add one. */
  readonly partnership: string | null;
  readonly onLeave: () => void;
}

const FIELDS = {
  partnership: "column-partnership",
  from: "column-from",
  until: "column-until",
} as const;

/** Lists a partnership as a column, or changes from when and until when it is. */
export function ColumnForm({ page, layout, onLayout, partnership, onLeave }: ColumnFormProps) {
  const listed = layout.columns.find((one) => one.partnership === partnership);
  const [chosen, setChosen] = useState(partnership ?? "");
  const [dates, setDates] = useState(datesOffered(listed, layout.columns.at(-1)));
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const nameOf = (slug: string) => page.partnerships.find((one) => one.slug === slug)?.name ?? slug;
  const free = page.partnerships.filter(
    ({ slug }) => !layout.columns.some((column) => column.partnership === slug),
  );

  function put() {
    const { stretch, problems: wrong } = readStretch(dates, FIELDS);
    if (!chosen) wrong.unshift({ field: FIELDS.partnership, message: "Choose the partnership." });
    if (!stretch || wrong.length > 0) return setProblems(wrong);
    onLayout(
      putColumn(layout, { partnership: chosen, ...stretch }),
      `${nameOf(chosen)} is listed.`,
      `date-column-${chosen}`,
    );
  }

  return (
    <RegisterForm
      heading={listed ? `Dates of ${nameOf(listed.partnership)}` : "Add a column"}
      problems={problems}
      busy={false}
      record={listed ? "Change dates" : "Add column"}
      onRecord={put}
      onLeave={onLeave}
    >
      {!listed && (
        <Select
          id={FIELDS.partnership}
          error={errorAt(problems, FIELDS.partnership)}
          label="Partnership"
          hint="One that is missing is added under Partnerships first."
          empty="Choose a partnership"
          choices={free.map(({ slug, name }) => ({ value: slug, label: name }))}
          value={chosen}
          onChange={({ target }) => setChosen(target.value)}
        />
      )}
      <StretchFields
        ids={FIELDS}
        typed={dates}
        onType={setDates}
        problems={problems}
        fromLabel="A column from"
        endedLabel="It is one no longer"
        untilLabel="Its last day as a column"
      />
    </RegisterForm>
  );
}
