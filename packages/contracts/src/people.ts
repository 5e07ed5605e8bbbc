import { NUMBER_STATUSES, NUMBER_TYPES, SITTER_STATUSES } from '@snout/domain/shared/vocabulary';
import { z } from 'zod';
import { defineEndpoint } from './shared/endpoint';
import { PageQuery, Pagination } from './shared/fields';

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

export const BusinessNumber = z.object({
  id: z.string(),
  e164: z.string(),
  type: z.enum(NUMBER_TYPES),
  status: z.enum(NUMBER_STATUSES),
  friendlyName: z.string().nullable(),
  assignedToUserId: z.string().nullable(),
  assignedToName: z.string().nullable(),
  assignedToThreadId: z.string().nullable(),
  cooldownUntil: z.string().nullable(),
});
export type BusinessNumber = z.infer<typeof BusinessNumber>;

export const listNumbers = defineEndpoint({
  method: 'GET',
  path: '/numbers',
  access: 'owner',
  summary: 'The business numbers of the organisation.',
  query: PageQuery.extend({ type: z.enum(NUMBER_TYPES).optional(), status: z.enum(NUMBER_STATUSES).optional() }),
  response: z.object({ numbers: z.array(BusinessNumber), pagination: Pagination }),
});
