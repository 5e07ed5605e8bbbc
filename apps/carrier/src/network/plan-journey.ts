import type { Handset, MessageStatus } from './records';
import type { Fault } from './script';
import type { Settings } from './settings';

export interface Journey {
  end: { status: Extract<MessageStatus, 'sent' | 'delivered' | 'undelivered' | 'failed'>; errorCode: number | null };
  /** Whether the handset shows the text, whatever the receipts say. */
  arrives: boolean;
  /** The handset writes back by itself. */
  answers: boolean;
  extraMs: number;
  /** How often each callback is posted; 0: never. */
  callbackCopies: number;
  reorder: boolean;
}

const DELIVERED: Journey = {
  end: { status: 'delivered', errorCode: null },
  arrives: true,
  answers: false,
  extraMs: 0,
  callbackCopies: 1,
  reorder: false,
};

const undelivered = (errorCode: number): Partial<Journey> => ({
  end: { status: 'undelivered', errorCode },
  arrives: false,
});

const withoutReceipt: Partial<Journey> = { end: { status: 'sent', errorCode: null } };

/** Recipients whose last four digits decide their fate. */
const MAGIC_ENDINGS: Record<string, Partial<Journey>> = {
  '0103': undelivered(30003),
  '0104': undelivered(30034),
  '0105': withoutReceipt,
  '0106': { callbackCopies: 2 },
  '0107': { answers: true },
};

/** What will become of a text: the number's ending first, then the handset's switches, then the scripted fault. */
export function planJourney(facts: { to: string; handset: Handset; fault: Fault | null; settings: Settings }): Journey {
  const { handset, settings } = facts;
  return {
    ...DELIVERED,
    ...MAGIC_ENDINGS[facts.to.slice(-4)],
    ...(handset.loss ? withoutReceipt : {}),
    ...(handset.off ? undelivered(30003) : {}),
    ...(handset.reorder ? { reorder: true } : {}),
    ...(handset.slow ? { extraMs: settings.slowMs } : {}),
    ...scripted(facts.fault),
  };
}

function scripted(fault: Fault | null): Partial<Journey> {
  switch (fault?.kind) {
    case 'drop-callbacks':
      return { callbackCopies: 0 };
    case 'repeat-callbacks':
      return { callbackCopies: fault.times };
    case 'reorder-callbacks':
      return { reorder: true };
    case 'end-as':
      return {
        end: { status: fault.status, errorCode: fault.errorCode ?? null },
        arrives: fault.status === 'sent' || fault.status === 'delivered',
      };
    default:
      return {};
  }
}
