import { z } from "zod";
import { Slug } from "./slug.ts";

/** Which cell is meant: the same area and partnership in two programmes are two cells. */
export const CellAddress = z.strictObject({
  programme: Slug,
  area: Slug,
  partnership: Slug,
});
export type CellAddress = z.infer<typeof CellAddress>;

/** One text that stands for an area and a partnership within a programme. */
export function cellKey({ area, partnership }: Pick<CellAddress, "area" | "partnership">): string {
  return `${area}/${partnership}`;
}
