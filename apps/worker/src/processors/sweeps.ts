import { expireWindows } from '@snout/application/assignments/expire-windows';
import { retryReceipts } from '@snout/application/messaging/retry-receipts';
import { sweepDeliveries } from '@snout/application/messaging/sweep-deliveries';
import type { Ports } from '@snout/application/ports/ports';

const PAGE = 200;
/** One run works through at most this many pages, so that a backlog cannot keep a sweep for ever. */
const MAX_PAGES = 20;

/** Repeats a sweep while its pages come back full. */
async function drain(sweep: () => Promise<number>): Promise<void> {
  for (let page = 0; page < MAX_PAGES; page++) {
    if ((await sweep()) < PAGE) return;
  }
}

export const deliverySweep = (ports: Ports) => () => drain(() => sweepDeliveries(ports, { limit: PAGE }));
export const receiptSweep = (ports: Ports) => () => drain(() => retryReceipts(ports, { limit: PAGE }));
export const windowExpiry = (ports: Ports) => () => drain(() => expireWindows(ports, { limit: PAGE }));
