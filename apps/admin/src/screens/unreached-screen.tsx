import { refusalOf } from "@accord/client/refusal";
import { ErrorState } from "@accord/ui/error-state";
import { Page } from "@accord/ui/page";
import { AppMasthead } from "../app-masthead.tsx";
import { useTitle } from "../use-title.ts";

interface UnreachedScreenProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** In place of every page while the API cannot say who is signed in. */
export function UnreachedScreen({ error, onRetry }: UnreachedScreenProps) {
  useTitle("Not reached");
  return (
    <Page masthead={<AppMasthead />}>
      <h1>Not reached</h1>
      <ErrorState heading="Accord did not answer" onRetry={onRetry}>
        <p>{refusalOf(error).message}</p>
      </ErrorState>
    </Page>
  );
}
