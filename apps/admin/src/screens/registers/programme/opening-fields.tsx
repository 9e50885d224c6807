import type { Marking } from "@accord/domain/programme";
import { DateInput, type TypedDate, typedDate, writtenDate } from "@accord/ui/date-input";
import type { FieldProblem } from "@accord/ui/error-summary";
import { type RadioChoice, Radios } from "@accord/ui/radios";
import { errorAt } from "../../../problems.ts";
import { NO_DATE } from "../typed-stretch.ts";

/** How a programme's pages are marked, and on which day they open, as it is typed. */
export interface TypedOpening {
  readonly marking: Marking;
  readonly opensOn: "today" | "day";
  readonly day: TypedDate;
}

interface Opening {
  readonly marking: Marking;
  readonly showAsAt: string | null;
}

export function typedOpening({ marking, showAsAt }: Opening): TypedOpening {
  return {
    marking,
    opensOn: showAsAt === null ? "today" : "day",
    day: showAsAt === null ? NO_DATE : typedDate({ date: showAsAt, precision: "day" }),
  };
}

/** As the domain has it, still to be parsed. */
export function readOpening({ marking, opensOn, day }: TypedOpening): Opening {
  return { marking, showAsAt: opensOn === "today" ? null : writtenDate(day).date };
}

interface OpeningFieldsProps {
  readonly ids: { readonly marking: string; readonly showAsAt: string };
  readonly typed: TypedOpening;
  readonly onType: (typed: TypedOpening) => void;
  readonly problems: readonly FieldProblem[];
}

const MARKINGS: readonly RadioChoice<Marking>[] = [
  { value: "OFFICIAL", label: "OFFICIAL" },
  {
    value: "OFFICIAL-SENSITIVE",
    label: "OFFICIAL-SENSITIVE",
    hint: "A handling caveat. It stands on every page, paper, email and export.",
  },
];

/** Marking, and the day the pages open on. */
export function OpeningFields({ ids, typed, onType, problems }: OpeningFieldsProps) {
  return (
    <>
      <Radios
        id={ids.marking}
        error={errorAt(problems, ids.marking)}
        label="Marking"
        name={ids.marking}
        choices={MARKINGS}
        value={typed.marking}
        onChange={(marking) => onType({ ...typed, marking })}
      />
      <Radios
        label="Its pages open on"
        name={`${ids.showAsAt}-choice`}
        choices={[
          { value: "today", label: "Today" },
          {
            value: "day",
            label: "A set day",
            hint: "For a programme that has ended: its last known day.",
            asks: (
              <DateInput
                id={ids.showAsAt}
                error={errorAt(problems, ids.showAsAt)}
                label="The day"
                value={typed.day}
                onChange={(day) => onType({ ...typed, day })}
              />
            ),
          },
        ]}
        value={typed.opensOn}
        onChange={(opensOn) => onType({ ...typed, opensOn: opensOn === "day" ? "day" : "today" })}
      />
    </>
  );
}
