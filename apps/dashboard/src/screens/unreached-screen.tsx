import { ErrorState } from "@accord/ui/error-state";
import { Page } from "@accord/ui/page";
import { AppMasthead } from "../app-masthead.tsx";
import { useTitle } from "../use-title.ts";
import { whyNotRead } from "../why-not-read.ts";

interface UnreachedScreenProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** In place of every page while the API cannot say who is signed in. */
export function UnreachedScreen({ error, onRetry }: UnreachedScreenProps) {
  useTitle("Not reached");
  return (
    <Page masthead={<AppMasthead />}>
      <h1 className="visually-hidden">Not reached</h1>
      <ErrorState heading="Accord did not answer" onRetry={onRetry}>
        <p>{whyNotRead(error)}</p>
      </ErrorState>
    </Page>
  );
}
