import { describe, expect, it } from "vitest";
import { faultLine } from "./fault.ts";

const settings = { ACCORD_DATA_DIR: "/srv/accord" };

describe("a fault of the file system", () => {
  it("names the setting where the file is in the data directory, or the directory in a file", () => {
    const within = faultOf("EACCES", "/srv/accord/outbox");
    const above = faultOf("ENOTDIR", "/srv");

    expect(faultLine(within, settings)).toBe(
      "ACCORD_DATA_DIR: /srv/accord/outbox cannot be used: this user may not write there (EACCES).",
    );
    expect(faultLine(above, settings)).toMatch(/^ACCORD_DATA_DIR: \/srv cannot be used/);
  });

  it("names the file alone where it was given otherwise", () => {
    const line = faultLine(faultOf("ENOENT", "/srv/accord-reports/matrix.csv"), settings);

    expect(line).toBe(
      "/srv/accord-reports/matrix.csv cannot be used: there is no such file or folder (ENOENT).",
    );
  });
});

function faultOf(code: string, path: string): Error {
  return Object.assign(new Error(code), { code, path });
}
