import { z } from 'zod';

export const REVIEW_STATUSES = ['open', 'resolved', 'all'] as const;

/** What the address of the review says; `attempt` is the one that is open. */
export const PolicySearch = z.object({
  status: z.enum(REVIEW_STATUSES).optional().catch(undefined),
  attempt: z.uuid().optional().catch(undefined),
});
export type PolicySearch = z.infer<typeof PolicySearch>;
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];
