import { formatDate } from "@accord/domain/format-date";
import { shortForceName } from "@accord/domain/named-force";
import { TIER_LABEL } from "@accord/domain/register-words";
import type { Findable } from "@accord/domain/search";
import { knownBy } from "../journal/known-by.ts";
import { selectTiers } from "../partnerships/read-partnerships.ts";
import { readNames } from "../registers/naming.ts";
import { selectSourceSlugs, selectSources } from "../sources/read-sources.ts";
import type { Reader } from "../writer.ts";
import type { Searched } from "./searched.ts";

/** Everything of these programmes that has a name, as known at a line of the journal, each where it is of them. */
export async function readNamedThings(reader: Reader, searched: Searched): Promise<Findable[]> {
  return [
    ...(await programmes(reader, searched)),
    ...(await areas(reader, searched)),
    ...(await partnershipsAndForces(reader, searched)),
    ...(await offices(reader, searched)),
    ...(await meetings(reader, searched)),
    ...(await sources(reader, searched)),
  ];
}

const plain = { names: [], text: null, beside: null, asAt: null } as const;

async function programmes(reader: Reader, { programmes, head }: Searched): Promise<Findable[]> {
  const nameOf = await readNames(reader, "programme", programmes, head);
  return programmes.map((programme) => {
    const { name, aliases } = nameOf(programme);
    return {
      ...plain,
      ...{ kind: "programme", programme, title: name, names: aliases },
      to: { page: "overview" },
    };
  });
}

async function areas(reader: Reader, { programmes, head }: Searched): Promise<Findable[]> {
  const rows = await reader
    .selectFrom("programmeRow")
    .select(["programme", "area", "areaGroup"])
    .where("programme", "in", programmes)
    .where(knownBy("programmeRow", head))
    .execute();
  const planned = await reader
    .selectFrom("planLine")
    .select(["programme", "area"])
    .where("programme", "in", programmes)
    .where(knownBy("planLine", head))
    .execute();
  const groups = await reader
    .selectFrom("areaGroup")
    .select(["programme", "slug", "name", "note"])
    .where("programme", "in", programmes)
    .where(knownBy("areaGroup", head))
    .execute();
  const groupName = new Map(groups.map((one) => [`${one.programme} ${one.slug}`, one.name]));
  const listed = new Map<string, Findable>();
  const nameOf = await readNames(
    reader,
    "area",
    [...rows, ...planned].map(({ area }) => area),
    head,
  );
  for (const { programme, area, areaGroup = null } of [
    ...rows,
    ...planned.map((line) => ({ ...line, areaGroup: null })),
  ]) {
    const key = `${programme} ${area}`;
    if (listed.has(key)) continue;
    const { name, aliases } = nameOf(area);
    listed.set(key, {
      ...plain,
      ...{ kind: "area", programme, title: name, names: aliases },
      beside: areaGroup === null ? null : (groupName.get(`${programme} ${areaGroup}`) ?? null),
      to: { page: "area", area },
    });
  }
  const found = groups.map(
    ({ programme, slug, name }): Findable => ({
      ...plain,
      ...{ kind: "group", programme, title: name },
      to: { page: "matrix", filter: { group: slug } },
    }),
  );
  return [...listed.values(), ...found];
}

async function partnershipsAndForces(
  reader: Reader,
  { programmes, head }: Searched,
): Promise<Findable[]> {
  const columns = await reader
    .selectFrom("programmeColumn")
    .innerJoin("partnership", "partnership.slug", "programmeColumn.partnership")
    .select(["programmeColumn.programme", "programmeColumn.partnership", "partnership.tier"])
    .distinct()
    .where("programmeColumn.programme", "in", programmes)
    .where(knownBy("programmeColumn", head))
    .execute();
  const slugs = columns.map(({ partnership }) => partnership);
  if (slugs.length === 0) return [];
  const members = await reader
    .selectFrom("partnershipMember")
    .select(["partnership", "force"])
    .where("partnership", "in", slugs)
    .where(knownBy("partnershipMember", head))
    .execute();
  const nameOf = await readNames(reader, "partnership", slugs, head);
  const forceName = await readNames(
    reader,
    "force",
    members.map(({ force }) => force),
    head,
  );
  const tiers = await selectTiers(reader, head);
  const found = columns.map(({ programme, partnership, tier }): Findable => {
    const { name, aliases } = nameOf(partnership);
    return {
      ...plain,
      ...{ kind: "partnership", programme, title: name, names: aliases },
      beside: TIER_LABEL[tiers.get(partnership) ?? tier],
      to: { page: "partnership", partnership },
    };
  });
  const inProgramme = new Map(
    columns.flatMap(({ programme, partnership }) =>
      members
        .filter((member) => member.partnership === partnership)
        .map(({ force }) => [`${programme} ${force}`, { programme, force }] as const),
    ),
  );
  const parties = await readPartyNames(
    reader,
    members.map(({ force }) => force),
    head,
  );
  for (const { programme, force } of inProgramme.values()) {
    const { name, aliases } = forceName(force);
    const to = { page: "force", force } as const;
    const short = shortForceName(name);
    const names = short === name ? aliases : [short, ...aliases];
    found.push({ ...plain, kind: "force", programme, title: name, names, to });
    for (const party of parties(force)) {
      const [title = force, ...names] = party;
      found.push({ ...plain, kind: "party", programme, title, names, beside: short, to });
    }
  }
  return found;
}

/** What the parties of forces are and were called, each party's names with the latest first. */
async function readPartyNames(
  reader: Reader,
  forces: readonly string[],
  head: number,
): Promise<(force: string) => readonly (readonly string[])[]> {
  if (forces.length === 0) return () => [];
  const rows = await reader
    .selectFrom("partySuccession")
    .innerJoin("party", "party.slug", "partySuccession.party")
    .select(["party.force", "party.slug", "partySuccession.name"])
    .where("party.force", "in", [...new Set(forces)])
    .where(knownBy("partySuccession", head))
    .orderBy("partySuccession.fromFirstDay", "desc")
    .orderBy("partySuccession.id", "desc")
    .execute();
  const byParty = Map.groupBy(rows, ({ slug }) => slug);
  return (force) =>
    [...byParty.values()]
      .filter(([one]) => one?.force === force)
      .map((names) => [...new Set(names.map(({ name }) => name))]);
}

async function offices(reader: Reader, { programmes, head }: Searched): Promise<Findable[]> {
  const leads = await reader
    .selectFrom("cellLead")
    .select(["programme", "area", "partnership", "office"])
    .where("programme", "in", programmes)
    .where("office", "is not", null)
    .where(knownBy("cellLead", head))
    .orderBy("id")
    .execute();
  const nameOf = await readNames(
    reader,
    "area",
    leads.map(({ area }) => area),
    head,
  );
  const cells = Map.groupBy(leads, ({ programme, office }) => `${programme} ${office}`);
  return [...cells.values()].flatMap((led): Findable[] => {
    const [first] = led;
    if (!first?.office) return [];
    const { programme, area, partnership, office } = first;
    const others = led.length - 1;
    return [
      {
        ...plain,
        ...{ kind: "office", programme, title: office },
        beside: `leads ${nameOf(area).name}${others > 0 ? ` and ${others} more` : ""}`,
        to: { page: "cell", area, partnership },
      },
    ];
  });
}

async function meetings(reader: Reader, { programmes, head }: Searched): Promise<Findable[]> {
  const rows = await reader
    .selectFrom("meeting")
    .innerJoin("governanceBody", (join) =>
      join
        .onRef("governanceBody.programme", "=", "meeting.programme")
        .onRef("governanceBody.slug", "=", "meeting.body"),
    )
    .select(["meeting.programme", "meeting.day", "meeting.note", "governanceBody.name"])
    .where("meeting.programme", "in", programmes)
    .where(knownBy("meeting", head))
    .where(knownBy("governanceBody", head))
    .execute();
  return rows.map(({ programme, day, note, name }) => ({
    ...plain,
    ...{ kind: "meeting", programme, title: `${name}, ${formatDate(day)}`, text: note, asAt: day },
    to: { page: "overview" },
  }));
}

async function sources(reader: Reader, { programmes, head }: Searched): Promise<Findable[]> {
  const found: Findable[] = [];
  for (const programme of programmes) {
    const slugs = [...(await selectSourceSlugs(reader, programme))];
    const cited = await citedIn(reader, programme, slugs);
    for (const { slug, title, publisher } of await selectSources(reader, slugs, head)) {
      const { cell, entries } = cited(slug);
      found.push({
        ...plain,
        ...{ kind: "source", programme, title, names: [] },
        beside: [
          publisher,
          entries > 0 && `cited by ${entries} ${entries === 1 ? "entry" : "entries"}`,
        ]
          .filter(Boolean)
          .join(", "),
        to: cell ? { page: "cell", ...cell } : { page: "overview" },
      });
    }
  }
  return found;
}

/** How many entries of a programme cite each paper, and a cell where one does. */
async function citedIn(reader: Reader, programme: string, slugs: readonly string[]) {
  const rows =
    slugs.length === 0
      ? []
      : await reader
          .selectFrom("entry")
          .innerJoin("cell", "cell.id", "entry.cellId")
          .select("entry.source")
          .select(({ fn }) => [
            fn.countAll<number>().as("entries"),
            fn.min("entry.cellId").as("cellId"),
          ])
          .where("cell.programme", "=", programme)
          .where("entry.source", "in", slugs)
          .where("entry.replacedBy", "is", null)
          .groupBy("entry.source")
          .execute();
  const cells = await reader
    .selectFrom("cell")
    .select(["id", "area", "partnership"])
    .where("id", "in", [-1, ...rows.map(({ cellId }) => Number(cellId))])
    .execute();
  return (slug: string) => {
    const row = rows.find(({ source }) => source === slug);
    const cell = cells.find(({ id }) => id === Number(row?.cellId));
    return {
      entries: Number(row?.entries ?? 0),
      cell: cell && { area: cell.area, partnership: cell.partnership },
    };
  };
}
