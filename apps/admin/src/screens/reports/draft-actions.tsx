import { useTrpc } from "@accord/client/trpc";
import type { DraftStep } from "@accord/domain/draft";
import { Button } from "@accord/ui/button";
import { Dialog, DialogActions } from "@accord/ui/dialog";
import { ErrorSummary } from "@accord/ui/error-summary";
import { Notice } from "@accord/ui/notice";
import { TextArea } from "@accord/ui/text-area";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { DoneNotice } from "../../done-notice.tsx";
import { useProgramme } from "../../editor.ts";
import { errorAt } from "../../problems.ts";
import { useAttempt } from "../../use-attempt.ts";
import { archiveAddress } from "./archive-address.ts";
import styles from "./draft.module.css";
import type { DraftView } from "./draft-view.ts";
import { dueWords, STEP_LABEL, sinceWords, stepWords, waitingWords } from "./draft-words.ts";

const FIELDS = { words: "draft-words" } as const;

/** Steps that are asked about once more before they are taken. */
type Asked = "approve" | "send-back" | "drop" | "check";

/** What this person may do next with a draft, and why they may not approve it. */
export function DraftActions({ draft }: { readonly draft: DraftView }) {
  const { programme, id, next, recordedSince, state, documents } = draft;
  const { may } = useProgramme();
  const trpc = useTrpc();
  const queries = useQueryClient();
  const verbs = {
    check: useMutation(trpc.drafts.check.mutationOptions()),
    approve: useMutation(trpc.drafts.approve.mutationOptions()),
    "compose-again": useMutation(trpc.drafts.composeAgain.mutationOptions()),
    drop: useMutation(trpc.drafts.drop.mutationOptions()),
  } as const;
  const sendBack = useMutation(trpc.drafts.sendBack.mutationOptions());
  const { problems, setProblems, busy, attempt } = useAttempt(FIELDS);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [words, setWords] = useState("");
  const [done, setDone] = useState<string | null>(null);
  const [known] = useState(draft.steps.length);
  const address = { programme, draft: id };
  const seen = documents?.composition;
  const ofOthers = draft.steps.slice(known).filter(({ isOwn }) => !isOwn);

  const take = (step: Exclude<DraftStep, "edit-opening">) =>
    attempt(async () => {
      setDone(null);
      if (step === "send-back") await sendBack.mutateAsync({ ...address, words });
      else if (step === "check" || step === "approve")
        await verbs[step].mutateAsync({ ...address, ...(seen && { seen }) });
      else await verbs[step].mutateAsync(address);
      await queries.invalidateQueries(trpc.drafts.pathFilter());
      setAsked(null);
      setWords("");
      setDone(DONE[step](draft));
      await queries.invalidateQueries(trpc.reports.pathFilter());
    });
  const ask = (step: Asked) => {
    setProblems([]);
    setDone(null);
    setAsked(step);
  };
  const button = (step: Asked, kind?: "primary") =>
    next.includes(step) && (
      <Button {...(kind && { kind })} busy={busy} onClick={() => ask(step)}>
        {STEP_LABEL[step]}
      </Button>
    );
  const isOpen = state !== "issued" && state !== "dropped";
  return (
    <section aria-labelledby="draft-next">
      <h2 id="draft-next" className={styles["head"]}>
        {isOpen ? "What comes next" : "It is at its end"}
      </h2>
      {done && <DoneNotice words={done} />}
      <div role="status">
        {ofOthers.map((step) => (
          <Notice
            key={`${step.at} ${step.what}`}
            tone={step.what === "Composed" ? "plain" : "person"}
            heading="Since you opened this page"
          >
            <p>
              {stepWords(step)}
              {step.words && `: “${step.words}”`}
            </p>
          </Notice>
        ))}
      </div>
      {asked === null && <ErrorSummary problems={problems} />}
      {recordedSince > 0 && isOpen && (
        <Notice tone="person">
          <p>{sinceWords(recordedSince)}. Compose it again to take them in.</p>
        </Notice>
      )}
      <p>
        {waitingWords({
          ...draft,
          documentsFit: documents?.state === "done",
          mayCheck: may.includes("check-report"),
          mayApprove: may.includes("approve-report"),
        })}
      </p>
      <div className={styles["next"]}>
        {button("check", "primary")}
        {button("approve", "primary")}
        {button("send-back")}
        {next.includes("compose-again") && (
          <Button busy={busy} onClick={() => void take("compose-again")}>
            {STEP_LABEL["compose-again"]}
          </Button>
        )}
        {button("drop")}
      </div>
      <Dialog
        open={asked !== null}
        onClose={() => setAsked(null)}
        heading={asked === null ? "" : ASKS[asked].heading}
        standfirst={asked === null ? "" : ASKS[asked].words(draft)}
      >
        <ErrorSummary problems={problems} />
        {asked === "send-back" && (
          <TextArea
            id={FIELDS.words}
            label="What has to be put right"
            error={errorAt(problems, FIELDS.words)}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        )}
        <DialogActions>
          {asked !== null && (
            <Button kind="primary" busy={busy} onClick={() => void take(asked)}>
              {STEP_LABEL[asked]}
            </Button>
          )}
          <Button onClick={() => setAsked(null)}>Not yet</Button>
        </DialogActions>
      </Dialog>
      {!isOpen && (
        <p>
          <Link to="/$programme/reports" params={{ programme }}>
            {state === "issued" ? "See who has it" : "Compose the period again"}
          </Link>
          {state === "issued" && (
            <>
              {" or "}
              <a href={archiveAddress({ ...draft, ...draft.period })}>read it in the archive</a>
            </>
          )}
        </p>
      )}
    </section>
  );
}

const ASKS = {
  check: {
    heading: "Have you checked the figures?",
    words: () =>
      "Your name, your office and today’s date are printed on the paper. Somebody else approves it.",
  },
  approve: {
    heading: "Approve and issue this report?",
    words: ({ run }: DraftView) =>
      run === null
        ? "It goes to its readers at once, and cannot be called back."
        : `It is ${dueWords(run.dueAt)}, and goes to its readers then; if that has passed, at once and marked late.`,
  },
  "send-back": {
    heading: "Send this draft back?",
    words: () => "Whoever works on it gets your words by email. Checked figures are checked anew.",
  },
  drop: {
    heading: "Drop this draft?",
    words: () => "It goes to nobody. The period can be composed again.",
  },
} as const satisfies Record<Asked, { heading: string; words: (draft: DraftView) => string }>;

/** What is said when a step was taken, and what follows by itself. */
const DONE = {
  check: () =>
    "The figures are checked. The documents are made again with that line, and the approvers are told by email.",
  approve: ({ run }) =>
    run === null || new Date(run.dueAt) <= new Date()
      ? "It is issued, and on its way to its readers."
      : `It is issued, and goes to its readers when it is ${dueWords(run.dueAt)}.`,
  "send-back": () => "It is sent back, with your words.",
  "compose-again": () => "It is composed again.",
  drop: () => "The draft is dropped.",
} as const satisfies Record<Exclude<DraftStep, "edit-opening">, (draft: DraftView) => string>;
