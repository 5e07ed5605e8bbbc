import type { Network } from './network';
import { subject } from './post-callback';
import type { MessageRecord } from './records';
import { newSid } from './sids';

export type Keyword = 'STOP' | 'START' | 'HELP';

const WORDS: Record<string, Keyword> = {
  STOP: 'STOP',
  STOPALL: 'STOP',
  UNSUBSCRIBE: 'STOP',
  CANCEL: 'STOP',
  END: 'STOP',
  QUIT: 'STOP',
  START: 'START',
  YES: 'START',
  UNSTOP: 'START',
  HELP: 'HELP',
  INFO: 'HELP',
};

const ANSWERS: Record<Keyword, string> = {
  STOP: 'You have been unsubscribed and will get no more texts from this number. Reply START to subscribe again.',
  START: 'You are subscribed again. Reply HELP for help, STOP to unsubscribe.',
  HELP: 'Reply STOP to unsubscribe. Message and data rates may apply.',
};

/** Only a text that is nothing but the word counts. */
export const keywordOf = (body: string): Keyword | null => WORDS[body.trim().toUpperCase()] ?? null;

export const pairKey = (businessNumber: string, phone: string) => `${businessNumber}|${phone}`;

/** The network's own answer to STOP, START or HELP, and its memory of it. */
export function answerKeyword(network: Network, { from, to }: MessageRecord, keyword: Keyword): void {
  if (keyword === 'STOP') network.optedOut.add(pairKey(to, from));
  if (keyword === 'START') network.optedOut.delete(pairKey(to, from));
  const now = new Date();
  const answer: MessageRecord = {
    sid: newSid('SM'),
    direction: 'outbound-reply',
    from: to,
    to: from,
    body: ANSWERS[keyword],
    media: [],
    status: 'delivered',
    errorCode: null,
    messagingServiceSid: null,
    statusCallback: null,
    createdAt: now,
    updatedAt: now,
    sentAt: now,
    arrivedAt: now,
    webhookForm: null,
    webhookStatus: null,
  };
  network.messages.add(answer);
  network.log.add({ kind: 'text.delivered', text: `The network answered ${keyword}`, ...subject(answer) });
}
