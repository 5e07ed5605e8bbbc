import { z } from 'zod';

/** Which key is on screen, as it stands in the address. */
export const ApiKeysSearch = z.object({
  /** The key whose drawer is open. */
  key: z.uuid().optional().catch(undefined),
  add: z.enum(['key']).optional().catch(undefined),
});
export type ApiKeysSearch = z.infer<typeof ApiKeysSearch>;
