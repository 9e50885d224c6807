import type { PageLink } from "@accord/domain/page-link";
import { useLocation, useRouter } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { writeSearch } from "./address-words.ts";
import type { Days } from "./days.ts";
import { AppAnchor } from "./page-anchor.tsx";
import { pageHref } from "./page-href.ts";

/** The pages that a programme may have, in their order: the last part of the address, and the name. */
const PAGES = [
  ["", "Overview"],
  ["matrix", "Matrix"],
  ["areas", "Areas"],
  ["forces", "Forces"],
  ["partnerships", "Partnerships"],
  ["findings", "Findings"],
] as const satisfies readonly (readonly [part: string, name: string])[];

/** The pages of a programme that there are, as links that keep the days. */
export function useProgrammeNav(programme: string, days: Days): readonly ReactElement[] {
  const { routesById } = useRouter();
  const { pathname } = useLocation();
  const here = pathname.split("/")[2] ?? "";
  return PAGES.filter(([part]) => Object.hasOwn(routesById, `/$programme/${part}`)).map(
    ([part, name]) => (
      <AppAnchor
        key={part || "overview"}
        href={navHref(programme, part, days)}
        aria-current={part === here ? "page" : undefined}
      >
        {name}
      </AppAnchor>
    ),
  );
}

function navHref(programme: string, part: string, days: Days): string {
  const overview: PageLink = { page: "overview" };
  if (part === "") return pageHref(programme, overview, days);
  return `/${programme}/${part}${writeSearch({ ...days })}`;
}
