import { useMemo } from "react";
import {
  lineHeight,
  meetingMarkSize,
  placeOf,
  type RailScale,
  railLabels,
  railLines,
} from "./rail-scale.ts";
import styles from "./time-rail.module.css";
import type { RailTimeline } from "./time-rail.tsx";

interface RailPictureProps {
  readonly timeline: RailTimeline;
  readonly scale: RailScale;
  readonly width: number;
  readonly asAt: string;
  readonly since: string;
  readonly today: string;
}

/** How far below the top of the rail its axis is. */
const AXIS = 26;

/** The axis with its months, what was recorded as ticks, meetings as marks, and the band between the two days. */
export function RailPicture({ timeline, scale, width, asAt, since, today }: RailPictureProps) {
  const at = (place: number) => `${(place * 100).toFixed(3)}%`;
  const lasting = useMemo(
    () => <Lasting timeline={timeline} scale={scale} width={width} />,
    [timeline, scale, width],
  );
  const [from, to] = [placeOf(scale, since), placeOf(scale, asAt)];
  const now = Math.min(1, Math.max(0, placeOf(scale, today)));
  return (
    <svg className={styles["picture"]} aria-hidden="true">
      <rect
        className={styles["band"]}
        x={at(from)}
        y={2}
        width={at(Math.max(0, to - from))}
        height={AXIS - 2}
      />
      {now > 0 && <line className={styles["axis"]} x1="0" x2={at(now)} y1={AXIS} y2={AXIS} />}
      {now < 1 && (
        <line
          className={`${styles["axis"]} ${styles["planned"]}`}
          x1={at(now)}
          x2="100%"
          y1={AXIS}
          y2={AXIS}
        />
      )}
      {lasting}
    </svg>
  );
}

type LastingProps = Pick<RailPictureProps, "timeline" | "scale" | "width">;

/** What stays while the handles move. */
function Lasting({ timeline: { ticks, meetings }, scale, width }: LastingProps) {
  const at = (place: number) => `${(place * 100).toFixed(3)}%`;
  const size = meetingMarkSize(meetings.length, width);
  return (
    <>
      {railLabels(scale, width).map(({ day, words }) => {
        const place = placeOf(scale, day);
        return (
          <g key={day} className={styles["label"]}>
            <line x1={at(place)} x2={at(place)} y1={AXIS + 8} y2={AXIS + 22} />
            {/* A label that the end would cut off is left out; its line stays. */}
            {(1 - place) * width > words.length * 6 + 4 && (
              <text x={at(place)} dx={4} y={AXIS + 19}>
                {words}
              </text>
            )}
          </g>
        );
      })}
      {railLines(scale, ticks, width).map(({ place, entries }) => (
        <line
          key={place}
          className={styles["tick"]}
          x1={at(place)}
          x2={at(place)}
          y1={AXIS}
          y2={AXIS - lineHeight(entries)}
        />
      ))}
      {meetings.map(({ day, bodyName, isOwner }) => (
        <svg
          key={`${day} ${bodyName}`}
          aria-hidden="true"
          x={at(placeOf(scale, day))}
          y={AXIS}
          overflow="visible"
        >
          <MeetingMark isOwner={isOwner} size={size} />
        </svg>
      ))}
    </>
  );
}

interface MeetingMarkProps {
  readonly isOwner: boolean;
  readonly size: number;
}

/** A ring for the body that owns the programme, a diamond for another; drawn around 0, 0. */
export function MeetingMark({ isOwner, size }: MeetingMarkProps) {
  const half = size / 2;
  return isOwner ? (
    <circle className={styles["meeting"]} r={half - 0.5} />
  ) : (
    <path className={styles["meeting"]} d={`M0 ${-half}L${half} 0 0 ${half} ${-half} 0Z`} />
  );
}
