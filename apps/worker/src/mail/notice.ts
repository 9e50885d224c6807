import { enhancedStatusIn, type MailNotice, ServerWords } from "@accord/domain/mail-notice";
import PostalMime, { type Email } from "postal-mime";
import { TAG_HEADER } from "./letter.ts";
import { deliveryIn, tagIn } from "./sealing.ts";

/** A notice returns at most the message it is about: ours are well below. */
export const LARGEST_NOTICE = 10_000_000;
/** Whoever writes more parts than this means no notice. */
const MOST_PARTS = 200;
const LIMITS = { maxNestingDepth: 12, maxHeadersSize: 256_000, maxRfc822NestingDepth: 0 } as const;
const LONGEST_WORDS = 1000;
/** The characters of a part in which its fields, or the returned headers, are looked for. */
const MOST_READ = 100_000;

/**
 * Reads what a mail system says of a message it took: a delivery status (RFC 3464) or the report of a
 * complaint (RFC 5965).
 *
 * It comes from anybody: it is read up to a size, so many parts and so deep, and says nothing of an
 * address: only which message it names, by the tag it came back with or the Message-ID it returns.
 *
 * @returns null for a message that is no notice, or says of none that it failed or is late
 * @throws Error for one that cannot be read, in words for whoever looks
 */
export async function readNotice(bytes: Uint8Array): Promise<MailNotice | null> {
  if (bytes.length > LARGEST_NOTICE) throw new Error("The message is larger than 10 MB.");
  if (partsIn(bytes) > MOST_PARTS)
    throw new Error(`The message has more than ${MOST_PARTS} parts.`);
  const email = await PostalMime.parse(bytes, {
    ...LIMITS,
    forceRfc822Attachments: true,
    attachmentEncoding: "utf8",
  });
  const told = statusIn(email) ?? complaintIn(email);
  if (!told) return null;
  const returned = returnedHeaders(email);
  const addresses = [
    ...addressesOf(email),
    told.originalFrom,
    returned.get("return-path") ?? "",
    // As if it were of an address: it is read as carefully.
    `+${returned.get(TAG_HEADER.toLowerCase()) ?? ""}@`,
  ];
  const [tag = null] = addresses.flatMap((one) => tagIn(one) ?? []);
  const [delivery = null] = addresses.flatMap((one) => deliveryIn(one) ?? []);
  return {
    ...{ kind: told.kind, status: told.status },
    words: ServerWords.parse(told.words.replaceAll(/\s+/g, " ").trim().slice(0, LONGEST_WORDS)),
    ...{ tag, delivery },
    messageId: /<[^<>\s\p{Cc}\p{Cs}]{1,990}>/u.exec(returned.get("message-id") ?? "")?.[0] ?? null,
  };
}

interface Told extends Pick<MailNotice, "kind" | "status" | "words"> {
  /** The envelope sender of the message it is about, where the notice says it. */
  readonly originalFrom: string;
}

/** One message of ours goes to one recipient: the first group that says something is the one. */
function statusIn(email: Email): Told | null {
  for (const fields of fieldGroups(email, "message/delivery-status")) {
    const action = fields.get("action")?.toLowerCase();
    if (action !== "failed" && action !== "delayed") continue;
    const said = fields.get("diagnostic-code")?.replace(/^[\w-]+\s*;/, "") ?? email.text ?? "";
    return {
      kind: action === "failed" ? "bounced" : "delayed",
      status: enhancedStatusIn(fields.get("status") ?? "") ?? enhancedStatusIn(said),
      words: said.trim() === "" ? `The message ${action}.` : said,
      originalFrom: "",
    };
  }
  return null;
}

const NO_COMPLAINT = new Set(["not-spam", "virus"]);

function complaintIn(email: Email): Told | null {
  const fields = fieldGroups(email, "message/feedback-report").find((one) =>
    one.has("feedback-type"),
  );
  const type = fields?.get("feedback-type")?.toLowerCase();
  if (!fields || type === undefined || NO_COMPLAINT.has(type)) return null;
  return {
    kind: "complained",
    status: null,
    words: `Complaint (${type}): ${email.text ?? ""}`,
    originalFrom: fields.get("original-mail-from") ?? "",
  };
}

type Fields = ReadonlyMap<string, string>;

/** The groups of fields of a part that is made of them, with empty lines between. */
function fieldGroups({ attachments }: Email, mimeType: string): Fields[] {
  return attachments
    .filter((part) => part.mimeType === mimeType)
    .flatMap(({ content }) =>
      String(content)
        .slice(0, MOST_READ)
        .split(/\r?\n[ \t]*\r?\n/),
    )
    .map(fieldsIn);
}

/** What it returns of the message it is about: all of it, or its headers. */
function returnedHeaders({ attachments }: Email): Fields {
  const part = attachments.find(({ mimeType }) => RETURNED.has(mimeType));
  const [headers = ""] = String(part?.content ?? "")
    .slice(0, MOST_READ)
    .split(/\r?\n\r?\n/, 1);
  return fieldsIn(headers);
}

const RETURNED = new Set(["message/rfc822", "text/rfc822-headers", "message/rfc822-headers"]);

/** The first field of a name counts, unfolded. */
function fieldsIn(text: string): Fields {
  const fields = new Map<string, string>();
  for (const line of text.replaceAll(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

const ADDRESSED = new Set(["to", "delivered-to", "x-original-to", "envelope-to"]);

function addressesOf({ headers }: Email): string[] {
  return headers.filter(({ key }) => ADDRESSED.has(key)).map(({ value }) => value);
}

/** Lines that could begin a part: cheap to count before anything is taken apart. */
function partsIn(bytes: Uint8Array): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let parts = 0;
  for (let at = buffer.indexOf("\n--"); at >= 0 && parts <= MOST_PARTS; parts += 1) {
    at = buffer.indexOf("\n--", at + 1);
  }
  return parts;
}
