import type { CalendarDate, Instant } from "@accord/domain/calendar";
import type { Digest } from "@accord/domain/following";

export interface FollowingTable {
  actorId: string;
  force: string | null;
  digest: Digest;
  wholeForce: boolean;
  toldOn: CalendarDate;
  toldAt: Instant;
}

export interface StarTable {
  actorId: string;
  programme: string;
  area: string;
}

/** What people follow. It is theirs, and no part of the record. */
export interface FollowingTables {
  following: FollowingTable;
  star: StarTable;
}
