import { CHECKLIST_STEPS } from '@snout/domain/setup/checklist';
import { REGISTRATIONS } from '@snout/domain/shared/vocabulary';
import { z } from 'zod';
import { WebhookState } from './numbers';
import { defineEndpoint } from './shared/endpoint';
import { Id, Text } from './shared/fields';

const Account = z.strictObject({
  accountSid: z.string().regex(/^AC[0-9a-f]{32}$/i, 'must be AC and 32 hexadecimal digits'),
  authToken: Text.min(16).max(200),
  messagingServiceSid: z
    .string()
    .regex(/^MG[0-9a-f]{32}$/i, 'must be MG and 32 hexadecimal digits')
    .optional(),
});

export const ProviderStatus = z.object({
  status: z.enum(['notConnected', 'connected', 'refused', 'unreachable']),
  /** Which provider texts really go through. */
  mode: z.enum(['demoPhone', 'twilioTest', 'twilioLive']),
  /** The last four characters of the account's id; the token never comes back. */
  accountSidEnd: z.string().nullable(),
  messagingServiceSid: z.string().nullable(),
  lastVerifiedAt: z.string().nullable(),
  publicBaseUrl: z.string(),
  /** The provider cannot reach an address of this very machine. */
  isPublicUrlReachable: z.boolean(),
  /** One US campaign allows 49 numbers. */
  numbersUsed: z.number().int(),
  numbersAllowed: z.number().int(),
});
export type ProviderStatus = z.infer<typeof ProviderStatus>;

export const getProviderStatus = defineEndpoint({
  method: 'GET',
  path: '/setup/provider/status',
  access: 'owner',
  summary: 'Whether the provider takes our credentials, asked just now.',
  response: ProviderStatus,
});

export const testProvider = defineEndpoint({
  method: 'POST',
  path: '/setup/provider/test',
  access: 'owner',
  summary: 'Try credentials without keeping them.',
  body: Account,
  response: z.object({ result: z.enum(['active', 'refused', 'unreachable']) }),
});

export const connectProvider = defineEndpoint({
  method: 'POST',
  path: '/setup/provider/connect',
  access: 'owner',
  summary: 'Keep credentials that work, encrypted, and send with them from now on.',
  body: Account,
  response: ProviderStatus,
  errors: ['conflict', 'provider_down', 'validation_failed'],
});

const WebhookNumbers = z.object({
  numbers: z.array(
    z.object({ id: z.string(), e164: z.string(), status: WebhookState, actualUrl: z.string().nullable() }),
  ),
  expectedUrl: z.string(),
});

export const getWebhookStatus = defineEndpoint({
  method: 'GET',
  path: '/setup/webhooks/status',
  access: 'owner',
  summary: 'Where each number posts its texts, read back from the provider just now.',
  response: WebhookNumbers,
  errors: ['provider_down', 'conflict'],
});

export const installWebhooks = defineEndpoint({
  method: 'POST',
  path: '/setup/webhooks/install',
  access: 'owner',
  summary: 'Point all numbers at us, or those given, and read back what the provider then says.',
  body: z.strictObject({ numberIds: z.array(Id).max(500).optional() }),
  response: WebhookNumbers,
  errors: ['provider_down', 'conflict'],
});

const Item = z.object({ step: z.enum(CHECKLIST_STEPS), state: z.enum(['done', 'skipped', 'todo']) });

export const Checklist = z.object({
  /** From zero to live, in the order of Setup. */
  setup: z.array(Item),
  /** The first steps of an owner; hidden for good once they say so. */
  tour: z.object({ isHidden: z.boolean(), steps: z.array(Item) }),
  /** One US campaign allows 49 numbers. */
  numbers: z.object({ used: z.number().int(), allowed: z.number().int(), left: z.number().int() }),
  /** How many numbers stand where in US texting registration; unregistered texts fail with 30034. */
  registration: z.object({
    unknown: z.number().int(),
    pending: z.number().int(),
    registered: z.number().int(),
    rejected: z.number().int(),
  }),
});
export type Checklist = z.infer<typeof Checklist>;

export const getChecklist = defineEndpoint({
  method: 'GET',
  path: '/setup/checklist',
  access: 'owner',
  summary: 'How far setting up is. Steps tick themselves from what really happened.',
  response: Checklist,
});

export const updateChecklist = defineEndpoint({
  method: 'PUT',
  path: '/setup/checklist',
  access: 'owner',
  summary:
    'Tick or skip steps, hide the tour, or say how the registration of the numbers stands. What is left out stays.',
  body: z.strictObject({
    done: z.array(z.enum(CHECKLIST_STEPS)).max(CHECKLIST_STEPS.length).optional(),
    skipped: z.array(z.enum(CHECKLIST_STEPS)).max(CHECKLIST_STEPS.length).optional(),
    isTourHidden: z.boolean().optional(),
    registration: z.enum(REGISTRATIONS).optional(),
  }),
  response: Checklist,
});
