import { createPrivateKey } from "node:crypto";
import { readFileSync } from "node:fs";
import { AccordError } from "@accord/domain/errors";
import type { DkimKey } from "@accord/worker/mail/sealing";
import type { AccordSettings } from "./config.ts";

/**
 * The key that messages are signed with; null where none is given.
 *
 * @throws AccordError `bad-input` for a file that is not there or holds no private key
 */
export function readDkimKey(settings: AccordSettings): DkimKey | null {
  const { DKIM_DOMAIN: domain, DKIM_SELECTOR: selector, DKIM_KEY_FILE: file } = settings;
  if (domain === undefined || selector === undefined || file === undefined) return null;
  try {
    const privateKey = readFileSync(file, "utf8");
    const kind = kindOfKey(privateKey);
    if (kind === "rsa") return { domain, selector, privateKey };
    throw new Error(
      kind === null
        ? "it holds no private key in PEM that opens without a password."
        : `it holds a key of another kind than RSA: ${kind}.`,
    );
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new AccordError("bad-input", `DKIM_KEY_FILE: ${file} cannot be used: ${words}`);
  }
}

/** Null for what is no key that could be used. */
function kindOfKey(pem: string): string | null {
  try {
    return createPrivateKey(pem).asymmetricKeyType ?? null;
  } catch {
    // The library names a routine of its own, which tells an operator nothing.
    return null;
  }
}
