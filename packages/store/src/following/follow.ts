import type { Actor } from "@accord/domain/actor";
import { londonDay } from "@accord/domain/calendar";
import { AccordError } from "@accord/domain/errors";
import type { FollowingSettings, StarChange } from "@accord/domain/following";
import type { Database, WorkWriter } from "../database.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { readProgrammes } from "../programmes/read-programmes.ts";
import { readOwnForce } from "./read-following.ts";

/** So many stars one person may have: a page of them can still be read. */
const MOST_STARS = 300;

/**
 * Changes what someone wants to see first and how they are told. Telling begins from now.
 *
 * @throws AccordError `not-found` for a force that is not there and for one of programmes they may not see alike
 */
export async function changeFollowing(
  database: Database,
  actor: Actor,
  settings: FollowingSettings,
): Promise<void> {
  const { force, digest, wholeForce } = settings;
  const { recordedAt: toldAt } = await database.head();
  const toldOn = londonDay(database.clock.now());
  if (force !== null) await assertForce(database, actor, force);
  await database.aside(async (writer) => {
    await writer
      .insertInto("following")
      .values({ actorId: actor.id, force, digest, wholeForce, toldOn, toldAt })
      .onConflict((conflict) =>
        conflict.column("actorId").doUpdateSet((eb) => ({
          force,
          digest,
          wholeForce,
          // Who is told already goes on from where they were; who begins to be told begins now.
          toldOn: eb
            .case()
            .when("following.digest", "=", "none")
            .then(toldOn)
            .else(eb.ref("following.toldOn"))
            .end(),
          toldAt: eb
            .case()
            .when("following.digest", "=", "none")
            .then(toldAt)
            .else(eb.ref("following.toldAt"))
            .end(),
        })),
      )
      .execute();
  });
}

/**
 * Stars an area of a programme, or takes the star off. Twice is as once.
 *
 * @throws AccordError `not-found` for an area that is no row of the programme
 */
export async function starArea(
  database: Database,
  actor: Actor,
  { programme, area, isStarred }: StarChange,
): Promise<void> {
  await assertMayIn(database, actor, "read-record", programme);

  await database.aside(async (writer) => {
    const star = { actorId: actor.id, programme, area };
    if (!isStarred) {
      await writer
        .deleteFrom("star")
        .where("actorId", "=", actor.id)
        .where("programme", "=", programme)
        .where("area", "=", area)
        .execute();
      return;
    }
    await assertRow(writer, star);
    const { count } = await writer
      .selectFrom("star")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .where("actorId", "=", actor.id)
      .executeTakeFirstOrThrow();
    if (Number(count) >= MOST_STARS) {
      throw new AccordError(
        "rule-broken",
        `You follow ${MOST_STARS} areas, and no more can be kept.`,
      );
    }
    await writer
      .insertInto("star")
      .values(star)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
}

/** It is in a programme that they may see, or was chosen when it was. */
async function assertForce(database: Database, actor: Actor, force: string): Promise<void> {
  const seen = await readProgrammes(database, actor);
  if (seen.some(({ forces }) => forces.includes(force))) return;
  if ((await readOwnForce(database, actor)) === force) return;
  throw new AccordError("not-found", "There is no such force, or you may not see it.", { force });
}

async function assertRow(
  writer: WorkWriter,
  { programme, area }: { readonly programme: string; readonly area: string },
): Promise<void> {
  const found = await writer
    .selectFrom("programmeRow")
    .select("id")
    .where("programme", "=", programme)
    .where("area", "=", area)
    .where("replacedBy", "is", null)
    .executeTakeFirst();
  if (!found) {
    throw new AccordError("not-found", "The matrix of this programme has no such area.", { area });
  }
}
