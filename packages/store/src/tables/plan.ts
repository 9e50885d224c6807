import type { Precision } from "@accord/domain/calendar";
import type { Approach } from "@accord/domain/plan";
import type { Generated } from "kysely";
import type { Dated, Json, Replaceable } from "../tables.ts";

export interface PlanLineTable extends Replaceable, Dated {
  id: Generated<number>;
  /** Its number in the programme's plan, the same in every version of it. */
  line: number;
  programme: string;
  area: string;
  approach: Approach;
  heading: string | null;
  wording: string | null;
  forces: Json<readonly string[]>;
  target: Json<readonly string[]>;
  note: string | null;
  implementationDate: string | null;
  implementationPrecision: Precision | null;
  position: number;
  source: string | null;
  sourcePlace: string | null;
  why: string | null;
}
