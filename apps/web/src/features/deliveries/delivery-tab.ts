/** The views of the deliveries screen, as they stand in its address. */
export const DELIVERY_TABS = ['attempts', 'waiting', 'unknown', 'dead'] as const;
export type DeliveryTab = (typeof DELIVERY_TABS)[number];
