import { EmptyState } from "@accord/ui/empty-state";
import { Link } from "@tanstack/react-router";
import { AppPage } from "../app-page.tsx";
import { useTitle } from "../use-title.ts";

/** For an address that leads nowhere, and for a programme that this reader may not see: they look alike. */
export function NotFoundScreen() {
  useTitle("Page not found");
  return (
    <AppPage>
      <h1 className="visually-hidden">Page not found</h1>
      <EmptyState
        heading="There is no such page, or you may not see it"
        action={<Link to="/">Your programmes</Link>}
      >
        <p>
          If you typed the address, check it. If someone sent it to you, ask the programme office
          whether your role includes the programme.
        </p>
      </EmptyState>
    </AppPage>
  );
}
