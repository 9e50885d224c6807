import type { CalendarDate } from "@accord/domain/calendar";
import { formatDate } from "@accord/domain/format-date";
import { sinceDayWords } from "@accord/domain/overview-words";
import type { MatrixFilter } from "@accord/domain/page-link";
import { digits, scanned, verb } from "@accord/domain/summary-english";
import type { ToldChange } from "@accord/domain/told-change";
import { PageAnchor } from "./page-anchor.tsx";
import { PageSection } from "./page-section.tsx";
import { ToldChanges } from "./told-changes.tsx";

/** What a page says has changed since the day it is compared with. */
interface Changes {
  readonly asAt: CalendarDate;
  readonly since: CalendarDate;
  readonly moved: readonly ToldChange[];
  readonly otherwise: readonly ToldChange[];
  readonly restated: readonly ToldChange[];
}

interface WhatMovedProps {
  readonly page: Changes;
  /** Whose cells: "Norfolk". */
  readonly subject: string;
  /** The cells of the matrix that the page is about. */
  readonly filter: MatrixFilter;
  readonly areasOnly?: boolean;
}

/** What moved since the compared day, each cell once; apart from it what was only recorded or restated. */
export function WhatMoved({ page, subject, filter, areasOnly = false }: WhatMovedProps) {
  const { asAt, since, moved, otherwise, restated } = page;
  const day = formatDate(since);
  const compared = sinceDayWords(since, asAt);
  const title =
    moved.length === 0
      ? `Nothing moved for ${subject} ${compared}`
      : `${scanned(moved.length)} ${verb(moved.length, "cell", "cells")} moved for ${subject} ${compared}`;
  return (
    <PageSection title={title}>
      {moved.length > 0 && (
        <>
          <ToldChanges changes={moved} label={title} areasOnly={areasOnly} />
          <p className="small">
            <PageAnchor to={{ page: "matrix", filter: { ...filter, movement: "moved" } }}>
              {moved.length === 1
                ? "See it in the matrix"
                : `See all ${moved.length} in the matrix`}
            </PageAnchor>
          </p>
        </>
      )}
      {otherwise.length > 0 && (
        <details>
          <summary className="small">
            {digits(otherwise.length)} {verb(otherwise.length, "cell", "cells")} first recorded or
            reworded, which is no movement
          </summary>
          <ToldChanges changes={otherwise} label="Recorded otherwise" areasOnly={areasOnly} />
        </details>
      )}
      {restated.length > 0 && (
        <>
          <h3>
            {scanned(restated.length)} {verb(restated.length, "cell is", "cells are")} known
            otherwise of {day}
          </h3>
          <ToldChanges changes={restated} label="Restated" areasOnly={areasOnly} />
        </>
      )}
    </PageSection>
  );
}
