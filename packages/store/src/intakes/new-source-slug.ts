import { slugFrom } from "@accord/domain/slug-from";
import type { Reader } from "../writer.ts";

/** Leaves room for the number that tells papers of one title apart. */
const LONGEST = 70;

/** An address for a new paper that no other paper of the register has, made from its title. */
export async function newSourceSlug(reader: Reader, title: string): Promise<string> {
  const base = slugFrom(title).slice(0, LONGEST).replace(/-+$/, "") || "paper";
  const taken = await reader
    .selectFrom("source")
    .select("slug")
    .where((eb) => eb.or([eb("slug", "=", base), eb("slug", "like", `${base}-%`)]))
    .execute();
  const slugs = new Set(taken.map(({ slug }) => slug));
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if (!slugs.has(slug)) return slug;
  }
}
