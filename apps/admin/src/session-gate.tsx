import { type Session, useSession } from "@accord/client/session";
import { useLive } from "@accord/client/use-live";
import { useStillHere } from "@accord/client/use-still-here";
import { LoadingShape } from "@accord/ui/loading-shape";
import { Page } from "@accord/ui/page";
import { StillHereDialog } from "@accord/ui/still-here-dialog";
import { Outlet } from "@tanstack/react-router";
import { useEffect, useMemo, useState } from "react";
import { AppMasthead } from "./app-masthead.tsx";
import { EditorContext } from "./editor.ts";
import { SignInAgain } from "./screens/sign-in/sign-in-again.tsx";
import { SignInScreen } from "./screens/sign-in/sign-in-screen.tsx";
import { UnreachedScreen } from "./screens/unreached-screen.tsx";

/**
 * Lets those through who are signed in; to others the same address shows the way in.
 *
 * A session that ends while someone is at work leaves the page standing, with what they typed,
 * under a dialog that asks them to sign in again.
 */
export function SessionGate() {
  const session = useSession();
  const [atWork, setAtWork] = useState<Session | null>(null);
  useEffect(() => {
    if (session.data) setAtWork(session.data);
  }, [session.data]);

  const shown = session.data ?? atWork;
  if (shown) {
    return (
      <>
        <SignedIn key={shown.id} session={shown} />
        {session.data === null && <SignInAgain who={shown} />}
      </>
    );
  }
  if (session.data === null) return <SignInScreen />;
  if (session.error) {
    return <UnreachedScreen error={session.error} onRetry={() => void session.refetch()} />;
  }
  return (
    <Page masthead={<AppMasthead />}>
      <LoadingShape says="Reading who is signed in" />
    </Page>
  );
}

function SignedIn({ session }: { readonly session: Session }) {
  const liveness = useLive(session.id);
  const { isEnding, stay } = useStillHere(session);
  const editor = useMemo(() => ({ session, liveness }), [session, liveness]);
  return (
    <EditorContext value={editor}>
      <Outlet />
      {isEnding && <StillHereDialog onStay={stay} />}
    </EditorContext>
  );
}
