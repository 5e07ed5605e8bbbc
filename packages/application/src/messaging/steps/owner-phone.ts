import { recognizeConsentKeyword } from '@snout/domain/consent/keywords';
import { promptWords, readOwnerChoice } from '@snout/domain/routing/owner-choice';
import { countsAt } from '@snout/domain/windows/window-counts';
import type { Contact } from '../../ports/conversations';
import type { Organization } from '../../ports/organization';
import type { Ports } from '../../ports/ports';
import type { Tx } from '../../ports/transaction';
import { chooseNow, endOfOverlap } from '../../routing/steps/choose-now';
import type { InboundSms } from '../inbound-sms';
import type { Arrival, TakeIn } from './arrival';
import { recordConsent } from './record-consent';

const HOUR_MS = 3_600_000;
const WORDING_CHARS = 200;

/** Texts the owner who is on duty, once per overlap of a client. Off unless the owner asked for it. */
export async function askOwner(ports: Pick<Ports, 'ids'>, tx: Tx, arrival: Arrival): Promise<void> {
  const { enabled, ownerPhone } = arrival.organization.settings.overlapTexts;
  if (!enabled || ownerPhone === null || !arrival.facts.messagingEnabled) return;
  const { clientId, clientName } = arrival.contact;
  if (await tx.ownerTexts.findNewestPrompt(arrival.at, clientId)) return;
  const active = arrival.facts.windows.filter((window) => countsAt(window, arrival.at));
  const options = arrival.facts.sitters
    .filter((sitter) => active.some((window) => window.sitterId === sitter.id))
    .map((sitter) => ({ sitterId: sitter.id, name: sitter.name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.sitterId < b.sitterId ? -1 : 1));
  const prompt = { id: ports.ids.next(), clientId, threadId: arrival.thread.id, options };
  await tx.ownerTexts.openPrompt({ ...prompt, validUntil: endOfOverlap(active), at: arrival.at });
  const body = promptWords(clientName, options);
  await tx.ownerTexts.queue({ id: ports.ids.next(), to: ownerPhone, body, kind: 'prompt', at: arrival.at });
}

/** Switched off, the owner's phone is one like any other, but for the word that switches these texts on again. */
export function isForOwner({ from, body }: InboundSms, { settings: { overlapTexts } }: Organization): boolean {
  if (overlapTexts.ownerPhone !== from) return false;
  return overlapTexts.enabled || recognizeConsentKeyword(body, { optedOut: true }) === 'optIn';
}

/**
 * A text from the owner's own phone: never a conversation, whatever it says. A choice counts for the newest open question;
 * STOP ends these texts; anything else gets one kind word an hour, so that two machines cannot talk to each other.
 */
export async function hearOwner(
  ports: Pick<Ports, 'ids' | 'deployment'>,
  tx: Tx,
  { organization, contact, at, sms, receiptId }: TakeIn & { organization: Organization; contact: Contact | null },
): Promise<void> {
  await tx.receipts.finish(receiptId, { outcome: 'ownerText', messageId: null });
  await tx.audit.record({
    type: 'webhook.inbound.received',
    actor: { type: 'system', name: 'webhook' },
    subject: { type: 'inboundReceipt', id: receiptId },
    data: { outcome: 'ownerText' },
  });
  const { overlapTexts, messagingEnabled } = organization.settings;
  const keyword = recognizeConsentKeyword(sms.body, { optedOut: !overlapTexts.enabled });
  if (keyword === 'optOut' || keyword === 'optIn') {
    if (contact) await noteConsent(tx, { contact, sms, at, kind: keyword });
    return switchTexts(tx, organization, keyword === 'optIn');
  }
  if (!overlapTexts.enabled || !messagingEnabled || !ports.deployment.messagingEnabled) return;
  const reply = await applyChoice(ports, tx, { text: sms.body, at });
  if (reply.kind === 'unclear' && (await tx.ownerTexts.hasSince('unclear', new Date(at.getTime() - HOUR_MS)))) return;
  await tx.ownerTexts.queue({ id: ports.ids.next(), to: sms.from, body: reply.body, kind: reply.kind, at });
}

/** The phone is a client's, too: the word counts for both (law 6). */
async function noteConsent(
  tx: Tx,
  word: { contact: Contact; sms: InboundSms; at: Date; kind: 'optOut' | 'optIn' },
): Promise<void> {
  const { contact, sms, at, kind } = word;
  const { contactPointId, address } = contact;
  await tx.consent.lock(contactPointId);
  const source = sms.providerKeyword ? 'provider' : 'keyword';
  const wording = sms.body.slice(0, WORDING_CHARS);
  await recordConsent(tx, {
    entry: { contactPointId, kind, source, wording, actor: 'client', actorUserId: null, at },
    address,
    actor: { type: 'client', contactPointId },
    threadId: null,
  });
}

async function applyChoice(
  ports: Pick<Ports, 'ids'>,
  tx: Tx,
  { text, at }: { text: string; at: Date },
): Promise<{ kind: 'chosen' | 'unclear'; body: string }> {
  const prompt = await tx.ownerTexts.findNewestPrompt(at);
  if (!prompt)
    return { kind: 'unclear', body: 'There is nothing to choose right now. Texts of clients are in your inbox.' };
  const choice = readOwnerChoice(text, prompt.options);
  if (!choice) {
    const list = prompt.options.map(({ name }, index) => `${index + 1} for ${name}`).join(', ');
    return { kind: 'unclear', body: `Please answer with a number only: ${list}.` };
  }
  const userId = await tx.users.findOwner();
  const command = { threadId: prompt.threadId, sitterId: choice.sitterId, userId: userId ?? '', via: 'text' as const };
  const outcome = userId === null ? { kind: 'notFound' } : await chooseNow(ports, tx, command, at);
  return outcome.kind === 'chosen'
    ? { kind: 'chosen', body: `Done. ${choice.name} gets the replies until this overlap ends.` }
    : { kind: 'unclear', body: 'That time is over, so there is nothing to choose any more.' };
}

async function switchTexts(tx: Tx, { id }: Organization, enabled: boolean): Promise<void> {
  const { settings } = await tx.organization.getLocked();
  await tx.organization.update({ settings: { ...settings, overlapTexts: { ...settings.overlapTexts, enabled } } });
  await tx.audit.record({
    type: enabled ? 'ownerTexts.started' : 'ownerTexts.stopped',
    actor: { type: 'system', name: 'owner-phone' },
    subject: { type: 'organization', id },
  });
  tx.notify({ type: 'resync' });
}
