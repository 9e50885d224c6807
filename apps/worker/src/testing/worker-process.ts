// A worker apart, as a process that a test can kill.
import pino from "pino";
import { registerOverHttp } from "../client.ts";
import { smtpPost } from "../mail/smtp.ts";
import { startWorker } from "../worker.ts";
import { TEST_PACE, TEST_PATIENCE } from "./pace.ts";

const { API_URL = "", WORKER_TOKEN = "", SMTP_URL = "" } = process.env;

startWorker({
  client: registerOverHttp({ url: API_URL, token: WORKER_TOKEN }),
  post: smtpPost({ url: SMTP_URL, ...TEST_PATIENCE }),
  from: "accord@localhost",
  connections: 4,
  leaseSeconds: 2,
  now: () => new Date(),
  log: pino({ level: "warn" }),
  pace: TEST_PACE,
});
