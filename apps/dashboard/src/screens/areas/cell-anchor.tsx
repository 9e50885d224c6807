import type { ReactNode } from "react";
import { AppAnchor, PageAnchor } from "../../page-anchor.tsx";
import { pageHref } from "../../page-href.ts";
import { useProgrammePage } from "../../programme-page.ts";

interface CellAnchorProps {
  readonly programme: string;
  readonly area: string;
  readonly partnership: string;
  readonly children: ReactNode;
}

/** The link to a cell's page, in whatever programme it is: at the days of this page. */
export function CellAnchor({ programme, area, partnership, children }: CellAnchorProps) {
  const { programme: here, days } = useProgrammePage();
  const to = { page: "cell", area, partnership } as const;
  if (programme === here.slug) return <PageAnchor to={to}>{children}</PageAnchor>;
  // Another programme is compared with a day of its own.
  const { asAt, knownAt } = days;
  return <AppAnchor href={pageHref(programme, to, { asAt, knownAt })}>{children}</AppAnchor>;
}
