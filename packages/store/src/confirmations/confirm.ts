import type { Actor } from "@accord/domain/actor";
import { londonDay } from "@accord/domain/calendar";
import {
  type ConfirmationScope,
  covers,
  decideConfirmation,
  type NewConfirmation,
} from "@accord/domain/confirmation";
import { AccordError } from "@accord/domain/errors";
import { mayForPartnership, type ProgrammeScope } from "@accord/domain/permissions";
import type { Database } from "../database.ts";
import { EVERYTHING } from "../journal/known-by.ts";
import { record } from "../journal/record.ts";
import { readLayout, readMembers } from "../matrix/read-layout.ts";
import { readStandingCells } from "../matrix/standing-cells.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import type { Reader } from "../writer.ts";

/** What a confirmation came to. */
export interface ConfirmationMade {
  readonly id: number;
  readonly confirmed: number;
  /** The cells left out because they changed after the page was read. */
  readonly leftOut: readonly { readonly area: string; readonly partnership: string }[];
}

/**
 * Says that filled cells were looked at and have not changed. It is no entry and raises no revision.
 *
 * A contributor's covers the cells of partnerships their force is in, and no others.
 *
 * @param byLink - the signed link by which it came; null for somebody who is signed in
 * @throws AccordError `not-allowed` when the scope holds no cell the actor may confirm, `rule-broken`
 *   when it holds no filled cell that is unchanged or the day has not come, `bad-input` for a head
 *   the journal has not reached
 */
export async function confirm(
  database: Database,
  actor: Actor,
  { programme, scope, asAt, head }: NewConfirmation,
  { byLink = null }: { byLink?: number | null } = {},
): Promise<ConfirmationMade> {
  const inProgramme = await assertMayIn(database, actor, "confirm", programme);
  const today = londonDay(database.clock.now());

  if (asAt > today) {
    throw new AccordError("rule-broken", "A day that has not come cannot be confirmed.", { asAt });
  }

  return database.change(async (writer) => {
    // A head that is not reached yet would pass over what changes before it is.
    if (head >= writer.act.id) {
      throw new AccordError("bad-input", "The journal has no such line yet: read the page again.", {
        head,
      });
    }
    const query = { programme, asAt, head: EVERYTHING };
    const { areas, partnerships } = await readLayout(writer, query);
    const own = await ownPartnerships(writer, actor, {
      programme: inProgramme,
      partnerships: partnerships.map(({ slug }) => slug).filter((slug) => couldCover(scope, slug)),
      today,
    });
    const rows = new Set(areas.map(({ slug }) => slug));
    const cells = (await readStandingCells(writer, query)).filter(
      ({ area, partnership }) => rows.has(area) && own.has(partnership),
    );
    const { confirmed, leftOut } = decideConfirmation(cells, { scope, head });
    if (confirmed.length === 0) {
      throw new AccordError(
        leftOut.length > 0 ? "changed-meanwhile" : "rule-broken",
        leftOut.length > 0
          ? "Every cell meant has changed since this page was read."
          : "There is nothing recorded here to confirm.",
        { leftOut: leftOut.map(addressOf) },
      );
    }
    const [made] = await writer.append("confirmation", [
      {
        programme,
        scope: scope.kind,
        area: "area" in scope ? scope.area : null,
        partnership: "partnership" in scope ? scope.partnership : null,
        asAt,
        head,
        leftOut: JSON.stringify(leftOut.map(addressOf)),
        confirmedBy: actor.id,
      },
    ]);
    if (!made) throw new Error("The confirmation was not written.");
    await writer.append(
      "confirmationCell",
      confirmed.map(({ cellId, entry }) => ({
        confirmationId: made.id,
        cellId,
        entryId: entry,
      })),
    );
    await record(writer, actor, {
      programme,
      noun: "confirmation",
      act: "confirmed",
      fact: {
        confirmation: made.id,
        scope,
        asAt,
        confirmed: confirmed.length,
        leftOut: leftOut.map(addressOf),
        ...(byLink === null ? {} : { byLink }),
      },
    });
    return { id: made.id, confirmed: confirmed.length, leftOut: leftOut.map(addressOf) };
  });
}

const addressOf = ({ area, partnership }: { area: string; partnership: string }) => ({
  area,
  partnership,
});

function couldCover(scope: ConfirmationScope, partnership: string): boolean {
  if (scope.kind === "cells") return scope.cells.some((cell) => cell.partnership === partnership);
  return covers(scope, { area: "area" in scope ? scope.area : "", partnership });
}

async function ownPartnerships(
  reader: Reader,
  actor: Actor,
  {
    programme,
    partnerships,
    today,
  }: {
    programme: ProgrammeScope;
    partnerships: readonly string[];
    today: ReturnType<typeof londonDay>;
  },
): Promise<Set<string>> {
  const membersOf = await readMembers(reader, partnerships, { asAt: today, head: EVERYTHING });
  const own = partnerships.filter((slug) =>
    mayForPartnership(actor, "confirm", programme, membersOf(slug)),
  );
  if (partnerships.length > 0 && own.length === 0) {
    throw new AccordError("not-allowed", "Your force is in none of these partnerships.");
  }
  return new Set(own);
}
