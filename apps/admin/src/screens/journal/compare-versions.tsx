import { refusalOf } from "@accord/client/refusal";
import { type RouterInputs, useTrpc } from "@accord/client/trpc";
import { Notice } from "@accord/ui/notice";
import { PlainTable } from "@accord/ui/plain-table";
import { Select } from "@accord/ui/select";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import styles from "./journal-screen.module.css";

interface CompareVersionsProps {
  readonly programme: string;
  readonly about: RouterInputs["journal"]["compare"]["about"];
  /** The lines to choose from, newest first. */
  readonly lines: readonly { readonly id: number; readonly sentence: string }[];
}

/** Two versions of a record beside each other: what it stated after one line, and after another. */
export function CompareVersions({ programme, about, lines }: CompareVersionsProps) {
  const [earlier, setEarlier] = useState<string>("");
  const [later, setLater] = useState<string>("");
  const [isOpen, setOpen] = useState(false);
  if (lines.length < 2) return null;
  const first = lines.at(-1)?.id;
  const chosen = {
    earlier: Number(earlier || lines[1]?.id || first),
    later: Number(later || lines[0]?.id),
  };
  const choices = lines.map(({ id, sentence }) => ({
    value: String(id),
    label: `Line ${id}: ${sentence.length > 60 ? `${sentence.slice(0, 57)}…` : sentence}`,
  }));
  return (
    <details
      className={styles["compare"]}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>Compare two versions</summary>
      <div className={styles["filters"]}>
        <Select
          label="As it was after"
          choices={choices}
          value={String(chosen.earlier)}
          onChange={(event) => setEarlier(event.target.value)}
        />
        <Select
          label="and after"
          choices={choices}
          value={String(chosen.later)}
          onChange={(event) => setLater(event.target.value)}
        />
      </div>
      {isOpen && <Difference programme={programme} about={about} {...chosen} />}
    </details>
  );
}

function Difference(query: RouterInputs["journal"]["compare"]) {
  const trpc = useTrpc();
  const read = useQuery(trpc.journal.compare.queryOptions(query));
  if (read.error) {
    return (
      <Notice tone="late" heading="They could not be compared">
        <p>{refusalOf(read.error).message}</p>
      </Notice>
    );
  }
  if (!read.data) return <p className="quiet">Comparing…</p>;
  const { both, onlyEarlier, onlyLater } = read.data;
  if (onlyEarlier.length === 0 && onlyLater.length === 0) {
    return (
      <p>Both versions state the same: {both.length === 1 ? "1 fact" : `${both.length} facts`}.</p>
    );
  }
  const rows = [
    ...onlyEarlier.map((fact) => ({ ...fact, in: "before" as const })),
    ...onlyLater.map((fact) => ({ ...fact, in: "after" as const })),
  ];
  return (
    <PlainTable
      caption={`What differs; ${both.length === 1 ? "1 fact is" : `${both.length} facts are`} the same in both`}
      rows={rows}
      keyOf={({ what, says, in: side }) => `${side}/${what}/${says}`}
      columns={[
        { head: "What", names: true, cell: ({ what }) => what },
        {
          head: `After line ${query.earlier}`,
          cell: (row) => (row.in === "before" ? <del>{row.says}</del> : ""),
        },
        {
          head: `After line ${query.later}`,
          cell: (row) => (row.in === "after" ? <ins>{row.says}</ins> : ""),
        },
      ]}
    />
  );
}
