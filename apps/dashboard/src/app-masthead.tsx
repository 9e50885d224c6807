import { type SessionProgramme, useSignOut } from "@accord/client/session";
import { DEMONSTRATION_WORDS } from "@accord/domain/demonstration";
import { AccountMenu } from "@accord/ui/account-menu";
import { Button, buttonLook } from "@accord/ui/button";
import { Masthead } from "@accord/ui/masthead";
import { Link } from "@tanstack/react-router";
import { type ReactElement, type ReactNode, useContext } from "react";
import { ReaderContext } from "./reader.ts";
import { SearchButton } from "./search/search-button.tsx";

interface AppMastheadProps {
  /** The programme whose page it is. */
  readonly programme?: SessionProgramme;
  /** Links to the pages of the programme. */
  readonly pages?: readonly ReactElement[];
  readonly tools?: ReactNode;
}

/** The head of every page of the dashboard, for those who are signed in and those who are not. */
export function AppMasthead({ programme, pages = [], tools }: AppMastheadProps) {
  const session = useContext(ReaderContext)?.session;
  const mayEdit = programme?.may.includes("edit-matrix");
  return (
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
      programme={programme?.name}
      pages={pages}
      tools={
        <>
          {tools}
          {session && <SearchButton />}
          {programme && mayEdit && (
            <a className={buttonLook()} href={`/admin/${programme.slug}/matrix`}>
              Edit
            </a>
          )}
        </>
      }
      account={session && <Account />}
    />
  );
}

function Account() {
  const session = useContext(ReaderContext)?.session;
  const signOut = useSignOut();
  if (!session) return null;
  return (
    <AccountMenu name={session.name ?? session.office ?? "Account"} office={session.office}>
      {session.programmes.length > 1 && <Link to="/">All programmes</Link>}
      <Link to="/following">What you follow</Link>
      <Link to="/help">Help</Link>
      <Button onClick={() => void signOut()}>Sign out</Button>
    </AccountMenu>
  );
}
