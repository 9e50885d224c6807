import type { CalendarDate } from "@accord/domain/calendar";
import { AccordError } from "@accord/domain/errors";
import type { CellLead } from "@accord/domain/lead";
import type { NamedForce } from "@accord/domain/named-force";
import type { KnownPartnership, PartnershipPageFacts } from "@accord/domain/partnership-page";
import { isOn, stretchOf } from "../dated.ts";
import { readNamedForces } from "../forces/read-named-forces.ts";
import { knownBy } from "../journal/known-by.ts";
import { readLeads } from "../leads/read-leads.ts";
import type { Reader } from "../writer.ts";
import { readSeenPartnerships } from "./seen-partnerships.ts";

export interface PartnershipFactsQuery {
  readonly programme: string;
  readonly partnership: string;
  /** The programmes the reader may see. */
  readonly seen: readonly { readonly slug: string; readonly name: string }[];
  readonly asAt: CalendarDate;
  /** The last line that is known. */
  readonly head: number;
}

/** What the record says of a partnership besides the matrix. */
export interface PartnershipFacts extends Pick<PartnershipPageFacts, "members"> {
  readonly partnership: KnownPartnership;
  readonly all: readonly KnownPartnership[];
  readonly forces: readonly NamedForce[];
  readonly leads: readonly CellLead[];
}

/**
 * Reads what the page of a partnership is composed from, for those who have asked whether it may be read.
 *
 * @throws AccordError `not-found` for a partnership that is not there and for one that is not told of alike
 */
export async function readPartnershipFacts(
  reader: Reader,
  query: PartnershipFactsQuery,
): Promise<PartnershipFacts> {
  const { programme, asAt, head } = query;
  const told = await readSeenPartnerships(reader, query);
  const members = await reader
    .selectFrom("partnershipMember")
    .select(["partnership", "force", "fromDate", "fromPrecision", "fromFirstDay"])
    .select(["untilDate", "untilPrecision", "untilLastDay"])
    .where(knownBy("partnershipMember", head))
    .orderBy("fromFirstDay")
    .orderBy("id")
    .execute();
  const membersOf = Map.groupBy(members, ({ partnership }) => partnership);
  const all = told.map(({ programmes: _, ...one }) => {
    const on = (membersOf.get(one.slug) ?? []).filter((member) => isOn(member, asAt));
    return { ...one, forces: [...new Set(on.map(({ force }) => force))] };
  });
  const partnership = all.find(({ slug }) => slug === query.partnership);
  if (!partnership) {
    throw new AccordError(
      "not-found",
      "The register has no such partnership, or you may not see it.",
      { partnership: query.partnership },
    );
  }
  return {
    partnership,
    all,
    forces: await readNamedForces(reader, head),
    leads: await readLeads(reader, { programme, asAt, head, partnership: partnership.slug }),
    members: (membersOf.get(partnership.slug) ?? []).map((member) => ({
      force: member.force,
      ...stretchOf(member),
      isOn: isOn(member, asAt),
    })),
  };
}
