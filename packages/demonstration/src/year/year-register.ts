import type { Actor } from "@accord/domain/actor";
import type { CellAddress } from "@accord/domain/cell";
import { Statement } from "@accord/domain/entry";
import type { Database } from "@accord/store/database";
import type { Said, YearAct, YearCell } from "./generated-year.ts";
import type { RenderReport } from "./issue-report.ts";
import { placeInYear } from "./year-source.ts";

/** The register the year is carried out in, and what has come of the acts so far. */
export interface YearRegister {
  readonly database: Database;
  readonly programme: string;
  readonly actors: Readonly<Record<YearAct["by"], Actor>>;
  readonly render: RenderReport;
  /** The journal's last line after each act, by its number; the demonstration's at 0. */
  readonly heads: number[];
  /** What an act made that later ones speak of: a proposal, a confirmation. */
  readonly made: Map<number, number>;
  /** The last entry of each chain. */
  readonly entries: Map<number, number>;
}

export function addressIn(programme: string, { area, partnership }: YearCell): CellAddress {
  return { programme, area, partnership };
}

/** What is said as the register takes it, with the year as its source. */
export function statementOf(said: Said, act: number): Statement {
  const needsReview = said.status === null;
  return Statement.parse({ ...said, needsReview, source: placeInYear(act) });
}
