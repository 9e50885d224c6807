import type { SessionProgramme } from "@accord/client/session";
import { useTrpc } from "@accord/client/trpc";
import { cellKey } from "@accord/domain/cell";
import type { MatrixView } from "@accord/domain/matrix";
import { Button, buttonLook } from "@accord/ui/button";
import { cellLinkId } from "@accord/ui/cell-link";
import { CellStory } from "@accord/ui/cell-story";
import { ErrorState } from "@accord/ui/error-state";
import type { MatrixPlace } from "@accord/ui/matrix-row";
import { SidePanel } from "@accord/ui/side-panel";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { PageAnchor } from "../../page-anchor.tsx";
import { whyNotRead } from "../../why-not-read.ts";
import { SayAboutCell } from "./say-about-cell.tsx";
import type { DayAddress, MatrixLinks } from "./use-matrix-links.ts";

interface CellPanelProps {
  readonly programme: SessionProgramme;
  readonly address: DayAddress;
  readonly links: MatrixLinks;
  /** Names the cell before its story is read. */
  readonly view: MatrixView | null;
  readonly cell: MatrixPlace;
}

/** The story of a cell beside the matrix, as at the same day and known at the same instant. */
export function CellPanel({ programme, address, links, view, cell }: CellPanelProps) {
  const trpc = useTrpc();
  const { asAt, knownAt } = address;
  const story = useQuery(
    trpc.matrix.story.queryOptions(
      { programme: programme.slug, ...cell, asAt, ...(knownAt && { knownAt }) },
      {
        // Another day of the same cell: what was read stays until it is there.
        placeholderData: (before) =>
          before && cellKey(before.cell) === cellKey(cell) ? before : undefined,
      },
    ),
  );
  const area = view?.areas.find(({ slug }) => slug === cell.area) ?? story.data?.area;
  const partnership =
    view?.partnerships.find(({ slug }) => slug === cell.partnership) ?? story.data?.partnership;
  const group = view?.groups.find(({ slug }) => slug === area?.group)?.name;
  return (
    <SidePanel
      subject={cellKey(cell)}
      kicker={group ?? story.data?.groupName}
      heading={
        <>
          {area?.name ?? "This cell"}
          <br />
          {partnership?.name}
        </>
      }
      onClose={() => links.go({ cell: undefined })}
      returnTo={cellLinkId(cell)}
    >
      {story.data && (
        <CellStory story={story.data}>
          <PageAnchor className={buttonLook()} to={{ page: "cell", ...cell }}>
            Open as a page
          </PageAnchor>
          <CopyLink />
          <SayAboutCell
            key={cellKey(cell)}
            programme={programme}
            cell={{ programme: programme.slug, ...cell }}
            partnership={story.data.partnership}
          />
        </CellStory>
      )}
      {!story.data && story.isPending && (
        <p className="quiet" role="status">
          Reading the story of the cell
        </p>
      )}
      {!story.data && story.error && (
        <ErrorState
          heading="The story of this cell could not be read"
          onRetry={() => void story.refetch()}
        >
          <p>{whyNotRead(story.error)}</p>
        </ErrorState>
      )}
    </SidePanel>
  );
}

const SAID_FOR_MS = 3_000;

function CopyLink() {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SAID_FOR_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  // Only a page that came by https, or from this machine, may write to the clipboard.
  if (!navigator.clipboard) return null;
  return (
    <>
      <Button
        onClick={() =>
          void navigator.clipboard.writeText(location.href).then(() => setCopied(true))
        }
      >
        Copy link to this cell
      </Button>
      <span className="quiet small" role="status">
        {copied && "Copied"}
      </span>
    </>
  );
}
