import type { ForcePage } from "@accord/domain/force-page";
import { FORCE_TILES } from "@accord/domain/force-tiles";
import type { SharedForce } from "@accord/domain/shared-areas";
import { many } from "@accord/domain/summary-english";
import { PlainTable } from "@accord/ui/plain-table";
import { type MapTile, TileMap } from "@accord/ui/tile-map";
import { PageAnchor } from "../../page-anchor.tsx";
import styles from "./force-page.module.css";

/** The forces as squares, shaded by the areas they share with this one, and the same as a table. */
export function SharedMap({ page }: { readonly page: ForcePage }) {
  const { force, shared } = page;
  const some = shared.forces.filter(({ areas }) => areas > 0);
  return (
    <div className={styles["map"]}>
      <TileMap tiles={tilesOf(page)} says={`Tile map of the forces: ${shared.title}.`} />
      <div>
        <PlainTable
          caption={`Areas that ${force.short} shares`}
          captionHidden
          columns={[
            {
              head: "Force",
              names: true,
              cell: ({ slug, short }) => (
                <PageAnchor to={{ page: "force", force: slug }}>{short}</PageAnchor>
              ),
            },
            { head: "Areas", number: true, cell: (row) => <Shared row={row} /> },
          ]}
          rows={some}
          keyOf={({ slug }) => slug}
        />
        {shared.none > 0 && (
          <p className={styles["none"]}>None with {many(shared.none, "other force")}.</p>
        )}
      </div>
    </div>
  );
}

function Shared({ row: { areas, filter } }: { readonly row: SharedForce }) {
  if (!filter) return areas;
  return <PageAnchor to={{ page: "matrix", filter }}>{areas}</PageAnchor>;
}

function tilesOf({ force, shared }: ForcePage): MapTile[] {
  const areas = new Map(shared.forces.map(({ onsCode, areas }) => [onsCode, areas]));
  return FORCE_TILES.map(({ onsCode, label, column, row }) => ({
    key: onsCode,
    label,
    column,
    row,
    count: areas.get(onsCode) ?? null,
    isOwn: onsCode === force.onsCode,
  }));
}
