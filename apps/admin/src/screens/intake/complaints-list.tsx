import type { IntakeComplaint } from "@accord/domain/intake";
import { Button } from "@accord/ui/button";
import { PlainTable } from "@accord/ui/plain-table";
import { complaintsCsv } from "./complaints-csv.ts";

/** More would bury the table; the list to download has all of them. */
const SHOWN = 20;

/** What is wrong with the table, each with its place, and the whole list to take away. */
export function ComplaintsList({
  complaints,
}: {
  readonly complaints: readonly IntakeComplaint[];
}) {
  if (complaints.length === 0) return null;
  const rows = complaints.slice(0, SHOWN).map((complaint, key) => ({ ...complaint, key }));
  const rest = complaints.length - rows.length;
  return (
    <>
      <PlainTable
        caption={complaints.length === 1 ? "1 complaint" : `${complaints.length} complaints`}
        rows={rows}
        keyOf={({ key }) => key}
        columns={[
          { head: "Row", number: true, cell: ({ row }) => row ?? "–" },
          { head: "Column", number: true, cell: ({ column }) => column ?? "–" },
          { head: "What stands there", cell: ({ value }) => value ?? "nothing" },
          { head: "What is wrong", cell: ({ message }) => message },
        ]}
      />
      {rest > 0 && <p className="small quiet">And {rest} more in the list to download.</p>}
      <p>
        <Button onClick={() => download(complaints)}>Download the list (CSV)</Button>
      </p>
    </>
  );
}

function download(complaints: readonly IntakeComplaint[]): void {
  const address = URL.createObjectURL(
    new Blob([complaintsCsv(complaints)], { type: "text/csv;charset=utf-8" }),
  );
  const link = document.createElement("a");
  link.href = address;
  link.download = "complaints.csv";
  link.click();
  // The browser has taken the file by the next turn.
  setTimeout(() => URL.revokeObjectURL(address));
}
