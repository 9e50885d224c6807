import { AccordError } from "@accord/domain/errors";
import type { Reader } from "../writer.ts";

/** @throws AccordError `not-found` naming a force that the register does not hold */
export async function assertForces(reader: Reader, slugs: readonly string[]): Promise<void> {
  if (slugs.length === 0) return;
  const rows = await reader.selectFrom("force").select("slug").where("slug", "in", slugs).execute();
  const there = new Set(rows.map(({ slug }) => slug));
  const missing = slugs.find((slug) => !there.has(slug));
  if (missing === undefined) return;
  throw new AccordError("not-found", `There is no force "${missing}".`, { field: "force" });
}
