import { z } from "zod";

/** What the worker is set to. Every setting has a sentence and, where one is safe, a default. */
export const WorkerSettings = z.object({
  SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      hostname: /./,
      error: "Give an address such as smtp://mail.example:587.",
    })
    .optional()
    .describe("The mail server. Without one, messages are written to the outbox as .eml files."),
  SMTP_CONNECTIONS: z
    .string()
    .regex(/^([1-9]|[1-9]\d|100)$/, "Give a whole number from 1 to 100.")
    .transform(Number)
    .prefault("4")
    .describe("How many messages may be on their way at once."),
  MAIL_FROM: z
    .string()
    .regex(/^[^<>\r\n]*<[^<>@\s]+@[^<>@\s]+>$|^[^<>@\s]+@[^<>@\s]+$/, {
      error: "Give an address such as accord@police.example or Accord <accord@police.example>.",
    })
    .default("accord@localhost")
    .describe("Who messages are from; what cannot be delivered comes back there."),
  MAIL_BOUNCES: z
    .string()
    .regex(/^[^<>@\s+]{1,27}@[^<>@\s]+$/, {
      error:
        "Give an address such as bounces@police.example, with at most 27 letters before the @.",
    })
    .optional()
    .describe(
      "Where what cannot be delivered comes back to: bounces@police.example gets it as bounces+<tag>@police.example. By default MAIL_FROM.",
    ),
  SMTP_RATE: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, "Give a whole number from 1 to 999999.")
    .transform(Number)
    .optional()
    .describe("How many messages may begin in a minute. By default as many as the server takes."),
  DKIM_DOMAIN: z
    .string()
    .regex(/^([a-z\d-]+\.)+[a-z\d-]+$/i, "Give a domain such as police.example.")
    .optional()
    .describe("The domain in whose name messages are signed (DKIM)."),
  DKIM_SELECTOR: z
    .string()
    .regex(/^[a-z\d.-]+$/i, "Give a selector such as accord.")
    .optional()
    .describe("The selector under which the domain's DNS has the public key."),
  DKIM_KEY_FILE: z
    .string()
    .optional()
    .describe("The file with the private key, in PEM. All three are given, or none."),
  API_URL: z
    .url({ protocol: /^https?$/, error: "Give an address such as https://accord.example." })
    .transform((url) => url.replace(/\/+$/, ""))
    .optional()
    .describe("Where a worker apart reaches the API."),
});
export type WorkerSettings = z.infer<typeof WorkerSettings>;
