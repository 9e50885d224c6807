import type { Actor } from "@accord/domain/actor";
import { AccordError } from "@accord/domain/errors";
import type { FoundMatrix, IntakeCounts, IntakePlan, IntakeTerms } from "@accord/domain/intake";
import { comparisonDay } from "@accord/domain/intake-facts";
import { newSourceSlug } from "@accord/store/intakes/new-source-slug";
import { type KeptIntake, readIntake, readIntakeProgress } from "@accord/store/intakes/read-intake";
import { readIntakeFacts } from "@accord/store/intakes/read-intake-facts";
import { recordIntake } from "@accord/store/intakes/record-intake";
import type { Services } from "../context.ts";
import { type Compared, plan } from "./comparing.ts";
import type { PaperOfIntake } from "./paper.ts";

/** An intake, and the terms by which it is looked at. */
export interface TermsOfIntake {
  readonly programme: string;
  readonly intake: string;
  readonly terms: IntakeTerms;
}

export interface RecordOrder extends TermsOfIntake {
  /** The head of the proposal that was looked at. */
  readonly head: number;
  readonly source: PaperOfIntake;
  readonly skipUnplaced: boolean;
}

export type RecordAnswer =
  | { readonly state: "recorded"; readonly act: number; readonly counts: IntakeCounts }
  | { readonly state: "recording" };

/** From so many entries on, whoever records is not kept waiting. */
const LONG = 1_000;

/** All that a comparison needs, read now. */
export async function readCompared(
  { database }: Pick<Services, "database">,
  actor: Actor,
  { programme, intake, terms }: TermsOfIntake,
): Promise<Compared & { readonly kept: KeptIntake }> {
  const { state, act } = await readIntakeProgress(database, actor, { programme, intake });
  if (state === "recorded") {
    const message = "This table is recorded already. Hand it in again to compare it anew.";
    throw new AccordError("rule-broken", message, { act });
  }
  const kept = await readIntake(database, actor, { programme, intake });
  const facts = await readIntakeFacts(database, actor, {
    programme,
    asAt: comparisonDay(terms),
  });
  return { kept, found: tableOf(kept.found, terms.table), facts, terms };
}

/**
 * Records an intake: all of it or nothing, in one act. A long one goes on after the answer.
 *
 * @throws AccordError `changed-meanwhile` when cells of it changed after the head it was looked at
 */
export async function record(
  services: Pick<Services, "database" | "recordings">,
  actor: Actor,
  order: RecordOrder,
): Promise<RecordAnswer> {
  const { database, recordings } = services;
  const compared = await readCompared(services, actor, order);
  const { plan: planned, counts } = await plan(compared, {
    source: await paperOf(services, order.source, compared.kept.sha256),
    skipUnplaced: order.skipUnplaced,
  });
  const recording = {
    intake: order.intake,
    plan: { ...planned, head: Math.min(order.head, planned.head) },
  };
  if (planned.entries.length <= LONG) {
    const { act } = await recordIntake(database, actor, recording);
    return { state: "recorded", act, counts };
  }
  recordings.begin(order.intake, () => recordIntake(database, actor, recording));
  return { state: "recording" };
}

async function paperOf(
  { database }: Pick<Services, "database">,
  paper: PaperOfIntake,
  sha256: string,
): Promise<IntakePlan["source"]> {
  if ("slug" in paper) return paper;
  return { ...paper, slug: await newSourceSlug(database.reader, paper.title), sha256 };
}

function tableOf({ others = [], ...best }: FoundMatrix, table: string | null): FoundMatrix {
  if (table === null) return best;
  const chosen = [best, ...others].find((one) => one.table === table);
  if (chosen) return chosen;
  throw new AccordError("bad-input", `What was handed in has no table “${table}”.`, { table });
}
