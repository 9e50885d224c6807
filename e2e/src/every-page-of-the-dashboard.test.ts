import { describe } from "vitest";
import { holdEveryPage } from "./testing/hold-every-page.ts";
import { DASHBOARD_SCREENS } from "./testing/screens-dashboard.ts";

describe("every page of the dashboard in every state", () => {
  holdEveryPage(DASHBOARD_SCREENS, "year");
});
