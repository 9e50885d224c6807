import type { Membership } from "./partnership.ts";
import { overlap } from "./stretch.ts";

/** The forces that are members twice on some day: only one of the two stretches can be right. */
export function memberTwice(members: readonly Membership[]): string[] {
  const twice = members.filter((member, index) =>
    members.some(
      (other, place) => place > index && other.force === member.force && overlap(member, other),
    ),
  );
  return [...new Set(twice.map(({ force }) => force))];
}
