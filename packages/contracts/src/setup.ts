import { z } from 'zod';
import { WebhookState } from './numbers';
import { defineEndpoint } from './shared/endpoint';
import { Id } from './shared/fields';

const Account = z.strictObject({
  accountSid: z.string().regex(/^AC[0-9a-f]{32}$/i, 'must be AC and 32 hexadecimal digits'),
  authToken: z.string().min(16).max(200),
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
