import { z } from 'zod';

/** What of the clients is on screen, as it stands in the address. */
export const ClientsSearch = z.object({
  q: z.string().max(100).optional().catch(undefined),
  archived: z.literal('true').optional().catch(undefined),
  /** The dialog that is open. */
  add: z.enum(['client', 'import']).optional().catch(undefined),
});
export type ClientsSearch = z.infer<typeof ClientsSearch>;

/** The dialog of a client's page that is open. */
export const ClientSearch = z.object({ act: z.enum(['edit', 'merge', 'archive']).optional().catch(undefined) });
export type ClientSearch = z.infer<typeof ClientSearch>;
