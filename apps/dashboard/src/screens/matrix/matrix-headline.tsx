import { formatDate } from "@accord/domain/format-date";
import { onPlainClick } from "@accord/ui/plain-click";
import { extent, type FindingFacts, headline, waiting } from "./finding.ts";
import type { DayAddress, MatrixLinks } from "./use-matrix-links.ts";

interface MatrixHeadlineProps {
  readonly facts: FindingFacts;
  readonly address: DayAddress;
  readonly links: MatrixLinks;
}

/** The finding, and the sentence below it: how much is filled, what waits for a person. */
export function MatrixHeadline({ facts, address, links }: MatrixHeadlineProps) {
  const waits = waiting(facts);
  const filtered = address.status === "needs-review";
  const filter = { status: filtered ? undefined : ("needs-review" as const) };
  return (
    <>
      <h1>{headline(facts)}</h1>
      <p className="standfirst">
        {facts.asAt > facts.today &&
          `${formatDate(facts.asAt)} is still to come: this is what stands, with what is planned by then. `}
        {extent(facts)}
        {waits && (
          <>
            {" "}
            <a
              className="person"
              href={links.href(filter)}
              onClick={(event) => onPlainClick(event, () => links.go(filter))}
            >
              {waits.link}
            </a>{" "}
            {waits.rest}
          </>
        )}
      </p>
    </>
  );
}
