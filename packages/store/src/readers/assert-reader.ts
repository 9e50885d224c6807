import { AccordError } from "@accord/domain/errors";
import type { Reader as ReportReader } from "@accord/domain/reader";
import { isAllowedAddress, overlapOf, sameAddress } from "@accord/domain/recipients";
import { selectReportingRules } from "../reporting/read-rules.ts";
import type { Reader } from "../writer.ts";

/** What a reader is put beside, and what they were before; null for a new one. */
interface OnTheList {
  readonly others: readonly ReportReader[];
  readonly before?: ReportReader | null;
}

/**
 * @throws AccordError `rule-broken` for an address that is on the list for the same body on the same days, or
 *   of a domain that is not allowed; `not-found` for a body or a force nobody knows
 */
export async function assertMayBeListed(
  reader: Reader,
  programme: string,
  said: ReportReader,
  { others, before = null }: OnTheList,
): Promise<void> {
  assertNotTwice(said, others);
  // What stood there already may stay: the rules may be younger, and a last day can always be set.
  if (said.address !== before?.address) await assertAllowed(reader, programme, said.address);
  if (said.body !== before?.body) await assertBody(reader, programme, said.body);
  if (said.force !== before?.force) await assertForce(reader, said.force);
}

async function assertAllowed(reader: Reader, programme: string, address: string): Promise<void> {
  const { allowedDomains } = await selectReportingRules(reader, programme);
  if (isAllowedAddress(address, allowedDomains)) return;
  throw new AccordError(
    "rule-broken",
    `Reports of this programme go to addresses of ${allowedDomains.join(", ")} only.`,
    { field: "address" },
  );
}

function assertNotTwice(said: ReportReader, others: readonly ReportReader[]): void {
  const twice = others.some(
    (other) =>
      sameAddress(other.address) === sameAddress(said.address) &&
      other.body === said.body &&
      overlapOf(other, said) !== null,
  );
  if (!twice) return;
  throw new AccordError("rule-broken", `${said.address} is on the list already.`, {
    field: "address",
  });
}

async function assertBody(reader: Reader, programme: string, body: string | null): Promise<void> {
  if (body === null) return;
  const known = await reader
    .selectFrom("governanceBody")
    .select("id")
    .where("programme", "=", programme)
    .where("slug", "=", body)
    .where("replacedBy", "is", null)
    .executeTakeFirst();
  if (known) return;
  throw new AccordError("not-found", "The programme has no such body.", { field: "body" });
}

async function assertForce(reader: Reader, force: string | null): Promise<void> {
  if (force === null) return;
  const known = reader.selectFrom("force").select("slug").where("slug", "=", force);
  if (await known.executeTakeFirst()) return;
  throw new AccordError("not-found", "There is no such force.", { field: "force" });
}
