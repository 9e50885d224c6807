import { Page, PageFooter } from "@accord/ui/page";
import { Link } from "@tanstack/react-router";
import { useId } from "react";
import { AppMasthead } from "../../app-masthead.tsx";
import { useProgramme } from "../../editor.ts";
import { useTitle } from "../../use-title.ts";
import { PROGRAMME_PAGES, type RegisterPage, SHARED_PAGES } from "./register-pages.ts";
import styles from "./registers-screen.module.css";

/** What the matrix rests on, page by page: what is the programme's own, and what all programmes share. */
export function RegistersScreen() {
  const programme = useProgramme();
  useTitle("Registers");
  return (
    <Page
      masthead={<AppMasthead programme={programme} />}
      footer={<PageFooter marking={programme.marking} />}
    >
      <h1>Registers</h1>
      <p className="standfirst">
        What the matrix rests on. Every change here is a line of the journal, and pages of the past
        read as they did.
      </p>
      <div className={styles["lists"]}>
        <PageList
          heading={`Of the ${programme.name}`}
          about="Nobody else sees a change here."
          pages={PROGRAMME_PAGES}
        />
        <PageList
          heading="Of all programmes"
          about="Kept once: a change is seen in every programme of this register."
          pages={SHARED_PAGES}
        />
      </div>
    </Page>
  );
}

interface PageListProps {
  readonly heading: string;
  readonly about: string;
  readonly pages: readonly RegisterPage[];
}

function PageList({ heading, about, pages }: PageListProps) {
  const { slug, may } = useProgramme();
  const id = useId();
  const open = pages.filter(({ needs }) => may.includes(needs));
  if (open.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <p className="quiet small">{about}</p>
      <ul className={styles["list"]}>
        {open.map(({ to, words, about }) => (
          <li key={to}>
            <Link to={to} params={{ programme: slug }}>
              {words}
            </Link>
            <p className="quiet small">{about}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
