import { type Refusal, refusalOf } from "@accord/client/refusal";
import { useTrpc } from "@accord/client/trpc";
import type { FieldProblem } from "@accord/ui/error-summary";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type FieldIds, problemsIn } from "./problems.ts";

const NO_FIELDS: FieldIds = {};

/**
 * Tries to do something at the register, and tells what was refused as a form does.
 *
 * What was typed is the form's own and is never touched here.
 */
export function useAttempt(fields: FieldIds = NO_FIELDS) {
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const queries = useQueryClient();
  const trpc = useTrpc();

  /** @param refused - may take a refusal on itself by answering true */
  async function attempt(
    work: () => Promise<void>,
    refused: (refusal: Refusal) => boolean | Promise<boolean> = () => false,
  ): Promise<void> {
    setBusy(true);
    setProblems([]);
    try {
      await work();
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal.kind === "not-signed-in") {
        // The gate asks to sign in again, over the page as it stands.
        await queries.invalidateQueries(trpc.session.whoAmI.queryFilter());
      } else if (!(await refused(refusal))) setProblems(problemsIn(refusal, fields));
    } finally {
      setBusy(false);
    }
  }

  return { problems, setProblems, busy, attempt };
}
