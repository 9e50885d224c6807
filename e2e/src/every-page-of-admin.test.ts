import { READERS } from "@accord/demonstration/eastern-region/readers";
import { describe, expect, it } from "vitest";
import { findingsInEveryLook, NINE_RUNS_MS } from "./testing/every-look.ts";
import { holdEveryPage } from "./testing/hold-every-page.ts";
import { ADMIN_SCREENS } from "./testing/screens.ts";

/** A change, and the list read again, on a machine that may have much else to do. */
const DONE_WITHIN_MS = 30_000;

describe("every page of admin in every state", () => {
  const held = holdEveryPage(ADMIN_SCREENS);

  // Last, since it empties the list and ends the session that the other states are seen with.
  it(
    "finds nothing on an empty list of readers, and where the session has ended",
    async () => {
      const page = await held.people.openPage("editor@programme.example");
      await page.goto("/admin/eastern-region/readers");
      for (let left: number = READERS.length; left > 0; left -= 1) {
        await page
          .getByRole("button", { name: /^Remove / })
          .first()
          .click();
        await page
          .getByRole("dialog")
          .getByRole("button", { name: /^Remove/ })
          .click();
        await page.getByRole("dialog").waitFor({ state: "detached", timeout: DONE_WITHIN_MS });
      }
      await page.getByRole("heading", { name: "Nobody is on the list yet" }).waitFor();
      expect(await findingsInEveryLook(page)).toEqual([]);

      await page.request.post("/api/auth/sign-out", { headers: { origin: held.accord.url } });
      await page.getByRole("dialog", { name: "Your session has ended" }).waitFor();
      expect(await findingsInEveryLook(page)).toEqual([]);
      await page.close();
    },
    NINE_RUNS_MS,
  );
});
