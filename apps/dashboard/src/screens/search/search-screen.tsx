import { Button } from "@accord/ui/button";
import { Marked } from "@accord/ui/marked";
import { TextInput } from "@accord/ui/text-input";
import { useSearch as useSearchPart } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { writeSearch } from "../../address-words.ts";
import { AppPage } from "../../app-page.tsx";
import { AppAnchor } from "../../page-anchor.tsx";
import { useGo } from "../../programme-page.ts";
import { hitHref, hitsByKind, KIND_HEADING } from "../../search/found.ts";
import { AboutHit } from "../../search/search-box.tsx";
import { useSearch } from "../../search/use-search.ts";
import { useTitle } from "../../use-title.ts";
import styles from "./search-screen.module.css";

/** Everything that the words of the address find, by kind. */
export function SearchScreen() {
  const { q = "" } = useSearchPart({ from: "/search" });
  return <Found key={q} asked={q} />;
}

function Found({ asked }: { readonly asked: string }) {
  const [words, setWords] = useState(asked);
  const { answer, status } = useSearch(asked);
  const go = useGo();
  useTitle(asked ? `Search: ${asked}` : "Search");
  function search(event: FormEvent) {
    event.preventDefault();
    go(`/search${writeSearch({ q: words.trim() })}`);
  }
  return (
    <AppPage>
      <h1>Search</h1>
      <search>
        <form onSubmit={search} className={styles["form"]}>
          <TextInput
            label="Words to look for"
            type="search"
            maxLength={100}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          <Button kind="primary" type="submit">
            Search
          </Button>
        </form>
      </search>
      <p className="standfirst" role="status">
        {status}
      </p>
      {hitsByKind(answer?.hits ?? []).map(({ kind, hits }) => (
        <section key={kind} className={styles["kind"]} aria-labelledby={`found-${kind}`}>
          <h2 id={`found-${kind}`}>
            {KIND_HEADING[kind]} <span className="quiet">{hits.length}</span>
          </h2>
          <ul>
            {hits.map((hit, index) => (
              <li key={`${kind}-${index}`}>
                <AppAnchor href={hitHref(hit, null)}>
                  <Marked text={hit.title} words={hit.words} />
                </AppAnchor>
                <span className="quiet">
                  <AboutHit hit={hit} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </AppPage>
  );
}
