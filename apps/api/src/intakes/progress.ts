import type { IntakeProgress } from "@accord/store/intakes/read-intake";
import type { Recordings } from "./recordings.ts";

/** How far the recording of an intake has come, for whoever waits for it. */
export type ToldProgress = { readonly done: number; readonly total: number } & (
  | { readonly state: "recording"; readonly act: null; readonly words: null }
  | { readonly state: "recorded"; readonly act: number; readonly words: null }
  | { readonly state: "failed"; readonly act: null; readonly words: string }
);

const NOT_BEGUN = "It is not being recorded, and nothing of it is. Record it again.";

/** What the register keeps of it, with what only this process knows: why it was refused. */
export function tellProgress(
  { id, state, done, total, act, words }: IntakeProgress,
  recordings: Pick<Recordings, "isUnderWay" | "refusalOf">,
): ToldProgress {
  if (state === "recorded" && act !== null) return { state, done, total, act, words: null };
  if (state === "recording" || recordings.isUnderWay(id)) {
    return { state: "recording", done, total, act: null, words: null };
  }
  const why = words ?? recordings.refusalOf(id) ?? NOT_BEGUN;
  return { state: "failed", done: 0, total: 0, act: null, words: why };
}
