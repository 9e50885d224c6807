import type { SessionProgramme } from "@accord/client/session";
import { buttonLook } from "@accord/ui/button";
import { EmptyState } from "@accord/ui/empty-state";
import { Page, PageFooter } from "@accord/ui/page";
import { Link } from "@tanstack/react-router";
import { AppMasthead } from "../app-masthead.tsx";
import { useTitle } from "../use-title.ts";

/** For those who may see a programme and do not keep it: where what they may do is done. */
export function TeamOnlyScreen({ programme }: { readonly programme: SessionProgramme }) {
  useTitle("For the programme team");
  const { slug, name, marking, may } = programme;
  return (
    <Page
      masthead={<AppMasthead programme={programme} />}
      footer={<PageFooter marking={marking} />}
    >
      <h1>This page is for the programme team</h1>
      <EmptyState heading={`You may read ${name}, and not keep it`}>
        {may.includes("confirm") && (
          <p>
            You answer for your force on{" "}
            <Link to="/$programme/mine" params={{ programme: slug }}>
              your cells
            </Link>
            : confirm them, or propose a change.
          </p>
        )}
        <p>
          <a className={buttonLook()} href={`/${slug}/matrix`}>
            Read the matrix
          </a>
        </p>
      </EmptyState>
    </Page>
  );
}
