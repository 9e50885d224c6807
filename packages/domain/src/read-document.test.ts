import { describe, expect, it } from "vitest";
import { mayReadDocument } from "./read-document.ts";
import { anEditor, aPerson, aViewer, theEasternRegion } from "./testing/examples.ts";

describe("a document of a report", () => {
  const viewer = aPerson({ role: "viewer", force: "norfolk" });

  it.each([
    ["without a force, by a viewer of any force in the programme", viewer, null, true],
    ["of their own force, by a viewer", viewer, "norfolk", true],
    ["of another force, by a viewer", viewer, "essex", false],
    ["of any force, by the team", anEditor(), "essex", true],
    ["without a force, by a viewer of a force outside", aViewer("dorset"), null, false],
    ["of their own force, by a viewer of a force outside", aViewer("dorset"), "dorset", false],
  ])("a document of a report may be read: %s", (_, actor, force, isRead) => {
    expect(mayReadDocument(actor, theEasternRegion, { force })).toBe(isRead);
  });
});
