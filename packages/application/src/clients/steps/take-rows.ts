import { decideImport, type ImportDecision } from '@snout/domain/clients/decide-import';
import type { ImportReason, ImportStatus } from '@snout/domain/shared/vocabulary';
import type { AuditEntry } from '../../ports/audit';
import type { ClientRow } from '../../ports/clients';
import type { Ports } from '../../ports/ports';
import type { Tx } from '../../ports/transaction';
import { toAudited } from './audited-fields';
import type { FileRow } from './read-rows';
import { reclassify } from './reclassify';
import { isOwnersPhone, newContact, takeAddresses } from './take-address';

export interface ImportedRow {
  line: number;
  status: ImportStatus;
  reason: ImportReason | null;
  name: string | null;
  clientId: string | null;
}

type Row = Extract<FileRow, { kind: 'read' }>;
type Decided = Row & { decision: ImportDecision; lacking: Row['addresses'] };
type TakePorts = Pick<Ports, 'ids' | 'clock'>;

/** Takes some rows of a file in: new clients, and what known ones lack. In a dry run it only says what it would do. */
export async function takeRows(
  ports: TakePorts,
  tx: Tx,
  { rows, dryRun, userId }: { rows: readonly Row[]; dryRun: boolean; userId: string },
): Promise<ImportedRow[]> {
  if (!dryRun) await tx.clientCards.lockImport();
  const decided = await decide(tx, rows, { lock: !dryRun });
  const created = new Map<number, string>();
  if (!dryRun) {
    for (const { line, decision } of decided) if (decision.kind === 'create') created.set(line, ports.ids.next());
    await create(ports, tx, { decided, created });
    for (const row of decided) await update(ports, tx, row);
    await tx.audit.record(...toAudit(decided, { created, userId }));
  }
  return decided.map((row) => toResult(row, created.get(row.line) ?? null));
}

async function decide(tx: Tx, rows: readonly Row[], { lock }: { lock: boolean }): Promise<Decided[]> {
  const addresses = rows.flatMap((row) => row.addresses);
  const seen = await tx.clientCards.findOwners(addresses);
  if (lock) await tx.clientCards.lock([...new Set(seen.map((owner) => owner.clientId))]);
  // Asked again under the lock: a merge may have given an address to another client meanwhile.
  const owners = lock ? await tx.clientCards.findOwners(addresses) : seen;
  const cards = new Map<string, ClientRow>();
  for (const card of await tx.clientCards.findMany([...new Set(owners.map((owner) => owner.clientId))])) {
    cards.set(card.id, card);
  }
  const { settings } = await tx.organization.get();
  const ownerOf = new Map(owners.map(({ channel, address, clientId }) => [`${channel} ${address}`, clientId]));
  return rows.map((row) => {
    const lacking = row.addresses.filter(({ channel, address }) => !ownerOf.has(`${channel} ${address}`));
    const ids = new Set(row.addresses.flatMap(({ channel, address }) => ownerOf.get(`${channel} ${address}`) ?? []));
    const known = [...ids].flatMap((id) => cards.get(id) ?? []);
    const facts = known.map((card) => ({ ...card, isArchived: card.archivedAt !== null }));
    const hasOwnersPhone = lacking.some((address) => isOwnersPhone(address, settings));
    const decision = decideImport(row.client, { owners: facts, lacksAddress: lacking.length > 0, hasOwnersPhone });
    return { ...row, lacking, decision };
  });
}

async function create(
  ports: TakePorts,
  tx: Tx,
  { decided, created }: { decided: readonly Decided[]; created: ReadonlyMap<number, string> },
): Promise<void> {
  const createdAt = ports.clock.now();
  const fresh = decided.flatMap((row) => {
    const id = created.get(row.line);
    return id === undefined ? [] : [{ ...row, id }];
  });
  await tx.clientCards.insertMany(
    fresh.map(({ id, client: { name, timezone, notes, petNames, isOneTimeClient } }) => ({
      id,
      createdAt,
      name,
      timezone,
      notes,
      petNames,
      isOneTimeClient: isOneTimeClient ?? false,
      recurringOverride: isOneTimeClient === null ? null : !isOneTimeClient,
    })),
  );
  const contacts = fresh.flatMap(({ id, lacking }) =>
    lacking.map((address) => newContact(ports, { ...address, clientId: id })),
  );
  await takeAddresses(tx, contacts);
}

async function update(ports: TakePorts, tx: Tx, { decision, lacking }: Decided): Promise<void> {
  if (decision.kind !== 'update') return;
  const { clientId, change } = decision;
  if (Object.keys(change).length > 0) await tx.clientCards.update(clientId, change);
  await takeAddresses(
    tx,
    lacking.map((address) => newContact(ports, { ...address, clientId })),
  );
  if (change.recurringOverride !== undefined) await reclassify(ports, tx, clientId);
}

function toAudit(
  decided: readonly Decided[],
  { created, userId }: { created: ReadonlyMap<number, string>; userId: string },
): AuditEntry[] {
  const actor = { type: 'owner' as const, userId };
  return decided.flatMap(({ line, decision, lacking }): AuditEntry[] => {
    if (decision.kind === 'create') {
      const id = created.get(line) ?? '';
      return [{ type: 'client.created', actor, subject: { type: 'client', id }, data: { source: 'import', line } }];
    }
    if (decision.kind !== 'update') return [];
    const after = { ...toAudited(decision.change), addresses: lacking.length };
    const subject = { type: 'client', id: decision.clientId };
    return [{ type: 'client.changed', actor, subject, data: { source: 'import', line, after } }];
  });
}

const STATUS = { create: 'created', update: 'updated', unchanged: 'unchanged', failed: 'failed' } as const;

const toResult = ({ line, client, decision }: Decided, createdId: string | null): ImportedRow => ({
  line,
  status: STATUS[decision.kind],
  reason: decision.kind === 'failed' ? decision.reason : null,
  name: client.name,
  clientId: decision.kind === 'create' ? createdId : decision.clientId,
});
