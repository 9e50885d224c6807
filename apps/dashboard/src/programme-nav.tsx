import { useTrpc } from "@accord/client/trpc";
import type { PageLink } from "@accord/domain/page-link";
import { useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { writeSearch } from "./address-words.ts";
import { askedDays, type Days } from "./days.ts";
import { AppAnchor } from "./page-anchor.tsx";
import { pageHref } from "./page-href.ts";
import { FINDINGS_CALM_MS, useCalm } from "./use-calm.ts";

/** The pages of a programme, in their order: the last part of the address, and the name. */
const PAGES = [
  ["", "Overview"],
  ["matrix", "Matrix"],
  ["areas", "Areas"],
  ["forces", "Forces"],
  ["partnerships", "Partnerships"],
  ["findings", "Findings"],
  ["reports", "Reports"],
] as const satisfies readonly (readonly [part: string, name: string])[];

/** The pages of a programme as links that keep the days. */
export function useProgrammeNav(programme: string, days: Days): readonly ReactElement[] {
  const { pathname } = useLocation();
  const here = pathname.split("/")[2] ?? "";
  return PAGES.map(([part, name]) => (
    <AppAnchor
      key={part || "overview"}
      href={navHref(programme, part, days)}
      aria-current={part === here ? "page" : undefined}
      ref={part === here ? bringIntoSight : undefined}
    >
      {name}
      {part === "findings" && <Waiting programme={programme} days={days} />}
    </AppAnchor>
  ));
}

/** On a phone the navigation scrolls sideways: it begins where one is. */
function bringIntoSight(link: HTMLAnchorElement | null): void {
  const nav = link?.closest("nav");
  if (link && nav && link.offsetLeft + link.offsetWidth > nav.clientWidth) {
    nav.scrollLeft = link.offsetLeft - nav.clientWidth / 2;
  }
}

/** How many rules find what is late or needs a person: as many lines as the page of findings has of them. */
function Waiting({ programme, days }: { readonly programme: string; readonly days: Days }) {
  const trpc = useTrpc();
  const asked = askedDays(useCalm(days, FINDINGS_CALM_MS));
  const { data } = useQuery(
    trpc.findings.waiting.queryOptions(
      { programme, ...asked },
      { placeholderData: (before) => before },
    ),
  );
  if (!data) return null;
  return (
    <>
      {" "}
      <b>
        {data} <span className="visually-hidden">late or for a person</span>
      </b>
    </>
  );
}

function navHref(programme: string, part: string, days: Days): string {
  const overview: PageLink = { page: "overview" };
  if (part === "") return pageHref(programme, overview, days);
  return `/${programme}/${part}${writeSearch({ ...days })}`;
}
