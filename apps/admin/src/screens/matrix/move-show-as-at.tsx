import { useTrpc } from "@accord/client/trpc";
import { CalendarDate } from "@accord/domain/calendar";
import { formatDate } from "@accord/domain/format-date";
import { buttonLook } from "@accord/ui/button";
import { useMutation } from "@tanstack/react-query";
import { RefusedNotices } from "../../refused-notices.tsx";
import { useAttempt } from "../../use-attempt.ts";

interface MoveShowAsAtProps {
  readonly programme: string;
  /** The day the pages are to open on. */
  readonly day: string;
}

/** Moves the day a programme's pages open on, for everyone, so that they show what is being entered. */
export function MoveShowAsAt({ programme, day }: MoveShowAsAtProps) {
  const trpc = useTrpc();
  const move = useMutation(trpc.programmes.setShowAsAt.mutationOptions());
  const { problems, busy, attempt } = useAttempt();
  return (
    <>
      <button
        type="button"
        className={buttonLook("link")}
        aria-disabled={busy || undefined}
        onClick={() =>
          void attempt(async () => {
            await move.mutateAsync({ programme, showAsAt: CalendarDate.parse(day) });
          })
        }
      >
        Open them on {formatDate(day)} instead
      </button>
      <RefusedNotices problems={problems} />
    </>
  );
}
