import { formatDate, formatEffective } from "@accord/domain/format-date";
import type {
  OtherPartnership,
  PartnershipPage,
  ToldMember,
} from "@accord/domain/partnership-page";
import { TIER_LABEL } from "@accord/domain/register-words";
import { listed, many, scanned } from "@accord/domain/summary-english";
import { StageHistory } from "@accord/ui/stage-history";
import { Fragment } from "react";
import { Attention } from "../../attention.tsx";
import { PageAnchor } from "../../page-anchor.tsx";
import { PageSection } from "../../page-section.tsx";
import pageStyles from "../../story-page.module.css";
import { useTitle } from "../../use-title.ts";
import { WhatMoved } from "../../what-moved.tsx";
import { ColumnTable } from "./column-table.tsx";

type Page = { readonly page: PartnershipPage };

/** Who is and was in a partnership, its column as it was and is, what moved and what asks for somebody. */
export function PartnershipPageBody({ page }: Page) {
  const { partnership, isColumn, members, overTime } = page;
  const filter = { partnership: partnership.slug };
  useTitle(page.title);
  return (
    <>
      <p className={pageStyles["kicker"]}>
        {TIER_LABEL[partnership.tier]}
        {partnership.aliases.length > 0 && `. Also written ${listed(partnership.aliases)}`}.
      </p>
      <h1>{page.title}</h1>
      <p className={pageStyles["deck"]}>
        <MembersNow members={members} asAt={page.asAt} />
      </p>
      <div className={pageStyles["columns"]}>
        {isColumn && <ColumnTable page={page} />}
        <div>
          {isColumn && (
            <WhatMoved page={page} subject={partnership.name} filter={filter} areasOnly />
          )}
          {overTime && (
            <section>
              <StageHistory history={overTime} />
            </section>
          )}
          {isColumn && (
            <Attention
              attention={page.attention}
              stuck={page.stuck}
              filter={filter}
              subject={partnership.name}
            />
          )}
          <Members page={page} />
          <Neighbours page={page} />
        </div>
      </div>
    </>
  );
}

function MembersNow({
  members,
  asAt,
}: {
  readonly members: readonly ToldMember[];
  readonly asAt: string;
}) {
  const now = members.filter(({ isOn }) => isOn);
  if (now.length === 0) return `No force is in it on ${formatDate(asAt)}.`;
  return (
    <>
      {now.map(({ force, short }, n) => (
        <Fragment key={force}>
          {n > 0 && (n === now.length - 1 ? " and " : ", ")}
          <PageAnchor to={{ page: "force", force }}>{short}</PageAnchor>
        </Fragment>
      ))}
      .
    </>
  );
}

/** Who was in it from when to when: it stays the same partnership while they change. */
function Members({ page: { members, asAt } }: Page) {
  const now = members.filter(({ isOn }) => isOn).length;
  const title = `${scanned(now)} ${now === 1 ? "force is" : "forces are"} in it on ${formatDate(asAt)}`;
  return (
    <PageSection
      title={title}
      note="Each date as it is known. It stays the same partnership while forces join and leave."
    >
      <table className={pageStyles["facts"]}>
        <caption className="visually-hidden">Members over time</caption>
        <thead>
          <tr>
            <th scope="col">Force</th>
            <th scope="col">Joined</th>
            <th scope="col">Left</th>
          </tr>
        </thead>
        <tbody>
          {members.map(({ force, short, from, until, isOn }, n) => (
            <tr key={n} data-past={isOn ? undefined : ""}>
              <th scope="row">
                <PageAnchor to={{ page: "force", force }}>{short}</PageAnchor>
              </th>
              <td>{formatEffective(from)}</td>
              <td>{until ? formatEffective(until) : <span className="faint">still in it</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </PageSection>
  );
}

/** How it lies to the others, by who is in them on the day. Nothing is inherited from one to another. */
function Neighbours({ page: { neighbours, partnership } }: Page) {
  const { inside, around, across } = neighbours;
  const title =
    inside.length > 0
      ? `${partnership.name} is inside ${listed(inside.map(({ name }) => name))}`
      : around.length > 0
        ? `${partnership.name} has ${many(around.length, "partnership")} inside it`
        : across.length > 0
          ? `${partnership.name} shares forces with ${many(across.length, "other partnership")}`
          : `${partnership.name} shares no force with another partnership`;
  const rows = [
    ["Inside", inside],
    ["With, inside it,", around],
    ["Shares some forces with", across],
  ] as const;
  return (
    <PageSection
      title={title}
      note="By who is in each on the day. What one has reached says nothing of another."
    >
      <dl className={pageStyles["pairs"]}>
        {rows
          .filter(([, others]) => others.length > 0)
          .map(([word, others]) => (
            <Fragment key={word}>
              <dt>{word}</dt>
              <dd>
                {others.map((other, n) => (
                  <Fragment key={other.slug}>
                    {n > 0 && ", "}
                    <Other other={other} />
                  </Fragment>
                ))}
              </dd>
            </Fragment>
          ))}
      </dl>
    </PageSection>
  );
}

function Other({ other: { slug, name } }: { readonly other: OtherPartnership }) {
  return <PageAnchor to={{ page: "partnership", partnership: slug }}>{name}</PageAnchor>;
}
