import { refusalOf } from "@accord/client/refusal";
import { type RouterOutputs, useTrpc } from "@accord/client/trpc";
import { formatEffective } from "@accord/domain/format-date";
import { Button } from "@accord/ui/button";
import { EmptyState } from "@accord/ui/empty-state";
import { ErrorState } from "@accord/ui/error-state";
import { FindArea } from "@accord/ui/find-area";
import { LoadingShape } from "@accord/ui/loading-shape";
import { Notice } from "@accord/ui/notice";
import { Page, PageFooter } from "@accord/ui/page";
import { PlainTable } from "@accord/ui/plain-table";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { AppMasthead } from "../../app-masthead.tsx";
import { DoneNotice } from "../../done-notice.tsx";
import { openingDay, useEditor, useProgramme } from "../../editor.ts";
import { useTitle } from "../../use-title.ts";
import styles from "../matrix/forms.module.css";
import { useDoing } from "../registers/use-doing.ts";
import { WayUp } from "../registers/way-up.tsx";
import { AddAreaForm } from "./add-area-form.tsx";
import { isFound } from "./find-words.ts";

type ListedArea = RouterOutputs["areas"]["list"][number];

/** The business areas of the register: what each is called, where it is a row, what it became. */
export function AreasScreen() {
  const programme = useProgramme();
  const { session } = useEditor();
  const asAt = openingDay(programme, session);
  const trpc = useTrpc();
  const queries = useQueryClient();
  const read = useQuery(trpc.areas.list.queryOptions({ programme: programme.slug, asAt }));
  const [find, setFind] = useState("");
  const { doing, done, begin, leave, finish } = useDoing<"adding">();
  useTitle("Business areas");

  const areas = read.data;
  const found = areas?.filter(({ name, aliases }) => isFound(find, [name, ...aliases])) ?? [];
  const waiting = areas?.filter(({ needsDecision }) => needsDecision) ?? [];
  const rows = areas?.filter((area) => isRowOf(area, programme.slug)).length ?? 0;

  return (
    <Page
      masthead={<AppMasthead programme={programme} />}
      footer={<PageFooter marking={programme.marking} asAt={asAt} />}
    >
      <WayUp />
      <h1>Business areas</h1>
      <p className="standfirst">
        {areas && `${areas.length} areas, ${rows} of them rows of this matrix. `}
        An area is kept once for all programmes: its names, how it bears on others, what it was
        merged into.
      </p>
      {done && <DoneNotice words={done} />}
      {waiting.map((area) => (
        <Notice key={area.slug} tone="person">
          <p>
            <AreaLink programme={programme.slug} area={area} /> became{" "}
            {area.became.map(({ name }) => name).join(" and ")}, and this matrix still lists it.
            Merge or split it here too, or leave it.
          </p>
        </Notice>
      ))}
      {doing ? (
        <AddAreaForm
          programme={programme.slug}
          onDone={(words) => {
            finish(words);
            void queries.invalidateQueries(trpc.areas.pathFilter());
          }}
          onLeave={leave}
        />
      ) : (
        <div className={styles["actions"]}>
          <FindArea value={find} onChange={setFind} />
          {programme.may.includes("edit-registers") && (
            <Button id="add-area" onClick={() => begin("adding")}>
              Add an area
            </Button>
          )}
        </div>
      )}
      <div className={styles["below"]}>
        {read.error && !areas ? (
          <ErrorState heading="The areas could not be read" onRetry={() => void read.refetch()}>
            <p>{refusalOf(read.error).message}</p>
          </ErrorState>
        ) : !areas ? (
          <LoadingShape says="Reading the areas" rows={10} columns={3} />
        ) : areas.length === 0 ? (
          <EmptyState heading="No area is in the register yet">
            <p>Areas come with the first table that is taken in, or are added here one by one.</p>
          </EmptyState>
        ) : found.length === 0 ? (
          <EmptyState heading="No area is called so">
            <p>Names and other names are searched. Clear the field to see all of them.</p>
          </EmptyState>
        ) : (
          <PlainTable
            stacks
            caption={find ? `${found.length} of ${areas.length} areas` : "All areas, by name"}
            rows={found}
            keyOf={({ slug }) => slug}
            columns={[
              {
                head: "Area",
                names: true,
                cell: (area) => <AreaLink programme={programme.slug} area={area} />,
              },
              { head: "Also called", cell: ({ aliases }) => aliases.join("; ") },
              { head: "In this matrix", cell: (area) => rowWords(area, programme.slug) },
              {
                head: "Lines of the plan",
                number: true,
                cell: ({ planLines }) => planLines || "",
              },
              ...(areas.some((area) => elsewhere(area, programme.slug) !== "")
                ? [
                    {
                      head: "Elsewhere",
                      cell: (area: ListedArea) => elsewhere(area, programme.slug),
                    },
                  ]
                : []),
            ]}
          />
        )}
      </div>
    </Page>
  );
}

interface AreaLinkProps {
  readonly programme: string;
  readonly area: { readonly slug: string; readonly name: string };
}

export function AreaLink({ programme, area }: AreaLinkProps) {
  return (
    <Link to="/$programme/areas/$area" params={{ programme, area: area.slug }}>
      {area.name}
    </Link>
  );
}

function isRowOf({ rows }: ListedArea, programme: string): boolean {
  return rows.some((row) => row.programme === programme && row.isListed);
}

/** "Business support", "until before April 2012", "no row". */
function rowWords({ rows, became }: ListedArea, programme: string) {
  const own = rows.filter((row) => row.programme === programme);
  const listed = own.find(({ isListed }) => isListed);
  if (listed) return listed.groupName;
  if (became.length > 0) return `became ${became.map(({ name }) => name).join(" and ")}`;
  const [row] = own;
  if (!row) return <span className="quiet">no row</span>;
  return row.until ? `ended ${formatEffective(row.until)}` : `from ${formatEffective(row.from)}`;
}

function elsewhere({ rows }: ListedArea, programme: string): string {
  const others = rows.filter((row) => row.programme !== programme && row.isListed);
  return [...new Set(others.map(({ programmeName }) => programmeName))].join("; ");
}
