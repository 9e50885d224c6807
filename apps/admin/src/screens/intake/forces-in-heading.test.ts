import { describe, expect, it } from "vitest";
import { forcesInHeading } from "./forces-in-heading.ts";

const FORCES = [
  "bedfordshire",
  "cambridgeshire",
  "devon-and-cornwall",
  "essex",
  "hampshire",
  "hertfordshire",
  "kent",
  "norfolk",
  "northamptonshire",
  "north-wales",
  "north-yorkshire",
  "south-wales",
  "south-yorkshire",
  "suffolk",
  "thames-valley",
];

describe("the forces in the heading of a column", () => {
  it.each([
    { heading: "Herts/Beds/Cambs", forces: ["hertfordshire", "bedfordshire", "cambridgeshire"] },
    { heading: "Norfolk & Suffolk", forces: ["norfolk", "suffolk"] },
    { heading: "Essex/Kent", forces: ["essex", "kent"] },
    { heading: "Hants and Thames Valley", forces: ["thames-valley", "hampshire"] },
    { heading: "Northants", forces: ["northamptonshire"] },
    { heading: "South Wales", forces: ["south-wales"] },
    { heading: "Devon and Cornwall", forces: ["devon-and-cornwall"] },
    { heading: "Regional", forces: [] },
  ])("are those that “$heading” names", ({ heading, forces }) => {
    expect(forcesInHeading(heading, FORCES)).toEqual(forces);
  });

  it("are none where a beginning could be two", () => {
    expect(forcesInHeading("North", FORCES)).toEqual([]);
  });
});
