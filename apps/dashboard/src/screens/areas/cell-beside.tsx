import { useTrpc } from "@accord/client/trpc";
import { useLiveRead } from "@accord/client/use-live-read";
import type { AreaLine } from "@accord/domain/area-lines";
import type { AreaPage } from "@accord/domain/area-page";
import type { CellStory } from "@accord/domain/cell-story";
import type { Counted } from "@accord/domain/counts";
import { formatDate, formatInstant } from "@accord/domain/format-date";
import type { MatrixCell, MatrixView } from "@accord/domain/matrix";
import { MOVEMENT_LABEL } from "@accord/domain/movement";
import { MovementMark, StageMark } from "@accord/ui/mark";
import { whoWords } from "@accord/ui/who-words";
import { skipToken } from "@tanstack/react-query";
import { PageAnchor } from "../../page-anchor.tsx";
import { useProgrammePage } from "../../programme-page.ts";
import { countedWords } from "../../told-changes.tsx";
import { useCompared } from "../../use-compared.ts";
import { BesidePart } from "./beside-part.tsx";
import { CellAnchor } from "./cell-anchor.tsx";
import styles from "./cell-beside.module.css";

interface CellBesideProps {
  readonly story: CellStory;
  readonly page: AreaPage | null;
}

/** What stands beside a cell's story: what it was on the compared day, its neighbours, what is proposed. */
export function CellBeside({ story, page }: CellBesideProps) {
  const trpc = useTrpc();
  const { programme, days } = useProgrammePage();
  const { asAt, knownAt } = days;
  const { answer: view } = useLiveRead(
    trpc.matrix.read.queryOptions({
      ...{ programme: programme.slug, asAt },
      ...(knownAt && { knownAt }),
    }),
  );
  return (
    <>
      <ComparedCell story={story} view={view} />
      {page && <OtherLines story={story} lines={page.lines} />}
      {view && <Rows story={story} view={view} />}
      <Proposed story={story} />
    </>
  );
}

interface ComparedCellProps {
  readonly story: CellStory;
  readonly view: MatrixView | null;
}

function ComparedCell({ story, view }: ComparedCellProps) {
  const { since, before, moved, restated } = useCompared(view);
  if (!since || !before) return null;
  const isHere = (one: { readonly area: string; readonly partnership: string }) =>
    one.area === story.area.slug && one.partnership === story.partnership.slug;
  const change = moved?.find(isHere);
  const correction = restated?.find(isHere);
  const stood = before.cells.find(isHere);
  return (
    <BesidePart heading={`Compared with ${formatDate(since.day)}`}>
      <p className={styles["compared"]}>
        {change ? (
          <>
            <MovementMark movement={change.movement} size="small" />{" "}
            {MOVEMENT_LABEL[change.movement]}: <s>{wordsOf(change.before)}</s>{" "}
            <b>{wordsOf(change.after)}</b>
          </>
        ) : (
          <>It stood as it stands: {wordsOf(stood ?? null).toLowerCase()}.</>
        )}
      </p>
      {correction && (
        <p className={styles["compared"]}>
          The record of that day has been corrected since: it said{" "}
          <s>{wordsOf(correction.before)}</s>, and says <b>{wordsOf(correction.after)}</b>.
        </p>
      )}
    </BesidePart>
  );
}

function wordsOf(cell: Pick<MatrixCell, "status"> | null): string {
  return cell ? countedWords(cell.status ?? "needs-review") : "Nothing recorded";
}

function Standing({ status }: { readonly status: Counted | null }) {
  if (status === null) return <span className="faint">nothing recorded</span>;
  return (
    <span className={styles["status"]}>
      <StageMark status={status} size="small" /> {countedWords(status)}
    </span>
  );
}

function OtherLines({
  story,
  lines,
}: {
  readonly story: CellStory;
  readonly lines: readonly AreaLine[];
}) {
  const others = lines.filter(
    ({ programme, partnership }) =>
      programme !== story.cell.programme || partnership !== story.partnership.slug,
  );
  if (others.length === 0) return null;
  return (
    <BesidePart heading="The same area in other partnerships">
      <ul className={styles["neighbours"]}>
        {others.map((line) => (
          <li key={line.key}>
            <span>
              <CellAnchor
                programme={line.programme}
                area={story.area.slug}
                partnership={line.partnership}
              >
                {line.name}
              </CellAnchor>
              {line.programme !== story.cell.programme && <small>{line.programmeName}</small>}
            </span>
            <Standing status={line.stands ? (line.stands.status ?? "needs-review") : null} />
          </li>
        ))}
      </ul>
    </BesidePart>
  );
}

function Rows({ story, view }: { readonly story: CellStory; readonly view: MatrixView }) {
  const at = view.areas.findIndex(({ slug }) => slug === story.area.slug);
  const rows = [
    { label: "Row before", area: view.areas[at - 1] },
    { label: "Row after", area: view.areas[at + 1] },
  ].flatMap(({ label, area }) => (area && at >= 0 ? [{ label, area }] : []));
  if (rows.length === 0) return null;
  return (
    <BesidePart heading={`${story.partnership.name} in the rows beside it`}>
      <ul className={styles["neighbours"]}>
        {rows.map(({ label, area }) => {
          const cell = view.cells.find(
            (one) => one.area === area.slug && one.partnership === story.partnership.slug,
          );
          return (
            <li key={area.slug}>
              <span>
                <PageAnchor
                  to={{ page: "cell", area: area.slug, partnership: story.partnership.slug }}
                >
                  {area.name}
                </PageAnchor>
                <small>{label}</small>
              </span>
              <Standing status={cell ? (cell.status ?? "needs-review") : null} />
            </li>
          );
        })}
      </ul>
    </BesidePart>
  );
}

/** What waits to be decided of this cell: all of it for the team, one's own for others. */
function Proposed({ story }: { readonly story: CellStory }) {
  const trpc = useTrpc();
  const { programme } = useProgrammePage();
  const asked = { programme: programme.slug };
  const seesAll = programme.may.includes("read-drafts");
  const hasOwn = !seesAll && programme.may.includes("suggest-correction");
  const all = useLiveRead(trpc.proposals.list.queryOptions(seesAll ? asked : skipToken));
  const own = useLiveRead(trpc.proposals.mine.queryOptions(hasOwn ? asked : skipToken));
  const proposals = (all.answer ?? own.answer)?.proposals ?? [];
  const waiting = proposals.filter(
    ({ cell, settled }) =>
      settled === null &&
      cell.area === story.area.slug &&
      cell.partnership === story.partnership.slug,
  );
  if (waiting.length === 0) return null;
  return (
    <BesidePart
      heading={seesAll ? "Waiting to be decided" : "What you said, waiting to be decided"}
    >
      <ul className={styles["neighbours"]}>
        {waiting.map(({ id, statement, words, by, proposedAt }) => (
          <li key={id}>
            <span>
              {statement && <b>{countedWords(statement.status ?? "needs-review")}. </b>}
              {words}
              <small>
                {whoWords(by)}, {formatInstant(proposedAt)}
              </small>
            </span>
          </li>
        ))}
      </ul>
      {seesAll && (
        <p className={styles["compared"]}>
          <a href={`/admin/${programme.slug}/proposals`}>See what is proposed</a>
        </p>
      )}
    </BesidePart>
  );
}
