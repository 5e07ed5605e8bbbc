import type { NumberRefusal } from '@snout/domain/numbers/number-lifecycle';
import type { InventoryNumber } from '../ports/inventory';

export type NumberOutcome =
  | { kind: 'done'; number: InventoryNumber }
  | { kind: 'notFound' }
  | { kind: 'refused'; why: NumberRefusal }
  | { kind: 'providerRefused'; code: number | null }
  | { kind: 'providerDown' }
  | { kind: 'notConnected' }
  | { kind: 'idempotencyConflict' };
