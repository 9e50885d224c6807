import { z } from "zod";

/** What the worker is set to. Every setting has a sentence and, where one is safe, a default. */
export const WorkerSettings = z.object({
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: "Give an address such as smtp://mail.example:587." })
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
  API_URL: z
    .url({ protocol: /^https?$/, error: "Give an address such as https://accord.example." })
    .transform((url) => url.replace(/\/+$/, ""))
    .optional()
    .describe("Where a worker apart reaches the API."),
});
export type WorkerSettings = z.infer<typeof WorkerSettings>;
