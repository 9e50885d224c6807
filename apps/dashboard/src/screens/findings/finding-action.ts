import type { Finding, FindingCode } from "@accord/domain/finding";
import type { FindingLine } from "@accord/domain/tell-findings";
import { writeSearch } from "../../address-words.ts";

/** What an editor does about a finding, and where. */
export interface FindingAction {
  readonly words: string;
  readonly href: string;
}

type Place = "cells" | "plan" | "areas";

const ACTIONS: Partial<Record<FindingCode, readonly [words: string, place: Place]>> = {
  due: ["Confirm or correct", "cells"],
  "date-passed": ["Open the work plan", "plan"],
  "needs-review": ["Choose the status", "cells"],
  "plan-against-fact": ["Change the work plan", "plan"],
  "no-reason": ["Give the reason", "cells"],
  "sources-differ": ["Prefer one source", "cells"],
  "programmes-differ": ["Correct the cell", "cells"],
  unconfirmed: ["Confirm cells", "cells"],
  "no-mandate": ["Record mandates", "cells"],
  "no-lead": ["Record leads", "cells"],
  "no-date": ["Set dates", "plan"],
  "excluded-area": ["Open the cells", "cells"],
  identity: ["Open the areas", "areas"],
};

/** Where an editor mends what a line is about: its cell where it is one, else the page that has all of them. */
export function actionFor(
  programme: string,
  asAt: string,
  { rule, groups }: FindingLine,
): FindingAction | null {
  const action = ACTIONS[rule.code];
  if (!action) return null;
  const [words, place] = action;
  const findings = groups.flatMap((group) => group.findings);
  return { words, href: `/admin/${encodeURIComponent(programme)}${pathOf(place, asAt, findings)}` };
}

function pathOf(place: Place, asAt: string, findings: readonly Finding[]): string {
  const [only, ...others] = findings;
  const single = others.length === 0 ? only : undefined;
  if (place === "plan") return "/plan";
  if (place === "areas") return single?.area ? `/areas/${single.area}` : "/areas";
  const cell = single?.cells[0];
  const opened = cell && `${cell.area}/${cell.partnership}`;
  return `/matrix${writeSearch({ asAt, cell: opened })}`;
}
