import { fileURLToPath } from "node:url";

/** The program itself. */
export const MAIN = fileURLToPath(new URL("../../../apps/accord/src/main.ts", import.meta.url));

/** Everyone's password in the demonstration of a test. */
export const PASSWORD = "a long demonstration password";
