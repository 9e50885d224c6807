import { formatInstant } from "@accord/domain/format-date";
import { DELIVERY_LABEL, type DeliveryState, type ReportListing } from "@accord/domain/report";

/** "12 sent, 1 refused", in the order things happen; "no readers" where there are none. */
export function deliveryWords(deliveries: ReportListing["deliveries"]): string {
  const states = Object.keys(DELIVERY_LABEL) as DeliveryState[]; // its keys are all states
  const said = states
    .filter((state) => deliveries[state] > 0)
    .map((state) => `${deliveries[state]} ${DELIVERY_LABEL[state].toLowerCase()}`);
  return said.join(", ") || "no readers";
}

/** Whether some of its messages are still on their way. */
export function isOnItsWay({ deliveries }: Pick<ReportListing, "deliveries">): boolean {
  return deliveries.waiting + deliveries.claimed + deliveries.uncertain > 0;
}

/** "Issued 1 February 2011, 08:05", or how far it has come, and why where it is a correction. */
export function stateWords({
  state,
  issuedAt,
  reason,
}: Pick<ReportListing, "state" | "issuedAt" | "reason">): string {
  const words = {
    composed: "Composed",
    checked: "Figures checked",
    approved: "Approved",
    issued: "Issued",
    superseded: "Superseded by a correction; issued",
  } as const satisfies Record<ReportListing["state"], string>;
  const said = issuedAt ? `${words[state]} ${formatInstant(issuedAt)}` : words[state];
  return reason ? `${said}. A correction: ${reason}` : said;
}
