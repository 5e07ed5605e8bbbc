import { createEventLog, type EventLog } from './event-log';
import { createMessageStore, type MessageStore } from './message-store';
import { createNumberBook, type NumberBook } from './number-book';
import type { Handset } from './records';
import { createScript, type Script } from './script';
import type { Person, Seed } from './seed';
import type { Settings } from './settings';
import { createTimers, type Timers } from './timers';

export interface Network {
  account: { sid: string; authToken: string };
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
  for (const number of seed.numbers) network.numbers.put(number);
  network.people = seed.people;
  network.links = { productUrl: seed.productUrl ?? null, traceUrl: seed.traceUrl ?? null };
}

/** Back to the day of the seed: nothing was sent, nothing is broken, all that was pending is dropped. */
export function resetNetwork(network: Network, { seed, settings }: { seed: Seed; settings: Settings }): void {
  network.timers.clear();
  network.messages.clear();
  network.numbers.clear();
  network.handsets.clear();
  network.optedOut.clear();
  network.script.clear();
  network.log.clear();
  Object.assign(network.settings, settings);
  loadSeed(network, seed);
  network.log.add({ kind: 'network.changed', text: 'The network was reset' });
}

export function handsetOf(network: Network, phone: string): Handset {
  const known = network.handsets.get(phone);
  if (known) return known;
  return { phone, off: false, slow: false, loss: false, reorder: false };
}
