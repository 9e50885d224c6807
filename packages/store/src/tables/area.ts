import type { RelationKind, SuccessionKind } from "@accord/domain/area";
import type { CalendarDate, Precision } from "@accord/domain/calendar";
import type { Generated } from "kysely";
import type { Dated, Replaceable } from "../tables.ts";

interface Sourced {
  source: string | null;
  sourcePlace: string | null;
}

/** Why another name of an area is taken for the same thing. The name itself stands in `naming`, too. */
export interface AreaAliasTable extends Replaceable, Sourced {
  id: Generated<number>;
  area: string;
  name: string;
  reason: string;
}

export interface AreaRelationTable extends Replaceable, Dated, Sourced {
  id: Generated<number>;
  area: string;
  kind: RelationKind;
  other: string;
  partnership: string | null;
  reason: string;
}

export interface AreaSuccessionTable extends Replaceable, Sourced {
  id: Generated<number>;
  kind: SuccessionKind;
  area: string;
  successor: string;
  /** Whether the area itself goes on, with a part taken out of it. */
  goesOn: boolean;
  fromDate: string;
  fromPrecision: Precision;
  fromFirstDay: CalendarDate;
  reason: string;
}
