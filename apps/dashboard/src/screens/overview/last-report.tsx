import type { Overview } from "@accord/domain/overview";
import { AppAnchor } from "../../page-anchor.tsx";
import { useProgrammePage } from "../../programme-page.ts";
import { reportHref } from "../reports/report-address.ts";

/** The report that was issued last, and the way to it as it was issued. */
export function LastReport({ says }: { readonly says: Overview["report"] }) {
  const { programme } = useProgrammePage();
  const { before, words, rest, report } = says;
  if (report === null) return before;
  return (
    <>
      {before} <AppAnchor href={reportHref(programme.slug, report)}>{words}</AppAnchor>
      {rest}
    </>
  );
}
