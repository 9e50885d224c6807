import path from "node:path";
import { describe, expect, it } from "vitest";
import { readAccordSettings } from "./config.ts";
import { readDkimKey } from "./dkim-key.ts";

const TOKEN = "worker-token-0123456789-0123456789";
const SECRET = "a secret that is longer than 32 characters";

describe("the settings", () => {
  it("need nothing to be given", () => {
    const settings = readAccordSettings({});

    expect(settings).toMatchObject({
      PORT: 4100,
      HOST: "127.0.0.1",
      SMTP_CONNECTIONS: 4,
      MAIL_FROM: "accord@localhost",
      ACCORD_ROLE: "all",
      LOG_LEVEL: "info",
    });
    expect(path.basename(settings.ACCORD_DATA_DIR)).toBe("var");
  });

  it("are refused in one message that names every bad one", () => {
    expect(() =>
      readAccordSettings({
        PORT: "many",
        DATABASE_URL: "mysql://db",
        SMTP_URL: "http://mail",
        SMTP_CONNECTIONS: "0",
        MAIL_FROM: "nobody",
        ACCORD_DEMO: "yes",
        ACCORD_ROLE: "worker",
        ACCORD_CLOCK: "noon",
        LOG_LEVEL: "loud",
      }),
    ).toThrow(
      expect.objectContaining({
        kind: "bad-input",
        facts: {
          settings: expect.arrayContaining([
            "PORT",
            "DATABASE_URL",
            "SMTP_URL",
            "SMTP_CONNECTIONS",
            "MAIL_FROM",
            "ACCORD_DEMO",
            "ACCORD_CLOCK",
            "LOG_LEVEL",
            "API_URL",
            "WORKER_TOKEN",
          ]),
        },
      }),
    );
  });

  it("that sign messages are given together, and one message names what is missing", () => {
    const domain = { DKIM_DOMAIN: "police.example" };

    expect(() =>
      readAccordSettings({ ...domain, SMTP_RATE: "fast", MAIL_BOUNCES: "nobody" }),
    ).toThrow(
      expect.objectContaining({
        message: expect.stringContaining("give DKIM_SELECTOR and DKIM_KEY_FILE too, or none"),
        facts: { settings: expect.arrayContaining(["SMTP_RATE", "MAIL_BOUNCES", "DKIM_DOMAIN"]) },
      }),
    );
    const all = { ...domain, DKIM_SELECTOR: "accord", DKIM_KEY_FILE: "/none/key.pem" };
    expect(() => readDkimKey(readAccordSettings(all))).toThrow(
      "DKIM_KEY_FILE: /none/key.pem cannot be used: ENOENT",
    );
    const noKey = { ...all, DKIM_KEY_FILE: import.meta.filename };
    expect(() => readDkimKey(readAccordSettings(noKey))).toThrow("it holds no private key in PEM");
  });

  it("that are addresses have no path, and one that holds several is named once", () => {
    expect(readAccordSettings({ PUBLIC_URL: "https://accord.example/" }).PUBLIC_URL).toBe(
      "https://accord.example",
    );
    expect(() => readAccordSettings({ PUBLIC_URL: "https://police.example/accord" })).toThrow(
      "PUBLIC_URL: Give an address without a path",
    );
    expect(() => readAccordSettings({ SMTP_URL: "smtp:mail.example" })).toThrow("SMTP_URL: Give");
    expect(readAccordSettings({ SMTP_URL: "smtp://mail:587" }).SMTP_URL).toBe("smtp://mail:587");
    expect(() => readAccordSettings({ TRUSTED_ORIGINS: "one,two" })).toThrow(
      /^TRUSTED_ORIGINS: [^:]*https:[^:]*$/,
    );
  });

  it("ask for a session secret with a database server, where it is shared", () => {
    const server = { DATABASE_URL: "postgres://db.example/accord" };

    expect(() => readAccordSettings(server)).toThrow("SESSION_SECRET");
    expect(readAccordSettings({ ...server, SESSION_SECRET: SECRET })).toMatchObject(server);
  });

  it("ask a worker apart for an address and a token, and nothing of the database", () => {
    const apart = {
      ACCORD_ROLE: "worker",
      API_URL: "https://accord.example/",
      WORKER_TOKEN: TOKEN,
    };

    expect(readAccordSettings(apart)).toMatchObject({ API_URL: "https://accord.example" });
    expect(() => readAccordSettings({ ...apart, API_URL: "" })).toThrow("API_URL");
    expect(() => readAccordSettings({ ...apart, WORKER_TOKEN: "" })).toThrow("WORKER_TOKEN");
    expect(() => readAccordSettings({ ...apart, WORKER_TOKEN: SECRET })).toThrow("space");
  });

  it("let the clock be set for a demonstration only", () => {
    const clock = { ACCORD_CLOCK: "2011-02-01T08:00Z" };

    expect(() => readAccordSettings(clock)).toThrow("ACCORD_CLOCK");
    expect(() => readAccordSettings({ ...clock, ACCORD_DEMO: "0" })).toThrow("ACCORD_CLOCK");
    expect(readAccordSettings({ ...clock, ACCORD_DEMO: "1" }).ACCORD_CLOCK).toEqual({
      stands: false,
      instant: "2011-02-01T08:00:00.000Z",
    });
  });
});
