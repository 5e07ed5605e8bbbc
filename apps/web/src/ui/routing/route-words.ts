import type { RouteSpan, RoutingDecision, RoutingInputs } from '@snout/contracts/routing';
import { fullTime } from '../../lib/time';

type Target = Pick<RoutingDecision, 'target' | 'sitterName'>;

/** Who gets the text: "Jess Moreno" or "The office". */
export const whoGets = ({ target, sitterName }: Target): string =>
  target === 'owner' ? 'The office' : (sitterName ?? 'The sitter');

const CLASSES = { frontDesk: 'Front desk', sitter: 'A sitter’s number', pool: 'Pool number' } as const;
const STATUSES = { active: 'in use', quarantined: 'in quarantine', released: 'given back' } as const;
const KEYWORDS: Readonly<Record<string, string>> = { optOut: 'Stop texts', optIn: 'Start texts again', help: 'Help' };
/** A choice without an end holds as long as the windows do. */
const FOR_EVER = '9999';

/** Everything the router looked at, named for a person. */
export function inputWords(inputs: RoutingInputs, timeZone: string): [string, string][] {
  const time = (iso: string): string => fullTime(iso, timeZone);
  const { number, windows, choice } = inputs;
  const onDuty = windows.map(({ sitterName, startAt, endAt }) => {
    const until = endAt ? ` to ${time(endAt)}` : ', open-ended';
    return `${sitterName ?? 'A sitter'}: ${time(startAt)}${until}`;
  });
  const chosen =
    choice &&
    `${choice.sitterName ?? 'A sitter'}${choice.validUntil.startsWith(FOR_EVER) ? '' : ` until ${time(choice.validUntil)}`}`;
  return [
    ['Messaging', inputs.messagingEnabled ? 'On' : 'Off'],
    ['Number', number ? `${CLASSES[number.type]}, ${STATUSES[number.status]}` : 'Not one of ours'],
    ['Linked to the sender', inputs.isLinked ? 'Yes' : 'No'],
    ['Keyword', inputs.consentKeyword ? (KEYWORDS[inputs.consentKeyword] ?? inputs.consentKeyword) : 'None'],
    ['Windows open then', onDuty.length > 0 ? onDuty.join('; ') : 'None'],
    ...(chosen ? [['Chosen by the office', chosen] as [string, string]] : []),
    ...(inputs.lastBillingTextAt ? [['Last billing text', time(inputs.lastBillingTextAt)] as [string, string]] : []),
    ...(inputs.bookingReleasedAt ? [['Last booking ended', time(inputs.bookingReleasedAt)] as [string, string]] : []),
  ];
}

/** The stretch an instant lies in. */
export const spanAt = (spans: readonly RouteSpan[], at: string): RouteSpan | undefined =>
  spans.find((span) => Date.parse(span.from) <= Date.parse(at) && Date.parse(at) < Date.parse(span.to));
