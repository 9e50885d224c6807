import type { Actor } from "@accord/domain/actor";
import {
  type AliasRemoval,
  type AreaAlias,
  type AreaRenaming,
  isSameName,
  type NewArea,
} from "@accord/domain/area";
import { londonDay } from "@accord/domain/calendar";
import type { SourcePlace } from "@accord/domain/entry";
import { AccordError } from "@accord/domain/errors";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { giveNames } from "../registers/naming.ts";
import { assertSources } from "../sources/assert-sources.ts";
import type { Writer } from "../writer.ts";
import { assertNameFree, type CalledArea, freeSlugs, readCalledAreas } from "./area-names.ts";
import { readVisibleAreas, unknownArea, type VisibleAreas } from "./visible-areas.ts";

/** What an act on names is told by. */
export interface AreaAct {
  readonly act: number;
}

/** Adds one area by its name. Its address is made from the name. */
export async function addArea(
  database: Database,
  actor: Actor,
  { programme, name }: NewArea,
): Promise<AreaAct & { readonly area: string }> {
  return naming(database, actor, programme, async (writer, { called, visible }) => {
    assertNameFree(called, visible, { name, field: "name" });
    const [slug = ""] = await freeSlugs(writer, [name]);
    await writer.append("businessArea", [{ slug }]);
    await giveNames(writer, "area", [{ slug, name, aliases: [] }]);
    await tell(writer, actor, "areas-added", { slugs: [slug] });
    return { act: writer.act.id, area: slug };
  });
}

/** Gives an area another name. The one it had stays as an alias, with the reason. */
export async function renameArea(
  database: Database,
  actor: Actor,
  { programme, area, name, reason }: AreaRenaming,
): Promise<AreaAct> {
  return naming(database, actor, programme, async (writer, { called, visible }) => {
    const before = calledArea(called, visible, area);
    if (before.name === name) {
      throw new AccordError("rule-broken", "It is called so already.", { field: "name" });
    }
    assertNameFree(called, visible, { name, except: area, field: "name" });
    const isOne = isSameName(name, before.name);
    const others = before.aliases.filter((alias) => !isSameName(alias, name));
    const aliases = isOne ? others : [...others, before.name];
    await dropReasons(writer, area, (alias) => isSameName(alias, name));
    if (!isOne) await keepReasons(writer, area, [{ name: before.name, reason, source: null }]);
    await giveNames(writer, "area", [{ slug: area, name, aliases }]);
    const fact = { area, before: before.name, after: name, reason };
    await tell(writer, actor, "area-renamed", fact);
    return { act: writer.act.id };
  });
}

/** Says by which other names areas go, and why each means the same thing. */
export async function addAliases(
  database: Database,
  actor: Actor,
  {
    programme,
    aliases,
  }: {
    programme: string;
    aliases: readonly { readonly area: string; readonly alias: AreaAlias }[];
  },
): Promise<AreaAct> {
  return naming(database, actor, programme, async (writer, { called, visible }) => {
    await assertSources(
      writer,
      programme,
      aliases.map(({ alias }) => alias.source),
    );
    const names = new Map<string, CalledArea>();
    for (const { area, alias } of aliases) {
      const before = names.get(area) ?? calledArea(called, visible, area);
      assertNameFree(called, visible, { name: alias.name, except: area, field: "name" });
      const isThere = before.aliases.some((name) => isSameName(name, alias.name));
      if (
        isSameName(alias.name, before.name) ||
        (isThere && (await hasReason(writer, area, alias)))
      ) {
        throw new AccordError("rule-broken", `${before.name} is called “${alias.name}” already.`, {
          field: "name",
        });
      }
      await keepReasons(writer, area, [alias]);
      names.set(area, isThere ? before : { ...before, aliases: [...before.aliases, alias.name] });
    }
    const changed = [...names.values()].filter((one) => one !== called.get(one.slug));
    await giveNames(writer, "area", changed);
    await tell(writer, actor, "aliases-added", {
      aliases: aliases.map(({ area, alias: { name, reason } }) => ({ area, name, reason })),
    });
    return { act: writer.act.id };
  });
}

/** Takes a name away from an area that does not go by it. */
export async function removeAlias(
  database: Database,
  actor: Actor,
  { programme, area, name }: AliasRemoval,
): Promise<AreaAct> {
  return naming(database, actor, programme, async (writer, { called, visible }) => {
    const before = calledArea(called, visible, area);
    const aliases = before.aliases.filter((alias) => alias !== name);
    if (aliases.length === before.aliases.length) {
      throw new AccordError("not-found", "It does not go by this name any more.", { area, name });
    }
    await dropReasons(writer, area, (alias) => alias === name);
    await giveNames(writer, "area", [{ slug: area, name: before.name, aliases }]);
    await tell(writer, actor, "alias-removed", { area, name });
    return { act: writer.act.id };
  });
}

/** A change of names: permission first, then what everything is called by now. */
async function naming<T>(
  database: Database,
  actor: Actor,
  programme: string,
  work: (
    writer: Writer,
    terms: { called: ReadonlyMap<string, CalledArea>; visible: VisibleAreas },
  ) => Promise<T>,
): Promise<T> {
  await assertMayIn(database, actor, "edit-registers", programme);
  const today = londonDay(database.clock.now());
  return database.change(async (writer) =>
    work(writer, {
      called: await readCalledAreas(writer),
      visible: await readVisibleAreas(writer, actor, today),
    }),
  );
}

function calledArea(
  called: ReadonlyMap<string, CalledArea>,
  visible: VisibleAreas,
  area: string,
): CalledArea {
  visible.assertAll([area]);
  const one = called.get(area);
  if (!one) throw unknownArea(area);
  return one;
}

/** All programmes share the areas, so the line is about none of them. */
async function tell(
  writer: Writer,
  actor: Actor,
  act: string,
  fact: Readonly<Record<string, unknown>>,
): Promise<void> {
  await record(writer, actor, { programme: null, noun: "area", act, fact });
}

async function keepReasons(
  writer: Writer,
  area: string,
  aliases: readonly { name: string; reason: string; source: SourcePlace | null }[],
): Promise<void> {
  await writer.append(
    "areaAlias",
    aliases.map(({ name, reason, source }) => ({
      area,
      name,
      reason,
      source: source?.slug ?? null,
      sourcePlace: source?.place ?? null,
    })),
  );
}

async function reasonsOf(writer: Writer, area: string) {
  return writer
    .selectFrom("areaAlias")
    .select(["id", "name"])
    .where("area", "=", area)
    .where("replacedBy", "is", null)
    .execute();
}

async function hasReason(writer: Writer, area: string, { name }: AreaAlias): Promise<boolean> {
  return (await reasonsOf(writer, area)).some((one) => isSameName(one.name, name));
}

async function dropReasons(
  writer: Writer,
  area: string,
  isDropped: (name: string) => boolean,
): Promise<void> {
  const rows = await reasonsOf(writer, area);
  await writer.replace(
    "areaAlias",
    rows.filter(({ name }) => isDropped(name)).map(({ id }) => id),
  );
}
