import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const API = "http://127.0.0.1:4100";

export default defineConfig({
  base: "/admin/",
  plugins: [react()],
  server: {
    port: 4102,
    proxy: { "/trpc": API, "/api": API },
  },
  build: {
    target: "es2024",
    // The content-security policy allows no data: address for a font or a picture.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
