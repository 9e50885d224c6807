import type { RouterOutputs } from "@accord/client/trpc";

/** A draft as its page reads it. */
export type DraftView = RouterOutputs["drafts"]["read"];
