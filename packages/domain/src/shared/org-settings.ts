import type { TextingHours } from '../consent/quiet-hours';
import type { PoolBindingSettings } from '../numbers/pool-binding-life';
import type { ChecklistMarks } from '../setup/checklist';
import type { ServiceType } from './vocabulary';

/** Settings of one organisation. Durations carry their unit in the name. */
export interface OrgSettings {
  messagingEnabled: boolean;
  /** R5: how long after a billing text on the front desk the answers stay with the owner. */
  billingHoldHours: number;
  retryScheduleMinutes: readonly number[];
  windowBufferMinutes: Readonly<Record<ServiceType, number>>;
  autoResponses: {
    unmappedPool: string;
    postRelease: string;
  };
  splitScan: { minutes: number; messages: number };
  escalationDays: number;
  allowList: readonly string[];
  poolBinding: PoolBindingSettings;
  /** Threads without a text for this long leave the list. */
  archiveAfterDays: number;
  /** Calendar months after which the words of texts are removed; null keeps them. */
  retentionMonths: number | null;
  /** The owner may choose by text who gets the replies while several sitters are on duty. */
  overlapTexts: { enabled: boolean; ownerPhone: string | null };
  /** When automated texts may arrive; `peopleAnswerAnytime`: who answers by hand may do so at night too. */
  quietHours: TextingHours & { peopleAnswerAnytime: boolean };
  /** The business's own forbidden words. */
  customWords: readonly string[];
  checklist: ChecklistMarks;
  /** Owners must have a second factor before they may do anything. */
  requireTotpOfOwners: boolean;
}

export const DEFAULT_SETTINGS: OrgSettings = {
  messagingEnabled: true,
  billingHoldHours: 72,
  retryScheduleMinutes: [1, 5, 15],
  windowBufferMinutes: { dropIn: 60, walk: 60, houseSitting: 120, meetAndGreet: 0 },
  autoResponses: {
    unmappedPool:
      'This number is no longer linked to a booking. Your text has gone to our office, and someone will get back to you.',
    postRelease: 'This booking is complete. Your text has gone to our office, and someone will get back to you.',
  },
  splitScan: { minutes: 10, messages: 5 },
  escalationDays: 30,
  allowList: [],
  poolBinding: { model: 'inactivity', inactiveDays: 30, hoursAfterBooking: 72 },
  archiveAfterDays: 90,
  retentionMonths: null,
  overlapTexts: { enabled: false, ownerPhone: null },
  quietHours: { opensAt: '09:00', closesAt: '20:00', peopleAnswerAnytime: true },
  customWords: [],
  checklist: { done: [], skipped: [], isTourHidden: false },
  requireTotpOfOwners: false,
};
