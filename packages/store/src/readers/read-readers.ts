import type { Actor } from "@accord/domain/actor";
import type { Reader as ReportReader } from "@accord/domain/reader";
import type { Database } from "../database.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import type { Reader } from "../writer.ts";

/** Someone on a programme's reader list. */
export interface ListedReader extends ReportReader {
  readonly id: number;
}

/** Who the reports of a programme go to. Addresses are for its team. */
export async function readReaders(
  database: Database,
  actor: Actor,
  { programme }: { programme: string },
): Promise<ListedReader[]> {
  await assertMayIn(database, actor, "read-addresses", programme);
  return selectReaders(database.reader, programme);
}

/**
 * The list, for those who have asked whether it may be read.
 *
 * @param addresses - only those of these addresses, whatever their letter case
 */
export async function selectReaders(
  reader: Reader,
  programme: string,
  addresses?: readonly string[],
): Promise<ListedReader[]> {
  const rows = await reader
    .selectFrom("reader")
    .select(["id", "office", "role", "address", "body", "force", "carries", "fromDay", "untilDay"])
    .where("programme", "=", programme)
    .where("replacedBy", "is", null)
    .$if(addresses !== undefined, (query) =>
      query.where(({ eb, fn }) =>
        eb(
          fn<string>("lower", ["address"]),
          "in",
          (addresses ?? []).map((address) => address.toLowerCase()),
        ),
      ),
    )
    .orderBy("id")
    .execute();
  return rows.map(({ carries, ...row }) => ({ ...row, carries: carries ?? "attachment" }));
}
