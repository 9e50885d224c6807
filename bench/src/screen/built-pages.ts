import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { build } from "vite";

/** The pages a screen is measured on, each built as a front end is, under one address. */
export interface BuiltPages extends AsyncDisposable {
  readonly url: string;
}

const PAGES = {
  ours: new URL("./ours.tsx", import.meta.url),
  "ag-grid": new URL("./ag-grid.ts", import.meta.url),
} as const;

export async function servePages(): Promise<BuiltPages> {
  const files = new Map<string, { readonly type: string; readonly body: string | Uint8Array }>();
  for (const [name, page] of Object.entries(PAGES)) {
    const built = await build({
      configFile: false,
      logLevel: "silent",
      plugins: [react()],
      build: {
        write: false,
        target: "es2024",
        assetsInlineLimit: 0,
        rolldownOptions: {
          input: fileURLToPath(page),
          output: {
            entryFileNames: `${name}.js`,
            codeSplitting: false,
            assetFileNames: `${name}.[name][extname]`,
          },
        },
      },
    });
    const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
      "output" in one ? one.output : [],
    );
    const styles = outputs.filter(({ fileName }) => fileName.endsWith(".css"));
    for (const output of outputs) {
      const body = output.type === "chunk" ? output.code : output.source;
      files.set(`/${output.fileName}`, { type: typeOf(output.fileName), body });
    }
    files.set(`/${name}`, {
      type: "text/html",
      body: pageOf(
        name,
        styles.map((one) => one.fileName),
      ),
    });
  }
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? "");
    response.writeHead(file ? 200 : 404, { "content-type": file?.type ?? "text/plain" });
    response.end(file?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port was given.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    [Symbol.asyncDispose]: async () => {
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function pageOf(name: string, styles: readonly string[]): string {
  const links = styles.map((file) => `<link rel="stylesheet" href="/${file}">`).join("");
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>${name}</title>${links}<body><main><h1>Matrix</h1><div id="root"></div></main><script type="module" src="/${name}.js"></script></html>`;
}

function typeOf(file: string): string {
  if (file.endsWith(".js")) return "text/javascript";
  return file.endsWith(".css") ? "text/css" : "font/woff2";
}
