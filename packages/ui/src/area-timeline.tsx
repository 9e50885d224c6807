import type { AreaBar, AreaEnding, AreaGap, AreaLine } from "@accord/domain/area-lines";
import type { AreaSpan } from "@accord/domain/area-timeline";
import { onDate } from "@accord/domain/area-words";
import { formatEffective } from "@accord/domain/format-date";
import { type CSSProperties, type ReactNode, useId } from "react";
import styles from "./area-timeline.module.css";
import { MovementMark, StageMark } from "./mark.tsx";
import { PlainTable } from "./plain-table.tsx";

interface AreaTimelineProps {
  /** What the picture shows, in a sentence: the domain computes it. */
  readonly title: string;
  readonly span: AreaSpan;
  readonly asAt: string;
  readonly lines: readonly AreaLine[];
  /** The link of a line's cell, around its name. */
  readonly nameOf?: (line: AreaLine) => ReactNode;
  /** The programme whose page it stands on: lines of others say theirs. */
  readonly programme: string;
}

/**
 * Where an area stood over time, one line a partnership: bars by stage, stops with what took their place,
 * times with nothing in force, what is planned. On a narrow screen the same list is read as a list.
 */
export function AreaTimeline(props: AreaTimelineProps) {
  const { title, span, asAt, lines, nameOf, programme } = props;
  const id = useId();
  const scale = scaleOf(span, lines);
  const ticks = span.ticks.filter(({ day }) => scale(day) < 99);
  // A label that would be cut at the edge is left out, some on a middling screen alone; its rule stays.
  const labelled = ticks.filter(({ day, label }) => scale(day) < 99 - 0.85 * label.length);
  const isToday = asAt < span.to && daysBetween(asAt, span.to) > 3;
  return (
    <figure aria-labelledby={id} className={styles["figure"]}>
      <figcaption id={id} className={styles["caption"]}>
        {title}
      </figcaption>
      <div className={styles["axis"]} aria-hidden="true">
        {labelled.map(({ day, label }) => (
          <span
            key={day}
            data-wide={scale(day) >= 98 - label.length || undefined}
            style={{ left: `${scale(day)}%` }}
          >
            {label}
          </span>
        ))}
      </div>
      <ul className={styles["lines"]}>
        {lines.map((line) => (
          <li key={line.key} className={styles["line"]}>
            <div className={styles["name"]}>
              <b>{nameOf?.(line) ?? line.name}</b>
              <span>{aboutLine(line, programme)}</span>
            </div>
            <div className={styles["track"]}>
              <span aria-hidden="true">
                {ticks.map(({ day }) => (
                  <i key={day} className={styles["rule"]} style={{ left: `${scale(day)}%` }} />
                ))}
                {isToday && <i className={styles["today"]} style={{ left: `${scale(asAt)}%` }} />}
              </span>
              <LineOverTime line={line} scale={scale} />
            </div>
          </li>
        ))}
      </ul>
      <details className={styles["table"]}>
        <summary>The same as a table</summary>
        <PlainTable
          caption={title}
          captionHidden
          columns={[
            { head: "Partnership", names: true, cell: ({ line }) => line.name },
            { head: "Stood at", cell: ({ stood }) => stood },
            { head: "From", cell: ({ from }) => from },
            { head: "Until", cell: ({ until }) => until },
          ]}
          rows={lines.flatMap(tableRows)}
          keyOf={({ key }) => key}
        />
      </details>
    </figure>
  );
}

type Scale = (day: string) => number;

const DAY_MS = 86_400_000;

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

/** Where a day stands, from 0 to 100: with room at the end for the words of what stops there. */
function scaleOf({ from, to }: AreaSpan, lines: readonly AreaLine[]): Scale {
  const whole = Math.max(1, daysBetween(from, to));
  const at = (day: string) => Math.min(1, Math.max(0, daysBetween(from, day) / whole));
  const stopsLate = lines.some(({ endings }) => endings.some(({ on }) => at(on) > 0.82));
  const room = stopsLate ? 84 : 99;
  return (day) => Math.round(at(day) * room * 100) / 100;
}

function aboutLine({ forces, programme, programmeName }: AreaLine, own: string): string {
  const many = forces.length === 1 ? "1 force" : `${forces.length} forces`;
  const about = forces.length === 0 ? "no forces recorded" : many;
  return programme === own ? about : `${about}, ${programmeName}`;
}

function LineOverTime({ line, scale }: { readonly line: AreaLine; readonly scale: Scale }) {
  const { bars, gaps, endings } = line;
  if (bars.length === 0 && endings.length === 0) {
    return <p className={styles["none"]}>Nothing recorded</p>;
  }
  const items = [
    ...bars.map((bar) => ({
      from: bar.from,
      item: <Bar key={`b${bar.from}`} {...{ bar, scale }} />,
    })),
    ...endings.flatMap((ending) => {
      const gap = gaps.find(({ from }) => from === ending.on) ?? null;
      // Its own return is drawn: nothing is left to say.
      if (gap?.into === line.name) return [];
      const from = gap?.until ?? ending.on;
      const until = bars.find((bar) => bar.from >= from)?.from ?? null;
      return [
        {
          from: ending.on,
          item: <Ending key={`e${ending.on}`} {...{ ending, gap, from, until, scale }} />,
        },
      ];
    }),
    ...gaps.map((gap) => ({
      from: gap.from,
      item: <Gap key={`g${gap.from}`} {...{ gap, scale }} />,
    })),
  ];
  return (
    <ol className={styles["items"]}>
      {items.sort((a, b) => (a.from < b.from ? -1 : 1)).map(({ item }) => item)}
    </ol>
  );
}

/** Where something stands in the picture, in hundredths of its width, as its style reads it. */
function place(left: number, width: number): CSSProperties {
  // The type knows no properties of our own.
  return { "--left": `${left}%`, "--width": `${Math.min(width, 100 - left)}%` } as CSSProperties;
}

/** How much of the picture's width a word needs, in hundredths, on a wide and on a middling screen. */
function fits(label: string, width: number): "wide" | "middling" | "none" {
  if (width >= label.length * 1.5 + 7) return "middling";
  return width >= label.length * 0.78 + 3.4 ? "wide" : "none";
}

function Bar({ bar, scale }: { readonly bar: AreaBar; readonly scale: Scale }) {
  const [left, right] = [scale(bar.from), scale(bar.until)];
  const label = bar.isPlanned && bar.begins !== "expected" ? `Planned: ${bar.label}` : bar.label;
  const shown = bar.words ? `${label}, ${bar.words}` : label;
  return (
    <li
      className={styles["bar"]}
      data-status={bar.status}
      data-planned={bar.isPlanned || undefined}
      data-open={bar.isOpen || undefined}
      data-fits={fits(shown, right - left)}
      style={place(left, Math.max(0.4, right - left))}
      title={[shown, bar.begins, bar.ends].filter(Boolean).join(", ")}
    >
      <StageMark status={bar.status} size="small" />
      <span className={styles["label"]}>{shown}</span>
      <span className={styles["dates"]}>{[bar.begins, bar.ends].filter(Boolean).join(", ")}</span>
    </li>
  );
}

function Gap({ gap, scale }: { readonly gap: AreaGap; readonly scale: Scale }) {
  const [left, right] = [scale(gap.from), scale(gap.until)];
  return (
    <li
      className={styles["gap"]}
      data-late={gap.isNothingInForce || undefined}
      // Set smaller than the bars' words, and without a mark.
      data-fits={fits(`${gap.length} ${gap.rest}`, (right - left) * 1.2)}
      style={place(left, right - left)}
      title={`${gap.length} ${gap.rest}`}
    >
      <span>
        {gap.length} <span className={styles["rest"]}>{gap.rest}</span>
      </span>
    </li>
  );
}

interface EndingProps {
  readonly ending: AreaEnding;
  readonly gap: AreaGap | null;
  readonly from: string;
  /** The next bar; null where nothing follows. */
  readonly until: string | null;
  readonly scale: Scale;
}

/** What stopped stands where it stopped; what came after a gap stands after the gap. */
function Ending({ ending, gap, from, until, scale }: EndingProps) {
  const left = scale(from);
  const right = until === null ? 100 : scale(until);
  return (
    <li className={styles["ending"]} style={place(left, right - left)}>
      {gap ? (
        <MovementMark movement="forward" size="small" />
      ) : (
        <StageMark status={ending.status} size="small" ink />
      )}
      <span>{gap ? `then ${gap.into}` : ending.label}</span>
      <span className={styles["dates"]}>
        {gap ? `from ${formatEffective(gap.began)}` : onDate(ending.effectiveOn)}
      </span>
    </li>
  );
}

interface TableRow {
  readonly key: string;
  readonly line: AreaLine;
  readonly stood: string;
  readonly from: string;
  readonly until: string;
}

function tableRows(line: AreaLine): TableRow[] {
  const rows: (TableRow & { readonly on: string })[] = [
    ...line.bars.map(({ from, label, words, begins, ends, isPlanned }) => ({
      ...{ key: `${line.key} ${from}`, line, on: from },
      stood: [isPlanned ? `Planned: ${label}` : label, words].filter(Boolean).join(", "),
      from: begins,
      until: ends?.replace("until ", "") ?? "goes on",
    })),
    ...line.endings.map(({ on, label, effectiveOn }) => ({
      ...{ key: `${line.key} end ${on}`, line, on, stood: label },
      ...{ from: formatEffective(effectiveOn), until: "" },
    })),
    ...line.gaps.map(({ from, ended, began, length, rest }) => ({
      ...{ key: `${line.key} gap ${from}`, line, on: from, stood: `${length} ${rest}` },
      ...{ from: formatEffective(ended), until: formatEffective(began) },
    })),
  ];
  if (rows.length === 0) {
    return [{ key: line.key, line, stood: "Nothing recorded", from: "", until: "" }];
  }
  return rows.sort((a, b) => (a.on < b.on ? -1 : 1));
}
