import { AccordError } from "@accord/domain/errors";
import { describe, expect, it } from "vitest";
import { ApiSettings, apiConfig, readApiConfig, trustedOriginsOf } from "./config.ts";

const SECRET = { SESSION_SECRET: "x".repeat(32) };

describe("the settings of the API", () => {
  it("need nothing but a secret", () => {
    expect(readApiConfig(SECRET)).toMatchObject({ port: 4100, host: "127.0.0.1", publicUrl: null });
  });

  it("are refused in one message that names every bad one", () => {
    const bad = { PORT: "70000", PUBLIC_URL: "accord", LOG_LEVEL: "loud", SESSION_SECRET: "short" };

    const refused = () => readApiConfig(bad);

    expect(refused).toThrow(AccordError);
    for (const name of Object.keys(bad)) expect(refused).toThrow(`${name}: `);
  });

  it("count as not given when they are empty", () => {
    expect(readApiConfig({ ...SECRET, PORT: " ", WORKER_TOKEN: "" })).toMatchObject({
      port: 4100,
      workerToken: null,
    });
  });

  it("each have a sentence", () => {
    for (const setting of Object.values(ApiSettings.shape)) {
      expect(setting.description).toMatch(/\.$/);
    }
  });

  it("trust localhost and 127.0.0.1 when it listens on this machine only", () => {
    const config = apiConfig(ApiSettings.parse({ ...SECRET, PORT: "4100" }));

    expect(trustedOriginsOf(config, 4100)).toEqual([
      "http://localhost:4100",
      "http://127.0.0.1:4100",
    ]);
    expect(
      trustedOriginsOf({ ...config, host: "0.0.0.0", publicUrl: "https://accord.example" }, 4100),
    ).toEqual(["https://accord.example"]);
  });
});
