import type { SessionProgramme } from "@accord/client/session";
import { useTrpc } from "@accord/client/trpc";
import { CalendarDate, EffectiveDate } from "@accord/domain/calendar";
import { formatDate } from "@accord/domain/format-date";
import { asAtOf, periodTitle, ReportPeriod } from "@accord/domain/period";
import { Button } from "@accord/ui/button";
import { DateInput, typedDate, writtenDate } from "@accord/ui/date-input";
import { Dialog, DialogActions } from "@accord/ui/dialog";
import { ErrorSummary } from "@accord/ui/error-summary";
import { Notice } from "@accord/ui/notice";
import { TextArea } from "@accord/ui/text-area";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { openingDay, useEditor } from "../../editor.ts";
import { errorAt } from "../../problems.ts";
import { useAttempt } from "../../use-attempt.ts";
import styles from "../matrix/forms.module.css";
import { CompositionProgress } from "./composition-progress.tsx";
import { defaultMonth } from "./default-month.ts";

const FIELDS = { period: "report-period", reason: "report-reason" } as const;

/** What was asked for last, and how it comes along. */
interface Asked {
  readonly id: string;
  readonly purpose: "send" | "preview";
  readonly title: string;
}

/** Previews the report of a month, and sends it to its readers: once, and again only as a correction. */
export function SendForm({ programme }: { readonly programme: SessionProgramme }) {
  const trpc = useTrpc();
  const { session } = useEditor();
  const today = CalendarDate.parse(session.today);
  const opensOn = CalendarDate.parse(openingDay(programme, session));
  const [month, setMonth] = useState(() =>
    typedDate(
      EffectiveDate.parse({ date: defaultMonth(opensOn, today).period, precision: "month" }),
    ),
  );
  const send = useMutation(trpc.reports.send.mutationOptions());
  const preview = useMutation(trpc.reports.preview.mutationOptions());
  const list = useQuery(trpc.readers.page.queryOptions({ programme: programme.slug }));
  const { problems, setProblems, busy, attempt } = useAttempt(FIELDS);
  const [sentAlready, setSentAlready] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [isAsking, setIsAsking] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);

  const parsed = ReportPeriod.safeParse({ kind: "monthly", period: writtenDate(month).date });
  const period = parsed.success ? parsed.data : null;
  const title = period && periodTitle(period);
  const isDraft = period !== null && asAtOf(period, today).isDraft;
  const isCorrection = sentAlready !== null;

  function checked(): ReportPeriod | null {
    if (period) return period;
    setProblems([{ field: FIELDS.period, message: "Enter a month and a year, such as 1 2011." }]);
    return null;
  }

  function ask(purpose: Asked["purpose"]) {
    const wanted = checked();
    if (!wanted) return;
    setIsAsking(false);
    setAsked(null);
    void attempt(
      async () => {
        const order = {
          programme: programme.slug,
          period: wanted,
          reason: purpose === "send" && isCorrection ? reason : null,
        };
        const { composition } = await (purpose === "send" ? send : preview).mutateAsync(order);
        setAsked({ id: composition, purpose, title: periodTitle(wanted) });
        if (purpose === "send") {
          setSentAlready(null);
          setReason("");
        }
      },
      ({ message, facts }) => {
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
    setIsAsking(true);
  }

  const count = list.data?.next.find(({ kind }) => kind === "monthly")?.readers ?? 0;
  const to = count === 1 ? "1 reader" : `${count} readers`;
  return (
    <section className={`${styles["form"]} ${styles["narrow"]}`} aria-labelledby="send-head">
      <h2 id="send-head" className={styles["head"]}>
        The report of a month
      </h2>
      <ErrorSummary problems={problems} />
      <DateInput
        id={FIELDS.period}
        label="Month"
        hint={period && !isDraft ? `As at ${formatDate(asAtOf(period, today).asAt)}.` : undefined}
        error={errorAt(problems, FIELDS.period)}
        precisions={["month"]}
        value={month}
        onChange={(next) => {
          setMonth(next);
          setSentAlready(null);
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
      {sentAlready && (
        <>
          <Notice tone="person" live heading="Nothing was sent">
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
        {programme.may.includes("send-report") && !isDraft && (
          <Button kind="primary" busy={busy} onClick={begin}>
            {isCorrection ? "Send as a correction" : "Send to readers"}
          </Button>
        )}
        {programme.may.includes("preview-report") && (
          <Button busy={busy} onClick={() => ask("preview")}>
            Preview
          </Button>
        )}
      </div>
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
