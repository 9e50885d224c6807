import { refusalOf } from "@accord/client/refusal";
import { useTrpc } from "@accord/client/trpc";
import { Button } from "@accord/ui/button";
import { Notice } from "@accord/ui/notice";
import { useQuery } from "@tanstack/react-query";
import styles from "./journal-screen.module.css";

/** Recomputes the chain when asked, and says what it found. */
export function VerifyJournal({ programme }: { readonly programme: string }) {
  const trpc = useTrpc();
  const check = useQuery({
    ...trpc.journal.verify.queryOptions({ programme }),
    enabled: false,
    staleTime: 0,
  });
  const found = check.data;
  return (
    <div className={styles["verify"]}>
      <Button busy={check.isFetching} onClick={() => void check.refetch()}>
        Verify the journal
      </Button>
      {check.error ? (
        <Notice tone="late" live heading="It could not be verified">
          <p>{refusalOf(check.error).message}</p>
        </Notice>
      ) : found?.ok ? (
        <Notice tone="done" live heading="The journal holds">
          <p>
            {found.lines} lines and the {found.rows} rows they answer for are as they were written.
            The last line is <code>{found.hash.slice(0, 16)}</code>.
          </p>
        </Notice>
      ) : (
        found && (
          <Notice tone="late" live heading="Something was changed behind the journal">
            <ul>
              {found.problems.slice(0, 20).map((problem) => (
                <li key={JSON.stringify(problem)}>{problem.what}</li>
              ))}
            </ul>
          </Notice>
        )
      )}
    </div>
  );
}
