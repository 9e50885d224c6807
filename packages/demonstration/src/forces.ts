/*
 * The seven forces of the sources: six of the Eastern Region, and Kent.
 *
 * From public data: the names and ONS codes, as commonly used today. Ours: the slugs.
 */
import type { Force } from "@accord/domain/force";

/** In alphabetical order, the forces of the region first. */
export const FORCES = [
  {
    slug: "bedfordshire",
    name: "Bedfordshire Police",
    onsCode: "E23000026",
    region: "Eastern",
  },
  {
    slug: "cambridgeshire",
    name: "Cambridgeshire Constabulary",
    onsCode: "E23000023",
    region: "Eastern",
  },
  {
    slug: "essex",
    name: "Essex Police",
    onsCode: "E23000028",
    region: "Eastern",
  },
  {
    slug: "hertfordshire",
    name: "Hertfordshire Constabulary",
    onsCode: "E23000027",
    region: "Eastern",
  },
  {
    slug: "norfolk",
    name: "Norfolk Constabulary",
    onsCode: "E23000024",
    region: "Eastern",
  },
  {
    slug: "suffolk",
    name: "Suffolk Constabulary",
    onsCode: "E23000025",
    region: "Eastern",
  },
  {
    slug: "kent",
    name: "Kent Police",
    onsCode: "E23000032",
    region: "South East",
  },
] as const satisfies readonly Force[];

export type DemonstrationForce = (typeof FORCES)[number]["slug"];
