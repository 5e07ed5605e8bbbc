import { z } from 'zod';

/** Who of the users is on screen, as it stands in the address. */
export const UsersSearch = z.object({
  /** The user whose drawer is open. */
  user: z.uuid().optional().catch(undefined),
  add: z.enum(['owner']).optional().catch(undefined),
});
export type UsersSearch = z.infer<typeof UsersSearch>;
