import type { Session, SessionProgramme } from "@accord/client/session";
import type { Liveness } from "@accord/client/use-live";
import { useParams } from "@tanstack/react-router";
import { createContext, useContext } from "react";

/** Who keeps the record, and whether changes come to them by themselves. */
export interface Editor {
  readonly session: Session;
  readonly liveness: Liveness;
}

export const EditorContext = createContext<Editor | null>(null);

/** Who is at work. Only for what stands behind the session gate. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error("useEditor was called outside the session gate.");
  return editor;
}

/** The programme of the address; null for one that is unknown and one that may not be seen alike. */
export function useProgrammeIfSeen(): SessionProgramme | null {
  const { session } = useEditor();
  const { programme: slug } = useParams({ strict: false });
  return session.programmes.find((one) => one.slug === slug) ?? null;
}

/** The programme of the address. Only for what stands behind the programme gate. */
export function useProgramme(): SessionProgramme {
  const programme = useProgrammeIfSeen();
  if (!programme) throw new Error("useProgramme was called outside the programme gate.");
  return programme;
}

/** The day a programme's pages open on. */
export function openingDay({ showAsAt }: SessionProgramme, { today }: Session): string {
  return showAsAt ?? today;
}

/** Whether the administrator's pages are for this person. */
export function isAdministrator({ grants }: Session): boolean {
  return grants.some(({ role }) => role === "administrator");
}
