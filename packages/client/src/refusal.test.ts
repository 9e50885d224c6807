import { TRPCClientError } from "@trpc/client";
import { describe, expect, it } from "vitest";
import { isPassing, refusalOf } from "./refusal.ts";

/** An answer as the API sends it. */
const answered = (message: string, refusal: object | null) =>
  TRPCClientError.from({ error: { code: -32_000, message, data: { refusal } } });

describe("what went wrong", () => {
  it("is the register's own sentence and facts where it refused", () => {
    const facts = { revision: 8 };
    const error = answered("Someone changed this cell.", { kind: "changed-meanwhile", facts });

    expect(refusalOf(error)).toEqual({
      kind: "changed-meanwhile",
      message: "Someone changed this cell.",
      facts,
    });
    expect(isPassing(error)).toBe(false);
  });

  it("may pass where no answer came", () => {
    const error = TRPCClientError.from(new TypeError("fetch failed"));

    expect(refusalOf(error).kind).toBe("unreachable");
    expect(isPassing(error)).toBe(true);
  });

  it("is told without its inside where it is our fault", () => {
    const told = refusalOf(answered("relation matrix_entry does not exist", null));

    expect(told.kind).toBe("bug");
    expect(told.message).not.toContain("relation");
    expect(refusalOf(new Error("undefined is not a function")).kind).toBe("bug");
  });
});
