import type { NumberHistoryEntry } from '@snout/application/ports/inventory';
import type { NumberListRow } from '@snout/application/ports/reads';
import type { BusinessNumber } from '@snout/contracts/numbers';

export function toNumber({ createdAt: _, cooldownUntil, lastUsedAt, ...row }: NumberListRow): BusinessNumber {
  return {
    ...row,
    cooldownUntil: cooldownUntil?.toISOString() ?? null,
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}

const WORDS: Readonly<Record<string, string>> = {
  'number.bought': 'Bought',
  'number.imported': 'Imported from the provider',
  'number.assigned': 'Given to a sitter',
  'number.quarantined': 'Quarantined',
  'number.restored': 'Restored',
  'number.class_changed': 'Used for something else from now on',
  'number.front_desk_taken_over': 'Became the front desk',
  'number.front_desk_replaced': 'Replaced as the front desk; it only receives from now on',
  'number.release_asked': 'Asked to be given back',
  'number.released': 'Given back to the provider',
};

export const toHistoryEvent = ({ at, type, actorType }: NumberHistoryEntry) => ({
  at: at.toISOString(),
  type,
  actor: actorType,
  text: WORDS[type] ?? 'Changed',
});
