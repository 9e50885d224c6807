import { useTrpc } from "@accord/client/trpc";
import type { CellStory, ToldEntry } from "@accord/domain/cell-story";
import { isReasonAsked } from "@accord/domain/change-cell";
import type { Statement } from "@accord/domain/entry";
import { formatInstant } from "@accord/domain/format-date";
import type { Source } from "@accord/domain/programme";
import { Button } from "@accord/ui/button";
import { ErrorSummary } from "@accord/ui/error-summary";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useEffect, useState } from "react";
import { useAttempt } from "../../use-attempt.ts";
import { ConflictDialog } from "./conflict-dialog.tsx";
import type { Draft } from "./drafts.ts";
import { EntryFields } from "./entry-fields.tsx";
import { EntryPreview } from "./entry-preview.tsx";
import { FormHead } from "./form-head.tsx";
import styles from "./forms.module.css";
import type { Edit } from "./recording.ts";
import { statementWords } from "./statement-words.ts";
import { ENTRY_FIELDS, statementOf, type TypedEntry } from "./typed-entry.ts";
import { REPLACES } from "./use-record-many.ts";

interface EntryFormProps {
  /** The cell as it was when the form was opened, and as it is re-read since. */
  readonly story: CellStory;
  /** The entry to correct; null to add one. */
  readonly corrects: ToldEntry | null;
  readonly sources: readonly Source[];
  readonly showAsAt: string | null;
  readonly moveShowAsAt: (day: string) => ReactNode;
  readonly typed: TypedEntry;
  /** Whether a journal line is of this person, on this page: nobody is in conflict with themselves. */
  readonly isOwnAct: (act: number) => boolean;
  /** Where it was typed before and is gone on with: when, and the head it was begun from. */
  readonly begun: Pick<Draft, "at" | "head"> | null;
  readonly onType: (typed: TypedEntry, head: number) => void;
  /** Resolves once what was recorded can be seen. */
  readonly onRecorded: (edit: Edit, words: string) => Promise<void>;
  /** Leaves the form; what was typed stays for another time. */
  readonly onLeave: () => void;
  /** Leaves the form and forgets what was typed. */
  readonly onDrop: () => void;
}

/** Adds an entry or corrects one. What was typed survives every refusal; a conflict shows both values. */
export function EntryForm(props: EntryFormProps) {
  const {
    story,
    sources,
    showAsAt,
    moveShowAsAt,
    typed,
    isOwnAct,
    begun,
    onType,
    onRecorded,
    onLeave,
    onDrop,
  } = props;
  const trpc = useTrpc();
  const queries = useQueryClient();
  const add = useMutation(trpc.entries.add.mutationOptions());
  const correct = useMutation(trpc.entries.correct.mutationOptions());
  const { problems, setProblems, busy, attempt } = useAttempt(ENTRY_FIELDS);
  // The cell as this person saw it when they began: what comes in meanwhile must meet them as a conflict.
  const [seen, setSeen] = useState(story);
  const [corrects, setCorrects] = useState(props.corrects);
  const [met, setMet] = useState<CellStory | null>(null);
  /** The head it is recorded from: of the read it was begun from, or of the conflict that was answered. */
  const [head, setHead] = useState(begun?.head ?? story.head);
  const [begunAt] = useState(begun?.at ?? null);

  // What others record of the cell is met at once, not when it is too late.
  const hasMet = theirsIn(story).length > 0;
  useEffect(() => {
    if (hasMet && !busy) setMet((before) => before ?? story);
  }, [hasMet, busy, story]);

  const checked = statementOf(typed);
  const asked = corrects === null && isAsked(seen, typed, checked.statement);
  // A reason that is not asked for any more is not sent.
  const statement =
    checked.statement && !asked && corrects === null
      ? { ...checked.statement, reasonCode: null, reasonWords: null }
      : checked.statement;

  async function send(said: Statement, from: number, link: ToldEntry | null, why: string) {
    const at = { cell: story.cell, head: from };
    const edit = link
      ? await correct.mutateAsync({ ...at, entry: link.id, statement: said, why })
      : await add.mutateAsync({ ...at, statement: said });
    await onRecorded(edit, `${link ? "corrected: " : ""}${statementWords(said)}`);
  }

  async function record(event: FormEvent) {
    event.preventDefault();
    const wrong = [...checked.problems];
    if (asked && statement?.reasonCode === null) {
      wrong.push({
        field: ENTRY_FIELDS.reasonCode,
        message: "Choose a reason: it goes back, stops or comes back.",
      });
    }
    if (corrects && typed.why.trim() === "") {
      wrong.push({ field: ENTRY_FIELDS.why, message: "Say why you correct it." });
    }
    setProblems(wrong);
    if (wrong.length > 0 || !statement) return;
    await attempt(
      () => send(statement, head, corrects, typed.why),
      async ({ kind }) => {
        if (kind !== "changed-meanwhile") return false;
        const fresh = await readAgain();
        if (theirsIn(fresh).length > 0) setMet(fresh);
        else await recordOn(fresh, statement);
        return true;
      },
    );
  }

  /** Nothing came between but this person's own doing, such as an undo. */
  async function recordOn(fresh: CellStory, said: Statement) {
    setSeen(fresh);
    setHead(fresh.head);
    await attempt(() => send(said, fresh.head, corrects, typed.why));
  }

  /** What others recorded of the cell since this was begun. */
  function theirsIn(fresh: CellStory): ToldEntry[] {
    return fresh.entries.filter(({ act }) => act > head && !isOwnAct(act));
  }

  function readAgain(): Promise<CellStory> {
    const asAt = { asAt: story.asAt };
    return queries.fetchQuery({
      ...trpc.matrix.story.queryOptions({ ...story.cell, ...asAt }),
      staleTime: 0,
    });
  }

  const theirs = met && theirsIn(met).at(-1);

  return (
    <form className={styles["form"]} onSubmit={(event) => void record(event)} noValidate>
      <FormHead>{corrects ? "Correct an entry" : "Add an entry"}</FormHead>
      {begunAt && (
        <p className="quiet small">You were changing this on {formatInstant(begunAt)}.</p>
      )}
      <ErrorSummary problems={met ? [] : problems} />
      <EntryFields
        typed={typed}
        onType={(next) => onType(next, head)}
        problems={problems}
        sources={sources}
        now={seen.standing?.status ?? null}
        asksReason={asked || (corrects !== null && corrects.statement?.reasonCode != null)}
        corrects={corrects !== null}
      />
      {statement && <EntryPreview {...{ story, statement, corrects, showAsAt, moveShowAsAt }} />}
      <div className={styles["actions"]}>
        <Button kind="primary" type="submit" busy={busy}>
          {busy ? "Recording" : corrects ? "Record correction" : "Record entry"}
        </Button>
        <Button onClick={onLeave}>Leave</Button>
      </div>
      {met && theirs && statement && (
        <ConflictDialog
          mine={statement}
          theirs={theirs}
          story={met}
          before={seen.standing ? statementWords(seen.standing).toLowerCase() : "nothing recorded"}
          mayBoth={corrects === null || theirs.place !== corrects.place}
          busy={busy}
          problems={problems}
          onBoth={() => void attempt(() => send(statement, met.head, corrects, typed.why))}
          onKeepTheirs={onDrop}
          onReplace={() =>
            void attempt(() =>
              send(statement, met.head, theirs.statement ? theirs : null, REPLACES),
            )
          }
          onBack={() => {
            setSeen(met);
            setHead(met.head);
            if (corrects && theirs.place === corrects.place) {
              setCorrects(theirs.statement ? theirs : null);
            }
            setMet(null);
            setProblems([]);
          }}
        />
      )}
    </form>
  );
}

function isAsked(story: CellStory, typed: TypedEntry, statement: Statement | null): boolean {
  if (statement) return isReasonAsked(story.entries, statement);
  // Something else is wrong: ask for a reason as soon as what is typed lets the domain tell.
  const lenient = statementOf({ ...typed, reasonCode: null, sourceWording: "", qualifier: "" });
  return lenient.statement !== null && isReasonAsked(story.entries, lenient.statement);
}
