import type { FindingCode } from "./finding.ts";
import { cellsByKey } from "./matrix.ts";
import type { OverviewColumn, OverviewItem } from "./overview.ts";
import { cellsOf, countFound, type OverviewWorkings } from "./overview-facts.ts";
import { nameOfArea } from "./overview-words.ts";
import type { CountedStatement } from "./page-link.ts";
import { statusLabel } from "./status.ts";
import { quoted, small, verb } from "./summary-english.ts";

const MOST_ITEMS = 6;

interface Telling {
  readonly code: FindingCode;
  /** Counted by the cells they name, which the matrix then shows; else by the findings themselves. */
  readonly counts: "cells" | "findings";
  readonly one: string;
  readonly more: string;
  readonly restOne: string;
  readonly restMore: string;
}

/** What only a person can settle, the most pressing first. What has a column of its own is not here. */
const TELLINGS: readonly Telling[] = [
  {
    code: "due",
    counts: "cells",
    one: "planned change has come due",
    more: "planned changes have come due",
    restOne: ", and nobody has confirmed it since.",
    restMore: ", and nobody has confirmed them since.",
  },
  {
    code: "needs-review",
    counts: "cells",
    one: "wording fits no status",
    more: "wordings fit no status",
    restOne: "and waits for a person.",
    restMore: "and wait for a person.",
  },
  {
    code: "no-reason",
    counts: "cells",
    one: "cell went back or stopped",
    more: "cells went back or stopped",
    restOne: ", and nobody said why.",
    restMore: ", and nobody said why.",
  },
  {
    code: "sources-differ",
    counts: "findings",
    one: "claim of another source",
    more: "claims of other sources",
    restOne: "stands beside the record.",
    restMore: "stand beside the record.",
  },
  {
    code: "programmes-differ",
    counts: "cells",
    one: "cell has another status",
    more: "cells have another status",
    restOne: "in another programme.",
    restMore: "in another programme.",
  },
  {
    code: "plan-against-fact",
    counts: "findings",
    one: "line of the work plan",
    more: "lines of the work plan",
    restOne: "is narrower than what is recorded.",
    restMore: "are narrower than what is recorded.",
  },
  {
    code: "date-passed",
    counts: "findings",
    one: "line of the work plan",
    more: "lines of the work plan",
    restOne: "has passed its date, and nothing so wide is live.",
    restMore: "have passed their date, and nothing so wide is live.",
  },
  {
    code: "excluded-area",
    counts: "cells",
    one: "cell",
    more: "cells",
    restOne: "is in an area the strategy leaves out.",
    restMore: "are in areas the strategy leaves out.",
  },
];

/** What needs a person: the most pressing kind with its cells, the other kinds below. */
export function personColumn(facts: OverviewWorkings): OverviewColumn {
  const [first, ...others] = TELLINGS.flatMap((telling) => {
    const statement = tell(facts, telling);
    return statement.number === 0 ? [] : [{ telling, statement }];
  });
  const items = first ? itemsOf(facts, first.telling) : [];
  return {
    title: "What needs a person",
    says: first?.statement ?? {
      number: 0,
      counted: "Nothing",
      rest: "waits for a person.",
      to: { page: "findings" },
    },
    items: items.slice(0, MOST_ITEMS),
    tallies: [],
    unlisted: items.length > MOST_ITEMS ? `And ${items.length - MOST_ITEMS} more.` : null,
    more: others.map(({ statement }) => statement),
  };
}

function tell(facts: OverviewWorkings, telling: Telling): CountedStatement {
  const { code, counts, one, more, restOne, restMore } = telling;
  const number =
    counts === "cells" ? cellsOf(facts, { finding: code }).length : countFound(facts, code);
  return {
    number,
    counted: verb(number, one, more),
    rest: verb(number, restOne, restMore),
    to:
      counts === "cells"
        ? { page: "matrix", filter: { finding: code } }
        : { page: "findings", code },
  };
}

function itemsOf(facts: OverviewWorkings, { code, counts }: Telling): OverviewItem[] {
  if (counts === "findings") return aboutAreas(facts, code);
  const cells = cellsByKey(facts.now);
  return cellsOf(facts, { finding: code }).flatMap(({ area, partnership }) => {
    const cell = cells.get(`${area}/${partnership}`);
    if (!cell) return [];
    const { status, sourceWording } = cell;
    return [
      {
        area,
        areaName: nameOfArea(facts.now, area),
        to: { page: "cell", area, partnership } as const,
        mark: { kind: "status", status: status ?? "needs-review" } as const,
        partnerships: [partnership],
        where: facts.now.partnerships.find(({ slug }) => slug === partnership)?.name ?? partnership,
        tells: status === null ? quoted(sourceWording ?? "") : small(statusLabel(status)),
        why: null,
      },
    ];
  });
}

/** Findings that are about an area rather than a cell, in their own sentence. */
function aboutAreas({ findings, now }: OverviewWorkings, code: FindingCode): OverviewItem[] {
  return findings
    .filter((finding) => finding.code === code)
    .flatMap(({ area, partnership, sentence }) => {
      if (area === null) return [];
      return [
        {
          area,
          areaName: nameOfArea(now, area),
          to: { page: "area", area } as const,
          mark: { kind: "status", status: "needs-review" } as const,
          partnerships: partnership === null ? [] : [partnership],
          where: now.partnerships.find(({ slug }) => slug === partnership)?.name ?? "",
          tells: sentence,
          why: null,
        },
      ];
    });
}
