import type { Who } from "@accord/domain/cell-story";
import { formatDayOf } from "@accord/domain/format-date";
import type { ArchivedVersion, Signature } from "@accord/domain/report-archive";

/** "Figures checked by the portfolio office on 4 July 2011, approved by …"; who issued it where nobody checked. */
export function signedWords({ checked, approved, issuedBy }: ArchivedVersion): string {
  const parts = [
    checked && `Figures checked by ${bySignature(checked)}`,
    approved && `${checked ? "approved" : "Approved"} by ${bySignature(approved)}`,
  ].filter(Boolean);
  if (parts.length > 0) return `${parts.join(", ")}.`;
  const by = issuedBy && whoWords(issuedBy);
  return `Issued ${by ? `by ${by} ` : ""}without checking.`;
}

/** The same with the day it was issued: "Issued on 4 January 2012 by the portfolio office without checking." */
export function issuedWords(version: ArchivedVersion): string {
  const on = `Issued on ${formatDayOf(version.issuedAt)}`;
  const signed = signedWords(version);
  const { checked, approved } = version;
  return checked || approved ? `${on}. ${signed}` : signed.replace(/^Issued/, on);
}

function bySignature({ by, at }: Signature): string {
  return `${whoWords(by) ?? "someone"} on ${formatDayOf(at)}`;
}

/** The office, and the name for those who may know it. */
function whoWords({ office, name }: Who): string | null {
  return [name, office].filter(Boolean).join(", ") || null;
}
