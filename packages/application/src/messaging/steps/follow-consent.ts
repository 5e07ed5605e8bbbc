import { CONFIRM_WITHIN_MS } from '@snout/domain/consent/confirmation';
import { detectOptOut } from '@snout/domain/consent/detect-opt-out';
import type { ConsentKind } from '@snout/domain/shared/vocabulary';
import type { Ports } from '../../ports/ports';
import type { OrgScope } from '../../ports/scope';
import type { Tx } from '../../ports/transaction';
import { CONSENT_REF } from '../consent-ref';
import { answerClient } from './answer-client';
import type { Arrival } from './arrival';
import { recordConsent, suspicionKey } from './record-consent';

const DAY_MS = 24 * 3_600_000;
const HOUR_MS = 3_600_000;
const WORDING_CHARS = 200;

/** Consent first (law 6): whatever the route, it counts. Answers whether nothing else is to be said to this person now. */
export async function followConsent(
  ports: Pick<Ports, 'ids'>,
  scope: OrgScope,
  tx: Tx,
  arrival: Arrival,
): Promise<boolean> {
  const { contact, facts, sms } = arrival;
  const keyword = facts.consentKeyword;
  if (keyword === 'help') {
    if (contact.optedOutAt === null) await sayWhoWeAre(ports, scope, tx, arrival);
    return true;
  }
  if (keyword === null) {
    if (contact.optedOutAt !== null) return true;
    const suspicion = detectOptOut(sms.body);
    if (suspicion) await suspect(tx, arrival, suspicion.rule);
    return suspicion !== null;
  }
  // By now somebody else may have written the same: whoever comes second sees it.
  const before = await tx.consent.lock(contact.contactPointId);
  await record(tx, arrival, keyword);
  tx.notify({ type: 'thread.updated', threadId: arrival.thread.id });
  if (sms.providerAnswered || cameLate(arrival)) return true;
  const repeats = keyword === 'optOut' ? before.state === 'optedOut' : before.state === 'open';
  await answerClient(ports, scope, tx, {
    arrival,
    body: toConfirmation(arrival, keyword),
    kind: `${CONSENT_REF}${keyword}`,
    everyMs: repeats ? DAY_MS : null,
  });
  return true;
}

const toConfirmation = ({ organization: { name } }: Arrival, keyword: 'optOut' | 'optIn'): string =>
  keyword === 'optOut'
    ? `${name}: you will get no more texts from us. Reply START to get them again.`
    : `${name}: you will get our texts again. Reply STOP to end them.`;

/** An opt-out found only long afterwards is not confirmed any more: a text then would be the very thing it forbids. */
function cameLate({ recovered, sms, at }: Arrival): boolean {
  const sentAt = recovered ? Date.parse(sms.parameters.DateSent ?? '') : Number.NaN;
  return at.getTime() - sentAt > CONFIRM_WITHIN_MS;
}

async function sayWhoWeAre(ports: Pick<Ports, 'ids'>, scope: OrgScope, tx: Tx, arrival: Arrival): Promise<void> {
  if (arrival.sms.providerAnswered) return;
  const body = `${arrival.organization.name}: we text about your pet’s visits. Reply STOP to end all texts.`;
  await answerClient(ports, scope, tx, { arrival, body, kind: `${CONSENT_REF}help`, everyMs: HOUR_MS });
}

function record(tx: Tx, { contact, sms, at, thread }: Arrival, kind: ConsentKind): Promise<void> {
  const { contactPointId, address } = contact;
  const source = kind === 'suspectedOptOut' ? 'wording' : sms.providerKeyword ? 'provider' : 'keyword';
  const wording = sms.body.slice(0, WORDING_CHARS);
  return recordConsent(tx, {
    entry: { contactPointId, kind, source, wording, actor: 'client', actorUserId: null, at },
    address,
    actor: { type: 'client', contactPointId },
    threadId: thread.id,
  });
}

/** It reads like an opt-out: it counts as one, and an owner decides. */
async function suspect(tx: Tx, arrival: Arrival, rule: string): Promise<void> {
  const { contact, thread } = arrival;
  await tx.consent.lock(contact.contactPointId);
  await record(tx, arrival, 'suspectedOptOut');
  await tx.alerts.raise({
    type: 'consent.suspected_opt_out',
    severity: 'high',
    subject: thread.id,
    dedupeKey: suspicionKey(contact.contactPointId),
    data: { clientId: contact.clientId, contactPointId: contact.contactPointId, rule },
  });
  tx.notify({ type: 'alert.raised', threadId: thread.id });
  tx.notify({ type: 'thread.updated', threadId: thread.id });
}
