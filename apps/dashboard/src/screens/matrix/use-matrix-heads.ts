import type { HeadChoice, MatrixHeads } from "@accord/ui/matrix-heads";
import { useMemo, useRef } from "react";
import { pageHref } from "../../page-href.ts";
import { useGo, useProgrammePage } from "../../programme-page.ts";
import type { DayAddress, MatrixLinks } from "./use-matrix-links.ts";

/** What heads of the matrix do: a click narrows it to a row, column or group, another takes that back. */
export function useMatrixHeads(address: DayAddress, links: MatrixLinks): MatrixHeads {
  const { programme, days } = useProgrammePage();
  const go = useGo();
  const now = useRef({ address, links });
  now.current = { address, links };
  const { group, area, partnership } = address;
  const ways = useMemo(
    () => ({
      onChoose(head: HeadChoice) {
        const { address, links } = now.current;
        const [[name, slug]] = Object.entries(head) as [[keyof HeadChoice, string]];
        links.go({ [name]: address[name] === slug ? undefined : slug });
      },
      areaHref: (slug: string) => pageHref(programme.slug, { page: "area", area: slug }, days),
      partnershipHref: (slug: string) =>
        pageHref(programme.slug, { page: "partnership", partnership: slug }, days),
      onGo: go,
    }),
    [programme.slug, days, go],
  );
  return useMemo(
    () => ({ ...ways, chosen: { group, area, partnership } }),
    [ways, group, area, partnership],
  );
}
