import { decideOwnerConsent, type OwnerConsentKind } from '@snout/domain/consent/decide-owner-consent';
import { assertNever } from '@snout/domain/shared/assert-never';
import { recordConsent } from '../messaging/steps/record-consent';
import type { ContactPointRow } from '../ports/clients';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import type { Tx } from '../ports/transaction';

export interface RecordOwnerConsent {
  clientId: string;
  userId: string;
  kind: OwnerConsentKind;
  wording: string | null;
  source: string;
  contactPointId: string | null;
}

export type OwnerConsentOutcome =
  | { kind: 'done' }
  | { kind: 'notFound' }
  | { kind: 'invalid'; path: string; message: string }
  | { kind: 'consentRequired'; detail: string }
  | { kind: 'conflict'; detail: string };

/** An owner enters what a client said about texts, or decides what looked like an opt-out. */
export function recordOwnerConsent(
  ports: Pick<Ports, 'inTransaction' | 'clock'>,
  scope: OrgScope,
  command: RecordOwnerConsent,
): Promise<OwnerConsentOutcome> {
  return ports.inTransaction(scope, async (tx) => {
    await tx.clientCards.lock([command.clientId]);
    const client = await tx.clientCards.find(command.clientId);
    if (!client) return { kind: 'notFound' };
    const addressed = findAddressed(client.contactPoints, command);
    if ('kind' in addressed) return addressed;
    for (const contact of addressed.contacts) {
      const outcome = await enter(ports, tx, { contact, command });
      if (outcome.kind !== 'done') return outcome;
    }
    for (const { id } of await tx.clientCards.listThreads(client.id))
      tx.notify({ type: 'thread.updated', threadId: id });
    return { kind: 'done' };
  });
}

/** Who asks for no more texts means every phone of theirs; what allows texts must say which. */
function findAddressed(
  contacts: readonly ContactPointRow[],
  { kind, contactPointId }: RecordOwnerConsent,
): { contacts: readonly ContactPointRow[] } | Exclude<OwnerConsentOutcome, { kind: 'done' }> {
  if (contactPointId !== null) {
    const named = contacts.filter(({ id }) => id === contactPointId);
    return named.length > 0 ? { contacts: named } : { kind: 'notFound' };
  }
  const phones = contacts.filter(({ channel }) => channel === 'sms');
  if (phones.length === 0) return { kind: 'conflict', detail: 'This client has no phone number.' };
  const blocked = phones.filter(({ optedOutAt }) => optedOutAt !== null);
  const meant = kind === 'optOut' || blocked.length === 0 ? phones : blocked;
  if (kind === 'optOut' || meant.length === 1) return { contacts: meant };
  return { kind: 'invalid', path: 'contactPointId', message: 'This client has several numbers; say which one.' };
}

async function enter(
  ports: Pick<Ports, 'clock'>,
  tx: Tx,
  { contact, command }: { contact: ContactPointRow; command: RecordOwnerConsent },
): Promise<OwnerConsentOutcome> {
  const { kind, wording, source, userId } = command;
  const { state, since } = await tx.consent.lock(contact.id);
  const { clientId, address } = contact;
  const newMessage = since && (await tx.consent.findLastWord({ clientId, address, since }));
  const decision = decideOwnerConsent({ state, kind, wording, newMessage });
  switch (decision.kind) {
    case 'unchanged':
      return { kind: 'done' };
    case 'wordingNeeded':
      return { kind: 'invalid', path: 'wording', message: 'Write down what they agreed to, and where it is kept.' };
    case 'refused':
      return toRefusal(decision.why);
    case 'record':
      await recordConsent(tx, {
        entry: {
          contactPointId: contact.id,
          kind: decision.entry,
          source,
          // What they wrote themselves is what allows it.
          wording: wording ?? (decision.entry === 'optIn' ? (newMessage?.slice(0, 200) ?? null) : null),
          actor: 'owner',
          actorUserId: userId,
          at: ports.clock.now(),
        },
        address,
        actor: { type: 'owner', userId },
        threadId: null,
      });
      return { kind: 'done' };
    default:
      return assertNever(decision);
  }
}

function toRefusal(why: 'needsTheirWord' | 'nothingToDismiss'): OwnerConsentOutcome {
  if (why === 'nothingToDismiss') return { kind: 'conflict', detail: 'Nothing is suspected of this number.' };
  const detail = 'They asked for no more texts. Only their own new message or a written consent can change that.';
  return { kind: 'consentRequired', detail };
}
