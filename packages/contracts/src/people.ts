import { SITTER_STATUSES } from '@snout/domain/shared/vocabulary';
import { z } from 'zod';
import { defineEndpoint } from './shared/endpoint';

export const Sitter = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  status: z.enum(SITTER_STATUSES),
  messagingLockedAt: z.string().nullable(),
  lockReason: z.string().nullable(),
  businessNumber: z.string().nullable(),
});
export type Sitter = z.infer<typeof Sitter>;

export const listSitters = defineEndpoint({
  method: 'GET',
  path: '/sitters',
  access: 'owner',
  summary: 'The sitters of the organisation, by name.',
  response: z.object({ sitters: z.array(Sitter) }),
});
