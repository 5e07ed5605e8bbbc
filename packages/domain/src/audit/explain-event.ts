export interface ToldEvent {
  type: string;
  actorType: string;
  actorName: string | null;
  data: Readonly<Record<string, unknown>>;
}

type Facts = ToldEvent['data'];
type Words = string | ((data: Facts) => string);

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const because = (data: Facts, field: string): string => (text(data[field]) ? `, because: ${text(data[field])}` : '');
const inWords = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[._-]/g, ' ')
    .toLowerCase();

const STATUS_WORDS: Readonly<Record<string, string>> = {
  delivered: 'it arrived on the phone',
  read: 'it was read',
  sent: 'it left the provider',
  sending: 'it is being sent',
  queued: 'it is in the provider’s queue',
  accepted: 'the provider took it',
  undelivered: 'it did not arrive',
  failed: 'it failed',
  notFound: 'it never reached the phone network',
};

/** A keyword the client texted; entries of older versions name no source. */
const isTheirOwnWord = ({ source }: Record<string, unknown>): boolean =>
  source === undefined || source === 'keyword' || source === 'provider';

/** What somebody did, after their name. */
const DONE: Readonly<Record<string, Words>> = {
  'message.outbound.queued': (data) => (data.kind ? 'wrote an automatic answer' : 'wrote a text'),
  'message.outbound.blocked': 'wrote a text that was held by policy',
  'message.outbound.force_sent': (data) => `sent a held text anyway${because(data, 'reason')}`,
  'message.outbound.retry_attempted': (data) => `asked for attempt ${String(data.attemptNo ?? '')}`.trim(),
  'message.outbound.failure_dismissed': (data) => `set a failed text aside${because(data, 'note')}`,
  'routing.sitter_chosen': 'chose who gets new replies',
  'policy.violation_resolved': 'resolved a held text',
  'window.created': 'gave a sitter a window',
  'window.updated': 'changed a window',
  'window.closed': 'closed a window',
  'thread.archived': 'archived the conversation',
  'thread.unarchived': 'put the conversation back into the inbox',
  'booking.created': 'made a booking',
  'booking.changed': 'changed a booking',
  'booking.assigned': 'gave a booking to a sitter',
  'booking.released': 'ended a booking',
  'booking.cancelled': 'called a booking off',
  'sitter.locked': 'took a sitter’s messaging away',
  'sitter.unlocked': 'gave a sitter’s messaging back',
  'auth.login': 'signed in',
  'auth.logout': 'signed out',
  'auth.denied': 'was refused',
  'settings.changed': 'changed the settings',
  'export.created': 'made an export',
  'export.downloaded': 'downloaded an export',
  'client.hold_set': (data) => `put a legal hold on a client${because(data, 'reason')}`,
  'client.hold_lifted': 'lifted the legal hold of a client',
  'client.erased': 'erased a client',
  'consent.opted_out': (data) =>
    isTheirOwnWord(data) ? 'asked for no more texts (STOP)' : 'recorded that this person wants no more texts',
  'consent.opted_in': (data) =>
    isTheirOwnWord(data) ? 'asked for texts again (START)' : 'recorded that this person may be texted again',
  'consent.suspected_opt_out': 'seems to want no more texts',
  'consent.dismissed': 'decided that this was no wish to opt out',
  'consent.recorded': 'recorded a consent',
};

/** What happened by itself: nobody is named. */
const HAPPENED: Readonly<Record<string, Words>> = {
  'webhook.inbound.received': 'A text arrived.',
  'message.inbound.received': 'A text arrived.',
  'message.outbound.queued': 'An automatic answer was written.',
  'message.outbound.sent': 'A text was handed to the phone provider.',
  'message.outbound.canceled': (data) =>
    data.reason === 'optedOut' ? 'A waiting text was canceled: STOP came first.' : 'A waiting text was canceled.',
  'message.outbound.dead_lettered': (data) =>
    `A text will not be tried again by itself${data.code ? ` (code ${String(data.code)})` : ''}.`,
  'message.delivery.status_updated': (data) => {
    const to = text(data.to);
    return `News of a text: ${to ? (STATUS_WORDS[to] ?? inWords(to)) : 'its status changed'}.`;
  },
  'policy.violation_detected': 'Contact details were found in a text.',
  'routing.unmapped_pool': 'Somebody unknown texted a pool number.',
  'routing.decided': 'A text was routed.',
  'window.expired': 'A window ended.',
  'auth.login_failed': 'Somebody tried to sign in and did not know the password.',
  'auth.denied': 'Somebody was refused.',
  'webhook.signature_rejected': 'A webhook was refused: its signature was not the provider’s.',
  'webhook.inbound.duplicate_rejected': 'A text came a second time and was not taken again.',
  'setup.keys_rotated': 'Stored secrets were encrypted with a new key.',
  'retention.applied': (data) =>
    `${String(data.messages ?? 'Some')} texts were older than they are kept: their words were removed.`,
  'worker.error': 'A job of the worker failed.',
  'consent.opted_out': 'The phone provider told us that this person asked for no more texts.',
};

const WHO: Readonly<Record<string, string>> = { owner: 'The office', sitter: 'A sitter', client: 'The client' };

/** One entry of the audit trail as a sentence. A kind nobody wrote words for is still told, by its name. */
export function explainEvent({ type, actorType, actorName, data }: ToldEvent): string {
  const say = (words: Words): string => (typeof words === 'string' ? words : words(data));
  const who = actorName ?? WHO[actorType];
  const happened = HAPPENED[type];
  const done = DONE[type];
  if (who && done) return `${who} ${say(done)}.`;
  if (happened) return say(happened);
  if (type.startsWith('routing.')) return 'A text was routed.';
  return `${who ?? 'By itself'}: ${inWords(type)}.`;
}
