import type { Flow, FlowEnd, FlowPlace, FlowStream, StreamKind } from "@accord/domain/overview";
import { type ReactNode, useId } from "react";
import { FlowDrawing, type FlowLook, FlowPatterns, flowBox, streamLook } from "./flow-drawing.ts";
import { type FlowLayout, layOutFlow } from "./flow-layout.ts";
import styles from "./flow-picture.module.css";
import { PlainTable } from "./plain-table.tsx";

interface FlowPictureProps {
  readonly flow: Flow;
  /** Makes a link of words that have somewhere to lead; which of the two days they are of. */
  readonly link?: (end: FlowEnd, day: "then" | "now", words: ReactNode) => ReactNode;
}

const NO_LINK = (_: FlowEnd, __: "then" | "now", words: ReactNode) => words;

/**
 * Every cell by where it stood on one day and stands on another, as streams between stages.
 *
 * What the title says is worked out from the same numbers. Streams are told apart by fill, outline
 * and hatching, and all of it stands in a table besides. On a narrow screen the picture is folded away.
 */
export function FlowPicture({ flow, link = NO_LINK }: FlowPictureProps) {
  const id = useId();
  if (isStill(flow)) return <StillPicture flow={flow} link={link} />;
  const layout = layOutFlow(flow);
  const kinds = KINDS.filter(({ kind }) => flow.streams.some((stream) => stream.kind === kind));
  const drawing = (part: string) => <Drawing {...{ flow, layout, link }} id={`${id}${part}`} />;
  return (
    <figure className={styles["figure"]} aria-labelledby={`${id}title`}>
      <figcaption className="section-head">
        <h2 id={`${id}title`}>{flow.title}</h2>
        <p className={styles["key"]}>
          Every recorded cell, then and now.{" "}
          {kinds.map(({ kind, words }, n) => (
            <span key={kind} className={styles["sign"]}>
              {n > 0 && <span className="visually-hidden">, </span>}
              <svg viewBox="0 0 16 8" aria-hidden="true">
                <FlowPatterns id={`${id}k${kind}`} look={LOOK} />
                <rect
                  {...streamLook(kind, `${id}k${kind}`, LOOK)}
                  x=".6"
                  y=".6"
                  width="14.8"
                  height="6.8"
                />
              </svg>
              {words}
            </span>
          ))}
        </p>
      </figcaption>
      <div className={styles["wide"]}>{drawing("w")}</div>
      <details className={styles["narrow"]}>
        <summary>The picture</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
        <section className={styles["scroll"]} aria-label="The picture" tabIndex={0}>
          {drawing("n")}
        </section>
      </details>
      <details className={styles["numbers"]}>
        <summary>The numbers as a table</summary>
        <FlowTable flow={flow} />
      </details>
    </figure>
  );
}

/** Nothing moved: where everything stood then is where it stands. */
function isStill({ streams }: Flow): boolean {
  return streams.every(({ kind }) => kind === "same");
}

type StillProps = Required<FlowPictureProps>;

/** Where nothing moved there is no stream to draw: how much stands where, as bars. */
function StillPicture({ flow, link }: StillProps) {
  const id = useId();
  const most = Math.max(1, ...flow.after.map(({ number }) => number));
  return (
    <figure className={styles["figure"]} aria-labelledby={`${id}title`}>
      <figcaption className="section-head">
        <h2 id={`${id}title`}>{flow.title}</h2>
        <p className={styles["key"]}>Where every recorded cell stands on {flow.nowDay}.</p>
      </figcaption>
      <table className={styles["still"]}>
        <caption className="visually-hidden">Cells at each stage on {flow.nowDay}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Stage</th>
            <th scope="col">Cells</th>
          </tr>
        </thead>
        <tbody>
          {flow.after.map((end) => (
            <tr key={end.place}>
              <th scope="row">{end.label}</th>
              <td>
                <span className={styles["amount"]}>
                  <i
                    data-place={end.place}
                    data-status={statusOf(end.place)}
                    style={{ width: `${(84 * end.number) / most}%` }}
                  />
                  {link(end, "now", <b>{end.number}</b>)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

const KINDS: readonly { readonly kind: StreamKind; readonly words: string }[] = [
  { kind: "forward", words: "forward" },
  { kind: "new", words: "new" },
  { kind: "back", words: "back" },
  { kind: "stopped", words: "stopped" },
  { kind: "recorded", words: "only recorded" },
  { kind: "same", words: "no movement" },
];

interface DrawingProps {
  readonly flow: Flow;
  readonly layout: FlowLayout;
  readonly link: NonNullable<FlowPictureProps["link"]>;
  readonly id: string;
}

function Drawing({ flow, layout, link, id }: DrawingProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing with links in it is no fieldset
    <svg
      className={styles["picture"]}
      viewBox={flowBox(layout)}
      role="group"
      aria-label={`${flow.title}. From ${flow.thenDay} to ${flow.nowDay}; the table below holds the numbers.`}
    >
      <FlowDrawing look={LOOK} {...{ flow, layout, link, id }} />
    </svg>
  );
}

/** By the stylesheet: a class a part, and a bar by its place. */
const LOOK: FlowLook = {
  part: (part) => {
    const className = styles[part];
    return className === undefined ? {} : { className };
  },
  bar: (place) => ({
    className: styles["bar"] ?? "",
    "data-place": place,
    "data-status": statusOf(place),
  }),
};

function statusOf(place: FlowPlace): string | undefined {
  if (place === "blank") return undefined;
  return place === "stopped" ? "ended" : place;
}

function FlowTable({ flow }: { readonly flow: Flow }) {
  const nameIn = (ends: readonly FlowEnd[], place: FlowPlace) =>
    ends.find((end) => end.place === place)?.label ?? place;
  const words = new Map(KINDS.map(({ kind, words }) => [kind, words]));
  return (
    <PlainTable<FlowStream>
      caption={`Cells by where they stood on ${flow.thenDay} and stand on ${flow.nowDay}`}
      captionHidden
      rows={flow.streams}
      keyOf={({ from, to, kind }) => `${from} ${to} ${kind}`}
      columns={[
        { head: flow.thenDay, cell: ({ from }) => nameIn(flow.before, from), names: true },
        { head: flow.nowDay, cell: ({ to }) => nameIn(flow.after, to) },
        { head: "Movement", cell: ({ kind }) => words.get(kind) ?? kind },
        { head: "Cells", cell: ({ number }) => number, number: true },
      ]}
    />
  );
}
