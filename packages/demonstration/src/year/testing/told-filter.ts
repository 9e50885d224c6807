/* Which cells a link of a page means, by the account: what its number has to be. */
import { keyOf, type ToldView } from "./oracle.ts";
import type { ToldFindings } from "./told-findings.ts";
import { isToldMovement } from "./told-movement.ts";

export interface ToldFacts {
  readonly view: ToldView;
  readonly changes: ReadonlyMap<string, string>;
  readonly restated: ReadonlyMap<string, string>;
  readonly findings: ToldFindings;
}

/** The parts of a filter, as the address has them. */
export type AskedFilter = Readonly<Record<string, unknown>>;

export function toldCells(facts: ToldFacts, filter: AskedFilter): string[] {
  const { view } = facts;
  const all = view.rows.flatMap(({ area, group }) =>
    [...view.forcesOf].map(([partnership, forces]) => ({ area, group, partnership, forces })),
  );
  return all
    .filter((cell) =>
      Object.entries(filter).every(
        ([name, asked]) => asked === undefined || meets(facts, cell, name, asked),
      ),
    )
    .map(keyOf);
}

interface Place {
  readonly area: string;
  readonly group: string;
  readonly partnership: string;
  readonly forces: readonly string[];
}

function meets(facts: ToldFacts, cell: Place, name: string, asked: unknown): boolean {
  const key = keyOf(cell);
  const stood = facts.view.cells.get(key);
  const movement = facts.changes.get(key);
  switch (name) {
    case "area":
      return cell.area === asked;
    case "group":
      return cell.group === asked;
    case "partnership":
      return cell.partnership === asked;
    case "force":
      return cell.forces.includes(String(asked));
    case "status":
      return (stood ? (stood.said.status ?? "needs-review") : "blank") === asked;
    case "movement":
      if (movement === undefined) return false;
      return asked === "moved"
        ? isToldMovement(movement)
        : asked === "changed" || movement === asked;
    case "restated":
      return facts.restated.has(key);
    case "finding": {
      const found = facts.findings[String(asked)];
      if (!found) throw new Error(`The account has no rule ${asked}.`);
      return found.includes(key);
    }
    default:
      throw new Error(`The account knows no filter by ${name}.`);
  }
}
