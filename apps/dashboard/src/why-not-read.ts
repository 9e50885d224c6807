import { refusalOf } from "@accord/client/refusal";

/** Why something could not be read, in a sentence for the person. */
export function whyNotRead(error: unknown): string {
  const { kind, message } = refusalOf(error);
  if (kind === "unreachable") return "Accord cannot be reached. Check the network, then try again.";
  // The name of the field in front is for programs.
  return kind === "bad-input" ? message.replace(/^\w+: /, "") : message;
}
