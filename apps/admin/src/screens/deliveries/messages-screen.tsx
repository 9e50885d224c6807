import { refusalOf } from "@accord/client/refusal";
import { useTrpc } from "@accord/client/trpc";
import { EmptyState } from "@accord/ui/empty-state";
import { ErrorState } from "@accord/ui/error-state";
import { LoadingShape } from "@accord/ui/loading-shape";
import { Page, PageFooter } from "@accord/ui/page";
import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { AppMasthead } from "../../app-masthead.tsx";
import { DoneNotice } from "../../done-notice.tsx";
import { useProgramme } from "../../editor.ts";
import { useTitle } from "../../use-title.ts";
import styles from "./deliveries.module.css";
import { type Delivery, DeliveryItem } from "./delivery-item.tsx";
import { kindWords } from "./delivery-words.ts";
import { StateLinks } from "./state-links.tsx";
import { SuspendedOfProgramme } from "./suspended-section.tsx";

/** The emails of a programme that are no report, and the addresses nothing is sent to. */
export function MessagesScreen() {
  const programme = useProgramme();
  const { state: shown } = useSearch({ from: "/signed-in/$programme/messages" });
  const trpc = useTrpc();
  const read = useQuery(
    trpc.deliveries.list.queryOptions({ programme: programme.slug, report: null }),
  );
  const [done, setDone] = useState<string | null>(null);
  useTitle("Messages");
  const messages = read.data;
  const listed = messages?.filter(({ state }) => shown === undefined || state === shown) ?? [];
  return (
    <Page
      masthead={<AppMasthead programme={programme} />}
      footer={<PageFooter marking={programme.marking} />}
    >
      <p className={styles["back"]}>
        <Link to="/$programme/reports" params={{ programme: programme.slug }}>
          Reports
        </Link>
      </p>
      <h1>Messages</h1>
      <p className="standfirst">
        Requests, reminders and alarms of the {programme.name}, each with what the mail server said.
        The messages of a report stand with the report.
      </p>
      {done && <DoneNotice words={done} />}
      {programme.may.includes("read-addresses") && (
        <SuspendedOfProgramme
          programme={programme.slug}
          mayEdit={programme.may.includes("edit-registers")}
          onDone={setDone}
        />
      )}
      {read.error && !messages ? (
        <ErrorState heading="The messages could not be read" onRetry={() => void read.refetch()}>
          <p>{refusalOf(read.error).message}</p>
        </ErrorState>
      ) : !messages ? (
        <LoadingShape says="Reading the messages" rows={6} columns={3} />
      ) : messages.length === 0 ? (
        <EmptyState heading="No message has been sent yet">
          <p>Requests to confirm, reminders and alarms are listed here as they go out.</p>
        </EmptyState>
      ) : (
        <>
          <StateLinks messages={messages} shown={shown} />
          {kindsOf(listed).map(([kind, ofKind]) => (
            <section key={kind} className={styles["section"]} aria-labelledby={`kind-${kind}`}>
              <h2 id={`kind-${kind}`} className="section-head">
                {kindWords(kind)}
              </h2>
              <ul className={styles["list"]}>
                {ofKind.map((delivery) => (
                  <DeliveryItem key={delivery.id} delivery={delivery} withSubject />
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </Page>
  );
}

/** By kind, each in the order given. */
function kindsOf(messages: readonly Delivery[]): [string, Delivery[]][] {
  const kinds = new Map<string, Delivery[]>();
  for (const message of messages) {
    kinds.set(message.kind, [...(kinds.get(message.kind) ?? []), message]);
  }
  return [...kinds];
}
