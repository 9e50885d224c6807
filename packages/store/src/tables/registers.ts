import type { Precision } from "@accord/domain/calendar";
import type { Tier } from "@accord/domain/partnership";
import type { Generated } from "kysely";
import type { Dated, Replaceable } from "../tables.ts";

export interface SourceDetailsTable extends Replaceable {
  id: Generated<number>;
  source: string;
  title: string;
  publisher: string;
  publishedDate: string | null;
  publishedPrecision: Precision;
  link: string | null;
  sha256: string | null;
}

export interface SourceProgrammeTable extends Replaceable {
  id: Generated<number>;
  source: string;
  programme: string;
}

export interface ForceDatesTable extends Replaceable, Dated {
  id: Generated<number>;
  force: string;
  source: string | null;
}

export interface PartnershipTierTable extends Replaceable {
  id: Generated<number>;
  partnership: string;
  tier: Tier;
}

/** What the registers keep beside what was first said of a thing. */
export interface RegisterTables {
  forceDates: ForceDatesTable;
  partnershipTier: PartnershipTierTable;
  sourceDetails: SourceDetailsTable;
  sourceProgramme: SourceProgrammeTable;
}
