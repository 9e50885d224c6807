import type { Actor } from "@accord/domain/actor";
import { AccordError } from "@accord/domain/errors";
import type { Programme } from "@accord/domain/programme";
import type { Database } from "../database.ts";
import { datedColumns } from "../dated.ts";
import { record } from "../journal/record.ts";
import type { Writer } from "../writer.ts";
import { assertMayIn } from "./programme-scope.ts";

export type MatrixLayout = Pick<Programme, "slug" | "groups" | "rows" | "columns">;

/**
 * Says which areas are a programme's rows and which partnerships its columns, in which order and from when.
 *
 * The layout before it stays known as it was: reads as known then still show it.
 *
 * @throws AccordError `not-found` naming an area, a group or a partnership that is not there
 */
export async function layOutMatrix(
  database: Database,
  actor: Actor,
  layout: MatrixLayout,
): Promise<void> {
  await assertMayIn(database, actor, "edit-registers", layout.slug);

  await database.change(async (writer) => {
    await assertParts(writer, layout);
    await takeAway(writer, layout.slug);
    await putInPlace(writer, layout);
    await record(writer, actor, {
      programme: layout.slug,
      noun: "programme",
      act: "matrix-laid-out",
      fact: {
        groups: layout.groups.map(({ slug }) => slug),
        rows: layout.rows.map(({ area }) => area),
        columns: layout.columns.map(({ partnership }) => partnership),
      },
    });
  });
}

/** @throws AccordError `not-found` naming an area, a group or a partnership that is not there */
export async function assertParts(
  writer: Writer,
  { groups, rows, columns }: Omit<MatrixLayout, "slug">,
): Promise<void> {
  const areas = await writer.selectFrom("businessArea").select("slug").execute();
  const partnerships = await writer.selectFrom("partnership").select("slug").execute();
  const missing =
    firstMissing(
      "area",
      rows.map(({ area }) => area),
      areas,
    ) ??
    firstMissing(
      "group",
      rows.map(({ group }) => group),
      groups,
    ) ??
    firstMissing(
      "partnership",
      columns.map(({ partnership }) => partnership),
      partnerships,
    );
  if (missing) throw missing;
}

function firstMissing(
  noun: string,
  wanted: readonly string[],
  there: readonly { readonly slug: string }[],
): AccordError | undefined {
  const slugs = new Set(there.map(({ slug }) => slug));
  const slug = wanted.find((one) => !slugs.has(one));
  return slug === undefined
    ? undefined
    : new AccordError("not-found", `There is no ${noun} "${slug}".`, { [noun]: slug });
}

async function takeAway(writer: Writer, programme: string): Promise<void> {
  for (const table of ["areaGroup", "programmeRow", "programmeColumn"] as const) {
    const standing = await writer
      .selectFrom(table)
      .select("id")
      .where("programme", "=", programme)
      .where("replacedBy", "is", null)
      .execute();
    await writer.replace(
      table,
      standing.map(({ id }) => id),
    );
  }
}

async function putInPlace(
  writer: Writer,
  { slug: programme, groups, rows, columns }: MatrixLayout,
): Promise<void> {
  await writer.append(
    "areaGroup",
    groups.map((group, position) => ({ ...group, programme, position })),
  );
  await writer.append(
    "programmeRow",
    rows.map(({ area, group, ...stretch }, position) => ({
      programme,
      area,
      areaGroup: group,
      position,
      ...datedColumns(stretch),
    })),
  );
  await writer.append(
    "programmeColumn",
    columns.map(({ partnership, ...stretch }, position) => ({
      programme,
      partnership,
      position,
      ...datedColumns(stretch),
    })),
  );
}
