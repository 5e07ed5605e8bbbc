import { z } from 'zod';
import { defineEndpoint } from './shared/endpoint';
import { IdParams, Text } from './shared/fields';

const response = z.object({ legalHold: z.object({ at: z.string(), reason: z.string() }).nullable() });

export const getLegalHold = defineEndpoint({
  method: 'GET',
  path: '/clients/:id/legal-hold',
  access: 'owner',
  summary: 'Whether everything of a client must be kept, since when and why.',
  params: IdParams,
  response,
});

export const setLegalHold = defineEndpoint({
  method: 'PUT',
  path: '/clients/:id/legal-hold',
  access: 'owner',
  summary: 'Keep everything of a client: neither retention nor erasure touches them until it is lifted.',
  params: IdParams,
  body: z.strictObject({ reason: Text.trim().min(3).max(500) }),
  response,
});

export const liftLegalHold = defineEndpoint({
  method: 'DELETE',
  path: '/clients/:id/legal-hold',
  access: 'owner',
  summary: 'Lift the legal hold of a client.',
  params: IdParams,
  response,
});

export const getErasure = defineEndpoint({
  method: 'GET',
  path: '/clients/:id/erasure',
  access: 'owner',
  summary: 'Whether a client was erased, and how many of their texts the provider has still to forget.',
  params: IdParams,
  response: z.object({
    erasedAt: z.string().nullable(),
    /** Texts the worker is still having removed at the provider; it goes on by itself. */
    leftAtProvider: z.number().int(),
  }),
});

export const eraseClient = defineEndpoint({
  method: 'POST',
  path: '/clients/:id/erase',
  access: 'owner',
  summary:
    'Remove what a client said and who they are, here and at the provider, for good. `confirm` is the client’s name as it ' +
    'stands on the card, or ERASE for one without a name. A conflict under a legal hold and with work ahead.',
  params: IdParams,
  body: z.strictObject({ confirm: Text.max(200) }),
  response: z.object({ messages: z.number().int() }),
  errors: ['validation_failed', 'conflict'],
});
