import { type RouterOutputs, useTrpc } from "@accord/client/trpc";
import { formatDate } from "@accord/domain/format-date";
import { Button } from "@accord/ui/button";
import { EmptyState } from "@accord/ui/empty-state";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { AskDialog } from "../../ask-dialog.tsx";
import { useProgramme } from "../../editor.ts";
import { HistoryLink } from "../../history-link.tsx";
import { RefusedNotices } from "../../refused-notices.tsx";
import { useAttempt } from "../../use-attempt.ts";
import { type Done, UndoNotice } from "../areas/undo-notice.tsx";
import styles from "../matrix/forms.module.css";
import { RegisterFrame } from "../registers/register-frame.tsx";
import { useDoing } from "../registers/use-doing.ts";
import { BodyForm } from "./body-form.tsx";
import { BodySection } from "./body-section.tsx";
import { MeetingForm } from "./meeting-form.tsx";
import { MeetingsForm } from "./meetings-form.tsx";

export type Governance = RouterOutputs["governance"]["read"];
export type Body = Governance["bodies"][number];
export type HeldMeeting = Governance["meetings"][number];

type Doing =
  | { readonly what: "adding-body" }
  | { readonly what: "changing-body" | "removing-body" | "adding-meetings"; readonly body: Body }
  | { readonly what: "changing-meeting"; readonly body: Body; readonly meeting: HeldMeeting };

/** Who governs the programme and when they meet: the meetings drive its cycle. */
export function GovernanceScreen() {
  const { slug: programme, name, may } = useProgramme();
  const trpc = useTrpc();
  const queries = useQueryClient();
  const read = useQuery(trpc.governance.read.queryOptions({ programme }));
  const undo = useMutation(trpc.governance.undo.mutationOptions());
  const removeBody = useMutation(trpc.governance.removeBody.mutationOptions());
  const removeMeeting = useMutation(trpc.governance.removeMeeting.mutationOptions());
  const { problems, attempt } = useAttempt();
  const { doing, begin: open, leave } = useDoing<Doing>();
  const [done, setDone] = useState<Done | null>(null);
  const mayEdit = may.includes("edit-registers");

  const begin = (next: Doing) => {
    setDone(null);
    open(next);
  };
  function finish(act: number, words: string) {
    leave();
    setDone({ act, words, isUndone: false });
    void queries.invalidateQueries(trpc.governance.pathFilter());
  }
  const takeOff = (body: Body, { id, day }: HeldMeeting) =>
    void attempt(async () => {
      const { act } = await removeMeeting.mutateAsync({ programme, id });
      finish(act, `The meeting of ${body.name} on ${formatDate(day)} is removed.`);
    });

  return (
    <RegisterFrame
      heading="Governance"
      standfirst={
        <>
          Who governs the {name} and when they meet. What moved is told since the last meeting of
          the body that owns it. <HistoryLink of={{ noun: "governance" }} />
        </>
      }
      noun="bodies"
      read={read}
    >
      {({ bodies, meetings, sources }) => (
        <>
          {done && (
            <UndoNotice
              done={done}
              undo={(act) => undo.mutateAsync({ programme, act })}
              onUndone={(undone) => {
                setDone(undone);
                void queries.invalidateQueries(trpc.governance.pathFilter());
              }}
            />
          )}
          <RefusedNotices problems={problems} />
          {doing?.what === "adding-body" || doing?.what === "changing-body" ? (
            <BodyForm
              key={doing.what === "changing-body" ? doing.body.id : "new"}
              programme={programme}
              body={doing.what === "changing-body" ? doing.body : null}
              bodies={bodies}
              onDone={finish}
              onLeave={leave}
            />
          ) : (
            mayEdit && (
              <p className={styles["begin"]}>
                <Button
                  id="add-body"
                  kind={bodies.length === 0 ? "primary" : "secondary"}
                  onClick={() => begin({ what: "adding-body" })}
                >
                  Add a body
                </Button>
              </p>
            )
          )}
          {bodies.length === 0 && (
            <EmptyState heading="No body governs this programme yet">
              <p>
                Add the meeting that owns the programme first, such as that of its chief constables,
                then whom it is accountable to. Its meetings say what “since the last meeting” means
                and when a cycle of confirmations begins.
              </p>
            </EmptyState>
          )}
          {bodies.map((body) => (
            <BodySection
              key={body.slug}
              body={body}
              accountableTo={bodies.find(({ slug }) => slug === body.accountableTo)?.name ?? null}
              source={placeWords(body, sources)}
              meetings={meetings.filter((meeting) => meeting.body === body.slug)}
              mayEdit={mayEdit}
              form={
                doing?.what === "adding-meetings" && doing.body.slug === body.slug ? (
                  <MeetingsForm programme={programme} body={body} onDone={finish} onLeave={leave} />
                ) : doing?.what === "changing-meeting" && doing.body.slug === body.slug ? (
                  <MeetingForm
                    key={doing.meeting.id}
                    programme={programme}
                    body={body}
                    meeting={doing.meeting}
                    onDone={finish}
                    onLeave={leave}
                  />
                ) : null
              }
              onAddMeetings={() => begin({ what: "adding-meetings", body })}
              onChange={() => begin({ what: "changing-body", body })}
              onRemove={() => begin({ what: "removing-body", body })}
              onChangeMeeting={(meeting) => begin({ what: "changing-meeting", body, meeting })}
              onRemoveMeeting={(meeting) => takeOff(body, meeting)}
            />
          ))}
          {doing?.what === "removing-body" && (
            <AskDialog
              heading={`Remove ${doing.body.name}?`}
              standfirst="Its meetings go with it. What was known before stays on record, and this can be undone."
              yes="Remove body"
              work={async () => {
                const { id, name: gone } = doing.body;
                const { act } = await removeBody.mutateAsync({ programme, id });
                finish(act, `${gone} is removed.`);
              }}
              onLeave={leave}
            />
          )}
        </>
      )}
    </RegisterFrame>
  );
}

function placeWords({ source }: Body, sources: Governance["sources"]): string | null {
  const title = sources.find(({ slug }) => slug === source?.slug)?.title;
  return [title, source?.place].filter(Boolean).join(", ") || null;
}
