import { DateInput } from "@accord/ui/date-input";
import { Radios } from "@accord/ui/radios";
import { Select } from "@accord/ui/select";
import { TextInput } from "@accord/ui/text-input";
import { QUARTERS, type TypedPeriod } from "./typed-period.ts";

interface PeriodFieldProps {
  /** Of the field an error leads to. */
  readonly id: string;
  readonly hint: string | undefined;
  readonly error: string | undefined;
  readonly value: TypedPeriod;
  readonly onChange: (value: TypedPeriod) => void;
}

/** Which report: of a month or of a quarter. */
export function PeriodField({ id, hint, error, value, onChange }: PeriodFieldProps) {
  return (
    <>
      <Radios
        inline
        name={`${id}-kind`}
        label="Report"
        choices={[
          { value: "monthly", label: "Monthly" },
          { value: "quarterly", label: "Quarterly" },
        ]}
        value={value.kind}
        onChange={(kind) => onChange({ ...value, kind })}
      />
      {value.kind === "monthly" ? (
        <DateInput
          {...{ id, hint, error }}
          label="Month"
          precisions={["month"]}
          value={value.month}
          onChange={(month) => onChange({ ...value, month })}
        />
      ) : (
        <>
          <Select
            label="Quarter"
            choices={QUARTERS}
            value={value.quarter}
            onChange={({ target }) =>
              onChange({
                ...value,
                quarter: QUARTERS.find((one) => one.value === target.value)?.value ?? "1",
              })
            }
          />
          <TextInput
            {...{ id, hint, error }}
            label="Year"
            inputMode="numeric"
            size={6}
            value={value.year}
            onChange={({ target }) => onChange({ ...value, year: target.value })}
          />
        </>
      )}
    </>
  );
}
