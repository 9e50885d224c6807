import type { RouterOutputs } from "@accord/client/trpc";
import type { MatrixPlace } from "@accord/ui/matrix-row";

/** What an edit answers with: the journal line, so that it can be undone. */
export type Edit = Pick<RouterOutputs["entries"]["add"], "act">;

/** Something this person did since they opened the page. */
export interface Recorded {
  /** The journal line that undoes or redoes it. */
  readonly act: number;
  readonly place: MatrixPlace | null;
  /** "Dogs, Norfolk/Suffolk". */
  readonly subject: string;
  readonly words: string;
  readonly isUndone: boolean;
}
