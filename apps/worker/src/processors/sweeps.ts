import { announceWindows } from '@snout/application/assignments/announce-windows';
import { expireWindows } from '@snout/application/assignments/expire-windows';
import { anchorAudit } from '@snout/application/audit/anchor-audit';
import { sealAudit } from '@snout/application/audit/seal-audit';
import { extendSeries } from '@snout/application/bookings/extend-series';
import { buildExports } from '@snout/application/exports/build-exports';
import { expireExports } from '@snout/application/exports/expire-exports';
import { sendMails } from '@snout/application/mail/send-mails';
import { backfillInbound } from '@snout/application/messaging/backfill-inbound';
import { bindParkedCallbacks, checkReceipts } from '@snout/application/messaging/check-receipts';
import { retryReceipts } from '@snout/application/messaging/retry-receipts';
import { sendOwnerTexts } from '@snout/application/messaging/send-owner-texts';
import { settleDueDeliveries } from '@snout/application/messaging/settle-delivery';
import { reconcileNumbers } from '@snout/application/numbers/check-numbers';
import { closeDueBindings } from '@snout/application/numbers/close-due-bindings';
import type { Ports } from '@snout/application/ports/ports';
import { applyRetention } from '@snout/application/retention/apply-retention';
import { removeAtProvider } from '@snout/application/retention/remove-at-provider';
import { archiveQuietThreads } from '@snout/application/threads/archive-quiet-threads';
import { wakeThreads } from '@snout/application/threads/wake-threads';
import { turnPlans } from '@snout/application/weekly-plans/turn-plans';
import type { Logger } from 'pino';
import type { Lanes } from '../lanes/lanes';

const PAGE = 200;
/** One run works through at most this many pages, so that a backlog cannot keep a sweep for ever. */
const MAX_PAGES = 20;
/** Numbers with something due; each is one lane. */
const MAX_LANES = 2_000;

/** Repeats a sweep while its pages come back full. */
async function drain(sweep: () => Promise<number>): Promise<void> {
  for (let page = 0; page < MAX_PAGES; page++) {
    if ((await sweep()) < PAGE) return;
  }
}

/** Finds what is due and nobody woke: numbers to send from, and deliveries to settle. */
export const deliverySweep = (ports: Ports, lanes: Lanes) => async (): Promise<void> => {
  for (const lane of await ports.directory.listDueLanes(MAX_LANES)) lanes.poke(lane);
  await drain(() => settleDueDeliveries(ports, { limit: PAGE }));
};

export const deliveryCheck = (ports: Ports) => async (): Promise<void> => {
  await drain(() => checkReceipts(ports, { limit: PAGE }));
  await drain(() => bindParkedCallbacks(ports, { limit: PAGE }));
};

export const receiptSweep = (ports: Ports) => () => drain(() => retryReceipts(ports, { limit: PAGE }));
export const windowExpiry = (ports: Ports) => () => drain(() => expireWindows(ports, { limit: PAGE }));
export const windowAnnouncement = (ports: Ports) => () => drain(() => announceWindows(ports, { limit: PAGE }));
export const retentionSweep = (ports: Ports) => () => applyRetention(ports);
export const removalSweep = (ports: Ports) => () => drain(() => removeAtProvider(ports, { limit: PAGE }));
/** Batches of one export before the others have their turn, and turns of one run. */
const EXPORT_BATCHES = 20;
const EXPORT_TURNS = 10;

/** Goes round until nothing is left to build; what is left after all turns is the next run's. */
export const exportBuilding = (ports: Ports) => async (): Promise<void> => {
  for (let turn = 0; turn < EXPORT_TURNS; turn++) {
    if ((await buildExports(ports, { limit: PAGE, batches: EXPORT_BATCHES })) === 0) return;
  }
};
export const exportExpiry = (ports: Ports) => () => drain(() => expireExports(ports, { limit: PAGE }));
export const mailSending = (ports: Ports, log: Logger) => () =>
  drain(() =>
    sendMails(ports, {
      limit: PAGE,
      onTrouble: (trouble) => log.warn(trouble, 'a letter could not be handed over and is tried again'),
    }),
  );
export const auditSealing = (ports: Ports) => () => drain(() => sealAudit(ports, { limit: PAGE }));

/** The heads go into the log, which is kept elsewhere: a chain made anew in the database does not pass through them. */
export const auditAnchor = (ports: Ports, log: Logger) => () =>
  anchorAudit(ports, ({ orgId }, { rows, head, firstBreak }) => {
    if (firstBreak) log.error({ orgId, ...firstBreak }, 'the audit chain is broken');
    else if (head) log.info({ orgId, rows, anchor: `${orgId}:${head.no}:${head.hash}` }, 'the head of the audit chain');
  });

export const bindingExpiry = (ports: Ports) => () => drain(() => closeDueBindings(ports, { limit: PAGE }));
export const ownerTexts = (ports: Ports) => () => drain(() => sendOwnerTexts(ports, { limit: PAGE }));
export const threadWaking = (ports: Ports) => () => drain(() => wakeThreads(ports, { limit: PAGE }));
export const threadArchive = (ports: Ports) => () => archiveQuietThreads(ports, { limit: PAGE });
export const bookingRepeat = (ports: Ports) => () => drain(() => extendSeries(ports, { limit: PAGE }));
export const planTurn = (ports: Ports) => () => drain(() => turnPlans(ports, { limit: PAGE }));
export const inboundBackfill = (ports: Ports) => () => backfillInbound(ports);
export const numberReconcile = (ports: Ports) => () => reconcileNumbers(ports);
