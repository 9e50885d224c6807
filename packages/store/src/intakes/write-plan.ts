import { firstDay, PRECISION_RANK } from "@accord/domain/calendar";
import type { IntakePlan } from "@accord/domain/intake";
import { datedColumns } from "../dated.ts";
import { appendMappings } from "../mappings/remember-mapping.ts";
import type { Writer } from "../writer.ts";
import type { StandingLayout } from "./check-plan.ts";

/** What a table lists, it listed from a day that it does not say. */
const ALWAYS = datedColumns({ from: { date: null, precision: "unknown" }, until: null });

/** What the entries of a plan rest on: its paper, and slugs that have no name yet. */
export async function writeFoundations(
  writer: Writer,
  { source, areas, partnerships }: IntakePlan,
): Promise<void> {
  if ("title" in source) {
    const { slug, title, publisher, published, sha256 } = source;
    const { date: publishedDate, precision: publishedPrecision } = published;
    await writer.append("source", [
      { slug, title, publisher, publishedDate, publishedPrecision, link: null, sha256 },
    ]);
  }
  await writer.append(
    "businessArea",
    areas.map(({ slug }) => ({ slug })),
  );
  await writer.append(
    "partnership",
    partnerships.map(({ slug, tier }) => ({ slug, tier })),
  );
}

/** All of a plan that is no entry: names, members, rows and columns after those that stand, comments, mappings. */
export async function writeLayout(
  writer: Writer,
  plan: IntakePlan,
  layout: StandingLayout,
): Promise<void> {
  const { programme, source, areas, partnerships, groups, rows, columns, comments } = plan;
  const naming = (noun: "area" | "partnership") => {
    return ({ slug, name }: { slug: string; name: string }) => ({
      noun,
      slug,
      name,
      aliases: "[]",
    });
  };
  await writer.append("naming", [
    ...areas.map(naming("area")),
    ...partnerships.map(naming("partnership")),
  ]);
  await writer.append(
    "partnershipMember",
    partnerships.flatMap(({ slug: partnership, forces }) =>
      forces.map((force) => ({ partnership, force, ...ALWAYS })),
    ),
  );
  const firstGroup = after(layout.groups);
  await writer.append(
    "areaGroup",
    groups.map(({ slug, name }, index) => ({
      programme,
      slug,
      name,
      note: null,
      position: firstGroup + index,
    })),
  );
  const firstRow = after(layout.rows);
  await writer.append(
    "programmeRow",
    rows.map(({ area, group: areaGroup }, index) => ({
      programme,
      area,
      areaGroup,
      position: firstRow + index,
      ...ALWAYS,
    })),
  );
  const firstColumn = after(layout.columns);
  await writer.append(
    "programmeColumn",
    columns.map(({ partnership }, index) => ({
      programme,
      partnership,
      position: firstColumn + index,
      ...ALWAYS,
    })),
  );
  await writer.append(
    "rowComment",
    comments.map(({ area, text, effective, place }) => ({
      programme,
      area,
      text,
      effectiveDate: effective.date,
      effectivePrecision: effective.precision,
      firstDay: firstDay(effective),
      precisionRank: PRECISION_RANK[effective.precision],
      source: source.slug,
      sourcePlace: place,
    })),
  );
  await appendMappings(writer, programme, plan.mappings);
  await useSource(writer, programme, source.slug);
}

/** The paper is one of the programme's from now on. */
async function useSource(writer: Writer, programme: string, source: string): Promise<void> {
  const used = await writer
    .selectFrom("sourceProgramme")
    .select("id")
    .where("programme", "=", programme)
    .where("source", "=", source)
    .where("replacedBy", "is", null)
    .executeTakeFirst();
  if (!used) await writer.append("sourceProgramme", [{ programme, source }]);
}

function after(placed: readonly { readonly position: number }[]): number {
  return placed.reduce((last, { position }) => Math.max(last, position), -1) + 1;
}
