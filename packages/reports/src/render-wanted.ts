import type { ReportContent } from "@accord/domain/force-leaf";
import { publicEdition } from "@accord/domain/public-edition";
import type { DocumentKey, ReportDocument } from "@accord/domain/report";
import { clearPress } from "./pdf.ts";
import { renderDocuments } from "./render-report.ts";

/**
 * Renders the documents wanted of a report, those of one edition and force together, and hands each out as
 * soon as it is there.
 *
 * Where there is no page for a force, as where it takes part in nothing, its readers get the report without one.
 *
 * @param isPreview - it is only looked at: what leads to the issued report leads nowhere yet, and says so
 */
export async function* renderWanted(
  { summary, leaves }: ReportContent,
  wanted: readonly DocumentKey[],
  { isPreview = false }: { readonly isPreview?: boolean } = {},
): AsyncGenerator<ReportDocument> {
  try {
    for (const [first, ...others] of groupsOf(wanted)) {
      const { edition, force } = first;
      const leaf = leaves.find((one) => one.force.slug === force) ?? null;
      const formats = [first, ...others].map(({ format }) => format);
      const said =
        edition === "public" ? { summary: publicEdition(summary), leaf: null } : { summary, leaf };
      for (const document of await renderDocuments({ ...said, isPreview }, formats, edition)) {
        yield { ...document, edition, force };
      }
    }
  } finally {
    await clearPress();
  }
}

function groupsOf(wanted: readonly DocumentKey[]): [DocumentKey, ...DocumentKey[]][] {
  const groups = new Map<string, [DocumentKey, ...DocumentKey[]]>();
  for (const one of wanted) {
    const key = `${one.edition} ${one.force ?? ""}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}
