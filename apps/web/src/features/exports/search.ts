import { z } from 'zod';

/** What is asked for: the form is open, for one client when they are named. */
export const ExportsSearch = z.object({
  add: z.literal('export').optional().catch(undefined),
  client: z.uuid().optional().catch(undefined),
});
export type ExportsSearch = z.infer<typeof ExportsSearch>;
