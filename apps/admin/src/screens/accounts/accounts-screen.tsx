import { refusalOf } from "@accord/client/refusal";
import { useTrpc } from "@accord/client/trpc";
import { formatInstant } from "@accord/domain/format-date";
import { Button, buttonLook } from "@accord/ui/button";
import { ErrorState } from "@accord/ui/error-state";
import { LoadingShape } from "@accord/ui/loading-shape";
import { Page } from "@accord/ui/page";
import { PlainTable } from "@accord/ui/plain-table";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { AppMasthead } from "../../app-masthead.tsx";
import { DoneNotice } from "../../done-notice.tsx";
import { isAdministrator, useEditor } from "../../editor.ts";
import { useTitle } from "../../use-title.ts";
import { SuspendedOfAccounts } from "../deliveries/suspended-section.tsx";
import styles from "../matrix/forms.module.css";
import { NotFoundScreen } from "../not-found-screen.tsx";
import { useDoing } from "../registers/use-doing.ts";
import { AccountForm, type ListedAccount } from "./account-form.tsx";
import { InviteForm } from "./invite-form.tsx";
import { roleWords } from "./role-words.ts";

/** Every account with its roles, for administrators. */
export function AccountsScreen() {
  const { session } = useEditor();
  return isAdministrator(session) ? <Accounts /> : <NotFoundScreen />;
}

type Doing = { readonly what: "inviting" } | { readonly what: "keeping"; readonly id: string };

function Accounts() {
  const trpc = useTrpc();
  const queries = useQueryClient();
  const { session } = useEditor();
  const read = useQuery(trpc.accounts.list.queryOptions());
  const reaches = useQuery(trpc.accounts.reaches.queryOptions()).data;
  const { doing, done, begin, leave, finish, say } = useDoing<Doing>();
  useTitle("Accounts");

  const readAgain = () => void queries.invalidateQueries(trpc.accounts.pathFilter());
  const kept = doing?.what === "keeping" ? read.data?.find(({ id }) => id === doing.id) : undefined;

  return (
    <Page masthead={<AppMasthead />}>
      <h1>Accounts</h1>
      <p className="standfirst">
        Who may sign in, and what they may do. An account that is switched off keeps its place in
        the journal.
      </p>
      {done && <DoneNotice words={done} />}
      <SuspendedOfAccounts onDone={say} />
      {doing?.what === "inviting" ? (
        <InviteForm
          reaches={reaches}
          onDone={(words) => {
            finish(words);
            readAgain();
          }}
          onLeave={leave}
        />
      ) : kept ? (
        <AccountForm
          key={kept.id}
          account={kept}
          isOwn={kept.id === session.id}
          reaches={reaches}
          onDone={(words) => {
            say(words);
            readAgain();
          }}
          onLeave={leave}
        />
      ) : (
        <p className={styles["begin"]}>
          <Button id="invite" kind="primary" onClick={() => begin({ what: "inviting" })}>
            Invite someone
          </Button>
        </p>
      )}
      {read.error && !read.data ? (
        <ErrorState heading="The accounts could not be read" onRetry={() => void read.refetch()}>
          <p>{refusalOf(read.error).message}</p>
        </ErrorState>
      ) : read.data ? (
        <div className={styles["after"]}>
          <PlainTable
            stacks
            caption={read.data.length === 1 ? "1 account" : `${read.data.length} accounts`}
            rows={read.data}
            keyOf={({ id }) => id}
            columns={[
              {
                head: "Name",
                names: true,
                cell: (account) => (
                  <button
                    type="button"
                    className={buttonLook("link")}
                    onClick={() => begin({ what: "keeping", id: account.id })}
                  >
                    {account.name ?? account.office ?? account.email}
                  </button>
                ),
              },
              { head: "Office", cell: ({ office }) => office ?? "not recorded" },
              { head: "Email address", cell: ({ email }) => email },
              {
                head: "Roles",
                cell: ({ grants }) =>
                  grants.map((grant) => roleWords(grant, reaches)).join("; ") || "none",
              },
              { head: "Signs in", cell: signsIn },
              {
                head: "Last seen",
                cell: ({ lastSeenAt }) => (lastSeenAt ? formatInstant(lastSeenAt) : "never"),
              },
            ]}
          />
        </div>
      ) : (
        <LoadingShape says="Reading the accounts" rows={6} columns={3} />
      )}
    </Page>
  );
}

function signsIn({ isOff, isInvited }: ListedAccount): string {
  if (isOff) return "switched off";
  return isInvited ? "invited" : "yes";
}
