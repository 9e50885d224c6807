import type { EffectiveDate } from "@accord/domain/calendar";
import type { ForceMembership, ForcePage, PartyOnDay } from "@accord/domain/force-page";
import { formatDate, formatEffective } from "@accord/domain/format-date";
import { partyKindWords, TIER_LABEL } from "@accord/domain/register-words";
import { beginning, many, verb } from "@accord/domain/summary-english";
import { AppAnchor, PageAnchor } from "../../page-anchor.tsx";
import { pageHref } from "../../page-href.ts";
import { PageSection } from "../../page-section.tsx";
import { useProgrammePage } from "../../programme-page.ts";
import pageStyles from "../../story-page.module.css";
import styles from "./force-page.module.css";

type Page = { readonly page: ForcePage };

/** The partnerships a force is and was in, with whom the dates are known. */
export function Memberships({ page }: Page) {
  const { memberships, force, asAt } = page;
  const now = new Set(memberships.filter(({ isOn }) => isOn).map(({ partnership }) => partnership));
  const title =
    now.size === 0
      ? `${force.short} is in no partnership on ${formatDate(asAt)}`
      : `${force.short} is in ${now.size === 1 ? "one partnership" : `${beginning(now.size).toLowerCase()} partnerships`}`;
  if (memberships.length === 0) return <PageSection title={title} />;
  return (
    <PageSection title={title}>
      <ul className={styles["lines"]}>
        {memberships.map((one, n) => (
          <li key={n}>
            <MembershipLine membership={one} />
          </li>
        ))}
      </ul>
    </PageSection>
  );
}

function MembershipLine({ membership }: { readonly membership: ForceMembership }) {
  const { programme } = useProgrammePage();
  const { partnership, name, tier, programmes, isOn } = membership;
  const isHere = programmes.some(({ slug }) => slug === programme.slug);
  const elsewhere = programmes.filter(({ slug }) => slug !== programme.slug);
  return (
    <>
      <b>
        {isHere ? <PageAnchor to={{ page: "partnership", partnership }}>{name}</PageAnchor> : name}
      </b>{" "}
      <span className="quiet">
        {TIER_LABEL[tier] !== name && `${TIER_LABEL[tier]}. `}
        {stretchWords(membership, isOn)}.
        {elsewhere.map((other) => (
          <span key={other.slug}>
            {" In the "}
            <AppAnchor href={pageHref(other.slug, { page: "partnership", partnership }, {})}>
              {other.name}
            </AppAnchor>
            .
          </span>
        ))}
        {programmes.length === 0 && " A column of no programme on this day."}
      </span>
    </>
  );
}

/** "Joined before January 2011", "In it from March 2012 to May 2014". */
function stretchWords({ from, until }: Pick<ForceMembership, "from" | "until">, isOn: boolean) {
  const joined =
    from.date === null ? "joined on a day not known" : `joined ${atWords(formatEffective(from))}`;
  if (until === null) return isOn ? capital(joined) : `${capital(joined)}, later than this day`;
  return `${capital(joined)}, left ${atWords(formatEffective(until))}`;
}

function atWords(date: string): string {
  if (/^(before|after)/.test(date)) return date;
  return /^\d{1,2} /.test(date) ? `on ${date}` : `in ${date}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The cells that the force leads itself; nothing where it leads none. */
export function Leads({ page }: Page) {
  const { leads, force } = page;
  if (leads.length === 0) return null;
  return (
    <PageSection title={`${force.short} leads ${many(leads.length, "collaboration")}`}>
      <ul className={styles["lines"]}>
        {leads.map(({ area, areaName, partnership, partnershipName, office }) => (
          <li key={`${area}/${partnership}`}>
            <PageAnchor to={{ page: "cell", area, partnership }}>
              {areaName}, {partnershipName}
            </PageAnchor>
            {office && <span className="quiet"> {office}</span>}
          </li>
        ))}
      </ul>
    </PageSection>
  );
}

/** Chief officer and policing body, as recorded on the day, with the names of other days. */
export function WhoSigns({ page }: Page) {
  const { parties, force, asAt } = page;
  if (parties.length === 0) return null;
  const unknown = parties.filter(({ name }) => name === null).length;
  const note =
    unknown === 0
      ? `As recorded on ${formatDate(asAt)}.`
      : `No source here says what ${unknown === 1 ? "one of them" : "they"} ${verb(unknown, "was", "were")} called on ${formatDate(asAt)}.`;
  return (
    <PageSection title={`Who signs for ${force.short}`} note={note}>
      <dl className={pageStyles["pairs"]}>
        {parties.map((party) => (
          <PartyLine key={party.slug} party={party} />
        ))}
      </dl>
    </PageSection>
  );
}

function PartyLine({ party }: { readonly party: PartyOnDay }) {
  const others = party.succession.filter(({ name }) => name !== party.name);
  return (
    <>
      <dt>{partyKindWords(party.kind)}</dt>
      <dd>
        {party.name ?? <span className="faint">not recorded on this day</span>}
        {others.map(({ name, from, until }) => (
          <span key={name} className={styles["note"]}>
            {name}, {spanWords(from, until)}
          </span>
        ))}
      </dd>
    </>
  );
}

/** "28 January 2013 to 24 October 2025"; once, where a source shows the name at one date alone. */
function spanWords(from: EffectiveDate, until: EffectiveDate | null): string {
  const [first, last] = [formatEffective(from), until && formatEffective(until)];
  return last === null || last === first ? first : `${first} to ${last}`;
}
