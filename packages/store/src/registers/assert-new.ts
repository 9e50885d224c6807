import { AccordError } from "@accord/domain/errors";
import type { Tables } from "../tables.ts";
import type { Writer } from "../writer.ts";

type Register = "source" | "force" | "party" | "partnership" | "businessArea" | "programme";

/** @throws AccordError `rule-broken` naming what the register holds already */
export async function assertNew(
  writer: Writer,
  register: Register & keyof Tables,
  slugs: readonly string[],
): Promise<void> {
  if (slugs.length === 0) return;
  const [taken] = await writer
    .selectFrom(register)
    .select("slug")
    .where("slug", "in", slugs)
    .limit(1)
    .execute();
  if (taken) {
    throw new AccordError("rule-broken", `The register holds "${taken.slug}" already.`, {
      slug: taken.slug,
    });
  }
}
