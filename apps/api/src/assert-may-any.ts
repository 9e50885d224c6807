import type { Actor } from "@accord/domain/actor";
import { assertMay, may, type Permission, type ProgrammeScope } from "@accord/domain/permissions";

/**
 * Goes on when an actor may do any one of several things in a programme.
 *
 * @throws AccordError as `assertMay` does, of the first of them
 */
export function assertMayAny(
  actor: Actor,
  access: readonly [Permission, ...Permission[]],
  programme: ProgrammeScope,
): void {
  const held = access.find((permission) => may(actor, permission, programme));
  assertMay(actor, held ?? access[0], programme);
}
