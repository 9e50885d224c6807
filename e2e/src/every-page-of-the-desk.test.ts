import { describe } from "vitest";
import { holdEveryPage } from "./testing/hold-every-page.ts";
import { DESK_SCREENS } from "./testing/screens-desk.ts";
import { INTAKE_SCREENS } from "./testing/screens-intake.ts";

describe("every page of the registers and of the intake in every state", () => {
  holdEveryPage([...DESK_SCREENS, ...INTAKE_SCREENS]);
});
