import type { DeliveryOutcome } from "@accord/domain/report";
import type { Letter } from "./letter.ts";

/** Where letters go: a mail server, or a folder. */
export interface Post extends AsyncDisposable {
  /** Tries once. It never throws for what the other side does: that is an outcome. */
  send(letter: Letter): Promise<DeliveryOutcome>;
}
