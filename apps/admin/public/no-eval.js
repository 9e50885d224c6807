// Zod tries once whether it may compile code. The content-security policy says no, and the browser
// reports the try as a breach. Here and not in a module, since it must stand before any schema is made.
globalThis.__zod_globalConfig = { jitless: true };
