import { useTrpc } from "@accord/client/trpc";
import { formatEffective } from "@accord/domain/format-date";
import { Button } from "@accord/ui/button";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useProgramme } from "../../../editor.ts";
import formStyles from "../../matrix/forms.module.css";
import { NotFoundScreen } from "../../not-found-screen.tsx";
import { RegisterFrame } from "../register-frame.tsx";
import styles from "../registers.module.css";
import { useDoing } from "../use-doing.ts";
import { SourceFiles } from "./source-files.tsx";
import { SourceForm } from "./source-form.tsx";
import type { ShelvedSource } from "./sources-screen.tsx";

/** One paper: what it is, its files, and what rests on it. */
export function SourceScreen() {
  const { slug: programme, may } = useProgramme();
  const { source: slug } = useParams({ strict: false });
  const trpc = useTrpc();
  const queries = useQueryClient();
  const read = useQuery(trpc.sources.shelf.queryOptions({ programme }));
  const { doing, done, begin, leave, finish, say } = useDoing<"changing">();
  const source = read.data?.find((one) => one.slug === slug);
  if (read.data && !source) return <NotFoundScreen />;
  const mayEdit = may.includes("edit-registers");

  const readAgain = () => void queries.invalidateQueries(trpc.sources.pathFilter());
  return (
    <RegisterFrame
      heading={source?.title ?? "Source"}
      standfirst="What rests on this paper goes on resting on it, whatever is mended here."
      up={
        <Link to="/$programme/sources" params={{ programme }}>
          Sources
        </Link>
      }
      noun="source"
      read={{ ...read, data: source }}
      done={done}
      record={`source/${slug}`}
    >
      {(source) => (
        <>
          {doing ? (
            <SourceForm
              programme={programme}
              source={source}
              onDone={(words) => {
                finish(words);
                readAgain();
              }}
              onLeave={leave}
            />
          ) : (
            <>
              <SourceFacts programme={programme} source={source} />
              {mayEdit && (
                <p className={formStyles["begin"]}>
                  <Button id="change-source" onClick={() => begin("changing")}>
                    Change what is said of it
                  </Button>
                </p>
              )}
            </>
          )}
          <SourceFiles
            programme={programme}
            source={source}
            mayEdit={mayEdit}
            onDone={(words) => {
              say(words);
              readAgain();
            }}
          />
        </>
      )}
    </RegisterFrame>
  );
}

interface SourceFactsProps {
  readonly programme: string;
  readonly source: ShelvedSource;
}

function SourceFacts({ programme, source }: SourceFactsProps) {
  const { publisher, published, link, sha256, cells, firstCell, comments } = source;
  return (
    <dl className={styles["facts"]}>
      <dt>Publisher</dt>
      <dd>{publisher}</dd>
      <dt>Date of the paper</dt>
      <dd>{formatEffective(published)}</dd>
      <dt>Link</dt>
      <dd>{link ? <a href={link}>{link}</a> : "not recorded"}</dd>
      <dt>SHA-256</dt>
      <dd>{sha256 ?? "not recorded"}</dd>
      <dt>What rests on it</dt>
      <dd>
        {cells === 1 ? "1 cell" : `${cells} cells`} and{" "}
        {comments === 1 ? "1 comment" : `${comments} comments`} on rows
        {firstCell && (
          <>
            {"; "}
            <Link
              to="/$programme/matrix"
              params={{ programme }}
              search={{ cell: `${firstCell.area}/${firstCell.partnership}` }}
            >
              open the first cell
            </Link>
          </>
        )}
      </dd>
    </dl>
  );
}
