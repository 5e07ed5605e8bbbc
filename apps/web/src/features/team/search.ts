import { z } from 'zod';

/** What of the team is on screen, as it stands in the address. */
export const TeamSearch = z.object({
  /** The sitter whose drawer is open. */
  sitter: z.uuid().optional().catch(undefined),
  add: z.enum(['sitter']).optional().catch(undefined),
});
export type TeamSearch = z.infer<typeof TeamSearch>;
