import type { AuditAction } from '@snout/domain/audit/action-words';
import { maskAddress } from '@snout/domain/clients/normalize-address';
import type { AddressValidity, Channel } from '@snout/domain/shared/vocabulary';
import type { ClientRow, ContactPointRow } from '../ports/clients';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import type { Tx } from '../ports/transaction';
import { ARCHIVED, type ClientRefusal, type ContactOutcome } from './client-outcome';
import { ADDRESS_ERRORS, readAddress } from './steps/read-address';
import { findLacking, mendContact, settlingRaces, takeAddress } from './steps/take-address';
import { tellThreads } from './steps/tell-threads';

type ContactPorts = Pick<Ports, 'inTransaction' | 'ids' | 'clock' | 'phones'>;

const USED =
  'Something was said or agreed with this address, so it stays. Mark it as invalid to stop using it, or add the right one.';

/** One more way to reach a client. */
export function addContactPoint(
  ports: ContactPorts,
  scope: OrgScope,
  command: { clientId: string; userId: string; channel: Channel; address: string },
): Promise<ContactOutcome> {
  const { clientId, userId, channel, address: text } = command;
  return settlingRaces(() =>
    ports.inTransaction(scope, async (tx): Promise<ContactOutcome> => {
      const found = await openCard(tx, clientId);
      if (found.kind !== 'ok') return found;
      const { country } = await tx.organization.get();
      const read = readAddress(ports, { channel, text }, country);
      if (!read) return { kind: 'invalid', path: 'address', message: ADDRESS_ERRORS[channel] };
      const free = await findLacking(tx, clientId, [{ ...read, path: 'address' }]);
      if (free.kind === 'conflict') return free;
      if (free.lacking.length === 0) {
        return { kind: 'conflict', detail: 'This client has that address already.', path: 'address', clientId };
      }
      const contactPointId = await takeAddress(ports, tx, { ...read, clientId });
      const after = { clientId, channel, address: maskAddress(read.address) };
      await record(tx, { type: 'client.contact_added', userId, contactPointId, data: { after } });
      await tellThreads(tx, clientId);
      return { kind: 'done', contactPointId };
    }),
  );
}

interface ContactChange {
  clientId: string;
  contactPointId: string;
  userId: string;
  address?: string | undefined;
  validity?: AddressValidity | undefined;
}

/** Marks an address, or mends one that was mistyped. One that was used keeps its letters: what was agreed is about it. */
export function changeContactPoint(
  ports: ContactPorts,
  scope: OrgScope,
  command: ContactChange,
): Promise<ContactOutcome> {
  return settlingRaces(() => ports.inTransaction(scope, (tx) => change(ports, tx, command)));
}

async function change(ports: ContactPorts, tx: Tx, command: ContactChange): Promise<ContactOutcome> {
  const { clientId, contactPointId, userId, validity } = command;
  const found = await openContact(tx, command);
  if (found.kind !== 'ok') return found;
  const { contact } = found;
  const mended = await readMended(ports, tx, { contact, text: command.address });
  if (mended.kind !== 'ok') return mended;
  const changed = { ...(mended.address ? { address: mended.address } : {}), ...(validity ? { validity } : {}) };
  await mendContact(tx, contactPointId, changed);
  const after = { ...changed, ...(changed.address ? { address: maskAddress(changed.address) } : {}) };
  const before = { validity: contact.validity, address: maskAddress(contact.address) };
  await record(tx, { type: 'client.contact_changed', userId, contactPointId, data: { clientId, before, after } });
  await tellThreads(tx, clientId);
  return { kind: 'done', contactPointId };
}

/** Removes an address nothing was ever said or agreed with. */
export function removeContactPoint(
  ports: Pick<Ports, 'inTransaction'>,
  scope: OrgScope,
  command: { clientId: string; contactPointId: string; userId: string },
): Promise<ContactOutcome> {
  const { clientId, contactPointId, userId } = command;
  return ports.inTransaction(scope, async (tx) => {
    const found = await openContact(tx, command);
    if (found.kind !== 'ok') return found;
    if (await isUsed(tx, found.contact)) return { kind: 'conflict', detail: USED };
    const { channel, address } = found.contact;
    await tx.clientCards.removeContact(contactPointId);
    const before = { clientId, channel, address: maskAddress(address) };
    await record(tx, { type: 'client.contact_removed', userId, contactPointId, data: { before } });
    return { kind: 'done', contactPointId };
  });
}

async function readMended(
  ports: ContactPorts,
  tx: Tx,
  { contact, text }: { contact: ContactPointRow; text: string | undefined },
): Promise<{ kind: 'ok'; address: string | null } | ClientRefusal> {
  if (text === undefined) return { kind: 'ok', address: null };
  const { country } = await tx.organization.get();
  const read = readAddress(ports, { channel: contact.channel, text }, country);
  if (!read) return { kind: 'invalid', path: 'address', message: ADDRESS_ERRORS[contact.channel] };
  if (read.address === contact.address) return { kind: 'ok', address: null };
  if (await isUsed(tx, contact)) return { kind: 'conflict', detail: USED, path: 'address' };
  const free = await findLacking(tx, contact.clientId, [{ ...read, path: 'address' }]);
  return free.kind === 'conflict' ? free : { kind: 'ok', address: read.address };
}

/** Whether anything was said or agreed with it. Texts that are just coming in are waited for, later ones wait. */
async function isUsed(tx: Tx, contact: ContactPointRow): Promise<boolean> {
  await tx.clientMerge.holdTalks([contact.clientId]);
  return tx.clientCards.isContactUsed(contact);
}

/** The client's card, locked. */
async function openCard(tx: Tx, clientId: string): Promise<{ kind: 'ok'; client: ClientRow } | ClientRefusal> {
  await tx.clientCards.lock([clientId]);
  const client = await tx.clientCards.find(clientId);
  if (!client) return { kind: 'notFound' };
  return client.archivedAt ? ARCHIVED : { kind: 'ok', client };
}

async function openContact(
  tx: Tx,
  { clientId, contactPointId }: { clientId: string; contactPointId: string },
): Promise<{ kind: 'ok'; contact: ContactPointRow } | ClientRefusal> {
  const found = await openCard(tx, clientId);
  if (found.kind !== 'ok') return found;
  const contact = found.client.contactPoints.find(({ id }) => id === contactPointId);
  return contact ? { kind: 'ok', contact } : { kind: 'notFound' };
}

const record = (
  tx: Tx,
  entry: { type: AuditAction; userId: string; contactPointId: string; data: Record<string, unknown> },
): Promise<void> =>
  tx.audit.record({
    type: entry.type,
    actor: { type: 'owner', userId: entry.userId },
    subject: { type: 'contactPoint', id: entry.contactPointId },
    data: entry.data,
  });
