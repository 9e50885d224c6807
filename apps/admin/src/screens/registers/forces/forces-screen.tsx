import { type RouterOutputs, useTrpc } from "@accord/client/trpc";
import { PlainTable } from "@accord/ui/plain-table";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useProgramme } from "../../../editor.ts";
import { RegisterFrame } from "../register-frame.tsx";
import styles from "../registers.module.css";

export type ListedForce = RouterOutputs["forces"]["list"][number];

/** Every force of the register, region by region. */
export function ForcesScreen() {
  const { slug: programme } = useProgramme();
  const trpc = useTrpc();
  const read = useQuery(trpc.forces.list.queryOptions({ programme }));
  return (
    <RegisterFrame
      heading="Forces"
      standfirst="The territorial forces of England and Wales, with the code of each police force area. All programmes share them."
      noun="forces"
      read={read}
    >
      {(forces) =>
        regionsOf(forces).map((region) => (
          <section key={region} className={styles["section"]}>
            <PlainTable
              caption={region}
              rows={forces.filter((force) => force.region === region)}
              keyOf={({ slug }) => slug}
              columns={[
                {
                  head: "Force",
                  names: true,
                  cell: ({ slug, name }) => (
                    <Link to="/$programme/forces/$force" params={{ programme, force: slug }}>
                      {name}
                    </Link>
                  ),
                },
                { head: "Also called", cell: ({ aliases }) => aliases.join("; ") || "–" },
                { head: "Code", cell: ({ onsCode }) => onsCode },
              ]}
            />
          </section>
        ))
      }
    </RegisterFrame>
  );
}

function regionsOf(forces: readonly ListedForce[]): string[] {
  return [...new Set(forces.map(({ region }) => region))].sort((a, b) =>
    a.localeCompare(b, "en-GB"),
  );
}
