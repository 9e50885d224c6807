import type { Refusal } from "@accord/client/refusal";

/** What the API last told of a recording. */
interface Told {
  readonly state: "recording" | "recorded" | "failed";
  readonly words: string | null;
}

export type RecordingState =
  | { readonly at: "under-way"; readonly isHeard: boolean }
  | { readonly at: "stopped"; readonly heading: string; readonly words: string };

const NO_ANSWER: ReadonlySet<Refusal["kind"]> = new Set(["unreachable", "unavailable", "bug"]);

/**
 * What is known of a recording. Only the API can say that nothing was recorded: an answer
 * that did not come says nothing of it, since the recording goes on without this page.
 */
export function recordingState(told: Told | undefined, refusal: Refusal | null): RecordingState {
  if (told?.state === "failed") {
    return { at: "stopped", heading: "Nothing was recorded", words: told.words ?? "" };
  }
  if (!refusal) return { at: "under-way", isHeard: true };
  if (NO_ANSWER.has(refusal.kind)) return { at: "under-way", isHeard: false };
  return { at: "stopped", heading: "How far it has come cannot be said", words: refusal.message };
}
