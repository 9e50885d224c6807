import type { Session, SessionProgramme } from "@accord/client/session";
import type { Liveness } from "@accord/client/use-live";
import { createContext, useContext } from "react";

/** Who looks, and whether changes come to them by themselves. */
export interface Reader {
  readonly session: Session;
  readonly liveness: Liveness;
  /** Whether the last attempt to ask who is signed in got no answer. */
  readonly isCutOff: boolean;
}

export const ReaderContext = createContext<Reader | null>(null);

/** Who looks. Only for what stands behind the session gate. */
export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (!reader) throw new Error("useReader was called outside the session gate.");
  return reader;
}

/** The day a programme's pages open on. */
export function openingDay(programme: SessionProgramme, session: Session): string {
  return programme.showAsAt ?? session.today;
}
