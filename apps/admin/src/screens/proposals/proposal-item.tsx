import type { Statement } from "@accord/domain/entry";
import { formatEffective, formatInstant } from "@accord/domain/format-date";
import type { MatrixCell } from "@accord/domain/matrix";
import { SETTLED_WORDS, type ToldProposal } from "@accord/domain/proposal";
import { REASON_LABEL, STATUS } from "@accord/domain/status";
import { qualification, shownStatus } from "@accord/ui/cell-face";
import { StageMark } from "@accord/ui/mark";
import { Notice } from "@accord/ui/notice";
import { whoWords } from "@accord/ui/who-words";
import type { ReactNode } from "react";
import styles from "./proposals.module.css";

interface ProposalItemProps {
  readonly proposal: ToldProposal;
  /** What can be done with it. */
  readonly children?: ReactNode;
}

/** One proposal or suggestion: what stands, struck through, what is proposed, who says so and why. */
export function ProposalItem({ proposal, children }: ProposalItemProps) {
  const { statement, words, settled, hasMoved } = proposal;
  return (
    <li className={styles["proposal"]} data-settled={settled ? "" : undefined}>
      <h3>
        {proposal.areaName}, {proposal.partnershipName}
      </h3>
      {statement ? (
        <p className={styles["step"]}>
          {!settled && <Stands cell={proposal.stands} />}
          <Said statement={statement} />
        </p>
      ) : (
        <p className={styles["kind"]}>
          A correction is suggested{proposal.entry !== null && " of one entry"}.{" "}
          {!settled && `The cell says ${saidWords(proposal.stands)}.`}
        </p>
      )}
      <blockquote className={styles["words"]}>{words}</blockquote>
      <p className={styles["told"]}>
        {statement ? "Proposed" : "Suggested"} {formatInstant(proposal.proposedAt)}
        {proposal.own ? " by you" : ` by ${whoWords(proposal.by)}`}
        {proposal.byLink && ", by the link of an email"}.
      </p>
      {hasMoved && (
        <Notice tone="person" heading="The cell has changed since this was proposed">
          <p>
            It said {saidWords(proposal.stood)} then, and says {saidWords(proposal.stands)} now.
          </p>
        </Notice>
      )}
      {settled && <Settled settled={settled} />}
      {children}
    </li>
  );
}

function Stands({ cell }: { readonly cell: MatrixCell | null }) {
  if (!cell) return <span className={styles["before"]}>Nothing recorded</span>;
  return (
    <s className={styles["before"]}>
      <span className="visually-hidden">Stands now: </span>
      {capital(saidWords(cell))}
    </s>
  );
}

function Said({ statement }: { readonly statement: Statement }) {
  const { reasonCode, reasonWords, effective } = statement;
  const label = reasonCode && reasonCode !== "other" ? REASON_LABEL[reasonCode] : null;
  const why = [label, reasonWords].filter(Boolean).join(": ");
  return (
    <span className={styles["after"]}>
      <span className={styles["face"]} data-status={shownStatus(statement)}>
        <StageMark status={shownStatus(statement)} />
        <b>{capital(saidWords(statement))}</b>
      </span>
      <span>
        from {formatEffective(effective)}
        {why && `. ${why}`}
      </span>
    </span>
  );
}

function Settled({ settled }: { readonly settled: NonNullable<ToldProposal["settled"]> }) {
  const { outcome, statement, words, by, at } = settled;
  const who = outcome === "withdrawn" ? "" : ` by ${whoWords(by)}`;
  return (
    <div className={styles["settled"]}>
      <p>
        <b>{capital(SETTLED_WORDS[outcome])}</b> {formatInstant(at)}
        {who}.
        {statement &&
          ` Recorded: ${saidWords(statement)}, from ${formatEffective(statement.effective)}.`}
      </p>
      {words && <blockquote className={styles["words"]}>{words}</blockquote>}
    </div>
  );
}

type Saying = Pick<Statement, "status" | "sourceWording" | "liveKind" | "qualifier">;

/** "being progressed, with Cambs", or that nothing is recorded. */
export function saidWords(said: Saying | null): string {
  if (said === null) return "nothing";
  const word = said.status ? STATUS[said.status].label.toLowerCase() : `“${said.sourceWording}”`;
  return [word, qualification(said)].filter(Boolean).join(", ");
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
