import { FLOW_PLACES, type Flow, STREAM_KINDS, type StageMultiples } from "@accord/domain/overview";
import type { Summary } from "@accord/domain/summary";
import { FlowPicture } from "@accord/ui/flow-picture";
import { SmallMultiples } from "@accord/ui/small-multiples";
import { useMemo } from "react";
import styles from "./report-page.module.css";
import { Ribbon } from "./ribbon.tsx";

/** The pictures of a report, drawn from the numbers that were frozen with it. */
export function ReportPictures({ summary }: { readonly summary: Summary }) {
  const flow = useMemo(() => summary.flow && flowOf(summary.flow), [summary.flow]);
  const multiples = useMemo(
    () => summary.multiples && multiplesOf(summary.multiples),
    [summary.multiples],
  );
  return (
    <>
      {summary.counts.filled.now > 0 && <Ribbon summary={summary} />}
      {(flow || multiples) && (
        <div className={flow && multiples ? styles["pair"] : styles["alone"]}>
          {flow && <FlowPicture flow={flow} />}
          {multiples && multiples.rows.length > 0 && <SmallMultiples multiples={multiples} />}
        </div>
      )}
    </>
  );
}

/** Words of a frozen report that name no place or kind of today are left out. */
function flowOf(frozen: NonNullable<Summary["flow"]>): Flow {
  const { title, thenDay, nowDay } = frozen;
  const ends = (of: typeof frozen.before) =>
    FLOW_PLACES.flatMap((place) =>
      of
        .filter((end) => end.place === place)
        .map(({ label, number }) => ({ place, label, number, to: null })),
    );
  const streams = frozen.streams.flatMap(({ number, ...stream }) => {
    const from = FLOW_PLACES.find((place) => place === stream.from);
    const to = FLOW_PLACES.find((place) => place === stream.to);
    const kind = STREAM_KINDS.find((one) => one === stream.kind);
    return from && to && kind ? [{ from, to, kind, number }] : [];
  });
  return {
    title,
    thenDay,
    nowDay,
    before: ends(frozen.before),
    after: ends(frozen.after),
    streams,
  };
}

function multiplesOf(frozen: NonNullable<Summary["multiples"]>): StageMultiples {
  const { title, thenDay, nowDay, from, to, rows } = frozen;
  const sum = (key: "liveThen" | "liveNow") => rows.reduce((total, row) => total + row[key], 0);
  return {
    ...{ title, thenDay, nowDay, from, to },
    since: null,
    liveThen: sum("liveThen"),
    liveNow: sum("liveNow"),
    rows: rows.map((row) => ({
      ...row,
      to: { page: "partnership", partnership: row.partnership },
      toLive: {
        page: "matrix",
        filter: { partnership: row.partnership, status: "live" },
      },
    })),
  };
}
