import type { SessionProgramme } from "@accord/client/session";
import { useTrpc } from "@accord/client/trpc";
import { CalendarDate, EffectiveDate } from "@accord/domain/calendar";
import { formatDate } from "@accord/domain/format-date";
import { asAtOf, periodTitle, type ReportPeriod } from "@accord/domain/period";
import { Button } from "@accord/ui/button";
import { typedDate } from "@accord/ui/date-input";
import { Dialog, DialogActions } from "@accord/ui/dialog";
import { ErrorSummary } from "@accord/ui/error-summary";
import { Notice } from "@accord/ui/notice";
import { TextArea } from "@accord/ui/text-area";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { openingDay, useEditor } from "../../editor.ts";
import { errorAt } from "../../problems.ts";
import { useAttempt } from "../../use-attempt.ts";
import styles from "../matrix/forms.module.css";
import { CompositionProgress } from "./composition-progress.tsx";
import { defaultMonth } from "./default-month.ts";
import { PeriodField } from "./period-field.tsx";
import { askedPeriod, typedPeriod, writtenPeriod } from "./typed-period.ts";

const FIELDS = { period: "report-period", reason: "report-reason" } as const;

/** What was asked for last, and how it comes along. */
interface Asked {
  readonly id: string;
  readonly purpose: "send" | "preview";
  readonly title: string;
}

/**
 * Previews the report of a period, and sends it to its readers or composes its draft, as the programme has it:
 * once, and again only as a correction.
 */
export function SendForm({ programme }: { readonly programme: SessionProgramme }) {
  const trpc = useTrpc();
  const { session } = useEditor();
  const today = CalendarDate.parse(session.today);
  const opensOn = CalendarDate.parse(openingDay(programme, session));
  const [typed, setTyped] = useState(() => {
    const date = defaultMonth(opensOn, today).period;
    return typedPeriod(typedDate(EffectiveDate.parse({ date, precision: "month" })));
  });
  const navigate = useNavigate();
  const rules = useQuery(trpc.reportingRules.read.queryOptions({ programme: programme.slug }));
  const hasApprovals = rules.data?.approvals === true;
  const send = useMutation(trpc.reports.send.mutationOptions());
  const compose = useMutation(trpc.drafts.compose.mutationOptions());
  const preview = useMutation(trpc.reports.preview.mutationOptions());
  const list = useQuery(trpc.readers.page.queryOptions({ programme: programme.slug }));
  const { problems, setProblems, busy, attempt } = useAttempt(FIELDS);
  const [sentAlready, setSentAlready] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [draftThere, setDraftThere] = useState<{ words: string; draft: string } | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);

  const period = writtenPeriod(typed);
  const title = period && periodTitle(period);
  const isDraft = period !== null && asAtOf(period, today).isDraft;
  const isCorrection = sentAlready !== null;

  function checked(): ReportPeriod | null {
    if (period) return period;
    setProblems([{ field: FIELDS.period, message: askedPeriod(typed) }]);
    return null;
  }

  function ask(purpose: Asked["purpose"] | "draft") {
    const wanted = checked();
    if (!wanted) return;
    setIsAsking(false);
    setAsked(null);
    setDraftThere(null);
    void attempt(
      async () => {
        const of = { programme: programme.slug, period: wanted };
        const order = { ...of, reason: isCorrection ? reason : null };
        if (purpose === "draft") {
          const { draft } = await compose.mutateAsync(order);
          const params = { programme: programme.slug, draft };
          await navigate({ to: "/$programme/reports/drafts/$draft", params });
          return;
        }
        const { composition } = await (purpose === "send"
          ? send.mutateAsync(order)
          : preview.mutateAsync(of));
        setAsked({ id: composition, purpose, title: periodTitle(wanted) });
        if (purpose === "send") {
          setSentAlready(null);
          setReason("");
        }
      },
      ({ message, facts }) => {
        if (typeof facts["draft"] === "string") {
          setDraftThere({ words: message, draft: facts["draft"] });
          return true;
        }
        if (typeof facts["issuedAt"] !== "string") return false;
        setSentAlready(message);
        return true;
      },
    );
  }

  function begin() {
    if (!checked()) return;
    if (isCorrection && reason.trim() === "") {
      setProblems([{ field: FIELDS.reason, message: "Say what the correction changes, and why." }]);
      return;
    }
    setProblems([]);
    if (hasApprovals) ask("draft");
    else setIsAsking(true);
  }

  const count = list.data?.next.find(({ kind }) => kind === typed.kind)?.readers ?? 0;
  const to = count === 1 ? "1 reader" : `${count} readers`;
  return (
    <section className={`${styles["form"]} ${styles["narrow"]}`} aria-labelledby="send-head">
      <h2 id="send-head" className={styles["head"]}>
        The report of a month or a quarter
      </h2>
      <ErrorSummary problems={problems} />
      <PeriodField
        id={FIELDS.period}
        hint={period && !isDraft ? `As at ${formatDate(asAtOf(period, today).asAt)}.` : undefined}
        error={errorAt(problems, FIELDS.period)}
        value={typed}
        onChange={(next) => {
          setTyped(next);
          setSentAlready(null);
          setDraftThere(null);
        }}
      />
      {isDraft && (
        <Notice>
          <p>
            {title} has not ended. It can be previewed as it stands on {formatDate(session.today)},
            marked draft, and cannot be sent.
          </p>
        </Notice>
      )}
      {draftThere && (
        <Notice tone="person" live heading="No draft was made">
          <p>
            {draftThere.words}{" "}
            <Link
              to="/$programme/reports/drafts/$draft"
              params={{ programme: programme.slug, draft: draftThere.draft }}
            >
              Open that draft
            </Link>
          </p>
        </Notice>
      )}
      {sentAlready && (
        <>
          <Notice
            tone="person"
            live
            heading={hasApprovals ? "No draft was made" : "Nothing was sent"}
          >
            <p>{sentAlready}</p>
          </Notice>
          <TextArea
            id={FIELDS.reason}
            label="What the correction changes, and why"
            error={errorAt(problems, FIELDS.reason)}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </>
      )}
      <div className={styles["actions"]}>
        {rules.data && programme.may.includes("send-report") && !isDraft && (
          <Button kind="primary" busy={busy} onClick={begin}>
            {hasApprovals
              ? isCorrection
                ? "Compose the correction"
                : "Compose a draft"
              : isCorrection
                ? "Send as a correction"
                : "Send to readers"}
          </Button>
        )}
        {programme.may.includes("preview-report") && (
          <Button busy={busy} onClick={() => ask("preview")}>
            Preview
          </Button>
        )}
      </div>
      {programme.may.includes("preview-report") && (
        <p className={styles["after"]}>
          <Link to="/$programme/reports/preview" params={{ programme: programme.slug }}>
            Preview in another edition, as known then, or send a test
          </Link>
        </p>
      )}
      {asked && <CompositionProgress key={asked.id} programme={programme.slug} {...asked} />}
      <Dialog
        open={isAsking}
        onClose={() => setIsAsking(false)}
        heading={isCorrection ? `Send the correction of ${title}?` : `Send ${title}?`}
        standfirst={`It goes to ${to}, and cannot be called back. The figures are not checked by anyone yet, and the paper says so.`}
      >
        <DialogActions>
          <Button kind="primary" onClick={() => ask("send")}>
            Send to {to}
          </Button>
          <Button onClick={() => setIsAsking(false)}>Not yet</Button>
        </DialogActions>
      </Dialog>
    </section>
  );
}
