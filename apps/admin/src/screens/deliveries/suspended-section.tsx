import { type RouterOutputs, useTrpc } from "@accord/client/trpc";
import { formatDayOf } from "@accord/domain/format-date";
import { SUSPENSION_WORDS } from "@accord/domain/mail-notice";
import { Button } from "@accord/ui/button";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { RefusedNotices } from "../../refused-notices.tsx";
import { useAttempt } from "../../use-attempt.ts";
import styles from "./deliveries.module.css";

interface SuspendedOfProgrammeProps {
  readonly programme: string;
  readonly mayEdit: boolean;
  readonly onDone: (words: string) => void;
}

/** The addresses that a programme sends nothing to, why, and what lifts it. */
export function SuspendedOfProgramme({ programme, mayEdit, onDone }: SuspendedOfProgrammeProps) {
  const trpc = useTrpc();
  const queries = useQueryClient();
  const { data: stopped = [] } = useQuery(trpc.deliveries.suspended.queryOptions({ programme }));
  const resume = useMutation(trpc.deliveries.resume.mutationOptions());
  async function lift(address: string): Promise<void> {
    await resume.mutateAsync({ programme, address });
    await queries.invalidateQueries(trpc.deliveries.pathFilter());
    onDone(`Messages go to ${address} again.`);
  }
  return <SuspendedSection stopped={stopped} lift={mayEdit ? lift : null} />;
}

/** Those of accounts, which belong to no programme: invitations and new passwords do not reach them. */
export function SuspendedOfAccounts({ onDone }: Pick<SuspendedOfProgrammeProps, "onDone">) {
  const trpc = useTrpc();
  const queries = useQueryClient();
  const { data: stopped = [] } = useQuery(trpc.accounts.suspended.queryOptions());
  const resume = useMutation(trpc.accounts.resumeAddress.mutationOptions());
  async function lift(address: string): Promise<void> {
    await resume.mutateAsync({ address });
    await queries.invalidateQueries(trpc.accounts.suspended.queryFilter());
    onDone(`Messages go to ${address} again.`);
  }
  return <SuspendedSection stopped={stopped} lift={lift} />;
}

type SuspendedAddress = RouterOutputs["deliveries"]["suspended"][number];
type Lift = (address: string) => Promise<void>;

interface SuspendedSectionProps {
  readonly stopped: readonly SuspendedAddress[];
  /** Null for those who may look only. */
  readonly lift: Lift | null;
}

function SuspendedSection({ stopped, lift }: SuspendedSectionProps) {
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
          <Suspended key={one.address} one={one} lift={lift} />
        ))}
      </ul>
    </section>
  );
}

function Suspended({ one, lift }: { readonly one: SuspendedAddress; readonly lift: Lift | null }) {
  const { problems, busy, attempt } = useAttempt();
  const { address, office, cause, words, since } = one;
  return (
    <li className={styles["item"]}>
      <div className={styles["who"]}>
        <b>{office ?? "Office not recorded"}</b>
        <span className={styles["small"]}>{address}</span>
      </div>
      <div className={styles["small"]}>Since {formatDayOf(since)}</div>
      <div className={styles["said"]}>
        {SUSPENSION_WORDS[cause]}:
        <div className={styles["small"]}>
          <q className={styles["server"]}>{words}</q>
        </div>
        <RefusedNotices problems={problems} />
        {lift && (
          <div className={styles["actions"]}>
            <Button kind="link" busy={busy} onClick={() => void attempt(() => lift(address))}>
              Send to this address again<span className="visually-hidden">: {address}</span>
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}
