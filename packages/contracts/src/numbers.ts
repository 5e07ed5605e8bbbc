import { NUMBER_STATUSES, NUMBER_TYPES, REGISTRATIONS } from '@snout/domain/shared/vocabulary';
import { z } from 'zod';
import { defineEndpoint } from './shared/endpoint';
import { E164, Id, IdParams, PageQuery, Pagination, Text } from './shared/fields';

export const WebhookState = z.enum(['unknown', 'verified', 'drift', 'missing']);

export const BusinessNumber = z.object({
  id: z.string(),
  e164: z.string(),
  type: z.enum(NUMBER_TYPES),
  status: z.enum(NUMBER_STATUSES),
  friendlyName: z.string().nullable(),
  assignedToUserId: z.string().nullable(),
  assignedToName: z.string().nullable(),
  assignedToThreadId: z.string().nullable(),
  assignedToSitterId: z.string().nullable(),
  cooldownUntil: z.string().nullable(),
  /** It was the identity of a sitter who left: it serves as a pool number only. */
  neverSitterAgain: z.boolean(),
  registration: z.enum(REGISTRATIONS),
  /** Whether the provider posts its texts to us, as last seen. */
  webhookStatus: WebhookState,
  segmentsPerSecond: z.number().int(),
  lastUsedAt: z.string().nullable(),
  /** Of the texts of the last seven days that came to an end. */
  delivered7d: z.number().int(),
  failed7d: z.number().int(),
  /** Clients bound to it now. */
  boundClients: z.number().int(),
  /** It is being given back at the provider. */
  isBeingReleased: z.boolean(),
});
export type BusinessNumber = z.infer<typeof BusinessNumber>;

const NumberAnswer = BusinessNumber;
const refusals = ['conflict', 'provider_down', 'number_unavailable'] as const;

export const listNumbers = defineEndpoint({
  method: 'GET',
  path: '/numbers',
  access: 'owner',
  scope: 'numbers:read',
  summary: 'The business numbers of the organisation.',
  query: PageQuery.extend({ type: z.enum(NUMBER_TYPES).optional(), status: z.enum(NUMBER_STATUSES).optional() }),
  response: z.object({ numbers: z.array(BusinessNumber), pagination: Pagination }),
});

export const searchNumbers = defineEndpoint({
  method: 'GET',
  path: '/numbers/search',
  access: 'owner',
  scope: 'numbers:read',
  summary: 'Numbers that could be bought, by area code, region or digits.',
  query: z.strictObject({
    areaCode: z
      .string()
      .regex(/^[2-9]\d{2}$/, 'must be three digits, the first not 0 or 1')
      .optional(),
    region: z
      .string()
      .regex(/^[A-Za-z]{2}$/, 'must be two letters, like TX')
      .optional(),
    contains: z
      .string()
      .regex(/^[\d*]{2,10}$/, 'must be two to ten digits')
      .optional(),
  }),
  response: z.object({
    numbers: z.array(
      z.object({
        e164: z.string(),
        locality: z.string().nullable(),
        region: z.string().nullable(),
        canSms: z.boolean(),
        canMms: z.boolean(),
      }),
    ),
  }),
  errors: ['provider_down', 'conflict'],
});

export const buyNumber = defineEndpoint({
  method: 'POST',
  path: '/numbers/buy',
  access: 'owner',
  scope: 'numbers:write',
  summary: 'Buy a number and point it at us. Header `Idempotency-Key`; the same number is never bought twice.',
  body: z.strictObject({ e164: E164, type: z.enum(NUMBER_TYPES) }),
  response: NumberAnswer,
  status: 201,
  errors: [...refusals, 'idempotency_conflict'],
});

export const importNumber = defineEndpoint({
  method: 'POST',
  path: '/numbers/import',
  access: 'owner',
  scope: 'numbers:write',
  summary: 'Take a number that the account at the provider has already, by E.164 or by its id there.',
  body: z
    .strictObject({
      e164: E164.optional(),
      sid: z
        .string()
        .regex(/^PN[0-9a-f]{32}$/i, 'must be PN and 32 hexadecimal digits')
        .optional(),
      type: z.enum(NUMBER_TYPES),
    })
    .refine(({ e164, sid }) => (e164 === undefined) !== (sid === undefined), {
      message: 'give either the number or its id',
      path: ['e164'],
    }),
  response: NumberAnswer,
  status: 201,
  errors: [...refusals, 'idempotency_conflict'],
});

export const assignNumber = defineEndpoint({
  method: 'POST',
  path: '/numbers/:id/assign',
  access: 'owner',
  scope: 'numbers:write',
  summary: 'Give a sitter-class number to a sitter; the one the sitter had before is free again.',
  params: IdParams,
  body: z.strictObject({ sitterId: Id }),
  response: NumberAnswer,
  errors: ['conflict'],
});

export const quarantineNumber = defineEndpoint({
  method: 'POST',
  path: '/numbers/:id/quarantine',
  access: 'owner',
  scope: 'numbers:write',
  summary: 'Let nothing leave from a number any more; what clients text to it goes to the owner.',
  params: IdParams,
  response: NumberAnswer,
  errors: ['conflict'],
});

export const releaseNumber = defineEndpoint({
  method: 'POST',
  path: '/numbers/:id/release',
  access: 'owner',
  scope: 'numbers:write',
  summary:
    'Mode `restore`: back from quarantine. Mode `delete`: given back to the provider for good, confirmed by the number.',
  params: IdParams,
  body: z.strictObject({ mode: z.enum(['restore', 'delete']), confirm: Text.max(20).optional() }),
  response: NumberAnswer,
  errors: ['conflict', 'validation_failed', 'provider_down'],
});

export const changeNumberClass = defineEndpoint({
  method: 'POST',
  path: '/numbers/:id/class',
  access: 'owner',
  scope: 'numbers:write',
  summary: 'Change what a number is used for.',
  params: IdParams,
  body: z.strictObject({ type: z.enum(NUMBER_TYPES) }),
  response: NumberAnswer,
  errors: ['conflict'],
});

export const replaceFrontDesk = defineEndpoint({
  method: 'POST',
  path: '/numbers/:id/front-desk',
  access: 'owner',
  scope: 'numbers:write',
  summary:
    'Make this number the front desk. Every conversation goes over; the old number only receives from now on, for the owner.',
  params: IdParams,
  response: NumberAnswer,
  errors: ['conflict'],
});

export const getNumberHistory = defineEndpoint({
  method: 'GET',
  path: '/numbers/:id/history',
  access: 'owner',
  scope: 'numbers:read',
  summary: 'What happened to a number, newest first.',
  params: IdParams,
  response: z.object({
    events: z.array(z.object({ at: z.string(), type: z.string(), actor: z.string(), text: z.string() })),
  }),
});
