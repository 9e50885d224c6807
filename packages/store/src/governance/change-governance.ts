import type { Actor } from "@accord/domain/actor";
import { checkGovernance } from "@accord/domain/check-governance";
import { AccordError } from "@accord/domain/errors";
import type { Governance } from "@accord/domain/governance";
import type { Database } from "../database.ts";
import { EVERYTHING } from "../journal/known-by.ts";
import { record } from "../journal/record.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import type { Writer } from "../writer.ts";
import { selectGovernance } from "./select-governance.ts";

export interface GovernanceAct {
  readonly act: number;
}

/** What the journal says of an act on the governance of a programme. */
export interface GovernanceFact {
  readonly act: string;
  readonly fact: Readonly<Record<string, unknown>>;
}

/**
 * One act on the governance of a programme: what it writes is held to the rules, and has one line.
 *
 * @throws AccordError `rule-broken` when the governance would contradict itself
 */
export async function changeGovernance(
  database: Database,
  actor: Actor,
  programme: string,
  write: (writer: Writer, before: Governance) => Promise<GovernanceFact>,
): Promise<GovernanceAct> {
  await assertMayIn(database, actor, "edit-registers", programme);

  return database.change(async (writer) => {
    const standing = { programme, head: EVERYTHING };
    const told = await write(writer, await selectGovernance(writer, standing));
    const after = await selectGovernance(writer, standing);
    checkGovernance(after);
    await assertMandatesNamed(writer, programme, after);
    await record(writer, actor, { programme, noun: "governance", ...told });
    return { act: writer.act.id };
  });
}

/** @throws AccordError `rule-broken` when a mandate names a body that is not on the list */
async function assertMandatesNamed(
  writer: Writer,
  programme: string,
  { bodies }: Governance,
): Promise<void> {
  const named = await writer
    .selectFrom("cellMandate")
    .select("body")
    .distinct()
    .where("programme", "=", programme)
    .where("body", "is not", null)
    .where("replacedBy", "is", null)
    .execute();
  const gone = named.find(({ body }) => !bodies.some(({ slug }) => slug === body));
  if (gone) {
    throw new AccordError("rule-broken", "Mandates name this body, so it stays on the list.", {
      body: gone.body,
    });
  }
}

/** @throws AccordError `changed-meanwhile` when the row does not stand any more */
export function standing<T extends { readonly id: number }>(rows: readonly T[], id: number): T {
  const row = rows.find((one) => one.id === id);
  if (row) return row;
  throw new AccordError(
    "changed-meanwhile",
    "Someone changed it while you were in it. Look at it again.",
    { id },
  );
}
