import type { MatrixFilter } from "@accord/domain/page-link";
import { digits } from "@accord/domain/summary-english";
import { PageAnchor } from "./page-anchor.tsx";

interface CountProps {
  readonly number: number;
  /** The cells it counts. */
  readonly filter: MatrixFilter;
  /** What it counts of what, after the number: heard where the link is met outside its table. */
  readonly of: string;
}

/** A number in a table and the way to what it counts; nothing to follow where it is nought. */
export function Count({ number, filter, of }: CountProps) {
  if (number === 0) return <span className="faint">0</span>;
  return (
    <PageAnchor to={{ page: "matrix", filter }}>
      {digits(number)} <span className="visually-hidden">{of}</span>
    </PageAnchor>
  );
}
