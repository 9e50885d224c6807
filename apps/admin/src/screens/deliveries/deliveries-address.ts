import { DeliveryState } from "@accord/domain/report";

/** What the address of a page of deliveries says: the state that is shown; none for all. */
export interface DeliveriesAddress {
  readonly state?: DeliveryState | undefined;
}

export function readDeliveriesAddress(
  search: Readonly<Record<string, unknown>>,
): DeliveriesAddress {
  return { state: DeliveryState.safeParse(search["state"]).data };
}
