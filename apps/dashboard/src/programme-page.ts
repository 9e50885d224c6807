import type { SessionProgramme } from "@accord/client/session";
import type { PageLink } from "@accord/domain/page-link";
import { useNavigate } from "@tanstack/react-router";
import { createContext, useCallback, useContext, useLayoutEffect } from "react";
import type { Days, DaysAddress } from "./days.ts";
import { pageHref } from "./page-href.ts";

/** What the page in the frame shows, as far as the frame says it at the head and the foot. */
export interface Shown {
  readonly asAt: string;
  readonly knownAt: string;
}

/** What a page of a programme is told by the frame it stands in, and tells it. */
export interface ProgrammePage {
  readonly programme: SessionProgramme;
  readonly days: Days;
  /** Where an open side panel goes. */
  readonly panelSlot: HTMLElement | null;
  readonly keepPanelPlace: (isOpen: boolean) => void;
  readonly tellShown: (shown: Shown | null, error: unknown) => void;
}

export const ProgrammePageContext = createContext<ProgrammePage | null>(null);

/** The programme and the days of the page. Only for what stands in the programme's frame. */
export function useProgrammePage(): ProgrammePage {
  const page = useContext(ProgrammePageContext);
  if (!page) throw new Error("useProgrammePage was called outside the frame of a programme.");
  return page;
}

/**
 * Tells the frame which day the page shows and as known when, so that head and foot say what is
 * really there: while another day is read, still the one before. A page that shows a day calls it.
 *
 * @param error - why the last read failed, where it did
 */
export function usePageShows(shown: Shown | null | undefined, error: unknown = null): void {
  const { tellShown } = useProgrammePage();
  const { asAt, knownAt } = shown ?? {};
  useLayoutEffect(() => {
    tellShown(asAt && knownAt ? { asAt, knownAt } : null, error);
  }, [tellShown, asAt, knownAt, error]);
  useLayoutEffect(() => () => tellShown(null, null), [tellShown]);
}

/** Goes to an address of the dashboard. */
export function useGo(): (
  href: string,
  how?: { readonly replace?: boolean; readonly stay?: boolean },
) => void {
  const navigate = useNavigate();
  return useCallback(
    (href, { replace = false, stay = false } = {}) =>
      void navigate({ href, replace, resetScroll: !stay }),
    [navigate],
  );
}

/** The address of a page of this programme at the days of this page, or with some of them changed. */
export function usePageHref(): (link: PageLink, changed?: DaysAddress) => string {
  const { programme, days } = useProgrammePage();
  return (link, changed) => pageHref(programme.slug, link, { ...days, ...changed });
}
