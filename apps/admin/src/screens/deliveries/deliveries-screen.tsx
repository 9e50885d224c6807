import { refusalOf } from "@accord/client/refusal";
import { useTrpc } from "@accord/client/trpc";
import { periodTitle, ReportPeriod } from "@accord/domain/period";
import type { ReportListing } from "@accord/domain/report";
import { EmptyState } from "@accord/ui/empty-state";
import { ErrorState } from "@accord/ui/error-state";
import { LoadingShape } from "@accord/ui/loading-shape";
import { Page, PageFooter } from "@accord/ui/page";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { AppMasthead } from "../../app-masthead.tsx";
import { DoneNotice } from "../../done-notice.tsx";
import { useProgramme } from "../../editor.ts";
import { useTitle } from "../../use-title.ts";
import styles from "./deliveries.module.css";
import { DeliveryItem } from "./delivery-item.tsx";
import { headline } from "./delivery-words.ts";
import { StateLinks } from "./state-links.tsx";
import { TryAgainButton } from "./try-again-button.tsx";

/** How often messages on their way are asked after: a try is no line of the journal. */
const ASK_EVERY_MS = 2_000;

/** What became of each message of one report. */
export function DeliveriesScreen() {
  const programme = useProgramme();
  const { report = "" } = useParams({ strict: false });
  const { state: shown } = useSearch({ from: "/signed-in/$programme/reports/$report/deliveries" });
  const trpc = useTrpc();
  const listing = useQuery(
    trpc.reports.list.queryOptions({ programme: programme.slug }),
  ).data?.find(({ id }) => id === report);
  const read = useQuery(
    trpc.deliveries.list.queryOptions(
      { programme: programme.slug, report },
      { refetchInterval: ({ state }) => (state.data?.some(isOpen) ? ASK_EVERY_MS : false) },
    ),
  );
  const [done, setDone] = useState<string | null>(null);
  const title = listing ? titleOf(listing) : "report";
  useTitle(`Deliveries, ${title}`);
  const messages = read.data;
  const mayEdit = programme.may.includes("edit-registers");
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
      <h1>Who has the {title}</h1>
      {messages && <p className="standfirst">{headline(messages)}</p>}
      {done && <DoneNotice words={done} />}
      {read.error && !messages ? (
        <ErrorState heading="The deliveries could not be read" onRetry={() => void read.refetch()}>
          <p>{refusalOf(read.error).message}</p>
        </ErrorState>
      ) : !messages ? (
        <LoadingShape says="Reading the deliveries" rows={6} columns={3} />
      ) : messages.length === 0 ? (
        <EmptyState heading="This report went to no one">
          <p>Nobody was on the list of readers when it was issued.</p>
        </EmptyState>
      ) : (
        <>
          <StateLinks messages={messages} shown={shown} />
          <ul className={styles["list"]} aria-label="Messages">
            {listed.map((delivery) => (
              <DeliveryItem key={delivery.id} delivery={delivery}>
                {mayEdit && delivery.mayGoAgain && !delivery.suspendedSince && (
                  <TryAgainButton programme={programme.slug} delivery={delivery} onDone={setDone} />
                )}
                {mayEdit && delivery.suspendedSince && (
                  <Link to="/$programme/messages" params={{ programme: programme.slug }}>
                    See what stopped it<span className="visually-hidden">: {delivery.office}</span>
                  </Link>
                )}
              </DeliveryItem>
            ))}
          </ul>
          {listed.length === 0 && <p>No message of this report is in this state any more.</p>}
        </>
      )}
    </Page>
  );
}

function isOpen({ state }: { readonly state: string }): boolean {
  return state === "waiting" || state === "claimed" || state === "uncertain";
}

/** "monthly report, January 2011", and which version where it is not the first. */
function titleOf({ kind, period, version }: ReportListing): string {
  const title = `${kind} report, ${periodTitle(ReportPeriod.parse({ kind, period }))}`;
  return version === 1 ? title : `${title}, version ${version}`;
}
