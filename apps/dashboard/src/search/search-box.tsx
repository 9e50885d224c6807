import type { SearchHit } from "@accord/domain/search";
import { Marked } from "@accord/ui/marked";
import { SearchDialog } from "@accord/ui/search-dialog";
import { Fragment } from "react";
import { writeSearch } from "../address-words.ts";
import { useGo } from "../programme-page.ts";
import { useReader } from "../reader.ts";
import { hitHref, hitsByKind, KIND_HEADING } from "./found.ts";
import { useHere, useSearch } from "./use-search.ts";

/** So many of a kind are shown as one types. */
const MOST_OF_A_KIND = 5;

interface SearchBoxProps {
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly onClose: () => void;
  /** As the box closes because something in it was chosen. */
  readonly onLeave: () => void;
}

/** The box that searches everything the reader may see. */
export function SearchBox({ words, onWords, onClose, onLeave }: SearchBoxProps) {
  const { answer, status } = useSearch(words);
  const here = useHere();
  const go = useGo();
  return (
    <SearchDialog
      words={words}
      onWords={onWords}
      status={status}
      allHref={`/search${writeSearch({ q: words.trim() })}`}
      onGo={(href) => {
        onLeave();
        go(href);
      }}
      onClose={onClose}
      groups={hitsByKind(answer?.hits ?? []).map(({ kind, hits }) => ({
        heading: KIND_HEADING[kind],
        choices: hits.slice(0, MOST_OF_A_KIND).map((hit, index) => ({
          key: `${kind}-${index}`,
          title: <Marked text={hit.title} words={hit.words} />,
          about: <AboutHit hit={hit} />,
          href: hitHref(hit, here),
        })),
      }))}
    />
  );
}

/** What of a hit was found, what it stands beside, and in which programme, where the reader sees several. */
export function AboutHit({ hit }: { readonly hit: SearchHit }) {
  const { programmes } = useReader().session;
  const { match, found, beside, words, kind } = hit;
  const isNamedOtherwise = match === "alias" || match === "in-alias";
  const names = programmes.length > 1 && kind !== "programme";
  const parts = [
    found && (
      <Fragment key="found">
        {isNamedOtherwise && "also "}
        <Marked text={found} words={words} />
      </Fragment>
    ),
    match === "near" && "spelt nearly so",
    beside,
    names && programmes.find(({ slug }) => slug === hit.programme)?.name,
  ].filter(Boolean);
  return parts.flatMap((part, index) => (index === 0 ? [part] : [" · ", part]));
}
