import type { SessionProgramme } from "@accord/client/session";
import { Page, PageFooter } from "@accord/ui/page";
import { usePrintTitle } from "@accord/ui/print-as";
import { Link, Outlet, useLocation, useParams, useSearch } from "@tanstack/react-router";
import { type ReactNode, useCallback, useLayoutEffect, useMemo, useState } from "react";
import { createPortal } from "react-dom";
import { writeSearch } from "./address-words.ts";
import { AppMasthead } from "./app-masthead.tsx";
import type { Days } from "./days.ts";
import styles from "./programme-frame.module.css";
import { useProgrammeNav } from "./programme-nav.tsx";
import { ProgrammePageContext, type Shown, useGo, useProgrammePage } from "./programme-page.ts";
import { openingDay, useReader } from "./reader.ts";
import { NotFoundScreen } from "./screens/not-found-screen.tsx";
import { ShapeOfAddress } from "./shape-of-address.tsx";
import { TimeBar } from "./time-bar.tsx";
import { SAID_ID } from "./use-title.ts";

/**
 * What every page of a programme stands in: masthead, bar of days, the page, its panel, footer.
 *
 * It stays while one goes from page to page. An address without a day is sent on to the day that
 * the programme's pages open on. The archive of reports is of no day: each report has its own.
 */
export function ProgrammeFrame() {
  const { session } = useReader();
  const { programme: slug } = useParams({ from: "/$programme" });
  const days = useSearch({ from: "/$programme" });
  const { pathname, search } = useLocation();
  const programme = session.programmes.find((one) => one.slug === slug);
  if (!programme) return <NotFoundScreen />;
  const asAt = days.asAt ?? openingDay(programme, session);
  const isArchive = pathname.split("/")[2] === "reports";
  if (days.asAt === undefined && !isArchive) {
    return <SendOn to={`${pathname}${writeSearch({ ...search, asAt })}`} />;
  }
  return <Frame key={slug} programme={programme} days={{ ...days, asAt }} isOfADay={!isArchive} />;
}

function SendOn({ to }: { readonly to: string }) {
  const go = useGo();
  useLayoutEffect(() => go(to, { replace: true }), [go, to]);
  return null;
}

interface FrameProps {
  readonly programme: SessionProgramme;
  readonly days: Days;
  readonly isOfADay: boolean;
}

function Frame({ programme, days: read, isOfADay }: FrameProps) {
  const days = useSameDays(read);
  const [panelSlot, setPanelSlot] = useState<HTMLElement | null>(null);
  const [hasPanel, keepPanelPlace] = useState(false);
  const [{ shown, error }, setTold] = useState<Told>(NOTHING_TOLD);
  const tellShown = useCallback(
    (shown: Shown | null, error: unknown) => setTold({ shown, error }),
    [],
  );
  const page = useMemo(
    () => ({ programme, days, panelSlot, keepPanelPlace, tellShown }),
    [programme, days, panelSlot, tellShown],
  );
  const pages = useProgrammeNav(programme.slug, days);
  usePrintTitle(`Accord: ${programme.name}`);
  return (
    <ProgrammePageContext value={page}>
      <Page
        masthead={<AppMasthead programme={programme} pages={pages} />}
        bar={isOfADay && <TimeBar shown={shown} error={error} />}
        panel={<div ref={setPanelSlot} className={styles["panel"]} />}
        isPanelOpen={hasPanel}
        footer={
          <PageFooter marking={programme.marking} {...shown}>
            <Link to="/help" className={styles["help"]}>
              Help
            </Link>
          </PageFooter>
        }
      >
        <p id={SAID_ID} className="visually-hidden" role="status" />
        <Outlet />
      </Page>
    </ProgrammePageContext>
  );
}

interface Told {
  readonly shown: Shown | null;
  readonly error: unknown;
}
const NOTHING_TOLD: Told = { shown: null, error: null };

/** The same object while the days are the same, so that a change of something else draws no page again. */
function useSameDays({ asAt, knownAt, since, sinceKnownAt }: Days): Days {
  return useMemo(
    () => ({ asAt, knownAt, since, sinceKnownAt }),
    [asAt, knownAt, since, sinceKnownAt],
  );
}

/** The side panel of a page, beside it; the frame keeps its place while it is there. */
export function FramePanel({ children }: { readonly children: ReactNode }) {
  const { panelSlot, keepPanelPlace } = useProgrammePage();
  useLayoutEffect(() => {
    keepPanelPlace(true);
    return () => keepPanelPlace(false);
  }, [keepPanelPlace]);
  return panelSlot && createPortal(children, panelSlot);
}

/** In place of a page whose code is still on its way. */
export function PageOnItsWay() {
  return (
    <>
      <h1 className="visually-hidden">Reading the page</h1>
      <ShapeOfAddress says="Reading the page" />
    </>
  );
}
