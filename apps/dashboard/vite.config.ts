import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const API = "http://127.0.0.1:4100";

export default defineConfig({
  plugins: [react()],
  server: {
    port: 4101,
    proxy: { "/trpc": API, "/api": API },
  },
  build: {
    target: "es2024",
    // Names the files of a first visit, for the bench to weigh.
    manifest: true,
    // The content-security policy allows no data: address for a font or a picture.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      treeshake: {
        // A schema that a screen never parses with has no effect: without this, every type
        // imported from the domain brings the whole of zod into the first visit.
        manualPureFunctions: ["z"],
      },
      output: {
        // What a first visit needs comes in one file and not in sixteen: on a slow line each asks anew.
        codeSplitting: { groups: [{ name: "first-visit", tags: ["$initial"] }] },
      },
    },
  },
});
