import { describe, expect, it } from "vitest";
import { tidyGroup, tidyName } from "./tidy-name.ts";

describe("a heading as a name", () => {
  it("has no spaces about its strokes and no full stop", () => {
    expect(tidyName("Herts/ Beds/ Cambs.")).toBe("Herts/Beds/Cambs");
    expect(tidyName("Essex /Kent")).toBe("Essex/Kent");
  });

  it("of a group is not shouted, and what has small letters stays", () => {
    expect(tidyGroup("PROTECTIVE SERVICES")).toBe("Protective services");
    expect(tidyGroup("Business Support")).toBe("Business Support");
    expect(tidyGroup("ICT")).toBe("ICT");
  });
});
