import { ErrorState } from "@accord/ui/error-state";
import { AppPage } from "../app-page.tsx";
import { useTitle } from "../use-title.ts";

/** In place of a page whose program failed, or whose part could not be loaded. */
export function BrokenScreen() {
  useTitle("Something went wrong");
  return (
    <AppPage>
      <h1 className="visually-hidden">Something went wrong</h1>
      <ErrorState heading="This page went wrong" onRetry={() => location.reload()}>
        <p>
          The fault is ours, and nothing in the register has changed. Load the page again; if it
          goes wrong again, tell the programme office its address.
        </p>
      </ErrorState>
    </AppPage>
  );
}
