import { refusalOf } from "@accord/client/refusal";

/** Why something could not be read, in a sentence for the person. */
export function whyNotRead(error: unknown): string {
  const { kind, message } = refusalOf(error);
  return kind === "unreachable"
    ? "Accord cannot be reached. Check the network, then try again."
    : message;
}
