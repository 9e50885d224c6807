import { useTrpc } from "@accord/client/trpc";
import { useLiveRead } from "@accord/client/use-live-read";
import type { AreaPage } from "@accord/domain/area-page";
import { AreaTimeline } from "@accord/ui/area-timeline";
import { EmptyState } from "@accord/ui/empty-state";
import { useParams } from "@tanstack/react-router";
import { FollowArea } from "../../follow-area.tsx";
import { PageAnchor } from "../../page-anchor.tsx";
import { useProgrammePage } from "../../programme-page.ts";
import { ReadPage } from "../../read-page.tsx";
import { useTitle } from "../../use-title.ts";
import { AreaBeside } from "./area-beside.tsx";
import { AreaEvents } from "./area-events.tsx";
import styles from "./area-screen.module.css";
import { CellAnchor } from "./cell-anchor.tsx";

/** The story of one business area: a finding, its course over time, every entry in two times. */
export function AreaScreen() {
  const trpc = useTrpc();
  const { area } = useParams({ strict: false });
  const { programme, days } = useProgrammePage();
  const { asAt, knownAt } = days;
  const live = useLiveRead(
    trpc.areas.page.queryOptions({
      ...{ programme: programme.slug, area: area ?? "", asAt },
      ...(knownAt && { knownAt }),
    }),
  );
  return (
    <ReadPage live={live} what="the page of the area">
      {(page) => <Area page={page} />}
    </ReadPage>
  );
}

function Area({ page }: { readonly page: AreaPage }) {
  useTitle(page.title);
  return (
    <>
      <Kicker page={page} />
      <h1 className={styles["title"]}>{page.title}</h1>
      {page.deck.length > 0 && <p className="standfirst">{page.deck.join(" ")}</p>}
      {page.span && (
        <AreaTimeline
          title={page.pictureTitle}
          span={page.span}
          asAt={page.asAt}
          lines={page.lines}
          programme={page.programme}
          nameOf={(line) => (
            <CellAnchor programme={line.programme} area={page.area} partnership={line.partnership}>
              {line.name}
            </CellAnchor>
          )}
        />
      )}
      <div className={styles["two"]}>
        <section aria-labelledby="entries">
          <div className="section-head">
            <h2 id="entries">How it went, entry by entry</h2>
            <p className={styles["sub"]}>
              What was true from when, and when we came to know it. Latest last.
            </p>
          </div>
          {page.events.length > 0 ? (
            <AreaEvents page={page} />
          ) : (
            <EmptyState heading="No entry is recorded">
              <p>
                An entry says where the area stands in one partnership, from which day, and which
                paper says so. The programme office records it.
              </p>
            </EmptyState>
          )}
        </section>
        <AreaBeside page={page} />
      </div>
    </>
  );
}

/** Where the area belongs, what else it is called, and in how many programmes it is. */
function Kicker({ page }: { readonly page: AreaPage }) {
  const own = page.rows.find(({ programme }) => programme === page.programme);
  const programmes = new Set(page.rows.map(({ programme }) => programme)).size;
  const names = page.aliases.map(({ name }) => name);
  return (
    <p className={styles["kicker"]}>
      {own ? (
        <PageAnchor to={{ page: "matrix", filter: { group: own.group } }}>
          {own.groupName}
        </PageAnchor>
      ) : (
        "Not a row of this matrix"
      )}{" "}
      / {page.name}.{" "}
      {names.length > 0 ? `Also called ${names.join(", ")}. ` : "No other name is recorded. "}
      {programmes > 1 && `The same area in ${programmes} programmes. `}
      {own && <FollowArea area={{ slug: page.area, name: page.name }} />}
    </p>
  );
}
