import { Precision } from "@accord/domain/calendar";
import type { Source } from "@accord/domain/programme";
import { Button } from "@accord/ui/button";
import { DateInput } from "@accord/ui/date-input";
import { ErrorSummary, type FieldProblem } from "@accord/ui/error-summary";
import { type RadioChoice, Radios } from "@accord/ui/radios";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { errorAt } from "../../problems.ts";
import type { HandedIn } from "./intake-state.ts";
import { SourceFields } from "./source-fields.tsx";
import styles from "./take-in.module.css";
import { settleTerms, TERMS_FIELDS, type TypedTerms } from "./typed-terms.ts";

interface TermsFormProps {
  readonly handedIn: HandedIn;
  readonly typed: TypedTerms;
  readonly sources: readonly Source[];
  readonly onType: (change: Partial<TypedTerms>) => void;
  readonly onCompare: () => void;
  readonly onThrowAway: () => void;
}

const CLAIMS: readonly RadioChoice<TypedTerms["claim"]>[] = [
  {
    value: "observed",
    label: "The paper says it stood so",
    hint: "As a table of last month does. No movement is claimed but what the two tables show.",
  },
  { value: "moved", label: "It changed then", hint: "What differs changed on this date." },
];

/** The second step: from when the table holds, and which paper says so. */
export function TermsForm(props: TermsFormProps) {
  const { handedIn, typed, sources, onType, onCompare, onThrowAway } = props;
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const head = useRef<HTMLHeadingElement>(null);
  // The step before took the focus with it.
  useEffect(() => head.current?.focus(), []);

  function compare(event: FormEvent) {
    event.preventDefault();
    const found = [...settleTerms(typed).problems];
    if (handedIn.tables.length > 1 && typed.table === null) {
      found.unshift({ field: TERMS_FIELDS.table, message: "Choose which table is the matrix." });
    }
    setProblems(found);
    if (found.length === 0) onCompare();
  }

  return (
    <form className={styles["terms"]} onSubmit={compare} noValidate>
      <ErrorSummary problems={problems} />
      <h2 ref={head} tabIndex={-1} className="section-head">
        {sizeWords(handedIn, typed.table)}
      </h2>
      <p className="quiet">
        Nothing is recorded yet. Say how it is to be read, then it is compared.
      </p>
      {handedIn.tables.length > 1 && (
        <Radios
          id={TERMS_FIELDS.table}
          error={errorAt(problems, TERMS_FIELDS.table)}
          label="Which table is the matrix?"
          name="take-in-table"
          value={typed.table}
          onChange={(table) => onType({ table })}
          choices={handedIn.tables.map(({ table, rows, columns }) => ({
            value: table ?? "",
            label: `${table}: ${rows} rows by ${columns} columns`,
          }))}
        />
      )}
      <Radios
        id={TERMS_FIELDS.claim}
        label="What does it say?"
        name="take-in-claim"
        value={typed.claim}
        onChange={(claim) => onType({ claim })}
        choices={CLAIMS}
      />
      <DateInput
        id={TERMS_FIELDS.effective}
        label={typed.claim === "moved" ? "It changed" : "It stood so"}
        hint="As exactly as it is known, and no more: a month alone will do."
        error={errorAt(problems, TERMS_FIELDS.effective)}
        precisions={Precision.options}
        value={typed.effective}
        onChange={(effective) => onType({ effective })}
      />
      <SourceFields {...{ typed, sources, problems, onType }} />
      <div className={styles["actions"]}>
        <Button kind="primary" type="submit">
          Compare with the record
        </Button>
        <Button onClick={onThrowAway}>Throw away</Button>
      </div>
    </form>
  );
}

/** "Pasted: 45 rows by 5 columns", "appendix-b.docx: 45 rows by 5 columns". */
export function sizeWords({ fileName, tables }: HandedIn, chosen: string | null): string {
  const from = fileName ?? "Pasted";
  const table = tables.find((one) => one.table === chosen) ?? tables[0];
  if (!table) return from;
  if (tables.length > 1 && chosen === null) return `${from}: ${tables.length} tables`;
  if (table.form === "list") return `${from}: a list of ${table.rows} business areas`;
  return `${from}: ${table.rows} rows by ${table.columns} columns`;
}
