import type { JobPayload } from '@snout/application/jobs/catalogue';
import { dispatchDelivery } from '@snout/application/messaging/dispatch-delivery';
import type { DispatchPorts } from '@snout/application/messaging/dispatch-outcome';

/** Somebody asks for one delivery to go out now. Not due (any more) is fine: the row decides. */
export const dispatchProcessor =
  (ports: DispatchPorts) =>
  async ({ orgId, deliveryId }: JobPayload<'message.dispatch'>): Promise<void> => {
    await dispatchDelivery(ports, { orgId }, { deliveryId });
  };
