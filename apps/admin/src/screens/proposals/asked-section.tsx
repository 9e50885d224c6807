import type { SessionProgramme } from "@accord/client/session";
import { type RouterOutputs, useTrpc } from "@accord/client/trpc";
import { formatDate, formatInstant } from "@accord/domain/format-date";
import { Button, buttonLook } from "@accord/ui/button";
import { PlainTable } from "@accord/ui/plain-table";
import { whoWords } from "@accord/ui/who-words";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { DoneNotice } from "../../done-notice.tsx";
import { openingDay, useEditor } from "../../editor.ts";
import { RefusedNotices } from "../../refused-notices.tsx";
import { useAttempt } from "../../use-attempt.ts";
import { useDoing } from "../registers/use-doing.ts";
import { AskForm } from "./ask-form.tsx";
import styles from "./proposals.module.css";

type Asked = RouterOutputs["confirmations"]["asked"][number];

interface AskedSectionProps {
  readonly programme: SessionProgramme;
  readonly mayEdit: boolean;
}

/** Who was asked to confirm, what they have answered, and asking anew. */
export function AskedSection({ programme, mayEdit }: AskedSectionProps) {
  const { slug } = programme;
  const { session } = useEditor();
  const trpc = useTrpc();
  const queries = useQueryClient();
  const read = useQuery(trpc.confirmations.asked.queryOptions({ programme: slug }));
  const revoke = useMutation(trpc.confirmations.revokeLink.mutationOptions());
  const { problems, busy, attempt } = useAttempt();
  const { doing, done, begin, leave, finish, say } = useDoing<"asking">();
  const asked = read.data ?? [];

  const readAgain = () => queries.invalidateQueries(trpc.confirmations.pathFilter());
  return (
    <section className={styles["section"]} aria-labelledby="asked">
      <h2 id="asked" className="section-head">
        Asked to confirm
      </h2>
      {done && <DoneNotice words={done} />}
      <RefusedNotices problems={problems} />
      {doing ? (
        <AskForm
          programme={slug}
          asAt={openingDay(programme, session)}
          today={session.today}
          onDone={async (words) => {
            finish(words);
            await readAgain();
          }}
          onLeave={leave}
        />
      ) : (
        mayEdit && (
          <p className={styles["begin"]}>
            <Button id="ask-for-confirmation" kind="primary" onClick={() => begin("asking")}>
              Ask for confirmation
            </Button>
          </p>
        )
      )}
      {asked.length === 0 ? (
        <p className="quiet">
          Nobody has been asked yet. Whoever you ask gets an email with a link to their own cells.
        </p>
      ) : (
        <PlainTable
          caption={asked.length === 1 ? "1 request" : `${asked.length} requests`}
          rows={asked}
          keyOf={({ link }) => link}
          columns={[
            { head: "Who", names: true, cell: ({ who }) => whoWords(who) },
            { head: "Asked", cell: ({ askedAt }) => formatInstant(askedAt) },
            { head: "Answered", cell: answeredWords },
            { head: "Email", cell: ({ delivery }) => delivery ?? "not recorded" },
            { head: "Link", cell: linkWords },
            ...(mayEdit
              ? [
                  {
                    head: <span className="visually-hidden">What can be done</span>,
                    cell: ({ link, state, who }: Asked) =>
                      state === "open" && (
                        <button
                          type="button"
                          className={buttonLook("link")}
                          aria-disabled={busy || undefined}
                          onClick={() =>
                            void attempt(async () => {
                              await revoke.mutateAsync({ programme: slug, link });
                              say(`The link of ${whoWords(who)} no longer works.`);
                              await readAgain();
                            })
                          }
                        >
                          Revoke
                          <span className="visually-hidden"> the link of {whoWords(who)}</span>
                        </button>
                      ),
                  },
                ]
              : []),
          ]}
        />
      )}
    </section>
  );
}

/** "12 of 54 confirmed, 1 proposed". */
function answeredWords({ confirmed, proposed, cells }: Asked): string {
  const said = `${confirmed} of ${cells} confirmed`;
  return proposed > 0 ? `${said}, ${proposed} proposed` : said;
}

function linkWords({ state, until }: Asked): string {
  if (state === "revoked") return "revoked";
  return state === "open" ? `until ${formatDate(until)}` : `closed ${formatDate(until)}`;
}
