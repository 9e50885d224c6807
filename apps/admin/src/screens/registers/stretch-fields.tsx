import type { Precision } from "@accord/domain/calendar";
import { Checkbox } from "@accord/ui/checkbox";
import { DateInput } from "@accord/ui/date-input";
import type { FieldProblem } from "@accord/ui/error-summary";
import { errorAt } from "../../problems.ts";
import type { StretchIds, TypedStretch } from "./typed-stretch.ts";

interface StretchFieldsProps {
  readonly ids: StretchIds;
  readonly typed: TypedStretch;
  readonly onType: (typed: TypedStretch) => void;
  readonly problems: readonly FieldProblem[];
  /** "Joined on", "So called from". */
  readonly fromLabel: string;
  /** "It has left", "It is called otherwise by now". */
  readonly endedLabel: string;
  readonly untilLabel: string;
}

const FROM: readonly Precision[] = ["day", "month", "year", "before", "after", "unknown"];
const UNTIL: readonly Precision[] = ["day", "month", "year", "before"];

/** From when, and until when where it has ended: each as exactly as it is known. */
export function StretchFields(props: StretchFieldsProps) {
  const { ids, typed, onType, problems, fromLabel, endedLabel, untilLabel } = props;
  return (
    <>
      <DateInput
        id={ids.from}
        error={errorAt(problems, ids.from)}
        label={fromLabel}
        precisions={FROM}
        value={typed.from}
        onChange={(from) => onType({ ...typed, from })}
      />
      <Checkbox
        id={`${ids.until}-ended`}
        label={endedLabel}
        checked={typed.hasEnded}
        onChange={(hasEnded) => onType({ ...typed, hasEnded })}
      />
      {typed.hasEnded && (
        <DateInput
          id={ids.until}
          error={errorAt(problems, ids.until)}
          label={untilLabel}
          precisions={UNTIL}
          value={typed.until}
          onChange={(until) => onType({ ...typed, until })}
        />
      )}
    </>
  );
}
