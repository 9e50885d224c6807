import type { SessionProgramme } from "@accord/client/session";
import { useTrpc } from "@accord/client/trpc";
import type { CellStory } from "@accord/domain/cell-story";
import type { ConfirmationScope } from "@accord/domain/confirmation";
import { Button } from "@accord/ui/button";
import { useMutation } from "@tanstack/react-query";
import { useEditor } from "../../editor.ts";
import { RefusedNotices } from "../../refused-notices.tsx";
import { useAttempt } from "../../use-attempt.ts";
import { confirmedWords } from "./confirmed-words.ts";

interface ConfirmButtonsProps {
  readonly programme: SessionProgramme;
  readonly story: CellStory;
  /** Told what was confirmed, and what was left out. */
  readonly onDone: (words: string) => void;
}

/** Says of a cell, its row or its column that nothing has changed, as at the day of the page. */
export function ConfirmButtons({ programme, story, onDone }: ConfirmButtonsProps) {
  const trpc = useTrpc();
  const { session } = useEditor();
  const confirm = useMutation(trpc.confirmations.confirm.mutationOptions());
  const { problems, busy, attempt } = useAttempt();
  const { area, partnership } = story;
  const isEditor = programme.may.includes("edit-matrix");
  const isOfForce = session.grants.some(
    ({ role, force }) =>
      role === "contributor" && force !== null && partnership.forces.includes(force),
  );
  if (!programme.may.includes("confirm") || !(isEditor || isOfForce)) return null;

  const say = (scope: ConfirmationScope) => () =>
    void attempt(async () => {
      const done = await confirm.mutateAsync({
        programme: programme.slug,
        scope,
        asAt: story.asAt,
        head: story.head,
      });
      onDone(confirmedWords(done));
    });
  return (
    <>
      <RefusedNotices problems={problems} />
      {story.standing && (
        <Button
          busy={busy}
          onClick={say({ kind: "cell", area: area.slug, partnership: partnership.slug })}
        >
          Confirm cell, no change
        </Button>
      )}
      {isEditor && (
        <Button busy={busy} onClick={say({ kind: "row", area: area.slug })}>
          Confirm row
        </Button>
      )}
      <Button busy={busy} onClick={say({ kind: "column", partnership: partnership.slug })}>
        Confirm column
      </Button>
    </>
  );
}
