import { buttonLook } from "@accord/ui/button";
import { Page, PageFooter } from "@accord/ui/page";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { AppMasthead } from "../../app-masthead.tsx";
import { useProgramme } from "../../editor.ts";
import { useTitle } from "../../use-title.ts";
import { NotFoundScreen } from "../not-found-screen.tsx";
import { CompareVersions } from "./compare-versions.tsx";
import { journalCsvHref, recordIn } from "./journal-address.ts";
import { JournalFilters } from "./journal-filters.tsx";
import { JournalLines } from "./journal-lines.tsx";
import styles from "./journal-screen.module.css";
import { useRecordName } from "./use-record-name.ts";
import { VerifyJournal } from "./verify-journal.tsx";

/** Who did what, when and why: the journal of a programme, or the timeline of one record of it. */
export function JournalScreen() {
  const { may } = useProgramme();
  return may.includes("read-journal") ? <Journal /> : <NotFoundScreen />;
}

function Journal() {
  const programme = useProgramme();
  const address = useSearch({ from: "/signed-in/$programme/journal" });
  const navigate = useNavigate({ from: "/$programme/journal" });
  const about = recordIn(address);
  const name = useRecordName(programme.slug, about);
  const [lines, setLines] = useState<readonly { id: number; sentence: string }[]>([]);
  useTitle(about ? `History of ${name}` : "Journal");

  return (
    <Page
      masthead={<AppMasthead programme={programme} />}
      footer={<PageFooter marking={programme.marking} />}
    >
      <h1>{about ? `History of ${name}` : "Journal"}</h1>
      <p className="standfirst">
        {about
          ? "Every act that states something of this record, the latest first."
          : `Every act on the ${programme.name}, the latest first. Nothing in it is ever changed or taken out.`}
      </p>
      <div className={styles["tools"]}>
        {about && (
          <Link to="/$programme/journal" params={{ programme: programme.slug }} search={{}}>
            The whole journal
          </Link>
        )}
        {about?.noun === "cell" && (
          <Link
            to="/$programme/matrix"
            params={{ programme: programme.slug }}
            search={{ cell: `${about.area}/${about.partnership}` }}
          >
            Open the cell
          </Link>
        )}
        <a className={buttonLook()} href={journalCsvHref(programme.slug, address)} download>
          Export as CSV
        </a>
        {!about && <VerifyJournal programme={programme.slug} />}
      </div>
      <JournalFilters
        key={`filters ${JSON.stringify(address)}`}
        address={address}
        onShow={(filters) => void navigate({ search: { ...address, ...filters } })}
      />
      {about && (
        <CompareVersions
          key={`versions ${JSON.stringify(about)}`}
          programme={programme.slug}
          about={about}
          lines={lines}
        />
      )}
      <JournalLines
        key={`lines ${JSON.stringify(address)}`}
        programme={programme.slug}
        address={address}
        onFirst={setLines}
      />
    </Page>
  );
}
