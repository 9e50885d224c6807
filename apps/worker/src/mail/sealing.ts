import DKIM from "nodemailer/lib/dkim";

/** The key that signs letters in the name of a domain. */
export interface DkimKey {
  readonly domain: string;
  /** The key's public half stands at `<selector>._domainkey.<domain>` in the DNS. */
  readonly selector: string;
  /** In PEM. */
  readonly privateKey: string;
}

/** How letters are sealed: signed, where there is a key. */
export type Sign = (bytes: Buffer) => Promise<Buffer>;

/** Puts a DKIM signature above a letter. It covers its text and the headers that a reader goes by. */
export function signWith({ domain, selector, privateKey }: DkimKey): Sign {
  const dkim = new DKIM({ domainName: domain, keySelector: selector, privateKey });
  return async (bytes) => {
    const pieces: Buffer[] = [];
    for await (const piece of dkim.sign(bytes)) pieces.push(piece as Buffer); // it is fed bytes
    return Buffer.concat(pieces);
  };
}

/** Leaves a letter as it is. */
export const unsigned: Sign = async (bytes) => bytes;

/** The address that what cannot be delivered comes back to, with the message's own tag. */
export function bouncesTo(bounces: string, tag: string): string {
  const at = bounces.lastIndexOf("@");
  return `${bounces.slice(0, at)}+${tag}${bounces.slice(at)}`;
}

/** The tag in an address of bounces; null for none. */
export function tagIn(address: string): string | null {
  return TAGGED.exec(address)?.[1]?.toLowerCase() ?? null;
}

const TAGGED = /\+([a-z2-7]{36})@/i;

/** The delivery that an address of bounces names, as they were written before tags were signed; null for none. */
export function deliveryIn(address: string): string | null {
  return NAMED.exec(address)?.[1]?.toLowerCase() ?? null;
}

const NAMED = /\+([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})@/i;
