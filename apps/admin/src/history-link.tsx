import { Link } from "@tanstack/react-router";
import { useProgramme } from "./editor.ts";
import type { JournalAddress } from "./screens/journal/journal-address.ts";

interface HistoryLinkProps {
  /** Which lines of the journal: those of a cell, a record or a noun. */
  readonly of: JournalAddress;
}

/** The way from a record to its timeline, for those who read the journal. */
export function HistoryLink({ of }: HistoryLinkProps) {
  const { slug, may } = useProgramme();
  if (!may.includes("read-journal")) return null;
  return (
    <Link to="/$programme/journal" params={{ programme: slug }} search={of}>
      Its history
    </Link>
  );
}
