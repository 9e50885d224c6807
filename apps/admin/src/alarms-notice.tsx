import { type RouterOutputs, useTrpc } from "@accord/client/trpc";
import { formatInstant } from "@accord/domain/format-date";
import { Button } from "@accord/ui/button";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import styles from "./alarms-notice.module.css";

interface AlarmsNoticeProps {
  readonly programme: string;
  /** Whether one may say that an alarm is seen to. */
  readonly mayEnd: boolean;
}

/** How often it is asked whether something is wrong: an alarm is no line of the journal. */
const ASK_EVERY_MS = 60_000;

/** What the team has to know, on every page of a programme, until it is over. */
export function AlarmsNotice({ programme, mayEnd }: AlarmsNoticeProps) {
  const trpc = useTrpc();
  const { data: alarms = [] } = useQuery(
    trpc.alarms.list.queryOptions({ programme }, { refetchInterval: ASK_EVERY_MS }),
  );
  if (alarms.length === 0) return null;
  return (
    <section className={styles["alarms"]} aria-label="Alarms">
      <ul>
        {alarms.map((alarm) => (
          <Alarm key={alarm.id} {...{ programme, mayEnd, alarm }} />
        ))}
      </ul>
    </section>
  );
}

type OpenAlarm = RouterOutputs["alarms"]["list"][number];

function Alarm({ programme, mayEnd, alarm }: AlarmsNoticeProps & { readonly alarm: OpenAlarm }) {
  const trpc = useTrpc();
  const queries = useQueryClient();
  const end = useMutation(
    trpc.alarms.end.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(trpc.alarms.pathFilter());
        // The line went with its button: reading goes on at the page.
        document.getElementById("main")?.focus();
      },
      onError: () => queries.invalidateQueries(trpc.alarms.pathFilter()),
    }),
  );
  const { id, words, raisedAt, report, isEndedByHand } = alarm;
  return (
    <li>
      <span>{words}</span> <span className={styles["since"]}>{formatInstant(raisedAt)}</span>
      {report === null ? (
        <Link to="/$programme/messages" params={{ programme }}>
          See the messages
        </Link>
      ) : (
        <Link to="/$programme/reports/$report/deliveries" params={{ programme, report }}>
          See the deliveries
        </Link>
      )}
      {mayEnd && isEndedByHand && (
        <Button kind="link" busy={end.isPending} onClick={() => end.mutate({ programme, id })}>
          Seen to<span className="visually-hidden">: {words}</span>
        </Button>
      )}
    </li>
  );
}
