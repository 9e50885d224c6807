import { NotFetchedError, useLoadAnew } from "@accord/client/not-fetched";
import { ErrorState } from "@accord/ui/error-state";
import type { ErrorComponentProps } from "@tanstack/react-router";
import { AppPage } from "../app-page.tsx";
import { useTitle } from "../use-title.ts";

/** In place of a page whose program failed, or whose code did not come. */
export function BrokenScreen({ error }: ErrorComponentProps) {
  return (
    <AppPage>
      {(error as unknown) instanceof NotFetchedError ? <PageNotFetched /> : <PageFailed />}
    </AppPage>
  );
}

function PageNotFetched() {
  const { loadAnew, says } = useLoadAnew();
  useTitle("Not reached");
  return (
    <>
      <h1 className="visually-hidden">Not reached</h1>
      <ErrorState heading="This page did not come" onRetry={loadAnew}>
        <p>{says}</p>
      </ErrorState>
    </>
  );
}

function PageFailed() {
  useTitle("Something went wrong");
  return (
    <>
      <h1 className="visually-hidden">Something went wrong</h1>
      <ErrorState heading="This page went wrong" onRetry={() => location.reload()}>
        <p>
          The fault is ours, and nothing in the register has changed. Load the page again; if it
          goes wrong again, tell the programme office its address.
        </p>
      </ErrorState>
    </>
  );
}
