import type { SessionProgramme } from "@accord/client/session";
import { useLiveMatrix } from "@accord/client/use-live-matrix";
import { countMatrix } from "@accord/domain/counts";
import type { MatrixView } from "@accord/domain/matrix";
import { reachByArea } from "@accord/domain/reach";
import { CopyTable } from "@accord/ui/copy-table";
import { FilterChips } from "@accord/ui/filter-chips";
import { FindArea } from "@accord/ui/find-area";
import { LoadingShape } from "@accord/ui/loading-shape";
import { MatrixLegend } from "@accord/ui/matrix-legend";
import { MatrixTable } from "@accord/ui/matrix-table";
import { useDeferredValue, useMemo, useRef } from "react";
import { FreshnessNotice } from "../../freshness-notice.tsx";
import { LazyPart, lazyPart } from "../../lazy-part.tsx";
import { FramePanel } from "../../programme-frame.tsx";
import { usePageShows } from "../../programme-page.ts";
import { useReader } from "../../reader.ts";
import { useCompared } from "../../use-compared.ts";
import { useTitle } from "../../use-title.ts";
import { changeWords } from "./change-words.ts";
import { EmptyDay } from "./empty-day.tsx";
import { filterWords, shownWords } from "./filter-words.ts";
import { findAreas } from "./find-areas.ts";
import { headline } from "./finding.ts";
import { KeyLine, usePageKeys } from "./keys.tsx";
import { filterIn, foldedIn, NO_FILTER, openedCell, turned } from "./matrix-address.ts";
import { useMatrixChanges } from "./matrix-changes.ts";
import { MatrixHeadline } from "./matrix-headline.tsx";
import styles from "./matrix-page.module.css";
import { MatrixRefused } from "./matrix-refused.tsx";
import { MatrixTools } from "./matrix-tools.tsx";
import { useFind } from "./use-find.ts";
import { useMatrixHeads } from "./use-matrix-heads.ts";
import { type DayAddress, useMatrixLinks } from "./use-matrix-links.ts";
import { useNarrowed } from "./use-narrowed.ts";

const CellPanel = lazyPart(async () => (await import("./cell-panel.tsx")).CellPanel);

interface MatrixPageProps {
  readonly programme: SessionProgramme;
  readonly address: DayAddress;
}

/** The status matrix of one programme, as at a day and known at an instant; it follows the register. */
export function MatrixPage({ programme, address }: MatrixPageProps) {
  const { session } = useReader();
  const { asAt, knownAt } = address;
  const live = useLiveMatrix({ programme: programme.slug, asAt, ...(knownAt && { knownAt }) });
  const links = useMatrixLinks(programme.slug, address);
  const cell = openedCell(address);
  const { view } = live;
  // The first draw of a matrix is the longest work of a visit: so it is done in slices, between which the page answers.
  const drawn = useDeferredValue(view !== null) ? view : null;
  const refused = !view && live.error;
  usePageShows(view, live.error);
  return (
    <>
      <FreshnessNotice live={live} />
      {drawn && (
        <Matrix {...{ address, links, view: drawn }} changed={live.changed} today={session.today} />
      )}
      {!drawn && <h1 className="visually-hidden">Matrix of the {programme.name}</h1>}
      {refused && <MatrixRefused error={refused} programme={programme} onRetry={live.readAgain} />}
      {!drawn && !refused && <LoadingShape says="Reading the matrix" />}
      {cell && (
        <LazyPart whileAway={<FramePanel>{null}</FramePanel>}>
          <FramePanel>
            <CellPanel {...{ programme, address, links, view, cell }} />
          </FramePanel>
        </LazyPart>
      )}
    </>
  );
}

interface MatrixProps {
  readonly view: MatrixView;
  readonly address: DayAddress;
  readonly links: ReturnType<typeof useMatrixLinks>;
  readonly changed: ReadonlySet<string>;
  readonly today: string;
}

function Matrix({ view, address, links, changed, today }: MatrixProps) {
  const [find, setFind] = useFind(address, links);
  const tools = useRef<HTMLDivElement>(null);
  usePageKeys(tools);
  const compared = useCompared(view);
  const changes = useMatrixChanges(compared);
  const counts = useMemo(() => countMatrix(view).all, [view]);
  const areas = useMemo(() => findAreas(view.areas, find), [view.areas, find]);
  const reach = useMemo(() => reachByArea(view), [view]);
  const narrowed = useNarrowed(view, address, compared);
  const heads = useMatrixHeads(address, links);
  const filter = filterIn(address);
  const { status } = address;
  const facts = {
    counts,
    areas: view.areas.length,
    partnerships: view.partnerships.length,
    asAt: view.asAt,
    today,
    changes,
  };
  const chips = filterWords(filter, view);
  useTitle(`Matrix: ${headline(facts)}`);
  return (
    <>
      <MatrixHeadline
        facts={facts}
        address={address}
        links={links}
        isComparing={!changes && !compared.error}
      />
      {counts.filled === 0 && <EmptyDay view={view} address={address} links={links} />}
      <MatrixLegend
        counts={counts}
        chosen={{
          status: status === "blank" ? undefined : status,
          movement: legendMovement(filter.movement),
          restated: filter.restated,
        }}
        onChoose={links.go}
        changes={changes?.legend ?? (compared.error ? null : "reading")}
      >
        <div ref={tools} className={styles["tools"]}>
          <FindArea value={find} onChange={setFind} />
          <MatrixTools address={address} links={links} comparedWith={changes?.day ?? null} />
          <CopyTable
            view={view}
            areas={areas}
            part={
              narrowed.matching && {
                keys: narrowed.matching,
                words: chips.map(({ words }) => words).join(", "),
              }
            }
            marks={changes?.marks ?? null}
          />
        </div>
      </MatrixLegend>
      <FilterChips
        shown={narrowed.unread ?? shownWords(narrowed.shown, narrowed.of, filter)}
        chips={chips}
        onRemove={(key) => links.go({ [key]: undefined })}
        onAll={() => links.go(NO_FILTER)}
      />
      <p className={areas?.size === 0 ? styles["none"] : "visually-hidden"} role="status">
        {areas && foundWords(areas.size, find)}
      </p>
      <MatrixTable
        view={view}
        caption={`Collaboration status matrix of the ${view.programme.name}: business areas by partnership`}
        cellHref={links.cellHref}
        onOpen={({ area, partnership }) => links.go({ cell: `${area}/${partnership}` })}
        selected={openedCell(address)}
        changed={changed}
        marks={changes?.marks ?? null}
        matching={narrowed.matching}
        areas={areas}
        reach={reach}
        heads={heads}
        folded={foldedIn(address)}
        onFold={(group) => links.go({ folded: turned(foldedIn(address), group) })}
        marksOnly={address.marks === "only"}
      />
      <p className="visually-hidden" role="status">
        {changeWords(view, changed)}
      </p>
      <KeyLine />
    </>
  );
}

/** Several movements at once are no item of the legend. */
function legendMovement(movement: ReturnType<typeof filterIn>["movement"]) {
  return movement === "moved" || movement === "changed" ? undefined : movement;
}

function foundWords(found: number, words: string): string {
  if (found === 0) return `No area is called “${words}”, by this or another name.`;
  return found === 1 ? "1 area found." : `${found} areas found.`;
}
