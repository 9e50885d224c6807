import type { Actor } from "@accord/domain/actor";
import { londonDay } from "@accord/domain/calendar";
import {
  changeLayout,
  type LayoutChange,
  type ProgrammeLayout,
} from "@accord/domain/change-layout";
import { AccordError } from "@accord/domain/errors";
import type { BusinessArea } from "@accord/domain/programme";
import { slugsBesideHidden } from "../areas/area-names.ts";
import { readVisibleAreas, type VisibleAreas } from "../areas/visible-areas.ts";
import type { Database } from "../database.ts";
import { datedColumns } from "../dated.ts";
import { record } from "../journal/record.ts";
import { assertNew } from "../registers/assert-new.ts";
import { giveNames } from "../registers/naming.ts";
import type { NewRow, Writer } from "../writer.ts";
import { assertParts } from "./lay-out-matrix.ts";
import { assertMayIn } from "./programme-scope.ts";
import { layoutRevision, selectLayout, selectSpokenOf } from "./read-programme-layout.ts";

export interface WantedLayout {
  readonly programme: string;
  /** The layout's last act, as it was read. */
  readonly revision: number;
  readonly layout: ProgrammeLayout;
  /** Areas that the register does not hold yet, added in the same act. */
  readonly newAreas: readonly Pick<BusinessArea, "slug" | "name">[];
}

/**
 * Changes which rows and columns a programme has, in one act. Only what differs is written again, and
 * what was listed before stays known as it was.
 *
 * @returns null where nothing is different
 * @throws AccordError `changed-meanwhile` when somebody else changed the layout since it was read,
 *   `not-found` for a part that is not there or that the actor is not told of, `rule-broken` as the
 *   domain says
 */
export async function changeProgrammeLayout(
  database: Database,
  actor: Actor,
  wanted: WantedLayout,
): Promise<LayoutChange | null> {
  const { programme, revision } = wanted;
  await assertMayIn(database, actor, "edit-registers", programme);

  return database.change(async (writer) => {
    if ((await layoutRevision(writer, programme)) !== revision) {
      throw new AccordError(
        "changed-meanwhile",
        "Somebody else changed the rows or columns meanwhile. Read them again, then make your change.",
      );
    }
    const visible = await readVisibleAreas(writer, actor, londonDay(database.clock.now()));
    const { layout, newAreas } = await besideHidden(writer, visible, wanted);
    const slugs = newAreas.map(({ slug }) => slug);
    await assertNew(writer, "businessArea", slugs);
    const before = await selectLayout(writer, programme);
    const spokenOf = await selectSpokenOf(writer, programme);
    const change = changeLayout(before, layout, {
      areas: new Set(spokenOf.areas),
      partnerships: new Set(spokenOf.partnerships),
    });
    if (!change) return null;
    visible.assertAll(change.rowsAdded.filter((area) => !slugs.includes(area)));
    await writer.append(
      "businessArea",
      slugs.map((slug) => ({ slug })),
    );
    await giveNames(
      writer,
      "area",
      newAreas.map((area) => ({ ...area, aliases: [] })),
    );
    await assertParts(writer, layout);
    await writeDifferences(writer, programme, layout);
    await record(writer, actor, {
      programme,
      noun: "programme",
      act: "layout-changed",
      fact: { ...change, newAreas: slugs },
    });
    return change;
  });
}

/** A layout whose new areas have slugs of their own. */
async function besideHidden(
  writer: Writer,
  visible: VisibleAreas,
  { layout, newAreas }: WantedLayout,
): Promise<Pick<WantedLayout, "layout" | "newAreas">> {
  const wanted = newAreas.map(({ slug }) => slug);
  const slugOf = await slugsBesideHidden(writer, visible, wanted);
  return {
    layout: { ...layout, rows: layout.rows.map((row) => ({ ...row, area: slugOf(row.area) })) },
    newAreas: newAreas.map((area) => ({ ...area, slug: slugOf(area.slug) })),
  };
}

async function writeDifferences(
  writer: Writer,
  programme: string,
  { groups, rows, columns }: ProgrammeLayout,
): Promise<void> {
  await replaceDifferent(
    writer,
    "areaGroup",
    groups.map((group, position) => ({ ...group, programme, position })),
    programme,
  );
  await replaceDifferent(
    writer,
    "programmeRow",
    rows.map(({ area, group, ...stretch }, position) => ({
      programme,
      area,
      areaGroup: group,
      position,
      ...datedColumns(stretch),
    })),
    programme,
  );
  await replaceDifferent(
    writer,
    "programmeColumn",
    columns.map(({ partnership, ...stretch }, position) => ({
      programme,
      partnership,
      position,
      ...datedColumns(stretch),
    })),
    programme,
  );
}

/** Replaces the rows of a programme that are not wanted as they are, and adds those that are missing. */
async function replaceDifferent<T extends "areaGroup" | "programmeRow" | "programmeColumn">(
  writer: Writer,
  table: T,
  wanted: readonly (NewRow<T> & { readonly programme: string })[],
  programme: string,
): Promise<void> {
  const standing = await writer
    .selectFrom<"areaGroup" | "programmeRow" | "programmeColumn">(table)
    .selectAll()
    .where("programme", "=", programme)
    .where("replacedBy", "is", null)
    .execute();
  const left = new Set(standing);
  const isThere = (row: object) => {
    const found = [...left].find((stood) => saysTheSame(row, stood));
    if (found) left.delete(found);
    return found !== undefined;
  };
  const missing = wanted.filter((row) => !isThere(row));
  await writer.replace(
    table,
    [...left].map(({ id }) => id),
  );
  await writer.append(table, missing);
}

function saysTheSame(wanted: object, stood: object): boolean {
  const said = stood as Readonly<Record<string, unknown>>; // a row, read by the names that are wanted
  return Object.entries(wanted).every(([column, value]) => said[column] === value);
}
