import type { Source } from "@accord/domain/programme";
import { LIVE_KIND_LABEL, LiveKind, REASON_LABEL, ReasonCode } from "@accord/domain/status";
import type { FieldProblem } from "@accord/ui/error-summary";
import { Select } from "@accord/ui/select";
import { TextInput } from "@accord/ui/text-input";
import type { ChangeEvent } from "react";
import { errorAt } from "../../problems.ts";
import styles from "./entry-picker.module.css";
import { PICKER_FIELDS, type TypedChange } from "./typed-change.ts";

interface PickerFieldsProps {
  readonly typed: TypedChange;
  readonly onType: (typed: TypedChange) => void;
  readonly sources: readonly Source[];
  /** Whether the domain asks for a reason code. */
  readonly asksReason: boolean;
  readonly problems: readonly FieldProblem[];
  /** Each cell has words of its own: what is said of one alone is left out. */
  readonly isForMany?: boolean;
}

type TextField = "reasonWords" | "sourceWording" | "qualifier" | "place" | "comment";

/** From when, on whose word, why where that is asked; the rest under "More". */
export function PickerFields(props: PickerFieldsProps) {
  const { typed, onType, sources, asksReason, problems, isForMany = false } = props;
  const { entry, effective } = typed;
  const type = (change: Partial<TypedChange["entry"]>) =>
    onType({ ...typed, entry: { ...entry, ...change } });
  const field = (name: keyof typeof PICKER_FIELDS) => ({
    id: PICKER_FIELDS[name],
    error: errorAt(problems, PICKER_FIELDS[name]),
  });
  const text = (name: TextField) => ({
    ...field(name),
    value: entry[name],
    onChange: ({ target }: ChangeEvent<HTMLInputElement>) => type({ [name]: target.value }),
  });
  const needsWords = entry.standing === "needs-review";
  const hasMore = [entry.qualifier, entry.comment, entry.place, entry.liveKind].some(Boolean);
  return (
    <div className={`${styles["fields"]} ${styles["row"]}`}>
      {needsWords && <TextInput {...text("sourceWording")} label="The words as printed" />}
      <TextInput
        {...field("effective")}
        label={entry.claim === "moved" ? "Effective from" : "As it stood on"}
        hint="day, month or year"
        value={effective}
        onChange={({ target }) => onType({ ...typed, effective: target.value })}
      />
      {asksReason && (
        <>
          <Select
            {...field("reasonCode")}
            label="Reason"
            empty="Choose a reason"
            choices={ReasonCode.options.map((value) => ({ value, label: REASON_LABEL[value] }))}
            value={entry.reasonCode ?? ""}
            onChange={({ target }) =>
              type({ reasonCode: ReasonCode.safeParse(target.value).data ?? null })
            }
          />
          <TextInput
            {...text("reasonWords")}
            label={entry.reasonCode === "other" ? "In words" : "More about it"}
          />
        </>
      )}
      <Select
        {...field("source")}
        label="Source"
        empty="Not recorded"
        choices={sources.map(({ slug, title }) => ({ value: slug, label: title }))}
        value={entry.source}
        onChange={({ target }) => type({ source: target.value })}
      />
      {!isForMany && (
        <details className={styles["more"]} open={hasMore || undefined}>
          <summary>More</summary>
          <div className={styles["row"]}>
            {entry.source && <TextInput {...text("place")} label="Page, table, row" />}
            {!needsWords && <TextInput {...text("sourceWording")} label="Source’s words" />}
            <TextInput {...text("qualifier")} label="Qualifier" hint="such as “with Cambs”" />
            {entry.standing === "live" && (
              <Select
                {...field("liveKind")}
                label="Kind of live"
                empty="Not said"
                choices={LiveKind.options.map((value) => ({
                  value,
                  label: LIVE_KIND_LABEL[value],
                }))}
                value={entry.liveKind ?? ""}
                onChange={({ target }) =>
                  type({ liveKind: LiveKind.safeParse(target.value).data ?? null })
                }
              />
            )}
            <TextInput {...text("comment")} label="Comment" />
          </div>
        </details>
      )}
    </div>
  );
}
