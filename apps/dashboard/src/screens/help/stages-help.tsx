import { RULES_IN_ORDER } from "@accord/domain/finding-rules";
import {
  EXITS,
  isExit,
  LIVE_KIND_LABEL,
  REASON_LABEL,
  STAGES,
  STATUS,
  type Status,
} from "@accord/domain/status";
import { MovementMark, StageMark } from "@accord/ui/mark";
import { PlainTable } from "@accord/ui/plain-table";
import styles from "./help-screen.module.css";

/** What every mark and word means, and whose word it is. Made from the register's own lists. */
export function StagesHelp() {
  return (
    <>
      <p>
        A cell is one business area in one partnership. It says how far that piece of work has come.
        The disc fills clockwise, stage by stage. The words of the five stages are those of the
        Eastern Region Collaboration Strategy 2011 to 2015, Appendix B. The order is ours: no
        published standard puts them in one.
      </p>
      <StatusTable caption="The five stages" statuses={STAGES} />

      <h2>Ways to stop</h2>
      <p>
        A collaboration can stop in more than one way. These words are ours, taken from real cases.
        No published standard was found.
      </p>
      <StatusTable caption="The ways to stop" statuses={EXITS} />

      <h2>Blank, and words that fit no status</h2>
      <p>
        <b>A blank cell</b> means that nothing is recorded. It does not mean that there is nothing.
      </p>
      <p>
        <StageMark status="needs-review" /> <b>Needs review</b> means that the paper’s own words fit
        none of the above. The words stand as printed, until a person reads them and says what they
        mean. Accord never guesses.
      </p>

      <h2>Kinds of live, and reasons</h2>
      <p>
        Live can mean more than one thing. Where the paper says which, the cell says so:{" "}
        {Object.values(LIVE_KIND_LABEL).join(", ").toLowerCase()}. These kinds are ours.
      </p>
      <p>
        What goes back, or stops, or comes back, says why. The reasons are ours, from real cases:
      </p>
      <ul className={styles["list"]}>
        {Object.values(REASON_LABEL).map((label) => (
          <li key={label}>{label}</li>
        ))}
      </ul>

      <h2>Signs of movement</h2>
      <p>A sign on a cell says how it differs from the day you compare with.</p>
      <div className={styles["table"]}>
        <PlainTable
          caption="The signs of movement"
          captionHidden
          rows={SIGNS}
          keyOf={({ movement }) => movement}
          columns={[
            { head: "Sign", cell: ({ movement }) => <MovementMark movement={movement} /> },
            { head: "Word", names: true, cell: ({ word }) => word },
            { head: "What it means", cell: ({ meaning }) => meaning },
          ]}
        />
      </div>

      <h2>Two dates for everything</h2>
      <p>
        Every entry has two dates. <b>Effective</b> is the day from which it was true.{" "}
        <b>Recorded</b> is the moment when Accord came to know it.
      </p>
      <p>
        An example. Norfolk and Suffolk’s dogs went live on 1 March. The office heard of it, and
        wrote it down, on 12 April. As at 31 March, the page says live, because that was true. But
        “as known at 31 March” it still says being progressed, because nobody had told us yet. A
        report that went out on 31 March was not wrong. It said what was known.
      </p>
      <p>
        So a change can be one of two things. It <b>moved</b> if the world changed. It was{" "}
        <b>restated</b> if only the record was put right.
      </p>

      <h2>What the rules look for</h2>
      <p>
        Rules read the record and say what deserves a look. They change nothing, and nobody can tick
        them away: mend the record, and the finding goes.
      </p>
      <div className={styles["table"]}>
        <PlainTable
          caption="The rules"
          captionHidden
          rows={RULES_IN_ORDER}
          keyOf={({ code }) => code}
          columns={[
            { head: "Finding", names: true, cell: ({ label }) => label },
            { head: "The rule", cell: ({ rule }) => rule },
            { head: "Where it comes from", cell: ({ source }) => source },
          ]}
        />
      </div>
    </>
  );
}

interface StatusTableProps {
  readonly caption: string;
  readonly statuses: readonly Status[];
}

function StatusTable({ caption, statuses }: StatusTableProps) {
  return (
    <div className={styles["table"]}>
      <PlainTable
        caption={caption}
        captionHidden
        rows={statuses}
        keyOf={(status) => status}
        columns={[
          { head: "Mark", cell: (status) => <StageMark status={status} /> },
          { head: "Word", names: true, cell: (status) => STATUS[status].label },
          { head: "What it means", cell: (status) => STATUS[status].meaning },
          { head: "Whose word", cell: (status) => (isExit(status) ? "ours" : "the strategy’s") },
        ]}
      />
    </div>
  );
}

const SIGNS = [
  {
    movement: "forward",
    word: "Forward",
    meaning: "To a higher stage, or back to work from a stop.",
  },
  { movement: "back", word: "Back", meaning: "To a lower stage." },
  { movement: "stopped", word: "Stopped", meaning: "To one of the ways to stop." },
  { movement: "new", word: "New", meaning: "It began: the cell was blank before." },
] as const;
