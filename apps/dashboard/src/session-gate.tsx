import { type Session, useSession } from "@accord/client/session";
import { useLive } from "@accord/client/use-live";
import { useStillHere } from "@accord/client/use-still-here";
import { Page } from "@accord/ui/page";
import { Outlet } from "@tanstack/react-router";
import { Suspense, useMemo } from "react";
import { AppMasthead } from "./app-masthead.tsx";
import { LazyPart, lazyPart } from "./lazy-part.tsx";
import { ReaderContext } from "./reader.ts";
import { UnreachedScreen } from "./screens/unreached-screen.tsx";
import { ShapeOfAddress } from "./shape-of-address.tsx";
import { useArrival } from "./use-arrival.ts";

const SignInScreen = lazyPart(
  async () => (await import("./screens/sign-in/sign-in-screen.tsx")).SignInScreen,
);

const StillHereDialog = lazyPart(
  async () => (await import("@accord/ui/still-here-dialog")).StillHereDialog,
);

/** Lets those through who are signed in; to others the same address shows the way in. */
export function SessionGate() {
  const session = useSession();
  useArrival(session.data === undefined ? undefined : session.data === null);
  if (session.data) return <SignedIn session={session.data} isCutOff={session.isError} />;
  if (session.data === null) {
    return (
      <Page masthead={<AppMasthead />}>
        <Suspense fallback={null}>
          <SignInScreen />
        </Suspense>
      </Page>
    );
  }
  if (session.error) {
    return <UnreachedScreen error={session.error} onRetry={() => void session.refetch()} />;
  }
  return (
    <Page masthead={<AppMasthead />}>
      <h1 className="visually-hidden">Accord</h1>
      <ShapeOfAddress says="Reading who is signed in" />
    </Page>
  );
}

interface SignedInProps {
  readonly session: Session;
  readonly isCutOff: boolean;
}

function SignedIn({ session, isCutOff }: SignedInProps) {
  const liveness = useLive(session.id);
  const { isEnding, stay } = useStillHere(session);
  const reader = useMemo(() => ({ session, liveness, isCutOff }), [session, liveness, isCutOff]);
  return (
    <ReaderContext value={reader}>
      <Outlet />
      {isEnding && (
        <LazyPart>
          <StillHereDialog onStay={stay} />
        </LazyPart>
      )}
    </ReaderContext>
  );
}
