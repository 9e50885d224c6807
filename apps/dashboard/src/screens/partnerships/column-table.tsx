import type { ColumnGroup, ColumnRow } from "@accord/domain/column-now";
import { formatDayOf, formatEffective } from "@accord/domain/format-date";
import { MOVEMENT_LABEL } from "@accord/domain/movement";
import type { PartnershipPage } from "@accord/domain/partnership-page";
import { digits, verb } from "@accord/domain/summary-english";
import { MovementMark, StageMark } from "@accord/ui/mark";
import { AS } from "@accord/ui/table-roles";
import { AreaLinks } from "../../area-links.tsx";
import { PageAnchor } from "../../page-anchor.tsx";
import { PageSection } from "../../page-section.tsx";
import { countedWords } from "../../told-changes.tsx";
import styles from "./column-table.module.css";

type Page = { readonly page: PartnershipPage };

/** A column as it stands, by status: each area with since when, when it was confirmed and who leads. */
export function ColumnTable({ page }: Page) {
  const title = `How ${page.partnership.name} stands, area by area`;
  const hasLeads = page.column.some(({ rows }) => rows.some(({ lead }) => lead !== null));
  return (
    <PageSection
      title={title}
      note="Nearest to live first. Since when it has stood so, as exactly as it is known."
    >
      <table className={styles["column"]} {...AS.table}>
        <caption className="visually-hidden">{title}</caption>
        <thead {...AS.rowGroup}>
          <tr {...AS.row}>
            <th scope="col" {...AS.columnHeader}>
              Business area
            </th>
            <th scope="col" {...AS.columnHeader}>
              Since
            </th>
            <th scope="col" {...AS.columnHeader}>
              Confirmed
            </th>
            {hasLeads && (
              <th scope="col" className={styles["lead"]} {...AS.columnHeader}>
                Led by
              </th>
            )}
          </tr>
        </thead>
        {page.column.map((group) => (
          <Group key={group.counted} page={page} group={group} hasLeads={hasLeads} />
        ))}
      </table>
    </PageSection>
  );
}

interface GroupProps extends Page {
  readonly group: ColumnGroup;
  readonly hasLeads: boolean;
}

function Group({ page, group: { counted, rows }, hasLeads }: GroupProps) {
  const span = hasLeads ? 4 : 3;
  const { slug } = page.partnership;
  const number = `${digits(rows.length)} ${verb(rows.length, "area", "areas")}`;
  return (
    <tbody {...AS.rowGroup}>
      <tr {...AS.row}>
        <th scope="rowgroup" colSpan={span} className={styles["group"]} {...AS.rowHeader}>
          {counted === "blank" ? (
            "Nothing recorded"
          ) : (
            <>
              <StageMark status={counted} /> {countedWords(counted)}
            </>
          )}{" "}
          <span>
            <PageAnchor to={{ page: "matrix", filter: { partnership: slug, status: counted } }}>
              {number}
            </PageAnchor>
          </span>
        </th>
      </tr>
      {counted === "blank" ? (
        <tr {...AS.row}>
          <td colSpan={span} className={styles["blank"]} {...AS.cell}>
            <AreaLinks areas={rows} />
          </td>
        </tr>
      ) : (
        rows.map((row) => (
          <tr key={row.area} {...AS.row}>
            <Row row={row} partnership={slug} isRead={counted !== "needs-review"} />
            {hasLeads && (
              <td className={styles["lead"]} {...AS.cell}>
                {row.lead ?? <span className="faint">not recorded</span>}
              </td>
            )}
          </tr>
        ))
      )}
    </tbody>
  );
}

interface RowProps {
  readonly row: ColumnRow;
  readonly partnership: string;
  /** Whether the words fit a status. */
  readonly isRead: boolean;
}

function Row({ row, partnership, isRead }: RowProps) {
  const { area, name, qualifier, sourceWording, since, confirmedAt, movement, lead } = row;
  return (
    <>
      <th scope="row" {...AS.rowHeader}>
        <PageAnchor to={{ page: "cell", area, partnership }}>{name}</PageAnchor>
        {movement && (
          <>
            {" "}
            <MovementMark movement={movement} size="small" />
            <span className="visually-hidden">{MOVEMENT_LABEL[movement]}</span>
          </>
        )}
        {qualifier && <span className={styles["under"]}>{qualifier}</span>}
        {lead && <span className={styles["leadUnder"]}>Led by {lead}</span>}
        {!isRead && sourceWording && <span className={styles["under"]}>“{sourceWording}”</span>}
      </th>
      <td className={styles["day"]} data-head="Since" {...AS.cell}>
        {since && formatEffective(since)}
      </td>
      <td className={styles["day"]} data-head={confirmedAt ? "Confirmed" : undefined} {...AS.cell}>
        {confirmedAt ? formatDayOf(confirmedAt) : <span className="faint">not confirmed</span>}
      </td>
    </>
  );
}
