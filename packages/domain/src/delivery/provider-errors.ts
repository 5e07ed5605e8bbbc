export type RetryClass = 'never' | 'later' | 'reconcile' | 'once';

/**
 * What else to do. `openCircuit`: nothing was sent and nothing will be until the account works again, so the delivery goes
 * back to `pending` with the same attempt. `bug`: we should have refused earlier.
 */
export type ErrorEffect =
  | 'none'
  | 'alert'
  | 'markContactInvalid'
  | 'markContactLandline'
  | 'recordOptOut'
  | 'openCircuit'
  | 'numberAlert'
  | 'setupHint'
  | 'setupAlert'
  | 'blockNumber'
  | 'slowNumber'
  | 'pauseOrg'
  | 'stopAutoResponder'
  | 'bug';

export interface ProviderErrorClass {
  /** `reconcile`: it may have been sent; look before doing anything. `once`: one more try, then give up. */
  retry: RetryClass;
  /** The code's own minimum wait before the next attempt. */
  minDelayMinutes: number | null;
  /** A wait that is a point in time: the carrier's daily cap starts anew at midnight Pacific. */
  notBefore: 'midnightPacific' | null;
  /** Attempts altogether, the first one included; null leaves it to the schedule. */
  maxAttempts: number | null;
  effect: ErrorEffect;
  /** One short sentence for the owner. */
  plainWords: string;
}

type Limits = Partial<Pick<ProviderErrorClass, 'minDelayMinutes' | 'notBefore' | 'maxAttempts'>>;

function row(retry: RetryClass, effect: ErrorEffect, plainWords: string, limits: Limits = {}): ProviderErrorClass {
  return { minDelayMinutes: null, notBefore: null, maxAttempts: null, ...limits, retry, effect, plainWords };
}

const CREDENTIALS = row('never', 'openCircuit', 'The phone provider does not accept our sign-in. Sending is on hold.');
const BUSY = row('later', 'none', 'The phone provider is busy. We will try again.');
const OUTAGE = row(
  'reconcile',
  'none',
  'The phone provider did not answer clearly. We are checking whether it went out.',
);
const BAD_RECIPIENT = row('never', 'markContactInvalid', 'This is not a phone number that can be texted.');
const BAD_SENDER = row('never', 'numberAlert', 'Our number cannot send texts at the moment.');
const OUR_BUG = row('never', 'bug', 'The message could not be sent in this form. We have noted it.');
const NO_SENDER = row('never', 'setupAlert', 'The messaging service at the provider is not set up completely.');
const LANDLINE = row('never', 'markContactLandline', 'This is a landline, which cannot receive texts.');
const UNREGISTERED = row('never', 'blockNumber', 'Our number is not registered with the carriers yet.');
const CONGESTED = row('later', 'slowNumber', 'The carrier is busy. We will try again more slowly.');
const DAILY_CAP = row(
  'later',
  'slowNumber',
  "The carrier's daily limit is used up. We will try again after midnight.",
  {
    notBefore: 'midnightPacific',
  },
);
const CANNOT_BUY = row('never', 'none', 'This number cannot be had at the moment. Please choose another.');
const UNKNOWN_CODE = row('never', 'alert', 'The phone provider refused the message for a reason we do not know.');

/** By the provider's error code. Texts of errors are never looked at: they may change. */
const BY_CODE: ReadonlyMap<number, ProviderErrorClass> = new Map([
  [20003, CREDENTIALS],
  [30002, CREDENTIALS],
  [20404, row('never', 'alert', 'The provider no longer knows what we asked for.')],
  [20429, BUSY],
  [20500, OUTAGE],
  [20503, OUTAGE],
  [30410, OUTAGE],
  [21211, BAD_RECIPIENT],
  [21604, BAD_RECIPIENT],
  [21212, BAD_SENDER],
  [21603, BAD_SENDER],
  [21606, BAD_SENDER],
  [21408, row('never', 'setupHint', 'Texting to this country is not switched on at the provider.')],
  [21602, OUR_BUG],
  [21617, OUR_BUG],
  [21619, OUR_BUG],
  [21620, OUR_BUG],
  [21623, OUR_BUG],
  [21624, OUR_BUG],
  [21609, OUR_BUG],
  [21608, row('never', 'setupHint', 'A trial account can only text numbers that were verified at the provider.')],
  [21610, row('never', 'recordOptOut', 'This person asked not to be texted.')],
  [21611, row('later', 'slowNumber', 'Too many texts are waiting on this number.', { minDelayMinutes: 10 })],
  [21612, row('never', 'alert', 'This person cannot be reached from this number.')],
  [21614, LANDLINE],
  [21701, NO_SENDER],
  [21703, NO_SENDER],
  [21704, NO_SENDER],
  [14107, row('never', 'stopAutoResponder', 'Two numbers were answering each other. Automatic answers were stopped.')],
  [63038, row('later', 'pauseOrg', "Today's limit of the account is used up.", { minDelayMinutes: 24 * 60 })],
  [30001, row('later', 'none', 'It waited too long at the provider. We will send it again.')],
  [30003, row('later', 'none', 'The phone is off or has no signal.', { minDelayMinutes: 15, maxAttempts: 3 })],
  [30004, row('never', 'markContactInvalid', 'The carrier does not let our texts through to this phone.')],
  [30005, row('never', 'markContactInvalid', 'This phone number does not exist any more.')],
  [30006, LANDLINE],
  [30007, row('never', 'alert', 'The carrier filtered this text as unwanted.')],
  [30008, row('once', 'none', 'It failed on the way, for a reason nobody named.', { maxAttempts: 2 })],
  [30017, CONGESTED],
  [30022, CONGESTED],
  [30023, DAILY_CAP],
  [30027, DAILY_CAP],
  [30032, UNREGISTERED],
  [30034, UNREGISTERED],
  [21422, CANNOT_BUY],
  [21452, CANNOT_BUY],
  [21649, CANNOT_BUY],
  [22300, CANNOT_BUY],
]);

/** What a refusal or failure of the provider means. An unknown code is never retried and raises an alert. */
export function classifyProviderError(code: number | null, httpStatus: number | null): ProviderErrorClass {
  const known = code === null ? undefined : BY_CODE.get(code);
  if (known) return known;
  if (httpStatus === 429) return BUSY;
  if (httpStatus === 401) return CREDENTIALS;
  if (httpStatus !== null && httpStatus >= 500) return OUTAGE;
  return UNKNOWN_CODE;
}

/** Effects that stand with the phone or the text itself: whatever is set right on our side, the same text cannot arrive. */
const HOPELESS: ReadonlySet<ErrorEffect> = new Set([
  'markContactInvalid',
  'markContactLandline',
  'recordOptOut',
  'bug',
]);

/**
 * Whether the same text cannot arrive by another try, so that nobody is offered one. What an owner can set right (the
 * number's registration, the account, a country) may be tried again by hand, and so may what nobody can explain.
 */
export const isPermanentFailure = (code: number | null): boolean =>
  code !== null && HOPELESS.has(classifyProviderError(code, null).effect);
