import { type RouterOutputs, useTrpc } from "@accord/client/trpc";
import { formatDate } from "@accord/domain/format-date";
import { SUSPENSION_WORDS } from "@accord/domain/mail-notice";
import { Button } from "@accord/ui/button";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { RefusedNotices } from "../../refused-notices.tsx";
import { useAttempt } from "../../use-attempt.ts";
import styles from "./deliveries.module.css";

interface SuspendedSectionProps {
  readonly programme: string;
  readonly mayEdit: boolean;
  readonly onDone: (words: string) => void;
}

/** The addresses that nothing is sent to, why, and what lifts it. */
export function SuspendedSection({ programme, mayEdit, onDone }: SuspendedSectionProps) {
  const trpc = useTrpc();
  const { data: stopped = [] } = useQuery(trpc.deliveries.suspended.queryOptions({ programme }));
  if (stopped.length === 0) return null;
  return (
    <section className={styles["section"]} aria-labelledby="suspended">
      <h2 id="suspended" className="section-head">
        {stopped.length === 1
          ? "Nothing is sent to 1 address"
          : `Nothing is sent to ${stopped.length} addresses`}
      </h2>
      <ul className={styles["list"]}>
        {stopped.map((one) => (
          <Suspended key={one.address} {...{ programme, mayEdit, onDone, one }} />
        ))}
      </ul>
    </section>
  );
}

type SuspendedAddress = RouterOutputs["deliveries"]["suspended"][number];

function Suspended(props: SuspendedSectionProps & { readonly one: SuspendedAddress }) {
  const { programme, mayEdit, onDone, one } = props;
  const trpc = useTrpc();
  const queries = useQueryClient();
  const resume = useMutation(trpc.deliveries.resume.mutationOptions());
  const { problems, busy, attempt } = useAttempt();
  const { address, office, cause, words, since } = one;
  return (
    <li className={styles["item"]}>
      <div className={styles["who"]}>
        <b>{office ?? "Office not recorded"}</b>
        <span className={styles["small"]}>{address}</span>
      </div>
      <div className={styles["small"]}>Since {formatDate(since.slice(0, 10))}</div>
      <div className={styles["said"]}>
        {SUSPENSION_WORDS[cause]}:
        <div className={styles["small"]}>
          <q className={styles["server"]}>{words}</q>
        </div>
        <RefusedNotices problems={problems} />
        {mayEdit && (
          <div className={styles["actions"]}>
            <Button
              kind="link"
              busy={busy}
              onClick={() =>
                void attempt(async () => {
                  await resume.mutateAsync({ programme, address });
                  await queries.invalidateQueries(trpc.deliveries.pathFilter());
                  onDone(`Messages go to ${address} again.`);
                })
              }
            >
              Send to this address again<span className="visually-hidden">: {address}</span>
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}
