import { createHash } from "node:crypto";

const STYLE = `
:root { color-scheme: light dark; --ink: #0b0c0c; --paper: #fff; --accent: #1d4f91; --on: #fff; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f1f1ef; --paper: #17181a; --accent: #9cc3f5; --on: #101113; }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.5 system-ui, sans-serif; }
main { max-width: 36rem; margin: 0 auto; padding: 3rem 1.25rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 1rem; }
a { color: var(--accent); }
button { font: inherit; font-weight: 600; min-height: 2.75rem; padding: 0.5rem 1.25rem; border: 2px solid transparent;
  border-radius: 0.25rem; background: var(--accent); color: var(--on); cursor: pointer; }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
`;

/** Whoever opens the link is asked first: programs that look at mail open every link in it. */
export const ASKED = page(
  "Stop these emails?",
  `<p>You get an email when something you follow changes. You can stop it here without signing in.</p>
<form method="post"><button type="submit">Stop these emails</button></form>
<p>Nothing else changes: what you follow is kept, and other emails still come.</p>`,
);

export const STOPPED = page(
  "These emails have stopped",
  `<p>You will get no more emails about what you follow.</p>
<p><a href="/following">What you follow</a>: sign in there to have them again.</p>`,
);

export const UNKNOWN = page(
  "This link is not good",
  `<p>It may have been cut short on its way. Open the whole link from the email.</p>
<p><a href="/following">What you follow</a>: sign in there to stop the emails.</p>`,
);

/** What its own style needs, and nothing more. */
export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

/** A page that stands without scripts, for whoever comes from an email. */
function page(heading: string, body: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${heading} – Accord</title>
<style>${STYLE}</style>
</head>
<body><main><h1>${heading}</h1>
${body}
</main></body>
</html>
`;
}
