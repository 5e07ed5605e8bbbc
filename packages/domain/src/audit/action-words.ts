import { because, inWords, isTheirOwnWord, STATUS_WORDS, text, type Words } from './facts-in-words';

/** How one kind of entry is told: what somebody `did`, after their name, and what `happened` when nobody is named. */
interface Telling {
  did?: Words;
  happened?: Words;
}

const did = (words: Words): Telling => ({ did: words });
const happened = (words: Words): Telling => ({ happened: words });
const both = (byPerson: Words, byItself: Words): Telling => ({ did: byPerson, happened: byItself });

/** Every kind of entry that is written, and its sentence. A kind that is not here cannot be written: it does not compile. */
export const ACTION_WORDS = {
  'webhook.inbound.received': happened('A text arrived.'),
  'webhook.inbound.duplicate_rejected': happened('A text came a second time and was not taken again.'),
  'webhook.signature_rejected': happened('A webhook was refused: its signature was not the provider’s.'),
  'worker.error': happened('A job of the worker failed.'),

  'routing.decided': happened((data) =>
    data.target === 'owner'
      ? 'A text went to the office.'
      : data.target === 'sitter'
        ? 'A text went to the sitter on duty.'
        : 'A text was routed.',
  ),
  'routing.unmapped_pool': happened('Somebody unknown texted a pool number.'),
  'routing.sitter_chosen': did('chose who gets new replies'),

  'message.outbound.queued': both(
    (data) => (data.kind ? 'wrote an automatic answer' : 'wrote a text'),
    'An automatic answer was written.',
  ),
  'message.outbound.blocked': both('wrote a text that was held by policy', 'A text was held by policy.'),
  'message.outbound.force_sent': did((data) => `sent a held text anyway${because(data, 'reason')}`),
  'message.outbound.retry_attempted': both(
    (data) => `asked for attempt ${String(data.attemptNo ?? '')}`.trim(),
    'A text was tried again.',
  ),
  'message.outbound.failure_dismissed': did((data) => `set a failed text aside${because(data, 'note')}`),
  'message.outbound.sent': happened('A text was handed to the phone provider.'),
  'message.outbound.canceled': both('canceled a waiting text', (data) =>
    data.reason === 'optedOut' ? 'A waiting text was canceled: STOP came first.' : 'A waiting text was canceled.',
  ),
  'message.outbound.dead_lettered': happened(
    (data) => `A text will not be tried again by itself${data.code ? ` (code ${String(data.code)})` : ''}.`,
  ),
  'message.delivery.status_updated': happened((data) => {
    const to = text(data.to);
    return `News of a text: ${to ? (STATUS_WORDS[to] ?? inWords(to)) : 'its status changed'}.`;
  }),

  'policy.violation_detected': happened('Contact details were found in a text.'),
  'policy.violation_resolved': did('resolved a held text'),
  'policy.rules_changed': did('changed the policy’s rules'),

  'window.created': both('gave a sitter a window', 'A sitter got a window.'),
  'window.updated': did('changed a window'),
  'window.closed': did('closed a window'),
  'window.expired': happened('A window ended.'),

  'thread.archived': both('archived the conversation', 'A conversation that was quiet for long was archived.'),
  'thread.unarchived': did('put the conversation back into the inbox'),
  'thread.done': did('marked the conversation as done'),
  'thread.snoozed': did('put the conversation aside for a while'),
  'thread.woken': happened('A conversation that was put aside came back.'),
  'thread.reassigned': did('gave the conversation to somebody else'),

  'booking.created': did('made a booking'),
  'booking.changed': did('changed a booking'),
  'booking.assigned': did('gave a booking to a sitter'),
  'booking.released': did('ended a booking'),
  'booking.cancelled': did('called a booking off'),
  'booking_series.extended': happened('A weekly booking got its next visits.'),
  'booking_series.ended': happened('A weekly booking came to its end.'),
  'weekly_plan.created': did('made a weekly plan'),
  'weekly_plan.changed': did('changed a weekly plan'),
  'weekly_plan.removed': did('removed a weekly plan'),
  'weekly_plan.started': happened('A weekly plan began.'),
  'weekly_plan.ended': happened('A weekly plan ended.'),
  'meet_and_greet.created': did('planned a meet-and-greet'),
  'meet_and_greet.approved': did('approved a meet-and-greet'),
  'meet_and_greet.failed': did('noted that a meet-and-greet did not work out'),
  'meet_and_greet.access_granted': did('let the sitter of a meet-and-greet text the client'),
  'meet_and_greet.access_revoked': did('took texting away from the sitter of a meet-and-greet'),

  'client.created': did('added a client'),
  'client.changed': did('changed a client'),
  'client.classified': did('changed the class of a client'),
  'client.merged': did('merged two clients'),
  'client.archived': did('archived a client'),
  'client.unarchived': did('put a client back into the list'),
  'client.contact_added': did('added an address of a client'),
  'client.contact_changed': did('changed an address of a client'),
  'client.contact_removed': did('removed an address of a client'),
  'client.hold_set': did((data) => `put a legal hold on a client${because(data, 'reason')}`),
  'client.hold_lifted': did('lifted the legal hold of a client'),
  'client.erased': did('erased a client'),

  'consent.recorded': did('recorded a consent'),
  'consent.opted_in': both(
    (data) =>
      isTheirOwnWord(data) ? 'asked for texts again (START)' : 'recorded that this person may be texted again',
    'Somebody may be texted again.',
  ),
  'consent.opted_out': both(
    (data) =>
      isTheirOwnWord(data) ? 'asked for no more texts (STOP)' : 'recorded that this person wants no more texts',
    'The phone provider told us that this person asked for no more texts.',
  ),
  'consent.suspected_opt_out': did('seems to want no more texts'),
  'consent.dismissed': did('decided that this was no wish to opt out'),

  'sitter.onboarded': did('invited a sitter'),
  'sitter.offboarded': did('ended the work with a sitter'),
  'sitter.locked': both(
    (data) => `took a sitter’s messaging away${because(data, 'reason')}`,
    'A sitter’s messaging was locked after repeated held texts.',
  ),
  'sitter.unlocked': did('gave a sitter’s messaging back'),

  'number.bought': did('bought a number'),
  'number.imported': did('took in a number from the provider'),
  'number.assigned': did((data) =>
    text(data.sitterName) ? `gave a number to ${text(data.sitterName)}` : 'gave a number to a sitter',
  ),
  'number.quarantined': did('put a number to rest'),
  'number.restored': did('took a number back into use'),
  'number.class_changed': did('changed the class of a number'),
  'number.release_asked': did('asked the provider to take a number back'),
  'number.released': both('gave a number back', 'A number was given back to the provider.'),
  'number.front_desk_replaced': did('put the old front desk number to rest'),
  'number.front_desk_taken_over': did('made a number the front desk'),
  'binding.closed': happened('A pool number is no longer bound to a client.'),

  'auth.login': did('signed in'),
  'auth.login_failed': both(
    'tried to sign in and was refused',
    'Somebody tried to sign in and did not know the password.',
  ),
  'auth.logout': did('signed out'),
  'auth.denied': both('was refused', 'Somebody was refused.'),
  'auth.invitation_accepted': did('accepted the invitation'),
  'auth.password_changed': did('changed their password'),
  'auth.password_reset': did('chose a new password by link'),
  'auth.password_reset_requested': did('asked for a link to choose a new password'),
  'auth.sessions_ended': did('ended other sign-ins'),
  'auth.totp_begun': did('began to set up codes at sign-in'),
  'auth.totp_enabled': did('switched codes at sign-in on'),
  'auth.totp_disabled': did('switched codes at sign-in off'),
  'auth.recovery_codes_renewed': did('made new recovery codes'),
  'user.invited': did('invited somebody to the office'),
  'user.invitation_renewed': did('sent an invitation again'),
  'mail.sent': happened('A letter with a link was sent.'),
  'mail.failed': happened('A letter with a link could not be sent.'),
  'user.changed': did('changed who has access'),
  'api_key.created': did('made an API key'),
  'api_key.changed': did('changed an API key'),
  'api_key.revoked': did('ended an API key'),

  'settings.changed': did('changed the settings'),
  'setup.provider_connected': did('connected the phone provider'),
  'setup.webhooks_installed': did('set the addresses at the phone provider'),
  'setup.checklist_marked': did('ticked a step of the setup'),
  'setup.keys_rotated': happened('Stored secrets were encrypted with a new key.'),
  'business.imported': happened('A business was taken in from another system.'),
  'provider.circuit_opened': happened('Sending was paused: the provider refused our credentials.'),
  'provider.circuit_closed': happened('Sending goes on: the provider takes our credentials again.'),
  'ownerText.unknown': happened('It is not known whether a text to the owner’s phone got through.'),
  'ownerTexts.started': both('asked for texts to their own phone', 'The owner’s phone gets questions again.'),
  'ownerTexts.stopped': both('wants no more texts on their own phone', 'The owner’s phone gets no more questions.'),
  'retention.applied': happened(
    (data) => `${String(data.messages ?? 'Some')} texts were older than they are kept: their words were removed.`,
  ),
  'export.created': did('made an export'),
  'export.downloaded': did('downloaded an export'),
  'export.finished': happened('An export is ready.'),
  'export.failed': happened('An export could not be put together.'),
  'export.expired': both(
    'erased a client, so an export with their texts was removed',
    'An export was removed: its time was over.',
  ),
} as const satisfies Record<string, Telling>;

/** A kind of entry in the audit trail. */
export type AuditAction = keyof typeof ACTION_WORDS;

export const AUDIT_ACTIONS = Object.keys(ACTION_WORDS) as AuditAction[];

/** The telling of a kind; null for one of an older version that is no longer written. */
export const tellingOf = (type: string): Telling | null =>
  type in ACTION_WORDS ? ACTION_WORDS[type as AuditAction] : null;
