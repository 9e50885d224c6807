import { stepOn } from "@accord/domain/course";
import type { CellElsewhere } from "@accord/domain/finding-facts";
import { isOn } from "../dated.ts";
import { knownBy } from "../journal/known-by.ts";
import { readCourses } from "../matrix/read-courses.ts";
import type { Reader } from "../writer.ts";
import type { FindingFactsQuery } from "./read-finding-facts.ts";

/** What other programmes that the reader may see say, on the day, of pairs that this one lists too. */
export async function selectElsewhere(
  reader: Reader,
  { programme, seen, asAt, head }: FindingFactsQuery,
): Promise<CellElsewhere[]> {
  const columns = await reader
    .selectFrom("programmeColumn")
    .select(["programme", "partnership", "fromFirstDay", "untilLastDay"])
    .where(
      "programme",
      "in",
      seen.map(({ slug }) => slug),
    )
    .where(knownBy("programmeColumn", head))
    .execute();
  const listed = columns.filter((column) => isOn(column, asAt));
  const here = new Set(
    listed.filter((column) => column.programme === programme).map((column) => column.partnership),
  );
  const shared = listed.filter(
    (column) => column.programme !== programme && here.has(column.partnership),
  );
  const programmes = [...new Set(shared.map((column) => column.programme))];
  if (programmes.length === 0) return [];
  const rows = await reader
    .selectFrom("programmeRow")
    .select(["programme", "area", "fromFirstDay", "untilLastDay"])
    .where("programme", "in", [programme, ...programmes])
    .where(knownBy("programmeRow", head))
    .execute();
  const isListed = listing(rows.filter((row) => isOn(row, asAt)));
  const courses = await readCourses(reader, {
    programmes,
    partnerships: [...new Set(shared.map((column) => column.partnership))],
    head,
  });
  const nameOf = new Map(seen.map(({ slug, name }) => [slug, name]));
  return courses.flatMap((course) => {
    const { area, partnership } = course;
    const step = stepOn(course, asAt);
    const isShared = shared.some(
      (column) => column.programme === course.programme && column.partnership === partnership,
    );
    if (!step || !isShared || !isListed(programme, area) || !isListed(course.programme, area)) {
      return [];
    }
    const programmeName = nameOf.get(course.programme) ?? course.programme;
    return [{ programme: course.programme, programmeName, area, partnership, status: step.status }];
  });
}

function listing(rows: readonly { readonly programme: string; readonly area: string }[]) {
  const pairs = new Set(rows.map(({ programme, area }) => `${programme}/${area}`));
  return (programme: string, area: string) => pairs.has(`${programme}/${area}`);
}
