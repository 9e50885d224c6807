import { describe, expect, it } from "vitest";
import { forgetTyped, keepTyped, recallTyped } from "./kept-typed.ts";

describe("what was typed in a form and not sent", () => {
  it("is there when the form is opened again, each under its own name, until it is sent or left", () => {
    keepTyped("ann/lead/dogs", { office: "Head of" });
    keepTyped("ann/lead/dogs", { office: "Head of Dogs" });

    expect(recallTyped("ann/lead/dogs")).toEqual({ office: "Head of Dogs" });
    expect(recallTyped("ben/lead/dogs")).toBeNull();
    forgetTyped("ann/lead/dogs");
    expect(recallTyped("ann/lead/dogs")).toBeNull();
  });
});
