import type { Counted } from "./counts.ts";
import type { FindingCode } from "./finding.ts";
import type { Movement } from "./movement.ts";
import type { ReportKind } from "./period.ts";

/** Which cells of a matrix are meant: those that meet all that is given. Nothing given: all of them. */
export interface MatrixFilter {
  readonly group?: string | undefined;
  readonly area?: string | undefined;
  readonly partnership?: string | undefined;
  /** Cells of partnerships that this force is in on the day. */
  readonly force?: string | undefined;
  readonly status?: Counted | "blank" | undefined;
  /** `moved` is forward, back, stopped and new together; `changed` is whatever differs. */
  readonly movement?: Movement | "moved" | "changed" | undefined;
  /** Cells whose record of the compared day is now another than was known then. */
  readonly restated?: boolean | undefined;
  /** Cells that a finding of this code names. */
  readonly finding?: FindingCode | undefined;
}

/** A page of a programme, as data: the days it is seen at go with whoever follows it. */
export type PageLink =
  | { readonly page: "overview" }
  | { readonly page: "matrix"; readonly filter: MatrixFilter }
  | { readonly page: "cell"; readonly area: string; readonly partnership: string }
  | { readonly page: "area"; readonly area: string }
  | { readonly page: "force"; readonly force: string }
  | { readonly page: "partnership"; readonly partnership: string }
  | { readonly page: "findings"; readonly code?: FindingCode }
  /** Of one period, in the version that stands. */
  | { readonly page: "report"; readonly kind: ReportKind; readonly period: string };

/** A sentence with a number in it, and the way to exactly what the number counts. */
export interface CountedStatement {
  readonly number: number;
  /** The words after the number that are the link: "cells moved". */
  readonly counted: string;
  /** The end of the sentence, with its full stop. */
  readonly rest: string;
  readonly to: PageLink;
}
