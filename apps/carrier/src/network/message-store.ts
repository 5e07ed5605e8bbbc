import type { LedgerEntry, MessageRecord } from './records';

export interface MessageStore {
  add(message: MessageRecord): void;
  get(sid: string): MessageRecord | undefined;
  /** Newest first. */
  newestFirst(): MessageRecord[];
  /** Texts from or to this phone, oldest first. */
  ofPhone(phone: string): MessageRecord[];
  phones(): string[];
  remove(sid: string): void;
  ledger(): LedgerEntry[];
  clear(): void;
}

/** Holds every text. Deleting one does not delete it from the ledger. */
export function createMessageStore(): MessageStore {
  const messages = new Map<string, MessageRecord>();
  const byPhone = new Map<string, MessageRecord[]>();
  const ledger: LedgerEntry[] = [];
  const partyOf = (message: MessageRecord) => (message.direction === 'inbound' ? message.from : message.to);
  return {
    add(message) {
      messages.set(message.sid, message);
      const phone = partyOf(message);
      const texts = byPhone.get(phone);
      if (texts) texts.push(message);
      else byPhone.set(phone, [message]);
      if (message.direction !== 'outbound-api') return;
      const { sid, to, from, body, statusCallback, createdAt } = message;
      ledger.push({ sid, to, from, body, statusCallback, at: createdAt });
    },
    get: (sid) => messages.get(sid),
    newestFirst: () => [...messages.values()].reverse(),
    ofPhone: (phone) => byPhone.get(phone) ?? [],
    phones: () => [...byPhone.keys()],
    remove(sid) {
      messages.delete(sid);
    },
    ledger: () => ledger,
    clear() {
      messages.clear();
      byPhone.clear();
      ledger.length = 0;
    },
  };
}
