import type { QueuedMessage } from "@accord/store/deliveries/queue-messages";
import { LINK_HOURS } from "./password-links.ts";

interface Addressed {
  readonly address: string;
  readonly office: string | null;
  readonly url: string;
}

/** Asks someone in: they choose their own password, and nobody else ever knows it. */
export function invitation({ address, office, url }: Addressed): QueuedMessage {
  return {
    kind: "invitation",
    programme: null,
    address,
    office,
    subject: "Your account in Accord [OFFICIAL]",
    message: {
      marking: "OFFICIAL",
      about: null,
      heading: "Choose a password to begin",
      paragraphs: [
        "An account was made for you in Accord, the collaboration register for police forces.",
        `You sign in with this address, ${address}.`,
      ],
      link: { words: "Choose a password", url },
      foot: [
        `The link works once, for ${LINK_HOURS.invitation / 24} days. After that, ask your administrator for another.`,
        "If you did not expect this, do nothing: nobody can sign in without the link.",
      ],
    },
  };
}

/** Lets someone choose a new password. What they had goes on being good until they do. */
export function reset({ address, office, url }: Addressed): QueuedMessage {
  return {
    kind: "reset",
    programme: null,
    address,
    office,
    subject: "Choose a new password for Accord [OFFICIAL]",
    message: {
      marking: "OFFICIAL",
      about: null,
      heading: "Choose a new password",
      paragraphs: ["Someone asked for a new password for your account in Accord."],
      link: { words: "Choose a new password", url },
      foot: [
        `The link works once, for ${LINK_HOURS.reset} hours.`,
        "If it was not you, do nothing: your password stays as it is.",
      ],
    },
  };
}
