import { handsetOf, type Network } from '../network/network';
import { type Journey, planJourney } from '../network/plan-journey';
import { postCallback, subject } from '../network/post-callback';
import { progressMessage } from '../network/progress-message';
import type { MessageRecord } from '../network/records';
import type { Fault } from '../network/script';
import { newSid } from '../network/sids';
import type { SendDraft } from './read-send';

export interface AcceptedMessage {
  message: MessageRecord;
  journey: Journey;
  sendAt: Date | null;
}

/** Records an accepted create in the store and the ledger. Nothing moves until startJourney. */
export function acceptMessage(network: Network, draft: SendDraft, fault: Fault | null): AcceptedMessage {
  const { to, from, body, sendAt, statusCallback, messagingServiceSid } = draft;
  const now = new Date();
  const message: MessageRecord = {
    sid: newSid(draft.mediaUrls.length > 0 ? 'MM' : 'SM'),
    direction: 'outbound-api',
    from,
    to,
    body,
    media: draft.mediaUrls.map((url) => ({ sid: newSid('ME'), url, contentType: 'image/jpeg' })),
    status: sendAt ? 'scheduled' : messagingServiceSid ? 'accepted' : 'queued',
    errorCode: null,
    messagingServiceSid,
    statusCallback,
    createdAt: now,
    updatedAt: now,
    sentAt: null,
    arrivedAt: null,
    webhookForm: null,
    webhookStatus: null,
  };
  network.messages.add(message);
  network.log.add({ kind: 'send.accepted', text: 'A text for the phone was accepted', ...subject(message) });
  const journey = planJourney({ to, handset: handsetOf(network, to), fault, settings: network.settings });
  return { message, journey, sendAt };
}

/** Sets the text on its way, at its hour when it is scheduled. */
export async function startJourney(network: Network, { message, journey, sendAt }: AcceptedMessage): Promise<void> {
  if (sendAt) {
    const alive = await network.timers.wait(Math.max(0, sendAt.getTime() - Date.now()));
    if (!alive || message.status !== 'scheduled') return;
    message.status = 'queued';
  }
  await progressMessage(network, message, journey).finished;
}

/** Callbacks overtake the answer: waits for the first of them, or for all. */
export async function startBeforeAnswer(network: Network, { message, journey }: AcceptedMessage, all: boolean) {
  const running = progressMessage(network, message, journey);
  await (all ? running.finished : running.firstReport);
}

/** Cancels a text that waits for its hour; answers false when it has left. */
export function cancelMessage(network: Network, message: MessageRecord): boolean {
  if (message.status !== 'scheduled' && message.status !== 'accepted') return false;
  message.status = 'canceled';
  message.updatedAt = new Date();
  void postCallback(network, message, { status: 'canceled', errorCode: null, copies: 1 });
  return true;
}
