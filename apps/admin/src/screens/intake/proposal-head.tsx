import type { IntakeProposal } from "@accord/domain/intake";
import { Button } from "@accord/ui/button";
import type { ReactNode } from "react";
import { proposalSentence, type Said } from "./proposal-words.ts";
import styles from "./take-in.module.css";

interface ProposalHeadProps {
  /** "Pasted: 45 rows by 5 columns". */
  readonly title: string;
  readonly proposal: IntakeProposal;
  /** Whether it is being compared again. */
  readonly isComparing: boolean;
  readonly children: ReactNode;
}

/** What the comparison found, in a sentence, beside what can be done about it. */
export function ProposalHead({ title, proposal, isComparing, children }: ProposalHeadProps) {
  return (
    <div className={styles["head"]}>
      <div>
        <h2 id="take-in-found" tabIndex={-1}>
          {title}
        </h2>
        <p className={styles["sentence"]} role="status">
          {proposalSentence(proposal).map(drawn)}
          {isComparing && <span className="quiet"> Comparing again.</span>}
        </p>
      </div>
      <div className={styles["actions"]}>{children}</div>
    </div>
  );
}

function drawn({ words, weight }: Said, index: number): ReactNode {
  if (weight === "plain") return words;
  return (
    <b key={index} className={weight === "person" ? "person" : undefined}>
      {words}
    </b>
  );
}

/** "Record 2 changes", or why there is nothing to. */
export function recordWords(count: number): string {
  if (count === 0) return "Nothing to record";
  return count === 1 ? "Record 1 change" : `Record ${count} changes`;
}

interface FiltersProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** Which rows are shown: one of a few, pressed. */
export function Filters<Value extends string>(props: FiltersProps<Value>) {
  const { label, value, choices, onChange } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons that filter are no fields of a form
    <div className={styles["filters"]} role="group" aria-label={label}>
      {choices.map((choice) => (
        <Button
          key={choice.value}
          aria-pressed={choice.value === value}
          onClick={() => onChange(choice.value)}
        >
          {choice.label}
        </Button>
      ))}
    </div>
  );
}
