import type { AreaPage } from "@accord/domain/area-page";
import { RELATION_LABEL, successionWords } from "@accord/domain/area-words";
import { formatDayOf, formatEffective } from "@accord/domain/format-date";
import { StageMark } from "@accord/ui/mark";
import { PageAnchor } from "../../page-anchor.tsx";
import styles from "./area-beside.module.css";
import { BesidePart } from "./beside-part.tsx";
import { FindingsAbout } from "./findings-about.tsx";

/** What stands beside the entries: the plan against the fact, what is missing, who is in it, its names and kin. */
export function AreaBeside({ page }: { readonly page: AreaPage }) {
  const { plan, missing } = page;
  return (
    <div className={styles["beside"]}>
      {plan && (
        <BesidePart heading={plan.title}>
          {plan.lines.map((line) => (
            <dl key={`${line.programme} ${line.line}`} className={styles["pairs"]}>
              <dt>Work plan</dt>
              <dd>
                {line.approach}
                {line.forces.length > 0 && `, for ${line.forces.join(" and ")}`}
                {line.programme !== page.programme && ` (${programmeName(page, line.programme)})`}
                {line.source && <small>{line.source}</small>}
              </dd>
              <dt>Date in the plan</dt>
              <dd>{line.date}</dd>
              {line.wording && line.wording !== page.name && (
                <>
                  <dt>In its own words</dt>
                  <dd>
                    <q>{line.wording}</q>
                  </dd>
                </>
              )}
              {line.note && (
                <>
                  <dt>Note</dt>
                  <dd>{line.note}</dd>
                </>
              )}
            </dl>
          ))}
        </BesidePart>
      )}
      {missing.length > 0 && (
        <BesidePart heading="What is missing">
          <ul className={styles["lines"]}>
            {missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </BesidePart>
      )}
      <Forces page={page} />
      {page.leads.length > 0 && (
        <BesidePart heading="Who leads, and on whose mandate">
          {page.leads.map(({ key, name, lead, mandate }) => (
            <dl key={key} className={styles["pairs"]}>
              <dt>{name}</dt>
              <dd>
                {lead ?? "Lead not recorded"}
                <small>{mandate ? `Mandate: ${mandate}` : "Mandate not recorded"}</small>
              </dd>
            </dl>
          ))}
        </BesidePart>
      )}
      <FindingsAbout area={page.area} except={TOLD_AS_MISSING} />
      <Kin page={page} />
    </div>
  );
}

/** Found by the rules as well, and told under "What is missing". */
const TOLD_AS_MISSING = ["no-lead", "no-mandate", "no-date"] as const;

function programmeName({ lines, rows }: AreaPage, slug: string): string {
  const line = lines.find(({ programme }) => programme === slug);
  const row = rows.find(({ programme }) => programme === slug);
  return line?.programmeName ?? row?.programmeName ?? slug;
}

function Forces({ page }: { readonly page: AreaPage }) {
  const { forces, sentence } = page.forces;
  if (forces.length === 0) return null;
  return (
    <BesidePart heading="Who is in it now" note={sentence}>
      <ul className={styles["forces"]}>
        {forces.map(({ force, name, status, partnershipName }) => (
          <li key={force}>
            {status ? <StageMark status={status} /> : <span className={styles["blank"]} />}
            <span>
              <PageAnchor to={{ page: "force", force }}>{name}</PageAnchor>
              <small>{partnershipName ?? "nothing recorded"}</small>
            </span>
          </li>
        ))}
      </ul>
    </BesidePart>
  );
}

/** Its names with their reasons, and how it bears on other areas. */
function Kin({ page }: { readonly page: AreaPage }) {
  const { aliases, formerNames, relations, successions } = page;
  if (aliases.length + formerNames.length + relations.length + successions.length === 0)
    return null;
  return (
    <BesidePart heading="Its names, and other areas">
      <ul className={styles["lines"]}>
        {aliases.map(({ name, reason }) => (
          <li key={`alias ${name}`}>
            Also called <b>{name}</b>
            <small>{reason ?? "No reason is recorded."}</small>
          </li>
        ))}
        {formerNames.map(({ name, until }) => (
          <li key={`former ${name} ${until}`}>
            Called <b>{name}</b> until {formatDayOf(until)}
          </li>
        ))}
        {successions.map((one) => (
          <li key={`act ${one.act}`}>
            {successionWords(one)}
            <small>{one.reason}</small>
          </li>
        ))}
        {relations.map(({ id, kind, isFrom, other, partnership, reason, from, until }) => (
          <li key={id}>
            {RELATION_LABEL[kind][isFrom ? "from" : "to"]}{" "}
            <PageAnchor to={{ page: "area", area: other.slug }}>{other.name}</PageAnchor>
            {partnership && ` in ${partnership.name}`}
            <small>
              {reason} From {formatEffective(from)}
              {until && ` to ${formatEffective(until)}`}.
            </small>
          </li>
        ))}
      </ul>
    </BesidePart>
  );
}
