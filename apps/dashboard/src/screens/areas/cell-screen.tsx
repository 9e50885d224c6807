import type { SessionProgramme } from "@accord/client/session";
import { useTrpc } from "@accord/client/trpc";
import { useLiveRead } from "@accord/client/use-live-read";
import type { AreaPage } from "@accord/domain/area-page";
import type { CellStory as Story } from "@accord/domain/cell-story";
import { formatDate } from "@accord/domain/format-date";
import { statusLabel } from "@accord/domain/status";
import { AreaTimeline } from "@accord/ui/area-timeline";
import { CellStory } from "@accord/ui/cell-story";
import { useParams } from "@tanstack/react-router";
import { PageAnchor } from "../../page-anchor.tsx";
import { useProgrammePage } from "../../programme-page.ts";
import { ReadPage } from "../../read-page.tsx";
import { useTitle } from "../../use-title.ts";
import { SayAboutCell } from "../matrix/say-about-cell.tsx";
import styles from "./area-screen.module.css";
import { CellBeside } from "./cell-beside.tsx";
import { FindingsAbout } from "./findings-about.tsx";

/** The story of one cell on a page of its own, with its course, its neighbours and what waits. */
export function CellScreen() {
  const trpc = useTrpc();
  const { area = "", partnership = "" } = useParams({ strict: false });
  const { programme, days } = useProgrammePage();
  const { asAt, knownAt } = days;
  const asked = { programme: programme.slug, area, asAt, ...(knownAt && { knownAt }) };
  const story = useLiveRead(trpc.matrix.story.queryOptions({ ...asked, partnership }));
  const page = useLiveRead(trpc.areas.page.queryOptions(asked));
  return (
    <ReadPage live={story} what="the page of the cell">
      {(read) => <Cell story={read} page={page.answer} programme={programme} />}
    </ReadPage>
  );
}

interface CellProps {
  readonly story: Story;
  /** Null while it is on its way. */
  readonly page: AreaPage | null;
  readonly programme: SessionProgramme;
}

function Cell({ story, page, programme }: CellProps) {
  const { area, partnership } = story;
  const title = titleOf(story);
  useTitle(title);
  const line = page?.lines.find(
    (one) => one.programme === programme.slug && one.partnership === partnership.slug,
  );
  return (
    <>
      <p className={styles["kicker"]}>
        {story.groupName} /{" "}
        <PageAnchor to={{ page: "area", area: area.slug }}>{area.name}</PageAnchor> /{" "}
        <PageAnchor to={{ page: "partnership", partnership: partnership.slug }}>
          {partnership.name}
        </PageAnchor>
      </p>
      <h1 className={styles["title"]}>{title}</h1>
      {page?.span && line && line.bars.length + line.endings.length > 0 && (
        <AreaTimeline
          title={`${area.name} in ${partnership.name} over time`}
          span={page.span}
          asAt={page.asAt}
          lines={[line]}
          programme={programme.slug}
        />
      )}
      <div className={styles["two"]}>
        <section aria-labelledby="said" className={styles["story"]}>
          <div className="section-head">
            <h2 id="said">What is said of it, and on whose word</h2>
          </div>
          <CellStory story={story}>
            <SayAboutCell
              programme={programme}
              cell={{ ...story.cell }}
              partnership={partnership}
            />
          </CellStory>
        </section>
        <div className={styles["beside"]}>
          <CellBeside story={story} page={page} />
          <FindingsAbout area={area.slug} partnership={partnership.slug} />
        </div>
      </div>
    </>
  );
}

/** "Dogs is live in Herts/Beds", or that nothing is recorded. */
function titleOf({ area, partnership, standing, asAt }: Story): string {
  if (!standing) {
    return `Nothing is recorded of ${area.name} in ${partnership.name} as at ${formatDate(asAt)}`;
  }
  if (standing.status === null) {
    return `Words about ${area.name} in ${partnership.name} wait for a person`;
  }
  const words = statusLabel(standing.status);
  const at = standing.status === "initial-research" ? "at " : "";
  return `${area.name} is ${at}${words.charAt(0).toLowerCase()}${words.slice(1)} in ${partnership.name}`;
}
