import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import type { SealedValue } from '../ports/sealed-values';
import type { Tx } from '../ports/transaction';

/** A program that still writes with the old key is caught up with; one that does so for ever is told of. */
const MAX_PASSES = 5;

export interface RotationReport {
  resealed: number;
  /** Values whose key is not in the ring, or that were tampered with. They are left as they are. */
  unreadable: { orgId: string; table: string; id: string }[];
  /** Whether nothing needs an older key any more. */
  isDone: boolean;
}

type RotationPorts = Pick<Ports, 'inTransaction' | 'directory' | 'secrets'>;

/**
 * Encrypts every stored secret with the present key. Whoever reads meanwhile meets the old form or the new one, and both
 * keys are in the ring. It goes round until one whole pass finds nothing to do.
 */
export async function rotateKeys(ports: RotationPorts): Promise<RotationReport> {
  let resealed = 0;
  for (let pass = 1; pass <= MAX_PASSES; pass++) {
    const found = { resealed: 0, unreadable: [] as RotationReport['unreadable'] };
    for (const scope of await ports.directory.listOrgs()) {
      const one = await rotateOrg(ports, scope);
      found.resealed += one.resealed;
      found.unreadable.push(...one.unreadable.map(({ table, id }) => ({ ...scope, table, id })));
    }
    resealed += found.resealed;
    if (found.resealed === 0) return { resealed, unreadable: found.unreadable, isDone: found.unreadable.length === 0 };
  }
  return { resealed, unreadable: [], isDone: false };
}

function rotateOrg(ports: RotationPorts, scope: OrgScope) {
  return ports.inTransaction(scope, async (tx) => {
    const old = (await tx.sealedValues.list()).filter(({ sealed }) => !ports.secrets.isCurrent(sealed));
    const unreadable: SealedValue[] = [];
    let resealed = 0;
    for (const value of old) {
      const outcome = await reseal(ports, scope, { tx, value });
      if (outcome === 'unreadable') unreadable.push(value);
      else resealed += 1;
    }
    if (resealed > 0) {
      await tx.audit.record({
        type: 'setup.keys_rotated',
        actor: { type: 'system', name: 'operator' },
        subject: { type: 'organization', id: scope.orgId },
        data: { resealed },
      });
    }
    return { resealed, unreadable };
  });
}

async function reseal(
  ports: Pick<Ports, 'secrets'>,
  scope: OrgScope,
  { tx, value }: { tx: Pick<Tx, 'sealedValues'>; value: SealedValue },
): Promise<'tried' | 'unreadable'> {
  const plain = open(ports, scope, value);
  if (plain === null) return 'unreadable';
  await tx.sealedValues.replace(value, ports.secrets.seal(scope, value.field, plain));
  return 'tried';
}

function open(ports: Pick<Ports, 'secrets'>, scope: OrgScope, { field, sealed }: SealedValue): string | null {
  try {
    return ports.secrets.open(scope, field, sealed);
  } catch {
    return null;
  }
}
