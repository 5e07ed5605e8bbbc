import { createEventLog, type EventLog } from './event-log';
import { createMessageStore, type MessageStore } from './message-store';
import { createNumberBook, type NumberBook } from './number-book';
import type { Handset, MessageRecord } from './records';
import { createScript, type Script } from './script';
import type { Person, Seed } from './seed';
import type { Settings } from './settings';
import { createTimers, type Timers } from './timers';

export interface Network {
  /** The network's own account; those of the seed stand in `tokens` too. */
  account: { sid: string; authToken: string };
  /** Auth tokens by account. */
  tokens: Map<string, string>;
  settings: Settings;
  messages: MessageStore;
  numbers: NumberBook;
  handsets: Map<string, Handset>;
  people: Person[];
  links: { productUrl: string | null; traceUrl: string | null };
  /** "from business number|phone" pairs that said STOP; used only when settings.optOut is on. */
  optedOut: Set<string>;
  script: Script;
  log: EventLog;
  timers: Timers;
}

interface NetworkOptions {
  accountSid: string;
  authToken: string;
  seed: Seed;
  settings: Settings;
}

export function createNetwork({ accountSid, authToken, seed, settings }: NetworkOptions): Network {
  const network: Network = {
    account: { sid: accountSid, authToken },
    tokens: new Map(),
    settings: { ...settings },
    messages: createMessageStore(),
    numbers: createNumberBook(accountSid),
    handsets: new Map(),
    people: [],
    links: { productUrl: null, traceUrl: null },
    optedOut: new Set(),
    script: createScript(),
    log: createEventLog(),
    timers: createTimers(),
  };
  loadSeed(network, seed);
  return network;
}

/** Adds or changes the numbers of the seed; its people and links replace the present ones. */
export function loadSeed(network: Network, seed: Seed): void {
  network.tokens.set(network.account.sid, network.account.authToken);
  for (const { sid, authToken } of seed.accounts) network.tokens.set(sid, authToken);
  for (const number of seed.numbers) network.numbers.put(number);
  network.people = seed.people;
  network.links = { productUrl: seed.productUrl ?? null, traceUrl: seed.traceUrl ?? null };
}

/** Back to the day of the seed: nothing was sent, nothing is broken, all that was pending is dropped. */
export function resetNetwork(network: Network, { seed, settings }: { seed: Seed; settings: Settings }): void {
  network.timers.clear();
  network.messages.clear();
  network.numbers.clear();
  network.tokens.clear();
  network.handsets.clear();
  network.optedOut.clear();
  network.script.clear();
  network.log.clear();
  Object.assign(network.settings, settings);
  loadSeed(network, seed);
  network.log.add({ kind: 'network.changed', text: 'The network was reset' });
}

/** Whose text it is: the owner of the business number in it. The own account stands in for a number that is gone. */
export function accountOf(
  network: Network,
  { direction, from, to }: Pick<MessageRecord, 'direction' | 'from' | 'to'>,
): { sid: string; authToken: string } {
  const sid = network.numbers.byE164(direction === 'inbound' ? to : from)?.accountSid ?? network.account.sid;
  return { sid, authToken: network.tokens.get(sid) ?? network.account.authToken };
}

export function handsetOf(network: Network, phone: string): Handset {
  const known = network.handsets.get(phone);
  if (known) return known;
  return { phone, off: false, slow: false, loss: false, reorder: false };
}
