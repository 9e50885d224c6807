import type { ProgrammeLayout } from "@accord/domain/change-layout";
import { PlainTable } from "@accord/ui/plain-table";
import formStyles from "../../matrix/forms.module.css";
import styles from "../registers.module.css";
import { RowButton } from "../row-button.tsx";
import { moveColumn, takeOffColumn } from "./edit-layout.ts";
import type { LayoutDoing, OnLayout } from "./layout-editor.tsx";
import type { LayoutPage } from "./layout-screen.tsx";
import { stretchWords } from "./layout-words.ts";
import { OrderButtons } from "./order-buttons.tsx";

/** What the parts of the page share. */
export interface LayoutParts {
  readonly page: LayoutPage;
  readonly layout: ProgrammeLayout;
  readonly onLayout: OnLayout;
  readonly begin: (what: LayoutDoing) => void;
}

/** The columns in their order. */
export function ColumnList({ page, layout, onLayout, begin }: LayoutParts) {
  const { columns } = layout;
  if (columns.length === 0) return null;
  const nameOf = (slug: string) => page.partnerships.find((one) => one.slug === slug)?.name ?? slug;
  return (
    <section className={styles["section"]}>
      <PlainTable
        stacks
        caption={columns.length === 1 ? "1 column" : `${columns.length} columns`}
        rows={columns}
        keyOf={({ partnership }) => partnership}
        columns={[
          { head: "Partnership", names: true, cell: ({ partnership }) => nameOf(partnership) },
          { head: "Listed", cell: stretchWords },
          {
            head: "Order",
            cell: ({ partnership }) => {
              const place = columns.findIndex((one) => one.partnership === partnership);
              return (
                <OrderButtons
                  id={`column-${partnership}`}
                  name={nameOf(partnership)}
                  isFirst={place === 0}
                  isLast={place === columns.length - 1}
                  onMove={(step) =>
                    onLayout(
                      moveColumn(layout, partnership, step),
                      `${nameOf(partnership)} is column ${place + step + 1} of ${columns.length}.`,
                      `${step < 0 ? "up" : "down"}-column-${partnership}`,
                    )
                  }
                />
              );
            },
          },
          {
            head: <span className="visually-hidden">What can be done</span>,
            cell: ({ partnership }) => (
              <span className={formStyles["links"]}>
                <RowButton
                  id={`date-column-${partnership}`}
                  words="Dates"
                  to={`of ${nameOf(partnership)}`}
                  onClick={() => begin({ what: "column", partnership })}
                />
                {!page.spokenOf.partnerships.includes(partnership) && (
                  <RowButton
                    id={`off-column-${partnership}`}
                    words="Take off"
                    to={nameOf(partnership)}
                    onClick={() =>
                      onLayout(
                        takeOffColumn(layout, partnership),
                        `${nameOf(partnership)} is off the list.`,
                        "add-column",
                      )
                    }
                  />
                )}
              </span>
            ),
          },
        ]}
      />
    </section>
  );
}
