import { NUMBER_STATUSES, NUMBER_TYPES } from '@snout/domain/shared/vocabulary';
import { z } from 'zod';

/** What of the inventory is on screen, as it stands in the address. */
export const NumbersSearch = z.object({
  type: z.enum(NUMBER_TYPES).optional().catch(undefined),
  status: z.enum(NUMBER_STATUSES).optional().catch(undefined),
  /** The number whose drawer is open. */
  number: z.uuid().optional().catch(undefined),
  /** The dialog that is open. */
  add: z.enum(['buy', 'import']).optional().catch(undefined),
});
export type NumbersSearch = z.infer<typeof NumbersSearch>;
