import type { ProposedCell, WordingDecision } from "@accord/domain/intake";
import { EXITS, LIVE_KIND_LABEL, LiveKind, STAGES, STATUS, Status } from "@accord/domain/status";
import { Button } from "@accord/ui/button";
import { Dialog, DialogActions } from "@accord/ui/dialog";
import { ErrorSummary, type FieldProblem } from "@accord/ui/error-summary";
import { Radios } from "@accord/ui/radios";
import { Select } from "@accord/ui/select";
import { TextInput } from "@accord/ui/text-input";
import { useState } from "react";
import { errorAt } from "../../problems.ts";
import styles from "./take-in.module.css";

/** How far an answer reaches. */
export type WordingReach = "cell" | "table" | "always";

interface WordingDialogProps {
  /** The words as they stand in the table. */
  readonly words: string;
  /** "Procurement, Herts/Beds: row 31, column 2"; null for a wording as such. */
  readonly where: string | null;
  /** How often the words stand in the table. */
  readonly times: number;
  readonly split: ProposedCell["split"];
  /** What was said of it before. */
  readonly said: WordingDecision | null;
  readonly onSettle: (means: WordingDecision, reach: WordingReach) => void;
  /** Takes back what was said; left out where nothing was. */
  readonly onTakeBack?: () => void;
  /** Leaves the cell out; not offered for a wording as such. */
  readonly onLeaveOut?: () => void;
  readonly onClose: () => void;
}

const FIELDS = { status: "means-status", reason: "means-reason" } as const;
const IN_REVIEW = "in-review";

/** Asks what words mean that fit no status: in this cell, in this table, or always. */
export function WordingDialog(props: WordingDialogProps) {
  const { words, where, times, split, said, onSettle, onTakeBack, onLeaveOut, onClose } = props;
  const [status, setStatus] = useState<string>(
    said ? (said.status ?? IN_REVIEW) : (split?.status ?? ""),
  );
  const [liveKind, setLiveKind] = useState(said?.liveKind ?? null);
  const [qualifier, setQualifier] = useState(
    said ? (said.qualifier ?? "") : (split?.qualifier ?? ""),
  );
  const [reach, setReach] = useState<WordingReach>(where && times === 1 ? "cell" : "table");
  const [reason, setReason] = useState(said?.reason ?? "");
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);

  function settle() {
    const found: FieldProblem[] = [];
    if (status === "") found.push({ field: FIELDS.status, message: "Choose what the words mean." });
    if (reach === "always" && reason.trim() === "") {
      found.push({ field: FIELDS.reason, message: "Say why it always means this." });
    }
    setProblems(found);
    if (found.length > 0) return;
    const means: WordingDecision = {
      status: Status.safeParse(status).data ?? null,
      liveKind: status === "live" ? liveKind : null,
      qualifier: status === IN_REVIEW ? null : qualifier.trim() || null,
      always: reach === "always",
      reason: reach === "always" ? reason.trim() : null,
    };
    onSettle(means, reach);
  }

  return (
    <Dialog open onClose={onClose} heading={`What does “${words}” mean?`} standfirst={where}>
      <ErrorSummary problems={problems} />
      <div className={styles["dialogForm"]}>
        {split && !said && (
          <p className="small quiet">
            It may be {STATUS[split.status].label.toLowerCase()}, {split.qualifier}. That stands
            below for you to take or to change.
          </p>
        )}
        <Select
          id={FIELDS.status}
          label="Status"
          error={errorAt(problems, FIELDS.status)}
          empty="Choose a status"
          value={status}
          onChange={({ target }) => setStatus(target.value)}
          choices={[
            { label: "Stages", choices: STAGES.map(choice) },
            { label: "Ways to stop", choices: EXITS.map(choice) },
            {
              label: "None of these",
              choices: [{ value: IN_REVIEW, label: "Keep the words, needs review" }],
            },
          ]}
        />
        {status === "live" && (
          <Select
            label="What kind of live, where the source says"
            empty="The source does not say"
            value={liveKind ?? ""}
            onChange={({ target }) => setLiveKind(LiveKind.safeParse(target.value).data ?? null)}
            choices={LiveKind.options.map((value) => ({ value, label: LIVE_KIND_LABEL[value] }))}
          />
        )}
        {status !== "" && status !== IN_REVIEW && (
          <TextInput
            label="Qualifier (optional)"
            hint="What the words say beyond the status: “with Cambs”. The words themselves stay with the entry."
            value={qualifier}
            onChange={({ target }) => setQualifier(target.value)}
          />
        )}
        <Radios
          label="Where does that hold?"
          name="means-reach"
          value={reach}
          onChange={setReach}
          choices={[
            ...(where ? [{ value: "cell", label: "Only in this cell" } as const] : []),
            {
              value: "table",
              label: `Wherever it stands in this table (${times === 1 ? "once" : `${times} times`})`,
            },
            {
              value: "always",
              label: "Always, for this programme",
              asks: (
                <TextInput
                  id={FIELDS.reason}
                  label="Why"
                  hint="Kept beside it, for whoever asks."
                  error={errorAt(problems, FIELDS.reason)}
                  value={reason}
                  onChange={({ target }) => setReason(target.value)}
                />
              ),
            },
          ]}
        />
      </div>
      <DialogActions>
        <Button kind="primary" onClick={settle}>
          Settle
        </Button>
        {onTakeBack && <Button onClick={onTakeBack}>Take back what was said</Button>}
        {onLeaveOut && <Button onClick={onLeaveOut}>Leave this cell out</Button>}
        <Button onClick={onClose}>Not yet</Button>
      </DialogActions>
    </Dialog>
  );
}

function choice(value: Status) {
  return { value, label: STATUS[value].label };
}
