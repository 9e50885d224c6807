import type { Api } from "@accord/api/server";
import { WORKER } from "@accord/domain/actor";
import { type RegisterClient, registerOver, registerOverHttp } from "@accord/worker/client";
import { outboxPost } from "@accord/worker/mail/outbox";
import type { Post } from "@accord/worker/mail/post";
import { evenRate, unlimited } from "@accord/worker/mail/rate";
import { signWith, unsigned } from "@accord/worker/mail/sealing";
import { smtpPost } from "@accord/worker/mail/smtp";
import { startWorker, type Worker } from "@accord/worker/worker";
import pino, { type Logger } from "pino";
import type { AccordSettings } from "./config.ts";
import { type DataDir, dataDirAt } from "./data-dir.ts";
import { readDkimKey } from "./dkim-key.ts";
import { clockFrom } from "./set-clock.ts";

const CONNECT_MS = 10_000;
/** A mail server may look long at a message before it says yes. */
const SILENCE_MS = 120_000;
const MESSAGE_MS = 240_000;
/** Longer than any message takes, so that nobody else sends it meanwhile. */
const LEASE_SECONDS = 300;

/** The worker in one process with the API. */
export function workerBeside(api: Api, settings: AccordSettings, dataDir: DataDir): Worker {
  return workerOn(registerOver(api.localLink(WORKER)), settings, dataDir, api.log);
}

/** The worker apart: it knows one address and one token, and no database. */
export function workerApart(settings: AccordSettings): Worker {
  const { API_URL, WORKER_TOKEN, LOG_LEVEL } = settings;
  // The settings do not get by without them for this role.
  const client = registerOverHttp({ url: API_URL!, token: WORKER_TOKEN! });
  const log = pino({ level: LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return workerOn(client, settings, dataDirAt(settings.ACCORD_DATA_DIR), log);
}

/** Where messages go: the mail server, or the outbox; signed where there is a key. */
export function postOf(settings: AccordSettings, { outbox }: DataDir): Post {
  const key = readDkimKey(settings);
  const sign = key ? signWith(key) : unsigned;
  const patience = { connectMs: CONNECT_MS, silenceMs: SILENCE_MS, messageMs: MESSAGE_MS };
  const { SMTP_URL } = settings;
  return SMTP_URL ? smtpPost({ url: SMTP_URL, ...patience }, sign) : outboxPost(outbox, sign);
}

function workerOn(
  client: RegisterClient,
  settings: AccordSettings,
  dataDir: DataDir,
  log: Logger,
): Worker {
  const { SMTP_CONNECTIONS, SMTP_RATE, MAIL_FROM, MAIL_BOUNCES, ACCORD_CLOCK } = settings;
  const clock = clockFrom(ACCORD_CLOCK);
  return startWorker({
    client,
    post: postOf(settings, dataDir),
    from: MAIL_FROM,
    bounces: MAIL_BOUNCES ?? null,
    connections: SMTP_CONNECTIONS,
    rate: SMTP_RATE === undefined ? unlimited : evenRate(SMTP_RATE),
    inbox: dataDir.inbox,
    leaseSeconds: LEASE_SECONDS,
    now: () => clock.now(),
    log,
  });
}
