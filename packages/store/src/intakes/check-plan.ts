import { cellKey } from "@accord/domain/cell";
import { AccordError } from "@accord/domain/errors";
import type { IntakePlan } from "@accord/domain/intake";
import { slugsBesideHidden } from "../areas/area-names.ts";
import type { VisibleAreas } from "../areas/visible-areas.ts";
import { assertNew } from "../registers/assert-new.ts";
import { assertSources } from "../sources/assert-sources.ts";
import type { Reader, Writer } from "../writer.ts";

/** What stands of a programme's layout, as a plan has to know it. */
export interface StandingLayout {
  readonly groups: readonly Placed[];
  readonly rows: readonly Placed[];
  readonly columns: readonly Placed[];
}

interface Placed {
  readonly slug: string;
  readonly position: number;
}

/** The rows, columns and groups that stand now. */
export async function readStandingLayout(
  reader: Reader,
  programme: string,
): Promise<StandingLayout> {
  const groups = await reader
    .selectFrom("areaGroup")
    .select(["slug", "position"])
    .where("programme", "=", programme)
    .where("replacedBy", "is", null)
    .execute();
  const rows = await reader
    .selectFrom("programmeRow")
    .select(["area as slug", "position"])
    .where("programme", "=", programme)
    .where("replacedBy", "is", null)
    .execute();
  const columns = await reader
    .selectFrom("programmeColumn")
    .select(["partnership as slug", "position"])
    .where("programme", "=", programme)
    .where("replacedBy", "is", null)
    .execute();
  return { groups, rows, columns };
}

/** A plan whose new areas have slugs of their own, beside those of areas that the actor is not told of. */
export async function besideHidden(
  writer: Writer,
  plan: IntakePlan,
  visible: VisibleAreas,
): Promise<IntakePlan> {
  const wanted = slugsOf(plan.areas);
  const slugOf = await slugsBesideHidden(writer, visible, wanted);
  if (wanted.every((slug) => slugOf(slug) === slug)) return plan;
  const placed = <T extends { readonly area: string }>(all: readonly T[]) =>
    all.map((one) => ({ ...one, area: slugOf(one.area) }));
  return {
    ...plan,
    areas: plan.areas.map((area) => ({ ...area, slug: slugOf(area.slug) })),
    rows: placed(plan.rows),
    comments: placed(plan.comments),
    entries: placed(plan.entries),
  };
}

/**
 * Refuses a plan that does not fit the register as it is, before anything of it is written.
 *
 * @throws AccordError `changed-meanwhile` with the cells that changed after the plan's head,
 *   `rule-broken` for what is there already, `not-found` for what is not or is not told of
 */
export async function assertPlanFits(
  writer: Writer,
  plan: IntakePlan,
  { layout, visible }: { readonly layout: StandingLayout; readonly visible: VisibleAreas },
): Promise<void> {
  await assertFreshCells(writer, plan);
  await assertNew(writer, "businessArea", slugsOf(plan.areas));
  await assertNew(writer, "partnership", slugsOf(plan.partnerships));
  await assertThere(writer, "force", [
    ...new Set(plan.partnerships.flatMap(({ forces }) => forces)),
  ]);
  assertOnce("group", slugsOf(plan.groups), slugsOf(layout.groups));
  assertOnce("row", areasOf(plan.rows), slugsOf(layout.rows));
  assertOnce("column", partnershipsOf(plan.columns), slugsOf(layout.columns));
  assertAmong("group", [...slugsOf(plan.groups), ...slugsOf(layout.groups)], groupsOf(plan.rows));
  const own = new Set(slugsOf(plan.areas));
  visible.assertAll(areasOf(plan.rows).filter((area) => !own.has(area)));
  const added = slugsOf(plan.partnerships);
  await assertThere(writer, "partnership", partnershipsOf(plan.columns), added);

  const areas = [...areasOf(plan.rows), ...slugsOf(layout.rows)];
  const partnerships = [...partnershipsOf(plan.columns), ...slugsOf(layout.columns)];
  assertAmong("row", areas, areasOf(plan.entries));
  assertAmong("row", areas, areasOf(plan.comments));
  assertAmong("column", partnerships, partnershipsOf(plan.entries));
  await assertPapers(writer, plan);
}

async function assertFreshCells(
  writer: Writer,
  { programme, head, entries }: IntakePlan,
): Promise<void> {
  const later = await writer
    .selectFrom("cell")
    .select(["area", "partnership", "revision"])
    .where("programme", "=", programme)
    .where("revision", ">", head)
    .execute();
  if (later.length === 0) return;
  const touched = new Set(entries.map(cellKey));
  const cells = later.filter((cell) => touched.has(cellKey(cell)));
  if (cells.length === 0) return;
  throw new AccordError(
    "changed-meanwhile",
    "Someone changed cells of this table while you were settling it. Compare it again.",
    { count: cells.length, cells: cells.slice(0, MOST_TOLD) },
  );
}

const MOST_TOLD = 100;

async function assertPapers(
  writer: Writer,
  { programme, source, entries }: IntakePlan,
): Promise<void> {
  const isNew = "title" in source;
  if (isNew) await assertNew(writer, "source", [source.slug]);
  const named = [source, ...entries.map(({ statement }) => statement.source)];
  await assertSources(
    writer,
    programme,
    named.filter((one) => !isNew || one?.slug !== source.slug),
  );
}

async function assertThere(
  writer: Writer,
  register: "force" | "partnership",
  wanted: readonly string[],
  added: readonly string[] = [],
): Promise<void> {
  if (wanted.length === 0) return;
  const there = await writer
    .selectFrom(register)
    .select("slug")
    .where("slug", "in", wanted)
    .execute();
  assertAmong(register, [...added, ...slugsOf(there)], wanted);
}

function assertAmong(noun: string, there: readonly string[], wanted: readonly string[]): void {
  const slugs = new Set(there);
  const missing = wanted.find((one) => !slugs.has(one));
  if (missing === undefined) return;
  throw new AccordError("not-found", `There is no ${noun} "${missing}".`, { [noun]: missing });
}

function assertOnce(noun: string, added: readonly string[], standing: readonly string[]): void {
  const slugs = new Set(standing);
  for (const slug of added) {
    if (slugs.has(slug)) {
      throw new AccordError("rule-broken", `The matrix has the ${noun} "${slug}" already.`, {
        [noun]: slug,
      });
    }
    slugs.add(slug);
  }
}

const slugsOf = (all: readonly { slug: string }[]) => all.map(({ slug }) => slug);
const areasOf = (all: readonly { area: string }[]) => all.map(({ area }) => area);
const partnershipsOf = (all: readonly { partnership: string }[]) =>
  all.map(({ partnership }) => partnership);
const groupsOf = (all: readonly { group: string }[]) => all.map(({ group }) => group);
