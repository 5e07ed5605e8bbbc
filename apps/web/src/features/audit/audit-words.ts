import type { AuditEvent } from '@snout/contracts/audit';
import { AUDIT_ACTIONS, type AuditAction } from '@snout/domain/audit/action-words';
import { explainEvent } from '@snout/domain/audit/explain-event';
import { formatPhone } from '../../lib/phone';
import type { Option } from '../../ui/combobox';
import type { AuditRange } from './search';

type Before<T extends string> = T extends `${infer Family}.${string}` ? Family : never;

/** What an action is about: the part of its name before the first dot. */
const FAMILIES: Readonly<Record<Before<AuditAction>, string>> = {
  message: 'Texts: written, sent, delivered',
  webhook: 'Texts that came in',
  routing: 'Who texts went to',
  policy: 'Policy',
  consent: 'Consent',
  thread: 'Conversations',
  client: 'Clients',
  window: 'Windows',
  booking: 'Bookings',
  booking_series: 'Weekly bookings',
  weekly_plan: 'Weekly plans',
  meet_and_greet: 'Meet-and-greets',
  sitter: 'Sitters',
  number: 'Numbers',
  binding: 'Pool numbers',
  auth: 'Signing in',
  user: 'People with access',
  mail: 'Letters with links',
  api_key: 'API keys',
  settings: 'Settings',
  setup: 'Setup',
  provider: 'The phone provider',
  ownerText: 'A text to your own phone',
  ownerTexts: 'Texts to your own phone',
  retention: 'Retention',
  export: 'Exports',
  business: 'Moving in',
  worker: 'The program itself',
};

export const EVERYTHING: Option = { id: '', label: 'Everything' };

/** An action on its own, as a sentence about nobody in particular. */
const actionWords = (type: AuditAction): string =>
  explainEvent({ type, actorType: 'owner', actorName: 'Somebody', data: {} }).replace(/\.$/, '');

const ACTIONS: readonly Option[] = [
  EVERYTHING,
  ...Object.entries(FAMILIES).map(([id, label]) => ({ id, label })),
  ...AUDIT_ACTIONS.map((id) => ({ id, label: actionWords(id) })),
];

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** What can be asked for, of which a word begins with each word typed. */
export function findActions(typed: string): Option[] {
  const asked = words(typed);
  return ACTIONS.filter(({ label }) => {
    const has = words(label);
    return asked.every((part) => has.some((word) => word.startsWith(part)));
  });
}

/** The words of what the address asks for; one nobody knows is shown as it stands. */
export const actionOption = (id: string | undefined): Option =>
  ACTIONS.find((option) => option.id === (id ?? '')) ?? { id: id ?? '', label: id ?? '' };

/** Whom or what an entry is about; somebody who acted for themselves is not named twice. */
export const aboutWords = ({
  about,
  subject,
  actor,
}: Pick<AuditEvent, 'about' | 'subject' | 'actor'>): string | null => {
  if (about === null || (subject.id === actor.id && about === actor.name)) return null;
  return subject.type === 'businessNumber' && about.startsWith('+') ? formatPhone(about) : about;
};

export const ACTOR_KINDS = [
  ['owner', 'The office'],
  ['sitter', 'Sitters'],
  ['client', 'Clients'],
  ['system', 'By itself'],
] as const;

export const ENTITY_KINDS = [
  ['message', 'Texts'],
  ['thread', 'Conversations'],
  ['client', 'Clients'],
  ['contactPoint', 'Addresses of clients'],
  ['window', 'Windows'],
  ['booking', 'Bookings'],
  ['weeklyPlan', 'Weekly plans'],
  ['meetAndGreet', 'Meet-and-greets'],
  ['sitter', 'Sitters'],
  ['businessNumber', 'Numbers'],
  ['user', 'People with access'],
  ['apiKey', 'API keys'],
  ['organization', 'The business'],
] as const;

export const RANGE_OPTIONS: readonly { value: AuditRange | 'all'; label: string }[] = [
  { value: 'today', label: 'Today' },
  { value: 'week', label: '7 days' },
  { value: 'month', label: '30 days' },
  { value: 'all', label: 'All' },
];
