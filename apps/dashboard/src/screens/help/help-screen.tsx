import { useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { AppPage } from "../../app-page.tsx";
import { AppAnchor } from "../../page-anchor.tsx";
import { useTitle } from "../../use-title.ts";
import { NotFoundScreen } from "../not-found-screen.tsx";
import { AccessibilityHelp } from "./accessibility-help.tsx";
import { ChangesHelp } from "./changes-help.tsx";
import { HELP_PAGES, type HelpSlug } from "./help-pages.ts";
import styles from "./help-screen.module.css";
import { KeysHelp } from "./keys-help.tsx";
import { PrivacyHelp } from "./privacy-help.tsx";
import { StagesHelp } from "./stages-help.tsx";

const CONTENTS = {
  stages: StagesHelp,
  keys: KeysHelp,
  accessibility: AccessibilityHelp,
  privacy: PrivacyHelp,
  changes: ChangesHelp,
} as const satisfies Record<HelpSlug, () => ReactNode>;

/** Help: one page a question, with the way to the others beside it. */
export function HelpScreen() {
  const { page } = useParams({ strict: false });
  const found = HELP_PAGES.find((one) => one.page === page);
  if (page !== undefined && !found) return <NotFoundScreen />;
  return (
    <AppPage>
      <div className={styles["help"]}>
        <nav aria-label="Help">
          <ul className={styles["pages"]}>
            <li>
              <AppAnchor href="/help" aria-current={found ? undefined : "page"}>
                Help
              </AppAnchor>
            </li>
            {HELP_PAGES.map(({ page, name }) => (
              <li key={page}>
                <AppAnchor
                  href={`/help/${page}`}
                  aria-current={page === found?.page ? "page" : undefined}
                >
                  {name}
                </AppAnchor>
              </li>
            ))}
          </ul>
        </nav>
        <div className={styles["words"]}>
          {found ? <Found page={found.page} name={found.name} /> : <Start />}
        </div>
      </div>
    </AppPage>
  );
}

function Found({ page, name }: { readonly page: HelpSlug; readonly name: string }) {
  useTitle(`Help: ${name}`);
  const Content = CONTENTS[page];
  return (
    <>
      <h1>{name}</h1>
      <Content />
    </>
  );
}

function Start() {
  useTitle("Help");
  return (
    <>
      <h1>Help</h1>
      <p>
        Accord shows which forces work together on what, how far each piece of work has come, and
        who said so. Every number on a page is a link to what it counts. Every status leads to the
        words of the paper it comes from.
      </p>
      <dl className={styles["contents"]}>
        {HELP_PAGES.map(({ page, name, about }) => (
          <div key={page}>
            <dt>
              <AppAnchor href={`/help/${page}`}>{name}</AppAnchor>
            </dt>
            <dd>{about}</dd>
          </div>
        ))}
      </dl>
      <p>
        Something is wrong in the record? Open the cell and choose “Suggest a correction”. It goes
        to the programme’s office and changes nothing by itself.
      </p>
    </>
  );
}
