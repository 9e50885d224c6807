import { EXITS, REASON_LABEL, ReasonCode, STAGES, STATUS, Status } from "@accord/domain/status";
import { DateInput, type TypedDate } from "@accord/ui/date-input";
import { Select } from "@accord/ui/select";

interface FieldOf<Value> {
  readonly id: string;
  readonly error: string | undefined;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

interface StatusFieldProps extends FieldOf<Status | null> {
  /** Over the statuses that are no stage. */
  readonly exits: string;
  /** What stands while nothing is chosen; left out where something always is. */
  readonly empty?: string;
}

/** Where a cell stands, of what is proposed. */
export function StatusField({ exits, value, onChange, ...field }: StatusFieldProps) {
  return (
    <Select
      {...field}
      choices={[
        { label: "Stages", choices: STAGES.map(choiceOf) },
        { label: exits, choices: EXITS.map(choiceOf) },
      ]}
      value={value ?? ""}
      onChange={({ target }) => onChange(Status.safeParse(target.value).data ?? null)}
    />
  );
}

function choiceOf(value: Status) {
  return { value, label: STATUS[value].label };
}

/** Since when it stands there: first by its month, as most papers tell it. */
export function SinceField(props: FieldOf<TypedDate>) {
  return <DateInput {...props} precisions={["month", "day", "year"]} />;
}

/** Why it went back, stopped or came back. */
export function ReasonCodeField({ value, onChange, ...field }: FieldOf<ReasonCode | null>) {
  return (
    <Select
      {...field}
      empty="Choose a reason"
      choices={ReasonCode.options.map((code) => ({ value: code, label: REASON_LABEL[code] }))}
      value={value ?? ""}
      onChange={({ target }) => onChange(ReasonCode.safeParse(target.value).data ?? null)}
    />
  );
}
