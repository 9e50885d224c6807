import { type Dispatch, useEffect, useReducer } from "react";
import { useEditor } from "../../editor.ts";
import { afterAct, type IntakeAction, type IntakeState } from "./intake-state.ts";
import { keepIntake, readKeptIntake } from "./kept-intake.ts";

/** The work on one table, kept in this browser until it is recorded or thrown away. */
export function useTakingIn(programme: string): readonly [IntakeState, Dispatch<IntakeAction>] {
  const { session } = useEditor();
  const [state, act] = useReducer(afterAct, null, () => readKeptIntake(session.id, programme));
  useEffect(() => keepIntake(session.id, programme, state), [programme, session.id, state]);
  return [state, act];
}
