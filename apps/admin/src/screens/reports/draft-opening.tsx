import { useTrpc } from "@accord/client/trpc";
import { formatInstant } from "@accord/domain/format-date";
import { Button } from "@accord/ui/button";
import { ErrorSummary } from "@accord/ui/error-summary";
import { Notice } from "@accord/ui/notice";
import { TextArea } from "@accord/ui/text-area";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useEditor } from "../../editor.ts";
import { errorAt } from "../../problems.ts";
import { useAttempt } from "../../use-attempt.ts";
import forms from "../matrix/forms.module.css";
import styles from "./draft.module.css";
import type { DraftView } from "./draft-view.ts";
import { STEP_LABEL, stepWords } from "./draft-words.ts";
import { useTypedOpening } from "./use-typed-opening.ts";

const FIELDS = { opening: "draft-opening" } as const;

/** The opening of a draft, to be put in one's own words beside what was written from the record. */
export function DraftOpening({ draft }: { readonly draft: DraftView }) {
  const { said, keptOpening, next, programme, id } = draft;
  const { session } = useEditor();
  const { typed, write, forget, saved } = useTypedOpening({
    account: session.id,
    programme,
    draft: id,
  });
  const trpc = useTrpc();
  const queries = useQueryClient();
  const edit = useMutation(trpc.drafts.editOpening.mutationOptions());
  const { problems, setProblems, busy, attempt } = useAttempt(FIELDS);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  if (!said) return null;

  const mayEdit = next.includes("edit-opening");
  const opening = typed?.words ?? said.opening;
  const hasMoved = typed !== null && typed.stood !== said.opening;
  const take = (words: string) => {
    setSavedAt(null);
    write(words, said.opening);
  };
  const readAgain = () => queries.invalidateQueries(trpc.drafts.read.queryFilter());
  const save = () =>
    attempt(
      async () => {
        await edit.mutateAsync({ programme, draft: id, opening, stood: said.opening });
        await readAgain();
        saved(opening);
        setSavedAt(new Date().toISOString());
      },
      async ({ kind, message }) => {
        if (kind !== "changed-meanwhile") return false;
        await readAgain();
        setProblems([{ field: FIELDS.opening, message }]);
        return true;
      },
    );
  return (
    <section aria-labelledby="draft-opening-head">
      <h2 id="draft-opening-head" className={styles["head"]}>
        Opening
      </h2>
      <div className={styles["openings"]}>
        <div>
          {!mayEdit ? (
            <p className={styles["said"]}>{said.opening}</p>
          ) : (
            <>
              <ErrorSummary problems={problems} />
              {hasMoved && <MovedNotice draft={draft} onTake={forget} />}
              <TextArea
                id={FIELDS.opening}
                label="As the report says it"
                hint="Plain words, up to 2,000. The edit stands in the journal."
                rows={12}
                error={errorAt(problems, FIELDS.opening)}
                value={opening}
                onChange={({ target }) => take(target.value)}
              />
              <div className={forms["actions"]}>
                <Button busy={busy} onClick={() => void save()}>
                  {STEP_LABEL["edit-opening"]}
                </Button>
                {keptOpening !== null && keptOpening !== opening && (
                  <Button onClick={() => take(keptOpening)}>Take the earlier edit</Button>
                )}
                {opening !== said.writtenOpening && (
                  <Button onClick={() => take(said.writtenOpening)}>
                    Take it as written from the record
                  </Button>
                )}
              </div>
              <p role="status">
                {savedAt !== null &&
                  `Saved, ${formatInstant(savedAt)}. The documents are made again with it.`}
              </p>
            </>
          )}
        </div>
        <div>
          {mayEdit && hasMoved && <Told heading="As it is saved now" words={said.opening} />}
          {(mayEdit || said.isOpeningEdited) && (
            <Told heading="As written from the record" words={said.writtenOpening} />
          )}
          {mayEdit && keptOpening !== null && (
            <Told heading="As edited before it was composed again" words={keptOpening} />
          )}
          {!mayEdit && typed !== null && (
            <Told heading="What you typed and did not save" words={typed.words} />
          )}
        </div>
      </div>
    </section>
  );
}

/** Says who changed the opening while somebody wrote another, and offers it. */
function MovedNotice({
  draft,
  onTake,
}: {
  readonly draft: DraftView;
  readonly onTake: () => void;
}) {
  const last = draft.steps.findLast(
    ({ what }) => what.startsWith("Opening") || what === "Composed",
  );
  return (
    <Notice tone="person" live heading="The opening was changed while you wrote">
      {last && <p>{stepWords(last)}.</p>}
      <p>Yours is not saved. Saving it puts it in place of the one that is saved now.</p>
      <Button onClick={onTake}>Take the one that is saved</Button>
    </Notice>
  );
}

function Told({ heading, words }: { readonly heading: string; readonly words: string }) {
  return (
    <>
      <h3 className={styles["beside"]}>{heading}</h3>
      <p className={styles["said"]}>{words}</p>
    </>
  );
}
