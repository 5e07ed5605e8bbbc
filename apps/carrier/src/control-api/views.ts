import { handsetOf, type Network } from '../network/network';
import { isSuccess } from '../network/post-webhook';
import type { MessageRecord } from '../network/records';

const TEXTS_SHOWN = 200;
const EVENTS_SHOWN = 60;

export type HandsetMark = 'sending' | 'delivered' | 'notDelivered' | 'received';

export interface HandsetText {
  sid: string;
  /** As the person with the phone sees it. */
  direction: 'out' | 'in';
  businessNumber: string;
  body: string;
  mediaUrls: string[];
  at: string;
  mark: HandsetMark;
}

/** The texts a phone shows: all it wrote, and those that reached it; oldest first. */
export function toHandsetTexts(network: Network, phone: string): HandsetText[] {
  return network.messages
    .ofPhone(phone)
    .filter((message) => message.direction === 'inbound' || message.arrivedAt !== null)
    .slice(-TEXTS_SHOWN)
    .map(toHandsetText)
    .sort((a, b) => a.at.localeCompare(b.at));
}

function toHandsetText(message: MessageRecord): HandsetText {
  const isMine = message.direction === 'inbound';
  return {
    sid: message.sid,
    direction: isMine ? 'out' : 'in',
    businessNumber: isMine ? message.to : message.from,
    body: message.body,
    mediaUrls: message.media.map((media) => media.url),
    at: (isMine ? message.createdAt : (message.arrivedAt ?? message.createdAt)).toISOString(),
    mark: isMine ? markOf(message) : 'received',
  };
}

function markOf({ webhookStatus }: MessageRecord): HandsetMark {
  if (webhookStatus === null) return 'sending';
  return isSuccess(webhookStatus) ? 'delivered' : 'notDelivered';
}

/** All of the network but its texts, which each handset gives by itself. */
export function toState(network: Network) {
  const phones = new Set([
    ...network.people.map((person) => person.phone),
    ...network.messages.phones(),
    ...network.handsets.keys(),
  ]);
  return {
    account: { sid: network.account.sid },
    settings: network.settings,
    links: network.links,
    numbers: network.numbers.all().map(({ sid, e164, friendlyName, smsUrl, smsFallbackUrl }) => ({
      sid,
      e164,
      friendlyName,
      smsUrl,
      smsFallbackUrl,
    })),
    people: network.people,
    handsets: [...phones].map((phone) => handsetOf(network, phone)),
    sends: network.messages.ledger().length,
    script: network.script.rules(),
    events: network.log.recent(EVENTS_SHOWN),
  };
}
