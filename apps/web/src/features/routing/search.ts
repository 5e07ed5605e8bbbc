import { z } from 'zod';

const Instant = z.iso.datetime({ offset: true });

/** What is simulated, as it stands in the address: whoever gets the link sees the same. */
export const RoutingSearch = z.object({
  from: z.string().max(40).optional().catch(undefined),
  to: z.string().max(40).optional().catch(undefined),
  text: z.string().max(1600).optional().catch(undefined),
  at: Instant.optional().catch(undefined),
  /** The second time, when two are compared. */
  vs: Instant.optional().catch(undefined),
  /** The conversation whose decisions are listed. */
  thread: z.uuid().optional().catch(undefined),
});
export type RoutingSearch = z.infer<typeof RoutingSearch>;
