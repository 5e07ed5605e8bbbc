import type { AuditAction } from '@snout/domain/audit/action-words';
import { maskAddress } from '@snout/domain/clients/normalize-address';
import { isTimeZone } from '@snout/domain/shared/time-zone';
import type { ClientFields } from '../ports/clients';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import type { Tx } from '../ports/transaction';
import { ARCHIVED, type ClientOutcome } from './client-outcome';
import { toAudited } from './steps/audited-fields';
import { ADDRESS_ERRORS, type Address, readAddress } from './steps/read-address';
import { reclassify } from './steps/reclassify';
import { findLacking, settlingRaces, takeAddress } from './steps/take-address';
import { tellThreads } from './steps/tell-threads';

export interface ClientInput {
  name?: string | undefined;
  timezone?: string | null | undefined;
  notes?: string | null | undefined;
  petNames?: string[] | undefined;
  isOneTimeClient?: boolean | undefined;
  /** As a person writes it. */
  phone?: string | undefined;
  email?: string | undefined;
}

type ClientPorts = Pick<Ports, 'inTransaction' | 'ids' | 'clock' | 'phones'>;
type Wanted = (Address & { path: string })[];

/** A new client with the addresses given. */
export function createClient(
  ports: ClientPorts,
  scope: OrgScope,
  command: ClientInput & { name: string; userId: string },
): Promise<ClientOutcome> {
  return settlingRaces(() =>
    ports.inTransaction(scope, async (tx): Promise<ClientOutcome> => {
      const read = await readInput(ports, tx, command);
      if (read.kind === 'invalid') return read;
      const clientId = ports.ids.next();
      const found = await findLacking(tx, clientId, read.addresses);
      if (found.kind === 'conflict') return found;
      const fields = { name: command.name, timezone: null, notes: null, petNames: [], ...read.fields };
      const unsaid = { isOneTimeClient: false, recurringOverride: null };
      await tx.clientCards.insert({ ...unsaid, ...fields, id: clientId, createdAt: ports.clock.now() });
      for (const address of found.lacking) await takeAddress(ports, tx, { ...address, clientId });
      const after = { ...toAudited(read.fields), addresses: found.lacking.map(({ address }) => maskAddress(address)) };
      await audit(tx, { clientId, userId: command.userId, type: 'client.created', data: { after } });
      return { kind: 'done', clientId };
    }),
  );
}

/** Changes a client; what is left out stays. Addresses are added, never taken away. */
export function changeClient(
  ports: ClientPorts,
  scope: OrgScope,
  command: ClientInput & { clientId: string; userId: string },
): Promise<ClientOutcome> {
  const { clientId, userId } = command;
  return settlingRaces(() =>
    ports.inTransaction(scope, async (tx): Promise<ClientOutcome> => {
      await tx.clientCards.lock([clientId]);
      const before = await tx.clientCards.find(clientId);
      if (!before) return { kind: 'notFound' };
      if (before.archivedAt) return ARCHIVED;
      const read = await readInput(ports, tx, command);
      if (read.kind === 'invalid') return read;
      const found = await findLacking(tx, clientId, read.addresses);
      if (found.kind === 'conflict') return found;
      const { fields } = read;
      await tx.clientCards.update(clientId, fields);
      for (const address of found.lacking) await takeAddress(ports, tx, { ...address, clientId });
      const hasNewWord =
        fields.recurringOverride !== undefined && fields.recurringOverride !== before.recurringOverride;
      if (hasNewWord) await reclassify(ports, tx, clientId);
      const changed = Object.keys(fields) as (keyof ClientFields)[];
      const was = Object.fromEntries(changed.map((key) => [key, before[key]]));
      const after = { ...toAudited(fields), addresses: found.lacking.map(({ address }) => maskAddress(address)) };
      await audit(tx, { clientId, userId, type: 'client.changed', data: { before: toAudited(was), after } });
      await tellThreads(tx, clientId);
      return { kind: 'done', clientId };
    }),
  );
}

async function readInput(
  ports: Pick<Ports, 'phones'>,
  tx: Tx,
  input: ClientInput,
): Promise<
  { kind: 'ok'; fields: Partial<ClientFields>; addresses: Wanted } | { kind: 'invalid'; path: string; message: string }
> {
  const { name, timezone, notes, petNames, isOneTimeClient } = input;
  if (timezone && !isTimeZone(timezone)) {
    return { kind: 'invalid', path: 'timezone', message: 'This is not an IANA time zone.' };
  }
  const { country } = await tx.organization.get();
  const addresses: Wanted = [];
  for (const [path, channel] of [
    ['phone', 'sms'],
    ['email', 'email'],
  ] as const) {
    const text = input[path];
    if (text === undefined) continue;
    const address = readAddress(ports, { channel, text }, country);
    if (!address) return { kind: 'invalid', path, message: ADDRESS_ERRORS[channel] };
    addresses.push({ ...address, path });
  }
  const fields = {
    ...(name === undefined ? {} : { name }),
    ...(timezone === undefined ? {} : { timezone }),
    ...(notes === undefined ? {} : { notes: notes || null }),
    ...(petNames === undefined ? {} : { petNames }),
    // Said about a client, the class is the owner's word, as it is when they are classified.
    ...(isOneTimeClient === undefined ? {} : { isOneTimeClient, recurringOverride: !isOneTimeClient }),
  };
  return { kind: 'ok', fields, addresses };
}

const audit = (
  tx: Tx,
  entry: { clientId: string; userId: string; type: AuditAction; data: Record<string, unknown> },
): Promise<void> =>
  tx.audit.record({
    type: entry.type,
    actor: { type: 'owner', userId: entry.userId },
    subject: { type: 'client', id: entry.clientId },
    data: entry.data,
  });
