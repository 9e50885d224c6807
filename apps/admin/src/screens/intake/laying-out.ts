import type { IntakeDecisions, IntakeProposal } from "@accord/domain/intake";
import { wordingKey } from "@accord/domain/intake";
import { slugFrom } from "@accord/domain/slug-from";
import { tidyGroup } from "./tidy-name.ts";

/** Under what a new row stands where the table has no headings of its own. */
const NO_GROUP = "Business areas";

/**
 * What is offered for the rows that the register does not know: each a new one, under the heading
 * it was found under. A row that is spelt nearly like an area the register knows is left for a person.
 */
export function rowsToAdd(proposal: Pick<IntakeProposal, "rows">): IntakeDecisions["areas"] {
  const unknown = proposal.rows.filter(({ match }) => match.slug === null && match.by === null);
  return Object.fromEntries(
    unknown
      .filter(({ match, words }) => match.suggestions.length === 0 && slugFrom(words) !== "")
      .map(({ words, group }) => [
        wordingKey(words),
        {
          as: "added",
          slug: slugFrom(words),
          name: words,
          group: group === null ? NO_GROUP : tidyGroup(group),
        } as const,
      ]),
  );
}
