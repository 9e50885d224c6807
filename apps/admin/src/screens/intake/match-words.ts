import type { NameMatch } from "@accord/domain/intake";

/** How a name was placed, and what a person may do about it. */
export interface MatchWords {
  readonly words: string;
  /** The words of the button beside it; empty where the words above are the button. */
  readonly asks: string;
  /** Whether nothing goes on without an answer. */
  readonly isOpen: boolean;
}

/**
 * "same name", "also called Fleet", "close to Estates Strategy/Facilities: is it?".
 *
 * @param known - the register's name of what it was matched to
 */
export function matchWords(match: NameMatch, known: string | null): MatchWords {
  const settled = (words: string) => ({ words, asks: "change", isOpen: false });
  switch (match.by) {
    case "name":
      // Nearly every name of nearly every table: a button apart would be all one sees.
      return { words: "same name", asks: "", isOpen: false };
    case "alias":
      return settled(`also called ${known}`);
    case "remembered":
      return settled(`remembered as ${known}`);
    case "decided":
      return settled(`it is ${known}`);
    case "added":
      return settled("added as new");
    case "left-out":
      return settled("left out");
    case null: {
      const [nearest] = match.suggestions;
      return nearest
        ? { words: `close to ${nearest.name}:`, asks: "is it?", isOpen: true }
        : { words: "not known:", asks: "say what it is", isOpen: true };
    }
  }
}
