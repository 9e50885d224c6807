import { type SessionProgramme, useSignOut } from "@accord/client/session";
import { DEMONSTRATION_WORDS } from "@accord/domain/demonstration";
import { AccountMenu } from "@accord/ui/account-menu";
import { Button, buttonLook } from "@accord/ui/button";
import { Masthead } from "@accord/ui/masthead";
import { Link, type LinkProps, useMatchRoute } from "@tanstack/react-router";
import { type ReactElement, useContext } from "react";
import { AlarmsNotice } from "./alarms-notice.tsx";
import { EditorContext, isAdministrator } from "./editor.ts";
import { ProposalsLink } from "./proposals-link.tsx";
import { PROGRAMME_PAGES, SHARED_PAGES } from "./screens/registers/register-pages.ts";

interface AppMastheadProps {
  /** The programme whose page it is. */
  readonly programme?: SessionProgramme;
}

/** The head of every page of the admin app, for those who are signed in and those who are not. */
export function AppMasthead({ programme }: AppMastheadProps) {
  const session = useContext(EditorContext)?.session;
  const here = usePagesHere();
  const pages = programme ? programmePages(programme, here) : [];
  if (session && isAdministrator(session)) {
    pages.push(
      <Link key="accounts" to="/accounts">
        Accounts
      </Link>,
    );
  }
  const told = session && programme?.may.includes("read-drafts") ? programme : null;
  return (
    <>
      <Masthead
        marking={programme?.marking ?? "OFFICIAL"}
        demonstration={
          session?.demonstration && (
            <>
              <b>{DEMONSTRATION_WORDS[session.demonstration].label}</b>{" "}
              {DEMONSTRATION_WORDS[session.demonstration].screen}
            </>
          )
        }
        home={(brand, className) => (
          <Link to="/" className={className}>
            {brand}
          </Link>
        )}
        programme={programmeWords(programme)}
        pages={pages}
        tools={
          programme && (
            <a className={buttonLook()} href={`/${programme.slug}/matrix`}>
              Read
            </a>
          )
        }
        account={session && <Account />}
      />
      {told && <AlarmsNotice programme={told.slug} mayEnd={told.may.includes("edit-registers")} />}
    </>
  );
}

function programmeWords(programme: SessionProgramme | undefined): string {
  if (!programme) return "Keeping the record";
  return programme.may.includes("read-drafts") ? `Editing: ${programme.name}` : programme.name;
}

/** Pages that stand behind one of the head's own, and have no line of theirs there. */
const BEHIND = {
  registers: [...PROGRAMME_PAGES, ...SHARED_PAGES].map(({ to }) => to),
  reports: ["/$programme/schedules", "/$programme/messages"],
} as const;

/** Behind which of the head's pages one is. */
function usePagesHere(): Partial<Record<keyof typeof BEHIND, { readonly "aria-current": "true" }>> {
  const matchRoute = useMatchRoute();
  const isBehind = (pages: readonly NonNullable<LinkProps["to"]>[]) =>
    pages.some((to) => matchRoute({ to, fuzzy: true }) !== false);
  const here = { "aria-current": "true" } as const;
  return {
    ...(isBehind(BEHIND.registers) && { registers: here }),
    ...(isBehind(BEHIND.reports) && { reports: here }),
  };
}

function programmePages(
  { slug, may }: SessionProgramme,
  here: ReturnType<typeof usePagesHere>,
): ReactElement[] {
  const params = { programme: slug };
  const pages: ReactElement[] = [];
  if (!may.includes("read-drafts")) {
    if (may.includes("confirm")) {
      pages.push(
        <Link key="mine" to="/$programme/mine" params={params}>
          Your cells
        </Link>,
      );
    }
    return pages;
  }
  pages.push(
    <Link key="matrix" to="/$programme/matrix" params={params} search={{}}>
      Matrix
    </Link>,
    <ProposalsLink key="proposals" programme={slug} />,
  );
  if (may.includes("import-entries")) {
    pages.push(
      <Link key="take-in" to="/$programme/take-in" params={params}>
        Take in
      </Link>,
    );
  }
  if (may.includes("read-addresses")) {
    pages.push(
      <Link key="registers" to="/$programme/registers" params={params} {...here.registers}>
        Registers
      </Link>,
    );
  }
  pages.push(
    <Link key="reports" to="/$programme/reports" params={params} {...here.reports}>
      Reports
    </Link>,
  );
  if (may.includes("read-journal")) {
    pages.push(
      <Link key="journal" to="/$programme/journal" params={params} search={{}}>
        Journal
      </Link>,
    );
  }
  return pages;
}

function Account() {
  const session = useContext(EditorContext)?.session;
  const signOut = useSignOut();
  if (!session) return null;
  return (
    <AccountMenu name={session.name ?? session.office ?? "Account"} office={session.office}>
      {session.programmes.length > 1 && <Link to="/">All programmes</Link>}
      {isAdministrator(session) && <Link to="/new-programme">New programme</Link>}
      {isAdministrator(session) && <Link to="/reporting-rules">Rules for the reports</Link>}
      <Button onClick={() => void signOut()}>Sign out</Button>
    </AccountMenu>
  );
}
