import { useTrpc } from "@accord/client/trpc";
import { Button } from "@accord/ui/button";
import { ErrorSummary } from "@accord/ui/error-summary";
import { TextArea } from "@accord/ui/text-area";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { errorAt } from "../../problems.ts";
import { useAttempt } from "../../use-attempt.ts";
import forms from "../matrix/forms.module.css";
import styles from "./draft.module.css";
import type { DraftView } from "./draft-view.ts";
import { STEP_LABEL } from "./draft-words.ts";

const FIELDS = { opening: "draft-opening" } as const;

/** The opening of a draft, to be put in one's own words beside what was written from the record. */
export function DraftOpening({ draft }: { readonly draft: DraftView }) {
  const { said, keptOpening, next, programme, id } = draft;
  const trpc = useTrpc();
  const queries = useQueryClient();
  const edit = useMutation(trpc.drafts.editOpening.mutationOptions());
  const { problems, busy, attempt } = useAttempt(FIELDS);
  const [opening, setOpening] = useState(said?.opening ?? "");
  if (!said) return null;

  const mayEdit = next.includes("edit-opening");
  const save = () =>
    attempt(async () => {
      await edit.mutateAsync({ programme, draft: id, opening });
      await queries.invalidateQueries(trpc.drafts.read.queryFilter());
    });
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
              <TextArea
                id={FIELDS.opening}
                label="As the report says it"
                hint="Plain words, up to 2,000. The edit stands in the journal."
                rows={12}
                error={errorAt(problems, FIELDS.opening)}
                value={opening}
                onChange={({ target }) => setOpening(target.value)}
              />
              <div className={forms["actions"]}>
                <Button busy={busy} onClick={() => void save()}>
                  {STEP_LABEL["edit-opening"]}
                </Button>
                {keptOpening !== null && keptOpening !== opening && (
                  <Button onClick={() => setOpening(keptOpening)}>Take the earlier edit</Button>
                )}
                {opening !== said.writtenOpening && (
                  <Button onClick={() => setOpening(said.writtenOpening)}>
                    Take it as written from the record
                  </Button>
                )}
              </div>
            </>
          )}
        </div>
        <div>
          {(mayEdit || said.isOpeningEdited) && (
            <Told heading="As written from the record" words={said.writtenOpening} />
          )}
          {mayEdit && keptOpening !== null && (
            <Told heading="As edited before it was composed again" words={keptOpening} />
          )}
        </div>
      </div>
    </section>
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
