import type { ProgrammeGroup } from "@accord/domain/programme";
import { PlainTable } from "@accord/ui/plain-table";
import formStyles from "../../matrix/forms.module.css";
import styles from "../registers.module.css";
import { RowButton } from "../row-button.tsx";
import type { LayoutParts } from "./column-list.tsx";
import { moveGroup, moveRow, placeOfRow, takeOffGroup, takeOffRow } from "./edit-layout.ts";
import { stretchWords } from "./layout-words.ts";
import { OrderButtons } from "./order-buttons.tsx";

/** The groups in their order, each with its rows. */
export function GroupList(parts: LayoutParts) {
  const { layout } = parts;
  return layout.groups.map((group) => <Group key={group.slug} group={group} {...parts} />);
}

function Group({ group, ...parts }: LayoutParts & { readonly group: ProgrammeGroup }) {
  const { layout, onLayout, begin } = parts;
  const { slug, name, note } = group;
  const rows = layout.rows.filter((row) => row.group === slug);
  const place = layout.groups.findIndex((one) => one.slug === slug);
  return (
    <section className={styles["section"]}>
      <h2 className={styles["groupHead"]}>
        <span>{name}</span>
        <OrderButtons
          id={`group-${slug}`}
          name={name}
          isFirst={place === 0}
          isLast={place === layout.groups.length - 1}
          onMove={(step) =>
            onLayout(
              moveGroup(layout, slug, step),
              `${name} is group ${place + step + 1} of ${layout.groups.length}.`,
              `${step < 0 ? "up" : "down"}-group-${slug}`,
            )
          }
        />
      </h2>
      {note && <p className="quiet">{note}</p>}
      <p className={`${formStyles["links"]} ${styles["groupActs"]}`}>
        <RowButton
          id={`change-group-${slug}`}
          words="Rename or note"
          to={name}
          onClick={() => begin({ what: "group", group: slug })}
        />
        {rows.length === 0 && (
          <RowButton
            id={`off-group-${slug}`}
            words="Take off"
            to={name}
            onClick={() =>
              onLayout(takeOffGroup(layout, slug), `${name} is off the list.`, "add-group")
            }
          />
        )}
      </p>
      {rows.length === 0 ? (
        <p className="quiet">No row in this group.</p>
      ) : (
        <RowTable group={group} {...parts} />
      )}
    </section>
  );
}

function RowTable({ group, page, layout, onLayout, begin }: LayoutParts & GroupProps) {
  const rows = layout.rows.filter((row) => row.group === group.slug);
  const nameOf = (slug: string) => page.areas.find((one) => one.slug === slug)?.name ?? slug;
  return (
    <PlainTable
      stacks
      caption={rows.length === 1 ? "1 row" : `${rows.length} rows`}
      rows={rows}
      keyOf={({ area }) => area}
      columns={[
        { head: "Area", names: true, cell: ({ area }) => nameOf(area) },
        { head: "Listed", cell: stretchWords },
        {
          head: "Order",
          cell: ({ area }) => {
            const { place, of } = placeOfRow(layout, area);
            return (
              <OrderButtons
                id={`row-${area}`}
                name={nameOf(area)}
                isFirst={place === 1}
                isLast={place === of}
                onMove={(step) =>
                  onLayout(
                    moveRow(layout, area, step),
                    `${nameOf(area)} is row ${place + step} of ${of} in ${group.name}.`,
                    `${step < 0 ? "up" : "down"}-row-${area}`,
                  )
                }
              />
            );
          },
        },
        {
          head: <span className="visually-hidden">What can be done</span>,
          cell: ({ area }) => (
            <span className={formStyles["links"]}>
              <RowButton
                id={`change-row-${area}`}
                words="Group or dates"
                to={`of ${nameOf(area)}`}
                onClick={() => begin({ what: "row", area })}
              />
              {!page.spokenOf.areas.includes(area) && (
                <RowButton
                  id={`off-row-${area}`}
                  words="Take off"
                  to={nameOf(area)}
                  onClick={() =>
                    onLayout(
                      takeOffRow(layout, area),
                      `${nameOf(area)} is off the list.`,
                      "add-row",
                    )
                  }
                />
              )}
            </span>
          ),
        },
      ]}
    />
  );
}

interface GroupProps {
  readonly group: ProgrammeGroup;
}
