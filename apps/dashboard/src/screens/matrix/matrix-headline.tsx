import { formatDate } from "@accord/domain/format-date";
import { onPlainClick } from "@accord/ui/plain-click";
import { Fragment } from "react";
import { extent, type FindingFacts, headline, waiting } from "./finding.ts";
import type { MatrixAddress } from "./matrix-address.ts";
import { movedSentence } from "./moved-sentence.ts";
import type { DayAddress, MatrixLinks } from "./use-matrix-links.ts";

interface MatrixHeadlineProps {
  readonly facts: FindingFacts;
  readonly address: DayAddress;
  readonly links: MatrixLinks;
  /** Whether the day compared with is still being read: its sentence has its place. */
  readonly isComparing: boolean;
}

/** The finding, and the sentences below it: how much is filled, what moved, what waits for a person. */
export function MatrixHeadline({ facts, address, links, isComparing }: MatrixHeadlineProps) {
  const waits = waiting(facts);
  const filtered = address.status === "needs-review";
  const link = (words: string, change: MatrixAddress, className?: string) => (
    <a
      className={className}
      href={links.href(change)}
      onClick={(event) => onPlainClick(event, () => links.go(change))}
    >
      {words}
    </a>
  );
  return (
    <>
      <h1>{headline(facts)}</h1>
      <p className="standfirst">
        {facts.asAt > facts.today &&
          `${formatDate(facts.asAt)} is still to come: this is what stands, with what is planned by then. `}
        {extent(facts)}
        {isComparing && !facts.changes && " Reading what has moved since the day before."}
        {facts.changes && (
          <>
            {" "}
            {movedSentence(facts.changes).map(({ words, filter }, index) => (
              <Fragment key={index}>{filter ? link(words, filter) : words}</Fragment>
            ))}
          </>
        )}
        {waits && (
          <>
            {" "}
            {link(waits.link, { status: filtered ? undefined : "needs-review" }, "person")}{" "}
            {waits.rest}
          </>
        )}
      </p>
    </>
  );
}
