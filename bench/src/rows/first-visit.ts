import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { PASSWORD, type RunningAccord, startAccord } from "@accord/e2e/testing/accord";
import { openContext, signIn, startBrowser } from "@accord/e2e/testing/browser";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import type { Row } from "../row.ts";

/** What a browser fetches of scripts and styles on a first visit to the matrix, beside React and the router alone. */
export async function firstVisitRows(): Promise<Row[]> {
  const floorBytes = await weightOfRouterAlone();
  await using accord = await startAccord({ ACCORD_DEMO: "1" });
  const { bytes, fontBytes, files } = await weightOfMatrix(accord);
  return [
    {
      what: "first visit to the matrix: scripts and styles, brotli",
      floor: "React and TanStack Router alone, built the same way",
      goal: { kind: "at-most", value: 2 },
      value: bytes / floorBytes,
      unit: "×",
      detail: `${kB(bytes)} in ${files} files against ${kB(floorBytes)}`,
    },
    {
      what: "first visit to the matrix: fonts",
      floor: "nothing",
      goal: { kind: "at-most", value: 50 },
      value: fontBytes / 1000,
      unit: "kB",
      detail: "as sent",
    },
  ];
}

async function weightOfRouterAlone(): Promise<number> {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    plugins: [react()],
    build: {
      write: false,
      rolldownOptions: {
        input: fileURLToPath(new URL("../floor/router-alone.tsx", import.meta.url)),
      },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    "output" in one ? one.output : [],
  );
  return outputs.reduce(
    (sum, file) => sum + brotli(file.type === "chunk" ? file.code : file.source),
    0,
  );
}

async function weightOfMatrix(accord: RunningAccord) {
  const browser = await startBrowser();
  try {
    // Signed in beforehand in the same profile, with an empty cache for the visit itself.
    const context = await openContext(browser, accord.url);
    const first = await context.newPage();
    await first.goto("/");
    await signIn(first, "viewer@norfolk.example", PASSWORD);
    await first.getByRole("navigation", { name: "Pages" }).waitFor();
    const signedIn = await context.storageState();
    const fresh = await browser.newContext({ baseURL: accord.url, storageState: signedIn });
    const page = await fresh.newPage();
    let [bytes, fontBytes, files] = [0, 0, 0];
    const reading: Promise<void>[] = [];
    page.on("response", (response) => {
      const kind = response.request().resourceType();
      if (kind !== "script" && kind !== "stylesheet" && kind !== "font") return;
      reading.push(
        response.body().then((body) => {
          if (kind === "font") fontBytes += body.byteLength;
          else bytes += brotli(body);
          files += kind === "font" ? 0 : 1;
        }),
      );
    });
    await page.goto("/eastern-region/matrix?asAt=2011-01-31");
    await page.getByRole("table").waitFor();
    // The rail comes a little after the table, and is of the visit.
    await page.getByRole("slider", { name: "As at" }).waitFor();
    await page.waitForLoadState("networkidle");
    await Promise.all(reading);
    return { bytes, fontBytes, files };
  } finally {
    await browser.close();
  }
}

function brotli(body: string | Uint8Array): number {
  return brotliCompressSync(body).byteLength;
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
