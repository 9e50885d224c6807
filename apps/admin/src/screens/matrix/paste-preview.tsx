import { cellKey } from "@accord/domain/cell";
import { cellsByKey, type MatrixView } from "@accord/domain/matrix";
import type { Source } from "@accord/domain/programme";
import { STATUS, statusLabel } from "@accord/domain/status";
import { Button } from "@accord/ui/button";
import { Dialog, DialogActions } from "@accord/ui/dialog";
import { ErrorSummary, type FieldProblem } from "@accord/ui/error-summary";
import { StageMark } from "@accord/ui/mark";
import { type FormEvent, useMemo, useState } from "react";
import type { KeptTerms } from "./kept-terms.ts";
import { ManyConflict } from "./many-conflict.tsx";
import type { PastedBlock, PastedCell } from "./paste-block.ts";
import styles from "./paste-preview.module.css";
import { PickerFields } from "./picker-fields.tsx";
import {
  askedFor,
  firstChange,
  PICKER_FIELDS,
  statementOfChange,
  type TypedChange,
} from "./typed-change.ts";
import { type Change, useRecordMany } from "./use-record-many.ts";
import { useStood } from "./use-stood.ts";

interface PastePreviewProps {
  readonly view: MatrixView;
  readonly pasted: PastedBlock;
  readonly terms: KeptTerms;
  readonly sources: readonly Source[];
  readonly isOwnAct: (act: number) => boolean;
  readonly onRecorded: (act: number, changes: readonly Change[]) => void;
  readonly onClose: () => void;
}

/** What a pasted block would change, cell by cell, before any of it is recorded in one act. */
export function PastePreview(props: PastePreviewProps) {
  const { view, pasted, terms, sources, isOwnAct, onRecorded, onClose } = props;
  const cells = useMemo(() => cellsByKey(view), [view]);
  // Any status will do: each cell brings its own.
  const [typed, setTyped] = useState<TypedChange>(() => firstChange(terms, "live"));
  const [head, setHead] = useState(view.head);
  const many = useRecordMany({ view, isOwnAct, onRecorded, onDropped: onClose });
  const { statement, problems: wrong } = statementOfChange(typed);
  const lenient = statementOfChange({ ...typed, entry: { ...typed.entry, reasonCode: null } });
  const { stood, readStood } = useStood(view, statement ?? lenient.statement);
  const changing = pasted.cells.filter(({ outcome }) => outcome === "changed");
  const about = statement ?? lenient.statement;
  const asked =
    about && stood
      ? changing.filter(
          ({ place, said }) =>
            said &&
            askedFor([place], { claim: about.claim, status: said.status }, stood).length > 0,
        )
      : [];
  const isAsked = asked.length > 0 || many.asked.size > 0;
  const count = (outcome: PastedCell["outcome"]) =>
    pasted.cells.filter((cell) => cell.outcome === outcome).length;

  async function record(event: FormEvent) {
    event.preventDefault();
    if (many.busy) return;
    const problems: FieldProblem[] = [...wrong];
    if (problems.length === 0 && statement) {
      const before = stood ?? (await readStood());
      const changes = changing.flatMap(({ place, words, said }): Change[] => {
        if (!said) return [];
        const asks =
          many.asked.has(cellKey(place)) ||
          askedFor([place], { claim: statement.claim, status: said.status }, before).length > 0;
        const reason = asks ? {} : { reasonCode: null, reasonWords: null };
        const wording = words === STATUS[said.status].label ? null : words.slice(0, 200);
        return [{ place, statement: { ...statement, ...said, ...reason, sourceWording: wording } }];
      });
      const wants = isAsked && statement.reasonCode === null;
      if (!wants) {
        await many.record(changes, head);
        return;
      }
      problems.push({
        field: PICKER_FIELDS.reasonCode,
        message: "Choose a reason: some of them go back, stop or come back.",
      });
    }
    many.setProblems(problems);
  }

  if (many.meeting) {
    return (
      <ManyConflict
        cells={many.meeting.cells}
        of={changing.length}
        head={head}
        busy={many.busy}
        problems={many.problems}
        onAnswer={(answers) => void many.answer(answers)}
        onBack={() => setHead(many.back())}
      />
    );
  }
  const { areas, partnerships } = pasted.block;
  const byPlace = new Map(pasted.cells.map((cell) => [cellKey(cell.place), cell]));
  const nameOf = (slug: string) => view.partnerships.find((one) => one.slug === slug)?.name ?? slug;
  return (
    <Dialog
      open
      insists
      onClose={onClose}
      heading={`Pasted: ${sized(areas.length, "row")} by ${sized(partnerships.length, "column")}`}
      standfirst={
        <>
          Nothing is recorded yet. <b>{sized(changing.length, "cell")} would change</b>,{" "}
          {count("same")} {count("same") === 1 ? "is" : "are"} the same.
          {count("kept") > 0 &&
            ` ${count("kept")} ${count("kept") === 1 ? "is" : "are"} blank in the paste: a blank never clears a cell.`}
          {count("not-read") > 0 && (
            <>
              {" "}
              <b className="person">
                {sized(count("not-read"), "cell")} with words that are no status
              </b>{" "}
              {count("not-read") === 1 ? "is" : "are"} left as{" "}
              {count("not-read") === 1 ? "it is" : "they are"}: words are not guessed.
            </>
          )}
          {pasted.beyond > 0 &&
            ` ${sized(pasted.beyond, "cell")} of the paste lie beyond the table.`}
        </>
      }
    >
      <form onSubmit={(event) => void record(event)} noValidate>
        <ErrorSummary problems={many.problems} />
        <section className={styles["scrolls"]} aria-label="What the paste would do" tabIndex={-1}>
          <table className={styles["preview"]}>
            <caption className="visually-hidden">What the paste would do, cell by cell</caption>
            <thead>
              <tr>
                <th scope="col">Business area</th>
                {partnerships.map((slug) => (
                  <th key={slug} scope="col">
                    {nameOf(slug)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {areas.map((area) => (
                <tr key={area}>
                  <th scope="row">{view.areas.find(({ slug }) => slug === area)?.name ?? area}</th>
                  {partnerships.map((partnership) => {
                    const key = cellKey({ area, partnership });
                    const cell = byPlace.get(key);
                    const stands = cells.get(key);
                    return (
                      <td key={partnership} data-status={cell?.said?.status}>
                        {cell && <Outcome cell={cell} before={stands?.status ?? null} />}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        {changing.length > 0 && (
          <div className={styles["terms"]}>
            <PickerFields
              typed={{ ...typed, entry: { ...typed.entry } }}
              onType={setTyped}
              sources={sources}
              asksReason={isAsked}
              problems={many.problems}
              isForMany
            />
          </div>
        )}
        <DialogActions>
          {changing.length > 0 && (
            <Button kind="primary" type="submit" busy={many.busy}>
              {many.busy ? "Recording" : `Record ${sized(changing.length, "change")}`}
            </Button>
          )}
          <Button onClick={onClose}>Throw away</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function Outcome({
  cell,
  before,
}: {
  readonly cell: PastedCell;
  readonly before: keyof typeof STATUS | null;
}) {
  const { outcome, said, words } = cell;
  if (outcome === "same") return <span className={styles["quiet"]}>same</span>;
  if (outcome === "kept") return <span className={styles["quiet"]}>kept</span>;
  if (outcome === "not-read" || !said) {
    return (
      <span className={styles["person"]}>
        <StageMark status="needs-review" /> <span>“{words}” is no status</span>
      </span>
    );
  }
  return (
    <span className={styles["change"]}>
      <StageMark status={said.status} />
      <span>
        <b>{[statusLabel(said.status), said.qualifier].filter(Boolean).join(", ")}</b>
        {before && <s>{statusLabel(before)}</s>}
      </span>
    </span>
  );
}

function sized(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
