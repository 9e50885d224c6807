import type { PageLink } from "@accord/domain/page-link";
import { writeSearch } from "./address-words.ts";
import type { DaysAddress } from "./days.ts";

/** The address of a page of a programme, seen at these days. */
export function pageHref(programme: string, link: PageLink, days: DaysAddress): string {
  const { path, search } = placeOf(link);
  const { asAt, knownAt, since, sinceKnownAt } = days;
  const at = { asAt, knownAt, since, sinceKnownAt };
  return `/${[programme, ...path].map(encodeURIComponent).join("/")}${writeSearch({ ...at, ...search })}`;
}

function placeOf(link: PageLink): {
  readonly path: readonly string[];
  readonly search?: Readonly<Record<string, unknown>>;
} {
  switch (link.page) {
    case "overview":
      return { path: [] };
    case "matrix":
      return { path: ["matrix"], search: { ...link.filter } };
    case "cell":
      return { path: ["areas", link.area, link.partnership] };
    case "area":
      return { path: ["areas", link.area] };
    case "force":
      return { path: ["forces", link.force] };
    case "partnership":
      return { path: ["partnerships", link.partnership] };
    case "findings":
      return { path: ["findings"], search: { code: link.code } };
    case "report":
      return { path: ["reports", link.kind, link.period] };
  }
}
