import type { Actor } from "@accord/domain/actor";
import { may, maySee, PERMISSIONS, type Permission } from "@accord/domain/permissions";
import type { ProgrammeListing } from "@accord/store/programmes/read-programmes";

/** A programme as one actor is told of it, with what they may do in it. */
export interface ToldProgramme extends Omit<ProgrammeListing, "forces"> {
  readonly may: readonly Permission[];
}

const ALL = Object.keys(PERMISSIONS) as Permission[]; // the keys of the table

/** The programmes an actor may see; of others they are not told. */
export function toldProgrammes(
  actor: Actor,
  programmes: readonly ProgrammeListing[],
): ToldProgramme[] {
  return programmes
    .filter((programme) => maySee(actor, programme))
    .map((programme) => {
      const { slug, name, marking, showAsAt } = programme;
      const held = ALL.filter((permission) => may(actor, permission, programme));
      return { slug, name, marking, showAsAt, may: held };
    });
}
