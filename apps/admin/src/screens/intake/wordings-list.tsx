import {
  type IntakeDecisions,
  type IntakeProposal,
  type WordingDecision,
  wordingKey,
} from "@accord/domain/intake";
import { STATUS } from "@accord/domain/status";
import { buttonLook } from "@accord/ui/button";
import { StageMark } from "@accord/ui/mark";
import styles from "./take-in.module.css";

export type Wording = IntakeProposal["wordings"][number];

interface WordingsListProps {
  readonly wordings: readonly Wording[];
  readonly decisions: IntakeDecisions["wordings"];
  readonly onOpen: (wording: Wording) => void;
}

/** The id of the button of a wording, so that the focus comes back to it. */
export function wordingButtonId(words: string): string {
  return `take-in-wording-${wordingKey(words).replaceAll(" ", "-")}`;
}

/** The words that fit no status, each once: one answer settles every cell that has them. */
export function WordingsList({ wordings, decisions, onOpen }: WordingsListProps) {
  if (wordings.length === 0) return null;
  const settled = wordings.filter(({ words }) => decisions[wordingKey(words)]).length;
  return (
    <section className={styles["wordings"]} aria-labelledby="take-in-wordings">
      <h3 id="take-in-wordings">
        {wordings.length === 1 ? "1 wording fits" : `${wordings.length} wordings fit`} no status
        {settled > 0 && `, ${settled} settled`}
      </h3>
      <ul>
        {wordings.map((wording) => {
          const said = decisions[wordingKey(wording.words)];
          return (
            <li key={wording.words}>
              <StageMark status={said?.status ?? "needs-review"} />
              <span>
                <q>{wording.words}</q>{" "}
                <span className="quiet">
                  {wording.times === 1 ? "once" : `${wording.times} times`}
                  {said && `, ${meaningWords(said)}`}
                </span>
              </span>
              <button
                id={wordingButtonId(wording.words)}
                type="button"
                className={buttonLook("link")}
                onClick={() => onOpen(wording)}
              >
                {said ? "change" : "settle it once"}
                <span className="visually-hidden"> for {wording.words}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <p className="small quiet">What is left is recorded in its own words, as needs review.</p>
    </section>
  );
}

/** "means being progressed, with Cambs, always". */
export function meaningWords({ status, qualifier, always }: WordingDecision): string {
  const means = status ? `means ${STATUS[status].label.toLowerCase()}` : "kept as it is";
  return [means, qualifier, always && "always"].filter(Boolean).join(", ");
}
