import { refusalOf } from "@accord/client/refusal";
import { useTrpc } from "@accord/client/trpc";
import type { Grant } from "@accord/domain/actor";
import { ErrorState } from "@accord/ui/error-state";
import { LoadingShape } from "@accord/ui/loading-shape";
import { Page } from "@accord/ui/page";
import { PlainTable } from "@accord/ui/plain-table";
import { useQuery } from "@tanstack/react-query";
import { AppMasthead } from "../../app-masthead.tsx";
import { isAdministrator, useEditor } from "../../editor.ts";
import { useTitle } from "../../use-title.ts";
import styles from "../matrix/forms.module.css";
import { NotFoundScreen } from "../not-found-screen.tsx";

/** Every account with its roles, for administrators. */
export function AccountsScreen() {
  const { session } = useEditor();
  return isAdministrator(session) ? <Accounts /> : <NotFoundScreen />;
}

function Accounts() {
  const trpc = useTrpc();
  const read = useQuery(trpc.accounts.list.queryOptions());
  useTitle("Accounts");
  return (
    <Page masthead={<AppMasthead />}>
      <h1>Accounts</h1>
      <p className="standfirst">
        Who may sign in, and what they may do. Accounts and roles are given with{" "}
        <code>pnpm accord user</code>.
      </p>
      {read.error && !read.data ? (
        <ErrorState heading="The accounts could not be read" onRetry={() => void read.refetch()}>
          <p>{refusalOf(read.error).message}</p>
        </ErrorState>
      ) : read.data ? (
        <div className={styles["after"]}>
          <PlainTable
            caption={read.data.length === 1 ? "1 account" : `${read.data.length} accounts`}
            rows={read.data}
            keyOf={({ id }) => id}
            columns={[
              {
                head: "Name",
                names: true,
                cell: ({ name, office }) => name ?? office ?? "not recorded",
              },
              { head: "Office", cell: ({ office }) => office ?? "not recorded" },
              { head: "Email address", cell: ({ email }) => email },
              { head: "Roles", cell: ({ grants }) => grants.map(roleWords).join("; ") || "none" },
              { head: "Signs in", cell: ({ isOff }) => (isOff ? "switched off" : "yes") },
            ]}
          />
        </div>
      ) : (
        <LoadingShape says="Reading the accounts" rows={6} columns={3} />
      )}
    </Page>
  );
}

/** "editor of eastern-region", "viewer for norfolk", "auditor". */
function roleWords({ role, programme, force }: Grant): string {
  if (programme) return `${role} of ${programme}`;
  return force ? `${role} for ${force}` : role;
}
