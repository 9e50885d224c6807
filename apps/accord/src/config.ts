import path from "node:path";
import { ApiSettings } from "@accord/api/config";
import { readSettings } from "@accord/api/settings";
import { WorkerSettings } from "@accord/worker/config";
import { z } from "zod";
import { SetClock } from "./set-clock.ts";

const yesOrNo = z.enum(["0", "1"], { error: "Give 0 or 1." }).transform((text) => text === "1");

const Role = z.enum(["all", "api", "worker"], { error: "Give all, api or worker." });

/** Every setting of Accord. Each has a sentence and, where one is safe, a default. */
export const AccordSettings = z
  .object({
    ...ApiSettings.shape,
    ...WorkerSettings.shape,
    SESSION_SECRET: ApiSettings.shape.SESSION_SECRET.optional().describe(
      "Signs the cookies of those who are signed in. Generated into the data directory; required with DATABASE_URL.",
    ),
    WORKER_TOKEN: z
      .string()
      .regex(/^[\x21-\x7e]{32,}$/, "Give a token of at least 32 characters, none of them a space.")
      .optional()
      .describe("As whom a worker apart reaches the API; both are given the same. Else generated."),
    DATABASE_URL: z
      .url({
        protocol: /^postgres(ql)?$/,
        error: "Give an address such as postgres://accord:secret@db.example/accord.",
      })
      .optional()
      .describe("A PostgreSQL server, 15 or newer. Without one the database is embedded."),
    ACCORD_DATA_DIR: z
      .string()
      .transform((folder) => path.resolve(folder))
      .prefault(path.resolve(import.meta.dirname, "../../../var"))
      .describe("Where the embedded database, the outbox and generated secrets are."),
    ACCORD_DEMO: yesOrNo
      .optional()
      .describe("Load the demonstration: by default 1 on an empty embedded database, else 0."),
    ACCORD_DEMO_PASSWORD: z
      .string()
      .min(12, "Give a password of at least 12 characters.")
      .optional()
      .describe("Password of the demonstration accounts. Generated into the data directory."),
    ACCORD_ROLE: Role.default("all").describe(
      "all, api or worker: what this process does, where the work is split over several.",
    ),
    WORKER_SILENT_MINUTES: z
      .string()
      .regex(/^[1-9]\d{0,3}$/, "Give a whole number of minutes from 1 to 9999.")
      .transform(Number)
      .prefault("10")
      .describe("After how many minutes without a sign of a worker the team is told."),
    ACCORD_CLOCK: SetClock.optional().describe(
      "Where the clock starts (2011-02-01T08:00Z), or stands still (=2011-02-01T08:00Z). Only with ACCORD_DEMO=1.",
    ),
  })
  .refine((given) => !(given.DATABASE_URL && needsDatabase(given) && !given.SESSION_SECRET), {
    path: ["SESSION_SECRET"],
    error: "Give one: with DATABASE_URL it is shared by all processes, so none is generated.",
    when: () => true,
  })
  .refine((given) => dkimMissing(given) === null, {
    path: ["DKIM_DOMAIN"],
    error: ({ input }) =>
      `Messages are signed with DKIM_DOMAIN, DKIM_SELECTOR and DKIM_KEY_FILE together: give ${dkimMissing(input as object)} too, or none.`,
    when: () => true,
  })
  .refine((given) => !(given.ACCORD_ROLE === "worker" && !given.API_URL), {
    path: ["API_URL"],
    error: "Say where the API is: a worker apart has no other way to the register.",
    when: () => true,
  })
  .refine((given) => !(given.ACCORD_ROLE === "worker" && !given.WORKER_TOKEN), {
    path: ["WORKER_TOKEN"],
    error: "Give the token that the API was given too.",
    when: () => true,
  })
  .refine((given) => !(given.ACCORD_CLOCK && given.ACCORD_DEMO !== true), {
    path: ["ACCORD_CLOCK"],
    error: "The clock is set only for a demonstration: give ACCORD_DEMO=1 too.",
    when: () => true,
  });
export type AccordSettings = z.infer<typeof AccordSettings>;

const DKIM = ["DKIM_DOMAIN", "DKIM_SELECTOR", "DKIM_KEY_FILE"] as const;

/** What lacks of the three, where one of them is given; null for nothing. */
function dkimMissing(given: Partial<Record<(typeof DKIM)[number], unknown>>): string | null {
  const missing = DKIM.filter((name) => !given[name]);
  return missing.length === 0 || missing.length === DKIM.length ? null : missing.join(" and ");
}

function needsDatabase({ ACCORD_ROLE }: { ACCORD_ROLE?: unknown }): boolean {
  return ACCORD_ROLE !== "worker";
}

/** @throws AccordError `bad-input` naming every bad setting */
export function readAccordSettings(environment = process.env): AccordSettings {
  return readSettings(AccordSettings, environment);
}

const DatabaseSettings = z.object({
  DATABASE_URL: AccordSettings.shape.DATABASE_URL,
  ACCORD_DATA_DIR: AccordSettings.shape.ACCORD_DATA_DIR,
});

/**
 * Where the database is, for what needs to know no more.
 *
 * @throws AccordError `bad-input` naming every bad setting
 */
export function readDatabaseSettings(environment = process.env): z.infer<typeof DatabaseSettings> {
  return readSettings(DatabaseSettings, environment);
}
