import { z } from 'zod';

export const AUDIT_RANGES = ['today', 'week', 'month'] as const;
export type AuditRange = (typeof AUDIT_RANGES)[number];

/** Which entries are on screen, as it stands in the address. Without a range: all there are. */
export const AuditSearch = z.object({
  actor: z.string().max(60).optional().catch(undefined),
  action: z.string().max(80).optional().catch(undefined),
  entity: z.string().max(60).optional().catch(undefined),
  range: z.enum(AUDIT_RANGES).optional().catch(undefined),
});
export type AuditSearch = z.infer<typeof AuditSearch>;
