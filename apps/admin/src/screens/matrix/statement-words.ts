import type { Statement } from "@accord/domain/entry";
import { LIVE_KIND_LABEL, REASON_LABEL, STATUS } from "@accord/domain/status";

type Said = Pick<Statement, "status" | "sourceWording" | "liveKind" | "qualifier">;

/** A statement in one phrase: "Being progressed, with Cambs", or the source's words in quotes. */
export function statementWords({ status, sourceWording, liveKind, qualifier }: Said): string {
  const standing = status ? STATUS[status].label : `“${sourceWording}”`;
  return [standing, liveKind && LIVE_KIND_LABEL[liveKind], qualifier].filter(Boolean).join(", ");
}

/** Why a cell moved: the label of the code, then its words; null where neither is given. */
export function reasonIn({
  reasonCode,
  reasonWords,
}: Pick<Statement, "reasonCode" | "reasonWords">) {
  const label = reasonCode && reasonCode !== "other" ? REASON_LABEL[reasonCode] : null;
  return [label, reasonWords].filter(Boolean).join(": ") || null;
}
