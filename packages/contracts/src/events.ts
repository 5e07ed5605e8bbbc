import { z } from 'zod';
import { defineEndpoint } from './shared/endpoint';

export const LIVE_EVENT_TYPES = [
  'thread.updated',
  'message.created',
  'delivery.updated',
  'policy.opened',
  'policy.resolved',
  'window.changed',
  'number.updated',
  'alert.raised',
  'access.changed',
  'resync',
] as const;

/** What a live event carries: ids, never text or numbers. */
export const LiveEvent = z.object({
  type: z.enum(LIVE_EVENT_TYPES),
  threadId: z.string().optional(),
  messageId: z.string().optional(),
});
export type LiveEvent = z.infer<typeof LiveEvent>;

export const streamEvents = defineEndpoint({
  method: 'GET',
  path: '/events',
  access: 'ownerOrSitter',
  summary: 'Server-sent events. Each `data` line is a LiveEvent; refetch on every (re)connect.',
});
