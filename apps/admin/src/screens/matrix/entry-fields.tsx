import { Precision } from "@accord/domain/calendar";
import type { Claim } from "@accord/domain/entry";
import type { Source } from "@accord/domain/programme";
import {
  LIVE_KIND_LABEL,
  LiveKind,
  REASON_LABEL,
  ReasonCode,
  type Status,
} from "@accord/domain/status";
import { DateInput } from "@accord/ui/date-input";
import type { FieldProblem } from "@accord/ui/error-summary";
import { type RadioChoice, Radios } from "@accord/ui/radios";
import { Select } from "@accord/ui/select";
import { TextArea } from "@accord/ui/text-area";
import { TextInput } from "@accord/ui/text-input";
import { StatusPicker } from "./status-picker.tsx";
import { ENTRY_FIELDS, type TypedEntry } from "./typed-entry.ts";

interface EntryFieldsProps {
  readonly typed: TypedEntry;
  readonly onType: (typed: TypedEntry) => void;
  readonly problems: readonly FieldProblem[];
  readonly sources: readonly Source[];
  /** What stands now, marked in the picker. */
  readonly now: Status | null;
  /** Whether the domain asks for a reason code. */
  readonly asksReason: boolean;
  /** Whether an entry is corrected, and why has to be said. */
  readonly corrects: boolean;
}

const CLAIMS: readonly RadioChoice<Claim>[] = [
  { value: "observed", label: "It stood so", hint: "A paper says so. No movement is claimed." },
  { value: "moved", label: "It changed", hint: "It went from one status to another on this date." },
  {
    value: "also-said",
    label: "Another source says",
    hint: "Shown beside, never counted until a person prefers it.",
  },
];

/** The fields of the one form for entries and corrections. It asks for no more than the domain does. */
export function EntryFields(props: EntryFieldsProps) {
  const { typed, onType, problems, sources, now, asksReason, corrects } = props;
  const type = (change: Partial<TypedEntry>) => onType({ ...typed, ...change });
  const errorAt = (id: string) => problems.find(({ field }) => field === id)?.message;
  const field = (name: keyof typeof ENTRY_FIELDS) => ({
    id: ENTRY_FIELDS[name],
    error: errorAt(ENTRY_FIELDS[name]),
  });
  const text = (
    name: "qualifier" | "sourceWording" | "place" | "comment" | "reasonWords" | "why",
  ) => ({
    ...field(name),
    value: typed[name],
    onChange: (event: { readonly target: { readonly value: string } }) =>
      type({ [name]: event.target.value }),
  });
  return (
    <>
      <Radios
        {...field("claim")}
        label="What is said"
        name="entry-claim"
        choices={CLAIMS}
        value={typed.claim}
        onChange={(claim) => type({ claim })}
      />
      <StatusPicker
        {...field("status")}
        value={typed.standing}
        now={now}
        onChange={(standing) => type({ standing })}
      />
      {typed.standing === "live" && (
        <Select
          {...field("liveKind")}
          label="What kind of live, where the source says"
          empty="The source does not say"
          choices={LiveKind.options.map((value) => ({ value, label: LIVE_KIND_LABEL[value] }))}
          value={typed.liveKind ?? ""}
          onChange={({ target }) =>
            type({ liveKind: LiveKind.safeParse(target.value).data ?? null })
          }
        />
      )}
      {asksReason && (
        <>
          <Select
            {...field("reasonCode")}
            label="Why"
            hint="It goes back, stops or comes back: a reason is needed."
            empty="Choose a reason"
            choices={ReasonCode.options.map((value) => ({ value, label: REASON_LABEL[value] }))}
            value={typed.reasonCode ?? ""}
            onChange={({ target }) =>
              type({ reasonCode: ReasonCode.safeParse(target.value).data ?? null })
            }
          />
          <TextInput
            {...text("reasonWords")}
            label={
              typed.reasonCode === "other" ? "The reason in words" : "More about it (optional)"
            }
          />
        </>
      )}
      <TextInput
        {...text("sourceWording")}
        label={
          typed.standing === "needs-review"
            ? "The words as the source prints them"
            : "Words of the source (optional)"
        }
        hint="At most 12 words, as printed."
      />
      <TextInput
        {...text("qualifier")}
        label="Qualifier (optional)"
        hint="What the words say beyond the status: “with Cambs”."
      />
      <DateInput
        {...field("effective")}
        label={typed.claim === "moved" ? "Effective from" : "As it stood on"}
        precisions={Precision.options}
        value={typed.effective}
        onChange={(effective) => type({ effective })}
      />
      <Select
        {...field("source")}
        label="Source"
        empty="Not recorded"
        choices={sources.map(({ slug, title }) => ({ value: slug, label: title }))}
        value={typed.source}
        onChange={({ target }) => type({ source: target.value })}
      />
      {typed.source && (
        <TextInput {...text("place")} label="Place in it (optional)" hint="Page, table, row." />
      )}
      <TextArea {...text("comment")} label="Comment on the cell (optional)" rows={2} />
      {corrects && <TextArea {...text("why")} label="Why you correct it" rows={2} />}
    </>
  );
}
