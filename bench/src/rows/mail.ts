import { randomBytes } from "node:crypto";
import { apiConfig } from "@accord/api/config";
import { createApi } from "@accord/api/server";
import { WORKER } from "@accord/domain/actor";
import { sha256 } from "@accord/store/canonical-json";
import { type Database, openDatabase } from "@accord/store/database";
import { record } from "@accord/store/journal/record";
import { migrate } from "@accord/store/migrate";
import { addReaders } from "@accord/store/readers/edit-readers";
import { aRegister } from "@accord/store/testing/a-register";
import { aReportOut } from "@accord/store/testing/a-report-out";
import { registerOver } from "@accord/worker/client";
import { type Letter, sealLetter } from "@accord/worker/mail/letter";
import { smtpPost } from "@accord/worker/mail/smtp";
import { startWorker } from "@accord/worker/worker";
import { createTransport } from "nodemailer";
import pino from "pino";
import { startChild } from "../child.ts";
import { compare, timeMs } from "../measure.ts";
import { type Row, told } from "../row.ts";

const MESSAGES = 1_000;
const CONNECTIONS = 4;
const ROUNDS = 3;
/** About what a monthly paper has. */
const PAPER = Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(90_000)]);
const TEXT = "Where things stand, and what has moved since.\n".repeat(60);
const PATIENCE = { connectMs: 10_000, silenceMs: 60_000, messageMs: 60_000 };

/** Messages claimed, sent and told of, beside Nodemailer's own pool with as many connections and the same bytes. */
export async function mailRows(): Promise<Row[]> {
  using server = await startChild("./floor/mail-server.ts", []);
  const port = Number(server.line);
  await using database = await openDatabase({ kind: "embedded", folder: null });
  await migrate(database);
  const { programme, editor } = await aRegister(database);
  const addresses = Array.from({ length: MESSAGES }, (_, index) => `reader-${index}@force.example`);
  const readers = addresses.map((address) => ({ office: "Office", address, force: null }));
  await addReaders(database, editor, { programme, readers });
  const config = apiConfig({
    ...{ PORT: 0, HOST: "127.0.0.1", TRUSTED_ORIGINS: [], TRUSTED_PROXIES: 0 },
    SESSION_SECRET: "a secret of the bench, of no worth to anyone",
    LOG_LEVEL: "silent",
  });
  const api = await createApi({ database, config });
  let month = 0;

  /** Sends a report to so many, and gives how long it took once all stood ready. */
  async function send(most = MESSAGES): Promise<number> {
    month += 1;
    const period = `20${String(10 + month).padStart(2, "0")}-01`;
    await withPaper(
      database,
      await aReportOut(database, { programme, editor }, addresses.slice(0, most), period),
      programme,
    );
    let worker: ReturnType<typeof startWorker> | null = null;
    const took = await timeMs(async () => {
      worker = startWorker({
        client: registerOver(api.localLink(WORKER)),
        post: smtpPost({ url: `smtp://127.0.0.1:${port}`, ...PATIENCE }),
        ...{ from: "accord@localhost", connections: CONNECTIONS, leaseSeconds: 300 },
        now: () => new Date(),
        log: pino({ level: "silent" }),
      });
      await worker.atRest();
      await worker.stop();
    });
    const { count } = await database.reader
      .selectFrom("delivery")
      .select(({ fn }) => fn.countAll<string>().as("count"))
      .where("state", "<>", "sent")
      .executeTakeFirstOrThrow();
    if (Number(count) > 0) throw new Error(`${count} messages were not sent.`);
    return took;
  }

  await send(100);
  const after100 = process.memoryUsage().rss;
  await send();
  const after1000 = process.memoryUsage().rss;
  const { bytes } = await sealLetter(letter(addresses[0] ?? ""));
  const pooled = await compare(
    ROUNDS,
    () => send(),
    () => timeMs(() => pool(port, addresses, bytes)),
  );
  await api.close();
  return [
    {
      what: `${MESSAGES} messages claimed, sent and told of`,
      floor: "Nodemailer's pool, as many connections, the same bytes",
      goal: { kind: "at-most", value: 4 },
      value: pooled.ratio,
      unit: "×",
      detail: `${CONNECTIONS} connections, ${bytes.length} bytes each; ${told(pooled, "ms")}`,
    },
    {
      what: `resident memory after ${MESSAGES} messages`,
      floor: "after 100",
      goal: { kind: "at-most", value: 1.2 },
      value: after1000 / after100,
      unit: "×",
      detail: `${(after1000 / 1e6).toFixed(0)} against ${(after100 / 1e6).toFixed(0)} MB, the register in the same process`,
    },
  ];
}

function letter(address: string): Letter {
  return {
    ...{ messageId: "<report@accord>", from: "accord@localhost", bouncesTo: null, tag: null },
    ...{ to: { office: "Office", address }, subject: "October 2026", date: new Date() },
    ...{ text: TEXT, html: `<p>${TEXT}</p>`, report: "1", unsubscribe: null },
    attachments: [{ name: "report.pdf", mediaType: "application/pdf", bytes: PAPER }],
  };
}

async function pool(port: number, addresses: readonly string[], bytes: Buffer): Promise<void> {
  const transport = createTransport({
    ...{ host: "127.0.0.1", port, pool: true, maxConnections: CONNECTIONS },
    maxMessages: Number.POSITIVE_INFINITY,
  });
  await Promise.all(
    addresses.map((to) =>
      transport.sendMail({ envelope: { from: "accord@localhost", to }, raw: bytes }),
    ),
  );
  transport.close();
}

/** Gives a report the three documents that make an email. */
async function withPaper(database: Database, reportId: number, programme: string): Promise<void> {
  await database.change(async (writer) => {
    const documents = [
      ["pdf", PAPER],
      ["html", Buffer.from(`<p>${TEXT}</p>`)],
      ["txt", Buffer.from(TEXT)],
    ] as const;
    await writer.append(
      "reportDocument",
      documents.map(([format, bytes]) => ({
        ...{ reportId, edition: "official" as const, force: null, format },
        ...{ mediaType: "application/octet-stream", bytes, sha256: sha256(bytes) },
      })),
    );
    await record(writer, WORKER, { programme, noun: "report", act: "report-issued", fact: {} });
  });
}
