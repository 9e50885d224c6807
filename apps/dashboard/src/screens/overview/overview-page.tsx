import type { Flow, FlowEnd, Overview } from "@accord/domain/overview";
import type { PageLink } from "@accord/domain/page-link";
import { FlowPicture } from "@accord/ui/flow-picture";
import { SmallMultiples } from "@accord/ui/small-multiples";
import { type ReactNode, useCallback, useMemo } from "react";
import { atDay } from "../../days.ts";
import { PageAnchor } from "../../page-anchor.tsx";
import { useReader } from "../../reader.ts";
import { useTitle } from "../../use-title.ts";
import { BeforeMeeting } from "./before-meeting.tsx";
import { Gaps } from "./gaps.tsx";
import { LastReport } from "./last-report.tsx";
import { OverviewColumnPart } from "./overview-column.tsx";
import styles from "./overview-page.module.css";
import { ReadyTable } from "./ready-table.tsx";
import { YoursContext } from "./yours.tsx";

/** One minute for a chief constable: four questions answered, two pictures, and what comes next. */
export function OverviewPage({ overview }: { readonly overview: Overview }) {
  const { flow, multiples, partnerships } = overview;
  const { session } = useReader();
  const link = useLinkOfDay(overview.since);
  const yours = useMemo(
    () =>
      new Set(
        partnerships
          .filter(({ forces }) => session.force !== null && forces.includes(session.force))
          .map(({ slug }) => slug),
      ),
    [partnerships, session.force],
  );
  const linkOfEnd = useCallback(
    (end: FlowEnd, day: "then" | "now", words: ReactNode) =>
      end.to ? link(end.to, day, words, endWords(end, day, flow)) : words,
    [link, flow],
  );
  useTitle(overview.headline.replace(/\.$/, ""));
  return (
    <YoursContext value={yours}>
      <div className={styles["page"]}>
        <p className={styles["intro"]}>
          {overview.programme.name}. {overview.intro} <LastReport says={overview.report} />
        </p>
        <h1 className={styles["headline"]}>{overview.headline}</h1>
        {overview.day === "planned" && (
          <p className="standfirst">
            This day is still to come: the page shows what stands, with what is planned by then.
          </p>
        )}
        <div className={styles["columns"]}>
          <OverviewColumnPart column={overview.moved} />
          <OverviewColumnPart column={overview.stuck} />
          <OverviewColumnPart column={overview.unconfirmed} />
          <OverviewColumnPart column={overview.person} />
        </div>
        <div className={styles["pictures"]}>
          {flow && <FlowPicture flow={flow} link={linkOfEnd} />}
          {multiples && <SmallMultiples multiples={multiples} link={link} />}
        </div>
        <div className={styles["columns"]} data-three="">
          <ReadyTable ready={overview.ready} partnerships={partnerships} />
          <BeforeMeeting meeting={overview.meeting} />
          <Gaps unknown={overview.unknown} />
        </div>
      </div>
    </YoursContext>
  );
}

/** What is written beside a bar, and the day of it: the same words may stand on both sides. */
function endWords({ label, number }: FlowEnd, day: "then" | "now", flow: Flow | null): string {
  return day === "then"
    ? `${label} ${number}, on ${flow?.thenDay}`
    : `${number} ${label}, on ${flow?.nowDay}`;
}

/** A link that leads to the day compared with where its words are about that day. */
function useLinkOfDay(since: string) {
  return useCallback(
    (to: PageLink, day: "then" | "now", words: ReactNode, heard?: string) => (
      <PageAnchor
        to={to}
        aria-label={heard}
        {...(day === "then" && {
          days: atDay(since),
        })}
      >
        {words}
      </PageAnchor>
    ),
    [since],
  );
}
